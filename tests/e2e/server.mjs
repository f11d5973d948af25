// A server of made-up pages on this machine alone, which remembers every request it got.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

/** @typedef {{ body: string | Buffer, headers?: Record<string, string> }} Answer */

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * Serves `answer(path)`, or 404 where it gives nothing.
 * @param {(path: string) => Answer | undefined | Promise<Answer | undefined>} answer
 */
export async function serve(answer) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === "/favicon.ico") {
      // Browsers ask for it of their own accord.
      response.writeHead(204).end();
      return;
    }
    requests.push(path);
    void Promise.resolve(answer(path)).then((found) => {
      response.writeHead(found ? 200 : 404, { "content-type": TYPES[".html"], ...found?.headers });
      response.end(found?.body ?? "");
    });
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    /** Every path asked for so far, save the icon. */
    requests,
    /** The address of a page; `localhost` and `127.0.0.1` are two sites to a browser.
     * @param {string} path */
    url: (path, host = "127.0.0.1") => `http://${host}:${port}${path}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/**
 * Answers from the files of a folder.
 * @param {string} folder
 * @returns {(path: string) => Promise<Answer | undefined>}
 */
export function filesOf(folder) {
  return async (path) => {
    const file = join(folder, normalize(path === "/" ? "/index.html" : path));
    const type = /** @type {Record<string, string>} */ (TYPES)[extname(file)];
    if (!type) return undefined;
    try {
      return { body: await readFile(file), headers: { "content-type": type } };
    } catch {
      return undefined;
    }
  };
}
