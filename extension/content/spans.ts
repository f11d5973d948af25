/** A stretch of the draft in UTF-16 code units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One replacement that turns a text into another: `removed` units at `start` gave way to `added` units. */
export interface Edit {
  readonly start: number;
  readonly removed: number;
  readonly added: number;
}

/** The smallest single edit between two texts, from what they share at both ends. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start: head, removed: before.length - head - tail, added: after.length - head - tail };
}

/**
 * Tells where a span of `before` lies in `after`, `null` when the edit between them touched it. Growing a word out of
 * either end of the span touches it too: "never" is not what it was once it reads "nevertheless".
 */
export function follow(before: string, after: string): (span: Span) => Span | null {
  const { start, removed, added } = editBetween(before, after);
  return (span) => {
    const by = start >= span.end ? 0 : added - removed;
    if (start < span.end && start + removed > span.start) return null;
    const now = { start: span.start + by, end: span.end + by };
    const grown =
      (insideWord(after, now.start) && !insideWord(before, span.start)) ||
      (insideWord(after, now.end) && !insideWord(before, span.end));
    return grown ? null : now;
  };
}

const LETTERS_MEET = /^[\p{L}\p{M}\p{N}]{2}$/u;

function insideWord(text: string, offset: number): boolean {
  return LETTERS_MEET.test(text.slice(offset - 1, offset + 1));
}
