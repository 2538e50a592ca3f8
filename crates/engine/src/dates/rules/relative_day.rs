//! Days named from here: "today", "yesterday", "tonight", "last night", "this morning", "the day before yesterday",
//! "the same day", "overnight".

use super::{Found, Rule};
use crate::dates::context::Context;
use crate::dates::expression::{Base, Meaning};
use crate::dates::value::{Clock, Part, Unit};
use crate::dates::words::class;

pub(super) const RULE: Rule = Rule {
    id: "date/relative-day",
    starts: class::DAY_WORD | class::SHIFT | class::THE | class::UNIT | class::EVERY,
    find,
};

const fn day(count: i64, base: Base) -> Meaning {
    Meaning::Offset { unit: Unit::Day, count, base }
}

/// A part of the day that the story has reached.
fn part_of_focus(part: Part) -> Meaning {
    Meaning::Time { clock: Clock::Part(part), day: Some(Box::new(Meaning::Focus(Some(Unit::Day)))) }
}

fn part_of(clock: Part, count: i64, base: Base) -> Meaning {
    Meaning::Time { clock: Clock::Part(clock), day: Some(Box::new(day(count, base))) }
}

fn find(cx: &Context, i: usize) -> Option<Found> {
    let (word, next) = (cx.lower(i), cx.lower(i + 1));
    match (word, next) {
        ("today", _) => Found::new(i + 1, day(0, Base::Speech)),
        ("yesterday", _) => Found::new(i + 1, day(-1, Base::Speech)),
        ("tomorrow", _) => Found::new(i + 1, day(1, Base::Speech)),
        ("tonight", _) => Found::new(i + 1, part_of(Part::Night, 0, Base::Speech)),
        // "It will not change overnight"
        ("overnight", _) if one_of!(cx.lower_before(i, 1), "happen" | "change") => None,
        ("overnight", _) => Found::new(i + 1, part_of(Part::Night, -1, Base::Speech)),
        ("last", "night") => Found::new(i + 2, part_of(Part::Night, -1, Base::Speech)),
        ("last", "evening") => Found::new(i + 2, part_of(Part::Evening, -1, Base::Speech)),
        ("this", part) if cx.at(i + 1).part.is_some() && !part.ends_with('s') => {
            Found::new(i + 2, part_of(cx.at(i + 1).part?, 0, Base::Speech))
        }
        ("that" | "same", part) if cx.at(i + 1).part.is_some() && !part.ends_with('s') => {
            Found::new(i + 2, part_of_focus(cx.at(i + 1).part?))
        }
        ("the", "following" | "next" | "previous") => {
            let part = cx.at(i + 2).part.filter(|_| !cx.lower(i + 2).ends_with('s'))?;
            let count = if next == "previous" { -1 } else { 1 };
            Found::new(i + 3, part_of(part, count, Base::Narrative))
        }
        ("the", "same") => {
            let part = cx.at(i + 2).part?;
            Found::new(i + 3, part_of_focus(part))
        }
        ("the", "day") => around(cx, i + 1),
        ("the", "week" | "month" | "year") => {
            let count = match cx.lower(i + 2) {
                "before" => -1,
                "after" => 1,
                _ => return None,
            };
            // "the year before the war" needs the war's year.
            if !one_of!(cx.lower(i + 3), "." | "," | ";" | "" | ")") {
                return None;
            }
            let unit = cx.at(i + 1).unit?;
            Found::new(i + 3, Meaning::Offset { unit, count, base: Base::Narrative })
        }
        ("day", "before" | "after") => around(cx, i),
        _ => None,
    }
}

/// "the day before yesterday", "the day after tomorrow", "the day before".
fn around(cx: &Context, i: usize) -> Option<Found> {
    let sign = match cx.lower(i + 1) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    match (sign, cx.lower(i + 2)) {
        (-1, "yesterday") => Found::new(i + 3, day(-2, Base::Speech)),
        (1, "tomorrow") => Found::new(i + 3, day(2, Base::Speech)),
        // "the day after the vote" needs the event's day; "the day before." counts from the narrative.
        (_, "." | "," | ";" | "") => Found::new(i + 2, day(sign, Base::Narrative)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("He left [yesterday].", "2022-03-17"),
                ("He left [the day before yesterday].", "2022-03-16"),
                ("He leaves [tonight].", "2022-03-18TNI"),
                ("He left [last night].", "2022-03-17TNI"),
            ],
        );
        leaves_alone(&["The day he left was cold.", "It is not going to happen overnight."]);
    }
}
