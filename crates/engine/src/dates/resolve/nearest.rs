//! Parts of the calendar without a year: the nearest one that fits.

use jiff::civil::Date;

use super::weekday::wanted_name;
use super::{Resolution, Resolver};
use crate::dates::ahead::held;
use crate::dates::expression::{Expression, Named, Shift};
use crate::dates::tense::{self, Tense};
use crate::dates::value::{Unit, Value, days_between, weekday};
use crate::report::Certainty;
use crate::tagger::Pos;

/// How many days ahead a month without a year may begin, where no tense says that it is past.
const FORESEEABLE: i64 = 120;

/// A day that is told as done and so many days ahead is last year's; one that is nearer may be a slip, of which a check
/// tells.
const DONE: i64 = 14;
/// Of a clause in the past, whatever its verb.
const LONG_DONE: i64 = 40;

/// Within how many days of publication a weekday that does not fit its day is a slip, not another year's.
const SLIP: i64 = 30;

/// For how many years a day may be over that a trial or an inquest tells of, and how many days apart from it the
/// others are.
const TRIED: i16 = 9;
const BESIDE: i64 = 14;

/// How many days after the date that it is joined to a month or day may begin.
pub(super) const FOLLOWS: i64 = 200;

/// A part without a year, and the one in the year of publication.
struct Yearless<'e> {
    named: Named,
    e: &'e Expression,
    tense: Tense,
    published: Date,
    this: Value,
    begin: Date,
    end: Date,
}

impl Resolver<'_, '_> {
    /// A month, day, season, quarter, half or holiday without a year: the nearest one that fits.
    pub(super) fn nearest(
        &self,
        named: Named,
        shift: Shift,
        e: &Expression,
        published: Date,
    ) -> Option<Resolution> {
        if let Named::Quarter(0) = named {
            return self.focus(Some(Unit::Quarter), Some(published));
        }
        // "the following spring", "the previous March": from where the story is.
        let reached = self.narrative.last.as_ref().and_then(Value::interval).map(|(first, _)| first);
        let (published, anchor, of) = match (shift, reached) {
            (Shift::Before | Shift::After, Some(day)) => (day, "narrative", "the story's last date"),
            _ => (published, "publication", "the publication date"),
        };
        let year = published.year();
        let tense = tense::around(self.cx, e.start, e.end);
        let at = |y: i16| self.in_year(named, y, Some(published));
        let (value, why) = match shift {
            // "Two died this winter", in March: it is nearly over.
            Shift::This
                if matches!(named, Named::Season(_))
                    && tense == Tense::Past
                    && begin(&at(year)?).is_some_and(|d| days_between(published, d) > FOLLOWS) =>
            {
                (at(year - 1)?, format!("It is the one at the publication date, {published}."))
            }
            Shift::This => {
                (at(year)?, format!("It is the one in the year of the publication date, {published}."))
            }
            Shift::Last | Shift::Before => {
                let this = at(year)?;
                let past = this.interval()?.1 < published;
                (
                    if past { this } else { at(year - 1)? },
                    format!("It is the last one that was over on {of}, {published}."),
                )
            }
            Shift::Next | Shift::After => {
                let this = at(year)?;
                let ahead = begin(&this)? > published;
                (
                    if ahead { this } else { at(year + 1)? },
                    format!("It is the first one after {of}, {published}."),
                )
            }
            Shift::Implied => return self.unshifted(named, tense, e, published),
        };
        Some(resolved(value, anchor, why))
    }

    /// A part without a year, and without "last" or "next".
    fn unshifted(&self, named: Named, tense: Tense, e: &Expression, published: Date) -> Option<Resolution> {
        let first = self
            .in_told_year(named, tense, e, published)
            .or_else(|| self.behind_joined(named, published))
            .or_else(|| self.beside_stated(named, tense, published));
        if first.is_some() {
            return first;
        }
        let year = published.year();
        let at = |y: i16| self.in_year(named, y, Some(published));
        // 29 February: the leap year next to publication.
        let this = at(year).or_else(|| (1..=4).find_map(|off| at(year - off).or_else(|| at(year + off))))?;
        let (begin, end) = this.interval()?;
        let yearless = Yearless { named, e, tense, published, this, begin, end };
        if let Some(resolution) = self.on_weekday(&yearless) {
            return Some(resolution);
        }
        let gap = days_between(published, begin);
        // "The quarter ended Oct. 31" is over, and so is what has been so "since Dec. 6".
        let ended = one_of!(self.cx.lower_before(e.start, 1), "ended" | "since");
        let soon = (0..=60).contains(&gap) || (-366..=-306).contains(&gap);
        // "She | won | on 12 December", in November: what has been done is no day to come.
        let cx = self.cx;
        let verb = cx.doc.before(e.start, 2);
        let at_once = cx.doc.pos(verb) == Pos::VerbPast
            && !one_of!(
                cx.lower(verb),
                "set" | "fell" | "said" | "put" | "scheduled" | "ended" | "began" | "started" | "expired"
            );
        let done = tense == Tense::Past
            && cx.lower_before(e.start, 1) == "on"
            && (gap > DONE && at_once || gap > LONG_DONE && !held(cx, e.start));
        match named {
            Named::Quarter(_) | Named::Half(_) => self.quarter(yearless),
            Named::MonthDay(..) | Named::Holiday(_) if !ended && !done && (tense != Tense::Past || soon) => {
                Some(self.day(yearless))
            }
            _ => self.by_tense(yearless),
        }
    }

    /// "in May or | June |", "from September to | November |": the second follows the first.
    fn behind_joined(&self, named: Named, published: Date) -> Option<Resolution> {
        if !matches!(named, Named::Month(_) | Named::MonthDay(..) | Named::Season(_)) {
            return None;
        }
        let (first, _) = self.narrative.joined.as_ref()?.interval()?;
        let follows = |v: &Value| begin(v).is_some_and(|d| (0..=FOLLOWS).contains(&days_between(first, d)));
        let value = (first.year()..=first.year() + 1)
            .filter_map(|y| self.in_year(named, y, Some(published)))
            .find(follows)?;
        let why = format!("It is the first one after the date it is joined to, {first}.");
        Some(resolved(value, "narrative", why))
    }

    /// "She died on 4 March last year. … He saw her on | 1 March |": days apart from one of an earlier year, and not of
    /// these weeks.
    fn beside_stated(&self, named: Named, tense: Tense, published: Date) -> Option<Resolution> {
        let stated = self.narrative.stated.filter(|day| {
            let years = published.year() - day.year();
            tense != Tense::Future && (1..=TRIED).contains(&years)
        })?;
        if !matches!(named, Named::MonthDay(..)) {
            return None;
        }
        let near = |day: Date, days: i64| {
            move |v: &Value| begin(v).is_some_and(|d| days_between(day, d).abs() <= days)
        };
        let year = published.year();
        let in_years = |first: i16| (first..=first + 1).filter_map(|y| self.in_year(named, y, None));
        if in_years(year).chain(in_years(year - 1)).any(|v| near(published, SLIP * 2)(&v)) {
            return None;
        }
        let value = in_years(stated.year() - 1).chain(in_years(stated.year())).find(near(stated, BESIDE))?;
        let why = format!("It is the one beside the day that the story stated, {stated}.");
        Some(resolved(value, "narrative", why))
    }

    /// The part in the years about publication.
    fn about(&self, yearless: &Yearless) -> impl Iterator<Item = Value> {
        let (named, published) = (yearless.named, yearless.published);
        (published.year() - 1..=published.year() + 1)
            .filter_map(move |y| self.in_year(named, y, Some(published)))
    }

    /// "Friday, March 18": the weekday tells the year.
    fn on_weekday(&self, yearless: &Yearless) -> Option<Resolution> {
        let published = yearless.published;
        let told = self.cx.at(yearless.e.start).weekday;
        if told == 0 || !matches!(yearless.named, Named::MonthDay(..)) {
            return None;
        }
        let fits = |v: &Value| begin(v).is_some_and(|d| d.weekday() == weekday(told));
        let far = |v: &Value| begin(v).map_or(i64::MAX, |d| days_between(published, d).abs());
        let fitting = || self.about(yearless).filter(fits).min_by_key(far);
        // A day within weeks of publication whose weekday does not fit is more likely a slip.
        let value = self.about(yearless).min_by_key(far).filter(|v| far(v) <= SLIP).or_else(fitting)?;
        let day = wanted_name(told);
        let why = if fits(&value) {
            format!("It is the year near the publication date, {published}, in which that day is a {day}.")
        } else {
            format!("It is the one nearest to the publication date, {published}; that day is no {day}.")
        };
        Some(resolved(value, "publication", why))
    }

    /// Reports on quarters speak of the last one, whatever the tense ("expects to report a loss").
    fn quarter(&self, yearless: Yearless) -> Option<Resolution> {
        let Yearless { named, e, tense, published, this, begin, end } = yearless;
        let at = |y: i16| self.in_year(named, y, Some(published));
        let year = published.year();
        let next = days_between(published, end) < -100 && tense == Tense::Future;
        // "In the second half of the year", in March
        let of_year = (e.start..e.end).any(|at| self.cx.lower(at) == "year")
            && published.month() > 2
            && tense != Tense::Past;
        let gap = days_between(published, begin);
        let value = if next {
            at(year + 1)?
        } else if of_year || begin <= published || tense != Tense::Past && gap <= 100 {
            this
        } else {
            at(year - 1)?
        };
        let why = format!("It is the one nearest to the publication date, {published}.");
        Some(resolved(value, "publication", why))
    }

    /// A day without a year is the nearest of its name. One that is far ahead is rarely meant where nothing looks ahead
    /// ("the Oct. 23 fire", in May), nor one long over where something does ("in force through Oct. 31").
    fn day(&self, yearless: Yearless) -> Resolution {
        let (tense, published) = (yearless.tense, yearless.published);
        let cost = |v: &Value| {
            let gap = begin(v).map_or(i64::MAX / 4, |d| days_between(published, d));
            let odd = if tense == Tense::Future { gap < -60 } else { gap > FORESEEABLE };
            gap.abs() + if odd { 10_000 } else { 0 }
        };
        let nearest = self.about(&yearless).min_by_key(cost).unwrap_or(yearless.this);
        // "The law takes effect on New Year's Day", in March.
        let ahead = tense == Tense::Future
            && begin(&nearest).is_some_and(|d| days_between(published, d) > FORESEEABLE);
        let why = if ahead {
            first_after(published)
        } else {
            format!("It is the one nearest to the publication date, {published}.")
        };
        resolved(nearest, "publication", why)
    }

    /// A month or season, or a day that is over.
    fn by_tense(&self, yearless: Yearless) -> Option<Resolution> {
        let Yearless { named, tense, published, this, begin, end, .. } = yearless;
        let at = |y: i16| self.in_year(named, y, Some(published));
        let year = published.year();
        let last =
            || format!("It is the last one up to the publication date, {published}, since news looks back.");
        let (value, why) = if tense == Tense::Future {
            (if end >= published { this } else { at(year + 1)? }, first_after(published))
        } else if begin <= published {
            (this, last())
        } else if days_between(published, begin) <= FORESEEABLE && tense != Tense::Past {
            (this, format!("It is soon after the publication date, {published}."))
        } else {
            (at(year - 1)?, last())
        };
        Some(resolved(value, "publication", why))
    }
}

/// The first day of a value.
fn begin(value: &Value) -> Option<Date> {
    value.interval().map(|(first, _)| first)
}

fn first_after(published: Date) -> String {
    format!("It is the first one after the publication date, {published}, since the sentence looks ahead.")
}

fn resolved(value: Value, anchor: &str, why: String) -> Resolution {
    Resolution { value, certainty: Certainty::Resolved, anchor: Some(anchor.into()), why }
}
