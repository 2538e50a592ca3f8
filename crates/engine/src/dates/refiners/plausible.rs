//! Days that no calendar has ("30 February", "29 February 2023") are never normalized: the whole expression goes, so
//! that no "February 2023" is left of it.

use jiff::civil::Date;

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning, Named, YearOf};
use crate::dates::words::class;

pub(super) fn refine(cx: &Context, mut found: Vec<Expression>) -> Vec<Expression> {
    found.retain(|e| exists(&e.meaning) && !cut_short(cx, e));
    found
}

fn exists(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Named { named: Named::MonthDay(month, day), year, .. } => {
            // Without a year, 29 February may exist.
            let year = match year {
                YearOf::Given(y) => i16::try_from(*y).unwrap_or(0),
                _ => 2000,
            };
            Date::new(year, *month, *day).is_ok()
        }
        Meaning::Range(a, b) => exists(a) && exists(b),
        _ => true,
    }
}

/// "32 January 2024", "0 May 2024", "5 May 99999": a number that belongs to the date does not fit.
fn cut_short(cx: &Context, e: &Expression) -> bool {
    let Meaning::Named { named, .. } = &e.meaning else { return false };
    let before = cx.at(cx.doc.before(e.start, 1));
    let after = cx.at(e.end);
    let bad_day =
        |digits: Option<u32>, length: u8| digits.is_some_and(|d| length <= 2 && !(1..=31).contains(&d));
    match named {
        Named::Month(_) => {
            cx.at(e.start).month > 0
                && bad_day(before.digits, before.length)
                && cx.same_sentence(e.start, e.start - 1)
        }
        Named::MonthDay(..) => {
            after.class & class::DECIMAL != 0
                && cx.doc.token(e.end).spaced
                && cx.same_sentence(e.end, e.end - 1)
                && cx.lower(e.end).len() >= 5
                && !cx.lower(e.end).contains([',', '.'])
        }
        _ => false,
    }
}
