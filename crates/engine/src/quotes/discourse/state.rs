//! What the story has told so far of those who speak in it.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::document::WordId;
use crate::quotes::view::{Sex, View};
use crate::report::{SpeakerStatus, Text};

/// Somebody who has no name.
#[derive(Debug, Clone)]
pub(super) struct Stranger {
    pub words: Text,
    /// The noun of these words.
    pub head: WordId,
    /// The words up to their noun, as tokens.
    pub phrase: Range<usize>,
    /// True for somebody's brother, coach or neighbour.
    pub kin: bool,
    /// True where what they say is of somebody named.
    pub about: bool,
    pub status: SpeakerStatus,
    pub sex: Option<Sex>,
    /// Index of the entity whose kin they are.
    pub owner: Option<usize>,
    /// Index of the block where they were last told of.
    pub block: usize,
}

/// Whom the story was about last.
#[derive(Debug)]
pub(super) enum Last {
    Nobody,
    Stranger(Stranger),
    /// Somebody whom a description means, by the index of the entity, and the block.
    Described(usize, usize),
}

/// Who spoke last.
#[derive(Debug, Clone)]
pub(super) enum Voice {
    /// Somebody named or a body, by the index of the entity, and the block.
    Named(usize, usize),
    Stranger(Stranger),
    /// A body that no name tells of, "the city council", and the block.
    Body(Text, usize),
}

/// What somebody without a name has said.
#[derive(Debug)]
pub(super) struct Spoke {
    /// Index of the quotation.
    pub quote: usize,
    pub words: Text,
    /// The words that told of them, as tokens.
    pub phrase: Range<usize>,
    pub status: SpeakerStatus,
}

/// What the story has told so far of those without a name.
pub(super) struct Discourse<'v, 'a> {
    pub view: &'v View<'a>,
    pub last: Last,
    /// Whoever was told of before somebody named came up.
    pub before: Option<Stranger>,
    pub voice: Option<Voice>,
    /// The token of the last pronoun that was found to mean somebody: a quotation may go on from it.
    pub at: Option<usize>,
    /// True where it was a question.
    pub asked: bool,
    /// True where the story has told something since.
    pub told_since: bool,
    /// Whom descriptions have meant: "the farmer".
    pub described: FxHashMap<WordId, usize>,
    /// Those who spoke, by the noun that tells of them.
    pub spoke: FxHashMap<WordId, Vec<Spoke>>,
    /// Id of the person of whom all the story is: behind a stranger's paragraph it is about them again.
    pub main: Option<String>,
}

impl<'v, 'a> Discourse<'v, 'a> {
    /// Before the first sentence; `main` is whom all the story is about.
    pub(super) fn new(view: &'v View<'a>, main: Option<String>) -> Self {
        Self {
            view,
            last: Last::Nobody,
            before: None,
            voice: None,
            at: None,
            asked: false,
            told_since: false,
            described: FxHashMap::default(),
            spoke: FxHashMap::default(),
            main,
        }
    }

    /// True where that word has stood for somebody who spoke.
    pub(super) fn told_of(&self, head: usize) -> bool {
        self.spoke.contains_key(&self.view.doc.token(head).word)
    }

    /// Somebody named comes up.
    pub(super) fn leave(&mut self) {
        if let Last::Stranger(stranger) = std::mem::replace(&mut self.last, Last::Nobody) {
            self.before = Some(stranger);
        }
    }

    /// Somebody without a name has said a quotation.
    pub(super) fn note(&mut self, stranger: &Stranger, quote: usize) {
        let spoke = Spoke {
            quote,
            words: stranger.words.clone(),
            phrase: stranger.phrase.clone(),
            status: stranger.status,
        };
        self.spoke.entry(stranger.head).or_default().push(spoke);
    }

    /// Somebody speaks, or nobody whom a later sentence could go on from.
    pub(super) fn voice(&mut self, voice: Option<Voice>) {
        self.voice = voice;
        self.told_since = false;
    }
}
