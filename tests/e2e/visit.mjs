// What `cargo xtask run` opens: the playground's chat page in a browser with the extension.
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";

import { open } from "./browsers.mjs";
import { DRAFTS } from "./fixtures.mjs";
import { filesOf, serve } from "./server.mjs";

const { values } = parseArgs({
  options: { browser: { type: "string", default: "chromium" }, headless: { type: "boolean" }, screenshot: { type: "string" } },
});
const server = await serve(filesOf(fileURLToPath(new URL("../../dist/www", import.meta.url))));
const browser = await open(values.browser, { headless: values.headless ?? false });
try {
  const tab = await browser.visit(server.url("/chat.html"));
  if (values.screenshot) {
    await tab.write("textarea, [contenteditable]", DRAFTS.blame);
    const words = await tab.hint();
    const card = await tab.openCard();
    await tab.pictureAt(values.screenshot);
    console.log(`underlined ${words.join(", ")}; the card says: ${card.heading}`);
    console.log(`picture: ${values.screenshot}`);
  } else {
    console.log(`the playground is at ${server.url("/chat.html")}; close the browser to end`);
    await browser.closed;
  }
} finally {
  await browser.close();
  await server.close();
}
