//! Who is asked or told: "asked [Ana Ruiz] | whether", "told [about 200 supporters] | that".

use crate::document::TokenKind;
use crate::quotes::phrases::{finite_verb, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::tagger::Pos;

/// What stands behind a verb of asking.
pub(super) enum Asked {
    /// Somebody, and a question that begins there.
    Then(usize),
    /// Somebody, or a question, that is all there is.
    Nothing,
    /// Nobody: a question, or a thing.
    Nobody,
}

pub(super) fn asks(view: &View, verb: usize) -> bool {
    matches!(view.lower(verb), "ask" | "asks" | "asked" | "asking" | "pressed" | "pressing")
}

/// Past whoever was asked.
pub(super) fn asked(view: &View, at: usize, end: usize) -> Asked {
    let pronoun = view.is(at, flag::OBJECT_PRONOUN) || view.lower(at) == "her" && !nominal_next(view, at);
    let phrase = if pronoun { Some(at..at + 1) } else { starting_at(view, at, end) };
    let Some(phrase) = phrase else { return Asked::Nobody };
    let next = view.lower(phrase.end);
    if matches!(next, "if" | "whether" | "how" | "why" | "what" | "who" | "when" | "about") {
        return Asked::Then(phrase.end);
    }
    if next == "to"
        || next == "for"
        || pronoun
            && phrase.end < end
            && starting_at(view, phrase.end, end).is_none()
            && !view.punctuation(phrase.end)
    {
        return Asked::Nobody;
    }
    let question = phrase.clone().any(|t| matches!(view.lower(t), "question" | "questions"));
    let person = phrase.clone().any(|t| view.is_person(t));
    if pronoun || person || question { Asked::Nothing } else { Asked::Nobody }
}

fn nominal_next(view: &View, at: usize) -> bool {
    matches!(view.pos(at + 1), Pos::Noun | Pos::ProperNoun | Pos::Adjective)
}

/// Past whoever was told.
pub(super) fn addressee_end(view: &View, at: usize, end: usize) -> usize {
    // "told | about 200 supporters | that"
    let number = view.doc.token(at + 1).kind == TokenKind::Number;
    if number && matches!(view.lower(at), "about" | "around" | "over" | "nearly" | "almost" | "some") {
        return starting_at(view, at + 1, end).filter(|p| p.end < end).map_or(at, |p| p.end);
    }
    let her = view.lower(at) == "her" && !nominal_next(view, at);
    if her || view.is(at, flag::OBJECT_PRONOUN | flag::PRONOUN) {
        return at + 1;
    }
    // "told jurors | Tom Hale had lied"
    let listener = view.pos(at) == Pos::Noun && view.lower(at).ends_with('s') && !view.capitalized(at);
    if listener && view.capitalized(at + 1) && view.named(at + 1).is_some() {
        return at + 1;
    }
    // "promised her plan would be paid for": a noun phrase with a verb is no addressee.
    let phrase = starting_at(view, at, end);
    let speaks = phrase.as_ref().is_some_and(|p| p.end < end && finite_verb(view, p.end));
    phrase.filter(|p| !speaks && p.end < end).map_or(at, |p| p.end)
}
