//! Times of day, on the day that is stated, that the story last named, or of publication.

use jiff::civil::Date;

use super::{Resolution, Resolver};
use crate::dates::expression::{Expression, Meaning};
use crate::dates::rules::STAMP;
use crate::dates::value::{Clock, Part, Value, add_days};
use crate::report::Certainty;

/// From which hour on an evening may go on past midnight, and until which hour it may.
const EVENING: i8 = 17;
const SMALL_HOURS: i8 = 6;

/// How many tokens back a sign is looked for that a time is told as earlier.
const REACH: usize = 8;

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
        // "On Saturday at 7.15pm", where nothing says in which week.
        if let Some(Resolution { value: Value::Open(open), certainty, anchor, why }) = of_day {
            let value = Value::Open(format!("{open}{}", clock.timex()));
            return Some(Resolution { value, certainty, anchor, why });
        }
        let sentence = self.sentence(e);
        let (day, certainty, from, why) = match of_day {
            Some(r) => {
                (r.value.interval().filter(|(a, b)| a == b).map(|(d, _)| d), r.certainty, r.anchor, r.why)
            }
            None => match (self.narrative.day.filter(|_| e.rule != STAMP), anchor) {
                (Some((day, at)), _)
                    if sentence.saturating_sub(at) <= 1 && self.past_midnight(clock, day, e) =>
                {
                    (
                        Some(add_days(day, 1)?),
                        Certainty::Resolved,
                        Some("narrative".into()),
                        format!("It is past midnight: the story was last in the evening of {day}."),
                    )
                }
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

    /// "began at 6 p.m. Tuesday and ended at 2:40 a.m.": a small hour after an evening is the next day's, unless it is
    /// told as earlier.
    fn past_midnight(&self, clock: Clock, day: Date, e: &Expression) -> bool {
        let (Clock::At { hour, zone, .. }, Some((on, before, at))) = (clock, self.narrative.clock) else {
            return false;
        };
        let apart = self.sentence(e).saturating_sub(at);
        let evening = match before {
            Clock::At { hour, zone: other, .. } => {
                apart <= 1 && (EVENING..24).contains(&hour) && other == zone
            }
            Clock::Part(part) => apart == 0 && matches!(part, Part::Evening | Part::Night),
        };
        // "around 5:00" may be in the afternoon; "2 a.m.", "02:40" and "00:30" are not.
        let early = self.cx.lower(e.start).starts_with('0')
            || (e.start..e.end).any(|k| {
                let word = self.cx.lower(k);
                matches!(word, "am" | "a.m." | "a.m" | "morning") || word.ends_with("am")
            });
        let told_back = (e.start.saturating_sub(REACH)..e.end + 2).any(|k| {
            self.cx.same_sentence(k, e.start)
                && matches!(self.cx.lower(k), "had" | "'d" | "earlier" | "since" | "last" | "previous")
        });
        on == day && (0..=SMALL_HOURS).contains(&hour) && evening && early && !told_back
    }
}
