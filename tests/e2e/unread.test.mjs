// What Attune never reads.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inEachBrowser } from "./each_browser.mjs";
import { DRAFTS } from "./fixtures.mjs";
import { pause } from "./tab.mjs";

const UNREAD = ["password", "email", "tel", "number", "search", "url", "card", "code", "readonly", "disabled", "fixed", "optedout"];

inEachBrowser("fields that are not for messages", (bed) => {
  for (const field of UNREAD) {
    test(`${field} is left alone, while the box beside it gets its hint`, async () => {
      const tab = await bed.visit("/unread");
      await tab.page.evaluate((id) => document.getElementById(id)?.click(), field);
      await tab.page.evaluate((id) => document.getElementById(id)?.focus(), field);
      await tab.type(DRAFTS.blame);
      assert.equal(await tab.touched(), false);
      // Whatever was to come of the field would come before what comes of the box.
      await tab.write("#editor", DRAFTS.profanity);
      const words = await tab.hint();
      assert.equal(words.length, 1);
      assert.doesNotMatch(String(words[0]), /never/);
    });
  }

  test("a page that opts out while it is written in falls silent", async () => {
    const tab = await bed.visit("/contenteditable");
    await tab.write("#editor", DRAFTS.blame);
    await tab.hint();
    await tab.page.evaluate(() => document.body.setAttribute("data-attune", "off"));
    await tab.type(" ");
    await tab.noHint();
  });
});

inEachBrowser(
  "what reaches the background",
  (bed) => {
    test("no word of a password field", async () => {
      const tab = await bed.visit("/unread");
      const background = await bed.browser.background();
      await background.evaluate(() => {
        const heard = ((/** @type {any} */ (globalThis)).heard = /** @type {string[]} */ ([]));
        chrome.runtime.onMessage.addListener((message) => void heard.push(JSON.stringify(message)));
      });
      await tab.write("#password", `hunter2 ${DRAFTS.blame}`);
      // Longer than the pause after which a draft is judged.
      await pause(1_000);
      await tab.write("#editor", DRAFTS.profanity);
      await tab.hint();
      const heard = await background.evaluate(() => /** @type {any} */ (globalThis).heard.join("\n"));
      assert.match(heard, /Shut/, "the box is heard");
      assert.doesNotMatch(heard, /hunter2/);
    });
  },
  ["chromium"],
);
