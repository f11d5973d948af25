import { element } from "./element.ts";

/** Tells people who listen to the page what others see. Says a thing once, when the person pauses. */
export class Announcer {
  readonly #region = element("div", { class: "spoken", "aria-live": "polite" });
  #count = 0;

  constructor(layer: HTMLElement) {
    layer.append(this.#region);
  }

  /** Speaks `words` when the number of hints has changed since it was last told. */
  count(hints: number, words: string): void {
    if (hints === this.#count) return;
    this.#count = hints;
    this.say(words);
  }

  say(words: string): void {
    this.#region.textContent = words;
  }

  remove(): void {
    this.#region.remove();
  }
}
