//! Days, weeks and quarters that are told by another day.

use jiff::civil::Date;

use super::offset::moved;
use super::{Resolution, Resolver};
use crate::dates::expression::{Expression, Meaning};
use crate::dates::value::{Unit, Value, add_days, monday};

impl Resolver<'_, '_> {
    /// So many units before or after the day that `of` names; the week or weekend that holds it for a count of 0.
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
        // Two weeks before a day is a day; the weekend of a Monday is the one before it.
        let value = match unit {
            Unit::Weekend if day.weekday().to_monday_zero_offset() < 2 => {
                Value::Weekend(add_days(monday(day), -7)?)
            }
            Unit::Week if count != 0 => Value::Day(add_days(day, count.checked_mul(7)?)?),
            _ => moved(day, unit, count)?,
        };
        let why = match count {
            0 => format!("It is the {} of {day}. {}", unit.name(), other.why),
            n => format!(
                "It is {} {}{} {} {day}. {}",
                n.unsigned_abs(),
                unit.name(),
                if n.unsigned_abs() == 1 { "" } else { "s" },
                if n < 0 { "before" } else { "after" },
                other.why
            ),
        };
        Some(Resolution { value, why, ..other })
    }

    /// A quarter that ends on a day is the calendar's quarter that holds most of it.
    pub(super) fn ended_on(&self, on: &Meaning, e: &Expression, anchor: Option<Date>) -> Option<Resolution> {
        let end = self.resolve(on, e, anchor)?;
        let Some((day, _)) = end.value.interval() else { return Some(end) };
        if self.narrative.fiscal {
            return self.focus(Some(Unit::Quarter), anchor);
        }
        let value = moved(add_days(day, -45)?, Unit::Quarter, 0)?;
        let why = format!("Its three months end on {day}. {}", end.why);
        Some(Resolution { value, why, ..end })
    }
}
