//! Weekdays: the last one, unless the words look ahead.

use jiff::civil::Date;

use super::open::{open_named, unresolved};
use super::{Resolution, Resolver};
use crate::dates::ahead::{expected, soon};
use crate::dates::expression::{Expression, Named, Shift};
use crate::dates::tense::{self, Tense};
use crate::dates::value::{Unit, Value, add_days, monday, weekday};
use crate::report::Certainty;
use crate::tagger::Pos;

/// Within how many days what "was expected" on a weekday may be still to come: of a day long gone, too, news tells it.
const EXPECTED: i64 = 2;

impl Resolver<'_, '_> {
    /// "Monday last week".
    pub(super) fn weekday_of_week(
        &self,
        named: Named,
        shift: Shift,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        let Named::Weekday(number) = named else { return None };
        let Some(day) = anchor else {
            return Some(unresolved(open_named(self.cx.vocabulary, named), Unit::Day));
        };
        // "Sunday week": the one after the next.
        if shift == Shift::After {
            let ahead = i64::from(weekday(number).since(day.weekday()).rem_euclid(7));
            let value = Value::Day(add_days(day, if ahead == 0 { 14 } else { ahead + 7 })?);
            let why = format!(
                "It is a week after the first {} after the publication date, {day}.",
                wanted_name(number)
            );
            return Some(Resolution {
                value,
                certainty: Certainty::Resolved,
                anchor: Some("publication".into()),
                why,
            });
        }
        let weeks = match shift {
            Shift::Last => -1,
            Shift::Next => 1,
            _ => 0,
        };
        let value = Value::Day(add_days(monday(day), weeks * 7 + i64::from(number) - 1)?);
        let why = format!("The week is counted from the one that holds the publication date, {day}.");
        Some(Resolution { value, certainty: Certainty::Resolved, anchor: Some("publication".into()), why })
    }

    /// "Friday the 13th": the nearest such day, ahead where the sentence looks ahead.
    pub(super) fn weekday_and_day(
        &self,
        number: i8,
        of_month: i8,
        e: &Expression,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        let Some(published) = anchor else {
            return Some(unresolved(format!("XXXX-XX-{of_month:02}"), Unit::Day));
        };
        let future = tense::around(self.cx, e.start, e.end) == Tense::Future;
        let cost = |days: i64| if (days < 0) == future && days != 0 { days.abs() + 40 } else { days.abs() };
        // A weekday and a day of the month meet at least once in fourteen months.
        let days = (-430..=430).filter(|days| {
            add_days(published, *days).is_some_and(|d| d.day() == of_month && d.weekday() == weekday(number))
        });
        let value = Value::Day(add_days(published, days.min_by_key(|days| cost(*days))?)?);
        let why = format!(
            "It is the {} near the publication date, {published}, that is day {of_month} of its month.",
            wanted_name(number)
        );
        Some(Resolution { value, certainty: Certainty::Resolved, anchor: Some("publication".into()), why })
    }

    pub(super) fn weekday(
        &self,
        number: i8,
        shift: Shift,
        e: &Expression,
        published: Date,
    ) -> Option<Resolution> {
        // "on a Thursday afternoon", "on a wet Thursday in May", "one Friday": no Thursday in particular, unless the day
        // belongs to a noun.
        let before = |steps| self.cx.lower_before(e.start, steps);
        if shift == Shift::Implied
            && (one_of!(before(1), "a" | "one" | "any" | "some" | "recent")
                || before(3) == "on" && before(2) == "a" && self.cx.lower(e.end) == "in")
            && !matches!(self.cx.doc.pos(e.end), Pos::Noun | Pos::ProperNoun | Pos::Adjective)
        {
            return Some(Resolution {
                value: Value::Open(format!("XXXX-WXX-{number}")),
                certainty: Certainty::Vague,
                anchor: None,
                why: format!("It is some {}, none in particular.", wanted_name(number)),
            });
        }
        let wanted = weekday(number);
        let name = wanted_name(number);
        let (base, anchor) = match (shift, self.narrative.day) {
            (Shift::Before | Shift::After, Some((day, _))) => (day, "narrative"),
            _ => (published, "publication"),
        };
        // "Monday and Tuesday", "from Thursday to Sunday": the second follows the first.
        if shift == Shift::Implied
            && let Some(joined @ (Value::Day(_) | Value::Time(..))) = &self.narrative.joined
            && let Some((first, _)) = joined.interval()
        {
            let days = i64::from(wanted.since(first.weekday()).rem_euclid(7));
            // "from 10 a.m. to 5 p.m. on Saturday" tells one day of two times.
            let shared = days == 0 && matches!(joined, Value::Time(..));
            let value = add_days(first, if days == 0 && !shared { 7 } else { days })?;
            // "on Friday and Thursday" are told backwards.
            let backwards = days > 4 && value > published && self.cx.lower_before(e.start, 1) == "and";
            if !backwards {
                let name = wanted_name(number);
                let why = match shared {
                    true => format!("It is the {name} of the time it is joined to, {first}."),
                    false => format!("It is the first {name} after the day it is joined to, {first}."),
                };
                return Some(Resolution {
                    value: Value::Day(value),
                    certainty: Certainty::Resolved,
                    anchor: Some("narrative".into()),
                    why,
                });
            }
        }
        let back = i64::from(wanted.until(base.weekday()).rem_euclid(7));
        let ahead = (7 - back) % 7;
        // "Wednesday's ruling" has been made, whatever its clause plans.
        let possessive = self.cx.lower(e.end) == "'s";
        // "She will face Ruiz in Saturday's final"
        let within = one_of!(self.cx.lower_before(e.start, 1), "in" | "at" | "for");
        let tense = tense::around(self.cx, e.start, e.end);
        let tense = match tense {
            _ if !possessive => tense,
            Tense::Future if within => tense,
            _ if tense::held_ahead(self.cx, e.start, e.end) => Tense::Future,
            _ => Tense::Unknown,
        };
        let (days, why) = match shift {
            Shift::Last | Shift::Before => {
                let days = if back == 0 { 7 } else { back };
                (-days, format!("It is the last {name} before {}, {base}.", of(anchor)))
            }
            Shift::Next | Shift::After => {
                // Nobody calls tomorrow "next Sunday".
                let tomorrow = shift == Shift::Next && ahead == 1;
                let days = if ahead == 0 || tomorrow { ahead + 7 } else { ahead };
                let which = if tomorrow { "second" } else { "first" };
                (days, format!("It is the {which} {name} after {}, {base}.", of(anchor)))
            }
            _ if back == 0 => (0, format!("The story was published on that {name}, {base}.")),
            _ if tense == Tense::Future
                || shift == Shift::This && tense != Tense::Past
                || ahead <= EXPECTED
                    && !possessive
                    && (soon(self.cx, e.start) || expected(self.cx, e.start, e.end)) =>
            {
                (
                    ahead,
                    format!(
                        "It is the first {name} after the publication date, {base}, since the sentence looks ahead."
                    ),
                )
            }
            _ => (
                -back,
                format!("It is the last {name} before the publication date, {base}, since news looks back."),
            ),
        };
        let value = Value::Day(add_days(base, days)?);
        Some(Resolution { value, certainty: Certainty::Resolved, anchor: Some(anchor.into()), why })
    }
}

pub(super) fn of(anchor: &str) -> &'static str {
    if anchor == "narrative" { "the story's last day" } else { "the publication date" }
}

pub(super) fn wanted_name(number: i8) -> &'static str {
    match number {
        1 => "Monday",
        2 => "Tuesday",
        3 => "Wednesday",
        4 => "Thursday",
        5 => "Friday",
        6 => "Saturday",
        _ => "Sunday",
    }
}
