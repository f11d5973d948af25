/** Password managers and payment forms say so; what they ask for is no message. */
const NO_DRAFT = /^(?:cc-.*|one-time-code|(?:current|new)-password)$/;

const NOT_WRITTEN_IN = "[aria-readonly=true], [aria-disabled=true], [role=searchbox]";

/** Fields seen as password fields stay unread after a page turns them into text to show what was typed. */
const secrets = new WeakSet<Element>();

/** The editor that a focused element is or is part of, whether it may be read or not. */
export function editorOf(focused: EventTarget | null | undefined): HTMLElement | null {
  if (focused instanceof HTMLInputElement && focused.type === "password") secrets.add(focused);
  if (focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement) return focused;
  if (!(focused instanceof HTMLElement) || !focused.isContentEditable) return null;
  let host = focused;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

/** Whether an editor may be read. Asked anew before every reading: pages change their minds. */
export function mayRead(editor: HTMLElement): boolean {
  if (!editor.isConnected || secrets.has(editor)) return false;
  if (editor instanceof HTMLInputElement && editor.type !== "text") return false;
  // Neither disabled nor read-only nor `contenteditable=false`.
  if (!editor.matches(":read-write") || editor.matches(NOT_WRITTEN_IN)) return false;
  // Where the whole document is the editor, there is no place outside it to show anything.
  if (editor === editor.ownerDocument.documentElement) return false;
  const autocomplete = (editor.getAttribute("autocomplete") ?? "").toLowerCase().split(/\s+/);
  return !autocomplete.some((field) => NO_DRAFT.test(field)) && !withinSome(editor, '[data-attune="off" i]');
}

/** Like `closest`, out of shadow roots and out of the frames of one origin. */
function withinSome(element: Element, selector: string): boolean {
  for (let at: Element | null = element; at; ) {
    if (at.closest(selector)) return true;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : (at.ownerDocument.defaultView?.frameElement ?? null);
  }
  return false;
}
