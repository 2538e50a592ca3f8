//! Two times of one day, named behind the second: "from 10 a.m. to 5 p.m. on Saturday", "opened at seven and closed at
//! ten on Tuesday".

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning};
use crate::dates::value::Clock;

/// Tokens between the two: "opened at 7 a.m. | and the last of them closed at | 10 p.m. on Tuesday".
const REACH: usize = 8;

pub(super) fn refine(cx: &Context, mut found: Vec<Expression>) -> Vec<Expression> {
    for second in 1..found.len() {
        let (earlier, later) = found.split_at_mut(second);
        // "On Monday it opened at 9 a.m. and closed at 10 p.m. on Tuesday."
        let (Some((a, before)), Some(b)) = (earlier.split_last_mut(), later.first()) else { break };
        if before.last().is_some_and(|day| day.meaning.is_day() && cx.same_sentence(day.start, a.start)) {
            continue;
        }
        if let (Meaning::Time { clock, day: none @ None }, Meaning::Time { clock: end, day: Some(day) }) =
            (&mut a.meaning, &b.meaning)
            && earlier_than(*clock, *end)
            && b.start.saturating_sub(a.end) <= REACH
            && cx.same_sentence(a.start, b.start)
            && joined(cx, a.start, a.end..b.start)
        {
            *none = Some(day.clone());
        }
    }
    found
}

/// "| to |", "| - |", "between 8 p.m. | and |", "| and closed at |".
fn joined(cx: &Context, start: usize, between: std::ops::Range<usize>) -> bool {
    let word = cx.lower(between.start);
    match between.len() {
        1 => one_of!(word, "to" | "until" | "till" | "and" | "or") || cx.dash(between.start),
        // "Came at 7 a.m. and by 10 a.m. on Tuesday had gone"; not what somebody else tells, or what came later.
        _ => {
            let mut words = between.clone().skip(1).map(|at| cx.lower(at));
            word == "and"
                && one_of!(cx.lower_before(start, 1), "at" | "from" | "by" | "around" | "about")
                && words.all(|word| !one_of!(word, "," | ";" | "then" | "again" | "said" | "says"))
        }
    }
}

/// Whether one time is before another of its day.
fn earlier_than(first: Clock, second: Clock) -> bool {
    let minutes = |clock| match clock {
        Clock::At { hour, minute, .. } => Some(i64::from(hour) * 60 + i64::from(minute.unwrap_or(0))),
        Clock::Part(_) => None,
    };
    minutes(first).zip(minutes(second)).is_some_and(|(first, second)| first < second)
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::check;

    #[test]
    fn a_day_behind_two_hours_is_the_day_of_both() {
        check(
            "2025-11-12",
            &[
                (
                    "The hall will be open from [10 a.m.] to [5 p.m. on Saturday].",
                    "2025-11-15T10:00 2025-11-15T17:00",
                ),
                ("It will run between [noon] and [midnight on Friday].", "2025-11-14T12:00 2025-11-14T24:00"),
                (
                    "Polls opened at [7 a.m.] and closed at [10 p.m. on Tuesday].",
                    "2025-11-11T07:00 2025-11-11T22:00",
                ),
                (
                    "On [Monday] it opened at [9 a.m.] and closed at [10 p.m. on Tuesday].",
                    "2025-11-10 2025-11-10T09:00 2025-11-11T22:00",
                ),
                // A night runs into the next day; what comes after a comma is another story.
                (
                    "She left at [11 p.m.], and he came at [11.30 p.m. on Monday].",
                    "2025-11-12T23:00 2025-11-10T23:30",
                ),
            ],
        );
    }
}
