// The page's own wasm and the native command give the same report, field by field.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = process.env.NUTGRAF_DIST ?? join(root, "dist");
const command = process.env.NUTGRAF_COMMAND ?? join(root, "target/debug/nutgraf");
const file = (pattern) => readFileSync(join(dist, readdirSync(dist).find((name) => pattern.test(name))));
const articles = new URL("./articles/", import.meta.url);

/** What the boot script does: a program as the build packed it. */
async function program(unpacker, packed) {
  const { memory, allocate, unpack } = (await WebAssembly.instantiate(unpacker)).instance.exports;
  const length = packed.readUInt32LE(5);
  const [from, to] = [allocate(packed.length), allocate(length)];
  new Uint8Array(memory.buffer, from).set(packed);
  assert.ok(unpack(from, packed.length, to, length));
  return WebAssembly.compile(new Uint8Array(memory.buffer, to, length));
}

/** Starts the worker's wasm here, behind a port of our own. */
async function reader() {
  const port = { heard: [], wake: () => {}, postMessage: (message) => (port.heard.push(message), port.wake()) };
  globalThis.nutgrafPort = port;
  const glue = `${file(/^worker-.*\.js$/)}\nreturn wasm_bindgen;`;
  await compileFunction(glue)()({ module_or_path: await program(file(/^unpack-.*\.wasm$/), file(/^worker-.*\.wasm\.lzma$/)) });
  return async (request) => {
    for (;;) {
      const message = port.heard.shift();
      if (message === "Ready") {
        port.onmessage({ data: request });
      } else if (message?.Event?.Done) {
        port.heard.push("Ready");
        return message.Event.Done.report;
      } else if (message === undefined) {
        await new Promise((resolve) => (port.wake = resolve));
      } else {
        assert.ok(message.Event?.Progress, JSON.stringify(message));
      }
    }
  };
}

const native = (text, published) => JSON.parse(execFileSync(
  command,
  ["analyze", "--offsets", "bytes", "--format", "json", ...(published ? ["--published", published] : []), "-"],
  { input: text, encoding: "utf8" },
));

const read = await reader();
let id = 0;
for (const name of readdirSync(articles).sort()) {
  for (const published of [null, "2022-03-18"]) {
    test(`${name}, published ${published ?? "as it says"}`, async () => {
      const text = readFileSync(new URL(name, articles), "utf8");
      const report = await read({ id: ++id, text, published });
      assert.ok(report.sentences.length > 3);
      assert.deepEqual(report, native(text, published));
    });
  }
}
