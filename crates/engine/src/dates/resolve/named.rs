//! Parts of the calendar by name, in a stated year or in the nearest one that fits (`nearest.rs`).

use jiff::civil::Date;

use super::open::{open_named, unresolved};
use super::{Resolution, Resolver};
use crate::dates::expression::{Expression, Named, Shift, YearOf};
use crate::dates::order::Order;
use crate::dates::rules::{MONTH_SLASH_DAY, holiday_day};
use crate::dates::value::{Unit, Value, add_months, quarter_of};
use crate::report::Certainty;

impl Resolver<'_, '_> {
    pub(super) fn named(
        &self,
        named: Named,
        year: YearOf,
        shift: Shift,
        e: &Expression,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        // "9/26" may be the month and the day, unless the article puts the day first; "10/4" only where it does not.
        if e.rule == MONTH_SLASH_DAY
            && let Named::MonthDay(_, day) = named
            && (self.order == Order::DayFirst || day <= 12 && self.order != Order::MonthFirst)
        {
            return None;
        }
        let given = match year {
            YearOf::Given(y) if e.rule == "date/known-day" => {
                let year = i16::try_from(y).ok()?;
                let why = format!("The day is known by its date alone: it is that of {year}.");
                // A story from before it means another day.
                anchor.is_none_or(|a| a.year() >= year).then_some((year, Certainty::Resolved, None, why))
            }
            YearOf::Given(y) => Some((
                i16::try_from(y).ok()?,
                Certainty::Explicit,
                None,
                "It is written out in full.".to_owned(),
            )),
            YearOf::Shared(y) => Some((
                i16::try_from(y).ok()?,
                Certainty::Resolved,
                Some("narrative"),
                "The year is that of the date it is joined to.".to_owned(),
            )),
            YearOf::Shifted(_) if matches!(named, Named::Weekday(_)) => {
                return self.weekday_of_week(named, shift, anchor);
            }
            YearOf::Shifted(n) => {
                let Some(day) = anchor else {
                    return Some(unresolved(open_named(self.cx.vocabulary, named), Unit::Year));
                };
                let year = i16::try_from(i64::from(day.year()).checked_add(n)?).ok()?;
                Some((
                    year,
                    Certainty::Resolved,
                    Some("publication"),
                    format!("The year is counted from the publication date, {day}."),
                ))
            }
            YearOf::Focus => self.narrative.last.as_ref().and_then(Value::interval).map(|(d, _)| {
                (
                    d.year(),
                    Certainty::Resolved,
                    Some("narrative"),
                    format!("The year is that of the story's last date, {d}."),
                )
            }),
            YearOf::Implied => None,
        };
        if let Some((year, certainty, from, why)) = given {
            // "the same period of 2012", where the story reports on no quarter, is the like part of that year.
            let period = named == Named::Quarter(0)
                && self.narrative.quarter.is_none()
                && (e.start..e.end).any(|at| self.cx.lower(at) == "period");
            if period {
                let value = Value::Year(i64::from(year));
                return Some(Resolution { value, certainty, anchor: from.map(str::to_owned), why });
            }
            let value = self.in_year(named, year, anchor)?;
            return Some(Resolution { value, certainty, anchor: from.map(str::to_owned), why });
        }
        let Some(day) = anchor else {
            return Some(unresolved(open_named(self.cx.vocabulary, named), Unit::Year));
        };
        if let Named::Weekday(number) = named {
            return self.weekday(number, shift, e, day);
        }
        self.nearest(named, shift, e, day)
    }

    /// A named part in a stated year.
    pub(super) fn in_year(&self, named: Named, year: i16, anchor: Option<Date>) -> Option<Value> {
        Some(match named {
            Named::Month(m) => Value::Month(year, m),
            Named::MonthDay(m, d) => Value::Day(Date::new(year, m, d).ok()?),
            Named::Season(s) => Value::Season(year, s),
            Named::Quarter(0) => {
                let quarter = self.narrative.quarter.map(|(_, q)| q).or_else(|| {
                    let (_, month) = add_months(anchor?.year(), anchor?.month(), -3)?;
                    Some(quarter_of(month))
                })?;
                Value::Quarter(year, quarter)
            }
            Named::Quarter(q) => Value::Quarter(year, q),
            Named::Half(h) => Value::Half(year, h),
            Named::Holiday(h) => {
                let (id, rule) = self.cx.vocabulary.holiday_rules.get(h)?;
                Value::Day(holiday_day(id, rule, year)?)
            }
            Named::Weekday(_) => return None,
        })
    }
}
