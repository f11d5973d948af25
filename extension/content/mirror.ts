import type { Mark } from "./editors/editor.ts";
import { element } from "./element.ts";
import type { Span } from "./spans.ts";

/** What decides where a character of a text field stands. */
const LAYOUT = [
  "direction",
  "font-family",
  "font-feature-settings",
  "font-kerning",
  "font-optical-sizing",
  "font-size",
  "font-size-adjust",
  "font-stretch",
  "font-style",
  "font-variant",
  "font-variation-settings",
  "font-weight",
  "hyphens",
  "letter-spacing",
  "line-break",
  "line-height",
  "overflow-wrap",
  "padding-bottom",
  "padding-left",
  "padding-right",
  "padding-top",
  "tab-size",
  "text-align",
  "text-indent",
  "text-rendering",
  "text-transform",
  "unicode-bidi",
  "white-space",
  "word-break",
  "word-spacing",
  "writing-mode",
] as const;

/** To the end of the paragraph, or of the word some 400 characters on: no line on a screen is longer. */
const REST_OF_LINE = /^[^\n]{0,400}\S*/;

/**
 * Underlines in a `<textarea>` or `<input>`, where the browser lets nobody paint: an unseen copy of the text laid over
 * the field, of which only the underlines show. Empty, and so free, while there is nothing to underline.
 */
export class Mirror {
  readonly #field: HTMLTextAreaElement | HTMLInputElement;
  readonly #text = element("div", { class: "mirror-text" });
  readonly #pane = element("div", { class: "mirror", "aria-hidden": "true" }, this.#text);
  #shown = "";
  #restyle = true;

  constructor(field: HTMLTextAreaElement | HTMLInputElement, layer: HTMLElement) {
    this.#field = field;
    layer.prepend(this.#pane);
  }

  /** Underlines exactly these words of `text`. */
  mark(text: string, marks: readonly Mark[]): void {
    const last = marks.reduce((end, mark) => Math.max(end, mark.end), 0);
    // The rest of the line decides where the last marked words stand; nothing after it matters.
    const rest = REST_OF_LINE.exec(text.slice(last))?.[0] ?? "";
    const seen = marks.length === 0 ? "" : text.slice(0, last) + rest;
    const shown = JSON.stringify([seen, marks]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#restyle = true;

    this.#text.replaceChildren();
    let at = 0;
    for (const { start, end, group } of marks) {
      // Marks come in the order of the text and do not overlap; what did would only be left without its line.
      if (start < at || end > seen.length) continue;
      const words = element("span", { class: "mark", "data-group": group }, seen.slice(start, end));
      this.#text.append(seen.slice(at, start), words);
      at = end;
    }
    this.#text.append(seen.slice(at));
  }

  /** Lays the copy over the field again. In a frame. */
  align(): void {
    if (!this.#text.hasChildNodes()) return;
    if (this.#restyle) this.#copyStyle();
    const field = this.#field;
    const box = field.getBoundingClientRect();
    const scale = field.offsetWidth > 0 ? box.width / field.offsetWidth : 1;
    const { left, top, width, height } = insideOf(field);
    const style = this.#pane.style;
    style.width = `${width}px`;
    style.height = `${height}px`;
    style.transform = `translate(${box.left + left * scale}px, ${box.top + top * scale}px) scale(${scale})`;
    style.clipPath = clipOf(field, box, scale);
    this.#text.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
  }

  /** Measures and copies anew at the next {@link align}: the field's size or style has changed. */
  resized(): void {
    this.#restyle = true;
  }

  /** Where a stretch of the text is seen. In a frame, after {@link align}. */
  boxes({ start, end }: Span): DOMRect[] {
    const boxes: DOMRect[] = [];
    const range = document.createRange();
    let at = 0;
    for (const child of this.#text.childNodes) {
      const words = child instanceof Text ? child : child.firstChild;
      const length = words?.nodeValue?.length ?? 0;
      const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)];
      if (words && from < to) {
        range.setStart(words, from);
        range.setEnd(words, to);
        boxes.push(...range.getClientRects());
      }
      at += length;
    }
    return boxes;
  }

  remove(): void {
    this.#pane.remove();
  }

  #copyStyle(): void {
    this.#restyle = false;
    const from = getComputedStyle(this.#field);
    const to = this.#text.style;
    for (const property of LAYOUT) to.setProperty(property, from.getPropertyValue(property));
    if (this.#field instanceof HTMLInputElement) {
      // A one-line field centres its line, whatever its line height says.
      const padding = parseFloat(from.paddingTop) + parseFloat(from.paddingBottom);
      to.lineHeight = `${insideOf(this.#field).height - padding}px`;
      to.whiteSpace = "pre";
    }
  }
}

/** The field inside its borders and scroll bars, in its own pixels. */
export function insideOf(field: HTMLElement): { left: number; top: number; width: number; height: number } {
  if (!(field instanceof HTMLInputElement)) {
    return { left: field.clientLeft, top: field.clientTop, width: field.clientWidth, height: field.clientHeight };
  }
  // Firefox counts the padding of a one-line field to its border here.
  const style = getComputedStyle(field);
  const [left, top] = [parseFloat(style.borderLeftWidth), parseFloat(style.borderTopWidth)];
  return {
    left,
    top,
    width: field.offsetWidth - left - parseFloat(style.borderRightWidth),
    height: field.offsetHeight - top - parseFloat(style.borderBottomWidth),
  };
}

/** What the field's scrolling ancestors let be seen of it, as a `clip-path` in the field's own pixels. */
function clipOf(field: HTMLElement, box: DOMRect, scale: number): string {
  let { top, right, bottom, left } = box;
  for (let at = field.parentElement; at && at !== document.body; at = at.parentElement) {
    if (getComputedStyle(at).overflow === "visible") continue;
    const clip = at.getBoundingClientRect();
    top = Math.max(top, clip.top);
    right = Math.min(right, clip.right);
    bottom = Math.min(bottom, clip.bottom);
    left = Math.max(left, clip.left);
  }
  const inset = [top - box.top, box.right - right, box.bottom - bottom, left - box.left];
  if (inset.every((side) => side <= 0)) return "none";
  return `inset(${inset.map((side) => `${Math.max(side, 0) / scale}px`).join(" ")})`;
}
