// Nothing that is pasted leaves the page, wherever it is hosted.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { STORY, analyze, launch, open, serve, state } from "./support.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const base of ["/", "/x/", "/a/b/"]) {
  test(`works under ${base}, and asks for nothing once it has loaded`, async () => {
    const site = await serve(base);
    const page = await open(browser);
    await page.goto(site.url);
    await state(page, "idle");
    const loaded = site.requests.length;
    await analyze(page, STORY);
    await page.getByTestId("card-headline").getByRole("button").click();
    await page.getByTestId("export").click();
    assert.deepEqual(site.requests.slice(loaded), []);
    assert.ok(site.requests.every((path) => path.startsWith(base)), site.requests.join(" "));
    assert.deepEqual(page.troubles, []);
    await page.context().close();
    await site.close();
  });
}

test("the page forbids itself every connection", async () => {
  const site = await serve();
  const elsewhere = await serve();
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  const outcome = await page.evaluate(async (address) => {
    const tries = {
      fetch: () => fetch(address, { mode: "no-cors" }),
      beacon: () => (navigator.sendBeacon(address, "x") ? Promise.resolve() : Promise.reject(new Error("refused"))),
      image: () =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = () => reject(new Error("refused"));
          image.src = `${address}x.svg`;
        }),
      socket: () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(address.replace("http", "ws"));
          socket.onopen = resolve;
          socket.onerror = () => reject(new Error("refused"));
        }),
    };
    const settled = {};
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        await attempt();
        settled[name] = "went out";
      } catch {
        settled[name] = "refused";
      }
    }
    return settled;
  }, elsewhere.url);
  // A refused beacon may still answer "queued": what counts is that nothing arrived.
  assert.deepEqual(elsewhere.requests, []);
  assert.equal(outcome.fetch, "refused");
  assert.equal(outcome.socket, "refused");
  assert.equal(outcome.image, "refused");
  await page.context().close();
  await site.close();
  await elsewhere.close();
});

test("markup in the text stays text", async () => {
  const site = await serve();
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  const loaded = site.requests.length;
  await analyze(
    page,
    `${STORY}\n<img src=x onerror="window.__probe=1"><script>window.__probe=2</script> [run](javascript:window.__probe=3) <svg onload=window.__probe=4>\n`,
  );
  assert.equal(await page.evaluate(() => window.__probe), undefined);
  assert.equal(await page.locator('#app a[href^="javascript"]').count(), 0);
  assert.deepEqual(site.requests.slice(loaded), []);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
  await site.close();
});
