import { Mirror } from "../mirror.ts";
import type { Span } from "../spans.ts";
import type { Editor, Mark } from "./editor.ts";

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
