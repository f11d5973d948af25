// The site's playground: the same hints, with and without the extension.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { open } from "./browsers.mjs";
import { DRAFTS } from "./fixtures.mjs";
import { filesOf, serve } from "./server.mjs";

const SITE = fileURLToPath(new URL("../../dist/www", import.meta.url));
const COMPOSER = "#composer";

/** @param {import("./tab.mjs").Tab} tab */
const roots = (tab) => tab.page.$$eval("attune-root", (hosts) => hosts.length);

for (const name of ["chromium", "firefox"]) {
  for (const extension of [false, true]) {
    describe(`the playground in ${name} ${extension ? "with" : "without"} the extension`, () => {
      /** @type {import("./browsers.mjs").Browser} */
      let browser;
      /** @type {Awaited<ReturnType<typeof serve>>} */
      let server;
      before(async () => {
        server = await serve(filesOf(SITE));
        browser = await open(name, { extension });
      });
      after(async () => {
        await browser?.close();
        await server?.close();
      });

      test("shows each hint once, and takes what its card offers", async () => {
        const tab = await browser.visit(server.url("/chat.html"));
        await tab.write(COMPOSER, DRAFTS.blame);
        const words = await tab.hint();
        assert.deepEqual(words.length, 1);
        assert.match(String(words[0]), /^respect: You never/);
        assert.equal(await roots(tab), 1);
        const asked = server.requests.length;
        await tab.openCard();
        await tab.picture(`playground-${extension ? "extension" : "alone"}-${name}`);
        await tab.press("Enter");
        await tab.until("the words to change", async () => (await tab.draft(COMPOSER)) !== DRAFTS.blame);
        assert.equal(server.requests.length, asked, "and asks nothing of the server");
        assert.deepEqual(tab.complaints, []);
      });

      test("sends the draft at the first Enter", async () => {
        const tab = await browser.visit(server.url("/chat.html"));
        await tab.write(COMPOSER, "Thank you for telling me.");
        await tab.press("Enter");
        await tab.until("an empty box", async () => (await tab.draft(COMPOSER)) === "");
        const log = await tab.page.$eval("[role=log]", (log) => log.textContent);
        assert.match(String(log), /Thank you for telling me\./);
      });
    });
  }
}

describe("the site to look at", () => {
  /** @type {import("./browsers.mjs").Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => {
    server = await serve(filesOf(SITE));
    browser = await open("chromium", { extension: false });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  test("lists every kind of hint, and has a page for each", async () => {
    const tab = await browser.visit(server.url("/index.html"));
    await Promise.all([tab.page.waitForNavigation(), tab.page.click("nav a[href^=hints]")]);
    const kinds = await tab.page.$$eval(".kinds a", (links) => links.map((link) => [link.href, link.textContent]));
    assert.ok(kinds.length > 20, `${kinds.length} kinds are listed`);
    for (const [page, title] of kinds) {
      await tab.page.goto(String(page));
      assert.equal(await tab.page.$eval("h1", (heading) => heading.textContent), title);
      assert.ok((await tab.page.$$(".draft")).length > 3, `${page} shows no drafts`);
    }
    assert.deepEqual(tab.complaints, []);
  });

  for (const scheme of ["light", "dark"]) {
    for (const width of [360, 1100]) {
      test(`fits ${width} pixels in ${scheme} colours`, async () => {
        for (const path of ["/index.html", "/chat.html", "/hints/index.html", "/hints/insult.html"]) {
          const tab = await browser.visit(server.url(path));
          await tab.page.setViewport({ width, height: 760 });
          await tab.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
          if (path === "/chat.html") {
            await tab.write(COMPOSER, DRAFTS.blame);
            await tab.hint();
            await tab.openCard();
          }
          await tab.picture(`site${path.replace(/\W/g, "-")}-${scheme}-${width}`);
          const wide = await tab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${path} is ${wide} pixels too wide`);
          assert.deepEqual(tab.complaints, []);
        }
      });
    }
  }
});
