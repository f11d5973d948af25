import tokens from "../design/tokens.css";
import type { Group } from "./protocol.ts";
import { element } from "./element.ts";
import styles from "./overlay.css";

/** A page that keeps taking the host away is left in peace after this many times. */
const REMOVALS_BORNE = 5;

/** What pages must not change about the host; inline and important, it outranks any rule of theirs. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: "initial",
  display: "block",
  position: "fixed",
  inset: "0 auto auto 0",
  width: "0",
  height: "0",
  margin: "0",
  "z-index": "2147483647",
};

/** Events of ours that a page has no business with: its shortcuts and "clicked outside" handlers stay quiet. */
const OURS = [
  "auxclick", "beforeinput", "click", "contextmenu", "copy", "dblclick", "input", "keydown", "keypress", "keyup",
  "mousedown", "mouseup", "paste", "pointerdown", "pointerup", "touchend", "touchstart",
];

/**
 * The one element Attune adds to a page, and only while an editor has focus: `<attune-root>`, a child of the document
 * element. Its shadow root is closed, so the page cannot read what a card says.
 */
export class Overlay {
  /** In the top layer: above whatever the page puts on top, and out of reach of its transforms. */
  readonly layer = element("div", { class: "layer", popover: "manual" });
  readonly #host = element("attune-root" as "div");
  #parent: Element | null = null;
  readonly #colours = new Map<Group, string>();
  #removals = 0;

  constructor() {
    const shadow = this.#host.attachShadow({ mode: "closed" });
    shadow.adoptedStyleSheets = [tokens, styles].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    shadow.append(this.layer);
    for (const type of OURS) shadow.addEventListener(type, (event) => event.stopPropagation());
    // Pressing something of ours must not take focus, and with it the caret, out of the editor.
    shadow.addEventListener("mousedown", (event) => {
      if (!(event.target instanceof Element && event.target.matches(".copied"))) event.preventDefault();
    });
  }

  /** Adds the host to the page, in the light or the dark that suits `editor`. */
  mount(editor: HTMLElement): void {
    // A modal dialog makes everything outside it inert; only there is the host in one.
    this.#parent = editor.closest("dialog:modal") ?? document.documentElement;
    this.#colours.clear();
    const scheme = isLight(getComputedStyle(editor).color) ? "dark" : "light";
    for (const [property, value] of Object.entries({ ...HOST_STYLE, "color-scheme": scheme })) {
      this.#host.style.setProperty(property, value, "important");
    }
    this.#attach();
  }

  /** Brings the host back where the page has removed it. */
  restore(): void {
    if (!this.#parent || (this.#host.isConnected && this.layer.matches(":popover-open"))) return;
    if (this.#host.isConnected || ++this.#removals <= REMOVALS_BORNE) this.#attach();
  }

  /** Takes the host out of the page. */
  unmount(): void {
    this.#parent = null;
    this.#host.remove();
  }

  /** Whether an event that reached the page came from in here. */
  owns(target: EventTarget | null): boolean {
    return target === this.#host;
  }

  /** Whether these coordinates of the viewport lie on `editor`, or on the ground it stands on, and on nothing else. */
  clear(editor: HTMLElement, x: number, y: number): boolean {
    const [top] = (editor.getRootNode() as Document | ShadowRoot)
      .elementsFromPoint(x, y)
      .filter((element) => element !== this.#host);
    return top !== undefined && (editor.contains(top) || top.contains(editor));
  }

  /** A group's colour as it is here and now, for places where the design's variables do not reach. */
  colourOf(group: Group): string {
    const known = this.#colours.get(group);
    if (known !== undefined) return known;
    this.layer.style.color = `var(--attune-${group})`;
    const { color } = getComputedStyle(this.layer);
    this.layer.style.color = "";
    this.#colours.set(group, color);
    return color;
  }

  #attach(): void {
    if (this.#host.parentNode !== this.#parent) this.#parent?.append(this.#host);
    // Shown anew, it comes to lie above dialogs the page has opened since.
    if (this.layer.matches(":popover-open")) this.layer.hidePopover();
    this.layer.showPopover();
  }
}

/** Whether text of this colour is made for a dark ground. `colour` is a computed value, in whatever space. */
function isLight(colour: string): boolean {
  const [, space = "", values = ""] = /^(\w+)\((.*)\)$/.exec(colour) ?? [];
  const [first = 0, second = 0, third = 0] = (values.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (space.startsWith("ok")) return first > 0.6;
  if (space.startsWith("l")) return first > 60;
  const full = space.startsWith("rgb") ? 255 : 1;
  return (0.2126 * first + 0.7152 * second + 0.0722 * third) / full > 0.5;
}
