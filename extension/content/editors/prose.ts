/**
 * Rich text read as plain text, with the way back: what a person sees as the draft, and where each character of it
 * lives in the page. Never `innerText`, whose offsets fit no node.
 */

/** How an element takes part in the text. */
export type Flow =
  /** Its text runs on from what is before it. */
  | "inline"
  /** It stands on lines of its own. */
  | "block"
  /** It is one thing that cannot be typed into, such as a mention or a picture. */
  | "island"
  /** It is not seen. */
  | "hidden";

/** Stands for an island: U+FFFC OBJECT REPLACEMENT CHARACTER. */
export const ISLAND = "\u{FFFC}";

/** The part of a DOM node that reading needs. */
export interface ProseNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly firstChild: ProseNode | null;
  readonly nextSibling: ProseNode | null;
  readonly parentNode: ProseNode | null;
}

/** Where a character lives: a text node and an offset into it. */
export interface Place<N> {
  readonly node: N;
  readonly offset: number;
}

interface Piece<N> {
  readonly node: N;
  readonly start: number;
  readonly length: number;
}

const ELEMENT = 1;
const TEXT = 3;

/** A text and the nodes it was read from. */
export class Prose<N extends ProseNode> {
  readonly text: string;
  readonly #pieces: readonly Piece<N>[];

  constructor(text: string, pieces: readonly Piece<N>[]) {
    this.text = text;
    this.#pieces = pieces;
  }

  /** The place just before the character at `offset`, or after the last one. */
  startPlace(offset: number): Place<N> | null {
    const piece = this.#pieces.find((piece) => offset < piece.start + piece.length) ?? this.#pieces.at(-1);
    return piece ? within(piece, offset) : null;
  }

  /** The place just after the character before `offset`, or before the first one. */
  endPlace(offset: number): Place<N> | null {
    const piece = this.#pieces.findLast((piece) => piece.start < offset) ?? this.#pieces[0];
    return piece ? within(piece, offset) : null;
  }

  /** The offset of a place in one of the text nodes, `null` when it lies elsewhere. */
  offsetOf(place: Place<N>): number | null {
    const piece = this.#pieces.find((piece) => piece.node === place.node);
    return piece ? piece.start + Math.min(place.offset, piece.length) : null;
  }
}

function within<N>(piece: Piece<N>, offset: number): Place<N> {
  return { node: piece.node, offset: Math.min(Math.max(offset - piece.start, 0), piece.length) };
}

/**
 * Reads what stands in `root`. A `<br>` is one line feed; so is the edge of a block, unless a line has just begun. A
 * no-break space, which browsers write where a person typed a space, reads as the space it was. Where `breaks` is
 * false, line feeds and tabs in the source are the spaces they are shown as. Every character keeps its width of one.
 */
export function readProse<N extends ProseNode>(
  root: N,
  flowOf: (element: N) => Flow,
  dataOf: (text: N) => string,
  breaks: boolean,
): Prose<N> {
  const pieces: Piece<N>[] = [];
  let text = "";
  let edge = false;

  const add = (words: string): void => {
    if (edge && text !== "" && !text.endsWith("\n")) text += "\n";
    edge = false;
    text += words;
  };
  /** Takes in a node; whether what is inside it is text of the draft. */
  const enter = (node: N): boolean => {
    if (node.nodeType === TEXT) {
      const words = dataOf(node).replaceAll("\u{A0}", " ");
      if (words === "") return false;
      add(breaks ? words : words.replace(/[\n\r\t]/g, " "));
      pieces.push({ node, start: text.length - words.length, length: words.length });
      return false;
    }
    if (node.nodeType !== ELEMENT) return false;
    if (node.nodeName === "BR") {
      add("\n");
      return false;
    }
    const flow = flowOf(node);
    if (flow === "island") add(ISLAND);
    edge ||= flow === "block";
    return flow === "inline" || flow === "block";
  };
  const leave = (node: N): void => {
    edge ||= node.nodeType === ELEMENT && node.nodeName !== "BR" && flowOf(node) === "block";
  };

  // Not recursive: a page may nest deeper than the stack.
  let node = root.firstChild as N | null;
  while (node) {
    if (enter(node) && node.firstChild) {
      node = node.firstChild as N;
      continue;
    }
    leave(node);
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : (node.parentNode as N | null);
      if (node) leave(node);
    }
    node = node ? (node.nextSibling as N) : null;
  }
  return new Prose(text, pieces);
}
