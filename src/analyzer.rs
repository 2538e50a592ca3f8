//! Reads articles for the page, off its own thread, and reports back.
//!
//! [`session`] decides, [`host`] starts what the boot script offers, and this file carries out: it owns the
//! reader, its watch, and the callback.

mod host;
mod protocol;
mod session;
mod value;
pub(crate) mod wire;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use yew::Callback;

use host::Reader;
pub use protocol::{Event, Request};
use session::{Effect, Input, Place, Session};
use wire::Reply;

/// Takes requests and answers with [`Event`]s. The latest request wins.
#[derive(Clone)]
pub struct Analyzer {
    inner: Rc<Inner>,
}

struct Inner {
    on_event: Callback<Event>,
    session: RefCell<Session>,
    reader: RefCell<Option<Reader>>,
    /// Grows with each reader, so that what an ended one still says is not heard.
    generation: Cell<u32>,
    watch: RefCell<Option<Timeout>>,
}

impl Analyzer {
    /// Answers to `on_event`. The worker starts at once.
    pub fn new(on_event: Callback<Event>) -> Self {
        let (session, effects) = Session::start();
        let inner = Rc::new(Inner {
            on_event,
            session: RefCell::new(session),
            reader: RefCell::default(),
            generation: Cell::new(0),
            watch: RefCell::default(),
        });
        inner.carry_out(effects);
        Self { inner }
    }

    /// Reads an article. Whatever ran before is dropped.
    pub fn analyze(&self, request: Request) {
        self.inner.handle(Input::Analyze(request));
    }

    /// Drops what is running.
    pub fn cancel(&self) {
        self.inner.handle(Input::Cancel);
    }
}

impl Inner {
    fn handle(self: &Rc<Self>, input: Input) {
        let effects = self.session.borrow_mut().handle(input);
        self.carry_out(effects);
    }

    /// Only for what the reader of this generation says.
    fn hear(weak: &Weak<Self>, generation: u32, input: Input) {
        if let Some(inner) = weak.upgrade()
            && inner.generation.get() == generation
        {
            inner.handle(input);
        }
    }

    fn carry_out(self: &Rc<Self>, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Open(place) => self.open(place),
                Effect::Close => {
                    self.generation.set(self.generation.get().wrapping_add(1));
                    // Ended outside the borrow: ending may call back.
                    let reader = self.reader.borrow_mut().take();
                    drop(reader);
                }
                Effect::Send(request) => {
                    let sent = wire::encode(&request).map_err(Into::into).and_then(|message| {
                        self.reader.borrow().as_ref().map_or(Err("no reader".into()), |r| r.send(&message))
                    });
                    if let Err(error) = sent {
                        complain(&error);
                        self.later(Input::Broke);
                    }
                }
                Effect::Emit(event) => self.on_event.emit(event),
                Effect::Watch(millis) => {
                    let (weak, generation) = (Rc::downgrade(self), self.generation.get());
                    let timeout =
                        Timeout::new(millis, move || Self::hear(&weak, generation, Input::TimedOut));
                    self.watch.replace(Some(timeout));
                }
                Effect::Unwatch => {
                    self.watch.replace(None);
                }
            }
        }
    }

    /// Feeds an input back after the effects that are being carried out.
    fn later(self: &Rc<Self>, input: Input) {
        let (weak, generation) = (Rc::downgrade(self), self.generation.get());
        wasm_bindgen_futures::spawn_local(async move { Self::hear(&weak, generation, input) });
    }

    fn open(self: &Rc<Self>, place: Place) {
        let generation = self.generation.get();
        let (said, broke, weak) = (Rc::downgrade(self), Rc::downgrade(self), Rc::downgrade(self));
        let said = move |message| {
            let input = match wire::decode(message) {
                Ok(Reply::Ready) => Input::Ready,
                Ok(Reply::Event(event)) => Input::Event(event),
                Ok(Reply::Crashed(why)) | Err(why) => {
                    complain(&why.into());
                    Input::Broke
                }
            };
            Self::hear(&said, generation, input);
        };
        let broke = move |why| {
            complain(&why);
            Self::hear(&broke, generation, Input::Broke);
        };
        wasm_bindgen_futures::spawn_local(async move {
            let opened = Reader::open(place, said, broke).await;
            // The page, or the wish, may be gone by now.
            let Some(inner) = weak.upgrade().filter(|inner| inner.generation.get() == generation) else {
                return;
            };
            match opened {
                Ok(reader) => {
                    inner.reader.replace(Some(reader));
                }
                Err(error) => {
                    complain(&error);
                    inner.handle(Input::Broke);
                }
            }
        });
    }
}

/// For whoever looks into a failure; the page itself says a sentence.
fn complain(error: &wasm_bindgen::JsValue) {
    web_sys::console::warn_2(&"Nutgraf's reader:".into(), error);
}
