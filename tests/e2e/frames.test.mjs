// Editors in frames of every kind.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inEachBrowser } from "./each_browser.mjs";
import { DRAFTS } from "./fixtures.mjs";

const FRAMES = {
  same: "a frame of the same site",
  other: "a frame of another site",
  written: "a frame whose page is written in the tag",
  blank: "a frame without a page of its own",
};

inEachBrowser("frames", (bed) => {
  for (const [name, what] of Object.entries(FRAMES)) {
    test(`${what} gets its hint, and the page around it nothing`, async () => {
      const tab = await bed.visit("/frames");
      const frame = await tab.until(what, async () => {
        for (const frame of tab.page.frames()) {
          const element = frame.parentFrame() && (await frame.frameElement());
          if (element && (await element.evaluate((element) => element.getAttribute("name"))) === name) return frame;
        }
        return null;
      });
      await tab.write("#editor", DRAFTS.blame, frame);
      assert.match(String(await tab.hint(frame)), /^respect: You never/);
      assert.equal(await tab.badge(frame), "Attune: 1 hint");
      assert.equal(await tab.touched(), false);
      await tab.openCard(frame);
      await tab.press("Enter");
      await tab.until("the words to change", async () => (await tab.draft("#editor", frame)) !== DRAFTS.blame);
    });
  }
});
