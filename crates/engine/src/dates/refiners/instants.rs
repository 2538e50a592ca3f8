//! One instant told twice: "10:35 a.m. (0735 GMT) Friday", "10 p.m. in Lima (0300 GMT)". The second has the first one's
//! day, or the day beside it where the clocks are that far apart.

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning};
use crate::dates::value::{Clock, Unit};

/// Tokens between the two: "10:53 a.m. in Washington (1453 GMT)".
const REACH: usize = 6;

pub(super) fn refine(cx: &Context, mut found: Vec<Expression>) -> Vec<Expression> {
    for second in 1..found.len() {
        let (earlier, later) = found.split_at_mut(second);
        let (Some(a), Some((b, rest))) = (earlier.last_mut(), later.split_first_mut()) else { break };
        if cx.lower_before(b.start, 1) != "("
            || cx.lower(b.end) != ")"
            || b.start - a.end > REACH
            || !cx.same_sentence(a.start, b.start)
        {
            continue;
        }
        let (Meaning::Time { clock, day }, Meaning::Time { clock: other, day: none }) =
            (&mut a.meaning, &mut b.meaning)
        else {
            continue;
        };
        let apart = days_between(*clock, *other);
        // "9:50 p.m. local time (0150 GMT Monday)"
        if let Some(of) = none {
            if day.is_none() {
                *day = Some(beside(of.clone(), -apart));
            }
            continue;
        }
        // "10:35 a.m. (0735 GMT) Friday"
        if day.is_none()
            && let Some(next) = rest.first()
            && next.meaning.is_day()
            && (next.start == b.end + 1 || next.start == b.end + 2 && cx.lower(b.end + 1) == "on")
        {
            *day = Some(Box::new(next.meaning.clone()));
        }
        *none = match apart {
            0 => day.clone(),
            count => {
                let of = day.clone().unwrap_or_else(|| Box::new(Meaning::Focus(Some(Unit::Day))));
                Some(beside(of, count))
            }
        };
    }
    found
}

fn beside(of: Box<Meaning>, count: i64) -> Box<Meaning> {
    if count == 0 { of } else { Box::new(Meaning::Beside { of, unit: Unit::Day, count }) }
}

/// How many days later the second clock's date is. Clocks of one instant are at most half a day apart.
fn days_between(first: Clock, second: Clock) -> i64 {
    let minutes = |clock| match clock {
        Clock::At { hour, minute, .. } => Some(i64::from(hour) * 60 + i64::from(minute.unwrap_or(0))),
        Clock::Part(_) => None,
    };
    let (Some(a), Some(b)) = (minutes(first), minutes(second)) else { return 0 };
    match b - a {
        ..=-720 => 1,
        721.. => -1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::check;

    #[test]
    fn one_instant_has_one_day() {
        check(
            "2022-03-18",
            &[
                (
                    "It struck at [10:35 a.m.] ([0735 GMT]) [Thursday].",
                    "2022-03-17T10:35 2022-03-17T07:35Z 2022-03-17",
                ),
                ("It struck at [10 p.m. Thursday] ([0300 GMT]).", "2022-03-17T22:00 2022-03-18T03:00Z"),
                (
                    "The final is at [9:50 p.m. local time] ([0150 GMT Monday]).",
                    "2022-03-13T21:50 2022-03-14T01:50Z",
                ),
                (
                    "They spoke at [10:53 am] in Washington ([1453 GMT]).",
                    "2022-03-18T10:53 2022-03-18T14:53Z",
                ),
            ],
        );
    }
}
