// What happens inside a worker that breaks, in files that were changed on their way, and to whatever tries to leave.
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

/** A loaded page, with everything there and sealed. */
async function loaded() {
  const page = await open(browser);
  await page.goto(site.url);
  await state(page, "idle");
  await page.waitForSelector('meta[content="connect-src \'none\'"]', { state: "attached" });
  // The test may hear of the worker a moment after the page has heard from it.
  if (page.workers().length === 0) await page.waitForEvent("worker");
  assert.equal(page.workers().length, 1);
  return page;
}

/** Asks for a card without waiting for it. */
async function ask(page, article = STORY) {
  await text(page).fill(article);
  await page.getByTestId("analyze").click();
}

test("reading is cancelled at once, whatever the worker does", async (t) => {
  const page = await loaded();
  const [busy] = page.workers();
  // A browser may take seconds to end a thread that runs a loop: the page must not wait for it.
  const ended = busy.waitForEvent("close");
  // This one never comes to an end.
  await busy.evaluate(() => {
    self.onmessage = () => {
      for (;;);
    };
  });
  await ask(page);
  await page.getByTestId("cancel").click();
  await state(page, "idle");
  const start = Date.now();
  await page.getByTestId("analyze").click();
  await state(page, "done");
  t.diagnostic(`${Date.now() - start} ms from a cancelled article to the next card`);
  await ended;
  assert.equal(page.workers().length, 1);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

// Each is done to the real worker, from inside: nothing of the kind is in the page.
const FAULTS = {
  "throws at a request": () => {
    self.onmessage = () => {
      throw new Error("broken on purpose");
    };
  },
  "breaks in the middle": () => {
    const post = self.postMessage.bind(self);
    self.postMessage = (message) => {
      if (message.Event?.Progress?.fraction > 0.5) throw new Error("broken on purpose");
      post(message);
    };
  },
  "refuses a promise": () => {
    self.onmessage = () => Promise.reject(new Error("broken on purpose"));
  },
  "says what nobody understands": () => {
    self.onmessage = () => self.postMessage({ Unknown: 1 });
  },
};

for (const [fault, cause] of Object.entries(FAULTS)) {
  test(`a worker that ${fault} is replaced`, async () => {
    const page = await loaded();
    await page.workers()[0].evaluate(cause);
    await ask(page);
    await state(page, "error");
    assert.match(await page.getByTestId("error").innerText(), /Your text is kept/);
    assert.equal(await text(page).inputValue(), STORY);
    await page.getByTestId("analyze").click();
    await state(page, "done");
    assert.deepEqual(page.troubles, []);
    await page.context().close();
  });
}

test("the page and its worker are sealed once everything is there", async () => {
  const page = await loaded();
  const before = site.requests.length;
  const attempt = (url) => fetch(url).then(() => "answered", () => "refused");
  assert.equal(await page.evaluate(attempt, site.url), "refused");
  assert.equal(await page.workers()[0].evaluate(attempt, site.url), "refused");
  assert.equal(site.requests.length, before);
  const markup = () => {
    try {
      document.body.innerHTML = "<p>x</p>";
      return "allowed";
    } catch {
      return "refused";
    }
  };
  assert.equal(await page.evaluate(markup), "refused", "no string becomes markup");
  const script = () => {
    try {
      return new Worker(`data:text/javascript,1`) && "allowed";
    } catch {
      return "refused";
    }
  };
  assert.equal(await page.evaluate(script), "refused", "no string becomes a script");
  await page.context().close();
});

// Each is still valid, but not what was built.
const CHANGES = {
  // Another size of the dictionary, which nobody asks for.
  "a program": [/app-.*\.wasm\.lzma$/, (body) => Buffer.concat([body.subarray(0, 1), Buffer.from([1]), body.subarray(2)])],
  // Another custom section at the end.
  "the unpacker": [/unpack-.*\.wasm$/, (body) => Buffer.concat([body, Buffer.from([0, 2, 1, 120])])],
};

for (const [what, [name, change]] of Object.entries(CHANGES)) {
  test(`${what} that was changed on its way does not run`, async () => {
    const page = await open(browser);
    await page.route(name, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.body()) });
    });
    await page.goto(site.url);
    await state(page, "error");
    assert.match(await page.getByTestId("unsupported").innerText(), /could not be loaded/);
    await page.context().close();
  });
}

test("an engine that did not arrive is a sentence, and is asked for again", async () => {
  let down = true;
  const page = await open(browser);
  await page.route(/worker-.*\.wasm\.lzma$/, (route) => (down ? route.abort() : route.continue()));
  await page.goto(site.url);
  await state(page, "idle");
  await ask(page);
  await state(page, "error");
  assert.match(await page.getByTestId("error").innerText(), /could not be started/);
  down = false;
  await page.getByTestId("analyze").click();
  await state(page, "done");
  // Sealed now, too.
  await page.waitForSelector('meta[content="connect-src \'none\'"]', { state: "attached" });
  await page.context().close();
});
