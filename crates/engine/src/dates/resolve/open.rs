//! What is known without an anchor, with `X` for the rest.

use super::Resolution;
use crate::dates::Vocabulary;
use crate::dates::expression::Named;
use crate::dates::value::{Unit, Value};
use crate::report::Certainty;

pub(super) fn unresolved(value: String, _unit: Unit) -> Resolution {
    Resolution {
        value: Value::Open(value),
        certainty: Certainty::Unresolved,
        anchor: None,
        why: "The publication date is not known, so it cannot be counted.".into(),
    }
}

/// What is known of a unit without an anchor.
pub(super) fn open(unit: Unit) -> String {
    match unit {
        Unit::Week | Unit::Fortnight => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Half => "XXXX-HX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century => "XX",
        _ => "XXXX-XX-XX",
    }
    .into()
}

/// What is known of a named part without a year.
pub(super) fn open_named(vocabulary: &Vocabulary, named: Named) -> String {
    match named {
        Named::Weekday(n) => format!("XXXX-WXX-{n}"),
        Named::Month(m) => format!("XXXX-{m:02}"),
        Named::MonthDay(m, d) => format!("XXXX-{m:02}-{d:02}"),
        Named::Season(s) => format!("XXXX-{}", s.code()),
        Named::Quarter(0) => "XXXX-QX".into(),
        Named::Quarter(q) => format!("XXXX-Q{q}"),
        Named::Half(h) => format!("XXXX-H{h}"),
        Named::Holiday(h) => {
            // "12-25": the same day every year.
            let fixed = vocabulary.holiday_rules.get(h).and_then(|(_, rule)| {
                let (month, day) = rule.split_once('-')?;
                Some((month.parse::<u8>().ok()?, day.parse::<u8>().ok()?))
            });
            fixed.map_or_else(|| "XXXX-XX-XX".into(), |(month, day)| format!("XXXX-{month:02}-{day:02}"))
        }
    }
}
