import { button, element } from "./element.ts";
import type { Overlay } from "./overlay.ts";
import type { Hint, Try } from "./protocol.ts";
import type { Transport } from "./transport.ts";

const GAP = 8;

/** What a person can do from a card. */
export interface CardActions {
  apply(choice: Try): void;
  copy(words: string): void;
  dismiss(): void;
  rest(): void;
  /** One hint forward or back. */
  turn(by: 1 | -1): void;
  close(): void;
}

/** Which of how many hints a card shows, counted from one. */
export interface Position {
  readonly index: number;
  readonly count: number;
}

/**
 * Says what a hint means and what to try: one card at a time. Opened with a pointer it leaves focus in the editor;
 * opened with the keyboard it takes focus, and arrows, Enter, Tab and Escape work inside it.
 */
export class Card {
  readonly #label: Transport["label"];
  readonly #actions: CardActions;
  readonly #dialog = element("div", {
    class: "card",
    role: "dialog",
    "aria-labelledby": "title",
    "aria-describedby": "why",
    // The direction of the language it speaks, not of the page.
    dir: "auto",
    tabindex: "-1",
  });

  constructor(overlay: Overlay, label: Transport["label"], actions: CardActions) {
    this.#label = label;
    this.#actions = actions;
    this.#dialog.hidden = true;
    this.#dialog.addEventListener("keydown", (event) => this.#pressed(event));
    overlay.layer.append(this.#dialog);
  }

  get open(): boolean {
    return !this.#dialog.hidden;
  }

  /** Shows a hint. */
  show(hint: Hint, position: Position): void {
    const tries = hint.tries.map((choice) => button({ class: "try" }, choice.label, () => this.#actions.apply(choice)));
    this.#fill(hint, tries, [this.#dismiss(), this.#pager(position)]);
  }

  /** Shows a hint whose editor would not take the words: they can be copied instead. */
  offerCopy(hint: Hint, words: string, position: Position): void {
    const copy = button({ class: "try" }, this.#label("cardCopy"), () => this.#actions.copy(words));
    const copied = element("p", { class: "copied" }, words);
    this.#fill({ ...hint, why: this.#label("cardRefused") }, [copied, copy], [this.#dismiss(), this.#pager(position)]);
  }

  /** Asks whether a kind that is waved away again and again should rest. */
  offerRest(hint: Hint): void {
    const yes = button({ class: "try" }, this.#label("cardRestYes"), () => this.#actions.rest());
    const no = button({ class: "try" }, this.#label("cardRestNo"), () => this.#actions.close());
    this.#fill({ ...hint, why: this.#label("cardRest") }, [yes, no], []);
  }

  /** Moves focus to the first thing to do. */
  focus(): void {
    (this.#buttons()[0] ?? this.#dialog).focus({ preventScroll: true });
  }

  hide(): void {
    this.#dialog.hidden = true;
    this.#dialog.replaceChildren();
  }

  /** Stands below the words, or above where there is no room, and never outside the window. In a frame. */
  align(anchor: DOMRect): void {
    if (!this.open) return;
    const { offsetWidth: width, offsetHeight: height } = this.#dialog;
    const { clientWidth: viewWidth, clientHeight: viewHeight } = this.#dialog.offsetParent ?? document.documentElement;
    const startsLeft = getComputedStyle(this.#dialog).direction === "ltr";
    const below = anchor.bottom + GAP;
    const above = anchor.top - GAP - height;
    const flipped = below + height > viewHeight - GAP && above >= GAP;
    const x = clamp(startsLeft ? anchor.left : anchor.right - width, GAP, viewWidth - width - GAP);
    const y = clamp(flipped ? above : below, GAP, viewHeight - height - GAP);
    this.#dialog.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  remove(): void {
    this.#dialog.remove();
  }

  #fill(hint: Hint, choices: readonly HTMLElement[], foot: readonly HTMLElement[]): void {
    const group = this.#label(`group${hint.group[0]?.toUpperCase()}${hint.group.slice(1)}`);
    this.#dialog.dataset["group"] = hint.group;
    this.#dialog.replaceChildren(
      element("div", { class: "group" }, group),
      element("h2", { id: "title" }, hint.title),
      element("p", { id: "why" }, hint.why),
      element("div", { class: "tries" }, ...choices),
      element("div", { class: "foot" }, ...foot),
    );
    this.#dialog.hidden = false;
  }

  #dismiss(): HTMLElement {
    return button({ class: "dismiss" }, this.#label("cardDismiss"), () => this.#actions.dismiss());
  }

  #pager({ index, count }: Position): HTMLElement {
    const turn = (by: 1 | -1, key: string, sign: string): HTMLElement =>
      button({ class: "turn", "aria-label": this.#label(key) }, sign, () => this.#actions.turn(by));
    const where = element("span", {}, this.#label("cardPosition", String(index), String(count)));
    const [back, on] = [turn(-1, "cardPrevious", "‹"), turn(1, "cardNext", "›")];
    const pager = element("div", { class: "pager" }, back, where, on);
    pager.hidden = count < 2;
    return pager;
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#dialog.querySelectorAll("button")].filter((button) => button.checkVisibility());
  }

  #pressed(event: KeyboardEvent): void {
    const ltr = getComputedStyle(this.#dialog).direction === "ltr";
    if (event.key === "Escape") this.#actions.close();
    else if (isNextHint(event)) this.#actions.turn(1);
    else if (event.key === "ArrowDown") this.#step(1, ".try, .dismiss");
    else if (event.key === "ArrowUp") this.#step(-1, ".try, .dismiss");
    else if (event.key === "ArrowRight") this.#actions.turn(ltr ? 1 : -1);
    else if (event.key === "ArrowLeft") this.#actions.turn(ltr ? -1 : 1);
    else if (event.key === "Tab") this.#step(event.shiftKey ? -1 : 1, "button");
    else return;
    event.preventDefault();
  }

  /** Moves focus among the buttons that match, from the last to the first and back. */
  #step(by: 1 | -1, among: string): void {
    const buttons = this.#buttons().filter((button) => button.matches(among));
    const at = buttons.findIndex((button) => button.matches(":focus"));
    buttons.at((at + by) % buttons.length)?.focus({ preventScroll: true });
  }
}

/** Alt and the key with the full stop, whatever character the layout puts there. */
export function isNextHint(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  return altKey && !ctrlKey && !metaKey && !shiftKey && (event.key === "." || event.code === "Period");
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
