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

/**
 * The messages of a list since the last thing in it that nobody can be told to have written, such as a date. Any list
 * may be a menu, a log may not: there, both sides have to be seen.
 */
function readList(list: HTMLElement, isLog: boolean): Message[] {
  const place = { ...edgesOf(list), rtl: getComputedStyle(list).direction === "rtl" };
  const thread: Message[] = [];
  for (const bubble of latest(itemsOf(list)).map((item) => bubbleOf(item, list))) {
    const sender = bubble && senderOf(bubble, place);
    if (sender) thread.push({ sender, text: bubble.text, ...(bubble.at && { at: bubble.at }) });
    else if (bubble) thread.length = 0;
  }
  return isLog || new Set(thread.map(({ sender }) => sender)).size > 1 ? thread : [];
}

/** What may be a message: the outermost items of a list, or else what it is divided into. */
function itemsOf(list: HTMLElement): HTMLElement[] {
  const items = [...list.querySelectorAll<HTMLElement>(ITEM)].filter((item) => {
    const outer = item.parentElement?.closest(ITEM);
    return !outer || !list.contains(outer);
  });
  if (items.length > 0) return items;
  let at: Element = list;
  while (at.children.length === 1 && at.firstElementChild?.childElementCount) at = at.firstElementChild;
  return [...at.children].filter((child) => child instanceof HTMLElement);
}

/** The last items as they are seen, the newest at the bottom: some pages keep it first and turn the list over. */
function latest(items: readonly HTMLElement[]): HTMLElement[] {
  const seen = items.filter((item) => item.checkVisibility());
  const [first, last] = [seen[0], seen.at(-1)];
  const turned = first && last && edgesOf(first).top > edgesOf(last).top;
  return turned ? seen.slice(0, MESSAGES).reverse() : seen.slice(-MESSAGES);
}

/** What a message is seen in. */
export interface Bubble {
  readonly text: string;
  readonly at: string | null;
  readonly left: number;
  readonly right: number;
  /** Whether it has a ground or a border of its own, and so sides that mean something. */
  readonly painted: boolean;
  /** What the page calls it and what it is in, apart by spaces. */
  readonly names: string;
}

/** The innermost element that holds what a message says; `null` where it says nothing. */
function bubbleOf(item: HTMLElement, list: HTMLElement): Bubble | null {
  let at = item;
  while (!isPainted(at)) {
    const inner = [...at.children].filter((child) => child instanceof HTMLElement);
    const [longest] = inner.sort((a, b) => textOf(b).length - textOf(a).length);
    if (!longest || textOf(longest).length < textOf(at).length / 2) break;
    at = longest;
  }
  const text = textOf(at);
  if (text === "") return null;
  let names = "";
  for (let up = at; up !== list && up.parentElement; up = up.parentElement) names += `${namesOf(up)} `;
  const when = Date.parse(item.querySelector("time")?.dateTime ?? "");
  return {
    text,
    at: Number.isNaN(when) ? null : new Date(when).toISOString(),
    ...edgesOf(at),
    painted: isPainted(at),
    names,
  };
}

function edgesOf(element: HTMLElement): { left: number; right: number; top: number } {
  const { left, right, top } = element.getBoundingClientRect();
  return { left, right, top };
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

/** The sides of a list, and which of them lines begin at. */
export interface Sides {
  readonly left: number;
  readonly right: number;
  readonly rtl: boolean;
}

/**
 * Who sent a message: by what the page calls it, or else by the side its bubble leans to, one's own where a line ends.
 * `null` when neither tells.
 */
export function senderOf({ names, painted, left, right }: Omit<Bubble, "text" | "at">, list: Sides): Sender | null {
  const [mine, theirs] = [MINE.test(names), THEIRS.test(names)];
  if (mine !== theirs) return mine ? "me" : "them";
  const lean = left - list.left - (list.right - right);
  if (!painted || Math.abs(lean) < LEAN) return null;
  return lean > 0 !== list.rtl ? "me" : "them";
}
