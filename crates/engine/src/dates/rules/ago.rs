//! Counted from a day: "two days ago", "a year earlier", "three weeks later", "in two weeks", "year-ago".

use super::{Found, Rule};
use crate::dates::context::Context;
use crate::dates::expression::{Base, Meaning};
use crate::dates::value::{Amount, Reference, Unit};
use crate::dates::words::class;
use crate::tagger::Pos;

pub(super) const RULE: Rule = Rule {
    id: "date/ago",
    starts: class::A
        | class::DIGITS
        | class::DECIMAL
        | class::CARDINAL
        | class::VAGUE
        | class::UNIT
        | class::HALF,
    find,
};

pub(super) const HYPHENATED: Rule =
    Rule { id: "date/year-ago", starts: class::UNIT | class::THE, find: hyphenated };

fn find(cx: &Context, i: usize) -> Option<Found> {
    let (amount, unit, mut at) = counted(cx, i)?;
    // "a week or so ago", "a year or two ago"
    let mut amount = amount;
    if cx.lower(at) == "or" {
        if cx.lower(at + 1) == "so" {
            at += 2;
        } else if cx.amount(at + 1).is_some() {
            amount = Amount::Some;
            at += 2;
        }
    }
    if cx.lower(at) == "and" && cx.lower(at + 1) == "a" && cx.lower(at + 2) == "half" {
        at += 3;
        if let Amount::Exactly(n) = &mut amount {
            *n += 0.5;
        }
    }
    let (sign, base, end) = match (cx.lower(at), cx.lower(at + 1)) {
        // "a year ago today" is a day.
        ("ago", "today" | "yesterday" | "tomorrow")
            if matches!(amount, Amount::Exactly(n) if n.fract() == 0.0 && n < 1000.0)
                && unit >= Unit::Day =>
        {
            let Amount::Exactly(n) = amount else { return None };
            let days = match cx.lower(at + 1) {
                "yesterday" => -1,
                "tomorrow" => 1,
                _ => 0,
            };
            let of = Box::new(Meaning::Offset { unit: Unit::Day, count: days, base: Base::Speech });
            let (unit, n) = if unit == Unit::Decade { (Unit::Year, n * 10.0) } else { (unit, n) };
            return Found::new(at + 2, Meaning::Beside { of, unit, count: -(n as i64) });
        }
        ("ago", _) => (-1, Base::Speech, at + 1),
        // "600 years earlier than thought"
        ("earlier" | "later", "than") => return None,
        // "resigned on Thursday, | a day | after the vote"
        ("after", _) if unit <= Unit::Week && follows_day(cx, i) && leads_event(cx, at + 1) => {
            (-1, Base::Narrative, at)
        }
        ("before", _) if unit <= Unit::Week && follows_day(cx, i) && leads_event(cx, at + 1) => {
            (1, Base::Narrative, at)
        }
        ("earlier", _) => (-1, Base::Comparison, at + 1),
        ("previously" | "before", "." | "," | ";" | "") => (-1, Base::Narrative, at + 1),
        ("previously", _) => (-1, Base::Narrative, at + 1),
        ("later", _) | ("afterward" | "afterwards", _) => (1, Base::Narrative, at + 1),
        ("from", "now") => (1, Base::Speech, at + 2),
        // "in two years' time"
        ("'", "time") | ("'s", "time") => (1, Base::Speech, at + 2),
        ("from", "today") => (1, Base::Speech, at + 2),
        _ => return None,
    };
    match amount {
        // "a few days later", "an hour later": only the distance is known.
        Amount::Some if sign > 0 => Found::new(end, Meaning::Duration(vec![(amount, unit)])),
        Amount::Exactly(_) if unit < Unit::Day => Found::new(end, Meaning::Duration(vec![(amount, unit)])),
        Amount::Exactly(n) if (0.0..=1e15).contains(&n) => {
            // A count that the calendar cannot hold stays a count.
            let count = sign * n.round() as i64;
            Found::new(end, Meaning::Offset { unit, count, base })
        }
        Amount::Exactly(_) => None,
        Amount::Some => {
            Found::new(end, Meaning::Reference(if sign < 0 { Reference::Past } else { Reference::Future }))
        }
    }
}

/// "on Thursday |, | a day after", "on 3 March |, | a week after": a day and a comma stand before.
fn follows_day(cx: &Context, i: usize) -> bool {
    let last = cx.doc.before(i, 2);
    let numbered = cx.at(last).digits.is_some()
        && (cx.at(cx.doc.before(i, 3)).month > 0 || cx.at(cx.doc.before(i, 4)).month > 0);
    cx.lower_before(i, 1) == ","
        && cx.same_sentence(last, i)
        && (cx.at(last).weekday > 0 || cx.at(last).month > 0 || numbered || cx.lower(last) == "yesterday")
}

/// "a day after | the vote", "a day after | trustees met": not "three days after Thursday's defeat", "a week before Christmas".
fn leads_event(cx: &Context, at: usize) -> bool {
    let dated = |k: usize| cx.at(k).weekday > 0 || cx.at(k).month > 0 || cx.at(k).digits.is_some();
    matches!(
        cx.doc.pos(at),
        Pos::Determiner | Pos::PossessivePronoun | Pos::Pronoun | Pos::Noun | Pos::Adjective
    ) && !(at..at + 2).any(dated)
}

/// "a year", "two weeks", "several months".
fn counted(cx: &Context, i: usize) -> Option<(Amount, Unit, usize)> {
    let (amount, next) = match cx.amount(i) {
        Some(found) => found,
        None if cx.class(i) & class::A != 0 => (Amount::Exactly(1.0), i + 1),
        None if cx.lower(i) == "half" && cx.class(i + 1) & class::A != 0 => (Amount::Exactly(0.5), i + 2),
        None => return None,
    };
    let next = if one_of!(cx.lower(next), "full" | "more" | "short" | "whole") { next + 1 } else { next };
    let (unit, _, end) = cx.unit(next)?;
    Some((amount, unit, end))
}

/// "year-ago", "the year-earlier quarter", "year-to-year" not.
fn hyphenated(cx: &Context, i: usize) -> Option<Found> {
    let mut at = i;
    if cx.class(at) & class::THE != 0 {
        at += 1;
    }
    if one_of!(cx.lower(at), "comparable" | "corresponding" | "same") {
        at += 1;
    }
    let (unit, plural, next) = cx.unit(at)?;
    if plural || !cx.hyphen(next) || !one_of!(cx.lower(next + 1), "ago" | "earlier" | "before") {
        return None;
    }
    let mut end = next + 2;
    let mut noun = end;
    // "the year-ago third quarter"
    if cx.at(noun).ordinal > 0 {
        noun += 1;
    }
    if one_of!(cx.lower(noun), "period" | "quarter" | "month" | "week" | "half") {
        end = noun + 1;
    } else if at > i {
        // "the year-ago profit": the adjective alone, without its article.
        return None;
    }
    Found::new(end, Meaning::Offset { unit, count: -1, base: Base::Comparison })
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("It closed [two years ago].", "2020"),
                ("It closed [10 days ago].", "2022-03-08"),
                ("It closes in [two years' time].", "2024"),
                ("It closed [a decade ago].", "2012"),
                ("It closed on [Thursday], [a day] after the vote.", "2022-03-17 2022-03-16"),
                ("It closed on [3 March], [two days] before the vote.", "2022-03-03 2022-03-05"),
                ("It closed [600 years] earlier than thought.", "P600Y"),
                ("[A day] after the vote it closed.", "P1D"),
            ],
        );
        leaves_alone(&["He was long gone."]);
    }
}
