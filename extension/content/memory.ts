import type { Mark } from "./editors/editor.ts";
import { ISLAND } from "./editors/prose.ts";
import type { Dismissal, Draft, Hint, Message, Review, Tone } from "./protocol.ts";
import { follow, type Span } from "./spans.ts";

/** A hint, and where its words are now. */
export interface Shown extends Span {
  readonly hint: Hint;
}

/**
 * What is known of one draft, from its first letter until it is sent: it outlives the focus of its editor, and nothing
 * else. Knows no page.
 */
export class DraftMemory {
  /** The words as they were last seen. */
  text = "";
  /** What to show: the engine's hints, less those that were touched or waved away since. */
  shown: readonly Shown[] = [];
  /** How the draft sounds; `null` until the engine has spoken. */
  tone: Tone | null = null;
  #dismissed: Dismissal[] = [];
  /** What was last asked of the engine, and what it said: nothing is asked twice in a row. */
  #asked = "";
  #review: Review | null = null;

  get blank(): boolean {
    return this.text.replaceAll(ISLAND, "").trim() === "";
  }

  /** The words to underline. */
  get marks(): Mark[] {
    return this.shown
      .filter(({ hint }) => isMarked(hint))
      .map(({ start, end, hint }) => ({ start, end, group: hint.group }));
  }

  /** Takes in the draft as it reads now: hints move along with their words, touched ones go. */
  become(text: string): void {
    const followed = follow(this.text, text);
    this.shown = this.shown.flatMap((shown) => {
      const span = shown.hint.whole ? shown : followed(shown);
      return span ? [{ ...shown, start: span.start, end: span.end }] : [];
    });
    this.text = text;
    if (this.blank) this.#forget();
  }

  /** What to ask the engine. */
  question(thread: Message[]): Draft {
    // Half a surrogate pair is no text to the engine; U+FFFD is as wide.
    return { text: this.text.toWellFormed(), thread, dismissed: [...this.#dismissed] };
  }

  /** Whether that was asked last. */
  knows(question: Draft): boolean {
    return JSON.stringify(question) === this.#asked;
  }

  /** Takes in what the engine said to `question`, which was about the words as they are now. */
  learn(question: Draft, review: Review | null): void {
    this.#asked = JSON.stringify(question);
    this.#review = review;
    this.recall();
  }

  /** Shows again all that the engine said last, save what was waved away since. */
  recall(): void {
    this.tone = this.#review?.tone ?? null;
    this.shown = (this.#review?.hints ?? [])
      .filter(({ start, end }) => start <= end && end <= this.text.length)
      .map((hint) => ({ hint, start: hint.start, end: hint.end }))
      .filter((shown) => !this.#isDismissed(shown));
  }

  /** Has the engine asked again, whatever it said. */
  doubt(): void {
    this.#asked = "";
  }

  /** A hint is waved away: it does not come back in this draft. */
  dismiss(shown: Shown): void {
    this.#dismissed.push({ kind: shown.hint.kind, words: this.#words(shown) });
    this.shown = this.shown.filter((other) => other !== shown);
  }

  #isDismissed(shown: Shown): boolean {
    return this.#dismissed.some(({ kind, words }) => kind === shown.hint.kind && words === this.#words(shown));
  }

  #words({ start, end }: Span): string {
    return this.text.slice(start, end).toWellFormed();
  }

  /** The draft was sent or given up. */
  #forget(): void {
    this.shown = [];
    this.tone = null;
    this.#dismissed = [];
    this.#asked = "";
    this.#review = null;
  }
}

/** Whether a hint's words are underlined: it has some, and the nag budget lets it. */
export function isMarked(hint: Hint): boolean {
  return !hint.whole && !hint.waiting;
}
