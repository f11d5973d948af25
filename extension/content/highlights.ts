import type { Group } from "./protocol.ts";

/** A range, and the group in whose colour it is underlined. */
export type Underline = readonly [Group, Range];

/**
 * The underlines in rich text, painted by the browser without a change to the page's DOM. The registry is shared with
 * the page, which may list and clear it: the names say no more than the group.
 */
export class Highlights {
  readonly #root: DocumentOrShadowRoot;
  readonly #sheet = new CSSStyleSheet();
  #rules = "";
  #ranges: readonly Underline[] = [];
  #painted = new Map<Group, Highlight>();

  /** `root` is the tree the words are in: styles do not cross into a shadow root. */
  constructor(root: DocumentOrShadowRoot) {
    this.#root = root;
  }

  /** Underlines exactly these ranges, each group in its colour. */
  paint(ranges: readonly Underline[], colourOf: (group: Group) => string): void {
    // Ranges move along with the text on their own; setting them anew would have the browser style all of it again.
    if (sameRanges(ranges, this.#ranges)) return;
    this.#ranges = ranges;
    const groups = new Map<Group, Highlight>();
    for (const [group, range] of ranges) {
      const highlight = groups.get(group) ?? new Highlight();
      groups.set(group, highlight.add(range));
    }
    for (const group of this.#painted.keys()) if (!groups.has(group)) CSS.highlights.delete(nameOf(group));
    this.#painted = groups;
    const rules = [...groups.keys()].map((group) => ruleOf(group, colourOf(group))).join("");
    // Each replacement costs the page a look at all its styles.
    if (rules !== this.#rules) this.#sheet.replaceSync((this.#rules = rules));
    this.restore();
  }

  /** Puts back what the page has cleared. */
  restore(): void {
    if (this.#painted.size === 0) return;
    for (const [group, highlight] of this.#painted) {
      if (CSS.highlights.get(nameOf(group)) !== highlight) CSS.highlights.set(nameOf(group), highlight);
    }
    const adopted = this.#root.adoptedStyleSheets;
    if (!adopted.includes(this.#sheet)) this.#root.adoptedStyleSheets = [...adopted, this.#sheet];
  }

  /** Leaves the page as it was found. */
  clear(): void {
    for (const group of this.#painted.keys()) CSS.highlights.delete(nameOf(group));
    this.#painted.clear();
    this.#ranges = [];
    const adopted = this.#root.adoptedStyleSheets;
    if (adopted.includes(this.#sheet)) this.#root.adoptedStyleSheets = adopted.filter((sheet) => sheet !== this.#sheet);
  }
}

function sameRanges(some: readonly Underline[], others: readonly Underline[]): boolean {
  const same = ([group, range]: Underline, index: number): boolean => {
    const [otherGroup, other] = others[index] ?? [];
    return (
      group === otherGroup &&
      range.startContainer === other?.startContainer &&
      range.startOffset === other.startOffset &&
      range.endContainer === other.endContainer &&
      range.endOffset === other.endOffset
    );
  };
  return some.length === others.length && some.every(same);
}

function nameOf(group: Group): string {
  return `attune-${group}`;
}

/** The same line as `.mark` in overlay.css. */
function ruleOf(group: Group, colour: string): string {
  const line = `underline solid ${colour} 2px; text-decoration-skip-ink: none; text-underline-offset: 2px`;
  return `::highlight(${nameOf(group)}) { text-decoration: ${line} }`;
}
