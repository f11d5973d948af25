// Hints in this very page, by the content script's own modules over the engine in the page.
import type { Playground } from "../attune.js";
import { start } from "../../extension/content/attune.ts";
import type {
  Dismissed,
  Draft,
  PageRequest,
  PageState,
  Review,
  SettingChange,
  Settings,
} from "../../extension/content/protocol.ts";
import type { Transport } from "../../extension/content/transport.ts";
import { label } from "./labels.ts";

/** The engine and its settings, answering as the extension's background would. */
export class Engine {
  readonly #playground: Playground;
  readonly #changes = new EventTarget();

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  answer<Answer>(request: PageRequest): Answer {
    return this.#playground.answer(request) as Answer;
  }

  landsHard(draft: Draft): boolean {
    return this.#playground.landsHard(draft);
  }

  get settings(): Settings {
    return this.#playground.settings as Settings;
  }

  change(change: SettingChange): Settings {
    this.#playground.change(change);
    this.#changes.dispatchEvent(new Event("change"));
    return this.settings;
  }

  onChange(listener: () => void, signal: AbortSignal): void {
    this.#changes.addEventListener("change", listener, { signal });
  }
}

/**
 * Shows hints in this page for as long as nobody else does. Where Attune is installed, and on for this site, its own
 * `<attune-root>` appears beside ours, and we stand down; when writing goes on and it is gone, we are back.
 * `toldInstalled` hears of each turn.
 */
export function showHints(engine: Engine, toldInstalled: (installed: boolean) => void): void {
  let ours: AbortController | undefined;
  const roots = (): number => document.querySelectorAll(":root > attune-root").length;
  const begin = (): void => {
    if (ours || roots() > 0) return;
    ours = new AbortController();
    start(transport(engine), ours.signal);
    toldInstalled(false);
  };
  const standDown = (): void => {
    if (!ours || roots() < 2) return;
    ours.abort();
    ours = undefined;
    toldInstalled(true);
  };
  new MutationObserver(standDown).observe(document.documentElement, { childList: true });
  document.addEventListener("input", begin);
  begin();
}

function transport(engine: Engine): Transport {
  return {
    attach: async () => engine.answer<PageState>({ type: "attach" }),
    check: async (draft) => engine.answer<Review | null>({ type: "check", draft }),
    dismiss: async (kind) => engine.answer<Dismissed>({ type: "dismiss", kind }),
    rest: async (kind) => engine.answer({ type: "rest", kind }),
    onStateChanged: (listener, signal) => engine.onChange(listener, signal),
    label,
  };
}
