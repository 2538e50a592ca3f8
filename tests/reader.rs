//! The boundary between the page and its reader, in a browser: a real engine behind a real message channel, and
//! readers that fail.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use nutgraf::analyzer::{Analyzer, Event, Request};
use nutgraf_engine::{Article, Engine};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(inline_js = r#"
// Stands in for the boot script. `kinds` says how the readers that are opened one after the other behave.
export function host(start, kinds) {
  const closed = [];
  let opened = 0;
  const engine = (said) => {
    const { port1, port2 } = new MessageChannel();
    globalThis.nutgrafPort = port2;
    start();
    port1.onmessage = ({ data }) => said(data);
    return (message) => port1.postMessage(message);
  };
  const open = async (said, broke) => {
    const number = opened++;
    const kind = kinds[number] ?? "reads";
    if (kind === "absent") throw new Error("no worker in this browser");
    const answers = {
      reads: () => engine(said),
      breaks: () => () => queueMicrotask(() => broke("unreachable executed")),
      crashes: () => () => queueMicrotask(() => said({ Crashed: "a panic" })),
      babbles: () => () => queueMicrotask(() => said({ Event: { Done: { id: 1 } } })),
    };
    const postMessage = answers[kind]();
    if (kind !== "reads") queueMicrotask(() => said("Ready"));
    return { postMessage, close: () => closed.push(number) };
  };
  globalThis.nutgraf = { spawn: open, inline: open };
  return closed;
}
"#)]
extern "C" {
    fn host(start: &Closure<dyn FnMut()>, kinds: js_sys::Array) -> js_sys::Array;
}

/// An analyzer over readers of these kinds, in the order in which they are opened, and what it says.
struct Scene {
    analyzer: Analyzer,
    events: Rc<RefCell<Vec<Event>>>,
    closed: js_sys::Array,
}

impl Scene {
    fn new(kinds: &[&str]) -> Self {
        let start = Closure::new(nutgraf::worker::run);
        let closed = host(&start, kinds.iter().map(|&kind| JsValue::from(kind)).collect());
        start.forget();
        let events = Rc::<RefCell<Vec<Event>>>::default();
        let heard = events.clone();
        let analyzer = Analyzer::new(yew::Callback::from(move |event| heard.borrow_mut().push(event)));
        Self { analyzer, events, closed }
    }

    /// The last word on a request.
    async fn outcome(&self, id: u32) -> Event {
        loop {
            let found = self.events.borrow().iter().find(|event| last_word(event, id)).cloned();
            match found {
                Some(event) => return event,
                // Lets messages in; wasm-bindgen's runner ends a test that never comes to its end.
                None => TimeoutFuture::new(1).await,
            }
        }
    }

    fn analyze(&self, id: u32) {
        self.analyzer.analyze(Request {
            id,
            text: TEXT.to_owned(),
            published: Some("2024-05-03".to_owned()),
        });
    }
}

fn last_word(event: &Event, wanted: u32) -> bool {
    matches!(event, Event::Done { id, .. } | Event::Failed { id, .. } if *id == wanted)
}

const TEXT: &str = "Harbour Bridge to close, council says

By Dana Whitlock

EASTMERE — “We would rather close it now,” Mayor Teresa Okafor told reporters on Thursday. The repairs will cost \
                    $4.2 million and take nine weeks, according to the Department of Transport.";

#[wasm_bindgen_test]
async fn a_report_crosses_unchanged() {
    let scene = Scene::new(&["reads"]);
    scene.analyze(1);
    let Event::Done { report, .. } = scene.outcome(1).await else { panic!("it was read") };
    let published = "2024-05-03".parse().expect("a date");
    assert_eq!(report, Engine::new().analyze(&Article::new(TEXT).published(published)));
    assert!(!report.quotes.is_empty() && !report.dates.is_empty() && !report.entities.is_empty());

    let fractions: Vec<f64> = scene.events.borrow().iter().filter_map(fraction).collect();
    assert!(fractions.len() >= 3, "{fractions:?}");
    assert!(fractions.is_sorted() && fractions.iter().all(|f| (0.0..1.0).contains(f)), "{fractions:?}");
}

fn fraction(event: &Event) -> Option<f64> {
    match event {
        Event::Progress { fraction, .. } => Some(*fraction),
        _ => None,
    }
}

#[wasm_bindgen_test]
async fn the_latest_request_wins() {
    let scene = Scene::new(&[]);
    scene.analyze(1);
    scene.analyze(2);
    assert!(matches!(scene.outcome(2).await, Event::Done { .. }));
    // While one is read, another comes: its reader is ended.
    scene.analyze(3);
    scene.analyze(4);
    assert!(matches!(scene.outcome(4).await, Event::Done { .. }));
    assert!(!scene.events.borrow().iter().any(|event| last_word(event, 1) || last_word(event, 3)));
    assert_eq!(scene.closed.length(), 1);
}

#[wasm_bindgen_test]
async fn what_is_cancelled_is_not_heard_of_again() {
    let scene = Scene::new(&[]);
    scene.analyze(1);
    scene.analyzer.cancel();
    scene.analyze(2);
    assert!(matches!(scene.outcome(2).await, Event::Done { .. }));
    assert!(!scene.events.borrow().iter().any(|event| last_word(event, 1)));
}

#[wasm_bindgen_test]
async fn a_reader_that_fails_is_a_sentence_and_the_next_one_reads() {
    for kind in ["breaks", "crashes", "babbles"] {
        let scene = Scene::new(&[kind, "reads"]);
        scene.analyze(1);
        let Event::Failed { message, .. } = scene.outcome(1).await else { panic!("{kind} fails") };
        assert!(message.contains("Your text is kept"), "{kind}: {message}");
        scene.analyze(2);
        assert!(matches!(scene.outcome(2).await, Event::Done { .. }), "{kind}");
        assert_eq!(scene.closed.length(), 1, "{kind}");
    }
}

#[wasm_bindgen_test]
async fn without_a_worker_the_page_reads_and_says_so() {
    let scene = Scene::new(&["absent", "reads"]);
    scene.analyze(1);
    assert!(matches!(scene.outcome(1).await, Event::Done { .. }));
    assert!(scene.events.borrow().iter().any(|event| matches!(event, Event::Notice { .. })));
}

#[wasm_bindgen_test]
async fn when_nothing_starts_there_is_a_sentence_and_another_attempt() {
    let scene = Scene::new(&["absent", "absent", "reads"]);
    scene.analyze(1);
    assert!(matches!(scene.outcome(1).await, Event::Failed { .. }));
    scene.analyze(2);
    assert!(matches!(scene.outcome(2).await, Event::Done { .. }));
}
