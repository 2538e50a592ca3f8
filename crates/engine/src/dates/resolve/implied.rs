//! Known and implied: which parts of a value the words state, and which the anchor gave.

use crate::dates::expression::{Meaning, Named, YearOf};
use crate::dates::value::{Unit, Value};

/// The parts of a value on the calendar that its words do not state, from the year to the day.
pub(super) fn parts(meaning: &Meaning, value: &Value) -> &'static [&'static str] {
    let Some(grain) = value.grain() else {
        return match (meaning, value) {
            (Meaning::Range(from, _), Value::Range(first, _)) => parts(from, first),
            _ => &[],
        };
    };
    match meaning {
        Meaning::Value(_) | Meaning::Numeric { .. } => &[],
        Meaning::Named { year: YearOf::Given(_), .. } => &[],
        Meaning::Named { named: Named::Weekday(_), .. } => whole(grain),
        Meaning::Named { named: Named::Quarter(0), .. } => whole(grain),
        Meaning::Named { .. } | Meaning::Nth { .. } => &["year"],
        Meaning::Time { day: Some(day), .. } => match (day.as_ref(), value) {
            (day, Value::Time(Some(on), _)) => parts(day, &Value::Day(*on)),
            _ => &[],
        },
        Meaning::WeekdayDay(..) => &["year", "month"],
        _ => whole(grain),
    }
}

/// Every part down to a grain.
const fn whole(grain: Unit) -> &'static [&'static str] {
    match grain {
        Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => &["year"],
        Unit::Half => &["year", "half"],
        Unit::Quarter => &["year", "quarter"],
        Unit::Month => &["year", "month"],
        Unit::Week | Unit::Weekend | Unit::Fortnight => &["year", "week"],
        _ => &["year", "month", "day"],
    }
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::dates;

    #[test]
    fn what_the_words_state_is_known() {
        for (text, grain, implied) in [
            ("It closed on March 5, 2019.", "day", ""),
            ("It closed on March 5.", "day", "year"),
            ("It closed on Friday.", "day", "year month day"),
            ("It closed in May.", "month", "year"),
            ("It closed last month.", "month", "year month"),
            ("It closed in 2019.", "year", ""),
            ("It closed last week.", "week", "year week"),
            ("It closed in the third quarter.", "quarter", "year"),
            ("It closed at 9 a.m.", "hour", "year month day"),
            ("It closed at 9 a.m. on March 5.", "hour", "year"),
            ("It closed March 3-5.", "", "year"),
            ("It took three weeks.", "", ""),
        ] {
            let found = dates(text, Some("2022-03-18"));
            let got = found.first().map(|d| (d.grain.as_deref().unwrap_or_default(), d.implied.join(" ")));
            assert_eq!(got, Some((grain, implied.to_owned())), "{text}");
        }
    }
}
