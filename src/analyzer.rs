//! Reads articles for the page and reports back.

mod protocol;

use std::cell::OnceCell;
use std::rc::Rc;

use nutgraf_engine::{Article, Date, Engine, OffsetUnit};
use yew::Callback;

pub use protocol::{Event, Request};

/// Takes requests and answers with [`Event`]s. The latest request wins.
#[derive(Clone)]
pub struct Analyzer {
    on_event: Callback<Event>,
    engine: Rc<OnceCell<Engine>>,
}

impl Analyzer {
    /// Answers to `on_event`.
    pub fn new(on_event: Callback<Event>) -> Self {
        Self { on_event, engine: Rc::default() }
    }

    /// Reads an article. Whatever ran before is dropped.
    pub fn analyze(&self, request: Request) {
        let analyzer = self.clone();
        yew::platform::spawn_local(async move {
            let start = js_sys::Date::now();
            let engine = analyzer.engine.get_or_init(Engine::new);
            let article = Article {
                text: &request.text,
                published: request.published.as_deref().and_then(|day| day.parse::<Date>().ok()),
                offsets: OffsetUnit::Bytes,
            };
            let report = engine.analyze(&article);
            let millis = js_sys::Date::now() - start;
            analyzer.on_event.emit(Event::Done { id: request.id, report, millis });
        });
    }

    /// Drops what is running.
    pub fn cancel(&self) {}
}
