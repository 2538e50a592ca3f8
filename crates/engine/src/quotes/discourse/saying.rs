//! How something is said, as far as it tells who is likely to say it.

use crate::quotes::view::View;
use crate::quotes::vocabulary::CueClass;
use crate::report::{EntityKind, Quote, QuoteKind, Text};

/// What a quotation and its cue tell of the one who speaks.
#[derive(Debug)]
pub(super) struct Saying {
    /// Index of the block where the speaker is told.
    pub block: usize,
    /// The token of the cue.
    pub cue: Option<usize>,
    pub class: Option<CueClass>,
    /// True for a question.
    pub asks: bool,
    /// True for a shout or an order.
    pub calls: bool,
    /// True for a verb of one who has just spoken: "added".
    pub goes_on: bool,
    /// True for a verb of one who was asked: "replied".
    pub answers: bool,
    /// True for "read", which papers do.
    pub reads: bool,
    /// True for reported words.
    pub indirect: bool,
    /// "He told reporters", "she also said", "in a statement, he said": of whom the story is, behind a stranger's paragraph.
    pub public: bool,
    /// "He wrote on X", "he once said", "he said in his letter": not who has just been asked.
    pub elsewhere: bool,
    /// "She told | him |"
    pub to_pronoun: bool,
}

impl Saying {
    /// How a quotation is said whose speaker stands at `speaker`.
    pub(super) fn of(view: &View, quote: &Quote, speaker: usize) -> Self {
        let cue = quote.cue.as_ref().map(|c| view.doc.token_at(c.start));
        let verb = cue.map_or("", |c| view.lower(c));
        let before = cue.and_then(|c| c.checked_sub(1)).map_or("", |t| view.lower(t));
        let class = quote.cue_class.as_deref().and_then(CueClass::called);
        let opens = view.sentence(speaker).start;
        let adjunct = speaker > opens && one_of!(view.lower(opens), "in" | "but" | "speaking");
        let paper = cue.is_some_and(|c| {
            view.lower(c + 1) == "in"
                && one_of!(view.lower(c + 2), "his" | "her")
                && one_of!(view.lower(c + 3), "letter" | "memoirs" | "memoir" | "book" | "statement")
        });
        let told = quote.addressee.as_ref();
        Self {
            block: view.block(speaker).unwrap_or(0),
            cue,
            asks: class == Some(CueClass::Ask)
                || quote.text.trim_end_matches(['”', '’', '"', '\'', ',', ' ']).ends_with('?'),
            calls: one_of!(
                verb,
                "cried"
                    | "cries"
                    | "shouted"
                    | "shouts"
                    | "yelled"
                    | "yells"
                    | "screamed"
                    | "ordered"
                    | "chanted"
                    | "heckled"
            ),
            goes_on: one_of!(verb, "added" | "adds" | "adding" | "continued" | "continues"),
            answers: one_of!(verb, "replied" | "replies" | "answered" | "answers" | "responded" | "retorted"),
            reads: one_of!(verb, "read" | "reads"),
            indirect: quote.kind == QuoteKind::Indirect,
            public: adjunct || is_public(view, told) || one_of!(before, "also" | "once" | "later"),
            elsewhere: class == Some(CueClass::Write) || before == "once" || paper,
            to_pronoun: told.is_some_and(|t| one_of!(&*t.text, "him" | "her")),
            class,
        }
    }
}

/// "Told | reporters |", "told | the BBC |": the public, or a body that has a name.
fn is_public(view: &View, told: Option<&Text>) -> bool {
    let Some(told) = told else { return false };
    let tokens = view.doc.tokens_in(told.span());
    let body = tokens.clone().any(|t| view.entity_at(t).is_some_and(|e| e.kind == EntityKind::Organization));
    let last = tokens.end.checked_sub(1).map_or("", |t| view.lower(t));
    body || one_of!(
        last,
        "reporters"
            | "journalists"
            | "parliament"
            | "mps"
            | "lawmakers"
            | "investors"
            | "analysts"
            | "fans"
            | "supporters"
            | "delegates"
            | "conference"
            | "audience"
            | "court"
            | "jury"
            | "hearing"
            | "inquiry"
    )
}
