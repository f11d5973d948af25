import { nextFrame } from "../frame.ts";
import { Mirror } from "../mirror.ts";
import type { Span } from "../spans.ts";
import type { Editor, Mark } from "./editor.ts";

/** About a second: as long as a page may take to send a message and empty the box. */
const SENDING_FRAMES = 60;

/** A `<textarea>` or a one-line text field. */
export class TextField implements Editor {
  readonly element: HTMLTextAreaElement | HTMLInputElement;
  readonly #mirror: Mirror;

  constructor(field: HTMLTextAreaElement | HTMLInputElement, layer: HTMLElement) {
    this.element = field;
    this.#mirror = new Mirror(field, layer);
  }

  read(): string {
    return this.element.value;
  }

  /** Nothing tells when a page writes to a text field. Pages do when a message goes out, so that is when to look. */
  watch(changed: () => void, signal: AbortSignal): void {
    let looking = false;
    const look = async (): Promise<void> => {
      if (looking) return;
      looking = true;
      const before = this.read();
      const unchanged = (): boolean => !signal.aborted && this.read() === before;
      for (let frame = 0; frame < SENDING_FRAMES && unchanged(); frame++) await nextFrame();
      looking = false;
      if (!signal.aborted) changed();
    };
    const capture = { capture: true, passive: true, signal };
    addEventListener("keydown", ({ key }) => void (key === "Enter" && look()), capture);
    addEventListener("click", () => void look(), capture);
  }

  caret(): number {
    return this.element.selectionStart ?? this.element.value.length;
  }

  select({ start, end }: Span): void {
    this.element.setSelectionRange(start, end);
  }

  hold(): () => void {
    const { selectionStart, selectionEnd, selectionDirection } = this.element;
    return () => {
      this.element.focus({ preventScroll: true });
      this.element.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? "none");
    };
  }

  mark(marks: readonly Mark[]): void {
    this.#mirror.mark(this.element.value, marks);
  }

  align(): void {
    this.#mirror.align();
  }

  resized(): void {
    this.#mirror.resized();
  }

  boxes(span: Span): DOMRect[] {
    return this.#mirror.boxes(span);
  }

  release(): void {
    this.#mirror.remove();
  }
}
