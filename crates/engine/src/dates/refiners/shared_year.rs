//! "between March and May 2014", "June 30 to July 2, 2013", "between May 3 and May 6 last year": a year that is stated once holds for both.

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning, Named, Shift, YearOf};

pub(super) fn refine(cx: &Context, mut found: Vec<Expression>) -> Vec<Expression> {
    for first in (0..found.len().saturating_sub(1)).rev() {
        let (head, tail) = found.split_at_mut(first + 1);
        let (Some(a), Some(b)) = (head.last_mut(), tail.first()) else { break };
        let Meaning::Named { named: last, year: of, .. } = b.meaning else { continue };
        if !a.joined_to(cx, b) && !listed(cx, a, b, of) {
            continue;
        }
        if let Meaning::Named { named, year: year @ YearOf::Implied, shift: Shift::Implied } = &mut a.meaning
            && let (Some(from), Some(to)) = (month_and_day(*named), month_and_day(last))
        {
            // "from December 28 to January 3, 2014"
            let back = i64::from(from > to);
            match of {
                YearOf::Given(given) | YearOf::Shared(given) => *year = YearOf::Shared(given - back),
                YearOf::Shifted(years) => *year = YearOf::Shifted(years - back),
                YearOf::Implied | YearOf::Focus => {}
            }
        }
    }
    found
}

/// "in | May, July | and September 2024", "in May, | July, and September 2024 |": further up a list that shares a year.
fn listed(cx: &Context, a: &Expression, b: &Expression, of: YearOf) -> bool {
    cx.lower(a.end) == ","
        && cx.same_sentence(a.start, b.start)
        && match b.start - a.end {
            1 => matches!(of, YearOf::Shared(_) | YearOf::Shifted(_)),
            2 => cx.lower(a.end + 1) == "and" && cx.lower_before(a.start, 1) == ",",
            _ => false,
        }
}

fn month_and_day(named: Named) -> Option<(i8, i8)> {
    match named {
        Named::Month(month) => Some((month, 0)),
        Named::MonthDay(month, day) => Some((month, day)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::check;

    #[test]
    fn what_is_joined_belongs_together() {
        check(
            "2022-03-18",
            &[
                ("It ran from [September] to [December 2014].", "2014-09 2014-12"),
                ("It ran from [December 28] to [January 3, 2014].", "2013-12-28 2014-01-03"),
                ("It rained between [March] and [May 2014].", "2014-03 2014-05"),
                ("It rained between [February 3rd] and [February 16th last year].", "2021-02-03 2021-02-16"),
                ("He may come in [May] or [June].", "2022-05 2022-06"),
                ("She was warned in [May], [July] and [October 2019].", "2019-05 2019-07 2019-10"),
                ("She was warned in [May], [July], and [October 2019].", "2019-05 2019-07 2019-10"),
                ("It rained in [May], [July] and [October last year].", "2021-05 2021-07 2021-10"),
                ("It rained in [December], [January] and [February 2020].", "2019-12 2020-01 2020-02"),
                ("Profit rose in [January], and [October 2019] was a record.", "2022-01 2019-10"),
                ("She was warned in [January], [February] and [March].", "2022-01 2022-02 2022-03"),
                ("They met on [Monday] and [Tuesday].", "2022-03-14 2022-03-15"),
                ("Polls were taken [Wednesday] through [Sunday].", "2022-03-16 2022-03-20"),
            ],
        );
    }
}
