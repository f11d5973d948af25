import type { Editor } from "./editors/editor.ts";
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
  /** Which of the places it could stand in it took. */
  #place: number | null = null;

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

  /** Looks for the best place anew at the next {@link align}: the text or the box has changed. */
  settle(): void {
    this.#place = null;
  }

  /** Stands at the end of the last line, off the words and off anything else in the box. In a frame. */
  align(editor: Editor): void {
    if (this.#button.hidden) return;
    const box = editor.element.getBoundingClientRect();
    const seen = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    const tiny = box.width < 3 * this.#button.offsetWidth || seen < SIZE / 2;
    this.#button.style.visibility = tiny ? "hidden" : "";
    if (tiny) return;
    const places = this.#places(editor.element, box);
    this.#place ??= this.#choose(editor, places);
    const [x, y] = places[this.#place] ?? [box.left, box.top];
    this.#button.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  /** Where the badge could stand, the best place first: its left and top edge. */
  #places(element: HTMLElement, box: DOMRect): readonly (readonly [number, number])[] {
    const width = this.#button.offsetWidth;
    const ltr = getComputedStyle(element).direction === "ltr";
    const inside = insideOf(element);
    const scale = element.offsetWidth > 0 ? box.width / element.offsetWidth : 1;
    const [left, right] = [box.left + inside.left * scale, box.left + (inside.left + inside.width) * scale];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const end = ltr ? right - width - GAP : left + GAP;
    const beforeButton = ltr ? end - 2 * width : end + 2 * width;
    const last = bottom - top < 2 * SIZE ? (top + bottom - SIZE) / 2 : bottom - SIZE - GAP;
    return [
      [end, last],
      [end, bottom - SIZE / 2],
      [end, top - SIZE / 2],
      [beforeButton, last],
      [end, top + GAP],
      [end, top - SIZE - GAP],
    ];
  }

  #choose(editor: Editor, places: readonly (readonly [number, number])[]): number {
    const width = this.#button.offsetWidth;
    const words = editor.boxes({ start: 0, end: Infinity });
    const offButtons = ([x, y]: readonly [number, number]): boolean =>
      [x, x + width / 2, x + width].every((x) =>
        [y, y + SIZE / 2, y + SIZE].every((y) => this.#overlay.clear(editor.element, x, y)),
      );
    const offWords = ([x, y]: readonly [number, number]): boolean =>
      !words.some((box) => box.left < x + width && box.right > x && box.top < y + SIZE && box.bottom > y);
    const free = places.map(offButtons);
    const best = places.findIndex((place, index) => free[index] && offWords(place));
    return Math.max(best < 0 ? free.indexOf(true) : best, 0);
  }

  box(): DOMRect {
    return this.#button.getBoundingClientRect();
  }

  remove(): void {
    this.#button.remove();
  }
}
