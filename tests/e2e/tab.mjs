// A tab as a person has it: hands on the keyboard, eyes on the page.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** @typedef {import("puppeteer-core").Frame} Frame */
/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("./browsers.mjs").Browser} Browser */

/** Longer than anyone would wait, even on a busy machine. */
const PATIENCE_MS = 15_000;
const SCREENSHOTS = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));

export class Tab {
  /** @param {Browser} browser @param {Page} page */
  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
    /** What the page complained of. @type {string[]} */
    this.complaints = [];
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warn") this.complaints.push(message.text());
    });
  }

  /** Clicks into an editor and types, a key at a time.
   * @param {string} selector @param {string} text @param {Frame} [frame] */
  async write(selector, text, frame = this.page.mainFrame()) {
    await frame.locator(selector).click();
    await this.type(text);
  }

  /** Types at about the pace of someone who knows the keys.
   * @param {string} text */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 25 });
  }

  /** Presses keys together, named with `+` between them.
   * @param {string} keys */
  async press(keys) {
    const names = /** @type {import("puppeteer-core").KeyInput[]} */ (keys.split("+"));
    const last = /** @type {import("puppeteer-core").KeyInput} */ (names.pop());
    for (const name of names) await this.page.keyboard.down(name);
    await this.page.keyboard.press(last);
    for (const name of names.reverse()) await this.page.keyboard.up(name);
  }

  /** Whether anything of Attune is in the page. */
  touched(frame = this.page.mainFrame()) {
    return frame.evaluate(() => document.querySelector("attune-root") !== null || CSS.highlights.size > 0);
  }

  /** The words underlined, whichever way they are painted, each with its group.
   * @returns {Promise<string[]>} such as `respect: You never` */
  async underlined(frame = this.page.mainFrame()) {
    const painted = await frame.evaluate(() =>
      [...CSS.highlights].flatMap(([name, words]) => [...words].map((range) => `${name.replace("attune-", "")}: ${range}`)),
    );
    const mirrored = await this.browser.inside(frame, (root) =>
      Array.from(root.querySelectorAll(".mark"), (mark) => `${mark.getAttribute("data-group")}: ${mark.textContent}`),
    );
    return [...painted, ...(mirrored ?? [])];
  }

  /** The badge's accessible name, `null` while it is not shown.
   * @returns {Promise<string | null>} */
  badge(frame = this.page.mainFrame()) {
    return this.browser.inside(frame, (root) => {
      const names = Array.from(root.querySelectorAll("button"), (button) =>
        button.checkVisibility({ visibilityProperty: true }) ? (button.ariaLabel ?? button.textContent ?? "") : "",
      );
      return names.find((name) => name.startsWith("Attune: ")) ?? null;
    });
  }

  /** What the open card shows, `null` while none is open.
   * @returns {Promise<{ heading: string, text: string, buttons: string[] } | null>} */
  card(frame = this.page.mainFrame()) {
    return this.browser.inside(frame, (root) => {
      const card = Array.from(root.querySelectorAll('[role="dialog"], dialog')).find((card) => card.checkVisibility());
      if (!(card instanceof HTMLElement)) return null;
      return {
        heading: card.querySelector("h1, h2, h3, [role=heading]")?.textContent ?? "",
        text: card.innerText,
        buttons: Array.from(card.querySelectorAll("button"), (button) => button.ariaLabel ?? button.innerText.trim()),
      };
    });
  }

  /** What stands in an editor.
   * @param {string} selector @returns {Promise<string>} */
  draft(selector, frame = this.page.mainFrame()) {
    return frame.$eval(selector, (editor) => /** @type {any} */ (editor).value ?? editor.textContent);
  }

  /** Waits until words are underlined and gives them. */
  async hint(frame = this.page.mainFrame()) {
    return this.until("an underline", async () => {
      const words = await this.underlined(frame);
      return words.length > 0 && words;
    });
  }

  /** Waits until nothing is underlined. */
  async noHint(frame = this.page.mainFrame()) {
    await this.until("no underline", async () => (await this.underlined(frame)).length === 0);
  }

  /** Opens the next hint's card by keyboard. */
  async openCard(frame = this.page.mainFrame()) {
    await this.press("Alt+.");
    return this.until("a card", () => this.card(frame));
  }

  /** Presses a button of the open card.
   * @param {string} name */
  async choose(name, frame = this.page.mainFrame()) {
    const pressed = await this.browser.inside(
      frame,
      (root, name) => {
        const buttons = Array.from(root.querySelectorAll("button"));
        const button = buttons.find((button) => (button.ariaLabel ?? button.innerText.trim()) === name);
        button?.click();
        return button !== undefined;
      },
      name,
    );
    assert.ok(pressed, `the card has a button "${name}"`);
  }

  /**
   * Looks again and again until `look` gives something.
   * @template T
   * @param {string} what what a person waits for
   * @param {() => Promise<T>} look
   * @returns {Promise<Exclude<T, null | undefined | false | "">>}
   */
  async until(what, look) {
    const patience = Date.now() + PATIENCE_MS;
    for (;;) {
      const seen = await look();
      if (seen) return /** @type {any} */ (seen);
      if (Date.now() > patience) {
        await this.picture(`failed-${what.replace(/\W+/g, "-")}-${this.browser.name}`);
        assert.fail(`a person would have waited for ${what} in vain`);
      }
      await pause(25);
    }
  }

  /** Takes a picture into target/screenshots.
   * @param {string} name */
  async picture(name) {
    await mkdir(SCREENSHOTS, { recursive: true });
    await this.pictureAt(`${SCREENSHOTS}${name}.png`);
  }

  /** Takes a picture once nothing moves any more.
   * @param {string} path */
  async pictureAt(path) {
    await this.until("everything to stand still", async () => {
      const moving = await this.browser.inside(this.page.mainFrame(), (root) =>
        root.getAnimations().some(({ playState }) => playState === "running"),
      );
      return !moving && this.page.evaluate(() => document.getAnimations().every(({ playState }) => playState !== "running"));
    });
    await this.page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
  }
}

/** @param {number} ms */
export const pause = (ms) => new Promise((over) => setTimeout(over, ms));
