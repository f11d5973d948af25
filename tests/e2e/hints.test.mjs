// The main road: write, pause, see, read, take or leave.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inEachBrowser } from "./each_browser.mjs";
import { DRAFTS } from "./fixtures.mjs";
import { pause } from "./tab.mjs";

const EDITORS = ["textarea", "input", "contenteditable"];

inEachBrowser("hints while writing", (bed, name) => {
  for (const editor of EDITORS) {
    test(`nothing is added to a page before its ${editor} has focus`, async () => {
      const tab = await bed.visit(`/${editor}`);
      assert.equal(await tab.touched(), false);
      await tab.page.click("#elsewhere");
      assert.equal(await tab.touched(), false, "a button is no editor");
      await tab.page.click("#editor");
      await tab.until("Attune's element", () => tab.touched());
      const [child] = await tab.page.$$eval("attune-root", (hosts) => hosts.map((host) => host.parentNode?.nodeName));
      assert.equal(child, "HTML", "it is a child of the document element");
    });

    test(`in a ${editor} the words meant are underlined and the badge counts them`, async () => {
      const tab = await bed.visit(`/${editor}`);
      await tab.write("#editor", `I waited. ${DRAFTS.blame}`);
      const words = await tab.hint();
      assert.equal(words.length, 1);
      assert.match(String(words[0]), /^respect: You never/);
      assert.ok(`respect: ${DRAFTS.blame}`.startsWith(String(words[0])), `${words[0]} are words of the sentence`);
      assert.equal(await tab.badge(), "Attune: 1 hint");
      await tab.picture(`badge-${editor}-${name}`);
    });

    test(`in a ${editor} Enter takes what the card offers, undo brings the words back, redo takes them again`, async () => {
      const tab = await bed.visit(`/${editor}`);
      const before = `I waited. ${DRAFTS.blame}`;
      await tab.write("#editor", before);
      await tab.hint();
      const card = await tab.openCard();
      assert.ok(card.heading.length > 0 && card.heading.length <= 40, `the heading is a title: ${card.heading}`);
      assert.ok(card.text.length > card.heading.length, "it says why");
      await tab.picture(`card-${editor}-${name}`);

      await tab.press("Enter");
      const after = await tab.until("the words to change", async () => {
        const draft = await tab.draft("#editor");
        return draft !== before && draft;
      });
      assert.ok(after.startsWith("I waited. "), "the rest stays as it was");
      assert.equal(await tab.card(), null, "the card is gone");
      await tab.press("Control+z");
      await tab.until("undo", async () => (await tab.draft("#editor")) === before);
      await tab.press("Control+Shift+Z");
      await tab.until("redo", async () => (await tab.draft("#editor")) === after);
    });

    test(`in a ${editor} Escape gives focus and caret back`, async () => {
      const tab = await bed.visit(`/${editor}`);
      await tab.write("#editor", DRAFTS.blame);
      await tab.hint();
      for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft"]) await tab.press(key);
      await tab.openCard();
      await tab.press("Escape");
      await tab.until("the card to close", async () => (await tab.card()) === null);
      await tab.type("|");
      assert.equal(await tab.draft("#editor"), "You never listen to |me.");
    });
  }

  test("no underline shows while the keys still come", async () => {
    const tab = await bed.visit("/contenteditable");
    await tab.page.$eval("#editor", (editor) => {
      const keys = ((/** @type {any} */ (window)).keys = /** @type {object[]} */ ([]));
      let last = performance.now();
      editor.addEventListener("input", (event) => {
        keys.push({ rest: event.timeStamp - last, underlines: CSS.highlights.size });
        last = event.timeStamp;
      });
    });
    await tab.write("#editor", `${DRAFTS.blame} ${DRAFTS.blame} I waited.`);
    const keys = await tab.page.evaluate(() => /** @type {any} */ (window).keys);
    // On a busy machine a key may come late; what shows after such a rest is what should show.
    const late = keys.findIndex((/** @type {any} */ key, /** @type {number} */ nth) => nth > 0 && key.rest > 400);
    const inTime = late < 0 ? keys : keys.slice(0, late);
    assert.ok(inTime.length > 10, "enough keys came in time for this to mean something");
    assert.deepEqual(inTime.filter((/** @type {any} */ key) => key.underlines > 0), []);
    await tab.hint();
  });

  test("arrows move among what the card offers", async () => {
    const tab = await bed.visit("/textarea");
    await tab.write("#editor", DRAFTS.blame);
    await tab.hint();
    await tab.openCard();
    const focused = () =>
      bed.browser.inside(tab.page.mainFrame(), (root) => {
        const at = root.activeElement;
        return Array.from(root.querySelectorAll("button")).findIndex((button) => button === at);
      });
    const first = await focused();
    await tab.press("ArrowDown");
    const second = await focused();
    assert.notEqual(second, first);
    await tab.press("ArrowUp");
    assert.equal(await focused(), first);
  });

  test("a hint waved away does not come back in that draft, others still come", async () => {
    const tab = await bed.visit("/contenteditable");
    await tab.write("#editor", `${DRAFTS.blame} `);
    await tab.hint();
    await tab.openCard();
    await tab.choose("Dismiss");
    await tab.noHint();
    await tab.type(DRAFTS.profanity);
    const words = await tab.hint();
    assert.equal(words.length, 1);
    assert.doesNotMatch(String(words[0]), /never/);
    await bed.browser.forget();
  });

  test("a kind waved away three times offers to turn itself off, and does", async () => {
    const tab = await bed.visit("/contenteditable");
    await tab.write("#editor", "You never listen. You never call. You never help.");
    for (const left of [2, 1, 0]) {
      await tab.hint();
      await tab.openCard();
      await tab.choose("Dismiss");
      await tab.until(`${left} underlines`, async () => (await tab.underlined()).length === left);
    }
    const offer = await tab.until("the offer", () => tab.card());
    assert.ok(offer.buttons.includes("Turn it off"), offer.text);
    await tab.choose("Turn it off");
    await tab.until("the card to close", async () => (await tab.card()) === null);

    const next = await bed.visit("/contenteditable");
    await next.write("#editor", `${DRAFTS.blame} ${DRAFTS.profanity}`);
    assert.doesNotMatch(String(await next.hint()), /never/);
    await bed.browser.forget();
  });

  test("at most three underlines at once, the rest wait behind the badge", async () => {
    const tab = await bed.visit("/contenteditable");
    await tab.write("#editor", "You never listen. You never call. You never help. You never ask.");
    await tab.hint();
    assert.equal((await tab.underlined()).length, 3);
    assert.equal(await tab.badge(), "Attune: 4 hints");
  });

  test("the badge opens the card for a pointer, and the caret stays where it was", async () => {
    const tab = await bed.visit("/textarea");
    await tab.write("#editor", DRAFTS.blame);
    await tab.hint();
    const badge = await tab.until("the badge", () =>
      bed.browser.inside(tab.page.mainFrame(), (root) => {
        const button = Array.from(root.querySelectorAll("button")).find(({ ariaLabel }) => ariaLabel?.startsWith("Attune"));
        const { x, y, width, height } = /** @type {HTMLElement} */ (button).getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }),
    );
    await tab.page.mouse.click(badge.x, badge.y);
    await tab.until("a card", () => tab.card());
    await tab.type(" Hm");
    assert.equal(await tab.draft("#editor"), `${DRAFTS.blame} Hm`);
  });

  test("the count is spoken once, when writing rests", async () => {
    const tab = await bed.visit("/textarea");
    await tab.write("#editor", DRAFTS.blame);
    await tab.hint();
    const spoken = () =>
      bed.browser.inside(tab.page.mainFrame(), (root) => root.querySelector('[aria-live="polite"]')?.textContent);
    assert.equal(await spoken(), "Attune: 1 hint");
  });

  test("a hint moves with its words and hides at once when they are touched", async () => {
    const tab = await bed.visit("/textarea");
    await tab.write("#editor", `I waited. ${DRAFTS.blame}`);
    const [words] = await tab.hint();
    await tab.press("Home");
    await tab.type("Hm. ");
    assert.deepEqual(await tab.underlined(), [words]);
    for (const _ of "I waited. You n") await tab.press("ArrowRight");
    await tab.type("x");
    await tab.noHint();
  });
});

inEachBrowser(
  "what a screen reader is told",
  (bed) => {
    test("the badge is a button, the card a dialog named after its heading", async () => {
      const tab = await bed.visit("/textarea");
      await tab.write("#editor", DRAFTS.blame);
      await tab.hint();
      const card = await tab.openCard();
      const session = await tab.page.createCDPSession();
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const told = nodes.map(({ role, name }) => `${role?.value}: ${name?.value}`);
      assert.ok(told.includes("button: Attune: 1 hint"), told.join("\n"));
      assert.ok(told.includes(`dialog: ${card.heading}`), told.join("\n"));
      assert.ok(told.includes(`heading: ${card.heading}`), told.join("\n"));
    });
  },
  ["chromium"],
);

inEachBrowser(
  "writing through an input method",
  (bed) => {
    test("while a word is being composed nothing shows, once it stands the hint comes", async () => {
      const tab = await bed.visit("/contenteditable");
      const background = await bed.browser.background();
      await background.evaluate(() => {
        const heard = ((/** @type {any} */ (globalThis)).heard = /** @type {string[]} */ ([]));
        chrome.runtime.onMessage.addListener(({ draft }) => void (draft && heard.push(draft.text)));
      });
      await tab.page.click("#editor");
      await tab.until("Attune's element", () => tab.touched());
      const session = await tab.page.createCDPSession();
      const composed = DRAFTS.blame.slice(0, -1);
      await session.send("Input.imeSetComposition", {
        text: composed,
        selectionStart: composed.length,
        selectionEnd: composed.length,
      });
      // Longer than the pause after which the draft would be judged.
      await pause(1_000);
      assert.deepEqual(await background.evaluate(() => /** @type {any} */ (globalThis).heard), []);
      assert.deepEqual(await tab.underlined(), []);
      await session.send("Input.insertText", { text: composed });
      await tab.hint();
    });
  },
  ["chromium"],
);
