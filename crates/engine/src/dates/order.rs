//! Which of "04/05/2024" is the month: what the article itself shows.

use super::context::Context;
use super::expression::{Expression, Meaning, Named};

/// The order of day and month that an article uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
    Unknown,
}

/// Reads the order from the article: numeric dates that allow one order only, else dates with a month's name. Where
/// the two orders are both used, nothing follows.
pub(crate) fn infer(cx: &Context, found: &[Expression]) -> Order {
    let (mut day, mut month) = (0, 0);
    for e in found {
        if let Meaning::Numeric { first, second, .. } = e.meaning {
            day += usize::from(first > 12);
            month += usize::from(second > 12);
        }
    }
    if day == 0 && month == 0 {
        for e in found {
            if let Meaning::Named { named: Named::MonthDay(..), .. } = e.meaning {
                if cx.at(e.start).month > 0 {
                    month += 1;
                } else if cx.at(e.start).digits.is_some() {
                    day += 1;
                }
            }
        }
    }
    match (day > 0, month > 0) {
        (true, false) => Order::DayFirst,
        (false, true) => Order::MonthFirst,
        _ => Order::Unknown,
    }
}
