//! Noun phrases, scanned from either end.

use std::ops::Range;

use super::inside::nominal;
use crate::document::TokenKind;
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::tagger::Pos;

/// The longest noun phrase, in tokens.
const LONGEST: usize = 18;

/// True where a preposition can hang a second noun phrase on one that ends at `before` ("a spokesman | for X").
fn chains(view: &View, preposition: usize, before: usize) -> bool {
    match view.lower(preposition) {
        "of" => true,
        "for" | "at" | "from" | "with" => nominal(view, before),
        // "officials in Ohio", but "Mr. Hale in Ohio" tells where he spoke.
        "in" | "on" | "to" | "inside" | "within" | "near" => {
            // "Counsel | to | the inquiry"
            let several = view.lower(before).ends_with('s') || view.lower(before) == "counsel";
            let opens = several && view.lower(preposition) == "to" && view.sentence(before).start == before;
            (opens || !view.capitalized(before)) && view.is(before, flag::ROLE | flag::BODY | flag::DOCUMENT)
                // "The leader of the Opposition | in | the Assembly, Ana Ruiz,"
                || view.lower(before) == "opposition" && view.lower(before - 1) == "the" && view.lower(preposition) == "in"
        }
        _ => false,
    }
}

/// "the lawyer | representing | Ana Ruiz", "men | hoping | to win": a participle that tells more of the noun before it, and
/// begins what hangs on it.
pub(in crate::quotes) fn tells_more(view: &View, token: usize) -> bool {
    if view.pos(token) != Pos::VerbGerund || view.capitalized(token) || token == 0 {
        return false;
    }
    let next = token + 1;
    // "told a council | meeting | the pool would close"
    let event = one_of!(view.lower(token), "meeting" | "hearing" | "briefing" | "filing" | "gathering")
        && !view.lower(token - 1).ends_with("judge");
    !event
        && matches!(view.pos(token - 1), Pos::Noun)
        && (starts_phrase(view, next)
            || view.capitalized(next)
            || view.lower(next) == "to"
            || view.doc.token(next).kind == TokenKind::Number)
}

pub(super) fn starts_phrase(view: &View, token: usize) -> bool {
    let compound = token > 0
        && view.lower(token - 1) == "-"
        && !view.doc.token(token).spaced
        && !view.doc.token(token - 1).spaced;
    let determines = view.is(token, flag::DETERMINER | flag::POSSESSIVE) && !compound;
    determines && !(view.lower(token) == "her" && view.pos(token) == Pos::Pronoun)
}

/// A pronoun that can be a subject.
pub(in crate::quotes) fn pronoun(view: &View, token: usize) -> bool {
    view.is(token, flag::PRONOUN) && !(view.lower(token) == "i" && view.quoted(token).is_some())
}

/// The noun phrase that ends with `last`, going no further left than `floor`.
pub(in crate::quotes) fn ending_at(view: &View, last: usize, floor: usize) -> Option<Range<usize>> {
    if last < floor || view.quoted(last).is_some() {
        return None;
    }
    if pronoun(view, last) {
        return Some(last..last + 1);
    }
    if view.is(last, flag::OBJECT_PRONOUN) && last >= floor + 2 {
        if view.lower(last - 1) == "of" {
            // "one of them", "two-thirds of them"
            let hyphen = last.checked_sub(4).filter(|&t| t >= floor && view.lower(t + 1) == "-");
            return Some(hyphen.unwrap_or(last - 2)..last + 1);
        }
        // "sources close to | him"
        if view.is(last - 1, flag::PREPOSITION) && view.is(last - 2, flag::TIES) && last >= floor + 3 {
            return ending_at(view, last - 3, floor).map(|phrase| phrase.start..last + 1);
        }
        // "the woman next to me", "the man behind her"
        if one_of!(view.lower(last - 1), "to" | "behind" | "near" | "beside" | "opposite") {
            let beside = usize::from(view.lower(last - 2) == "next");
            let noun = last.checked_sub(2 + beside).filter(|&n| !view.is(n, flag::OBJECT_PRONOUN))?;
            let phrase = ending_at(view, noun, floor)?;
            return starts_phrase(view, phrase.start).then_some(phrase.start..last + 1);
        }
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
            if tells_more(view, at) {
                break;
            }
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
        // "| Left | -wing lawmaker", "| in | -charge Ana Ruiz"
        if view.lower(start) == "-" && !view.doc.token(start).spaced {
            start = at;
            continue;
        }
        // "a | telly | insider", "a | very | small firm"
        if view.adverb(at) && at > floor && starts_phrase(view, before) && !view.capitalized(start) {
            start = before;
            continue;
        }
        // "a source | close to | Ruiz"
        if before > floor
            && view.is(at, flag::PREPOSITION)
            && view.is(before, flag::TIES)
            && nominal(view, before - 1)
        {
            start = before - 1;
            continue;
        }
        if at > floor && view.lower(at) == "and" && nominal(view, before) && joins(view, before, start) {
            start = before;
            continue;
        }
        if at > floor && pronoun(view, before) && company(view, at).is_some() {
            start = before;
        }
        break;
    }
    trim(view, listed(view, start..last + 1, floor)..last + 1)
}

/// Where a list of names begins that a phrase ends: "| Chad, | Mali and Niger". Where it hangs on a preposition, it is
/// none: "In Chad, Mali and Niger".
fn listed(view: &View, end: Range<usize>, floor: usize) -> usize {
    let name = |t: usize| view.capitalized(t) && view.named(t).is_some();
    let pair = end.clone().skip(1).any(|t| view.lower(t) == "and" && name(t - 1) && name(t + 1));
    let mut start = end.start;
    while pair && start >= floor + 2 && view.lower(start - 1) == "," && name(start - 2) && name(start) {
        let first =
            (floor..start - 1).rev().take_while(|&t| name(t) && view.named(t) == view.named(start - 2));
        start = first.last().unwrap_or(start);
        start -= usize::from(start > floor && view.lower(start - 1) == "the");
    }
    // "After Israel bombed | Iran, |": the list opens its sentence, but for when and "but".
    let first = view.sentence(start).start;
    let opens = |t: usize| {
        view.adverb(t)
            || view.tells_when(t)
            || view.punctuation(t)
            || one_of!(view.lower(t), "on" | "but" | "and" | "the")
    };
    if !(first..start).all(opens) {
        return end.start;
    }
    let hangs = start > floor && view.is(start - 1, flag::PREPOSITION)
        || start > floor && view.capitalized(start - 1);
    if hangs { end.start } else { start }
}

/// "Ruiz | and her colleagues", "she | and others": whoever speaks with somebody and has no name; where they end.
pub(in crate::quotes) fn company(view: &View, and: usize) -> Option<usize> {
    if view.lower(and) != "and" {
        return None;
    }
    let noun = and + 1 + usize::from(view.is(and + 1, flag::POSSESSIVE));
    // "co-authors"
    let noun = noun + usize::from(view.lower(noun) == "co" && view.lower(noun + 1) == "-") * 2;
    one_of!(
        view.lower(noun),
        "colleagues" | "co-authors" | "coauthors" | "authors" | "collaborators" | "others" | "team"
    )
    .then_some(noun + 1)
}

/// "Ruiz and Hale", "police and prosecutors"; not "… left and Hale".
fn joins(view: &View, before: usize, after: usize) -> bool {
    let noun = |t| matches!(view.pos(t), Pos::Noun | Pos::ProperNoun);
    // "his friend and | frequent | companion"
    let mut after = after;
    while noun(before)
        && !view.capitalized(after)
        && view.pos(after) == Pos::Adjective
        && nominal(view, after + 1)
    {
        after += 1;
    }
    // "Solis and | county sheriff | Dana Whitlow"
    let titled = !view.capitalized(after)
        && view.named(before).is_some()
        && (after..after + 4)
            .take_while(|&t| nominal(view, t))
            .any(|t| view.capitalized(t) && view.named(t).is_some())
        && (after..after + 3).any(|t| view.is(t, flag::ROLE));
    if titled || view.named(before).is_some() && company(view, before + 1).is_some() {
        return true;
    }
    view.capitalized(before) && view.capitalized(after)
        || noun(before)
            && (noun(after) && view.capitalized(before) == view.capitalized(after)
                || view.is(after, flag::DETERMINER | flag::POSSESSIVE))
        || view.is(before, flag::ROLE) && view.is(after, flag::ROLE)
}

/// Without the punctuation or participle that a scan may have picked up at its edges.
fn trim(view: &View, mut range: Range<usize>) -> Option<Range<usize>> {
    while range.start < range.end
        && (view.punctuation(range.start) || view.lower(range.start) == "'s" || opens_badly(view, &range))
    {
        range.start += 1;
    }
    // "a note | seen by": what is done to a thing is no part of its name.
    let done = |t: usize| matches!(view.pos(t), Pos::VerbParticiple | Pos::VerbPast) && !view.capitalized(t);
    // "one of those | rescued"
    let bare = |r: &Range<usize>| view.is(r.end - 2, flag::DETERMINER) && r.len() > 2;
    while range.start < range.end
        && (view.punctuation(range.end - 1) || range.len() > 1 && done(range.end - 1) && !bare(&range))
    {
        range.end -= 1;
    }
    let only_function =
        range.clone().all(|t| view.is(t, flag::DETERMINER | flag::POSSESSIVE | flag::PREPOSITION));
    let alone = range.len() == 1 && is_figure(view, range.start)
        || range.len() == 1
        && one_of!(
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
                | "none"
                | "dozens"
        )
        // "said | no one | was hurt"
        || range.len() == 2
            && view.lower(range.end - 1) == "one"
            && one_of!(view.lower(range.start), "no" | "any" | "every" | "some")
        // "One left. | The other |, who was ill, said"
        || range.len() == 2
            && view.lower(range.end - 1) == "other"
            && view.lower(range.start) == "the"
            && view.lower(range.end + 1) == "who";
    (!range.is_empty() && (!only_function || alone)).then_some(range)
}

/// "two", "10"
pub(super) fn is_figure(view: &View, token: usize) -> bool {
    view.doc.token(token).kind == TokenKind::Number
        || one_of!(
            view.lower(token),
            "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten"
        )
}

fn opens_badly(view: &View, range: &Range<usize>) -> bool {
    range.len() > 1
        && matches!(view.pos(range.start), Pos::VerbGerund | Pos::VerbParticiple)
        && (starts_phrase(view, range.start + 1) || view.capitalized(range.start + 1))
        && !view.capitalized(range.start)
}

/// "almost | 3,000 |", "more than | 400 |": the figures that such words stand before.
fn about(view: &View, at: usize) -> Option<usize> {
    let than = one_of!(view.lower(at), "more" | "fewer" | "less") && view.lower(at + 1) == "than"
        || view.lower(at) == "at" && view.lower(at + 1) == "least";
    let one = one_of!(view.lower(at), "almost" | "nearly" | "about" | "around" | "roughly" | "over");
    let number = at + 1 + usize::from(than);
    ((one || than) && view.doc.token(number).kind == TokenKind::Number).then_some(number)
}

/// The noun phrase that starts with `first`, going no further right than `ceiling` (exclusive).
pub(in crate::quotes) fn starting_at(view: &View, first: usize, ceiling: usize) -> Option<Range<usize>> {
    if first >= ceiling || view.quoted(first).is_some() {
        return None;
    }
    view.phrase(first, ceiling, || begun(view, first, ceiling))
}

fn begun(view: &View, first: usize, ceiling: usize) -> Option<Range<usize>> {
    if pronoun(view, first) {
        return Some(first..company(view, first + 1).filter(|&c| c <= ceiling).unwrap_or(first + 1));
    }
    if view.is(first, flag::OBJECT_PRONOUN) && view.pos(first) != Pos::ProperNoun
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
        // "USA | TODAY": a name is not cut, whatever its words are elsewhere.
        // Not so "told Tom Hale | he |".
        let inside = view.named(end).is_some()
            && view.named(end) == view.named(end - 1)
            && !view.is(end, flag::PRONOUN);
        if inside || nominal(view, end) && !begins_another && !tells_more(view, end) {
            end += 1;
            continue;
        }
        let next = end + 1;
        // "one | of them |"
        if view.lower(end) == "of" && view.is(next, flag::OBJECT_PRONOUN) && next < ceiling {
            end = next + 1;
            break;
        }
        // "Superintendent of Police | (EOW) | Ana Ruiz"
        if view.lower(end) == "("
            && view.capitalized(end - 1)
            && let Some(close) = (end + 2..end + 5).find(|&t| view.lower(t) == ")")
            && view.capitalized(end + 1)
            && view.is_person_name(close + 1)
            && close + 1 < ceiling
            && (first..end).any(|t| view.is(t, flag::ROLE | flag::OFFICE))
        {
            end = close + 2;
            continue;
        }
        // "Six | in 10 | voters", "two | out of three | Americans"
        let of = usize::from(view.lower(end) == "out" && view.lower(next) == "of");
        if end == first + 1
            && (of == 1 || view.lower(end) == "in")
            && is_figure(view, first)
            && is_figure(view, next + of)
        {
            end = next + of + 1;
            continue;
        }
        // "a poll | of almost 3,000 | medics", "a study of more than 400 adults"
        if view.lower(end) == "of"
            && let Some(number) = about(view, next).filter(|&n| n < ceiling)
        {
            end = number + 1;
            continue;
        }
        let tied = view.is(end, flag::TIES) && view.is(next, flag::PREPOSITION) && next + 1 < ceiling;
        if tied && nominal(view, next + 1) && view.quoted(next + 1).is_none() {
            end = next + 2;
            continue;
        }
        // "physicians | for | promoting a cure"
        let done = view.lower(end) == "for" && view.pos(next) == Pos::VerbGerund && !view.capitalized(next);
        let linked = view.is(end, flag::PREPOSITION) && chains(view, end, end - 1) && !done
            || view.lower(end) == "and" && joins(view, end - 1, next) && !view.is(next, flag::AUXILIARY);
        if linked && next < ceiling && nominal(view, next) && view.quoted(next).is_none() {
            end = next + 1;
            continue;
        }
        break;
    }
    trim(view, first..end)
}
