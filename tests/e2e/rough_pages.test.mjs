// Pages that take editors away, write by themselves, or are handed a book.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inEachBrowser } from "./each_browser.mjs";
import { DRAFTS } from "./fixtures.mjs";
import { pause } from "./tab.mjs";

inEachBrowser("rough pages", (bed) => {
  test("an editor taken away while its draft is judged leaves nothing behind", async () => {
    const tab = await bed.visit("/contenteditable");
    // Around the end of the pause, so that one of them meets the check on its way.
    for (const rest of [440, 480, 500, 510, 530]) {
      await tab.write("#editor", DRAFTS.blame);
      await pause(rest);
      await tab.page.$eval("#editor", (editor) => {
        const next = editor.cloneNode();
        editor.replaceWith(next);
      });
    }
    await tab.noHint();
    assert.equal(await tab.badge(), null);
    await tab.write("#editor", DRAFTS.blame);
    await tab.hint();
    assert.deepEqual(tab.complaints, []);
  });

  test("a page that replaces its whole body keeps its hints afterwards", async () => {
    const tab = await bed.visit("/textarea");
    await tab.write("#editor", DRAFTS.blame);
    await tab.hint();
    await tab.page.evaluate(() => {
      const body = document.createElement("body");
      body.append(Object.assign(document.createElement("textarea"), { id: "editor" }));
      document.body.replaceWith(body);
    });
    await tab.noHint();
    await tab.write("#editor", DRAFTS.blame);
    await tab.hint();
    assert.deepEqual(tab.complaints, []);
  });

  test("a megabyte of text neither breaks the page nor the hints after it", async () => {
    const tab = await bed.visit("/textarea");
    const book = "It was a quiet day and the rain went on. ".repeat(25_000);
    await tab.page.click("#editor");
    await tab.page.$eval("#editor", (editor, book) => {
      /** @type {HTMLTextAreaElement} */ (editor).value = book;
      editor.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
    }, book);
    await pause(1_000);
    await tab.press("Control+End");
    await tab.type("The end.");
    assert.equal((await tab.draft("#editor")).length, book.length + "The end.".length);
    await tab.press("Control+a");
    await tab.type(DRAFTS.blame);
    await tab.hint();
    assert.deepEqual(tab.complaints, []);
  });

  test("halves of characters, which only a script can write, move no underline", async () => {
    const tab = await bed.visit("/textarea");
    await tab.page.click("#editor");
    await tab.page.$eval("#editor", (editor, draft) => {
      /** @type {HTMLTextAreaElement} */ (editor).value = `\uD83D \uDE00 👋🏽 ${draft} \uD800`;
      editor.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
    }, DRAFTS.blame);
    assert.match(String(await tab.hint()), /^respect: You never/);
    assert.deepEqual(tab.complaints, []);
  });
});
