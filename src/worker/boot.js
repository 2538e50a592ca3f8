// Starts the page. `FILES` (names and integrity of the hashed files) is written in front of it by the build.
//
// Every file is fetched with its integrity, since browsers do not check it on a preload. The worker is started
// from a blob that holds all it needs, so that it inherits the page's policy: a worker started from an address
// does not. Once everything is here, the page is sealed: no request leaves it any more.

const address = (file) => new URL(file.name, import.meta.url).href;

async function bytes(file) {
  const response = await fetch(address(file), { integrity: file.integrity });
  if (!response.ok) throw new Error(`${file.name}: ${response.status}`);
  return response.arrayBuffer();
}

/** A promise that is made once, and made again if it failed. */
function once(make) {
  let made;
  return () => (made ??= make().catch((error) => {
    made = undefined;
    throw error;
  }));
}

const allowed = new Set([address(FILES.worker)]);
const policy = { createScriptURL(url) {
  if (!allowed.has(url)) throw new TypeError("not a script of this page");
  return url;
} };
const trusted = globalThis.trustedTypes?.createPolicy("app", policy) ?? policy;

const unpacker = bytes(FILES.unpack).then((wasm) => WebAssembly.compile(wasm));

/** A program, from what the build packed. Each gets an unpacker of its own, whose memory goes with it. */
async function program(packed) {
  const { memory, allocate, unpack } = (await WebAssembly.instantiate(await unpacker)).exports;
  // There the header says how long the program is.
  const length = new DataView(packed).getUint32(5, true);
  const [from, to] = [allocate(packed.byteLength), allocate(length)];
  new Uint8Array(memory.buffer, from).set(new Uint8Array(packed));
  if (!unpack(from, packed.byteLength, to, length)) throw new Error("a program cannot be unpacked");
  return WebAssembly.compile(new Uint8Array(memory.buffer, to, length));
}

const page = (async () => {
  const [{ default: init }, packed] = await Promise.all([import(address(FILES.app)), bytes(FILES.appWasm), unpacker]);
  await init({ module_or_path: await program(packed) });
})();

const engine = once(async () => {
  const [glue, packed] = await Promise.all([bytes(FILES.worker), bytes(FILES.workerWasm)]);
  await page; // Unpacking it keeps this thread busy: the page comes first.
  const module = await program(packed);
  const blob = URL.createObjectURL(new Blob([glue, "\n", LOOP], { type: "text/javascript" }));
  allowed.add(blob);
  seal();
  return { blob, module };
});

/** The engine on this thread: its glue as a script of the page, and a channel to it. */
const inline = once(async () => {
  const { module } = await engine();
  const script = document.createElement("script");
  script.integrity = FILES.worker.integrity;
  script.src = trusted.createScriptURL(address(FILES.worker));
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error("the engine's script was refused"));
    document.head.append(script);
  });
  const channel = new MessageChannel();
  globalThis.nutgrafPort = channel.port2;
  await wasm_bindgen({ module_or_path: module });
  return channel.port1;
});

globalThis.nutgraf = Object.freeze({
  /** A worker with `postMessage` and `close`. `said` hears its messages, `broke` why it stopped. */
  async spawn(said, broke) {
    const { blob, module } = await engine();
    const worker = new Worker(trusted.createScriptURL(blob));
    worker.onmessage = ({ data }) => said(data);
    worker.onmessageerror = () => broke("a message that cannot be read");
    worker.onerror = (event) => {
      event.preventDefault();
      broke(event.message ?? "the worker did not start");
    };
    worker.postMessage(module);
    const close = () => {
      worker.onmessage = worker.onmessageerror = worker.onerror = null;
      worker.terminate();
    };
    return { postMessage: (message) => worker.postMessage(message), close };
  },

  /** The same on this thread. It cannot be ended, and is there once. */
  async inline(said, broke) {
    const port = await inline();
    port.onmessage = ({ data }) => said(data);
    port.onmessageerror = () => broke("a message that cannot be read");
    const close = () => {
      port.onmessage = port.onmessageerror = null;
    };
    return { postMessage: (message) => port.postMessage(message), close };
  },
});

/** From here on nothing leaves: a second policy, which can only make the first one stricter. */
function seal() {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = "connect-src 'none'";
  document.head.append(meta);
}

try {
  engine().catch(() => {}); // The page says so when an article is to be read.
  await page;
} catch (error) {
  console.error(error);
  document.documentElement.dataset.state = "error";
  const sentence = document.getElementById("unsupported");
  if (globalThis.WebAssembly) {
    sentence.textContent = "Nutgraf could not be loaded completely. Your text stays in the box above: copy it, check the connection and reload the page.";
  }
  sentence.hidden = false;
}
