//! Times of day, on the day that is stated, that the story last named, or of publication.

use jiff::civil::Date;

use super::{Resolution, Resolver};
use crate::dates::expression::{Expression, Meaning};
use crate::dates::value::{Clock, Value};
use crate::report::Certainty;

impl Resolver<'_, '_> {
    pub(super) fn time(
        &self,
        clock: Clock,
        day: Option<&Meaning>,
        e: &Expression,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        let of_day = match day {
            Some(meaning) => Some(self.resolve(meaning, e, anchor)?),
            None => None,
        };
        let sentence = self.sentence(e);
        let (day, certainty, from, why) = match of_day {
            Some(r) => {
                (r.value.interval().filter(|(a, b)| a == b).map(|(d, _)| d), r.certainty, r.anchor, r.why)
            }
            None => match (self.narrative.day, anchor) {
                (Some((day, at)), _) if sentence.saturating_sub(at) <= 1 => (
                    Some(day),
                    Certainty::Resolved,
                    Some("narrative".into()),
                    format!("The day that the story last named is {day}."),
                ),
                (_, Some(day)) => (
                    Some(day),
                    Certainty::Resolved,
                    Some("publication".into()),
                    format!("No other day is named: it counts from the publication date, {day}."),
                ),
                _ => (None, Certainty::Unresolved, None, "The text does not say on which day.".into()),
            },
        };
        // 24:00 is the next day's first instant, and stays written as it is.
        Some(Resolution { value: Value::Time(day, clock), certainty, anchor: from, why })
    }
}
