//! What the story was about: "the same day", "that year", "the quarter".

use jiff::civil::Date;

use super::offset::moved;
use super::open::{open, unresolved};
use super::{Resolution, Resolver};
use crate::dates::expression::Expression;
use crate::dates::tense::{self, Tense};
use crate::dates::value::{Unit, Value, add_months, days_between, quarter_of};
use crate::report::Certainty;

impl Resolver<'_, '_> {
    /// The day that the story has reached: "earlier in the day" looks back past days that are still to come.
    pub(super) fn focused_day(&self, e: &Expression, anchor: Option<Date>) -> Option<Resolution> {
        let ahead = self.narrative.day.is_some_and(|(day, _)| self.narrative.past_day != Some(day));
        let Some(day) = self.narrative.past_day.or(anchor).filter(|_| ahead && self.looks_back(e)) else {
            return self.focus(Some(Unit::Day), anchor);
        };
        Some(Resolution {
            value: Value::Day(day),
            certainty: Certainty::Resolved,
            anchor: Some(if self.narrative.past_day.is_some() { "narrative" } else { "publication" }.into()),
            why: format!("It is the story's last day that is not still to come, {day}."),
        })
    }

    /// "Earlier in the day, she left": not "earlier that day", nor "earlier in the day, they will meet".
    fn looks_back(&self, e: &Expression) -> bool {
        let cx = self.cx;
        let that = (e.start..e.end).any(|at| cx.lower(at) == "that");
        let ahead = (e.end..e.end + 8)
            .take_while(|&at| cx.same_sentence(at, e.start))
            .any(|at| cx.lower(at) == "will");
        // "They have until Dec. 4. It had been found | the same night |": what was done was on no day to come.
        let same = (e.start..e.end).any(|at| cx.lower(at) == "same")
            && self
                .narrative
                .day
                .zip(self.published)
                .is_some_and(|((day, at), published)| day > published && at != self.sentence(e))
            && tense::around(cx, e.start, e.end) == Tense::Past;
        same || cx.lower(e.start) == "earlier" && !that && !ahead
    }

    pub(super) fn focus(&self, unit: Option<Unit>, anchor: Option<Date>) -> Option<Resolution> {
        if matches!(unit, None | Some(Unit::Quarter)) {
            if let Some((year, quarter)) = self.narrative.quarter {
                return Some(Resolution {
                    value: Value::Quarter(year, quarter),
                    certainty: Certainty::Resolved,
                    anchor: Some("narrative".into()),
                    why: "It is the quarter that the story speaks of.".into(),
                });
            }
            let Some(day) = anchor else { return Some(unresolved("XXXX-QX".into(), Unit::Quarter)) };
            let (year, month) = add_months(day.year(), day.month(), -3)?;
            return Some(Resolution {
                value: Value::Quarter(year, quarter_of(month)),
                certainty: Certainty::Resolved,
                anchor: Some("publication".into()),
                why: format!("It is the last full quarter before the publication date, {day}."),
            });
        }
        let unit = unit?;
        let last = self.narrative.last.as_ref().and_then(Value::interval);
        let last = match (unit, self.narrative.day) {
            (Unit::Day, Some((day, _))) => Some(day),
            // "The crash of 1987 … that day": which day of the year is not said.
            _ if last.is_some_and(|(first, end)| days_between(first, end) > longest(unit)) => {
                let why =
                    format!("The text does not say which {} of the story's last date it is.", unit.name());
                // No publication date would tell.
                let certainty = Certainty::Vague;
                return Some(Resolution { why, certainty, ..unresolved(open(unit), unit) });
            }
            _ => last.map(|(first, _)| first),
        };
        match last.or(anchor) {
            Some(day) => Some(Resolution {
                value: moved(day, unit, 0)?,
                certainty: Certainty::Resolved,
                anchor: Some(if last.is_some() { "narrative" } else { "publication" }.into()),
                why: format!("It is the {} of the story's last date, {day}.", unit.name()),
            }),
            None => Some(unresolved(open(unit), unit)),
        }
    }
}

/// Days from the first to the last of the longest such unit.
const fn longest(unit: Unit) -> i64 {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => 0,
        Unit::Weekend | Unit::Week => 6,
        Unit::Fortnight => 13,
        Unit::Month => 30,
        Unit::Quarter => 91,
        Unit::Half => 183,
        Unit::Year => 365,
        Unit::Decade | Unit::Century | Unit::Millennium => i64::MAX,
    }
}
