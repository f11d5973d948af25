// The conversation a draft answers.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inEachBrowser } from "./each_browser.mjs";
import { DRAFTS } from "./fixtures.mjs";

inEachBrowser("a draft in a conversation", (bed) => {
  test("is judged against what the other person said, and only in that conversation's box", async () => {
    const tab = await bed.visit("/chat");
    await tab.write("#editor", DRAFTS.unmoved);
    await tab.until("a hint behind the badge", async () => (await tab.badge()) === "Attune: 1 hint");
    assert.deepEqual(await tab.underlined(), [], "a hint about the whole draft marks no words");
    const card = await tab.openCard();
    assert.ok(card.buttons.length > 0);
    await tab.press("Escape");

    await tab.page.$eval("section", (conversation) => conversation.remove());
    await tab.write("#notes", DRAFTS.unmoved);
    await tab.until("a badge", async () => (await tab.badge()) === "Attune: no hints");
  });

  test("opens the words marked before what the draft as a whole is missing", async () => {
    const tab = await bed.visit("/chat");
    await tab.write("#editor", DRAFTS.unmovedWithNumber);
    await tab.hint();
    assert.equal(await tab.badge(), "Attune: 2 hints");
    assert.equal((await tab.openCard()).heading, "A phone number");
  });

  test("leaves no word of the thread in storage", async () => {
    const tab = await bed.visit("/chat");
    await tab.write("#editor", DRAFTS.unmoved);
    await tab.until("a hint behind the badge", async () => (await tab.badge()) === "Attune: 1 hint");
    assert.doesNotMatch(JSON.stringify(await bed.browser.stored()), /dog|sad|week|pasta/i);
  });
});
