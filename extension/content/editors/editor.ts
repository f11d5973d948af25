import type { Group } from "../protocol.ts";
import type { Span } from "../spans.ts";

/** Words to underline in the colour of a group. */
export interface Mark extends Span {
  readonly group: Group;
}

/**
 * A box a person writes in. One implementation per family of editors; nothing outside `editors/` knows which it has.
 * Offsets count UTF-16 code units of what {@link read} last returned.
 */
export interface Editor {
  readonly element: HTMLElement;
  /** The draft as it stands. */
  read(): string;
  /** Calls `changed` when the draft changes without an input event, as when a message is sent. */
  watch(changed: () => void, signal: AbortSignal): void;
  /** Where the caret is, or where a selection begins; the end of the draft when it is elsewhere. */
  caret(): number;
  /** Selects a stretch of the draft; an empty one places the caret. The editor must have focus. */
  select(span: Span): void;
  /** Remembers focus and selection, and returns what gives them back. */
  hold(): () => void;
  /** Underlines exactly these. The page's own DOM stays as it is. */
  mark(marks: readonly Mark[]): void;
  /** Keeps the underlines where the words are. In a frame. */
  align(): void;
  /** The editor's box has changed: the next {@link align} measures anew. */
  resized(): void;
  /**
   * Where a stretch of the draft is seen, in coordinates of the viewport. Text far from any underline may be left out.
   * In a frame.
   */
  boxes(span: Span): DOMRect[];
  /** Takes every underline away. */
  release(): void;
}
