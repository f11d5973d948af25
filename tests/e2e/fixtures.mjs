// The pages the tests visit.

/** Every door shut that a page can shut on scripts. */
const STRICTEST = {
  "content-security-policy": "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "clipboard-read=(), clipboard-write=()",
};

/** @type {Record<string, { body: string, headers?: Record<string, string> }>} */
const PAGES = {
  "/textarea": { body: "<textarea id=editor rows=4 cols=50></textarea><button id=elsewhere>Send</button>" },
  "/input": { body: "<input id=editor size=50><button id=elsewhere>Send</button>" },
  "/contenteditable": {
    body: "<div id=editor contenteditable style='width:30em;padding:8px;border:1px solid'></div><button id=elsewhere>Send</button>",
  },
  "/strict": {
    body: "<textarea id=area rows=3></textarea><div id=editor contenteditable>&#8203;</div>",
    headers: STRICTEST,
  },
  "/unread": {
    body: `
      <input type=password id=password>
      <input type=email id=email>
      <input type=tel id=tel>
      <input type=number id=number>
      <input type=search id=search>
      <input type=url id=url>
      <input id=card autocomplete="billing cc-name">
      <input id=code autocomplete=one-time-code>
      <input id=readonly readonly>
      <input id=disabled disabled>
      <div id=fixed contenteditable=false>Fixed</div>
      <div data-attune=off><textarea id=optedout></textarea></div>
      <textarea id=editor></textarea>`,
  },
  "/chat": {
    body: `
      <style>
        ol { list-style: none; width: 24em; padding: 0; display: flex; flex-direction: column }
        li { max-width: 16em; background: #eee; margin: 2px; padding: 6px; align-self: start }
        li.right { align-self: end }
      </style>
      <section>
        <ol role=log>
          <li class=right>How was your week?</li>
          <li>My dog died last night. I am so sad.</li>
        </ol>
        <textarea id=editor></textarea>
      </section>
      <section><textarea id=notes></textarea></section>`,
  },
  "/frames": {
    body: `
      <iframe name=same src="/textarea"></iframe>
      <iframe name=written srcdoc="<div id=editor contenteditable style='height:3em'></div>"></iframe>
      <iframe name=blank></iframe>
      <script>
        const there = document.createElement("iframe");
        there.name = "other";
        there.src = location.href.replace("127.0.0.1", "localhost").replace("/frames", "/contenteditable");
        document.body.append(there);
        document.querySelector("[name=blank]").contentDocument.body.innerHTML = "<textarea id=editor></textarea>";
      </script>`,
  },
};

/** @param {string} path */
export function fixture(path) {
  const page = PAGES[path];
  return page && { ...page, body: `<!doctype html><html lang=en><meta charset=utf-8><title>Fixture</title>${page.body}` };
}

/** Drafts the engine is sure about. */
export const DRAFTS = {
  /** `blame_absolute`, from balanced on. */
  blame: "You never listen to me.",
  /** `profanity_at_person`, from gentle on. */
  profanity: "Shut the fuck up.",
  /** `missing_acknowledgement`, about the whole draft, after bad news in the thread. */
  unmoved: "I had pasta for lunch.",
  /** The same, and `personal_data` on a number that is kept for films. */
  unmovedWithNumber: "I had pasta for lunch. I'm on 020 7946 0123.",
  /** `vague_time`, at attentive alone. */
  vague: "Can you send me the report soon?",
};
