// The same interface over Chromium and Firefox, each with the unpacked extension in a fresh profile.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

import { Tab } from "./tab.mjs";

/** @typedef {import("puppeteer-core").Frame} Frame */
/** @typedef {import("puppeteer-core").Page} Page */

/** @param {string} path */
const fromRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Any will do: Firefox would otherwise draw one by lot, and pages of the extension could not be opened by address. */
const FIREFOX_UUID = "0b0a9c1e-5e0c-4d3b-8f5a-6d1c2e7f4a90";

/**
 * What a test does with a browser.
 * @typedef {object} Browser
 * @property {"chromium" | "firefox"} name
 * @property {(url: string) => Promise<Tab>} visit opens a page in a tab of its own
 * @property {(tab: Tab) => Promise<Tab>} popup opens the popup over a tab, as a click on the toolbar button does
 * @property {(frame: Frame, look: (root: ShadowRoot, ...given: any[]) => any, ...given: any[]) => Promise<any>} inside
 *   runs `look` on the closed shadow root in a frame; `null` where there is none
 * @property {() => Promise<void>} stopBackground stops the background, as the browser does when it is idle
 * @property {() => Promise<void>} reloadExtension reloads the extension, as an update does
 * @property {() => Promise<unknown>} stored everything in the extension's storage
 * @property {() => Promise<void>} forget empties it
 * @property {() => Promise<import("puppeteer-core").WebWorker>} background the background's own world; Chromium alone lets
 *   one in
 * @property {Promise<unknown>} closed when the browser is closed from outside
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} name
 * @param {{ headless?: boolean, extension?: boolean }} [options] `extension: false` for a browser as it came
 * @returns {Promise<Browser>}
 */
export function open(name, { headless = true, extension = true } = {}) {
  switch (name) {
    case "chromium":
      return openChromium(headless, extension);
    case "firefox":
      return openFirefox(headless, extension);
    default:
      throw new Error(`no browser is called ${name}`);
  }
}

/** @param {boolean} headless @param {boolean} extension @returns {Promise<Browser>} */
async function openChromium(headless, extension) {
  const folder = fromRoot("dist/chromium");
  const browser = await puppeteer.launch({
    browser: "chrome",
    executablePath: process.env.ATTUNE_CHROMIUM ?? "/usr/bin/chromium",
    headless,
    pipe: true,
    enableExtensions: extension ? [folder] : false,
    defaultViewport: headless ? { width: 900, height: 700 } : null,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const workers = () => browser.targets().filter((target) => target.type() === "service_worker");
  /** Of an extension that was reloaded, the target of the old background can linger. */
  const worker = async () => {
    for (;;) {
      for (const target of workers().reverse()) {
        const running = await target.worker().catch(() => null);
        // One that has only just started is there before its `chrome` is.
        const ready = running?.evaluate(() => typeof chrome === "object" && "storage" in chrome).catch(() => false);
        if (running && (await ready)) return running;
      }
      await new Promise((again) => setTimeout(again, 25));
    }
  };

  /** @type {Browser} */
  const self = {
    name: "chromium",
    async visit(url) {
      const page = await browser.newPage();
      const tab = new Tab(self, page);
      await page.goto(url);
      return tab;
    },
    async popup({ page }) {
      const isPopup = (/** @type {import("puppeteer-core").Target} */ target) => target.url().endsWith("/popup.html");
      for (const target of browser.targets().filter(isPopup)) await (await target.asPage()).close();
      await page.bringToFront();
      const background = await worker();
      const opened = browser.waitForTarget(isPopup);
      await background.evaluate(() => chrome.action.openPopup());
      return new Tab(self, await (await opened).asPage());
    },
    async inside(frame, look, ...given) {
      const host = await frame.$("attune-root");
      if (!host) return null;
      // A frame of another site runs in another process, with a session of its own.
      const session = /** @type {any} */ (host).client;
      const { node } = await session.send("DOM.describeNode", { objectId: host.remoteObject().objectId, pierce: true });
      const { object } = await session.send("DOM.resolveNode", { backendNodeId: node.shadowRoots[0].backendNodeId });
      const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
        objectId: object.objectId,
        functionDeclaration: `function (...given) { return (${look})(this, ...given); }`,
        arguments: given.map((value) => ({ value })),
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async stopBackground() {
      const [page] = await browser.pages();
      if (!page || workers().length === 0) throw new Error("there is no background to stop");
      const session = await page.createCDPSession();
      await session.send("ServiceWorker.enable");
      await session.send("ServiceWorker.stopAllWorkers");
      while (workers().length > 0) await new Promise((again) => setTimeout(again, 10));
      await session.detach();
    },
    async reloadExtension() {
      // `chrome.runtime.reload()` alone leaves an unpacked extension switched off outside developer mode.
      await browser.installExtension(folder);
    },
    async stored() {
      const background = await worker();
      return background.evaluate(async () => [
        await chrome.storage.local.get(null),
        await chrome.storage.sync.get(null),
        await chrome.storage.session.get(null),
      ]);
    },
    async forget() {
      const background = await worker();
      await background.evaluate(() => chrome.storage.local.clear());
    },
    background: worker,
    closed: new Promise((closed) => browser.once("disconnected", closed)),
    close: () => browser.close(),
  };
  return self;
}

/** @param {boolean} headless @param {boolean} extension @returns {Promise<Browser>} */
async function openFirefox(headless, extension) {
  const folder = fromRoot("dist/firefox");
  const id = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")).browser_specific_settings.gecko.id;
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.ATTUNE_FIREFOX ?? "/usr/bin/firefox-esr",
    headless,
    defaultViewport: headless ? { width: 900, height: 700 } : null,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: { "extensions.webextensions.uuids": JSON.stringify({ [id]: FIREFOX_UUID }) },
  });
  if (extension) await browser.installExtension(folder);

  /** The BiDi connection, for what puppeteer has no words for.
   * @param {string} method @param {object} params @returns {Promise<any>} */
  const send = async (method, params) => (await /** @type {any} */ (browser).connection.send(method, params)).result;
  /** @param {Frame} frame */
  const contextOf = (frame) => /** @type {any} */ (frame)._id;
  /** @param {{ type: string, result?: any, exceptionDetails?: any }} outcome */
  const value = ({ type, result, exceptionDetails }) => {
    if (type === "exception") throw new Error(exceptionDetails.text);
    return result.value === undefined ? null : JSON.parse(result.value);
  };

  /** Runs privileged code in the browser's own window.
   * @param {string} expression */
  const privileged = async (expression) => {
    const { contexts } = await send("browsingContext.getTree", { "moz:scope": "chrome" });
    const outcome = await send("script.evaluate", {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context: contexts[0].context },
      awaitPromise: true,
    });
    return value(outcome);
  };

  const popup = async () => {
    const page = await browser.newPage();
    const url = `moz-extension://${FIREFOX_UUID}/popup.html`;
    // The address changes the tab's process, and with it what puppeteer waits on.
    await send("browsingContext.navigate", { context: contextOf(page.mainFrame()), url, wait: "none" });
    const tab = new Tab(self, page);
    await tab.until("the popup", () => page.evaluate(() => location.protocol === "moz-extension:" && document.readyState === "complete"));
    return tab;
  };

  /** @type {Browser} */
  const self = {
    name: "firefox",
    async visit(url) {
      const page = await browser.newPage();
      const tab = new Tab(self, page);
      await page.goto(url);
      return tab;
    },
    // Headless Firefox opens no panel from its toolbar: the same page in a tab of its own.
    popup,
    async inside(frame, look, ...given) {
      const host = await frame.$("attune-root");
      if (!host) return null;
      const target = { context: contextOf(frame) };
      const seen = await send("script.callFunction", {
        functionDeclaration: "(host) => host",
        arguments: [{ sharedId: /** @type {any} */ (host).remoteValue().sharedId }],
        target,
        awaitPromise: false,
        serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 },
      });
      const outcome = await send("script.callFunction", {
        functionDeclaration: `(root) => JSON.stringify((${look})(root, ...${JSON.stringify(given)}) ?? null)`,
        arguments: [{ sharedId: seen.result.value.shadowRoot.sharedId }],
        target,
        awaitPromise: false,
      });
      return value(outcome);
    },
    async stopBackground() {
      await privileged(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension
        .terminateBackground({ ignoreDevToolsAttached: true })`);
    },
    async reloadExtension() {
      await privileged(`ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs").AddonManager
        .getAddonByID(${JSON.stringify(id)}).then((addon) => addon.reload())`);
    },
    async stored() {
      const { page } = await popup();
      const kept = await page.evaluate(async () => [
        await chrome.storage.local.get(null),
        await chrome.storage.sync.get(null),
        await chrome.storage.session.get(null),
      ]);
      await page.close();
      return kept;
    },
    async forget() {
      const { page } = await popup();
      await page.evaluate(() => chrome.storage.local.clear());
      await page.close();
    },
    background() {
      throw new Error("Firefox lets nobody into the background");
    },
    closed: new Promise((closed) => browser.once("disconnected", closed)),
    close: () => browser.close(),
  };
  return self;
}
