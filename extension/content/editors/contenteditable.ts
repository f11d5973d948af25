import { Highlights } from "../highlights.ts";
import type { Group } from "../protocol.ts";
import type { Span } from "../spans.ts";
import type { Editor, Mark } from "./editor.ts";
import { type Flow, type Prose, readProse } from "./prose.ts";

/** Elements that show something of their own rather than the text inside them. */
const PICTURES = /^(?:AUDIO|BUTTON|CANVAS|EMBED|IFRAME|IMG|INPUT|METER|OBJECT|PROGRESS|SELECT|SVG|TEXTAREA|VIDEO)$/i;

/** An element a person writes in, of the browser's own making: `contenteditable`. */
export class RichText implements Editor {
  readonly element: HTMLElement;
  readonly #highlights: Highlights;
  readonly #colourOf: (group: Group) => string;
  /** What was last read, until the page changes it. */
  #prose: Prose<Node> | null = null;
  #flows = new WeakMap<Node, Flow>();
  readonly #changes = new MutationObserver((records) => this.#changed(records));
  #tell: () => void = () => undefined;

  constructor(element: HTMLElement, colourOf: (group: Group) => string) {
    this.element = element;
    this.#colourOf = colourOf;
    this.#highlights = new Highlights(element.getRootNode() as Document | ShadowRoot);
  }

  read(): string {
    this.#changed(this.#changes.takeRecords());
    return this.#read().text;
  }

  watch(changed: () => void, signal: AbortSignal): void {
    this.#tell = changed;
    this.#changes.observe(this.element, {
      attributeFilter: ["class", "contenteditable", "hidden", "style"],
      characterData: true,
      childList: true,
      subtree: true,
    });
    signal.addEventListener("abort", () => this.#changes.disconnect());
    // A page that clears the highlights does so without a word; the caret is the first to move.
    document.addEventListener("selectionchange", () => this.#highlights.restore(), { signal });
  }

  caret(): number {
    const prose = this.#read();
    const range = this.#selected();
    const node = range?.startContainer;
    const offset = range && node instanceof Text ? prose.offsetOf({ node, offset: range.startOffset }) : null;
    return offset ?? prose.text.length;
  }

  select(span: Span): void {
    const range = this.#rangeOf(span);
    if (range) selectRange(range);
    else getSelection()?.selectAllChildren(this.element);
  }

  hold(): () => void {
    const range = this.#selected()?.cloneRange();
    return () => {
      this.element.focus({ preventScroll: true });
      if (range) selectRange(range);
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

  #changed(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    this.#prose = null;
    // Only an attribute can turn what ran on into a block, or hide what was seen.
    if (records.some(({ type }) => type === "attributes")) this.#flows = new WeakMap();
    this.#tell();
  }

  #read(): Prose<Node> {
    if (this.#prose) return this.#prose;
    const breaks = !/^(?:normal|nowrap)/.test(getComputedStyle(this.element).whiteSpace);
    const flow = (node: Node): Flow => {
      const known = this.#flows.get(node) ?? flowOf(node as Element);
      this.#flows.set(node, known);
      return known;
    };
    return (this.#prose = readProse<Node>(this.element, flow, (text) => (text as Text).data, breaks));
  }

  #rangeOf({ start, end }: Span): Range | null {
    const prose = this.#read();
    const from = prose.startPlace(start);
    const to = start === end ? from : prose.endPlace(end);
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

function selectRange({ startContainer, startOffset, endContainer, endOffset }: Range): void {
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

function flowOf(element: Element): Flow {
  const { display } = getComputedStyle(element);
  // Editors put pictures without a name where the caret needs something to hold on to.
  if (display === "none" || (element instanceof HTMLImageElement && element.alt === "")) return "hidden";
  if (PICTURES.test(element.nodeName)) return "island";
  if (element instanceof HTMLElement && !element.isContentEditable) return "island";
  return display.startsWith("inline") || display === "contents" || display.startsWith("ruby") ? "inline" : "block";
}
