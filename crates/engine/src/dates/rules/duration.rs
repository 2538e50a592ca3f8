//! Lengths of time: "two days", "a year", "five-year", "18 months", "an hour and a half", "years", "the nine months".

use super::{Found, Rule, relative_period};
use crate::dates::context::Context;
use crate::dates::expression::Meaning;
use crate::dates::value::{Amount, Unit};
use crate::dates::words::class;
use crate::document::{Case, TokenKind};
use crate::tagger::Pos;

pub(super) const RULE: Rule = Rule {
    id: "duration/length",
    starts: class::A
        | class::THE
        | class::DIGITS
        | class::DECIMAL
        | class::CARDINAL
        | class::VAGUE
        | class::UNIT
        | class::HALF,
    find,
};

fn find(cx: &Context, i: usize) -> Option<Found> {
    let word = cx.lower(i);
    // "half an hour", "half a century"
    if word == "half" && cx.class(i + 1) & class::A != 0 {
        let (unit, false, end) = cx.unit(i + 2)? else { return None };
        return length(end, Amount::Exactly(0.5), unit);
    }
    // "a quarter of a century", "nearly a half-century"
    if cx.class(i) & class::A != 0
        && let Some((years, end)) = relative_period::share_of_century(cx, i + 1)
    {
        return length(end, Amount::Exactly(years), Unit::Year);
    }
    if cx.class(i) & class::UNIT != 0 && cx.at(i).cardinal.is_none() {
        return bare(cx, i);
    }
    let mut at = i;
    // "the nine months", "the first two years", "the last of three days"
    if cx.class(at) & class::THE != 0 {
        at += 1;
        if one_of!(cx.lower(at), "first" | "final" | "full" | "entire" | "whole" | "latest" | "opening") {
            at += 1;
        }
        cx.amount(at)?;
    }
    let (amount, next) = match cx.amount(at) {
        Some(found) => found,
        None if cx.class(at) & class::A != 0 => {
            let mut next = at + 1;
            if one_of!(
                cx.lower(next),
                "full" | "whole" | "single" | "further" | "additional" | "half" | "entire" | "quarter"
            ) || cx.lower(next) == "good" && !is_praise(cx, i, next + 1)
            {
                next += 1;
            }
            // "a half-hour", "a quarter-century"
            if one_of!(cx.lower(next - 1), "half" | "quarter") {
                let share = if cx.lower(next - 1) == "half" { 0.5 } else { 0.25 };
                let (unit, false, end) = cx.unit(cx.skip_hyphen(next))? else { return None };
                return length(end, Amount::Exactly(share), unit);
            }
            (Amount::Exactly(1.0), next)
        }
        None => return None,
    };
    // "the second visit in as many years"
    if cx.lower(i) == "many" && cx.lower_before(i, 1) == "as" {
        return None;
    }
    // "a $12-an-hour job", "6,000 cars a year" state a rate.
    if cx.class(i) & class::A != 0
        && (cx.glued(i) && cx.lower_before(i, 1) == "-" || next == i + 1 && follows_count(cx, i, next))
    {
        return None;
    }
    // "a one-year term" starts at the number.
    if cx.glued(i)
        && cx.class(i) & class::DIGITS != 0
        && one_of!(cx.lower_before(i, 1), "." | "," | "-" | "/" | "$" | ":")
    {
        return None;
    }
    let hyphenated = cx.hyphen(next);
    let mut at = cx.skip_hyphen(next);
    if one_of!(
        cx.lower(at),
        "more"
            | "full"
            | "straight"
            | "consecutive"
            | "additional"
            | "trading"
            | "business"
            | "working"
            | "calendar"
            | "long"
            | "whole"
            | "solid"
            | "extra"
    ) {
        at += 1;
    }
    // "two or three years", "12 to 14 months"
    let mut amount = amount;
    if (one_of!(cx.lower(at), "to" | "or" | "and") || cx.dash(at))
        && let Some((_, after)) = cx.amount(at + 1)
        && cx.at(cx.skip_hyphen(after)).unit.is_some()
        && cx.class(i) & class::A == 0
    {
        amount = if cx.lower(at) == "and" { return None } else { Amount::Some };
        at = cx.skip_hyphen(after);
    }
    let (unit, plural, mut end) = cx.unit(at)?;
    // "World Cup 2018 day five"
    if unit == Unit::Day
        && !plural
        && !hyphenated
        && cx.at(i).length == 4
        && matches!(amount, Amount::Exactly(n) if (1900.0..2100.0).contains(&n))
    {
        return None;
    }
    // "60 Minutes" is a programme.
    if cx.capitalized(at) && !cx.capitalized(i) && !cx.upper(at) {
        return None;
    }
    // "| One day | the letter came", "| One day |, he left": some day.
    if word == "one"
        && unit == Unit::Day
        && !hyphenated
        && cx.doc.sentence_of(i).is_some_and(|s| s.tokens.start == i)
        && (cx.lower(end) == ","
            && !one_of!(cx.lower(end + 1), "or" | "not" | "half")
            && cx.at(end + 1).cardinal.is_none()
            || matches!(cx.doc.pos(end), Pos::Determiner | Pos::Pronoun | Pos::PossessivePronoun)
                // "One day a week"
                && cx.at(end + 1).unit.is_none())
    {
        return None;
    }
    if !counts_time(cx, i, at, unit, plural, hyphenated, amount) {
        return None;
    }
    // "eight-month-old", "two years old", "day-long"
    if cx.hyphen(end) && one_of!(cx.lower(end + 1), "old" | "long" | "olds") {
        end += 2;
    }
    let mut amounts = vec![(amount, unit)];
    // "a year and a half"
    if cx.lower(end) == "and" && cx.lower(end + 1) == "a" && one_of!(cx.lower(end + 2), "half" | "quarter") {
        let share = if cx.lower(end + 2) == "half" { 0.5 } else { 0.25 };
        if let Amount::Exactly(n) = amount {
            amounts = vec![(Amount::Exactly(n + share), unit)];
            end += 3;
        }
    }
    // "two hours and 20 minutes", "5 hours, 12 minutes", "one year, six months"
    for _ in 0..3 {
        let mut more = end;
        if cx.lower(more) == "," {
            more += 1;
        }
        if cx.lower(more) == "and" {
            more += 1;
        }
        let Some((next_amount, after)) = cx.amount(more) else { break };
        let Some((next_unit, _, after)) = cx.unit(after) else { break };
        // "a year, two days ago" are two.
        if one_of!(cx.lower(after), "ago" | "earlier" | "later") {
            break;
        }
        let smallest = amounts.last().map_or(unit, |a| a.1);
        if next_unit >= smallest || matches!(next_amount, Amount::Some) {
            break;
        }
        amounts.push((next_amount, next_unit));
        end = after;
    }
    Found::new(end, Meaning::Duration(amounts))
}

/// True where "a year" follows what is counted: "40 dollars", "half a metre", "20 new homes".
fn follows_count(cx: &Context, i: usize, unit: usize) -> bool {
    let counts =
        |k: usize| cx.at(k).cardinal.is_some() || cx.class(k) & class::DECIMAL != 0 || cx.lower(k) == "half";
    let last = cx.doc.before(i, 1);
    let named = |k: usize| matches!(cx.doc.pos(k), Pos::Noun | Pos::Adjective | Pos::Determiner);
    let count = (1..=4).map(|k| cx.doc.before(i, k)).find(|&k| counts(k) || !named(k));
    (counts(last) || cx.doc.pos(last) == Pos::Noun && cx.lower(last) != "times")
        && count.is_some_and(|k| counts(k) && cx.same_sentence(k, i))
        && !one_of!(cx.lower(unit + 1), "to" | "after" | "later" | "before" | "earlier" | "and" | "or" | "of")
}

fn length(end: usize, amount: Amount, unit: Unit) -> Option<Found> {
    // A half or a quarter of a century is a whole number of years.
    Found::new(end, Meaning::Duration(vec![(amount, unit)]))
}

/// "the second quarter", "a quarter of", "a second", "one half": words that look like units.
fn counts_time(
    cx: &Context,
    i: usize,
    at: usize,
    unit: Unit,
    plural: bool,
    hyphenated: bool,
    amount: Amount,
) -> bool {
    let after = cx.lower(at + 1);
    match unit {
        Unit::Half => false,
        Unit::Quarter => {
            plural && !hyphenated && matches!(amount, Amount::Exactly(n) if n >= 2.0) && after != "of"
        }
        Unit::Second if cx.class(i) & class::A != 0 => !plural && one_of!(after, "." | "," | "later" | "of"),
        // "10 sec", "5 min" are fine; "two second chances" is not.
        Unit::Second => plural || hyphenated,
        Unit::Day if cx.class(i) & class::A != 0 => !one_of!(after, "of" | "when" | "in" | "care"),
        // "a seven hour meeting"
        _ if !plural && !hyphenated && matches!(amount, Amount::Exactly(n) if n > 1.0) => {
            cx.doc.token(at + 1).kind == TokenKind::Word && cx.doc.token(at + 1).case == Case::Lower
        }
        _ => {
            plural
                || hyphenated
                || matches!(amount, Amount::Exactly(n) if n <= 1.0)
                || cx.class(i) & class::A != 0
                || amount == Amount::Some
        }
    }
}

/// "years", "for weeks", "months": a plural alone.
fn bare(cx: &Context, i: usize) -> Option<Found> {
    let (unit, plural, mut end) = cx.unit(i)?;
    if !plural {
        return None;
    }
    if cx.hyphen(end) && one_of!(cx.lower(end + 1), "long" | "old") {
        end += 2;
        return length(end, Amount::Some, unit);
    }
    if matches!(unit, Unit::Second | Unit::Quarter | Unit::Half) {
        return None;
    }
    // "Minutes from the October meeting"
    if unit == Unit::Minute && one_of!(cx.lower(end), "from" | "of") {
        return None;
    }
    let before = cx.lower_before(i, 1);
    // "hours later"; "over the years"
    let placed = cx.lower(end) == "later"
        && (!matches!(
            cx.doc.pos(cx.doc.before(i, 1)),
            Pos::Noun
                | Pos::ProperNoun
                | Pos::Adjective
                | Pos::Number
                | Pos::Possessive
                | Pos::PossessivePronoun
        ) || one_of!(before, "just" | "only" | "mere"));
    let over = before == "the"
        && one_of!(cx.lower_before(i, 2), "over" | "through" | "throughout" | "down")
        && cx.doc.token(end).kind != TokenKind::Word;
    if placed || over {
        return length(if placed { end + 1 } else { end }, Amount::Some, unit);
    }
    one_of!(
        before,
        "for"
            | "in"
            | "over"
            | "within"
            | "after"
            | "of"
            | "take"
            | "took"
            | "takes"
            | "spent"
            | "lasted"
            | "last"
            | "until"
            | "through"
            | "than"
            | ""
    )
    .then(|| length(end, Amount::Some, unit))?
}

/// "It was a good day", "had a good week"; not "took a good week", "for a good month".
fn is_praise(cx: &Context, article: usize, unit: usize) -> bool {
    let lasts = one_of!(
        cx.lower_before(article, 1),
        "took"
            | "take"
            | "takes"
            | "taken"
            | "for"
            | "lasted"
            | "lasts"
            | "spent"
            | "wait"
            | "waited"
            | "after"
    );
    let day = cx.at(unit).unit.is_some_and(|unit| unit >= Unit::Day);
    day && !lasts && cx.lower(unit + 1) != "and"
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("It took [three weeks].", "P3W"),
                ("It took [a year and a half].", "P1Y6M"),
                ("It took [two hours and 20 minutes].", "PT2H20M"),
                ("A [five-year] plan failed.", "P5Y"),
                ("A [seven hour] meeting ended.", "PT7H"),
                ("[Hours later] it was over.", "PTXH"),
                ("It has faded over the [years].", "PXY"),
            ],
        );
        check("2022-03-18", &[("They gave 20 men [a year] to pay.", "P1Y")]);
        leaves_alone(&[
            "He is 52 years old.",
            "He came second.",
            "It was a good day in a good year.",
            "We had a good week.",
            "A 6-year-old boy sang.",
        ]);
        check(
            "2022-03-18",
            &[
                ("[One day] of rain was enough.", "P1D"),
                ("[One day] is enough.", "P1D"),
                ("[One day] a week she rests.", "P1D"),
                ("[One day], or [24 hours], is enough.", "P1D PT24H"),
            ],
        );
        leaves_alone(&[
            "One day the letter came.",
            "One day, she left.",
            "Minutes from the meeting show it.",
            "Minutes of the meeting were kept.",
        ]);
        leaves_alone(&[
            "They build 900 new boats a year.",
            "She earned $40,000 a year in Rome.",
            "It sinks by half a metre a year.",
        ]);
    }
}
