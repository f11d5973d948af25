import type { Dismissed, Draft, PageState, Review } from "./protocol.ts";

/**
 * How the page layer reaches the engine, its settings and its words: messages to the background in the extension, plain
 * calls in the playground. Any method may reject; the page layer answers with silence.
 */
export interface Transport {
  /** May Attune work in this page, and how long must typing rest? */
  attach(): Promise<PageState>;
  /** Judges a draft; `null` where Attune is off or paused. */
  check(draft: Draft): Promise<Review | null>;
  /** A hint of this kind was waved away. */
  dismiss(kind: string): Promise<Dismissed>;
  /** The person took the offer to switch this kind off. */
  rest(kind: string): Promise<void>;
  /** Calls `listener` whenever what {@link attach} or {@link check} answers may have changed. */
  onStateChanged(listener: () => void, signal: AbortSignal): void;
  /** The interface string of that key in the person's language. */
  label(key: string, ...substitutions: string[]): string;
}
