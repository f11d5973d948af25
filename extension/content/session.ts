import { Announcer } from "./announcer.ts";
import { Badge } from "./badge.ts";
import { isNextHint } from "./card.ts";
import { type CardHost, Cards } from "./cards.ts";
import type { Editor } from "./editors/editor.ts";
import { mayRead } from "./editors/eligible.ts";
import { Frame, nextFrame } from "./frame.ts";
import { type DraftMemory, isMarked, type Shown } from "./memory.ts";
import type { Overlay } from "./overlay.ts";
import { watchPlace } from "./place.ts";
import type { Draft, Review } from "./protocol.ts";
import { readThread } from "./thread.ts";
import type { Transport } from "./transport.ts";

/** What a session works with. */
export interface SessionParts {
  readonly editor: Editor;
  readonly memory: DraftMemory;
  readonly overlay: Overlay;
  readonly transport: Transport;
  /** How long typing must rest before the draft is judged. */
  readonly pauseMs: number;
  /** Ends the session. */
  readonly signal: AbortSignal;
  /** Called when the editor can no longer be read. */
  readonly end: () => void;
}

/** One editor while it has focus: from the text in it to the hints on the screen. */
export class Session implements CardHost {
  readonly editor: Editor;
  readonly memory: DraftMemory;
  readonly overlay: Overlay;
  readonly transport: Transport;
  readonly signal: AbortSignal;
  readonly badge: Badge;
  readonly announcer: Announcer;
  readonly #cards: Cards;
  readonly #frame: Frame;
  readonly #end: () => void;
  #pauseMs: number;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #composing = false;
  #judging = false;
  /** Set when judging was due while the engine was still at it. */
  #due = false;

  constructor({ editor, memory, overlay, transport, pauseMs, signal, end }: SessionParts) {
    this.editor = editor;
    this.memory = memory;
    this.overlay = overlay;
    this.transport = transport;
    this.signal = signal;
    this.#pauseMs = pauseMs;
    this.#end = end;
    this.badge = new Badge(overlay, (byKeyboard) => this.#badgePressed(byKeyboard));
    this.announcer = new Announcer(overlay.layer);
    this.#cards = new Cards(this);
    this.#frame = new Frame(() => this.#draw(), signal);
    this.#listen();
    this.#look();
    this.#wait();
    this.redraw();
    signal.addEventListener("abort", () => this.#release());
  }

  /** The settings have changed: asks again, whatever was asked before. */
  recheck(pauseMs: number): void {
    this.#pauseMs = pauseMs;
    this.memory.doubt();
    this.judge();
  }

  redraw(): void {
    this.#frame.request();
  }

  judge(): void {
    clearTimeout(this.#pause);
    if (this.#composing) return;
    this.#due = true;
    if (!this.#judging) void this.#judge();
  }

  #listen(): void {
    const { editor, signal } = this;
    const { element } = editor;
    const capture = { capture: true, passive: true, signal };
    const redraw = (): void => this.redraw();

    const typed = (event: Event): void => {
      // A composition that began before this session did was not seen to begin.
      if (event instanceof InputEvent && event.isComposing) this.#composing = true;
      this.#typed();
    };
    element.addEventListener("input", typed, { signal });
    element.addEventListener("compositionstart", () => (this.#composing = true), { signal });
    const composed = (): void => {
      this.#composing = false;
      this.#typed();
    };
    element.addEventListener("compositionend", composed, { signal });
    editor.watch(redraw, signal);

    addEventListener("scroll", redraw, capture);
    addEventListener("resize", redraw, { signal });
    watchPlace(element, redraw, signal);
    const size = new ResizeObserver(() => this.#resized());
    size.observe(element);
    signal.addEventListener("abort", () => size.disconnect());

    addEventListener("keydown", (event) => this.#pressed(event), { capture: true, signal });
    addEventListener("click", (event) => this.#clicked(event), capture);
    const outside = ({ target }: Event): void => {
      if (!this.overlay.owns(target)) this.#cards.close(false);
    };
    addEventListener("pointerdown", outside, capture);
  }

  #typed(): void {
    // At once, not in the frame: two edits in one frame would look like one that reaches from the first to the second.
    this.#look();
    this.badge.quiet(true);
    this.redraw();
    this.#wait();
  }

  #resized(): void {
    this.editor.resized();
    this.badge.settle();
    this.redraw();
  }

  /** Has the draft judged once typing has rested. */
  #wait(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.judge(), this.#pauseMs);
  }

  /** Sees whether the draft has changed, whoever changed it. */
  #look(): void {
    const text = this.editor.read();
    if (text === this.memory.text) return;
    this.memory.become(text);
    this.#cards.close();
    this.#paint();
    if (!this.#composing) this.#wait();
  }

  #draw(): void {
    if (!this.editor.element.isConnected) return this.#end();
    this.#look();
    this.#paint();
    this.overlay.restore();
    this.editor.align();
    this.badge.align(this.editor);
    this.#cards.align();
  }

  #paint(): void {
    const { marks, shown, tone } = this.memory;
    this.editor.mark(marks);
    if (tone) this.badge.show(shown.length, tone, this.#countLabel());
    else this.badge.hide();
  }

  #countLabel(): string {
    const count = this.memory.shown.length;
    const key = count === 0 ? "badgeNone" : count === 1 ? "badgeOne" : "badgeMany";
    return this.transport.label(key, String(count));
  }

  /** Asks the engine, one question at a time. */
  async #judge(): Promise<void> {
    this.#judging = true;
    while (this.#due && !this.signal.aborted) {
      this.#due = false;
      // Silence where the background is gone: the next pause asks again.
      await this.#ask().catch(() => undefined);
    }
    this.#judging = false;
  }

  async #ask(): Promise<void> {
    await nextFrame();
    if (this.signal.aborted) return;
    if (!mayRead(this.editor.element)) return this.#end();
    this.#look();
    clearTimeout(this.#pause);
    const { memory } = this;
    if (memory.blank) return this.#tell(() => memory.become(memory.text));
    const { text } = memory;
    const question = memory.question(readThread(this.editor.element));
    if (memory.knows(question)) return this.#tell(() => memory.recall());
    const review = await this.#check({ ...question, now: localTime(new Date()) });
    // Whatever came up in the meantime, an edit or a hint waved away, has its own question.
    if (this.signal.aborted || this.#due || this.editor.read() !== text) return;
    this.#tell(() => memory.learn(question, review));
  }

  /** A background stopped under the question is started by asking again. */
  async #check(draft: Draft): Promise<Review | null> {
    return this.transport.check(draft).catch((error: unknown) => {
      if (this.signal.aborted) throw error;
      return this.transport.check(draft);
    });
  }

  /** Brings what the engine said to the screen. */
  #tell(learn: () => void): void {
    const before = this.memory.shown;
    learn();
    this.#paint();
    this.badge.quiet(false);
    this.badge.settle();
    this.announcer.count(this.memory.shown.length, this.#countLabel());
    this.#cards.renew(before);
    this.redraw();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing || this.overlay.owns(event.target)) return;
    const { current } = this.#cards;
    const escape = event.key === "Escape" && current !== null;
    if (!escape && !(isNextHint(event) && this.memory.shown.length > 0)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (escape) this.#cards.close();
    else this.#cards.open(current ?? this.#nextHint(), true);
  }

  /** The first hint at or behind the caret, else the last before it, else one about the whole draft. */
  #nextHint(): Shown | undefined {
    const { shown } = this.memory;
    const caret = this.editor.caret();
    const marked = shown.filter(({ hint }) => !hint.whole);
    return marked.find(({ end }) => end >= caret) ?? marked.at(-1) ?? shown[0];
  }

  #badgePressed(byKeyboard: boolean): void {
    if (this.#cards.current) this.#cards.close();
    else this.#cards.open(this.memory.shown[0], byKeyboard);
  }

  /** A click on underlined words opens their card; the caret goes where the click put it all the same. */
  #clicked({ target, clientX, clientY, button }: MouseEvent): void {
    if (button !== 0 || this.overlay.owns(target)) return;
    void nextFrame().then(() => {
      if (this.signal.aborted || this.#cards.current) return;
      const hit = this.memory.shown.find(
        (shown) => isMarked(shown.hint) && this.editor.boxes(shown).some((box) => contains(box, clientX, clientY)),
      );
      if (hit && this.overlay.clear(this.editor.element, clientX, clientY)) this.#cards.open(hit, false);
    });
  }

  #release(): void {
    clearTimeout(this.#pause);
    this.#cards.remove();
    this.editor.release();
    this.badge.remove();
    this.announcer.remove();
  }
}

function contains(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** A moment as RFC 3339 with the writer's offset from UTC. */
function localTime(moment: Date): string {
  const offset = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const two = (number: number): string => String(Math.trunc(number)).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}
