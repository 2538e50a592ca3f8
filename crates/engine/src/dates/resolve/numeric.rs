//! Dates in numbers whose order is not stated: the article's own order, else the reading near publication.

use jiff::civil::Date;

use super::{Resolution, Resolver, explicit};
use crate::dates::order::Order;
use crate::dates::value::{Value, days_between};
use crate::report::Certainty;

impl Resolver<'_, '_> {
    pub(super) fn numeric(
        &self,
        first: i8,
        second: i8,
        year: i64,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        let year = i16::try_from(year).ok()?;
        let (day_first, month_first) =
            (Date::new(year, second, first).ok(), Date::new(year, first, second).ok());
        let (a, b) = match (day_first, month_first) {
            (Some(a), Some(b)) if a == b => {
                return Some(explicit(Value::Day(a), "Day and month are the same number.".into()));
            }
            (Some(a), Some(b)) => (a, b),
            (Some(day), None) => {
                return Some(explicit(
                    Value::Day(day),
                    format!("Only the day can come first: there is no month {second}.", second = first),
                ));
            }
            (None, Some(day)) => {
                return Some(explicit(
                    Value::Day(day),
                    format!("Only the month can come first: there is no month {second}."),
                ));
            }
            (None, None) => return None,
        };
        let resolved = |day, why: String| Resolution {
            value: Value::Day(day),
            certainty: Certainty::Resolved,
            anchor: None,
            why,
        };
        match self.order {
            Order::DayFirst => {
                return Some(resolved(a, "The day comes first, as in this article's other dates.".into()));
            }
            Order::MonthFirst => {
                return Some(resolved(b, "The month comes first, as in this article's other dates.".into()));
            }
            Order::Unknown => {}
        }
        // News is about the days around it: a reading within a month of publication beats one that is not.
        if let Some(published) = anchor {
            let near = |d: Date| days_between(published, d).abs() <= 31;
            match (near(a), near(b)) {
                (true, false) => {
                    return Some(resolved(
                        a,
                        format!("The day comes first: {b} is far from the publication date."),
                    ));
                }
                (false, true) => {
                    return Some(resolved(
                        b,
                        format!("The month comes first: {a} is far from the publication date."),
                    ));
                }
                _ => {}
            }
        }
        Some(Resolution {
            value: Value::Either(a.min(b), a.max(b)),
            certainty: Certainty::Unresolved,
            anchor: None,
            why: format!(
                "It can be {} or {}: the article does not show whether day or month comes first.",
                a.min(b),
                a.max(b)
            ),
        })
    }
}
