// Pages that shut every door on scripts.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inEachBrowser } from "./each_browser.mjs";
import { DRAFTS } from "./fixtures.mjs";

inEachBrowser("a page with the strictest policy", (bed, name) => {
  for (const editor of ["area", "editor"]) {
    test(`gets its hint, card and change in its ${editor}`, async () => {
      const tab = await bed.visit("/strict");
      await tab.write(`#${editor}`, DRAFTS.blame);
      assert.match(String(await tab.hint()), /^respect: You never/);
      await tab.openCard();
      await tab.picture(`strict-${editor}-${name}`);
      await tab.press("Enter");
      await tab.until("the words to change", async () => !(await tab.draft(`#${editor}`)).includes(DRAFTS.blame));
      const complaints = tab.complaints.filter((complaint) => !complaint.includes("/favicon.ico"));
      assert.deepEqual(complaints, [], "and not one violation is reported but of the browser's own asking for an icon");
    });
  }
});

inEachBrowser(
  "why the engine is not in the page",
  (bed) => {
    /** Compiles the smallest module in the content script's own world. @param {import("./tab.mjs").Tab} tab */
    async function compile(tab) {
      const session = await tab.page.createCDPSession();
      const world = new Promise((found) =>
        session.on("Runtime.executionContextCreated", ({ context }) => {
          if (context.origin.startsWith("chrome-extension://")) found(context.id);
        }),
      );
      await session.send("Runtime.enable");
      const { result } = await session.send("Runtime.evaluate", {
        contextId: /** @type {number} */ (await world),
        expression: "WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(() => 'compiled', (e) => e.name)",
        awaitPromise: true,
      });
      return result.value;
    }

    test("a content script may compile WebAssembly where the page allows it, and not where it does not", async () => {
      assert.equal(await compile(await bed.visit("/textarea")), "compiled");
      assert.equal(await compile(await bed.visit("/strict")), "CompileError");
    });
  },
  ["chromium"],
);
