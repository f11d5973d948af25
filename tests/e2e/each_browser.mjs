// One table of tests, run in each browser over one server of fixture pages.
import { after, before, describe } from "node:test";

import { open } from "./browsers.mjs";
import { fixture } from "./fixtures.mjs";
import { serve } from "./server.mjs";

/** @typedef {{ browser: import("./browsers.mjs").Browser, server: Awaited<ReturnType<typeof serve>>, visit: (path: string) => Promise<import("./tab.mjs").Tab> }} Bed */

/**
 * @param {string} about what the table says something about
 * @param {(bed: Bed, name: "chromium" | "firefox") => void} table
 * @param {("chromium" | "firefox")[]} [browsers]
 */
export function inEachBrowser(about, table, browsers = ["chromium", "firefox"]) {
  for (const name of browsers) {
    describe(`${about}, in ${name}`, () => {
      const bed = /** @type {Bed} */ ({ visit: (path) => bed.browser.visit(bed.server.url(path)) });
      before(async () => {
        bed.server = await serve(fixture);
        bed.browser = await open(name);
      });
      after(async () => {
        await bed.browser?.close();
        await bed.server?.close();
      });
      table(bed, name);
    });
  }
}
