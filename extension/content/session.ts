import { Announcer } from "./announcer.ts";
import { type Change, prompt, replacement, write } from "./apply.ts";
import { Badge } from "./badge.ts";
import { Card, isNextHint } from "./card.ts";
import type { Editor } from "./editors/editor.ts";
import { mayRead } from "./editors/eligible.ts";
import { ISLAND } from "./editors/prose.ts";
import { Frame, nextFrame } from "./frame.ts";
import type { Overlay } from "./overlay.ts";
import { watchPlace } from "./place.ts";
import type { Dismissal, Hint, Review, Tone, Try } from "./protocol.ts";
import { follow, type Span } from "./spans.ts";
import { readThread } from "./thread.ts";
import type { Transport } from "./transport.ts";

/** A hint and where its words are now. */
interface Shown extends Span {
  readonly hint: Hint;
}

/** What outlives the focus of an editor: one draft, from its first letter until it is sent. */
export class DraftMemory {
  /** Hints waved away. */
  readonly dismissed: Dismissal[] = [];
  /** What was last asked of the engine: text, thread and dismissals. Nothing is asked twice in a row. */
  asked = "";
  /** What it answered. */
  review: Review | null = null;
  /** The text the hints stand on. */
  text = "";
  /** What is shown: `null` until the engine has spoken. */
  tone: Tone | null = null;
  shown: Shown[] = [];

  /** The draft was sent or given up. */
  forget(): void {
    this.dismissed.length = 0;
    this.asked = "";
    this.review = null;
    this.tone = null;
    this.shown = [];
  }
}

/** One editor while it has focus: from the text in it to the hints on the screen. */
export class Session {
  readonly editor: Editor;
  readonly #memory: DraftMemory;
  readonly #overlay: Overlay;
  readonly #transport: Transport;
  #pauseMs: number;
  readonly #signal: AbortSignal;
  readonly #end: () => void;

  readonly #frame: Frame;
  readonly #badge: Badge;
  readonly #card: Card;
  readonly #announcer: Announcer;

  #pause: ReturnType<typeof setTimeout> | undefined;
  #composing = false;
  #checking = false;
  /** Counts what makes an answer on its way worthless besides a change of the text. */
  #round = 0;
  #again = false;
  /** The hint whose card is open, and what brings focus back if the card took it. */
  #open: Shown | null = null;
  #giveBack: (() => void) | null = null;

  /** `end` is called when the editor can no longer be read. Everything ends with `signal`. */
  constructor(
    editor: Editor,
    memory: DraftMemory,
    overlay: Overlay,
    transport: Transport,
    pauseMs: number,
    signal: AbortSignal,
    end: () => void,
  ) {
    this.editor = editor;
    this.#memory = memory;
    this.#overlay = overlay;
    this.#transport = transport;
    this.#pauseMs = pauseMs;
    this.#signal = signal;
    this.#end = end;

    const label = transport.label.bind(transport);
    this.#frame = new Frame(() => this.#draw(), signal);
    this.#badge = new Badge(overlay, (byKeyboard) => this.#badgePressed(byKeyboard));
    this.#card = new Card(overlay, label, {
      apply: (choice) => void this.#apply(choice),
      copy: (words) => void this.#copy(words),
      dismiss: () => void this.#dismiss(),
      rest: () => void this.#rest(),
      turn: (by) => this.#turn(by),
      close: () => this.#close(),
    });
    this.#announcer = new Announcer(overlay.layer);
    this.#listen();
    this.#look();
    this.#wait();
    this.#frame.request();
    signal.addEventListener("abort", () => this.#release());
  }

  /** The settings have changed: asks again, whatever was asked before. */
  recheck(pauseMs: number): void {
    this.#pauseMs = pauseMs;
    this.#memory.asked = "";
    this.#round++;
    void this.#check();
  }

  #listen(): void {
    const { element } = this.editor;
    const signal = this.#signal;
    const capture = { capture: true, passive: true, signal };
    const look = (): void => this.#frame.request();

    element.addEventListener("input", () => this.#typed(), { signal });
    element.addEventListener("compositionstart", () => (this.#composing = true), { signal });
    element.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#typed();
    }, { signal });
    for (const type of ["keyup", "click", "scroll"]) addEventListener(type, look, capture);
    addEventListener("resize", look, { signal });
    this.editor.watch(look, signal);
    const size = new ResizeObserver(() => {
      this.editor.resized();
      this.#badge.settle();
      look();
    });
    size.observe(element);
    watchPlace(element, look, signal);
    signal.addEventListener("abort", () => size.disconnect());
    addEventListener("keydown", (event) => this.#pressed(event), { capture: true, signal });
    addEventListener("click", (event) => this.#clicked(event), capture);
    addEventListener("pointerdown", (event) => {
      if (!this.#overlay.owns(event.target)) this.#close(false);
    }, capture);
  }

  #typed(): void {
    // At once, not in the frame: two edits in one frame would look like one that reaches from the first to the second.
    this.#look();
    this.#badge.quiet(true);
    this.#frame.request();
    this.#wait();
  }

  /** Looks at the draft once typing has rested. */
  #wait(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#check(), this.#pauseMs);
  }

  /** Brings what is known about the draft up to its text: marks move along, touched ones go. */
  #look(): void {
    const memory = this.#memory;
    const text = this.editor.read();
    if (text === memory.text) return;
    const followed = follow(memory.text, text);
    memory.shown = memory.shown.flatMap((shown) => {
      if (shown.hint.whole) return [shown];
      const span = followed(shown);
      return span ? [{ hint: shown.hint, ...span }] : [];
    });
    memory.text = text;
    this.#close();
    if (isBlank(text)) memory.forget();
    this.#paint();
    if (!this.#composing) this.#wait();
  }

  #draw(): void {
    const { element } = this.editor;
    if (!element.isConnected) return this.#end();
    this.#look();
    this.#paint();
    this.#overlay.restore();
    this.editor.align();
    this.#badge.align(this.editor);
    if (this.#open) this.#card.align(this.#anchor(this.#open));
  }

  #paint(): void {
    const { shown, tone } = this.#memory;
    const marks = shown.filter(({ hint }) => !hint.whole && !hint.waiting);
    this.editor.mark(marks.map(({ start, end, hint }) => ({ start, end, group: hint.group })));
    if (tone) this.#badge.show(shown.length, tone, this.#countLabel());
    else this.#badge.hide();
  }

  #countLabel(): string {
    const count = this.#memory.shown.length;
    const key = count === 0 ? "badgeNone" : count === 1 ? "badgeOne" : "badgeMany";
    return this.#transport.label(key, String(count));
  }

  async #check(): Promise<void> {
    clearTimeout(this.#pause);
    if (this.#composing) return;
    if (this.#checking) {
      this.#again = true;
      return;
    }
    this.#checking = true;
    try {
      await this.#ask();
    } catch {
      // The background is restarting or gone. The next pause asks again; until then there is silence.
    } finally {
      this.#checking = false;
    }
    if (this.#again && !this.#signal.aborted) {
      this.#again = false;
      void this.#check();
    }
  }

  async #ask(): Promise<void> {
    await nextFrame();
    if (this.#signal.aborted) return;
    const { editor } = this;
    if (!mayRead(editor.element)) return this.#end();
    this.#look();
    clearTimeout(this.#pause);
    const memory = this.#memory;
    const { text } = memory;
    if (isBlank(text)) return this.#show([], null);
    // Half a surrogate pair is no text to the engine; U+FFFD is as wide.
    const draft = { text: text.toWellFormed(), thread: readThread(editor.element), dismissed: [...memory.dismissed] };
    const asked = JSON.stringify(draft);
    if (asked !== memory.asked) {
      const round = this.#round;
      const review = await this.#transport.check({ ...draft, now: localTime(new Date()) });
      if (this.#signal.aborted || round !== this.#round || editor.read() !== text) return;
      memory.asked = asked;
      memory.review = review;
    }
    const hints = (memory.review?.hints ?? []).filter(({ start, end }) => start <= end && end <= text.length);
    this.#show(hints.map((hint) => ({ hint, start: hint.start, end: hint.end })), memory.review?.tone ?? null);
  }

  #show(shown: Shown[], tone: Tone | null): void {
    const memory = this.#memory;
    // A card about a hint that is waved away already stays: it asks whether the kind should rest.
    const open = memory.shown.find((listed) => listed === this.#open);
    memory.shown = shown;
    memory.tone = tone;
    this.#paint();
    this.#badge.quiet(false);
    this.#badge.settle();
    this.#announcer.count(shown.length, this.#countLabel());
    if (open) {
      const still = shown.find(({ hint, start }) => hint.kind === open.hint.kind && start === open.start);
      if (still) this.#open = still;
      else this.#close();
    }
    this.#frame.request();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing || this.#overlay.owns(event.target)) return;
    const escape = event.key === "Escape" && this.#card.open;
    if (!escape && !(isNextHint(event) && this.#memory.shown.length > 0)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (escape) this.#close();
    else if (this.#open) this.#openCard(this.#open, true);
    else this.#openCard(this.#nextHint(), true);
  }

  /** The first hint at or behind the caret, else the first of all. */
  #nextHint(): Shown | undefined {
    const { shown } = this.#memory;
    const caret = this.editor.caret();
    return shown.find(({ hint, end }) => !hint.whole && end >= caret) ?? shown[0];
  }

  #clicked({ target, clientX, clientY, button }: MouseEvent): void {
    if (button !== 0 || !(target instanceof Node) || this.#overlay.owns(target)) return;
    void nextFrame().then(() => {
      if (this.#signal.aborted || this.#open) return;
      const marked = this.#memory.shown.filter(({ hint }) => !hint.whole && !hint.waiting);
      const hit = marked.find((shown) => this.editor.boxes(shown).some((box) => contains(box, clientX, clientY)));
      if (hit && this.#overlay.clear(this.editor.element, clientX, clientY)) this.#openCard(hit, false);
    });
  }

  #badgePressed(byKeyboard: boolean): void {
    if (this.#open) this.#close();
    else this.#openCard(this.#memory.shown[0], byKeyboard);
  }

  #openCard(shown: Shown | undefined, takeFocus: boolean): void {
    if (!shown) return;
    this.#open = shown;
    this.#card.show(shown.hint, this.#position(shown));
    this.#badge.opened(true);
    if (takeFocus || this.#giveBack) {
      this.#giveBack ??= this.editor.hold();
      this.#card.focus();
    }
    this.#frame.request();
  }

  #position(shown: Shown): { index: number; count: number } {
    const all = this.#memory.shown;
    return { index: all.indexOf(shown) + 1, count: all.length };
  }

  #turn(by: 1 | -1): void {
    const all = this.#memory.shown;
    const at = this.#open ? all.indexOf(this.#open) : -1;
    this.#openCard(all.at((at + by) % all.length), false);
  }

  /** Closes the card and brings focus and caret back to the editor, unless focus is on its way elsewhere. */
  #close(giveBack = true): void {
    if (!this.#open) return;
    this.#open = null;
    this.#card.hide();
    this.#badge.opened(false);
    if (giveBack) this.#giveBack?.();
    this.#giveBack = null;
  }

  #anchor(shown: Shown): DOMRect {
    const boxes = shown.hint.whole || shown.hint.waiting ? [] : this.editor.boxes(shown);
    return boxes.at(-1) ?? this.#badge.box();
  }

  async #apply(choice: Try): Promise<void> {
    const open = this.#open;
    const draft = this.editor.read();
    if (!open || draft !== this.#memory.text) return this.#close();
    const span = open.hint.whole ? null : open;
    const change: Change =
      "prompt" in choice
        ? prompt(draft, span, choice.prompt)
        : replacement(span ?? { start: 0, end: 0 }, choice.replacement);
    const tookFocus = this.#giveBack !== null;
    this.#close();
    if (await write(this.editor, draft, change)) {
      void this.#check();
      return;
    }
    if (this.#signal.aborted || this.editor.read() !== draft || !this.#memory.shown.includes(open)) return;
    this.#openCard(open, tookFocus);
    this.#card.offerCopy(open.hint, "prompt" in choice ? choice.prompt : choice.replacement, this.#position(open));
    if (tookFocus) this.#card.focus();
  }

  async #copy(words: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(words);
      this.#announcer.say(this.#transport.label("cardCopied"));
    } catch {
      // Not allowed here. The words stay on the card, where they can be selected.
      return;
    }
    this.#close();
  }

  async #dismiss(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    const memory = this.#memory;
    const { kind } = open.hint;
    memory.dismissed.push({ kind, words: memory.text.slice(open.start, open.end).toWellFormed() });
    memory.shown = memory.shown.filter((shown) => shown !== open);
    this.#round++;
    this.#paint();
    const answer = await this.#transport.dismiss(kind).catch(() => null);
    if (this.#signal.aborted || this.#open !== open) return;
    if (answer?.offerRest) {
      this.#card.offerRest(open.hint);
      if (this.#giveBack) this.#card.focus();
      this.#frame.request();
    } else {
      this.#close();
    }
    void this.#check();
  }

  async #rest(): Promise<void> {
    const kind = this.#open?.hint.kind;
    this.#close();
    if (kind === undefined) return;
    await this.#transport.rest(kind).catch(() => undefined);
  }

  #release(): void {
    clearTimeout(this.#pause);
    this.#close(false);
    this.editor.release();
    this.#badge.remove();
    this.#card.remove();
    this.#announcer.remove();
  }
}

function isBlank(text: string): boolean {
  return text.replaceAll(ISLAND, "").trim() === "";
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
