// What is written stays on the device, and nowhere on it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inEachBrowser } from "./each_browser.mjs";
import { DRAFTS } from "./fixtures.mjs";

/** A whole session: write, read the card, wave a hint away, take another's offer.
 * @param {import("./tab.mjs").Tab} tab */
async function session(tab) {
  await tab.write("#editor", `Marzipan. ${DRAFTS.blame}`);
  await tab.hint();
  await tab.openCard();
  await tab.press("Escape");
  await tab.openCard();
  await tab.press("Enter");
  await tab.until("the words to change", async () => !(await tab.draft("#editor")).includes(DRAFTS.blame));
  await tab.type(` ${DRAFTS.profanity}`);
  await tab.hint();
}

inEachBrowser("a session of writing", (bed) => {
  test("leaves no word that was typed in the extension's storage", async () => {
    await session(await bed.visit("/textarea"));
    const kept = JSON.stringify(await bed.browser.stored());
    assert.match(kept, /^\[/);
    assert.doesNotMatch(kept, /marzipan|listen|fuck|waited/i);
  });

  test("asks nothing of any server", async () => {
    const tab = await bed.visit("/contenteditable");
    const asked = [...bed.server.requests];
    /** @type {string[]} */
    const requests = [];
    tab.page.on("request", (request) => requests.push(request.url()));
    await session(tab);
    assert.deepEqual(bed.server.requests, asked);
    assert.deepEqual(requests.filter((url) => !url.endsWith("/favicon.ico")), []);
  });
});

inEachBrowser(
  "the background",
  (bed) => {
    test("loads its own files and nothing else, and could not if it wanted to", async () => {
      const background = await bed.browser.background();
      /** @type {string[]} */
      const requests = [];
      background.client.on("Network.requestWillBeSent", ({ request }) => requests.push(request.url));
      await background.client.send("Network.enable");
      await session(await bed.visit("/textarea"));
      assert.deepEqual(requests.filter((url) => !url.startsWith("chrome-extension://")), []);

      const before = bed.server.requests.length;
      const url = bed.server.url("/textarea");
      const outcome = await background.evaluate((url) => fetch(url).then(() => "sent", (error) => error.name), url);
      assert.equal(outcome, "TypeError", "the extension's own policy forbids it");
      assert.equal(bed.server.requests.length, before);
    });
  },
  ["chromium"],
);
