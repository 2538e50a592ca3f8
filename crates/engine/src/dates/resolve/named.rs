//! Parts of the calendar by name, in a stated year or in the nearest one that fits.

use jiff::civil::Date;

use super::open::{open_named, unresolved};
use super::weekday::wanted_name;
use super::{Resolution, Resolver};
use crate::dates::expression::{Expression, Named, Shift, YearOf};
use crate::dates::order::Order;
use crate::dates::rules::{MONTH_SLASH_DAY, holiday_day};
use crate::dates::tense::{self, Tense};
use crate::dates::value::{Unit, Value, add_months, days_between, quarter_of, weekday};
use crate::report::Certainty;

/// How many days ahead a month without a year may begin, where no tense says that it is past.
const FORESEEABLE: i64 = 120;

/// Within how many days of publication a weekday that does not fit its day is a slip, not another year's.
const SLIP: i64 = 30;

/// How many days after the date that it is joined to a month or day may begin.
const FOLLOWS: i64 = 200;

/// For how many years a story's year must be over to be that of the sentences after it.
const OVER: i16 = 2;

/// Within how many years a story's year is often background; and within how many days of publication a date is then
/// the news.
const LIVES: i16 = 20;
const RECENT: i64 = 60;

/// How many tokens to each side a "had" is looked for.
const TOLD_BACK: usize = 8;

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
        let begins = |v: &Value| v.interval().map(|(a, _)| a);
        let ends = |v: &Value| v.interval().map(|(_, b)| b);
        if shift == Shift::Implied
            && let Some(resolution) = self.in_told_year(named, tense, e, published)
        {
            return Some(resolution);
        }
        // "in May or June", "from September to November": the second follows the first.
        if let (Shift::Implied, Some(joined)) = (shift, &self.narrative.joined)
            && matches!(named, Named::Month(_) | Named::MonthDay(..) | Named::Season(_))
            && let Some((first, _)) = joined.interval()
        {
            let follows =
                |v: &Value| begins(v).is_some_and(|d| (0..=FOLLOWS).contains(&days_between(first, d)));
            let year = first.year();
            if let Some(value) = (year..=year + 1).filter_map(at).find(follows) {
                return Some(Resolution {
                    value,
                    certainty: Certainty::Resolved,
                    anchor: Some("narrative".into()),
                    why: format!("It is the first one after the date it is joined to, {first}."),
                });
            }
        }
        let (chosen, why) = match shift {
            // "Two died this winter", in March: it is nearly over.
            Shift::This
                if matches!(named, Named::Season(_))
                    && tense == Tense::Past
                    && begins(&at(year)?).is_some_and(|d| days_between(published, d) > FOLLOWS) =>
            {
                (at(year - 1)?, format!("It is the one at the publication date, {published}."))
            }
            Shift::This => {
                (at(year)?, format!("It is the one in the year of the publication date, {published}."))
            }
            Shift::Last | Shift::Before => {
                let this = at(year)?;
                let past = ends(&this)? < published;
                (
                    if past { this } else { at(year - 1)? },
                    format!("It is the last one that was over on {of}, {published}."),
                )
            }
            Shift::Next | Shift::After => {
                let this = at(year)?;
                let ahead = begins(&this)? > published;
                (
                    if ahead { this } else { at(year + 1)? },
                    format!("It is the first one after {of}, {published}."),
                )
            }
            Shift::Implied => {
                // 29 February: the leap year next to publication.
                let this =
                    at(year).or_else(|| (1..=4).find_map(|off| at(year - off).or_else(|| at(year + off))))?;
                let (begin, end) = this.interval()?;
                let gap = days_between(published, begin);
                // "Friday, March 18": the weekday tells the year.
                let told = self.cx.at(e.start).weekday;
                if told > 0 && matches!(named, Named::MonthDay(..)) {
                    let fits = |v: &Value| begins(v).is_some_and(|d| d.weekday() == weekday(told));
                    let far = |v: &Value| begins(v).map_or(i64::MAX, |d| days_between(published, d).abs());
                    let fitting = (year - 1..=year + 1).filter_map(at).filter(fits).min_by_key(far);
                    // A day within weeks of publication whose weekday does not fit is more likely a slip.
                    let near =
                        (year - 1..=year + 1).filter_map(at).min_by_key(far).filter(|v| far(v) <= SLIP);
                    if let Some(value) = near.or(fitting) {
                        let why = if fits(&value) {
                            format!(
                                "It is the year near the publication date, {published}, in which that day is a {}.",
                                wanted_name(told)
                            )
                        } else {
                            format!(
                                "It is the one nearest to the publication date, {published}; that day is no {}.",
                                wanted_name(told)
                            )
                        };
                        return Some(Resolution {
                            value,
                            certainty: Certainty::Resolved,
                            anchor: Some("publication".into()),
                            why,
                        });
                    }
                }
                if matches!(named, Named::Quarter(_) | Named::Half(_)) {
                    // Reports on quarters speak of the last one, whatever the tense ("expects to report a loss").
                    let next = days_between(published, end) < -100 && tense == Tense::Future;
                    // "In the second half of the year", in March
                    let of_year = (e.start..e.end).any(|at| self.cx.lower(at) == "year")
                        && published.month() > 2
                        && tense != Tense::Past;
                    let value = if next {
                        at(year + 1)?
                    } else if of_year || begin <= published || tense != Tense::Past && gap <= 100 {
                        this
                    } else {
                        at(year - 1)?
                    };
                    return Some(Resolution {
                        value,
                        certainty: Certainty::Resolved,
                        anchor: Some("publication".into()),
                        why: format!("It is the one nearest to the publication date, {published}."),
                    });
                }
                // "the quarter ended Oct. 31" is over.
                let ended = self.cx.lower_before(e.start, 1) == "ended";
                let soon = (0..=60).contains(&gap) || (-366..=-306).contains(&gap);
                if matches!(named, Named::MonthDay(..) | Named::Holiday(_))
                    && !ended
                    && (tense != Tense::Past || soon)
                {
                    // A day without a year is the nearest of its name. One that is far ahead is rarely meant where nothing
                    // looks ahead ("the Oct. 23 fire", in May), nor one long over where something does ("in force
                    // through Oct. 31").
                    let cost = |v: &Value| {
                        let gap = begins(v).map_or(i64::MAX / 4, |d| days_between(published, d));
                        let odd = if tense == Tense::Future { gap < -60 } else { gap > FORESEEABLE };
                        gap.abs() + if odd { 10_000 } else { 0 }
                    };
                    let nearest = (year - 1..=year + 1).filter_map(at).min_by_key(cost).unwrap_or(this);
                    // "The law takes effect on New Year's Day", in March.
                    let ahead = tense == Tense::Future
                        && begins(&nearest).is_some_and(|d| days_between(published, d) > FORESEEABLE);
                    let why = if ahead {
                        format!(
                            "It is the first one after the publication date, {published}, since the sentence looks ahead."
                        )
                    } else {
                        format!("It is the one nearest to the publication date, {published}.")
                    };
                    return Some(Resolution {
                        value: nearest,
                        certainty: Certainty::Resolved,
                        anchor: Some("publication".into()),
                        why,
                    });
                }
                if tense == Tense::Future {
                    let value = if end >= published { this } else { at(year + 1)? };
                    (
                        value,
                        format!(
                            "It is the first one after the publication date, {published}, since the sentence looks ahead."
                        ),
                    )
                } else if begin <= published {
                    (
                        this,
                        format!(
                            "It is the last one up to the publication date, {published}, since news looks back."
                        ),
                    )
                } else if gap <= FORESEEABLE && tense != Tense::Past {
                    (this, format!("It is soon after the publication date, {published}."))
                } else {
                    (
                        at(year - 1)?,
                        format!(
                            "It is the last one up to the publication date, {published}, since news looks back."
                        ),
                    )
                }
            }
        };
        Some(Resolution { value: chosen, certainty: Certainty::Resolved, anchor: Some(anchor.into()), why })
    }

    /// "On 6 June 1944 the allies landed. By 25 August Paris was free.": a story that is told in a past year stays
    /// there, within its sentence, and in the past tense for a paragraph more where the year is long over.
    fn in_told_year(
        &self,
        named: Named,
        tense: Tense,
        e: &Expression,
        published: Date,
    ) -> Option<Resolution> {
        let told = self.narrative.told?;
        let year = told.reached.year();
        let ago = published.year() - year;
        if !matches!(named, Named::Month(_) | Named::MonthDay(..) | Named::Holiday(_)) || ago < 1 {
            return None;
        }
        let here = told.sentence == self.sentence(e);
        // A year of the last decades may be background to the news of these weeks ("She was elected in 2016. On Nov. 5
        // she resigned"), and one in the middle of a sentence that names no day mostly is.
        let news = |v: &Value| {
            v.interval()
                .is_some_and(|(first, last)| first <= published && days_between(last, published) <= RECENT)
        };
        let lived = ago < LIVES;
        let passing = !told.dated && !told.opens;
        let background = lived && passing
            || (passing || lived && !here)
                && (published.year() - 1..=published.year())
                    .filter_map(|y| self.in_year(named, y, None))
                    .any(|v| news(&v));
        let near = self.block(e).saturating_sub(told.block) <= 1;
        let stays = here && tense != Tense::Future && (told.dated || ago >= OVER)
            || near && tense == Tense::Past && ago >= OVER;
        if background || !stays {
            return None;
        }
        // A story goes on: after a December the next February is meant, unless the sentence looks back once more. Within
        // a sentence the nearer one is.
        let had = (e.start.saturating_sub(TOLD_BACK)..e.end + TOLD_BACK)
            .any(|at| self.cx.lower(at) == "had" && self.cx.same_sentence(at, e.start));
        let far = |first: Date| {
            let days = days_between(told.reached, first);
            if days < 0 && !here && !had { -days + FOLLOWS } else { days.abs() }
        };
        let wanted = self.cx.at(e.start).weekday;
        let value = (year..=year + i16::from(told.dated))
            .filter_map(|y| self.in_year(named, y, None))
            .filter_map(|v| v.interval().map(|(first, _)| (first, v)))
            .filter(|(first, _)| *first <= published)
            .filter(|(first, _)| {
                wanted == 0 || !matches!(named, Named::MonthDay(..)) || first.weekday() == weekday(wanted)
            })
            .min_by_key(|(first, _)| far(*first))?
            .1;
        Some(Resolution {
            value,
            certainty: Certainty::Resolved,
            anchor: Some("narrative".into()),
            why: format!("The story was last in {year}."),
        })
    }
}
