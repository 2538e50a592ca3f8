//! `142 steps`, `1,700 people`, `dozens of homes`

use super::{Found, Reading, quantity};
use crate::document::TokenKind;
use crate::tagger::Pos;

/// Plurals without an s.
const PLURALS: &[&str] = &[
    "people",
    "men",
    "women",
    "police",
    "staff",
    "cattle",
    "troops",
    "personnel",
    "aircraft",
    "sheep",
    "fish",
    "teeth",
    "mice",
    "crew",
    "dead",
    "injured",
    "wounded",
    "missing",
    "media",
    "data",
    "species",
];

/// Words that end in s and are no plural.
const NO_PLURALS: &[&str] = &[
    "is",
    "was",
    "has",
    "does",
    "as",
    "its",
    "this",
    "us",
    "his",
    "yes",
    "less",
    "plus",
    "across",
    "thus",
    "perhaps",
    "always",
    "'s",
    "gas",
    "bus",
    "business",
    "congress",
    "process",
    "s",
    "news",
    "unless",
    "towards",
    "besides",
    "previous",
    "various",
    "religious",
    "serious",
    "famous",
    "says",
    "goes",
];

/// Words between the number and what is counted.
const REACH: usize = 4;

pub(super) fn read(reading: &Reading, at: usize) -> Option<Found> {
    let doc = reading.doc;
    let quantity = quantity::read(doc, at)?;
    let end = quantity.end;
    let digits = doc.token(at).kind == TokenKind::Number;
    let before = doc.before(at, 1);
    // A part of a chain ("555-1234", "10:53", "3/4") or of a name ("Flight 800", "No. 10") counts nothing.
    let mark = |index: usize| {
        one_of!(doc.word(index), "-" | "–" | ":" | "/" | "." | "#" | "@" | "_") && !doc.token(index).spaced
    };
    let after_mark = mark(before) && !doc.token(at).spaced;
    let before_mark = mark(end) && !doc.token(end + 1).spaced && doc.token(end + 1).kind == TokenKind::Number;
    let named = digits
        && doc.token(before).capitalized()
        && doc.token(before).kind == TokenKind::Word
        && doc.token(before).sentence == doc.token(at).sentence;
    let numbered = one_of!(
        doc.lower(before),
        "no."
            | "no"
            | "nos."
            | "number"
            | "page"
            | "chapter"
            | "section"
            | "article"
            | "highway"
            | "route"
            | "channel"
    ) || ranked(reading, at)
        // "With Covid 12 patients died"
        || doc.lower(before) == "covid" && doc.word(at) == "19";
    // "Year 6 pupils", "Form Three students", but "this year 6 people"
    let numbered = numbered && (digits || doc.token(at).capitalized())
        || one_of!(doc.lower(before), "year" | "form" | "class" | "standard")
            && doc.token(before).capitalized()
            && (digits && doc.word(at).len() < 3 || doc.token(at).capitalized());
    // "two thirds of them" is a share, as "two-thirds" is.
    let share = one_of!(doc.lower(end), "thirds" | "fifths" | "tenths");
    if after_mark || before_mark || numbered || share {
        return None;
    }
    let unit = counted(reading, end);
    if unit.is_none() && digits && telephone(reading, at, end) {
        return None;
    }
    let plain_year =
        digits && end == at + 1 && doc.word(at).len() == 4 && (1500.0..2100.0).contains(&quantity.value);
    let worth = match &unit {
        Some(_) => !(quantity.spelled && quantity.value < 2.0) && !(plain_year && named),
        // "nine in 10 of them", not "40 in 12 of them", "in 2021 in 12 of them"
        None if doc.lower(before) == "in"
            && quantity::read(doc, doc.before(at, 2)).is_some_and(|part| part.value < quantity.value) =>
        {
            false
        }
        None => digits && !named && !plain_year && doc.word(at).len() > 1 || quantity.magnitude >= 1_000.0,
    };
    let letter = doc.token(end).kind == TokenKind::Word && !doc.token(end).spaced;
    (worth && !letter).then_some(Found { tokens: at..end, kind: "count", value: quantity.value, unit })
}

/// "type 1 diabetes", "Grade 8 learners", but "in the first phase 121 seats vote", "at street level 30 shops shut": true
/// for the number of a rank rather than a count behind the word.
fn ranked(reading: &Reading, at: usize) -> bool {
    let doc = reading.doc;
    let rank = doc.before(at, 1);
    if !one_of!(doc.lower(rank), "type" | "grade" | "level" | "phase" | "tier") {
        return false;
    }
    let own = doc.before(rank, 1);
    let described = !doc.token(rank).capitalized()
        && doc.token(own).sentence == doc.token(rank).sentence
        && !one_of!(doc.lower(own), "a" | "an")
        && (matches!(doc.pos(own), Pos::Determiner | Pos::Adjective)
            || one_of!(doc.lower(own), "first" | "second" | "third" | "last" | "final" | "next"));
    let many = doc.word(at).parse::<u32>().is_ok_and(|figure| figure > 12);
    !(described || many) || counted(reading, at + 1).is_none()
}

/// "call us on 101", "Dial 999", "0800 555 0142": what one rings counts nothing.
fn telephone(reading: &Reading, at: usize, end: usize) -> bool {
    let doc = reading.doc;
    let rings = |index: usize| {
        one_of!(doc.lower(index), "call" | "calling" | "dial" | "phone" | "ring" | "ringing" | "text")
            && doc.token(index).sentence == doc.token(at).sentence
    };
    let number = |index: usize| doc.token(index).kind == TokenKind::Number;
    let before = doc.before(at, 1);
    rings(before)
        || one_of!(doc.lower(before), "on" | "at") && (2..6).any(|k| rings(doc.before(at, k)))
        || at > 0 && number(before)
        || number(end)
        || doc.word(at).len() > 2 && doc.word(at).starts_with('0') && !doc.word(at).contains('.')
}

/// What is counted: the first plural among the next words.
fn counted(reading: &Reading, from: usize) -> Option<String> {
    let doc = reading.doc;
    let from = from + usize::from(doc.lower(from) == "of");
    let from = from + usize::from(one_of!(doc.lower(from), "the" | "more" | "other" | "or"));
    for index in from..from + REACH {
        let token = doc.token(index);
        if token.kind != TokenKind::Word || !reading.free(index, from.saturating_sub(1)) {
            return None;
        }
        let lower = doc.lower(index);
        let men = lower.ends_with("children")
            || lower.len() > 6
                && lower.ends_with("men")
                && !one_of!(lower, "specimen" | "regimen" | "abdomen");
        if men || PLURALS.contains(&lower) {
            return Some(lower.to_owned());
        }
        let plural =
            lower.len() > 3 && lower.ends_with('s') && !lower.ends_with("ss") && !NO_PLURALS.contains(&lower);
        if plural && !doc.pos(index).finite() && !token.capitalized() {
            return Some(lower.to_owned());
        }
        let stops = doc.pos(index).finite()
            || matches!(doc.pos(index), Pos::Preposition | Pos::Determiner | Pos::Pronoun | Pos::Conjunction)
            || one_of!(
                lower,
                "in" | "on"
                    | "at"
                    | "to"
                    | "from"
                    | "and"
                    | "or"
                    | "for"
                    | "by"
                    | "with"
                    | "of"
                    | "than"
                    | "who"
                    | "whose"
                    | "which"
                    | "when"
                    | "that"
                    | "as"
                    | "the"
                    | "a"
                    | "were"
                    | "had"
                    | "it"
            );
        if stops {
            return None;
        }
    }
    None
}
