import type { Announcer } from "./announcer.ts";
import { type Change, prompt, replacement, write } from "./apply.ts";
import type { Badge } from "./badge.ts";
import { Card } from "./card.ts";
import type { Editor } from "./editors/editor.ts";
import { type DraftMemory, isMarked, type Shown } from "./memory.ts";
import type { Overlay } from "./overlay.ts";
import type { Try } from "./protocol.ts";
import type { Transport } from "./transport.ts";

/** What the cards need of the session they belong to. */
export interface CardHost {
  readonly editor: Editor;
  readonly memory: DraftMemory;
  readonly overlay: Overlay;
  readonly transport: Transport;
  readonly badge: Badge;
  readonly announcer: Announcer;
  readonly signal: AbortSignal;
  /** Has everything painted and placed again. */
  redraw(): void;
  /** Has the draft judged at once: it has changed by a finished step. */
  judge(): void;
}

/** The hints of a draft as cards: which one is open, and what a person does with it. */
export class Cards {
  readonly #host: CardHost;
  readonly #card: Card;
  #open: Shown | null = null;
  /** Brings focus and caret back to the editor, when the card took them. */
  #giveBack: (() => void) | null = null;

  constructor(host: CardHost) {
    this.#host = host;
    this.#card = new Card(host.overlay, (key, ...words) => host.transport.label(key, ...words), {
      apply: (choice) => void this.#apply(choice),
      copy: (words) => void this.#copy(words),
      dismiss: () => void this.#dismiss(),
      rest: () => void this.#rest(),
      turn: (by) => this.#turn(by),
      close: () => this.close(),
    });
  }

  /** The hint whose card is open. */
  get current(): Shown | null {
    return this.#open;
  }

  /** Opens a hint's card. Focus stays where it is unless `takeFocus`, or unless an open card has it already. */
  open(shown: Shown | null | undefined, takeFocus: boolean): void {
    if (!shown) return;
    this.#open = shown;
    this.#card.show(shown.hint, this.#position(shown));
    this.#shown(takeFocus);
  }

  /** Closes the card and brings focus and caret back to the editor, unless focus is on its way elsewhere. */
  close(giveBack = true): void {
    if (!this.#open) return;
    this.#open = null;
    this.#card.hide();
    this.#host.badge.opened(false);
    if (giveBack) this.#giveBack?.();
    this.#giveBack = null;
  }

  /** The engine has spoken anew: a card whose hint is no longer among what it said closes. */
  renew(before: readonly Shown[]): void {
    const open = this.#open;
    // One that was waved away already stays: it asks whether the kind should rest.
    if (!open || !before.includes(open)) return;
    const same = ({ hint, start }: Shown): boolean => hint.kind === open.hint.kind && start === open.start;
    const still = this.#host.memory.shown.find(same);
    if (still) this.#open = still;
    else this.close();
  }

  /** Stands by the words meant, or by the badge where there are none. In a frame. */
  align(): void {
    const open = this.#open;
    if (!open) return;
    const boxes = isMarked(open.hint) ? this.#host.editor.boxes(open) : [];
    this.#card.align(boxes.at(-1) ?? this.#host.badge.box());
  }

  remove(): void {
    this.close(false);
    this.#card.remove();
  }

  #shown(takeFocus: boolean): void {
    this.#host.badge.opened(true);
    if (takeFocus || this.#giveBack) {
      this.#giveBack ??= this.#host.editor.hold();
      this.#card.focus();
    }
    this.#host.redraw();
  }

  #position(shown: Shown): { index: number; count: number } {
    const all = this.#host.memory.shown;
    return { index: all.indexOf(shown) + 1, count: all.length };
  }

  #turn(by: 1 | -1): void {
    const all = this.#host.memory.shown;
    const at = this.#open ? all.indexOf(this.#open) : -1;
    this.open(all.at((at + by) % all.length), false);
  }

  async #apply(choice: Try): Promise<void> {
    const open = this.#open;
    const { editor, memory, signal } = this.#host;
    const draft = editor.read();
    if (!open || draft !== memory.text) return this.close();
    const tookFocus = this.#giveBack !== null;
    this.close();
    if (await write(editor, draft, changeOf(choice, draft, open))) return this.#host.judge();
    if (signal.aborted || editor.read() !== draft || !memory.shown.includes(open)) return;
    this.#open = open;
    this.#card.offerCopy(open.hint, "prompt" in choice ? choice.prompt : choice.replacement, this.#position(open));
    this.#shown(tookFocus);
  }

  async #copy(words: string): Promise<void> {
    // Where neither is allowed, the words stay on the card and can be selected there.
    if (!(await copied(words)) && !copiedByCommand(words)) return;
    this.#host.announcer.say(this.#host.transport.label("cardCopied"));
    this.close();
  }

  async #dismiss(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    const { memory, signal, transport } = this.#host;
    memory.dismiss(open);
    this.#host.redraw();
    const answer = await transport.dismiss(open.hint.kind).catch(() => null);
    if (signal.aborted) return;
    if (this.#open === open && answer?.offerRest) {
      this.#card.offerRest(open.hint);
      this.#shown(false);
    } else if (this.#open === open) {
      this.close();
    }
    this.#host.judge();
  }

  async #rest(): Promise<void> {
    const kind = this.#open?.hint.kind;
    this.close();
    if (kind !== undefined) await this.#host.transport.rest(kind).catch(() => undefined);
  }
}

function changeOf(choice: Try, draft: string, { hint, start, end }: Shown): Change {
  if ("prompt" in choice) return prompt(draft, hint.whole ? null : { start, end }, choice.prompt);
  return replacement({ start, end }, choice.replacement);
}

async function copied(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

/** A page's policy may keep the clipboard from scripts; the copy command is the person's own. */
function copiedByCommand(words: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", words);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("copy", put, { capture: true });
  const done = document.execCommand("copy");
  removeEventListener("copy", put, { capture: true });
  return done;
}
