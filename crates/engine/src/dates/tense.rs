//! Whether the words around an expression look back or ahead.

mod word;

use std::ops::Range;

use super::ahead::{called, fixture, held, not_expected};
use super::context::Context;
use super::due::{
    expected_from, goes_through, had_result, has_to, is_asked_before, is_braced, is_called_for, is_coming,
};
use super::lasting::lasts_until;
use super::rules::{holiday, with_dot};
use super::words::tense_class as class;
use crate::tagger::Pos;
use word::{of, timeless};

/// The direction of the clause that holds an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tense {
    Past,
    Future,
    Unknown,
}

/// How many tokens to each side are read. A clause is rarely longer, and the look-around must be bounded.
const REACH: usize = 14;

/// The tense of the nearest verb: first to the left, then to the right, as far as the clause reaches.
pub(crate) fn around(cx: &Context, start: usize, end: usize) -> Tense {
    let doc = cx.doc;
    let Some(sentence) = doc.sentence_of(start) else { return Tense::Unknown };
    let from = sentence.tokens.start.max(start.saturating_sub(REACH));
    let to = sentence.tokens.end.min(end + REACH);
    let opens = start <= sentence.tokens.start + 1;
    // "Between now and Christmas"
    if cx.lower_before(start, 1) == "and"
        && cx.lower_before(start, 2) == "now"
        && cx.lower_before(start, 3) == "between"
    {
        return Tense::Future;
    }
    if !opens && lasts_until(cx, from, start, end) {
        return Tense::Future;
    }
    if had_result(cx, end) {
        return Tense::Past;
    }
    match cx.lower_before(start, 1) {
        // "for the second time since July"
        "since" => return Tense::Past,
        // "with elections coming in May"
        "in" | "on" if is_coming(cx, start) => return Tense::Future,
        "for" if held(cx, start) && cx.lower(end) != "'s" && called(cx, start) => return Tense::Future,
        "before" if not_expected(cx, start) && cx.lower(end) != "'s" => return Tense::Future,
        "before" | "by" if has_to(cx, start) => return Tense::Future,
        "before" if is_asked_before(cx, start) => return Tense::Future,
        "from" if expected_from(cx, start) => return Tense::Future,
        "through" if goes_through(cx, start) => return Tense::Future,
        "for" if is_braced(cx, start) => return Tense::Future,
        "on" if is_called_for(cx, start) => return Tense::Future,
        "to" => match moved_to(cx, start) {
            Tense::Unknown => {}
            tense => return tense,
        },
        _ => {}
    }
    let mut at = start;
    while at > from {
        at -= 1;
        if matches!(doc.lower(at), ";" | "“" | "”" | "\"" | "``" | "''") {
            break;
        }
        if fixture(cx, at, start, end) {
            return Tense::Future;
        }
        match of(cx, at, start) {
            Tense::Unknown => {}
            tense => return tense,
        }
    }
    // "On Tuesday, the council will vote": a comma right after opens the clause itself, and what follows may hold an
    // "and" before its verb comes.
    let on = opens && one_of!(cx.lower_before(start, 1), "" | "on" | ".");
    let end = if doc.lower(end) == "," { end + 1 } else { end };
    after(cx, start, end..to, opens, on)
}

/// "The match was | moved to Saturday", "put back to Wednesday": a new day is still to come, unless what followed is
/// told ("had been moved to Saturday"). Nobody can "return to October 6".
fn moved_to(cx: &Context, start: usize) -> Tense {
    let back = usize::from(one_of!(cx.lower_before(start, 2), "back" | "forward"));
    let verb = cx.doc.before(start, 2 + back);
    match cx.lower(verb) {
        "moved" | "switched" | "pushed" | "put" | "brought" | "shifted" | "rearranged" | "delayed"
        | "deferred"
            if (1..3).all(|k| cx.lower_before(verb, k) != "had") =>
        {
            Tense::Future
        }
        "return" | "returned" => Tense::Past,
        _ => Tense::Unknown,
    }
}

/// "Saturday's vote will be close", "the results of Saturday's run-off are due": what is held on a set day is still to
/// come where the verb it is told with looks ahead.
pub(crate) fn held_ahead(cx: &Context, start: usize, end: usize) -> bool {
    let held = (end + 1..end + 5).find(|&at| cx.at(at).tense & class::HELD != 0);
    // "after Saturday's vote, they will": the day is in a phrase of its own.
    let subject =
        matches!(cx.lower_before(start, 1), "" | "." | "," | "of" | "in" | "that" | "“" | "\"" | "from");
    let Some(sentence) = cx.doc.sentence_of(start).filter(|_| subject) else { return false };
    let to = sentence.tokens.end.min(end + REACH);
    held.is_some_and(|at| after(cx, start, at + 1..to, false, false) == Tense::Future)
}

/// The tense of the first verb behind an expression, within its clause.
fn after(cx: &Context, start: usize, within: Range<usize>, opens: bool, on: bool) -> Tense {
    let doc = cx.doc;
    let end = within.start;
    for at in within {
        let word = doc.lower(at);
        // What follows a comma or "and" is another clause.
        if matches!(word, ";" | "," | "“" | "”" | "\"" | "``" | "''")
            || word == "that" && at > end
            || !opens && one_of!(word, "and" | "but")
        {
            break;
        }
        // "On Dec. 1, that changes"
        if on && day(cx, start) && doc.pos(at) == Pos::VerbPresent && timeless(cx, at) {
            return Tense::Future;
        }
        match of(cx, at, start) {
            Tense::Unknown => {}
            tense => return tense,
        }
    }
    Tense::Unknown
}

/// True where a weekday, a day of a month or a holiday starts, or a time on it ("6:30 p.m. on Tuesday").
pub(super) fn day(cx: &Context, start: usize) -> bool {
    let timed = |at: usize| {
        cx.at(at).digits.is_some()
            // "12.30 on Saturday"
            || at == start && with_dot(cx.lower(at)).is_some()
            || one_of!(cx.lower(at), "noon" | "midnight" | ":" | "am" | "pm" | "a.m." | "p.m." | "on")
    };
    let at = (start..start + LONGEST_TIME).find(|&at| !timed(at)).unwrap_or(start);
    let at = if cx.same_sentence(start, at) { at } else { start };
    cx.at(at).weekday > 0 || cx.at(at).month > 0 && cx.day(at + 1).is_some() || holiday::at(cx, at).is_some()
}

/// Tokens of "6:30 p.m. on", and one more.
const LONGEST_TIME: usize = 6;
