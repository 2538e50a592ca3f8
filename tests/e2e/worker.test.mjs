// The engine runs in a worker that may be stopped, die, fall silent or never start: the text is kept, and the next
// analysis works.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { STORY, analyze, launch, open, serve, state, text } from "./support.mjs";

let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/**
 * A page whose workers can be made to misbehave: while `window.__fault` is set, a request to analyse is not delivered,
 * and the worker then does what the fault says: "error" (it dies), "silent" (nothing more is heard).
 */
async function faulty(start) {
  const page = await open(browser);
  await page.addInitScript(() => {
    const Real = window.Worker;
    window.__workers = [];
    window.Worker = class extends Real {
      constructor(...given) {
        if (window.__fault === "blocked") throw new Error("no workers here");
        super(...given);
        this.addEventListener("message", () => {
          this.heard = true;
        });
        window.__workers.push(this);
      }
      postMessage(...given) {
        // The start-up messages must arrive: only what follows them is lost.
        if (!window.__fault || !this.heard) return super.postMessage(...given);
        if (window.__fault === "error") {
          queueMicrotask(() => this.dispatchEvent(new ErrorEvent("error", { message: "unreachable executed" })));
        }
      }
    };
  });
  if (start === "blocked") await page.addInitScript(() => (window.__fault = "blocked"));
  return page;
}

/** From now on, requests to the worker that has started meet a fault. */
async function fault(page, name) {
  await page.waitForFunction(() => window.__workers.at(-1)?.heard);
  await page.evaluate((given) => (window.__fault = given), name);
}

test("cancel stops at once, and the next analysis works", async () => {
  const page = await faulty();
  await page.goto(site.url);
  await state(page, "idle");
  await fault(page, "silent");
  await text(page).fill(STORY);
  await page.getByTestId("analyze").click();
  await page.getByTestId("cancel").waitFor();
  await page.evaluate(() => (window.__fault = undefined));
  await page.getByTestId("cancel").click();
  await page.waitForFunction(() => document.documentElement.dataset.state === "idle");
  assert.equal(await text(page).inputValue(), STORY);
  await page.getByTestId("analyze").click();
  await state(page, "done");
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test("a worker that dies becomes a sentence, and the next analysis works", async () => {
  const page = await faulty();
  await page.goto(site.url);
  await state(page, "idle");
  await fault(page, "error");
  await text(page).fill(STORY);
  await page.getByTestId("analyze").click();
  await state(page, "error");
  assert.match(await page.getByTestId("error").innerText(), /\w+ \w+.*\./);
  await page.evaluate(() => (window.__fault = undefined));
  assert.equal(await text(page).inputValue(), STORY);
  await analyze(page, STORY);
  await page.context().close();
});

test("a worker that falls silent becomes a sentence after its time, and the next analysis works", async () => {
  const page = await faulty();
  await page.clock.install();
  await page.goto(site.url);
  await state(page, "idle");
  await fault(page, "silent");
  await text(page).fill(STORY);
  await page.getByTestId("analyze").click();
  await page.getByTestId("cancel").waitFor();
  // The page sets its clock when it has handed the text over, which may be a moment from now.
  for (let minutes = 0; minutes < 60; minutes += 1) {
    await page.clock.fastForward("01:00");
    if ((await page.evaluate(() => document.documentElement.dataset.state)) === "error") break;
  }
  await state(page, "error");
  await page.evaluate(() => (window.__fault = undefined));
  await analyze(page, STORY);
  await page.context().close();
});

test("where no worker can start, the page reads on its own and says so", async () => {
  const page = await faulty("blocked");
  await page.goto(site.url);
  await state(page, "idle");
  await analyze(page, STORY);
  assert.match(await page.getByRole("status").innerText(), /worker|background/i);
  assert.match(await page.getByTestId("card-headline").innerText(), /Ferry company/);
  await page.context().close();
});
