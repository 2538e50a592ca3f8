//! Counted from a day: "yesterday", "two weeks ago", "last year", "a year earlier".

use jiff::civil::{Date, Weekday};

use super::open::{open, unresolved};
use super::{Resolution, Resolver};
use crate::dates::expression::{Base, Expression};
use crate::dates::tense::{self, Tense};
use crate::dates::value::{Unit, Value, add_days, add_months, monday, quarter_of};
use crate::report::Certainty;

impl Resolver<'_, '_> {
    pub(super) fn offset(
        &self,
        unit: Unit,
        count: i64,
        base: Base,
        e: &Expression,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        let (from, name, words) = match base {
            Base::Speech => (anchor, "publication", "the publication date"),
            Base::Narrative => match self.narrative.last.as_ref().and_then(Value::interval) {
                Some((first, _)) => (Some(first), "narrative", "the story's last date"),
                None => (anchor, "publication", "the publication date"),
            },
            Base::Comparison => return self.comparison(unit, count, anchor),
        };
        let Some(day) = from else { return Some(unresolved(open(unit), unit)) };
        // "profit of $2 million, up from $1 million a year ago": the quarter of a year ago.
        if e.rule == "date/ago"
            && base == Base::Speech
            && unit == Unit::Year
            && count == -1
            && self.reports_a_quarter()
        {
            return self.comparison(unit, count, anchor);
        }
        // News of a Monday speaks of the weekend that is over.
        let early = day.weekday().to_monday_zero_offset() < 4;
        let count = if unit == Unit::Weekend
            && early
            && count == 0
            && tense::around(self.cx, e.start, e.end) != Tense::Future
        {
            -1
        } else {
            count
        };
        // A Sunday's paper calls the week that ended the day before the last one.
        let count = if unit == Unit::Week
            && count == -1
            && base == Base::Speech
            && e.rule == "date/relative-period"
            && day.weekday() == Weekday::Sunday
        {
            0
        } else {
            count
        };
        // A decade ago is a year, the last decade is ten.
        let (unit, count) = if unit == Unit::Decade && e.rule == "date/ago" {
            (Unit::Year, count.checked_mul(10)?)
        } else {
            (unit, count)
        };
        let value = moved(day, unit, count)?;
        let why = match count {
            0 => format!("It is the {} of {words}, {day}.", unit.name()),
            n => format!(
                "It is {} {}{} {} {words}, {day}.",
                n.unsigned_abs(),
                unit.name(),
                if n.unsigned_abs() == 1 { "" } else { "s" },
                if n < 0 { "before" } else { "after" },
            ),
        };
        Some(Resolution { value, certainty: Certainty::Resolved, anchor: Some(name.into()), why })
    }

    /// "a year earlier": the period that the sentence compares with, a year before.
    pub(super) fn comparison(&self, unit: Unit, count: i64, anchor: Option<Date>) -> Option<Resolution> {
        let Some(day) = anchor else { return Some(unresolved(open(unit), unit)) };
        if unit == Unit::Year
            && self.reports_a_quarter()
            && let Some((year, quarter)) = self.narrative.quarter
        {
            let year = i16::try_from(i64::from(year).checked_add(count)?).ok()?;
            return Some(Resolution {
                value: Value::Quarter(year, quarter),
                certainty: Certainty::Resolved,
                anchor: Some("narrative".into()),
                why: format!(
                    "The story speaks of quarter {quarter}; this is the same quarter, {} before.",
                    years(-count)
                ),
            });
        }
        let from = self.narrative.last.as_ref().and_then(Value::interval).map_or(day, |(first, _)| first);
        let from = if self.narrative.longer { day } else { from };
        Some(Resolution {
            value: moved(from, unit, count)?,
            certainty: Certainty::Resolved,
            anchor: Some("narrative".into()),
            why: format!("It counts from the story's last date, {from}."),
        })
    }

    /// True where the story reports on a quarter, and this is no longer period.
    pub(super) fn reports_a_quarter(&self) -> bool {
        self.narrative.quarter.is_some() && !self.narrative.longer
    }
}

pub(super) fn years(count: i64) -> String {
    if count == 1 { "a year".into() } else { format!("{count} years") }
}

/// So many units from a day, at the unit's grain.
pub(super) fn moved(day: Date, unit: Unit, count: i64) -> Option<Value> {
    let year = |factor: i64| i64::from(day.year()).checked_add(count.checked_mul(factor)?);
    Some(match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Value::Day(day),
        Unit::Day => Value::Day(add_days(day, count)?),
        Unit::Week => Value::Week(monday(add_days(day, count.checked_mul(7)?)?)),
        Unit::Fortnight => Value::Week(monday(add_days(day, count.checked_mul(14)?)?)),
        Unit::Weekend => Value::Weekend(monday(add_days(day, count.checked_mul(7)?)?)),
        Unit::Month => {
            let (y, m) = add_months(day.year(), day.month(), count)?;
            Value::Month(y, m)
        }
        Unit::Quarter => {
            let (y, m) = add_months(day.year(), day.month(), count.checked_mul(3)?)?;
            Value::Quarter(y, quarter_of(m))
        }
        Unit::Half => {
            let (y, m) = add_months(day.year(), day.month(), count.checked_mul(6)?)?;
            Value::Half(y, if m < 7 { 1 } else { 2 })
        }
        Unit::Year => Value::Year(year(1).filter(|y| (1..10_000).contains(y))?),
        Unit::Decade => Value::Decade(i16::try_from(year(10)?.div_euclid(10)).ok().filter(|d| *d > 0)?),
        Unit::Century => Value::Century(i16::try_from(year(100)?.div_euclid(100)).ok().filter(|c| *c > 0)?),
        Unit::Millennium => return None,
    })
}
