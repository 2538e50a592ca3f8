//! Words before an expression that narrow or blur it: "early", "late", "mid-", "the end of", "earlier", "nearly",
//! "more than". They belong to the expression, and become TIMEX3's `mod`.

use crate::dates::context::Context;
use crate::dates::expression::{Base, Expression, Meaning};
use crate::dates::value::{Clock, Unit};

pub(super) fn refine(cx: &Context, mut found: Vec<Expression>) -> Vec<Expression> {
    let mut free_from = 0;
    for expression in &mut found {
        let start = expression.start;
        match &expression.meaning {
            Meaning::Duration(_) => length(cx, expression),
            Meaning::Reference(_) | Meaning::Set(_) => {}
            _ => place(cx, expression),
        }
        // Never reach into the expression before.
        if expression.start < free_from {
            expression.start = start;
            expression.modifier = None;
        }
        free_from = expression.end;
    }
    found
}

fn grain_of_day(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Named { named, .. } => {
            use crate::dates::expression::Named;
            matches!(named, Named::Weekday(_) | Named::MonthDay(..))
        }
        Meaning::Offset { unit, .. } => *unit <= Unit::Day,
        Meaning::Time { .. } => true,
        _ => false,
    }
}

/// Before something that has a place on the calendar.
fn place(cx: &Context, e: &mut Expression) {
    let back = |n: usize| cx.lower_before(e.start, n);
    let hyphenated = matches!(back(1), "-") && cx.glued(e.start);
    let (word, steps) = if hyphenated { (back(2), 2) } else { (back(1), 1) };
    let day = grain_of_day(&e.meaning);
    let first = e.start;
    if matches!(e.meaning, Meaning::Offset { base: Base::Speech, count, unit } if count < -1 && unit > Unit::Day)
    {
        let (modifier, steps) = match (back(2), word) {
            (_, "nearly" | "almost") => ("LESS_THAN", 1),
            ("more", "than") => ("MORE_THAN", 2),
            ("less", "than") => ("LESS_THAN", 2),
            (_, "about" | "around" | "roughly" | "some") => ("APPROX", 0),
            _ => return,
        };
        e.start -= steps;
        e.modifier = Some(modifier);
        return;
    }
    let (modifier, mut steps) = match word {
        // "an hour late Wednesday"
        "late" | "early" if cx.at(cx.doc.before(e.start, steps + 1)).unit.is_some() => return,
        "early" => (Some("START"), steps),
        "late" => (Some("END"), steps),
        "mid" => (Some("MID"), steps),
        // "earlier Friday", "later this week"; "a day earlier Friday" is not.
        "earlier" | "later" if !hyphenated && relative(&e.meaning) => (None, 1),
        "sometime" if !hyphenated => (None, 1),
        "around"
            if !hyphenated && !day
                || matches!(e.meaning, Meaning::Time { clock: Clock::At { .. }, .. }) && word == "around" =>
        {
            (Some("APPROX"), 0)
        }
        "the" if !hyphenated && one_of!(back(2), "of" | "in") => (None, 0),
        "of" => {
            let (noun, article) = (back(2), back(3));
            let modifier = match noun {
                "end" => "END",
                "beginning" | "start" => "START",
                "middle" => "MID",
                // "In the early hours of Sunday"
                "hours" if day && one_of!(article, "early" | "small") && back(4) == "the" => "START",
                _ => return,
            };
            let steps = match (noun, article) {
                ("hours", _) => 4,
                (_, "the") => 3,
                _ => return,
            };
            (Some(modifier), steps)
        }
        "in" | "on" if !hyphenated => match back(2) {
            // "later in the year" has its own rule; "early in 1990", "late on Friday"
            "early" => (Some("START"), 2),
            "late" => (Some("END"), 2),
            "earlier" | "later" => (None, 2),
            _ => return,
        },
        _ => return,
    };
    if matches!(e.meaning, Meaning::Time { clock: Clock::At { .. }, .. }) && steps > 0 {
        return;
    }
    // "the early 1990s", "the mid-1990s"
    if steps > 0 && modifier.is_some() && cx.lower_before(first, steps + 1) == "the" && steps <= 2 && !day {
        steps += 1;
    }
    if let Some(start) = first.checked_sub(steps)
        && cx.same_sentence(start, first)
    {
        e.start = start;
        e.modifier = modifier.or(e.modifier);
    }
}

/// True where the expression is counted from the present.
fn relative(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Offset { .. }
            | Meaning::Named { .. }
            | Meaning::Focus(_)
            | Meaning::Time { day: Some(_), .. }
    )
}

/// Before a length of time.
fn length(cx: &Context, e: &mut Expression) {
    let back = |n: usize| cx.lower_before(e.start, n);
    let (modifier, steps) = match (back(2), back(1)) {
        ("more", "than") => ("MORE_THAN", 2),
        ("less" | "fewer", "than") => ("LESS_THAN", 2),
        ("at", "least") => ("EQUAL_OR_MORE", 2),
        ("at", "most") => ("EQUAL_OR_LESS", 2),
        ("up", "to") => ("EQUAL_OR_LESS", 2),
        (_, "nearly" | "almost") => ("LESS_THAN", 1),
        (_, "about" | "roughly" | "approximately" | "around" | "some") => ("APPROX", 1),
        // "in over five years"; "averaged over four weeks" is no more than that.
        (
            "in" | "for" | "of" | "after" | "just" | "well" | "took" | "lasted" | "than" | "by" | "with",
            "over",
        ) => ("MORE_THAN", 1),
        _ => return,
    };
    // "over a week", "about two years": "over the past year" is no more than it.
    if cx.lower(e.start) == "the" || one_of!(cx.lower(e.start), "past" | "last" | "next") {
        return;
    }
    e.modifier = Some(modifier);
    if one_of!(back(1), "over" | "about" | "around" | "some" | "roughly" | "approximately") {
        return;
    }
    e.start -= steps;
}
