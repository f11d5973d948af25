import type { Editor } from "./editors/editor.ts";
import { nextFrame } from "./frame.ts";
import type { Span } from "./spans.ts";

/** Stands in a prompt where the writer's own words belong. */
const BLANK = "…";

/** A change to a draft. */
export interface Change {
  /** What gives way; empty where words are only put in. */
  readonly span: Span;
  /** What takes its place. */
  readonly words: string;
  /** What is selected afterwards, in the changed draft. */
  readonly then: Span;
}

/** Puts `words` in the place of `span`; the caret ends up behind them. */
export function replacement(span: Span, words: string): Change {
  const end = span.start + words.length;
  return { span, words, then: { start: end, end } };
}

/**
 * Begins the sentence that holds `span` with a prompt, or the draft where there is no span. The words a person has
 * typed all stay: what to keep of them is for the writer to say. The first blank in the prompt ends up selected, so
 * that typing fills it; without one the caret stands behind the prompt. It is one change, and one undo takes it back.
 */
export function prompt(draft: string, span: Span | null, words: string): Change {
  const start = span ? sentenceStart(draft, span.start) : 0;
  const gap = start === draft.length || /\s$/.test(words) ? "" : " ";
  const blank = words.indexOf(BLANK);
  const then =
    blank < 0
      ? { start: start + words.length, end: start + words.length }
      : { start: start + blank, end: start + blank + BLANK.length };
  return { span: { start, end: start }, words: words + gap, then };
}

function sentenceStart(draft: string, offset: number): number {
  const line = draft.lastIndexOf("\n", offset - 1) + 1;
  const sentences = new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(draft.slice(line));
  return line + (sentences.containing(offset - line)?.index ?? 0);
}

/**
 * Makes a change the way typing would, so that undo, formatting and the site's own state stay right. False when the
 * editor would not have it: the draft then reads as it did before.
 */
export async function write(editor: Editor, draft: string, { span, words, then }: Change): Promise<boolean> {
  const wanted = draft.slice(0, span.start) + words + draft.slice(span.end);
  editor.element.focus({ preventScroll: true });
  editor.select(span);
  document.execCommand(words === "" ? "delete" : "insertText", false, words);
  if (editor.read() !== wanted) {
    // Editors that keep a state of their own write to the page only once they have thought about it.
    await nextFrame();
    const now = editor.read();
    if (now !== wanted) {
      if (now !== draft) document.execCommand("undo");
      return false;
    }
  }
  editor.select(then);
  return true;
}
