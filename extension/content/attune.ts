import { RichText } from "./editors/contenteditable.ts";
import type { Editor } from "./editors/editor.ts";
import { editorOf, mayRead } from "./editors/eligible.ts";
import { TextField } from "./editors/textarea.ts";
import { DraftMemory } from "./memory.ts";
import { Overlay } from "./overlay.ts";
import type { PageState } from "./protocol.ts";
import { Session } from "./session.ts";
import type { Transport } from "./transport.ts";

/**
 * Minds this page's editors until `signal` aborts. Before one gets focus it listens for that and does nothing else: no
 * element, observer, timer or message.
 */
export function start(transport: Transport, signal: AbortSignal): void {
  const attune = new Attune(transport, signal);
  addEventListener("focusin", (event) => attune.focused(event.composedPath()), { capture: true, signal });
  addEventListener("focusout", (event) => attune.left(event), { capture: true, signal });
  addEventListener("input", () => attune.typed(), { capture: true, passive: true, signal });
  transport.onStateChanged(() => attune.changed(), signal);
  const focus = deepFocus();
  if (focus) attune.focused([focus]);
}

class Attune {
  readonly #transport: Transport;
  readonly #signal: AbortSignal;
  readonly #drafts = new WeakMap<HTMLElement, DraftMemory>();
  readonly #roots = new WeakSet<ShadowRoot>();
  #overlay: Overlay | null = null;
  /** What {@link Transport.attach} last answered, `null` when it has to be asked. */
  #state: PageState | null = null;
  #asking = false;
  #session: Session | null = null;
  #stop: AbortController | null = null;
  /** The editor that has focus, whether it is minded or not. */
  #focused: HTMLElement | null = null;

  constructor(transport: Transport, signal: AbortSignal) {
    this.#transport = transport;
    this.#signal = signal;
    signal.addEventListener("abort", () => this.#leave());
  }

  focused(path: readonly EventTarget[]): void {
    if (this.#overlay?.owns(path[0] ?? null)) return;
    this.#watch(path);
    const element = editorOf(path[0]);
    if (element !== null && element === this.#session?.editor.element) return;
    this.#leave();
    this.#focused = element;
    if (element) void this.#attend(element);
  }

  /** Focus has left: for our own card, for another window, or for good? */
  left({ relatedTarget }: FocusEvent): void {
    if (this.#overlay?.owns(relatedTarget)) return;
    // In the event focus is nowhere yet; a microtask is too early where a page moves it on by script.
    setTimeout(() => {
      const focus = deepFocus();
      if (this.#overlay?.owns(focus) || editorOf(focus) === this.#focused) return;
      this.#leave();
      this.#focused = null;
    });
  }

  /** That a pause has run out, or the background is back, is noticed when typing goes on. */
  typed(): void {
    if (this.#focused && !this.#session && !this.#asking && !this.#isOff()) void this.#attend(this.#focused);
  }

  /** Settings have changed. */
  changed(): void {
    this.#state = null;
    if (this.#focused) void this.#attend(this.#focused);
  }

  async #attend(element: HTMLElement): Promise<void> {
    if (!mayRead(element)) return;
    const state = await this.#attach();
    if (this.#signal.aborted || this.#focused !== element || !mayRead(element)) return;
    if (!state?.active) this.#leave();
    else if (this.#session) this.#session.recheck(state.pauseMs);
    else this.#begin(element, state);
  }

  async #attach(): Promise<PageState | null> {
    if (this.#state?.active || this.#isOff()) return this.#state;
    this.#asking = true;
    try {
      this.#state = await this.#transport.attach();
    } catch {
      this.#state = null;
    }
    this.#asking = false;
    return this.#state;
  }

  /** Whether Attune is known to be off here, for now. */
  #isOff(): boolean {
    const state = this.#state;
    return state !== null && !state.active && Date.now() < (state.resumesAt ?? Infinity);
  }

  #begin(element: HTMLElement, { pauseMs }: PageState): void {
    const overlay = (this.#overlay ??= new Overlay());
    overlay.mount(element);
    const stop = (this.#stop = new AbortController());
    const memory = this.#drafts.get(element) ?? new DraftMemory();
    this.#drafts.set(element, memory);
    this.#session = new Session({
      editor: open(element, overlay),
      memory,
      overlay,
      transport: this.#transport,
      pauseMs,
      signal: AbortSignal.any([this.#signal, stop.signal]),
      end: () => this.#leave(),
    });
  }

  #leave(): void {
    this.#stop?.abort();
    this.#stop = null;
    this.#session = null;
    this.#overlay?.unmount();
  }

  /** Focus that moves inside a shadow root is not seen outside it. */
  #watch(path: readonly EventTarget[]): void {
    for (const root of path) {
      if (!(root instanceof ShadowRoot) || this.#roots.has(root)) continue;
      this.#roots.add(root);
      const options = { capture: true, signal: this.#signal };
      root.addEventListener("focusin", (event) => this.focused(event.composedPath()), options);
    }
  }
}

function open(element: HTMLElement, overlay: Overlay): Editor {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
    ? new TextField(element, overlay.layer)
    : new RichText(element, (group) => overlay.colourOf(group));
}

/** What has focus, in open shadow roots too. */
function deepFocus(): Element | null {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  return focus;
}
