import type { Editor } from "./editors/editor.ts";
import { nextFrame } from "./frame.ts";

/** About a second: as long as a page may take to send a message and empty the box. */
const SENDING_FRAMES = 60;

/** Calls `changed` when an editor's box changes, or its text does without an input event, as when a message is sent. */
export function watch(editor: Editor, signal: AbortSignal, changed: () => void): void {
  const { element } = editor;
  const size = new ResizeObserver(changed);
  size.observe(element);
  const content = new MutationObserver(changed);
  if (element.isContentEditable) content.observe(element, { childList: true, characterData: true, subtree: true });
  else watchSending(editor, signal, changed);
  signal.addEventListener("abort", () => {
    size.disconnect();
    content.disconnect();
  });
}

/** Nothing tells when a page writes to a text field. Pages do when a message goes out, so that is when to look. */
function watchSending(editor: Editor, signal: AbortSignal, changed: () => void): void {
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    const before = editor.read();
    for (let frame = 0; frame < SENDING_FRAMES && !signal.aborted && editor.read() === before; frame++) await nextFrame();
    looking = false;
    if (!signal.aborted) changed();
  };
  const capture = { capture: true, passive: true, signal };
  addEventListener("keydown", ({ key }) => void (key === "Enter" && look()), capture);
  addEventListener("click", () => void look(), capture);
}
