//! The so-many-eth day, weekday or week of a month or year.

use jiff::civil::Date;

use super::weekday::wanted_name;
use super::{Resolution, Resolver};
use crate::dates::expression::{Expression, Meaning, Part};
use crate::dates::value::{Value, add_days, monday, weekday};

impl Resolver<'_, '_> {
    pub(super) fn nth(
        &self,
        nth: i8,
        part: Part,
        of: &Meaning,
        e: &Expression,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        let whole = self.resolve(of, e, anchor)?;
        let Some((first, last)) = whole.value.interval() else { return Some(whole) };
        let weeks = (i64::from(nth) - 1) * 7;
        let day = match part {
            Part::Day if nth > 0 => add_days(first, i64::from(nth) - 1)?,
            Part::Day => last,
            Part::Weekday(number) if nth > 0 => {
                add_days(first, i64::from(weekday(number).since(first.weekday()).rem_euclid(7)) + weeks)?
            }
            Part::Weekday(number) => {
                add_days(last, -i64::from(last.weekday().since(weekday(number)).rem_euclid(7)))?
            }
            // A week belongs to the month or year that holds its Thursday, as in ISO 8601.
            Part::Week if nth > 0 => add_days(first, 3 + weeks)?,
            Part::Week => add_days(last, -3)?,
            Part::Weekend if nth > 0 => {
                add_days(first, i64::from(weekday(6).since(first.weekday()).rem_euclid(7)) + weeks)?
            }
            Part::Weekend => add_days(last, -i64::from(last.weekday().since(weekday(6)).rem_euclid(7)))?,
        };
        // The fifth Friday of a month that has four is none.
        if day < first || day > last {
            return None;
        }
        let (value, name) = match part {
            Part::Week => (Value::Week(monday(day)), "week"),
            Part::Weekend => (Value::Weekend(monday(day)), "weekend"),
            Part::Day => (Value::Day(day), "day"),
            Part::Weekday(number) => (Value::Day(day), wanted_name(number)),
        };
        let which = if nth > 0 { format!("{name} number {nth}") } else { format!("the last {name}") };
        let why = format!("It is {which} from {first} to {last}. {}", whole.why);
        Some(Resolution { value, why, ..whole })
    }
}
