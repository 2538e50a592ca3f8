//! What the boot script (`src/worker/boot.js`) hands over: ways to start a reader of articles.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::session::Place;

#[wasm_bindgen]
extern "C" {
    type Host;
    /// Starts a worker.
    #[wasm_bindgen(method, catch)]
    fn spawn(this: &Host, said: &Function, broke: &Function) -> Result<Promise, JsValue>;
    /// Starts the engine on the page's own thread.
    #[wasm_bindgen(method, catch)]
    fn inline(this: &Host, said: &Function, broke: &Function) -> Result<Promise, JsValue>;

    /// A `Worker`, or a `MessagePort` to the engine on this thread.
    pub type Port;
    #[wasm_bindgen(method, catch, js_name = postMessage)]
    fn post_message(this: &Port, message: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn close(this: &Port);
}

/// A reader that runs. Dropping it ends it, and nothing that it still says is heard.
pub struct Reader {
    port: Port,
    _said: Closure<dyn FnMut(JsValue)>,
    _broke: Closure<dyn FnMut(JsValue)>,
}

impl Reader {
    /// Starts one. `said` hears its messages, `broke` why it stopped.
    pub async fn open(
        place: Place,
        said: impl FnMut(JsValue) + 'static,
        broke: impl FnMut(JsValue) + 'static,
    ) -> Result<Self, JsValue> {
        let host: Host = Reflect::get(&js_sys::global(), &"nutgraf".into())?.unchecked_into();
        if host.is_undefined() {
            return Err("the boot script did not run".into());
        }
        let (said, broke) = (Closure::new(said), Closure::new(broke));
        let (say, fail) = (function(&said), function(&broke));
        let port = match place {
            Place::Worker => host.spawn(&say, &fail)?,
            Place::Page => host.inline(&say, &fail)?,
        };
        Ok(Self { port: JsFuture::from(port).await?.unchecked_into(), _said: said, _broke: broke })
    }

    /// Sends it a message.
    pub fn send(&self, message: &JsValue) -> Result<(), JsValue> {
        self.port.post_message(message)
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.port.close();
    }
}

fn function(closure: &Closure<dyn FnMut(JsValue)>) -> Function {
    closure.as_ref().unchecked_ref::<Function>().clone()
}
