//! Noun phrases and subjects, scanned from a cue: as much grammar as attribution needs.

use std::ops::Range;

use super::view::View;
use super::vocabulary::{flag, form};
use crate::document::TokenKind;
use crate::tagger::Pos;

/// How far a scan goes, in tokens: far enough for "the 59-year-old former deputy minister of …", and linear.
const REACH: usize = 40;
/// The longest noun phrase, in tokens.
const LONGEST: usize = 18;

/// True where a token can stand inside a noun phrase, its first word (a determiner) included.
fn nominal(view: &View, token: usize) -> bool {
    let t = view.doc.token(token);
    let lower = view.lower(token);
    match t.kind {
        TokenKind::Punctuation => lower == "-" || lower == "/" || lower == "&",
        TokenKind::Number => !view.tells_when(token),
        TokenKind::Symbol => matches!(lower, "$" | "#" | "@" | "&"),
        TokenKind::Word => {
            if lower.starts_with('\'') {
                return matches!(view.doc.pos(token), Pos::Possessive | Pos::Other) && lower == "'s";
            }
            if view.is(token, flag::DETERMINER | flag::POSSESSIVE) && !view.is(token, flag::RELATIVE) {
                return true;
            }
            if view.tells_when(token) {
                return false;
            }
            let pos = view.doc.pos(token);
            if view.is(token, flag::STOPS_PHRASE) {
                // "us" and "US", "may" and "May", "will" and "Will".
                return pos == Pos::ProperNoun && view.capitalized(token);
            }
            match pos {
                Pos::Noun | Pos::ProperNoun | Pos::Adjective | Pos::Number | Pos::Possessive => true,
                Pos::Determiner | Pos::PossessivePronoun => true,
                // "leading", "retired"; not the "added" of "the airline added".
                Pos::VerbGerund | Pos::VerbParticiple => {
                    view.cue(token).is_none_or(|c| c.forms & form::PAST == 0)
                }
                Pos::VerbBase | Pos::VerbPresent | Pos::VerbPast => {
                    view.capitalized(token) && view.named(token).is_some()
                }
                Pos::Other => {
                    view.capitalized(token)
                        || view.finite_cue(token).is_none() && !(view.adverb(token) || lower == "that")
                }
                _ => false,
            }
        }
    }
}

/// True where a preposition can hang a second noun phrase on one that ends at `before` ("a spokesman | for X").
fn chains(view: &View, preposition: usize, before: usize) -> bool {
    match view.lower(preposition) {
        "of" => true,
        "for" | "at" | "from" | "with" => nominal(view, before),
        // "officials in Ohio", but "Mr. Hale in Ohio" tells where he spoke.
        "in" | "on" | "to" | "inside" | "within" | "near" => {
            !view.capitalized(before) && view.is(before, flag::ROLE | flag::BODY | flag::DOCUMENT)
        }
        _ => false,
    }
}

fn starts_phrase(view: &View, token: usize) -> bool {
    let determines = view.is(token, flag::DETERMINER | flag::POSSESSIVE);
    determines && !(view.lower(token) == "her" && view.doc.pos(token) == Pos::Pronoun)
}

/// A pronoun that can be a subject.
pub(super) fn pronoun(view: &View, token: usize) -> bool {
    view.is(token, flag::PRONOUN) && !(view.lower(token) == "i" && view.quoted(token).is_some())
}

/// The noun phrase that ends with `last`, going no further left than `floor`.
pub(super) fn ending_at(view: &View, last: usize, floor: usize) -> Option<Range<usize>> {
    if last < floor || view.quoted(last).is_some() {
        return None;
    }
    if pronoun(view, last) {
        return Some(last..last + 1);
    }
    if view.is(last, flag::OBJECT_PRONOUN) && last >= floor + 2 && view.lower(last - 1) == "of" {
        return Some(last - 2..last + 1); // "one of them"
    }
    if view.lower(last) == ")" {
        // "Sen. Ana Ruiz (D-Ohio)": the phrase is what the parenthesis hangs on.
        let open = (floor..last).rev().take(8).find(|&t| view.lower(t) == "(")?;
        return ending_at(view, open.checked_sub(1)?, floor);
    }
    if !nominal(view, last) || view.lower(last) == "'s" {
        return None;
    }
    let floor = floor.max((last + 1).saturating_sub(LONGEST));
    let mut start = last;
    while start > floor {
        let at = start - 1;
        if view.quoted(at).is_some() {
            break;
        }
        let begun = starts_phrase(view, start);
        if nominal(view, at) {
            // A second determiner begins another phrase, but "all the", "his three", "Ruiz's two".
            if begun && !starts_phrase(view, at) && view.lower(at) != "'s" {
                break;
            }
            start = at;
            continue;
        }
        let before = at.wrapping_sub(1);
        if at > floor && view.is(at, flag::PREPOSITION) && nominal(view, before) && chains(view, at, before) {
            start = before;
            continue;
        }
        if at > floor && view.lower(at) == "and" && nominal(view, before) && joins(view, before, start) {
            start = before;
            continue;
        }
        break;
    }
    trim(view, start..last + 1)
}

/// "Ruiz and Hale", "police and prosecutors"; not "… left and Hale".
fn joins(view: &View, before: usize, after: usize) -> bool {
    let noun = |t| matches!(view.doc.pos(t), Pos::Noun | Pos::ProperNoun);
    view.capitalized(before) && view.capitalized(after)
        || noun(before) && (noun(after) || view.is(after, flag::DETERMINER | flag::POSSESSIVE))
        || view.is(before, flag::ROLE) && view.is(after, flag::ROLE)
}

/// Without the punctuation or participle that a scan may have picked up at its edges.
fn trim(view: &View, mut range: Range<usize>) -> Option<Range<usize>> {
    while range.start < range.end
        && (view.punctuation(range.start) || view.lower(range.start) == "'s" || opens_badly(view, &range))
    {
        range.start += 1;
    }
    while range.start < range.end && view.punctuation(range.end - 1) {
        range.end -= 1;
    }
    let only_function =
        range.clone().all(|t| view.is(t, flag::DETERMINER | flag::POSSESSIVE | flag::PREPOSITION));
    let alone = range.len() == 1
        && matches!(
            view.lower(range.start),
            "this"
                | "these"
                | "those"
                | "some"
                | "many"
                | "one"
                | "most"
                | "all"
                | "both"
                | "another"
                | "few"
                | "several"
        );
    (!range.is_empty() && (!only_function || alone)).then_some(range)
}

fn opens_badly(view: &View, range: &Range<usize>) -> bool {
    range.len() > 1
        && matches!(view.doc.pos(range.start), Pos::VerbGerund | Pos::VerbParticiple)
        && (starts_phrase(view, range.start + 1) || view.capitalized(range.start + 1))
        && !view.capitalized(range.start)
}

/// The noun phrase that starts with `first`, going no further right than `ceiling` (exclusive).
pub(super) fn starting_at(view: &View, first: usize, ceiling: usize) -> Option<Range<usize>> {
    if first >= ceiling || view.quoted(first).is_some() {
        return None;
    }
    if pronoun(view, first) {
        return Some(first..first + 1);
    }
    if view.is(first, flag::OBJECT_PRONOUN) && view.doc.pos(first) != Pos::ProperNoun
        || !nominal(view, first)
        || view.punctuation(first)
    {
        return None;
    }
    let ceiling = ceiling.min(first + LONGEST);
    let mut end = first + 1;
    while end < ceiling && view.quoted(end).is_none() {
        let begins_another =
            starts_phrase(view, end) && view.lower(end - 1) != "'s" && !starts_phrase(view, end - 1);
        if nominal(view, end) && !begins_another {
            end += 1;
            continue;
        }
        let next = end + 1;
        let linked = view.is(end, flag::PREPOSITION) && chains(view, end, end - 1)
            || view.lower(end) == "and" && joins(view, end - 1, next) && !view.is(next, flag::AUXILIARY);
        if linked && next < ceiling && nominal(view, next) && view.quoted(next).is_none() {
            end = next + 1;
            continue;
        }
        break;
    }
    trim(view, first..end)
}

/// The subject of the verb at `verb`, going no further left than `floor`.
pub(super) fn subject_before(view: &View, verb: usize, floor: usize) -> Option<Range<usize>> {
    let floor = floor.max(verb.saturating_sub(REACH));
    let mut at = verb;
    // Skip what stands between a subject and its verb: "also", "has", "on Friday".
    while at > floor {
        let before = at - 1;
        if view.quoted(before).is_some() {
            return None;
        }
        let skip = view.is(before, flag::AUXILIARY)
            || view.tells_when(before)
            || view.adverb(before) && !view.is(before, flag::PRONOUN)
            || view.is(before, flag::PREPOSITION) && at < verb && view.tells_when(at);
        if !skip {
            break;
        }
        at = before;
    }
    let last = at.checked_sub(1).filter(|&l| l >= floor)?;
    if view.is(last, flag::RELATIVE) {
        let comma = usize::from(last > floor && view.lower(last - 1) == ",");
        return last.checked_sub(1 + comma).and_then(|end| ending_at(view, end, floor));
    }
    if matches!(view.lower(last), "," | "—" | "–" | ")" | "--") {
        return before_parenthesis(view, last, floor);
    }
    let phrase = ending_at(view, last, floor)?;
    let lead = phrase.start.wrapping_sub(1);
    // "Ruiz, in an interview, said" and "Ruiz in an interview said": the phrase belongs to a preposition.
    if phrase.start > floor && view.is(lead, flag::PREPOSITION) && !view.is(phrase.start, flag::PRONOUN) {
        if let Some(before) = lead.checked_sub(1).filter(|&b| b >= floor)
            && let Some(found) = ending_at(view, before, floor)
        {
            return Some(found);
        }
        return None;
    }
    Some(phrase)
}

/// "Ana Ruiz, who has lived there for years, | said": the phrase before the parenthesis that ends at `close`.
fn before_parenthesis(view: &View, close: usize, floor: usize) -> Option<Range<usize>> {
    let mark = if view.lower(close) == ")" { "(" } else { view.lower(close) };
    let mut nearest = None;
    let mut at = close;
    while at > floor {
        at -= 1;
        if view.quoted(at).is_some() {
            continue;
        }
        if view.lower(at) != mark {
            continue;
        }
        let candidate = at.checked_sub(1).and_then(|end| ending_at(view, end, floor));
        let Some(phrase) = candidate else { continue };
        // A relative clause may hold commas of its own: its pronoun tells where it begins.
        if matches!(view.lower(at + 1), "who" | "which" | "whose" | "whom") {
            return Some(phrase);
        }
        // "Ruiz, 22, of Flint, Mich., said": an age, a place after a preposition are not whom we look for.
        let lead = phrase.start.wrapping_sub(1);
        let number = phrase.clone().all(|t| view.doc.token(t).kind == TokenKind::Number);
        let led = phrase.start > floor + 1 && view.is(lead, flag::PREPOSITION);
        if number || led {
            continue;
        }
        let apposition = |p: &Range<usize>| {
            (starts_phrase(view, p.start) || !view.capitalized(p.start))
                && view.lower(p.start.wrapping_sub(1)) == ","
        };
        match &nearest {
            None => nearest = Some(phrase),
            Some(found) if apposition(found) && found.start > at && view.capitalized(phrase.end - 1) => {
                return Some(phrase);
            }
            Some(_) => {}
        }
        if close - at > 24 {
            break;
        }
    }
    nearest
}

/// The subject of a clause that begins at `start`: the first noun phrase that no preposition or conjunction leads.
pub(super) fn clause_subject(view: &View, start: usize, end: usize) -> Option<Range<usize>> {
    let end = end.min(start + REACH);
    let mut at = start;
    while at < end {
        if view.quoted(at).is_some() || view.punctuation(at) || view.adverb(at) || view.tells_when(at) {
            at += 1;
            continue;
        }
        let subordinate = view.is(at, flag::PREPOSITION)
            || view.is(at, flag::CONJUNCTION)
                && !matches!(view.lower(at), "and" | "but" | "or" | "yet" | "so")
            || matches!(view.doc.pos(at), Pos::VerbGerund | Pos::VerbParticiple | Pos::To)
                && !view.capitalized(at + 1)
            || view.cue(at).is_some_and(|c| c.forms & form::GERUND != 0);
        if subordinate {
            // An opening phrase ends at its comma.
            let comma = (at..end).find(|&t| view.lower(t) == "," && view.quoted(t).is_none())?;
            at = comma + 1;
            continue;
        }
        if let Some(phrase) = starting_at(view, at, end) {
            return Some(phrase);
        }
        at += 1;
    }
    None
}

/// Whose verb a cue is: its own subject where it is finite, else that of the sentence it hangs on.
pub(super) fn subject(view: &View, verb: usize, floor: usize) -> Option<Range<usize>> {
    if passive(view, verb, floor) {
        return agent(view, verb);
    }
    let before = verb.wrapping_sub(1);
    let finite = view.finite_cue(verb).is_some()
        && !matches!(view.doc.pos(verb), Pos::VerbGerund | Pos::VerbBase | Pos::To)
        && view.lower(before) != "to";
    // "Ruiz praised those who left but | said": a verb behind a conjunction shares the sentence's subject.
    let mut lead = before;
    while lead > floor && view.adverb(lead) {
        lead -= 1;
    }
    if lead > floor && matches!(view.lower(lead), "and" | "but") {
        return clause_subject(view, floor, verb).or_else(|| shared_subject(view, verb, floor));
    }
    // "… reported Xi saying", "with one of her ads asking": whatever its form, a noun phrase right before it has it.
    let led = verb > floor && view.quoted(before).is_none() && !view.punctuation(before);
    if (finite || led && nominal(view, before))
        && let Some(found) = subject_before(view, verb, floor)
    {
        return Some(issuer(view, &found, floor).unwrap_or(found));
    }
    // "…, saying", "… and said", "went on to say": the sentence's subject has it.
    if finite && let Some(found) = shared_subject(view, verb, floor) {
        return Some(found);
    }
    clause_subject(view, floor, verb).or_else(|| shared_subject(view, verb, floor))
}

/// "was described", "has been widely criticized": whoever speaks is not the subject.
pub(super) fn passive(view: &View, verb: usize, floor: usize) -> bool {
    let participle = view.cue(verb).is_some_and(|c| c.forms & form::PARTICIPLE != 0);
    let lead = (floor..verb).rev().find(|&t| !view.adverb(t) && view.lower(t) != "not");
    participle
        && lead.is_some_and(|t| {
            view.quoted(t).is_none()
                && matches!(
                    view.lower(t),
                    "is" | "are" | "was" | "were" | "be" | "been" | "being" | "'re" | "'m"
                )
        })
}

/// "… was described | by Ruiz as": whoever did it.
fn agent(view: &View, verb: usize) -> Option<Range<usize>> {
    let end = view.sentence(verb).end;
    let by = (verb + 1..end).take(8).find(|&t| view.lower(t) == "by" && view.quoted(t).is_none())?;
    starting_at(view, by + 1, end)
}

/// "Ruiz released a statement | saying": whose document it is.
fn issuer(view: &View, phrase: &Range<usize>, floor: usize) -> Option<Range<usize>> {
    let before = phrase.start.checked_sub(1).filter(|&b| b > floor)?;
    let indefinite =
        matches!(view.lower(phrase.start), "a" | "an") && view.is(phrase.end - 1, flag::DOCUMENT);
    (indefinite && finite_verb(view, before)).then(|| subject_before(view, before, floor))?
}

/// The subject of the nearest finite verb to the left: "Ruiz smiled and | said".
fn shared_subject(view: &View, verb: usize, floor: usize) -> Option<Range<usize>> {
    let reach = floor.max(verb.saturating_sub(REACH));
    (reach..verb)
        .rev()
        .filter(|&at| view.quoted(at).is_none() && finite_verb(view, at))
        .find_map(|at| subject_before(view, at, floor))
}

/// A verb that carries a sentence, as far as the tags or the lists know.
pub(super) fn finite_verb(view: &View, at: usize) -> bool {
    match view.doc.pos(at) {
        Pos::VerbPast | Pos::VerbPresent | Pos::Modal => true,
        Pos::Other => {
            view.finite_cue(at).is_some()
                || view.is(at, flag::AUXILIARY)
                    && !matches!(view.lower(at), "to" | "not" | "being" | "been" | "be")
        }
        _ => false,
    }
}
