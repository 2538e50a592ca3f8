//! Times of day, on the day that is stated, that the story last named, or of publication.

use jiff::civil::Date;

use super::{Resolution, Resolver};
use crate::dates::expression::{Expression, Meaning};
use crate::dates::rules::STAMP;
use crate::dates::tense::{self, Tense};
use crate::dates::value::{Clock, Part, Value, add_days, days_between};
use crate::dates::words::tense_class;
use crate::report::Certainty;
use crate::tagger::Pos;

/// From which hour on an evening may go on past midnight, and until which hour it may.
const EVENING: i8 = 17;
const SMALL_HOURS: i8 = 6;

/// For how many days the last date told must be over for a time of no stated day to be of those days.
const LONG_PAST: i64 = 180;

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
            None if self.habitual(e) => {
                (None, Certainty::Vague, None, "It is told as a habit, of no day in particular.".into())
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
                (Some((day, _)), _) if self.before_it_was_told(clock, day, e) => (
                    Some(add_days(day, -1)?),
                    Certainty::Resolved,
                    Some("narrative".into()),
                    format!("It was over when it was told in the morning of {day}."),
                ),
                (Some(_), _) if self.narrative.headed.is_some() && self.heads_line(e) => (
                    self.narrative.headed,
                    Certainty::Resolved,
                    Some("narrative".into()),
                    "It heads its line, as the time before it did, whose day it shares.".into(),
                ),
                (Some((day, at)), _) if sentence.saturating_sub(at) <= 1 && !self.to_come(day, at, e) => (
                    Some(day),
                    Certainty::Resolved,
                    Some("narrative".into()),
                    format!("The day that the story last named is {day}."),
                ),
                (_, Some(published)) if e.rule != STAMP && self.long_past(published, e) => (
                    None,
                    Certainty::Vague,
                    None,
                    "The story was last in a time long past; the text does not say on which day.".into(),
                ),
                (Some((day, _)), Some(published)) if self.goes_on(clock, day, published, e) => (
                    Some(day),
                    Certainty::Resolved,
                    Some("narrative".into()),
                    format!("The day that the story last named is {day}."),
                ),
                (_, Some(_)) if self.would(e) => (
                    None,
                    Certainty::Vague,
                    None,
                    "It was still to come, and the text does not say on which day.".into(),
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

    /// "It is shut until Friday. A man was found at | 7 a.m. |": what is over was not on a day still to come.
    fn to_come(&self, day: Date, at: usize, e: &Expression) -> bool {
        at != self.sentence(e)
            && self.published.is_some_and(|published| day > published)
            && tense::around(self.cx, e.start, e.end) == Tense::Past
            // "They were told to meet at 9 a.m.", "It was moved from 6pm"
            && !(1..REACH).any(|k| {
                let at = self.cx.doc.before(e.start, k);
                self.cx.same_sentence(at, e.start)
                    && (one_of!(self.cx.lower(at), "to" | "moved" | "fixed" | "targeted")
                        || self.cx.at(at).tense & tense_class::PLANNED != 0)
            })
    }

    /// "he said Tuesday morning. The call came at | 9:42 p.m. |"
    fn before_it_was_told(&self, clock: Clock, day: Date, e: &Expression) -> bool {
        let Some((on, Clock::Part(Part::Morning), at)) = self.narrative.clock else { return false };
        on == day
            && self.narrative.spoken
            // What the speaker went on to do came later.
            && !self.cx.doc.sentence_of(e.start).is_some_and(|s| one_of!(self.cx.lower(s.tokens.start), "he" | "she"))
            && matches!(clock, Clock::At { hour, .. } if hour >= EVENING)
            && (1..=2).contains(&self.sentence(e).saturating_sub(at))
            && tense::around(self.cx, e.start, e.end) == Tense::Past
    }

    /// "Staff were dismissed on Monday. … They had word of it at 6 a.m.": a past told soon after.
    fn goes_on(&self, clock: Clock, day: Date, published: Date, e: &Expression) -> bool {
        let last = self.narrative.last.as_ref().and_then(Value::interval);
        // By the afternoon the story may well be out; in the morning it is not.
        let late = self.narrative.told.is_none()
            && matches!(clock, Clock::At { hour: 12..24, .. })
            && days_between(day, published) <= 2;
        self.narrative.past_day == Some(day)
            // "63 have died there since January 2024": what lies before it is no day that the story went on to.
            && last.is_some_and(|(first, end)| (first, end) == (day, day) || end < day && first != end && late)
            && self.block(e).saturating_sub(self.narrative.past_block) <= 2
            && tense::around(self.cx, e.start, e.end) == Tense::Past
    }

    /// "He said polls would open at 7 a.m.": of a day to come that is not named.
    fn would(&self, e: &Expression) -> bool {
        (1..REACH).any(|k| {
            let at = self.cx.doc.before(e.start, k);
            self.cx.lower(at) == "would" && self.cx.same_sentence(at, e.start)
        })
    }

    /// "She was killed in May 2021. … He came at 4.40pm": the last date told is long over, and may not be that day.
    fn long_past(&self, published: Date, e: &Expression) -> bool {
        self.narrative
            .told
            .is_some_and(|told| told.dated && days_between(told.reached, published) > LONG_PAST)
            && tense::around(self.cx, e.start, e.end) == Tense::Past
    }

    /// "I get up at six in the morning", "people call you at 5 a.m.", "he used to leave at 4 a.m.": on no day in particular.
    /// A present tense of anybody else may be a timetable's ("doors open at 7 p.m.").
    fn habitual(&self, e: &Expression) -> bool {
        let cx = self.cx;
        let own =
            |&at: &usize| cx.same_sentence(at, e.start) && !matches!(cx.lower(at), ";" | "“" | "\"" | "”");
        let before = || (e.start.saturating_sub(REACH)..e.start).rev().take_while(own);
        // "They call you": the tagger may take such a verb for another word.
        let bare =
            |at: usize| one_of!(cx.lower_before(at, 1), "i" | "you" | "they" | "we" | "people" | "who");
        let verb = before().find(|&at| match cx.doc.pos(at) {
            Pos::Noun | Pos::ProperNoun | Pos::Adjective | Pos::Other => bare(at),
            pos => pos.finite() || matches!(pos, Pos::VerbBase | Pos::VerbGerund | Pos::VerbParticiple),
        });
        let Some(verb) = verb else { return false };
        let told = |at: usize| match cx.lower(at) {
            "usually" | "always" | "often" | "normally" | "typically" => cx.doc.pos(verb) == Pos::VerbPresent,
            // "Searched every day and found him at 5 p.m.", "a van used to carry it left at 4 a.m.": another verb's.
            "every" => cx.at(at + 1).unit.is_some() && at > verb,
            "used" => cx.lower(at + 1) == "to" && verb == at + 2,
            _ => false,
        };
        if before().any(told) {
            return true;
        }
        let present = match cx.doc.pos(verb) {
            Pos::VerbPresent => true,
            Pos::VerbPast | Pos::Modal | Pos::VerbParticiple => false,
            _ => bare(verb),
        } && cx.at(verb).tense & !tense_class::HELD == 0
            && !one_of!(cx.lower(verb), "am" | "'m" | "is" | "are" | "'re" | "'s" | "have" | "'ve" | "has");
        let subject =
            cx.lower_before(verb, 1 + usize::from(cx.doc.pos(cx.doc.before(verb, 1)) == Pos::Adverb));
        present && (one_of!(subject, "i" | "you") || (verb..e.start).any(|at| cx.lower(at) == "you"))
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
            Clock::Part(part) => part == Part::Night || apart == 0 && part == Part::Evening,
        };
        // "an overnight attack. He had been there since 3 a.m."
        let night = matches!(before, Clock::Part(Part::Night));
        // "around 5:00" may be in the afternoon; "2 a.m.", "02:40" and "00:30" are not.
        let early = self.cx.lower(e.start).starts_with('0')
            || (e.start..e.end).any(|k| {
                let word = self.cx.lower(k);
                one_of!(word, "am" | "a.m." | "a.m" | "morning") || word.ends_with("am")
            });
        let told_back = (e.start.saturating_sub(REACH)..e.end + 2).any(|k| {
            self.cx.same_sentence(k, e.start)
                && (one_of!(self.cx.lower(k), "had" | "'d" | "earlier" | "last" | "previous")
                    || !night && self.cx.lower(k) == "since")
        });
        on == day && (0..=SMALL_HOURS).contains(&hour) && evening && early && !told_back
    }
}
