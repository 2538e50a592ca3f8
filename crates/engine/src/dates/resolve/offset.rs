//! Counted from a day: "yesterday", "two weeks ago", "last year", "a year earlier".

use jiff::civil::{Date, Weekday};

use super::beside::far;
use super::open::{open, unresolved};
use super::{Resolution, Resolver};
use crate::dates::ahead;
use crate::dates::expression::{Base, Expression};
use crate::dates::tense::{self, Tense};
use crate::dates::value::{Amount, Unit, Value, add_days, add_months, monday, quarter_of};
use crate::report::Certainty;
use crate::tagger::Pos;

/// How far back the verb of an "overnight" is looked for.
const LONGEST_CLAUSE: usize = 14;

/// For how many sentences the story's last day is what "the next day" counts from.
const REMEMBERED: usize = 6;

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
            Base::Narrative => match self.reached(unit, e) {
                Some(day) => (Some(day), "narrative", "the story's last date"),
                // "Two days later" after no more than a year: only the distance is known.
                // "Three weeks later he died" after no day at all
                None if self.narrative.last.is_some() && unit <= Unit::Day
                    || e.rule == "date/ago" && count > 0 =>
                {
                    return self.distance(unit, count, e);
                }
                None => (anchor, "publication", "the publication date"),
            },
            Base::Comparison => return self.comparison(unit, count, e, anchor),
        };
        // "up from 840 the year before", "more than the previous month": before the one that is spoken of.
        let told = match unit {
            Unit::Year => self.narrative.told_year.filter(|(_, at)| *at == self.sentence(e)),
            Unit::Month => self.narrative.told_month.filter(|(_, at)| at + 1 >= self.sentence(e)),
            _ => None,
        };
        let from = told.filter(|_| base == Base::Narrative).map(|(first, _)| first).or(from);
        let Some(day) = from else { return Some(unresolved(open(unit), unit)) };
        // "profit of $2 million, up from $1 million a year ago": the quarter of a year ago.
        if e.rule == "date/ago"
            && base == Base::Speech
            && unit == Unit::Year
            && count == -1
            && self.reports_a_quarter()
        {
            return self.comparison(unit, count, e, anchor);
        }
        // "Snow is expected overnight"
        let count = if unit == Unit::Day
            && self.cx.lower(e.start) == "overnight"
            && tense::around(self.cx, e.start, e.end) == Tense::Future
            && self.still_to_come(e)
        {
            0
        } else {
            count
        };
        // News of a Monday speaks of the weekend that is over.
        let early = day.weekday().to_monday_zero_offset() < 4;
        let count = if unit == Unit::Weekend
            && early
            && count == 0
            && tense::around(self.cx, e.start, e.end) != Tense::Future
            && !ahead::meant(self.cx, e.start)
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
        // In January the new year has begun.
        let new = e.end >= 2 && self.cx.lower(e.end - 2) == "new";
        let count = if new && unit == Unit::Year && day.month() == 1 { 0 } else { count };
        // A decade ago is a year, the last decade is ten.
        let (unit, count) = if unit == Unit::Decade && e.rule == "date/ago" {
            (Unit::Year, count.checked_mul(10)?)
        } else {
            (unit, count)
        };
        let value = moved(day, unit, count)?;
        let why = match count {
            0 => format!("It is the {} of {words}, {day}.", unit.name()),
            n => format!("It is {} {words}, {day}.", far(unit, n)),
        };
        Some(Resolution { value, certainty: Certainty::Resolved, anchor: Some(name.into()), why })
    }

    /// "Snow is expected | overnight", but not "cancelled after a landslide | overnight", "hit by | overnight | storms": the
    /// night belongs to the verb that looks ahead rather than to what came before it.
    fn still_to_come(&self, e: &Expression) -> bool {
        let doc = self.cx.doc;
        let held =
            |pos| matches!(pos, Pos::Determiner | Pos::PossessivePronoun | Pos::Possessive | Pos::Adjective);
        let noun = matches!(doc.pos(e.end), Pos::Noun | Pos::ProperNoun | Pos::Adjective | Pos::VerbGerund);
        // "would remain closed overnight"
        let foreseen = one_of!(self.cx.lower_before(e.start, 1), "likely" | "possible")
            || one_of!(self.cx.lower_before(e.start, 2), "remain" | "stay");
        if noun || held(doc.pos(doc.before(e.start, 1))) && !foreseen {
            return false;
        }
        for k in 1..=LONGEST_CLAUSE {
            let before = self.cx.lower_before(e.start, k);
            let verb = self.cx.lower_before(e.start, k + 1);
            let verb = if verb == "not" { self.cx.lower_before(e.start, k + 2) } else { verb };
            let at = doc.before(e.start, k);
            let own = one_of!(verb, "be" | "is" | "are" | "'s" | "'re" | "get" | "remain" | "stay")
                || self.cx.at(at).tense != 0;
            match before {
                "" | "will" | "'ll" | "wo" | "shall" | "would" => break,
                "after" | "following" | "despite" | "because" | "by" | "as" | "since" | "amid" | "from" => {
                    return false;
                }
                "hit" if !own && verb != "will" && verb != "to" => return false,
                _ if doc.pos(at) == Pos::VerbParticiple && !own => return false,
                _ => {}
            }
        }
        true
    }

    /// The day that the story has reached, to count such units from: a year is no place to count days from.
    fn reached(&self, unit: Unit, e: &Expression) -> Option<Date> {
        let last = self.narrative.last.as_ref()?;
        let finer = unit <= Unit::Week && last.grain().is_none_or(|grain| grain > Unit::Week);
        match self.narrative.day {
            Some((day, at)) if finer && self.sentence(e).saturating_sub(at) <= REMEMBERED => Some(day),
            _ if finer => None,
            _ => last.interval().map(|(first, _)| first),
        }
    }

    /// What is known of an offset whose start is not: "two days later" is at least a length of time.
    fn distance(&self, unit: Unit, count: i64, e: &Expression) -> Option<Resolution> {
        // No publication date would tell.
        let value = if e.rule == "date/ago" {
            Value::Duration(vec![(Amount::Exactly(count.unsigned_abs() as f64), unit)])
        } else {
            Value::Open(open(unit))
        };
        let why = "The text does not say from which day it counts.".into();
        Some(Resolution { value, certainty: Certainty::Vague, anchor: None, why })
    }

    /// "a year earlier": the period that the sentence compares with, a year before.
    pub(super) fn comparison(
        &self,
        unit: Unit,
        count: i64,
        e: &Expression,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        // "the year-ago quarter" where no quarter was named: the like of the last full one.
        if unit == Unit::Year && self.narrative.quarter.is_none() && self.cx.lower(e.end - 1) == "quarter" {
            let last = self.focus(Some(Unit::Quarter), anchor)?;
            let Value::Quarter(year, quarter) = last.value else { return Some(last) };
            let year = i16::try_from(i64::from(year).checked_add(count)?).ok()?;
            return Some(Resolution { value: Value::Quarter(year, quarter), ..last });
        }
        // "a decade earlier" is a year.
        let (unit, count) =
            if unit == Unit::Decade { (Unit::Year, count.checked_mul(10)?) } else { (unit, count) };
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
        if unit <= Unit::Day && self.narrative.last.is_some() && self.reached(unit, e).is_none() {
            return self.distance(unit, count, e);
        }
        // "It fell to $3 million in September from $5 million | a year earlier |": the like month.
        let told = self.narrative.told_month.filter(|&(_, at)| unit == Unit::Year && at == self.sentence(e));
        let like = told.filter(|_| {
            let before = self.cx.doc.before(e.start, 1);
            self.cx.at(before).cardinal.is_some() || one_of!(self.cx.lower(before), "%" | "percent")
        });
        let (unit, count) =
            if like.is_some() { (Unit::Month, count.checked_mul(12)?) } else { (unit, count) };
        let from = self.reached(unit, e).unwrap_or(day);
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
