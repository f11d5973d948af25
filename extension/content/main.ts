import { start } from "./attune.ts";
import type { Dismissed, PageRequest, PageState, Review } from "./protocol.ts";
import type { Transport } from "./transport.ts";

const page = new AbortController();

/**
 * Asks the background, waking it where it sleeps. Where the extension was updated or removed under the page, nothing
 * will ever answer again: this script then takes itself away.
 */
async function ask<Answer>(request: PageRequest): Promise<Answer> {
  try {
    return await chrome.runtime.sendMessage<PageRequest, Answer>(request);
  } catch (error) {
    if (!chrome.runtime?.id) page.abort();
    throw error;
  }
}

const background: Transport = {
  attach: () => ask<PageState>({ type: "attach" }),
  check: (draft) => ask<Review | null>({ type: "check", draft }),
  dismiss: (kind) => ask<Dismissed>({ type: "dismiss", kind }),
  rest: (kind) => ask({ type: "rest", kind }),
  onStateChanged(listener, signal) {
    const changed = (changes: Record<string, chrome.storage.StorageChange>): void => {
      if ("settings" in changes) listener();
    };
    chrome.storage.local.onChanged.addListener(changed);
    signal.addEventListener("abort", () => {
      if (chrome.runtime?.id) chrome.storage.local.onChanged.removeListener(changed);
    });
  },
  label(key, ...substitutions) {
    if (!chrome.runtime?.id) {
      page.abort();
      return "";
    }
    return chrome.i18n.getMessage(key, substitutions);
  },
};

// A frame's site is that of the page it is in, and the top frame is the one that knows it.
if (window === window.top) {
  chrome.runtime.onMessage.addListener((message: { type?: string }, _sender, answer) => {
    if (message.type === "site") answer(location.hostname);
  });
}

// A document that is no page, such as a feed, has nowhere to write.
if (document.documentElement instanceof HTMLElement) {
  sweep();
  start(background, page.signal);
}

/** Takes away what an earlier version, stopped in mid-sentence by an update, has left in the page. */
function sweep(): void {
  for (const root of document.querySelectorAll(":root > attune-root")) root.remove();
  // Firefox shows no iterator of the registry to a content script.
  CSS.highlights.forEach((_words, name) => {
    if (name.startsWith("attune-")) CSS.highlights.delete(name);
  });
}
