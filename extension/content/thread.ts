import { readProse } from "./editors/prose.ts";
import type { Message, Sender } from "./protocol.ts";

/** As much of a conversation as a reply can be about. */
const MESSAGES = 12;
/** How many lists above the editor are looked at before it is taken to stand alone. */
const LISTS = 3;
const ITEM = "li, article, [role=listitem], [role=article], [role=row]";
/** A bubble this much nearer to one side, in pixels, leans there. */
const LEAN = 16;

/**
 * The conversation the editor belongs to, oldest message first; empty where there is none, or where it cannot be told
 * who wrote what: a thread told apart wrongly is worse than none. Read from what the page shows, and kept nowhere.
 */
export function readThread(editor: HTMLElement): Message[] {
  for (let near = editor.parentElement; near; near = near.parentElement) {
    const logs = listsBefore(editor, near, "[role=log], [role=feed]");
    const lists = logs.length > 0 ? logs : listsBefore(editor, near, "[role=list], ol, ul");
    for (const list of lists) {
      const thread = readList(list, logs.length > 0);
      if (thread.length > 0) return thread;
    }
    // The nearest log is this conversation, readable or not; one further away would be another.
    if (logs.length > 0) return [];
  }
  return [];
}

/** Lists in `near` that come before the editor, the nearest first. */
function listsBefore(editor: HTMLElement, near: HTMLElement, selector: string): HTMLElement[] {
  const lists: HTMLElement[] = [];
  for (const list of [...near.querySelectorAll<HTMLElement>(selector)].reverse()) {
    const before = (list.compareDocumentPosition(editor) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (before && !list.contains(editor) && list.checkVisibility()) lists.push(list);
    if (lists.length === LISTS) break;
  }
  return lists;
}

/** The messages of a list; none when it cannot be told who wrote them. Any list may be a menu, a log may not. */
function readList(list: HTMLElement, isLog: boolean): Message[] {
  const bubbles = itemsOf(list).slice(-2 * MESSAGES).map(bubbleOf).filter((bubble) => bubble !== null);
  // Some pages keep the newest message first and turn the list over.
  const shown = bubbles.sort((a, b) => a.box.top - b.box.top).slice(-MESSAGES);
  const senders = sendersByName(shown) ?? sendersBySide(shown, list.getBoundingClientRect(), isRtl(list));
  if (!senders || (!isLog && new Set(senders).size < 2)) return [];
  return shown.flatMap(({ text, at }, index) => {
    const sender = senders[index];
    return sender ? [{ sender, text, ...(at && { at }) }] : [];
  });
}

/** What may be a message: the outermost items of a list, or else what it is divided into. */
function itemsOf(list: HTMLElement): HTMLElement[] {
  const items = [...list.querySelectorAll<HTMLElement>(ITEM)].filter((item) => {
    const outer = item.parentElement?.closest(ITEM);
    return !outer || !list.contains(outer);
  });
  if (items.length > 0) return items;
  let at: Element = list;
  while (at.children.length === 1 && at.firstElementChild) at = at.firstElementChild;
  return [...at.children].filter((child) => child instanceof HTMLElement);
}

interface Bubble {
  readonly text: string;
  readonly at: string | null;
  readonly box: Box;
  /** Whether it has a ground or a border of its own, and so sides that mean something. */
  readonly painted: boolean;
  /** How the page names what the message is in. */
  readonly names: string;
}

/** The edges of something on screen. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** The innermost element that holds what a message says. */
function bubbleOf(item: HTMLElement): Bubble | null {
  if (!item.checkVisibility()) return null;
  let at: HTMLElement = item;
  let names = namesOf(at);
  while (!isPainted(at)) {
    const inner = [...at.children].filter((child) => child instanceof HTMLElement);
    const longest = inner.sort((a, b) => textOf(b).length - textOf(a).length)[0];
    if (!longest || textOf(longest).length < textOf(at).length / 2) break;
    at = longest;
    names += ` ${namesOf(at)}`;
  }
  const text = textOf(at);
  if (text === "") return null;
  const when = Date.parse(item.querySelector("time")?.dateTime ?? "");
  return {
    text,
    at: Number.isNaN(when) ? null : new Date(when).toISOString(),
    box: at.getBoundingClientRect(),
    painted: isPainted(at),
    names,
  };
}

function isPainted(element: HTMLElement): boolean {
  const { backgroundColor, backgroundImage, borderTopWidth, display } = getComputedStyle(element);
  if (display.startsWith("inline") && display !== "inline-block" && display !== "inline-flex") return false;
  const ground = !/^(?:transparent|.*[,/] ?0\))$/.test(backgroundColor) || backgroundImage !== "none";
  return ground || borderTopWidth !== "0px";
}

/** Times, buttons and pictures are about a message, not of it. */
function textOf(element: HTMLElement): string {
  const { text } = readProse<Node>(
    element,
    (node) => {
      const inner = node as Element;
      if (inner.matches("time, button, svg, img, [aria-hidden=true], [hidden]")) return "hidden";
      return getComputedStyle(inner).display.startsWith("inline") ? "inline" : "block";
    },
    (node) => (node as Text).data,
    false,
  );
  return text.replace(/[^\S\n]+/g, " ").trim();
}

function namesOf(element: HTMLElement): string {
  const { author = "", from = "", sender = "" } = element.dataset;
  return `${element.getAttribute("class") ?? ""} ${author} ${from} ${sender}`;
}

/**
 * Names that pages give to one's own messages and to the others', as whole words of a class or data attribute or at
 * their end: "self-start" and "me-2" are about layout.
 */
const MINE = /(?:^|[\s_-])(?:me|mine|own|self|sent|outgoing|(?:message|msg|bubble|is)[_-]+out)(?:\s|$)/i;
const THEIRS = /(?:^|[\s_-])(?:them|theirs?|others?|received|incoming|(?:message|msg|bubble|is)[_-]+in)(?:\s|$)/i;

/** Who sent each message, by what the page calls it. Only when each is called one or the other. */
export function sendersByName(bubbles: readonly Pick<Bubble, "names">[]): Sender[] | null {
  const senders = bubbles.flatMap(({ names }): Sender[] => {
    const [mine, theirs] = [MINE.test(names), THEIRS.test(names)];
    return mine === theirs ? [] : [mine ? "me" : "them"];
  });
  return senders.length === bubbles.length && senders.length > 0 ? senders : null;
}

/** Who sent each message, by the side its bubble leans to: one's own stand where a line ends. */
export function sendersBySide(
  bubbles: readonly Pick<Bubble, "box" | "painted">[],
  list: Box,
  rtl: boolean,
): Sender[] | null {
  const senders = bubbles.map(({ box, painted }): Sender | null => {
    const lean = box.left - list.left - (list.right - box.right);
    if (!painted || Math.abs(lean) < LEAN) return null;
    return lean > 0 !== rtl ? "me" : "them";
  });
  return senders.length > 0 && senders.every((sender) => sender !== null) ? senders : null;
}

function isRtl(element: HTMLElement): boolean {
  return getComputedStyle(element).direction === "rtl";
}
