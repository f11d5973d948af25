// The popup, and how its changes reach tabs that are open.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { inEachBrowser } from "./each_browser.mjs";
import { DRAFTS } from "./fixtures.mjs";
import { pause } from "./tab.mjs";

/** @param {string} role @param {string} name */
const named = (role, name) => `::-p-aria([role="${role}"][name="${name}"])`;

inEachBrowser("the popup", (bed, name) => {
  afterEach(() => bed.browser.forget());

  test("sensitivity changes what shows in the open tab at once", async () => {
    const tab = await bed.visit("/contenteditable");
    await tab.write("#editor", `${DRAFTS.blame} ${DRAFTS.vague}`);
    assert.equal((await tab.hint()).length, 1, "balanced shows the one, not the other");

    const popup = await bed.browser.popup(tab);
    const slider = popup.page.locator('input[type="range"]');
    assert.equal(await slider.map((input) => /** @type {HTMLInputElement} */ (input).max).wait(), "2");
    await popup.page.focus(named("slider", "Sensitivity"));
    await popup.press("ArrowLeft");
    await tab.noHint();
    await popup.press("ArrowRight");
    await popup.press("ArrowRight");
    await tab.until("soon to be underlined as well", async () => (await tab.underlined()).includes("clarity: soon"));
    await popup.picture(`popup-attentive-${name}`);
    await popup.page.close();
  });

  test("a group switched off is silent in the open tab, switched on it speaks", async () => {
    const tab = await bed.visit("/textarea");
    await tab.write("#editor", DRAFTS.blame);
    await tab.hint();
    const popup = await bed.browser.popup(tab);
    const respect = await popup.page.waitForSelector(named("switch", "Respect"));
    await respect?.click();
    await tab.noHint();
    await respect?.click();
    await tab.hint();
    await popup.page.close();
  });

  test("paused for an hour, nothing shows anywhere, and nothing of Attune stays in the page", async () => {
    const tab = await bed.visit("/contenteditable");
    await tab.write("#editor", DRAFTS.blame);
    await tab.hint();
    const popup = await bed.browser.popup(tab);
    await (await popup.page.waitForSelector(named("button", "Pause for an hour")))?.click();
    await tab.until("an untouched page", async () => !(await tab.touched()));
    const [kept] = /** @type {any} */ (await bed.browser.stored());
    const left = kept.settings.pausedUntil - Date.now();
    assert.ok(left > 3_500_000 && left <= 3_600_000, `${left} ms left of the hour`);
    await popup.page.close();
  });
});

inEachBrowser("a site of one's own", (bed, name) => {
  afterEach(() => bed.browser.forget());

  /** Moves the popup's switch for the site of a tab. @param {import("./tab.mjs").Tab} tab @param {boolean} on */
  async function turn(tab, on) {
    const popup = await bed.browser.popup(tab);
    if (name === "firefox") {
      // Firefox's popup is opened in a tab of its own, and so has no page before it: what its switch would send.
      await popup.page.evaluate(
        (on) => chrome.runtime.sendMessage({ type: "site", site: "127.0.0.1", on }),
        on,
      );
    } else {
      await (await popup.page.waitForSelector(named("switch", "On this site")))?.click();
    }
    await tab.until("the setting to be kept", async () => {
      const [kept] = /** @type {any} */ (await bed.browser.stored());
      return kept.settings?.sitesOff.includes("127.0.0.1") === !on;
    });
    await popup.page.close();
  }

  test("switched off, nothing of Attune stays in the page; switched on, hints come back", async () => {
    const tab = await bed.visit("/contenteditable");
    await tab.write("#editor", DRAFTS.blame);
    await tab.hint();
    await turn(tab, false);
    await tab.until("an untouched page", async () => !(await tab.touched()));
    const elsewhere = await bed.browser.visit(bed.server.url("/contenteditable", "localhost"));
    await elsewhere.write("#editor", DRAFTS.blame);
    await elsewhere.hint();

    await turn(tab, true);
    await tab.page.bringToFront();
    await tab.write("#editor", " ");
    await tab.hint();
  });

  test("switched off, a frame of another site inside it is left alone too", async () => {
    const tab = await bed.visit("/frames");
    await turn(tab, false);
    await tab.page.bringToFront();
    const frame = await tab.until("a frame of another site", async () =>
      tab.page.frames().find((frame) => new URL(frame.url(), "http://none").hostname === "localhost"),
    );
    await tab.write("#editor", DRAFTS.blame, frame);
    // Longer than the pause after which the draft would be judged.
    await pause(1_200);
    assert.equal(await tab.touched(frame), false);
  });
});

inEachBrowser(
  "the popup to look at",
  (bed) => {
    for (const scheme of ["light", "dark"]) {
      test(`it can be read in ${scheme} colours`, async () => {
        const tab = await bed.visit("/textarea");
        const popup = await bed.browser.popup(tab);
        await popup.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        await popup.page.waitForSelector(named("slider", "Sensitivity"));
        await popup.picture(`popup-${scheme}`);
        assert.deepEqual(popup.complaints, []);
      });
    }
  },
  ["chromium"],
);
