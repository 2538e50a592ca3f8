//! How requests, replies and failures play together: pure, so that every turn of it is tested without a browser.
//!
//! The page has one reader of articles: a worker, or, where no worker can start, the engine on the page's own
//! thread ([`Place::Page`]). A worker is stopped by ending it and starting another, so a request that is no
//! longer wanted never delays the next one.

use super::{Event, Request};

/// How long a reader may take to start, in milliseconds: compiling, instantiating, reading the vocabulary.
const START_LIMIT: u32 = 30_000;
/// How long a reader may be silent, in milliseconds, whatever the length of the text.
const SILENCE_LIMIT: u32 = 15_000;
/// Bytes of text for each further millisecond: a tenth of the slowest phone's speed in its slowest stage.
const BYTES_PER_MILLISECOND: usize = 20;

/// What a reader says when a worker could not be started.
const SLOWER: &str = "This browser did not start a background worker, so articles are read on the page's own \
                      thread: everything works, but the page may stutter with long texts.";
const NOT_STARTED: &str = "The part that reads articles could not be started. Your text is kept. Check the \
                           connection and try again, or reload the page.";
const BROKEN: &str = "Reading stopped because of a fault in this page. Your text is kept. Try again; if it stops \
                      again, try a part of the text.";
const BROKEN_FOR_GOOD: &str =
    "Reading stopped because of a fault in this page. Copy your text and reload the page.";
const TOO_LONG: &str = "Reading took too long and was stopped. Your text is kept. Try again, or try a part of the \
                        text.";

/// Where articles are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a worker.
    Worker,
    /// On the page's own thread, stage by stage.
    Page,
}

/// What happens to a session.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// The page wants an article read; the latest wins.
    Analyze(Request),
    /// The page no longer wants what is running.
    Cancel,
    /// The reader has started.
    Ready,
    /// The reader reports.
    Event(Event),
    /// The reader could not start, or broke.
    Broke,
    /// The time of the last [`Effect::Watch`] is over.
    TimedOut,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Start a reader.
    Open(Place),
    /// End the reader; nothing that it still says counts.
    Close,
    /// Send a request to the reader; `None` says that the last one is no longer wanted.
    Send(Option<Request>),
    /// Tell the page.
    Emit(Event),
    /// Give [`Input::TimedOut`] after so many milliseconds, unless watched anew or closed before.
    Watch(u32),
    /// Stop watching.
    Unwatch,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    Closed,
    Opening(Place),
    Ready(Place),
}

/// The state between the page and its reader.
#[derive(Debug)]
pub struct Session {
    link: Link,
    /// To be sent as soon as the reader is ready.
    waiting: Option<Request>,
    /// The request that is being read, and how long its reader may be silent.
    running: Option<(u32, u32)>,
}

impl Session {
    /// A session whose worker is being started, so that the first article need not wait for it.
    pub fn start() -> (Self, Vec<Effect>) {
        let mut session = Self { link: Link::Closed, waiting: None, running: None };
        let effects = session.open(Place::Worker);
        (session, effects)
    }

    /// Takes what happened and says what to do, in order.
    pub fn handle(&mut self, input: Input) -> Vec<Effect> {
        match input {
            Input::Analyze(request) => self.analyze(request),
            Input::Cancel => self.cancel(),
            Input::Ready => self.ready(),
            Input::Event(event) => self.event(event),
            Input::Broke => self.fail(BROKEN),
            Input::TimedOut => self.fail(TOO_LONG),
        }
    }

    fn open(&mut self, place: Place) -> Vec<Effect> {
        self.link = Link::Opening(place);
        vec![Effect::Open(place), Effect::Watch(START_LIMIT)]
    }

    fn analyze(&mut self, request: Request) -> Vec<Effect> {
        match self.link {
            Link::Ready(Place::Worker) if self.running.is_some() => {
                let effects = self.cancel();
                self.waiting = Some(request);
                effects
            }
            Link::Ready(_) => self.send(request),
            Link::Opening(_) => {
                self.waiting = Some(request);
                Vec::new()
            }
            Link::Closed => {
                self.waiting = Some(request);
                self.open(Place::Worker)
            }
        }
    }

    fn send(&mut self, request: Request) -> Vec<Effect> {
        let length = u32::try_from(request.text.len() / BYTES_PER_MILLISECOND).unwrap_or(u32::MAX);
        let limit = SILENCE_LIMIT.saturating_add(length);
        self.running = Some((request.id, limit));
        let mut effects = vec![Effect::Send(Some(request)), Effect::Watch(limit)];
        if self.link == Link::Ready(Place::Page) {
            effects.push(Effect::Emit(Event::Notice { message: SLOWER.to_owned() }));
        }
        effects
    }

    fn cancel(&mut self) -> Vec<Effect> {
        self.waiting = None;
        if self.running.take().is_none() {
            return Vec::new();
        }
        match self.link {
            Link::Ready(Place::Worker) => {
                let mut effects = vec![Effect::Close];
                effects.extend(self.open(Place::Worker));
                effects
            }
            _ => vec![Effect::Send(None), Effect::Unwatch],
        }
    }

    fn ready(&mut self) -> Vec<Effect> {
        let Link::Opening(place) = self.link else { return Vec::new() };
        self.link = Link::Ready(place);
        let mut effects = vec![Effect::Unwatch];
        if let Some(request) = self.waiting.take() {
            effects.extend(self.send(request));
        }
        effects
    }

    fn event(&mut self, event: Event) -> Vec<Effect> {
        let (id, last) = match &event {
            Event::Progress { id, .. } => (*id, false),
            Event::Done { id, .. } | Event::Failed { id, .. } => (*id, true),
            Event::Notice { .. } => return vec![Effect::Emit(event)],
        };
        match self.running {
            Some((running, limit)) if running == id => {
                let watch = if last { Effect::Unwatch } else { Effect::Watch(limit) };
                if last {
                    self.running = None;
                }
                vec![watch, Effect::Emit(event)]
            }
            // Of a request that is no longer wanted.
            _ => Vec::new(),
        }
    }

    fn fail(&mut self, message: &str) -> Vec<Effect> {
        let (place, started) = match self.link {
            Link::Closed => return Vec::new(),
            Link::Opening(place) => (place, false),
            Link::Ready(place) => (place, true),
        };
        let mut effects = vec![Effect::Close];
        let lost = self.running.take().map(|(id, _)| id);
        let (id, message) = match (place, started) {
            // Without workers, the page reads by itself; what waits goes on waiting.
            (Place::Worker, false) => {
                effects.extend(self.open(Place::Page));
                return effects;
            }
            (Place::Worker, true) => {
                effects.extend(self.open(Place::Worker));
                (lost, message)
            }
            (Place::Page, true) => (lost, BROKEN_FOR_GOOD),
            (Place::Page, false) => (self.waiting.take().map(|request| request.id), NOT_STARTED),
        };
        if place == Place::Page {
            self.link = Link::Closed;
            effects.push(Effect::Unwatch);
        }
        effects.extend(id.map(|id| Effect::Emit(Event::Failed { id, message: message.to_owned() })));
        effects
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(id: u32) -> Request {
        Request { id, text: "Ana Ruiz spoke on Friday.".to_owned(), published: None }
    }

    fn progress(id: u32) -> Event {
        Event::Progress { id, stage: "Reading".to_owned(), fraction: 0.0 }
    }

    fn failed(id: u32, message: &str) -> Effect {
        Effect::Emit(Event::Failed { id, message: message.to_owned() })
    }

    fn ready() -> Session {
        let (mut session, effects) = Session::start();
        assert_eq!(effects, [Effect::Open(Place::Worker), Effect::Watch(START_LIMIT)]);
        assert_eq!(session.handle(Input::Ready), [Effect::Unwatch]);
        session
    }

    fn send(id: u32) -> [Effect; 2] {
        [Effect::Send(Some(request(id))), Effect::Watch(SILENCE_LIMIT + 1)]
    }

    fn reopen() -> [Effect; 3] {
        [Effect::Close, Effect::Open(Place::Worker), Effect::Watch(START_LIMIT)]
    }

    #[test]
    fn a_request_is_sent_at_once_or_when_the_worker_is_ready() {
        assert_eq!(ready().handle(Input::Analyze(request(1))), send(1));

        let (mut session, _) = Session::start();
        assert_eq!(session.handle(Input::Analyze(request(1))), []);
        assert_eq!(session.handle(Input::Analyze(request(2))), [], "the latest wins");
        let effects = session.handle(Input::Ready);
        assert_eq!(effects.first(), Some(&Effect::Unwatch));
        assert_eq!(effects[1..], send(2));
    }

    #[test]
    fn a_newer_request_ends_the_worker_of_the_older_one() {
        let mut session = ready();
        session.handle(Input::Analyze(request(1)));
        assert_eq!(session.handle(Input::Analyze(request(2))), reopen());
        assert_eq!(session.handle(Input::Ready)[1..], send(2));
        assert_eq!(session.handle(Input::Event(progress(1))), [], "late words of the older one");
        assert_eq!(
            session.handle(Input::Event(progress(2))),
            [Effect::Watch(SILENCE_LIMIT + 1), Effect::Emit(progress(2))]
        );
    }

    #[test]
    fn cancelling_ends_the_worker_only_if_it_works() {
        let mut session = ready();
        assert_eq!(session.handle(Input::Cancel), []);
        session.handle(Input::Analyze(request(1)));
        assert_eq!(session.handle(Input::Cancel), reopen());
        assert_eq!(session.handle(Input::Ready), [Effect::Unwatch], "nothing waits");
    }

    #[test]
    fn a_broken_or_silent_worker_becomes_a_sentence_and_the_next_request_works() {
        for (input, message) in [(Input::Broke, BROKEN), (Input::TimedOut, TOO_LONG)] {
            let mut session = ready();
            session.handle(Input::Analyze(request(1)));
            let effects = session.handle(input);
            assert_eq!(effects[..3], reopen());
            assert_eq!(effects[3..], [failed(1, message)]);
            assert_eq!(session.handle(Input::Analyze(request(2))), []);
            assert_eq!(session.handle(Input::Ready)[1..], send(2));
        }
    }

    #[test]
    fn without_workers_the_page_reads_by_itself_and_says_so() {
        let (mut session, _) = Session::start();
        session.handle(Input::Analyze(request(1)));
        assert_eq!(
            session.handle(Input::Broke),
            [Effect::Close, Effect::Open(Place::Page), Effect::Watch(START_LIMIT)]
        );
        let notice = [Effect::Emit(Event::Notice { message: SLOWER.to_owned() })];
        assert_eq!(session.handle(Input::Ready)[1..], [&send(1)[..], &notice].concat());
        // The engine drops the older one itself.
        assert_eq!(session.handle(Input::Analyze(request(2))), [&send(2)[..], &notice].concat());
        assert_eq!(session.handle(Input::Cancel), [Effect::Send(None), Effect::Unwatch]);
        session.handle(Input::Analyze(request(3)));
        assert_eq!(
            session.handle(Input::Broke),
            [Effect::Close, Effect::Unwatch, failed(3, BROKEN_FOR_GOOD)]
        );
    }

    #[test]
    fn when_nothing_starts_the_next_request_tries_again() {
        let (mut session, _) = Session::start();
        session.handle(Input::Analyze(request(1)));
        session.handle(Input::Broke);
        assert_eq!(session.handle(Input::Broke), [Effect::Close, Effect::Unwatch, failed(1, NOT_STARTED)]);
        assert_eq!(session.handle(Input::Broke), []);
        assert_eq!(
            session.handle(Input::Analyze(request(2))),
            [Effect::Open(Place::Worker), Effect::Watch(START_LIMIT)]
        );
    }

    #[test]
    fn a_longer_text_may_take_longer() {
        let mut session = ready();
        let long = Request { text: "a".repeat(1_000_000), ..request(1) };
        assert_eq!(session.handle(Input::Analyze(long))[1], Effect::Watch(SILENCE_LIMIT + 50_000));
    }
}
