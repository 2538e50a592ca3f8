//! What the page knows, and how it changes: a pure reducer, tested without a browser.

use std::rc::Rc;

use nutgraf_engine::{Report, Span};
use yew::Reducible;

use crate::analyzer::{Event, Request};
use crate::item::{Item, Layer, Layers};
use crate::reading::Reading;

/// What the page is doing. The document's `data-state` says the same.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// Waiting for an article, or for changes to one.
    Idle,
    /// Reading.
    Working {
        /// What is being done.
        stage: String,
        /// 0 to 1.
        fraction: f64,
    },
    /// The card is there.
    Done,
    /// It did not work; the text is kept.
    Failed {
        /// What happened and what to do.
        message: String,
    },
}

/// Which side a narrow screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The card.
    Card,
    /// The article.
    Article,
}

/// An article that has been read.
#[derive(Debug, PartialEq)]
pub struct Analyzed {
    /// What was asked.
    pub request: Rc<Request>,
    /// What was found.
    pub report: Report,
    /// How it is shown.
    pub reading: Reading,
    /// How long it took.
    pub millis: f64,
}

/// The evidence that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Focus {
    /// Whose evidence.
    pub item: Item,
    /// Which piece of it, from 0.
    pub index: usize,
    /// How many there are.
    pub of: usize,
    /// Its range of the shown text.
    pub span: Span,
    /// Grows with each step, so that the same evidence can be shown again.
    pub serial: u32,
}

/// The row that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reveal {
    /// Whose row.
    pub item: Item,
    /// Grows with each reveal.
    pub serial: u32,
}

/// Everything the page knows.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// What it is doing.
    pub phase: Phase,
    /// True while the text is being written, false while the article is being read.
    pub composing: bool,
    /// What is being read by the engine, or was last.
    pub request: Option<Rc<Request>>,
    /// The last article that was read through.
    pub analyzed: Option<Rc<Analyzed>>,
    /// SHA-256 of its text, in hexadecimal, once known.
    pub hash: Option<Rc<str>>,
    /// Marks that are switched off.
    pub hidden: Layers,
    /// The evidence that is looked at.
    pub focus: Option<Focus>,
    /// The row that is looked at.
    pub reveal: Option<Reveal>,
    /// Which side a narrow screen shows.
    pub side: Side,
    /// What the reader should know, the newest last.
    pub notices: Vec<Rc<str>>,
    /// The request that brought the text that is shown; later ones may only have changed its date.
    text_id: u32,
    serial: u32,
}

impl Default for State {
    fn default() -> Self {
        Self {
            phase: Phase::Idle,
            composing: true,
            request: None,
            analyzed: None,
            hash: None,
            hidden: Layers::default(),
            focus: None,
            reveal: None,
            side: Side::Card,
            notices: Vec::new(),
            text_id: 0,
            serial: 0,
        }
    }
}

/// What can happen.
#[derive(Debug)]
pub enum Action {
    /// The reader asks for a card of this text.
    Submit {
        /// The article.
        text: String,
        /// Its publication date, if the reader gave one.
        published: Option<String>,
    },
    /// The reader gives another publication date, or takes it back.
    Republish(Option<String>),
    /// The analyzer speaks.
    Analyzer(Event),
    /// The reader stops the analysis.
    Cancel,
    /// The reader goes back to the text.
    Compose,
    /// The hash of the text that a request brought is known.
    Hashed(u32, String),
    /// The reader switches marks on or off.
    Toggle(Layer),
    /// The reader asks for the next evidence of an item.
    Step(Item),
    /// The reader asks for the row of an item.
    Reveal(Item),
    /// The reader turns to a side of a narrow screen.
    Turn(Side),
    /// Something the reader should know.
    Notice(String),
    /// The reader has seen the notices.
    Dismiss,
}

/// True where there is something to read: space, marks and invisible characters alone are no article.
pub fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

impl State {
    /// What `document.documentElement.dataset.state` says.
    pub fn name(&self) -> &'static str {
        match self.phase {
            Phase::Idle => "idle",
            Phase::Working { .. } => "working",
            Phase::Done => "done",
            Phase::Failed { .. } => "error",
        }
    }

    /// The request that is being worked on.
    pub fn running(&self) -> Option<&Rc<Request>> {
        self.request.as_ref().filter(|_| matches!(self.phase, Phase::Working { .. }))
    }

    /// What a screen reader is told once the eye can see it: that the card is there, or which words are shown.
    pub fn spoken(&self) -> String {
        let Some(analyzed) = self.analyzed.as_ref().filter(|_| self.phase == Phase::Done && !self.composing)
        else {
            return String::new();
        };
        let Some(focus) = self.focus else { return "The card is ready.".into() };
        let place = match analyzed.reading.block_at(focus.span.start).and_then(|block| block.number) {
            Some(number) => format!("paragraph {number}"),
            None => "outside the paragraphs".into(),
        };
        let which =
            if focus.of > 1 { format!("{} of {}, ", focus.index + 1, focus.of) } else { String::new() };
        format!("{which}{place}: {}", analyzed.reading.slice(focus.span))
    }

    fn is_running(&self, id: u32) -> bool {
        self.running().is_some_and(|r| r.id == id)
    }

    fn start(&mut self, text: String, published: Option<String>) {
        let id = self.request.as_ref().map_or(0, |r| r.id) + 1;
        self.request = Some(Rc::new(Request { id, text, published }));
        self.phase = Phase::Working { stage: "Reading the article".into(), fraction: 0.0 };
        self.notices.clear();
    }

    fn hear(&mut self, event: Event) {
        match event {
            Event::Progress { id, stage, fraction } if self.is_running(id) => {
                self.phase = Phase::Working { stage, fraction: fraction.clamp(0.0, 1.0) };
            }
            Event::Done { id, report, millis } if self.is_running(id) => {
                let Some(request) = self.request.clone() else { return };
                let same_text = self.analyzed.as_ref().is_some_and(|a| a.request.text == request.text);
                if !same_text {
                    self.hash = None;
                    self.text_id = id;
                    self.hidden = Layers::default();
                    self.side = Side::Card;
                }
                // Another publication date changes what was found: places in the old report mean nothing now.
                (self.focus, self.reveal) = (None, None);
                let reading = Reading::new(&request.text, &report);
                self.analyzed = Some(Rc::new(Analyzed { request, report, reading, millis }));
                self.phase = Phase::Done;
                self.composing = false;
            }
            Event::Failed { id, message } if self.is_running(id) => self.phase = Phase::Failed { message },
            Event::Notice { message } => self.notice(message),
            // A late answer to a request that was cancelled or overtaken.
            Event::Progress { .. } | Event::Done { .. } | Event::Failed { .. } => {}
        }
    }

    fn notice(&mut self, message: String) {
        if !self.notices.iter().any(|m| **m == *message) {
            self.notices.push(message.into());
        }
    }

    fn step(&mut self, item: Item) {
        let Some(analyzed) = &self.analyzed else { return };
        let evidence = item.evidence(&analyzed.report);
        let index = match self.focus {
            Some(focus) if focus.item == item => (focus.index + 1) % evidence.len().max(1),
            _ => 0,
        };
        let Some(&span) = evidence.get(index) else { return };
        self.serial += 1;
        let (span, of, serial) = (analyzed.reading.shown(span), evidence.len(), self.serial);
        self.focus = Some(Focus { item, index, of, span, serial });
        self.side = Side::Article;
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Submit { text, published } if has_words(&text) => state.start(text, published),
            Action::Submit { .. } => {}
            Action::Republish(published) => {
                if let Some(analyzed) = self.analyzed.as_ref().filter(|a| a.request.published != published) {
                    state.start(analyzed.request.text.clone(), published);
                }
            }
            Action::Analyzer(event) => state.hear(event),
            Action::Cancel => {
                if state.running().is_some() {
                    state.phase = if state.composing { Phase::Idle } else { Phase::Done };
                }
            }
            Action::Compose => {
                state.composing = true;
                state.phase = Phase::Idle;
                (state.focus, state.reveal) = (None, None);
            }
            Action::Hashed(id, hash) => {
                if state.text_id == id {
                    state.hash = Some(hash.into());
                }
            }
            Action::Toggle(layer) => state.hidden = state.hidden.toggled(layer),
            Action::Step(item) => state.step(item),
            Action::Reveal(item) => {
                state.serial += 1;
                // One thing is looked at: its words, or its row.
                state.focus = None;
                state.reveal = Some(Reveal { item, serial: state.serial });
                state.side = Side::Card;
            }
            Action::Turn(side) => state.side = side,
            Action::Notice(message) => state.notice(message),
            Action::Dismiss => {
                state.notices.clear();
                if let Phase::Failed { .. } = state.phase {
                    state.phase = if state.composing { Phase::Idle } else { Phase::Done };
                }
            }
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nutgraf_engine::report::{Entity, EntityKind, Mention, MentionForm};

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<State> {
        actions.into_iter().fold(Rc::new(State::default()), State::reduce)
    }

    fn submit(text: &str) -> Action {
        Action::Submit { text: text.into(), published: None }
    }

    fn done(id: u32, report: Report) -> Action {
        Action::Analyzer(Event::Done { id, report, millis: 1.0 })
    }

    fn progress(id: u32) -> Action {
        Action::Analyzer(Event::Progress { id, stage: "Names".into(), fraction: 0.5 })
    }

    fn failed(id: u32) -> Action {
        Action::Analyzer(Event::Failed { id, message: "The reader stopped. Try again.".into() })
    }

    /// "Ana met Ana": one person, two mentions.
    fn two_mentions() -> Report {
        let mention = |start, end| Mention { start, end, text: "Ana".into(), form: MentionForm::Name };
        Report {
            entities: vec![Entity {
                id: "e1".into(),
                kind: EntityKind::Person,
                name: "Ana".into(),
                aliases: vec![],
                roles: vec![],
                role_evidence: vec![],
                affiliation: None,
                salience: 1.0,
                place: None,
                mentions: vec![mention(0, 3), mention(8, 11)],
                rule: "test".into(),
            }],
            ..Report::default()
        }
    }

    #[test]
    fn the_state_has_a_name_after_each_history() {
        let report = Report::default;
        for (name, history) in [
            ("idle", vec![]),
            ("idle", vec![submit("  \n\u{a0}\u{200b}")]),
            ("working", vec![submit("a")]),
            ("working", vec![submit("a"), progress(1)]),
            ("done", vec![submit("a"), done(1, report())]),
            ("error", vec![submit("a"), failed(1)]),
            ("idle", vec![submit("a"), failed(1), Action::Dismiss]),
            ("idle", vec![submit("a"), Action::Cancel]),
            ("idle", vec![submit("a"), Action::Cancel, done(1, report())]),
            ("idle", vec![submit("a"), done(1, report()), Action::Compose]),
            // The latest request wins.
            ("working", vec![submit("a"), submit("b"), done(1, report())]),
            ("working", vec![submit("a"), submit("b"), failed(1)]),
            ("done", vec![submit("a"), submit("b"), done(1, report()), done(2, report())]),
            // A changed date re-reads; cancelling it leaves the old card.
            ("working", vec![submit("a"), done(1, report()), Action::Republish(Some("2022-03-18".into()))]),
            ("done", vec![submit("a"), done(1, report()), Action::Republish(None)]),
            (
                "done",
                vec![
                    submit("a"),
                    done(1, report()),
                    Action::Republish(Some("2022-03-18".into())),
                    Action::Cancel,
                ],
            ),
        ] {
            let shown = format!("{history:?}");
            assert_eq!(after(history).name(), name, "{shown}");
        }
    }

    #[test]
    fn a_failure_keeps_the_text() {
        let state = after([submit("Ana met Ana"), failed(1)]);
        assert_eq!(state.request.as_ref().unwrap().text, "Ana met Ana");
        assert!(state.composing);
    }

    #[test]
    fn steps_go_round_the_evidence() {
        let mut state = after([submit("Ana met Ana"), done(1, two_mentions())]);
        let mut seen = Vec::new();
        for _ in 0..3 {
            state = state.reduce(Action::Step(Item::Entity(0)));
            let focus = state.focus.unwrap();
            seen.push((focus.index, focus.of, focus.span.start));
        }
        assert_eq!(seen, [(0, 2, 0), (1, 2, 8), (0, 2, 0)]);
        assert_eq!(state.spoken(), "1 of 2, outside the paragraphs: Ana");
        assert_eq!(state.side, Side::Article);
        let state = state.reduce(Action::Step(Item::Quote(7)));
        assert_eq!(state.focus.unwrap().item, Item::Entity(0), "an unknown item changes nothing");
    }

    #[test]
    fn a_mention_leads_to_its_row_again_and_again() {
        let state = after([submit("Ana met Ana"), done(1, two_mentions()), Action::Step(Item::Entity(0))]);
        let once = state.reduce(Action::Reveal(Item::Entity(0)));
        let twice = once.clone().reduce(Action::Reveal(Item::Entity(0)));
        assert_eq!((once.side, once.focus), (Side::Card, None));
        assert_ne!(once.reveal, twice.reveal);
    }

    #[test]
    fn a_new_date_keeps_filters_and_a_new_text_does_not() {
        let base = || vec![submit("a"), done(1, Report::default()), Action::Toggle(Layer::Dates)];
        let again = [Action::Republish(Some("2022-03-18".into())), done(2, Report::default())];
        assert!(after(base().into_iter().chain(again)).hidden.has(Layer::Dates));
        let other = [submit("b"), done(2, Report::default())];
        assert!(!after(base().into_iter().chain(other)).hidden.has(Layer::Dates));
    }

    #[test]
    fn a_hash_belongs_to_its_article() {
        let state = after([submit("a"), done(1, Report::default()), Action::Hashed(9, "ff".into())]);
        assert_eq!(state.hash, None);
        let state = after([
            submit("a"),
            done(1, Report::default()),
            Action::Republish(Some("2022-03-18".into())),
            done(2, Report::default()),
        ]);
        assert_eq!(state.reduce(Action::Hashed(1, "ff".into())).hash.as_deref(), Some("ff"));
    }

    #[test]
    fn a_notice_is_said_once() {
        let notice = || Action::Analyzer(Event::Notice { message: "Working without a worker.".into() });
        assert_eq!(after([notice(), notice()]).notices.len(), 1);
        assert_eq!(after([notice(), Action::Dismiss]).notices.len(), 0);
    }
}
