// How it stands on every screen: no accessibility problem, nothing that runs over the edge; pictures to look at.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { STORY, SHOTS, accessibility, analyze, launch, open, serve, state } from "./support.mjs";

let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const SCREENS = [
  ["wide", { viewport: { width: 1440, height: 1000 } }],
  ["wide-dark", { viewport: { width: 1440, height: 1000 }, colorScheme: "dark" }],
  ["tablet", { viewport: { width: 1000, height: 800 } }],
  ["phone", { viewport: { width: 390, height: 844 }, hasTouch: true, deviceScaleFactor: 2 }],
  ["small-phone", { viewport: { width: 320, height: 568 }, hasTouch: true }],
  ["phone-dark", { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" }],
];

for (const [name, options] of SCREENS) {
  test(`${name}: accessible, and within its width`, async () => {
    // Passing colours while a transition runs are no one's contrast.
    const page = await open(browser, { ...options, reducedMotion: "reduce" });
    await page.goto(site.url);
    await state(page, "idle");
    assert.deepEqual(await accessibility(page), []);
    await page.screenshot({ path: `${SHOTS}/empty-${name}.png` });
    // A word that nothing can break but the page.
    await analyze(page, `${STORY}\nAda ${"Extra".repeat(40)}, head of ${"Long".repeat(40)}, said: “Well.”\n`);
    assert.deepEqual(await accessibility(page), []);
    await page.screenshot({ path: `${SHOTS}/done-${name}.png` });
    const over = await page.evaluate(() => {
      const parts = [document.documentElement, ...document.querySelectorAll(".bar, .card, .article")];
      return parts.map((part) => part.scrollWidth - part.clientWidth);
    });
    assert.ok(over.every((pixels) => pixels <= 0), `${over} px too wide`);
    assert.deepEqual(page.troubles, []);
    await page.context().close();
  });
}

test("on a low screen every export is in view", async () => {
  const page = await open(browser, { viewport: { width: 720, height: 500 } });
  await page.goto(site.url);
  await state(page, "idle");
  await analyze(page, STORY);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const { y, height } = await page.getByRole("button", { name: "Print" }).boundingBox();
  assert.ok(y + height <= 500, `Print ends at ${y + height}`);
  await page.context().close();
});

test("print: a sheet of two pages", async () => {
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  await analyze(page, STORY);
  const pdf = await page.pdf({ format: "A4", path: `${SHOTS}/print.pdf` });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
  assert.ok(pages >= 1 && pages <= 2, `${pages} pages`);
  await page.context().close();
});

test("without JavaScript there is a sentence, never a blank page", async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto(site.url);
  assert.match(await page.locator("noscript").innerText(), /JavaScript/);
  await page.context().close();
});

test("without WebAssembly there is a sentence, and the text is kept", async () => {
  const page = await open(browser);
  await page.addInitScript(() => {
    delete globalThis.WebAssembly;
  });
  await page.goto(site.url);
  await page.getByTestId("unsupported").waitFor({ state: "visible" });
  assert.match(await page.getByTestId("unsupported").innerText(), /WebAssembly/);
  await page.context().close();
});
