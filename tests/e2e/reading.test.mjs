// The main job: paste an article, get its card, follow every line back to its words.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { STORY, SHOTS, analyze, launch, open, serve, state, text } from "./support.mjs";

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

test("a pasted article becomes a card", async () => {
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  await analyze(page, STORY);

  assert.match(await page.getByTestId("card-headline").innerText(), /Ferry company drops plan/);
  const names = await page.getByTestId("panel-people").getByTestId("entity").allInnerTexts();
  for (const name of ["Anders Holm", "Elin Sandberg"]) {
    assert.ok(names.some((row) => row.includes(name)), `${name} is among the people: ${names.join(" | ")}`);
  }
  const speakers = await page.getByTestId("quote").evaluateAll((rows) => rows.map((row) => [row.innerText, row.dataset.speaker]));
  const speaker = (words) => speakers.find(([row]) => row.includes(words))?.[1];
  assert.match(speaker("We listened") ?? "", /Holm/);
  assert.match(speaker("Nobody will lose") ?? "", /Holm/);
  assert.match(speaker("a victory for the island") ?? "", /Sandberg/);
  const values = await page.getByTestId("date").evaluateAll((rows) => rows.map((row) => row.dataset.value));
  for (const value of ["2025-09-11", "2025-09-12", "2025-09-15"]) {
    assert.ok(values.includes(value), `${value} is among ${values}`);
  }
  assert.deepEqual(page.troubles, []);
  await page.screenshot({ path: `${SHOTS}/done-wide.png` });
  await page.context().close();
});

test("evidence leads both ways", async () => {
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  await analyze(page, STORY);

  const row = page.getByTestId("date").and(page.locator('[data-value="2025-09-15"]'));
  await row.getByRole("button").first().click();
  const current = page.locator("article [data-current]");
  await current.first().waitFor();
  assert.equal((await current.allInnerTexts()).join(""), "Monday");
  await assertInView(page, current.first());

  const holm = page.getByTestId("panel-people").getByTestId("entity").filter({ hasText: "Anders Holm" });
  const id = await holm.getAttribute("data-entity");
  await page.locator(`article [data-testid="mention"][data-entity="${id}"]`).last().click();
  await page.waitForFunction(
    (entity) => document.querySelector(`[data-testid="card"] [data-testid="entity"][data-entity="${entity}"]`)?.classList.contains("current"),
    id,
  );
  await assertInView(page, holm);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test("a mark is reached and opened by keyboard", async () => {
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  await analyze(page, STORY);
  const mention = page.locator('article [data-testid="mention"][role="button"]').first();
  await mention.focus();
  const id = await mention.getAttribute("data-entity");
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    (entity) => document.querySelector(`[data-testid="card"] [data-testid="entity"][data-entity="${entity}"]`)?.classList.contains("current"),
    id,
  );
  await page.context().close();
});

test("another publication date resolves everything anew", async () => {
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  await analyze(page, STORY);
  await page.getByTestId("published").fill("2024-05-10");
  await page.getByTestId("published").press("Enter");
  await page.locator('[data-testid="date"][data-value="2024-05-13"]').waitFor();
  await state(page, "done");
  assert.equal(await page.getByTestId("published").inputValue(), "2024-05-10");
  await page.context().close();
});

test("each sample gives a card", async () => {
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  const count = await page.locator("#samples button").count();
  assert.equal(count, 3);
  for (let i = 0; i < count; i += 1) {
    await page.goto(site.url);
    await state(page, "idle");
    await page.locator("#samples button").nth(i).click();
    await state(page, "done");
    assert.ok((await page.getByTestId("quote").count()) >= 2);
    assert.ok((await page.getByTestId("date").count()) >= 2);
    assert.ok((await page.getByTestId("panel-people").getByTestId("entity").count()) >= 2);
  }
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test("what was typed before the program arrived is kept", async () => {
  const slow = await serve();
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  slow.hold = (path) => (path.endsWith(".wasm") ? held : undefined);
  const page = await open(browser);
  await page.goto(slow.url);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.state), "loading");
  await text(page).fill(STORY);
  release();
  await state(page, "idle");
  assert.equal(await text(page).inputValue(), STORY);
  await page.getByTestId("analyze").click();
  await state(page, "done");
  await page.context().close();
  await slow.close();
});

test("empty text gives a sentence or nothing, never a broken page", async () => {
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  await text(page).fill(" \n\u00a0\u200b ");
  await text(page).press("Control+Enter");
  await analyze(page, STORY);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

/** Fails unless the element lies within the window. */
async function assertInView(page, locator) {
  const box = await locator.boundingBox();
  const { height } = page.viewportSize();
  // Scrolling may be smooth: wait until it has arrived.
  await page.waitForFunction(
    ([node, bottom]) => {
      const { top, bottom: end } = node.getBoundingClientRect();
      return end > 0 && top < bottom;
    },
    [await locator.elementHandle(), height],
  );
  assert.ok(box, "it is drawn");
}
