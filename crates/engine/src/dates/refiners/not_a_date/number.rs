//! Digits that count, cost or number something else.

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning};
use crate::dates::value::Value;
use crate::document::TokenKind;
use crate::tagger::Pos;

pub(super) fn is_number(cx: &Context, e: &Expression) -> bool {
    let before = cx.lower_before(e.start, 1);
    match &e.meaning {
        Meaning::Value(Value::Year(year)) if cx.at(e.start).digits.is_some() && e.end == e.start + 1 => {
            is_price(cx, e) || is_code(cx, e) || is_count(cx, e) || is_no_year(cx, e, *year)
        }
        Meaning::Value(Value::Year(_))
            if cx.at(e.start).cardinal.is_some() && cx.at(e.start).digits.is_none() =>
        {
            // Spoken years: "nineteen ninety-six", not "twenty thirty-somethings".
            cx.lower(e.end) == "-"
                || one_of!(cx.lower(e.end), "percent" | "people" | "million" | "thousand" | "dollars")
        }
        Meaning::Duration(_) => {
            cx.glued(e.start) && one_of!(before, "$" | "£" | "€" | "." | "/")
                || one_of!(before, "top" | "chapter")
        }
        _ => false,
    }
}

/// "$2000", "Flight 1999", "about 2000"
fn is_price(cx: &Context, e: &Expression) -> bool {
    let before = cx.lower_before(e.start, 1);
    cx.glued(e.start)
        && one_of!(before, "$" | "£" | "€" | "¥" | "#" | "/" | "." | ":" | "+" | "@" | "_" | "=" | "&" | "?")
        || one_of!(
            before,
            "$" | "£"
                | "€"
                | "no."
                | "no"
                | "number"
                | "route"
                | "highway"
                | "flight"
                | "section"
                | "room"
                | "rs"
                | "about"
                | "approximately"
                | "nearly"
                | "over"
                | "than"
        )
}

/// "2024-555-0101", "2024-13-01", "555-2024"
fn is_code(cx: &Context, e: &Expression) -> bool {
    let previous = cx.doc.before(e.start, 1);
    let after = cx.lower(e.end);
    (cx.hyphen(e.end) || one_of!(after, "/" | "–") && cx.glued(e.end)) && cx.at(e.end + 1).digits.is_some()
        || cx.hyphen(previous) && cx.at(cx.doc.before(e.start, 2)).digits.is_some()
        || cx.glued(e.end) && one_of!(after, "/" | "_" | "=" | "&" | "@" | "°" | "x")
        || cx.glued(e.start) && cx.doc.token(previous).kind == TokenKind::Number
}

/// "2000 people"
fn is_count(cx: &Context, e: &Expression) -> bool {
    one_of!(
        cx.lower(e.end),
        "percent"
            | "per"
            | "points"
            | "feet"
            | "miles"
            | "km"
            | "kilometers"
            | "kilometres"
            | "meters"
            | "metres"
            | "tons"
            | "tonnes"
            | "barrels"
            | "people"
            | "dollars"
            | "pounds"
            | "euros"
            | "shares"
            | "votes"
            | "acres"
            | "jobs"
            | "men"
            | "women"
            | "children"
            | "troops"
            | "soldiers"
            | "yards"
            | "calories"
            | "units"
            | "workers"
            | "employees"
            | "students"
            | "cases"
            | "deaths"
            | "homes"
            | "houses"
            | "hp"
            | "cc"
            | "members"
            | "hours"
            | "million"
            | "billion"
            | "times"
            | "pages"
            | "bytes"
            | "rupees"
            | "yen"
            | "francs"
            | "marks"
            | "square"
            | "mm"
            | "kg"
            | "grams"
            | "mph"
            | "kph"
            | "seats"
            | "copies"
            | "patients"
            | "schools"
            | "companies"
            | "civilians"
            | "refugees"
            | "prisoners"
            | "delegates"
            | "gmt"
            | "hectares"
            | "avenue"
            | "street"
            | "other"
            | "more"
            | "additional"
            | "different"
            | "new"
            | "major"
    )
}

/// "A survey of 1709 schoolchildren": what is far from our time is a year only behind a word of time.
fn is_no_year(cx: &Context, e: &Expression, year: i64) -> bool {
    let (before, after) = (cx.lower_before(e.start, 1), cx.lower(e.end));
    // "in the 1900 block of Main Street", of 5th Avenue
    if year % 100 == 0
        && after == "block"
        && cx.lower(e.end + 1) == "of"
        && (cx.capitalized(e.end + 2) || cx.doc.token(e.end + 2).kind == TokenKind::Number)
    {
        return true;
    }
    // "a survey of 1709 schoolchildren"
    if year < 1900 && cx.doc.pos(e.end) == Pos::Noun && (after.ends_with('s') || after.ends_with("ren")) {
        return true;
    }
    if !(1900..=2060).contains(&year) {
        return !one_of!(
            before,
            "in" | "since"
                | "by"
                | "until"
                | "till"
                | "before"
                | "after"
                | "around"
                | "circa"
                | "during"
                | "of"
                | "from"
                | "and"
                | "to"
                | "("
                | "early"
                | "late"
                | "mid"
                | "year"
                | ","
                | "-"
                | "summer"
                | "winter"
                | "spring"
        );
    }
    false
}
