//! The reader of articles: the engine behind a port. It runs in a worker, or on the page's own thread where no
//! worker can start; the difference is one `nutgrafPort` in the global scope.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Reflect};
use nutgraf_engine::{Article, Engine, OffsetUnit, Stage, iso_day};
use wasm_bindgen::prelude::*;

use crate::analyzer::wire::{self, Reply};
use crate::analyzer::{Event, Request};

#[wasm_bindgen]
extern "C" {
    /// The worker's global scope, or one end of a `MessageChannel`.
    #[derive(Clone)]
    type Port;
    #[wasm_bindgen(method, catch, js_name = postMessage)]
    fn post_message(this: &Port, message: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method, setter)]
    fn set_onmessage(this: &Port, handler: &Function);

    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

struct Worker {
    port: Port,
    /// On the page's own thread the browser must be let in between the stages.
    shares_thread: bool,
    engine: Engine,
    /// The request that is wanted.
    wanted: Cell<Option<u32>>,
}

/// Reads the vocabulary, says that it is ready, and answers requests from then on.
pub fn run() {
    let scope = js_sys::global();
    let given = Reflect::get(&scope, &"nutgrafPort".into()).ok().filter(|port| port.is_object());
    let shares_thread = given.is_some();
    let port: Port = given.unwrap_or_else(|| scope.into()).unchecked_into();
    {
        let port = port.clone();
        // A panicked instance goes on answering: the page must hear of it and end it.
        std::panic::set_hook(Box::new(hook(port)));
    }
    let worker =
        Rc::new(Worker { port: port.clone(), shares_thread, engine: Engine::new(), wanted: Cell::new(None) });
    let handler = {
        let worker = worker.clone();
        Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            let request = Reflect::get(&event, &"data".into()).map(|data| wire::request(&data));
            match request {
                Ok(Ok(request)) => {
                    worker.wanted.set(request.as_ref().map(|request| request.id));
                    if let Some(request) = request {
                        wasm_bindgen_futures::spawn_local(worker.clone().read(request));
                    }
                }
                Ok(Err(why)) => worker.say(&Reply::Crashed(why)),
                Err(_) => worker.say(&Reply::Crashed("a message without data".to_owned())),
            }
        })
    };
    port.set_onmessage(handler.into_js_value().unchecked_ref());
    worker.say(&Reply::Ready);
}

fn hook(port: Port) -> impl Fn(&std::panic::PanicHookInfo<'_>) + Send + Sync + 'static {
    // The port belongs to this thread, and so does the panic: wasm here has no other.
    thread_local!(static PORT: RefCell<Option<Port>> = const { RefCell::new(None) });
    PORT.set(Some(port));
    move |info| {
        if let Some(port) = PORT.take() {
            say(&port, &Reply::Crashed(info.to_string()));
        }
    }
}

fn say(port: &Port, reply: &Reply) {
    let posted = wire::encode(reply).and_then(|message| {
        port.post_message(&message).map_err(|error| format!("the reply could not be posted: {error:?}"))
    });
    if let Err(why) = posted {
        // Nothing else can be said over this port: break, and the page hears that.
        wasm_bindgen::throw_str(&why);
    }
}

impl Worker {
    fn say(&self, reply: &Reply) {
        say(&self.port, reply);
    }

    fn progress(&self, id: u32, stage: &str, fraction: f64) {
        self.say(&Reply::Event(Event::Progress { id, stage: stage.to_owned(), fraction }));
    }

    async fn read(self: Rc<Self>, request: Request) {
        let id = request.id;
        let start = now();
        let article = Article {
            text: &request.text,
            published: request.published.as_deref().and_then(iso_day),
            offsets: OffsetUnit::Bytes,
        };
        let mut analysis = self.engine.begin(&article);
        self.progress(id, "Reading the article", 0.0);
        loop {
            if self.shares_thread {
                TimeoutFuture::new(0).await;
                if self.wanted.get() != Some(id) {
                    return;
                }
            }
            let Some(stage) = analysis.step() else { break };
            if let Some((next, fraction)) = after(stage) {
                self.progress(id, next, fraction);
            }
        }
        let report = analysis.report();
        self.say(&Reply::Event(Event::Done { id, report, millis: now() - start }));
    }
}

/// What comes after a stage, and how much of the work is then done.
fn after(stage: Stage) -> Option<(&'static str, f64)> {
    match stage {
        Stage::Reading => Some(("Finding people, organizations and places", 0.3)),
        Stage::Entities => Some(("Resolving dates", 0.6)),
        Stage::Dates => Some(("Finding who said what", 0.7)),
        Stage::Quotations => Some(("Checking", 0.9)),
        Stage::Checking => None,
    }
}
