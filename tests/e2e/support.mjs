// What the tests share: the built page served under any path, a browser, and a page that notes all that goes wrong.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const DIST = resolve(process.env.NUTGRAF_DIST ?? join(HERE, "../../dist"));
export const SHOTS = resolve(HERE, "../../target/screenshots");

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** Serves the built page under `base` ("/", "/x/"), notes every request; `hold(path)` may return a promise to wait for. */
export async function serve(base = "/") {
  const requests = [];
  const site = { requests, hold: () => undefined };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    requests.push(path);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length) || "index.html") : "..";
    const file = join(DIST, inside);
    if (inside.startsWith("..") || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    await site.hold(path);
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "no-store" });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  site.url = `http://127.0.0.1:${server.address().port}${base}`;
  site.close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return site;
}

/** Debian's Chromium, or the one that CHROMIUM names. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
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
}

/** A new page; `page.troubles` collects console errors, uncaught errors and policy violations. */
export async function open(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.troubles = [];
  page.on("console", (message) => {
    if (message.type() === "error") page.troubles.push(message.text());
  });
  page.on("pageerror", (error) => page.troubles.push(String(error)));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return page;
}

export const text = (page) => page.getByTestId("article-input");

/** Waits until the page says that it is in a state. */
export const state = (page, name) => page.waitForFunction((want) => document.documentElement.dataset.state === want, name);

/** Puts a text in the box, analyses it, waits for its card. */
export async function analyze(page, article) {
  await text(page).fill(article);
  await page.getByTestId("analyze").click();
  await state(page, "done");
}

/** Accessibility problems of the page as it stands, one a line. */
export async function accessibility(page) {
  const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(" ")}: ${n.failureSummary}`));
}

/** A short invented story whose card is known. */
export const STORY = `Ferry company drops plan to close island route

By Marta Lindqvist

12 September 2025

VISBY, Sweden — The ferry company Gotlandia said on Thursday that it would keep its winter route to the island after a month of protests.

“We listened, and we were wrong,” said Anders Holm, the chief executive of Gotlandia. “Nobody will lose a crossing.”

Minister of Transport Elin Sandberg called the decision “a victory for the island” and promised 40 million kronor a year from January.

Holm told Radio Visby that three crews would return on Monday.
`;
