//! What a clause is about, read from its beginning.

use std::ops::Range;

use super::noun::starting_at;
use super::verb::finite_verb;
use crate::document::{Case, TokenKind};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{flag, form};
use crate::report::EntityKind;
use crate::tagger::Pos;

/// How far a scan goes, in tokens.
const REACH: usize = 40;

/// The subject of a clause that begins at `start`: the first noun phrase that no preposition or conjunction leads.
pub(in crate::quotes) fn clause_subject(view: &View, start: usize, end: usize) -> Option<Range<usize>> {
    let start = after_dateline(view, start, end);
    let end = end.min(start + REACH);
    let mut at = start;
    while at < end {
        if view.quoted(at).is_some() || view.punctuation(at) || view.adverb(at) || view.tells_when(at) {
            at += 1;
            continue;
        }
        // "| One evening | her editor, Tom Hale, called": when.
        if view.lower(at) == "one" && is_part_of_day(view, at + 1) && !view.punctuation(at + 2) {
            at += 2;
            continue;
        }
        let subordinate = view.is(at, flag::PREPOSITION)
            || view.is(at, flag::CONJUNCTION)
                && !one_of!(view.lower(at), "and" | "but" | "or" | "yet" | "so")
            || matches!(view.pos(at), Pos::VerbGerund | Pos::VerbParticiple | Pos::To)
                && !view.capitalized(at + 1)
            || view.cue(at).is_some_and(|c| c.forms & form::GERUND != 0);
        if view.is(at, flag::PREPOSITION) && view.tells_when(at + 1) {
            at += 1;
            continue;
        }
        if subordinate {
            // An opening phrase ends at its comma, or with its noun: "In a second post | she asked him".
            let comma = (at..end).find(|&t| view.lower(t) == "," && view.quoted(t).is_none());
            let noun = || {
                let preposition = view.is(at, flag::PREPOSITION).then_some(at + 1)?;
                starting_at(view, preposition, end).filter(|p| !view.capitalized(p.end - 1)).map(|p| p.end)
            };
            at = comma.map(|c| c + 1).or_else(noun)?;
            continue;
        }
        if let Some(phrase) = starting_at(view, at, end) {
            // "Dad-of-two Tom Hale, | 34, | found": an age is nobody.
            let number = view.doc.token(at).kind == TokenKind::Number;
            if number
                && phrase.len() == 1
                && at > start
                && view.lower(at - 1) == ","
                && view.lower(at + 1) == ","
            {
                at = phrase.end;
                continue;
            }
            match led_by(view, &phrase, end) {
                Some(next) => at = next,
                None => return Some(phrase),
            }
            continue;
        }
        at += 1;
    }
    None
}

fn is_part_of_day(view: &View, at: usize) -> bool {
    one_of!(view.lower(at), "day" | "morning" | "afternoon" | "evening" | "night" | "summer" | "winter")
        || view.tells_when(at)
}

/// "Hours later, | Ruiz returned", "In Aspen, Colo., | the mayor said": what opens a clause before a comma and a subject
/// with its verb right behind it is no subject; where that subject begins.
fn led_by(view: &View, phrase: &Range<usize>, end: usize) -> Option<usize> {
    let comma = (phrase.end..end.min(phrase.end + 2)).find(|&t| view.lower(t) == ",")?;
    if (phrase.end..comma).any(|t| !view.adverb(t)) {
        return None;
    }
    let next = starting_at(view, comma + 1, end).filter(|n| !view.is(n.start, flag::RELATIVE))?;
    let verb = (next.end..end).find(|&t| !view.adverb(t))?;
    (finite_verb(view, verb) && view.quoted(verb).is_none()).then_some(next.start)
}

/// Past "LEEDS, May 3 (Wire) —", which stands before the first clause of a story.
pub(in crate::quotes) fn after_dateline(view: &View, start: usize, end: usize) -> usize {
    // Not the hyphen of "Ana Ruiz, R-Ky.,".
    let dash = (start..end.min(start + 12)).find(|&t| {
        one_of!(view.lower(t), "—" | "–" | "--") || view.lower(t) == "-" && view.doc.token(t).spaced
    });
    let line = |t: usize| {
        view.capitalized(t)
            || view.punctuation(t)
            || view.tells_when(t)
            || view.doc.token(t).kind == TokenKind::Number
    };
    // "LEEDS: The mayor said"
    let loud = |t: usize| {
        let town = || view.entity_at(t).is_some_and(|e| e.kind == EntityKind::Place);
        view.doc.token(t).case == Case::Upper && view.doc.word(t).len() > 2 || view.capitalized(t) && town()
    };
    let colon = (start..end.min(start + 12)).find(|&t| view.lower(t) == ":");
    // "LEEDS, May 3, 2024: The mayor said"
    let dated = |colon: usize| {
        loud(start)
            && view.doc.token(colon + 1).spaced
            && view.doc.token(colon - 1).kind == TokenKind::Number
            && (start..colon).all(line)
    };
    if let Some(colon) = colon.filter(|&colon| colon > start && ((start..colon).all(loud) || dated(colon))) {
        return colon + 1;
    }
    match dash {
        Some(dash) if dash > start && (start..dash).all(line) => dash + 1,
        _ => start,
    }
}
