//! Which of "04/05/2024" is the month: what the article itself shows.

use super::context::Context;
use super::expression::{Expression, Meaning, Named};
use super::rules::MONTH_SLASH_DAY;

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
            if let Meaning::Named { named: Named::MonthDay(..), .. } = e.meaning
                && e.rule != MONTH_SLASH_DAY
            {
                if cx.at(e.start).month > 0 {
                    month += 1;
                } else if cx.at(e.start).digits.is_some() {
                    day += 1;
                }
            }
        }
    }
    // "9/26" without a year is no sign where the article's other dates show the order.
    if day == 0 && month == 0 {
        for e in found.iter().filter(|e| e.rule == MONTH_SLASH_DAY) {
            if let Meaning::Named { named: Named::MonthDay(_, of_month), .. } = e.meaning {
                month += usize::from(of_month > 12);
            }
        }
    }
    match (day > 0, month > 0) {
        (true, false) => Order::DayFirst,
        (false, true) => Order::MonthFirst,
        _ => Order::Unknown,
    }
}
