//! The document as the sieves see it: what each token may be, which are quoted, named or part of a date.

mod verbs;

use std::cell::Cell;
use std::ops::Range;

use super::speaker::descriptions::Descriptions;
use super::speaker::interview::writer;
use super::speaker::letters::Letters;
use super::vocabulary::{Cue, Entry, Vocabulary, flag, form};
use crate::document::{Document, Token, TokenKind};
use crate::entities::Gazetteers;
pub(super) use crate::entities::Sex;
use crate::report::{Entity, EntityKind, MentionForm, TemporalExpression};
use crate::span::Span;
use crate::tagger::Pos;

/// A token that belongs to no quotation, name or date.
const NONE: u32 = u32::MAX;

/// What stands around the quotations that are read from the inside.
const AROUND: u32 = u32::MAX - 1;

/// The document with what quotations need to know about each token.
pub(super) struct View<'a> {
    pub doc: &'a Document<'a>,
    pub entities: &'a [Entity],
    pub dates: &'a [TemporalExpression],
    pub gazetteers: &'a Gazetteers,
    /// True where the article quotes mostly with double marks, so that single ones mean something else.
    pub quotes_double: bool,
    /// How the text describes people and bodies.
    pub descriptions: Descriptions<'a>,
    /// Whom letters stand for.
    pub letters: Letters,
    /// Whoever wrote the story, as an index.
    pub writer: Option<usize>,
    /// One a token.
    entries: Vec<Option<&'a Entry>>,
    /// One a token: the classes of its entry, which are what is asked for most.
    flags: Vec<u64>,
    /// One an entity: the pronouns that stand for it.
    pronouns: Vec<Option<Sex>>,
    /// One a token: index of the marked stretch it is quoted in.
    quoted: Vec<u32>,
    /// One a token: index of the entity that a mention over it names.
    named: Vec<u32>,
    /// One a token: index of the date it belongs to.
    dated: Vec<u32>,
    /// One a token.
    memos: Vec<Memo>,
}

/// What was found out about a token, once it was asked, which is asked from many a place; it hangs on what is quoted.
#[derive(Debug, Clone, Default)]
struct Memo {
    /// Whether it can stand inside a noun phrase.
    nominal: Cell<Option<bool>>,
    pos: Cell<Option<Pos>>,
    cue: Cell<Option<Option<Cue>>>,
    phrase: Cell<Option<Phrase>>,
}

/// The noun phrase that begins at a token, read no further than `ceiling`.
#[derive(Debug, Clone, Copy)]
struct Phrase {
    ceiling: u32,
    /// Its beginning and its end.
    found: Option<(u32, u32)>,
}

impl<'a> View<'a> {
    pub(super) fn new(
        doc: &'a Document<'a>,
        entities: &'a [Entity],
        dates: &'a [TemporalExpression],
        vocabulary: &'a Vocabulary,
        gazetteers: &'a Gazetteers,
    ) -> Self {
        let count = doc.tokens.len();
        let (mut named, mut dated) = (vec![NONE; count], vec![NONE; count]);
        for (index, entity) in entities.iter().enumerate() {
            for mention in &entity.mentions {
                fill(doc, &mut named, Span::new(mention.start, mention.end), index);
            }
        }
        for (index, date) in dates.iter().enumerate() {
            fill(doc, &mut dated, Span::new(date.start, date.end), index);
        }
        let by_word = vocabulary.table(&doc.words);
        let entry = |token: &Token| by_word.get(token.word.index()).copied().flatten();
        let entries: Vec<Option<&Entry>> = doc.tokens.iter().map(entry).collect();
        Self {
            doc,
            entities,
            dates,
            gazetteers,
            quotes_double: false,
            descriptions: Descriptions::default(),
            letters: Letters::new(entities),
            writer: None,
            flags: entries.iter().map(|entry| entry.map_or(0, |e| e.flags)).collect(),
            entries,
            pronouns: entities.iter().map(|e| sex(e).or_else(|| named_sex(e, gazetteers))).collect(),
            quoted: vec![NONE; count],
            memos: vec![Memo::default(); count],
            named,
            dated,
        }
    }

    /// Notes that the tokens of some marked stretches, marks included, are quoted. The stretches count from `first`.
    pub(super) fn quote(&mut self, stretches: impl Iterator<Item = Span>, first: usize) {
        for (index, span) in (first..).zip(stretches) {
            fill(self.doc, &mut self.quoted, span, index);
        }
        self.memos.fill(Memo::default());
    }

    /// Gathers how the text describes people and bodies, once it is known what is quoted.
    pub(super) fn describe(&mut self) {
        self.descriptions = Descriptions::new(self);
        self.writer = writer(self);
    }

    /// Makes the words of some quotations the text, and all else quoted: what `marked` stretches inside them quote, and
    /// what stands around them. Gives back what [`View::turn_back`] restores.
    pub(super) fn turn_inside_out(
        &mut self,
        words: impl Iterator<Item = Span>,
        marked: impl Iterator<Item = Span>,
    ) -> Vec<u32> {
        let mut inside = vec![AROUND; self.quoted.len()];
        for span in words {
            let slots = inside.get_mut(self.doc.tokens_in(span)).into_iter().flatten();
            slots.for_each(|slot| *slot = NONE);
        }
        for (index, span) in marked.enumerate() {
            fill(self.doc, &mut inside, span, index);
        }
        self.memos.fill(Memo::default());
        std::mem::replace(&mut self.quoted, inside)
    }

    /// Undoes [`View::turn_inside_out`].
    pub(super) fn turn_back(&mut self, around: Vec<u32>) {
        self.quoted = around;
        self.memos.fill(Memo::default());
    }

    /// Whether a token can stand inside a noun phrase, found out where it was not asked before.
    pub(super) fn nominal(&self, token: usize, find: impl FnOnce() -> bool) -> bool {
        self.remembered(token, |memo| &memo.nominal, find)
    }

    /// The noun phrase that begins at a token, going no further right than `ceiling`, found out likewise.
    pub(super) fn phrase(
        &self,
        token: usize,
        ceiling: usize,
        find: impl FnOnce() -> Option<Range<usize>>,
    ) -> Option<Range<usize>> {
        let memo = self.memos.get(token).map(|memo| &memo.phrase);
        // Tokens are counted in 32 bits, as their bytes are.
        let to = ceiling as u32;
        if let Some(known) = memo.and_then(Cell::get).filter(|known| known.ceiling == to) {
            return known.found.map(|(start, end)| start as usize..end as usize);
        }
        let phrase = find();
        let found = phrase.as_ref().map(|phrase| (phrase.start as u32, phrase.end as u32));
        memo.inspect(|memo| memo.set(Some(Phrase { ceiling: to, found })));
        phrase
    }

    /// What a memo says of a token, found out where it was not asked before.
    fn remembered<T: Copy>(
        &self,
        token: usize,
        part: impl Fn(&Memo) -> &Cell<Option<T>>,
        find: impl FnOnce() -> T,
    ) -> T {
        let memo = self.memos.get(token).map(part);
        memo.and_then(Cell::get).unwrap_or_else(|| {
            let found = find();
            memo.inspect(|memo| memo.set(Some(found)));
            found
        })
    }

    fn entry(&self, token: usize) -> Option<&'a Entry> {
        self.entries.get(token).copied().flatten()
    }

    /// Which classes a token belongs to.
    pub(super) fn flags(&self, token: usize) -> u64 {
        self.flags.get(token).copied().unwrap_or_default()
    }

    /// True where a token belongs to one of the classes.
    pub(super) fn is(&self, token: usize, flags: u64) -> bool {
        self.flags(token) & flags != 0
    }

    /// What a noun reports: "claim", "warning".
    pub(super) fn noun_cue(&self, token: usize) -> Option<Cue> {
        self.entry(token)?.noun.filter(|_| self.cue(token).is_none() && self.quoted(token).is_none())
    }

    /// What an adjective reports: "confident", "critical".
    pub(super) fn adjective_cue(&self, token: usize) -> Option<Cue> {
        self.entry(token)?.adjective.filter(|_| {
            self.quoted(token).is_none() && (self.pos(token) != Pos::Noun || self.lower(token + 1) == "that")
        })
    }

    /// True where a token begins a reason for keeping a source's name back.
    pub(super) fn begins_reason(&self, token: usize) -> bool {
        let mut reasons = self.entry(token).into_iter().flat_map(|entry| &entry.reasons);
        reasons.any(|words| (token..).zip(words).all(|(at, word)| self.lower(at) == *word))
    }

    /// A cue verb in a form that can carry a sentence.
    pub(super) fn finite_cue(&self, token: usize) -> Option<Cue> {
        self.cue(token).filter(|c| c.forms & form::FINITE != 0)
    }

    /// Index of the marked stretch that a token is quoted in.
    pub(super) fn quoted(&self, token: usize) -> Option<usize> {
        self.quoted.get(token).filter(|&&q| q != NONE).map(|&q| q as usize)
    }

    /// Index of the entity that a mention over this token names.
    pub(super) fn named(&self, token: usize) -> Option<usize> {
        self.named.get(token).filter(|&&e| e != NONE).map(|&e| e as usize)
    }

    /// The entity that a mention over this token names.
    pub(super) fn entity_at(&self, token: usize) -> Option<&'a Entity> {
        self.named(token).and_then(|entity| self.entities.get(entity))
    }

    /// True where a mention over this token means a person, be it a name, a pronoun or a role.
    pub(super) fn is_person(&self, token: usize) -> bool {
        self.entity_at(token).is_some_and(|entity| entity.kind == EntityKind::Person)
    }

    /// True for a capitalized word of such a mention.
    pub(super) fn is_person_name(&self, token: usize) -> bool {
        self.capitalized(token) && self.is_person(token)
    }

    /// Index of the entity with that id.
    pub(super) fn entity(&self, id: &str) -> Option<usize> {
        // Ids count from one in the order of the list ("e1").
        let index = id.get(1..)?.parse::<usize>().ok()?.checked_sub(1)?;
        self.entities.get(index).filter(|e| e.id == id).map(|_| index)
    }

    /// Which pronouns stand for an entity elsewhere in the text.
    pub(super) fn sex(&self, entity: usize) -> Option<Sex> {
        self.pronouns.get(entity).copied().flatten()
    }

    /// Whom a word for a person is only said of: "spokeswoman", "father".
    pub(super) fn sex_of_word(&self, token: usize) -> Option<Sex> {
        let word = self.lower(token);
        match word {
            "woman" | "girl" | "lady" | "nun" | "widow" | "schoolgirl" => Some(Sex::Woman),
            "man" | "boy" | "lad" | "gentleman" | "monk" | "widower" | "schoolboy" => Some(Sex::Man),
            _ => self.gazetteers.woman_by_role(word).map(|woman| if woman { Sex::Woman } else { Sex::Man }),
        }
    }

    /// True for a word for one person: "driver", "widow".
    pub(super) fn is_somebody(&self, token: usize) -> bool {
        let word = self.lower(token);
        let many = one_of!(
            word,
            "family" | "crowd" | "audience" | "couple" | "people" | "staff" | "team" | "public"
        );
        let one = !many && (!word.ends_with('s') || word.ends_with("ss"));
        let role = || {
            self.is(token, flag::ROLE) || self.gazetteers.is_role(word) || self.sex_of_word(token).is_some()
        };
        one && role()
    }

    /// Index of the date that a token belongs to.
    pub(super) fn dated(&self, token: usize) -> Option<usize> {
        self.dated.get(token).filter(|&&d| d != NONE).map(|&d| d as usize)
    }

    /// True where a token tells when: a date, a weekday, a month.
    pub(super) fn tells_when(&self, token: usize) -> bool {
        self.dated(token).is_some()
            // "| June | said", where June is somebody
            || self.is(token, flag::CALENDAR) && self.capitalized(token) && !self.is_person(token)
    }

    /// "| annual | savings"
    pub(super) fn tells_how_often(&self, token: usize) -> bool {
        one_of!(self.lower(token), "annual" | "quarterly" | "monthly" | "weekly" | "daily" | "yearly")
    }

    pub(super) fn lower(&self, token: usize) -> &'a str {
        self.doc.lower(token)
    }

    pub(super) fn capitalized(&self, token: usize) -> bool {
        self.doc.token(token).capitalized()
    }

    /// A dash between the parts of a sentence, or a hyphen with a space on both sides.
    pub(super) fn dash(&self, token: usize) -> bool {
        self.quoted(token).is_none()
            && (one_of!(self.lower(token), "—" | "--")
                // "Murray–Darling"
                || self.lower(token) == "–"
                    && (self.doc.token(token).spaced
                        || self.doc.token(token + 1).spaced
                        || !self.capitalized(token + 1)
                        || !self.capitalized(token.wrapping_sub(1)))
                || self.lower(token) == "-" && self.doc.token(token).spaced && self.doc.token(token + 1).spaced)
    }

    pub(super) fn punctuation(&self, token: usize) -> bool {
        self.doc.token(token).kind == TokenKind::Punctuation
    }

    /// An adverb, by the list or by its ending.
    pub(super) fn adverb(&self, token: usize) -> bool {
        let lower = self.lower(token);
        self.is(token, flag::ADVERB)
            || self.pos(token) == Pos::Adverb
            || lower.len() > 4
                && lower.ends_with("ly")
                && !self.capitalized(token)
                && !one_of!(
                    lower,
                    "family"
                        | "rally"
                        | "supply"
                        | "assembly"
                        | "reply"
                        | "tally"
                        | "bully"
                        | "belly"
                        | "monopoly"
                        | "anomaly"
                )
    }

    /// The tokens of the sentence that holds a token.
    pub(super) fn sentence(&self, token: usize) -> std::ops::Range<usize> {
        self.doc.sentence_of(token).map_or(0..0, |s| s.tokens.clone())
    }

    /// Index of the block that a token stands in.
    pub(super) fn block(&self, token: usize) -> Option<usize> {
        self.doc.sentence_of(token).map(|s| s.block)
    }
}

/// What most of the pronouns say that an entity is called by.
fn sex(entity: &Entity) -> Option<Sex> {
    let (mut he, mut she) = (0, 0);
    for mention in entity.mentions.iter().filter(|m| m.form == MentionForm::Pronoun) {
        match mention.text.get(..1) {
            Some("h" | "H") if mention.text.get(1..2) == Some("i") || mention.text.len() == 2 => he += 1,
            Some("h" | "H" | "s" | "S") => she += 1,
            _ => {}
        }
    }
    match he.cmp(&she) {
        std::cmp::Ordering::Greater => Some(Sex::Man),
        std::cmp::Ordering::Less => Some(Sex::Woman),
        std::cmp::Ordering::Equal => None,
    }
}

/// What a person's role says ("her husband"), else the first of two names.
fn named_sex(entity: &Entity, gazetteers: &Gazetteers) -> Option<Sex> {
    let person = entity.kind == EntityKind::Person;
    // A lord mayor may be a woman.
    let role = entity.roles.first().filter(|r| {
        person && !r.split_whitespace().rev().skip(1).any(|word| word.eq_ignore_ascii_case("lord"))
    });
    let mut role = role.into_iter().flat_map(|r| r.split_whitespace());
    let first =
        || entity.name.split_once(' ').filter(|_| person).and_then(|(first, _)| gazetteers.woman(first));
    let woman = role.find_map(|word| gazetteers.woman_by_role(word)).or_else(first);
    woman.map(|woman| if woman { Sex::Woman } else { Sex::Man })
}

fn fill(doc: &Document, table: &mut [u32], span: Span, index: usize) {
    let value = u32::try_from(index).unwrap_or(NONE);
    for slot in table.get_mut(doc.tokens_in(span)).into_iter().flatten() {
        if *slot == NONE {
            *slot = value;
        }
    }
}
