// The background may sleep, die or be replaced at any moment; who writes must never notice.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inEachBrowser } from "./each_browser.mjs";
import { DRAFTS } from "./fixtures.mjs";
import { pause } from "./tab.mjs";

inEachBrowser("a background that stops", (bed) => {
  test("stopped between two words, typing goes on and the hint comes alone", async () => {
    const tab = await bed.visit("/textarea");
    await tab.write("#editor", "You never ");
    await bed.browser.stopBackground();
    await tab.type("listen to me.");
    assert.match(String(await tab.hint()), /^respect: You never/);
    assert.equal(await tab.draft("#editor"), DRAFTS.blame);
    assert.deepEqual(tab.complaints, []);
  });

  test("stopped while a hint shows, the next one comes as well", async () => {
    const tab = await bed.visit("/contenteditable");
    await tab.write("#editor", `${DRAFTS.blame} `);
    await tab.hint();
    await bed.browser.stopBackground();
    await tab.type(DRAFTS.profanity);
    await tab.until("two hints", async () => (await tab.underlined()).length === 2);
    assert.deepEqual(tab.complaints, []);
  });
});

inEachBrowser("an extension that is updated", (bed) => {
  test("falls silent in pages that are open, and works in the next", async () => {
    const tab = await bed.visit("/textarea");
    await tab.write("#editor", DRAFTS.blame);
    await tab.hint();
    await bed.browser.reloadExtension();
    await tab.page.bringToFront();
    await tab.type(" And then?");
    // Longer than the pause after which the old content script would ask.
    await pause(1_200);
    await tab.press("Alt+.");
    await tab.type("!");
    assert.ok((await tab.draft("#editor")).startsWith(`${DRAFTS.blame} And then?`));
    assert.deepEqual(tab.complaints, []);

    const next = await bed.visit("/textarea");
    await next.write("#editor", DRAFTS.blame);
    await next.hint();
  });
});
