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
  slow.hold = (path) => (path.endsWith(".wasm.lzma") ? held : undefined);
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
  const notice = page.getByText("Paste or type an article first.");
  await notice.waitFor();
  await text(page).press("a");
  await notice.waitFor({ state: "detached" });
  await analyze(page, STORY);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test("the given date stays with its article, on the card and behind it", async () => {
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  const card = page.getByTestId("published");
  const compose = page.locator("#published-input");
  await analyze(page, STORY);

  // Cleared or half typed, the card's field says again what everything was resolved against.
  await card.fill("");
  assert.equal(await card.inputValue(), "2025-09-12");
  await card.fill("0202-03-04");
  await card.blur();
  assert.equal(await card.inputValue(), "2025-09-12");

  await card.fill("2024-05-10");
  await page.getByText("given by you").waitFor();
  await page.getByRole("button", { name: "Edit" }).click();
  assert.equal(await compose.inputValue(), "2024-05-10");
  await page.getByTestId("analyze").click();
  await state(page, "done");
  assert.equal(await card.inputValue(), "2024-05-10");
  await page.getByRole("button", { name: "undo" }).click();
  await page.locator('[data-testid="date"][data-value="2025-09-11"]').waitFor();
  await page.getByRole("button", { name: "Edit" }).click();
  assert.equal(await compose.inputValue(), "");

  // Another text is another article, with a date of its own.
  for (const replace of [
    () => text(page).fill("Another article."),
    () => page.locator("#file-input").setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("From a file.") }),
  ]) {
    await compose.fill("2010-05-05");
    await replace();
    await page.waitForFunction(() => document.getElementById("published-input").value === "");
  }
  await text(page).fill("");
  await compose.fill("2010-05-05");
  await page.locator("#file-input").setInputFiles({ name: "b.txt", mimeType: "text/plain", buffer: Buffer.from("First text.") });
  await page.waitForFunction(() => document.getElementById("article-input").value === "First text.");
  assert.equal(await compose.inputValue(), "2010-05-05", "a date given for the text to come stays");
  await text(page).press("End");
  await text(page).pressSequentially(" More.");
  assert.equal(await compose.inputValue(), "2010-05-05");
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test("a shared rich paste is edited as words", async () => {
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  await analyze(page, STORY.split("\n\n").map((block) => `<p>${block}</p>`).join("\n"));
  await page.getByTestId("share").click();
  await page.getByRole("button", { name: "Copy link" }).click();
  const link = await page.locator("#share-link").inputValue();
  const other = await open(browser);
  await other.goto(link);
  await state(other, "done");
  await other.getByRole("button", { name: "Edit" }).click();
  const words = await text(other).inputValue();
  assert.match(words, /^Ferry company drops plan/);
  assert.doesNotMatch(words, /<p>/);
  await page.context().close();
  await other.context().close();
});

test("what replaces the text can be undone", async () => {
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  await analyze(page, STORY);
  await page.getByRole("button", { name: "New" }).click();
  assert.equal(await text(page).inputValue(), "");
  await text(page).press("Control+z");
  assert.equal(await text(page).inputValue(), STORY);
  await page.locator("#samples button").first().click();
  await state(page, "done");
  await page.getByRole("button", { name: "Edit" }).click();
  await text(page).press("Control+z");
  assert.equal(await text(page).inputValue(), STORY);
  await page.context().close();
});

test("a whole row leads to its words, unless words are being selected", async () => {
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  await analyze(page, `${STORY}\nThe islanders met in Visby on Friday, 12 March 2025.\n`);
  const current = page.locator("article [data-current]");
  const shown = async () => (await current.allInnerTexts()).join("").replace(/\s+/g, " ");

  await page.getByTestId("quote").locator("blockquote").filter({ hasText: "We listened" }).click();
  await page.waitForFunction(() => document.querySelector("article [data-current]"));
  assert.match(await shown(), /We listened/);
  await page.getByTestId("check").locator("p").first().click();
  await page.waitForFunction(() => /12 March 2025/.test(document.querySelector("article [data-current]").innerText));
  await page.locator(".map .dot").first().click();
  await page.waitForFunction(() => /Visby|Sweden/i.test(document.querySelector("article [data-current]").innerText));

  const before = await shown();
  const box = await page.getByTestId("quote").locator("blockquote").filter({ hasText: "Nobody will" }).boundingBox();
  await page.mouse.move(box.x + 4, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 8, { steps: 4 });
  await page.mouse.up();
  assert.equal(await shown(), before);
  await page.context().close();
});

test("on a phone each side keeps its place, and the focus goes along", async () => {
  const page = await open(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: "reduce" });
  await page.goto(site.url);
  await state(page, "idle");
  await page.locator("#samples button").first().click();
  await state(page, "done");
  const go = page.getByTestId("quote").locator(".go").last();
  await go.scrollIntoViewIfNeeded();
  const top = async () => (await go.boundingBox()).y;
  const before = await top();
  await go.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.closest("article [data-current]"));
  await page.getByRole("button", { name: "Card", exact: true }).click();
  assert.equal(await top(), before);
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
