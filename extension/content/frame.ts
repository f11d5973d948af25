/** Work that reads or writes layout: done once in the next frame, however often it is asked for. */
export class Frame {
  #pending = false;
  readonly #work: () => void;
  readonly #signal: AbortSignal;

  constructor(work: () => void, signal: AbortSignal) {
    this.#work = work;
    this.#signal = signal;
  }

  request(): void {
    if (this.#pending) return;
    this.#pending = true;
    void nextFrame().then(() => {
      this.#pending = false;
      if (!this.#signal.aborted) this.#work();
    });
  }
}

/** Resolves inside the next frame. A hidden page draws none, so there it is the next turn of the event loop. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => resolve());
  });
}
