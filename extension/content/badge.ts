import { button } from "./element.ts";
import { insideOf } from "./mirror.ts";
import type { Overlay } from "./overlay.ts";
import type { Tone } from "./protocol.ts";

/** The tone as a line: from a smile to an edge. Told by its shape, so that it does not hang on colour. */
const LINES: Readonly<Record<Tone, string>> = {
  warm: "M3 7c2 5 8 5 10 0",
  even: "M2 8c2-3 4-3 6 0s4 3 6 0",
  tense: "M1.500 8l2.170-3.500 4.330 7 4.330-7 2.170 3.500",
  heated: "M1 8l2-4.500 3.200 9 3.600-9 3.200 9 2-4.500",
};
const SVG = "http://www.w3.org/2000/svg";

const SIZE = 24;
const GAP = 5;

/** The small button in a corner of the editor: how many hints there are, and how the draft sounds. */
export class Badge {
  readonly #overlay: Overlay;
  readonly #line = document.createElementNS(SVG, "path");
  readonly #count = document.createElement("span");
  readonly #button: HTMLButtonElement;

  /** `open` is told whether the press came from a keyboard or a helper technology rather than a pointer. */
  constructor(overlay: Overlay, open: (byKeyboard: boolean) => void) {
    this.#overlay = overlay;
    this.#button = button({ class: "badge", "aria-haspopup": "dialog" }, "", () => undefined);
    this.#button.addEventListener("click", (event) => open(event.detail === 0));
    const picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("viewBox", "0 0 16 16");
    picture.setAttribute("aria-hidden", "true");
    picture.append(this.#line);
    this.#button.append(picture, this.#count);
    this.hide();
    overlay.layer.append(this.#button);
  }

  show(hints: number, tone: Tone, name: string): void {
    this.#button.hidden = false;
    this.#button.setAttribute("aria-label", name);
    this.#button.dataset["tone"] = tone;
    this.#button.dataset["hints"] = String(hints);
    this.#line.setAttribute("d", LINES[tone]);
    this.#count.textContent = hints > 0 ? String(hints) : "";
    this.quiet(false);
  }

  hide(): void {
    this.#button.hidden = true;
  }

  /** Steps back while a person types. */
  quiet(on: boolean): void {
    this.#button.classList.toggle("quiet", on);
  }

  opened(on: boolean): void {
    this.#button.setAttribute("aria-expanded", String(on));
  }

  /** Puts the badge into the corner of the editor where a message ends, off anything else in it. In a frame. */
  align(editor: HTMLElement): void {
    if (this.#button.hidden) return;
    const box = editor.getBoundingClientRect();
    const bottom = Math.min(box.bottom, innerHeight);
    const width = this.#button.offsetWidth;
    const tiny = box.width < 3 * width || bottom - Math.max(box.top, 0) < SIZE / 2;
    this.#button.style.visibility = tiny ? "hidden" : "";
    if (tiny) return;

    const startsLeft = getComputedStyle(editor).direction === "ltr";
    const inside = insideOf(editor);
    const scale = editor.offsetWidth > 0 ? box.width / editor.offsetWidth : 1;
    const [left, right] = [box.left + inside.left * scale, box.left + (inside.left + inside.width) * scale];
    const inner = startsLeft ? right - width - GAP : left + GAP;
    const low = box.height < 2 * SIZE ? (box.top + bottom - SIZE) / 2 : bottom - SIZE - GAP;
    const corners: (readonly [number, number])[] = [
      [inner, low],
      [startsLeft ? inner - 2 * width : inner + 2 * width, low],
      [inner, Math.max(box.top, 0) + GAP],
      [inner, box.top - SIZE - GAP],
    ];
    const free = ([x, y]: readonly [number, number]): boolean =>
      [x, x + width / 2, x + width].every((x) =>
        [y, y + SIZE / 2, y + SIZE].every((y) => this.#overlay.clear(editor, x, y)),
      );
    const [x, y] = corners.find(free) ?? [inner, low];
    this.#button.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  box(): DOMRect {
    return this.#button.getBoundingClientRect();
  }

  remove(): void {
    this.#button.remove();
  }
}
