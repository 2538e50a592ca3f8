//! Days, weeks and quarters that are told by another day.

use jiff::civil::Date;

use super::offset::moved;
use super::{Resolution, Resolver};
use crate::dates::expression::{Expression, Meaning};
use crate::dates::value::{Unit, Value, add_days, add_months};

impl Resolver<'_, '_> {
    /// The day so many units before or after the one that `of` names.
    pub(super) fn beside(
        &self,
        of: &Meaning,
        unit: Unit,
        count: i64,
        e: &Expression,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        let other = self.resolve(of, e, anchor)?;
        let Some((day, _)) = other.value.interval() else { return Some(other) };
        let value = match unit {
            Unit::Year | Unit::Month => {
                let months = if unit == Unit::Year { count.checked_mul(12)? } else { count };
                let (year, month) = add_months(day.year(), day.month(), months)?;
                // A year before a leap day has none; its last day of February stands for it.
                let last = Date::new(year, month, 1).ok()?.last_of_month();
                last.with().day(day.day().min(last.day())).build().ok()?
            }
            Unit::Week => add_days(day, count.checked_mul(7)?)?,
            _ => add_days(day, count)?,
        };
        let why = format!("It is {} {day}. {}", far(unit, count), other.why);
        Some(Resolution { value: Value::Day(value), why, ..other })
    }

    /// The week or weekend that holds the day which `of` names, or one so many before or after.
    pub(super) fn containing(
        &self,
        of: &Meaning,
        unit: Unit,
        count: i64,
        e: &Expression,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        let other = self.resolve(of, e, anchor)?;
        let Some((day, _)) = other.value.interval() else { return Some(other) };
        // The weekend of a Monday is the one before it.
        let monday_off = unit == Unit::Weekend && day.weekday().to_monday_zero_offset() < 2;
        let value = moved(day, unit, count - i64::from(monday_off))?;
        let why = match count {
            0 => format!("It is the {} of {day}. {}", unit.name(), other.why),
            n => format!("It is {} that of {day}. {}", far(unit, n), other.why),
        };
        Some(Resolution { value, why, ..other })
    }

    /// A quarter that ends on a day is the calendar's quarter that holds most of it.
    pub(super) fn ended_on(&self, on: &Meaning, e: &Expression, anchor: Option<Date>) -> Option<Resolution> {
        let end = self.resolve(on, e, anchor)?;
        let Some((day, _)) = end.value.interval() else { return Some(end) };
        // What "ended" is over.
        let to_come = self.cx.lower(e.end) == "ended" && anchor.is_some_and(|published| day > published);
        let day = if to_come { add_days(day, -365)? } else { day };
        if self.narrative.fiscal {
            return self.focus(Some(Unit::Quarter), anchor);
        }
        let value = moved(add_days(day, -45)?, Unit::Quarter, 0)?;
        let why = format!("Its three months end on {day}. {}", end.why);
        Some(Resolution { value, why, ..end })
    }
}

/// "2 days before"
pub(super) fn far(unit: Unit, count: i64) -> String {
    let n = count.unsigned_abs();
    let plural = if n == 1 { "" } else { "s" };
    format!("{n} {}{plural} {}", unit.name(), if count < 0 { "before" } else { "after" })
}
