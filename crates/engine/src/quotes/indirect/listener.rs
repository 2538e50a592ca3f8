//! Who is asked or told: "asked [Ana Ruiz] | whether", "told [about 200 supporters] | that".

use std::ops::Range;

use super::complement::that_behind;
use crate::document::TokenKind;
use crate::quotes::phrases::{can_mean, finite_verb, hears_others, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::EntityKind;
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
    one_of!(view.lower(verb), "ask" | "asks" | "asked" | "asking" | "pressed" | "pressing")
}

/// Past whoever was asked.
pub(super) fn asked(view: &View, at: usize, end: usize) -> Asked {
    let pronoun = view.is(at, flag::OBJECT_PRONOUN) || view.lower(at) == "her" && !nominal_next(view, at);
    let phrase = if pronoun { Some(at..at + 1) } else { starting_at(view, at, end) };
    let Some(phrase) = phrase else { return Asked::Nobody };
    let next = view.lower(phrase.end);
    if one_of!(next, "if" | "whether" | "how" | "why" | "what" | "who" | "when" | "about") {
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
    let question = phrase.clone().any(|t| one_of!(view.lower(t), "question" | "questions"));
    let person = phrase.clone().any(|t| view.is_person(t));
    if pronoun || person || question { Asked::Nothing } else { Asked::Nobody }
}

fn nominal_next(view: &View, at: usize) -> bool {
    matches!(view.pos(at + 1), Pos::Noun | Pos::ProperNoun | Pos::Adjective)
}

/// Past whoever was warned: "warned | members | before the vote that", "cautioned | MPs | that".
pub(in crate::quotes) fn warned(view: &View, verb: usize, at: usize, end: usize) -> Option<Range<usize>> {
    let stem = |stem: &str| view.lower(verb).starts_with(stem);
    if !(stem("warn") || stem("caution")) {
        return None;
    }
    let her = view.lower(at) == "her" && view.lower(at + 1) == "that";
    let pronoun = (her || view.is(at, flag::OBJECT_PRONOUN)).then_some(at..at + 1);
    // "warned | cuts at hospitals that serve the poor | would": what cannot hear is not warned.
    let hears =
        |p: &Range<usize>| !view.is(p.start, flag::PRONOUN) && !view.tells_when(p.start) && can_mean(view, p);
    let phrase = pronoun.or_else(|| starting_at(view, at, end).filter(hears))?;
    let next = phrase.end;
    // "warned | motorists | against night travel"
    let against =
        view.lower(next) == "against" && phrase.len() <= 2 && !view.is(phrase.start, flag::DETERMINER);
    let told = against
        || view.lower(next) == "that"
        || next >= end
        || view.punctuation(next)
        || (view.is(next, flag::PREPOSITION)
            && !one_of!(view.lower(next), "about" | "against" | "of" | "over")
            || view.tells_when(next))
            && that_behind(view, next, end).is_some();
    told.then_some(phrase)
}

/// Past whoever was told.
pub(in crate::quotes) fn addressee_end(view: &View, at: usize, end: usize) -> usize {
    // "told | about 200 supporters | that"
    let number = view.doc.token(at + 1).kind == TokenKind::Number;
    if number && one_of!(view.lower(at), "about" | "around" | "over" | "nearly" | "almost" | "some") {
        return starting_at(view, at + 1, end).filter(|p| p.end < end).map_or(at, |p| p.end);
    }
    let her = view.lower(at) == "her" && !nominal_next(view, at);
    if her || view.is(at, flag::OBJECT_PRONOUN | flag::PRONOUN) {
        return at + 1;
    }
    // "told jurors | Tom Hale had lied", "told parents | schools would close"
    let members = |t: usize| one_of!(view.lower(t), "mps" | "msps" | "meps" | "tds" | "peers" | "senators");
    let plural = |t: usize| {
        view.pos(t) == Pos::Noun && view.lower(t).ends_with('s') && !view.capitalized(t) || members(t)
    };
    let speaks =
        |t: usize| starting_at(view, t, end).is_some_and(|p| p.end < end && finite_verb(view, p.end));
    if plural(at)
        && (view.capitalized(at + 1) && view.named(at + 1).is_some()
            // Not "sales | managers | prices would rise".
            || plural(at + 1) && !plural(at + 2) && speaks(at + 1)
            || members(at) && speaks(at + 1))
    {
        return at + 1;
    }
    // "told the court | Ruiz had lied", "told MPs | Ruiz had lied"
    let hall = at + usize::from(one_of!(view.lower(at), "the" | "a" | "an"));
    let heard =
        hears_others(view, hall) || one_of!(view.lower(hall), "mps" | "council" | "parliament" | "police");
    let own = |t: usize| view.named(t).is_some() && view.named(t) == view.named(hall);
    if heard && view.capitalized(hall + 1) && !own(hall + 1) && speaks(hall + 1) {
        return hall + 1;
    }
    // "told the inquest | doctors had missed it", not "told the committee members would strike"
    let theirs =
        |t: usize| one_of!(view.lower(t), "members" | "officials" | "papers" | "rules" | "proceedings");
    if hears_others(view, hall) && plural(hall + 1) && !theirs(hall + 1) && speaks(hall + 1) {
        return hall + 1;
    }
    // "told the BBC | growth would slow", not "told BBC listeners prices were high"
    let hears = |t: usize| {
        can_mean(view, &(t..t + 1))
            || one_of!(
                view.lower(t),
                "news" | "programme" | "program" | "radio" | "television" | "conference" | "staff" | "fans"
            )
    };
    let first = at + usize::from(view.lower(at) == "the");
    let body = view.entity_at(first).is_some_and(|e| e.kind == EntityKind::Organization);
    let name = (first..end)
        .find(|&t| view.named(t) != view.named(first))
        .filter(|_| body && view.capitalized(first));
    // "told Sky News | children were | unsafe"
    let noun = |n: usize| view.pos(n) == Pos::Noun && !view.capitalized(n);
    if let Some(next) = name.filter(|&n| noun(n) && (!hears(n) || finite_verb(view, n + 1)))
        && speaks(next)
    {
        return next;
    }
    // "promised her plan would be paid for": a noun phrase with a verb is no addressee.
    let phrase = starting_at(view, at, end);
    let speaks = phrase.as_ref().is_some_and(|p| p.end < end && finite_verb(view, p.end));
    phrase.filter(|p| !speaks && p.end < end).map_or(at, |p| p.end)
}
