// The worker's beginning. The boot script puts wasm-bindgen's glue in front of it and starts the whole from a
// blob: such a worker inherits the page's policy, and needs no request to start or to start again.
self.onmessage = ({ data: module }) => {
  self.onmessage = null;
  const crashed = (error) => self.postMessage({ Crashed: String(error?.stack ?? error) });
  // A trap inside a promise never reaches the page's `onerror`.
  self.onunhandledrejection = (event) => {
    event.preventDefault();
    crashed(event.reason);
  };
  wasm_bindgen({ module_or_path: module }).catch(crashed);
};
