// Draws attune.svg at the sizes browsers ask for: `node extension/icons/render.mjs`, then commit the pictures.
import { readFile } from "node:fs/promises";
import puppeteer from "puppeteer-core";

const SIZES = [16, 32, 48, 128];

const here = (name) => new URL(name, import.meta.url);
const drawing = await readFile(here("attune.svg"), "base64");
const browser = await puppeteer.launch({
  executablePath: process.env.ATTUNE_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img style="display:block" width="${size}" src="data:image/svg+xml;base64,${drawing}">`,
  );
  await page.screenshot({ path: here(`attune-${size}.png`).pathname, omitBackground: true });
}
await browser.close();
