import { Highlights } from "../highlights.ts";
import type { Group } from "../protocol.ts";
import type { Span } from "../spans.ts";
import type { Editor, Mark } from "./editor.ts";
import { type Flow, Prose, readProse } from "./prose.ts";

/** Elements that show something of their own rather than the text inside them. */
const PICTURES = /^(?:AUDIO|BUTTON|CANVAS|EMBED|IFRAME|IMG|INPUT|METER|OBJECT|PROGRESS|SELECT|SVG|TEXTAREA|VIDEO)$/i;

/** An element a person writes in, of the browser's own making: `contenteditable`. */
export class RichText implements Editor {
  readonly element: HTMLElement;
  readonly #highlights: Highlights;
  readonly #colourOf: (group: Group) => string;
  #prose: Prose<Node> = new Prose("", []);

  constructor(element: HTMLElement, colourOf: (group: Group) => string) {
    this.element = element;
    this.#colourOf = colourOf;
    this.#highlights = new Highlights(element.getRootNode() as Document | ShadowRoot);
  }

  read(): string {
    const breaks = !/^(?:normal|nowrap)/.test(getComputedStyle(this.element).whiteSpace);
    const flow = (node: Node): Flow => flowOf(node as Element);
    this.#prose = readProse<Node>(this.element, flow, (text) => (text as Text).data, breaks);
    return this.#prose.text;
  }

  caret(): number {
    const prose = this.#prose;
    const range = this.#selected();
    const node = range?.startContainer;
    return (node instanceof Text ? prose.offsetOf({ node, offset: range?.startOffset ?? 0 }) : null) ?? prose.text.length;
  }

  select(span: Span): void {
    const range = this.#rangeOf(span);
    const selection = getSelection();
    if (range) selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    else selection?.selectAllChildren(this.element);
  }

  hold(): () => void {
    const range = this.#selected()?.cloneRange();
    return () => {
      this.element.focus({ preventScroll: true });
      if (!range) return;
      const { startContainer, startOffset, endContainer, endOffset } = range;
      getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    };
  }

  mark(marks: readonly Mark[]): void {
    const ranges = marks.flatMap((mark) => {
      const range = this.#rangeOf(mark);
      return range ? [[mark.group, range] as const] : [];
    });
    this.#highlights.paint(ranges, this.#colourOf);
  }

  align(): void {
    // The browser keeps them in place; the page may have cleared them.
    this.#highlights.restore();
  }

  resized(): void {}

  boxes(span: Span): DOMRect[] {
    return [...(this.#rangeOf(span)?.getClientRects() ?? [])];
  }

  release(): void {
    this.#highlights.clear();
  }

  #rangeOf({ start, end }: Span): Range | null {
    const from = this.#prose.startPlace(start);
    const to = start === end ? from : this.#prose.endPlace(end);
    if (!from || !to) return null;
    const range = document.createRange();
    try {
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
    } catch {
      // The page has cut the text since it was read, and will say so.
      return null;
    }
    return range;
  }

  /** The selection, where it lies in this editor. */
  #selected(): Range | null {
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    return range && this.element.contains(range.commonAncestorContainer) ? range : null;
  }
}

function flowOf(element: Element): Flow {
  const { display } = getComputedStyle(element);
  // Editors put pictures without a name where the caret needs something to hold on to.
  if (display === "none" || (element instanceof HTMLImageElement && element.alt === "")) return "hidden";
  if (PICTURES.test(element.nodeName)) return "island";
  if (element instanceof HTMLElement && !element.isContentEditable) return "island";
  return display.startsWith("inline") || display === "contents" || display.startsWith("ruby") ? "inline" : "block";
}
