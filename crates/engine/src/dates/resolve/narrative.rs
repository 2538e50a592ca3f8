//! What the story has reached: what later expressions count from.

use jiff::civil::Date;

use super::{Resolution, Resolver};
use crate::dates::expression::{Expression, Meaning, YearOf};
use crate::dates::quoted;
use crate::dates::rules::opens_line;
use crate::dates::tense::{self, Tense};
use crate::dates::value::{Amount, Clock, Unit, Value};
use crate::dates::words::class;
use crate::tagger::Pos;

/// What the story has reached.
#[derive(Default)]
pub(super) struct Narrative {
    /// The last calendar value of any grain.
    pub(super) last: Option<Value>,
    /// The value of the expression before, where this one is joined to it ("Monday and Tuesday").
    pub(super) joined: Option<Value>,
    /// The last single day, and the sentence it stood in.
    pub(super) day: Option<(Date, usize)>,
    /// The last of them that is not told as still to come.
    pub(super) past_day: Option<Date>,
    /// The block of text that names it.
    pub(super) past_block: usize,
    /// The quarter that is reported on, until a longer period is.
    pub(super) quarter: Option<(i16, i8)>,
    /// True where that is a quarter of a fiscal year, which need not be one of the calendar's.
    pub(super) fiscal: bool,
    /// True once a longer period ("the nine months") was the last one named.
    pub(super) longer: bool,
    /// The last year and the last month told as such, as their first days, with the sentence.
    pub(super) told_year: Option<(Date, usize)>,
    pub(super) told_month: Option<(Date, usize)>,
    /// The last time of a day that was named, and its sentence.
    pub(super) clock: Option<(Date, Clock, usize)>,
    /// The day of the last time that stood at the head of its line, until another day heads a line or ends it.
    pub(super) headed: Option<Date>,
    /// True where somebody spoke at that time ("he said Tuesday morning").
    pub(super) spoken: bool,
    /// The last day that was told with its year, or of another year.
    pub(super) stated: Option<Date>,
    /// The year that the story is told in.
    pub(super) told: Option<Told>,
}

/// A year that the text stated, and the last date in it.
#[derive(Clone, Copy)]
pub(super) struct Told {
    /// The first day of the last date.
    pub(super) reached: Date,
    /// True where that date is finer than a year.
    pub(super) dated: bool,
    /// True where it is no longer than a week.
    pub(super) of_day: bool,
    /// True for a date that opens its sentence, or counts from one that does, and so sets the scene.
    pub(super) opens: bool,
    /// Where it stood.
    pub(super) sentence: usize,
    pub(super) block: usize,
}

impl Resolver<'_, '_> {
    pub(super) fn sentence(&self, e: &Expression) -> usize {
        self.cx.doc.token(e.start).sentence as usize
    }

    /// "the jet, which first flew on | April 27, 2005 |, was handed over", "the hotel, built in | March 1912 |, was
    /// sold", "up from 9,500 on | Saturday |": told in passing, the story is not there.
    fn aside(&self, e: &Expression) -> bool {
        let cx = self.cx;
        one_of!(cx.lower_before(e.start, 1), "on" | "at" | "in")
            && (3..7).any(|k| {
                cx.lower_before(e.start, k) == "from"
                    && one_of!(cx.lower_before(e.start, k + 1), "up" | "down")
                    && cx.at(cx.doc.before(e.start, k - 1)).class & (class::DIGITS | class::DECIMAL) != 0
            })
            || cx.lower(e.end) == ","
                && (1..12).any(|k| {
                    cx.lower_before(e.start, k + 1) == ","
                        && (one_of!(cx.lower_before(e.start, k), "which" | "who" | "whose")
                            // "In one letter, | dated | 4 March 2014, she wrote": the story is there.
                            || cx.doc.pos(cx.doc.before(e.start, k)) == Pos::VerbParticiple
                                && !one_of!(cx.lower_before(e.start, k), "dated" | "written" | "sent")
                                && cx.lower(e.end + 1) != "and")
                })
    }

    /// Keeps what later expressions count from.
    pub(super) fn remember(&mut self, e: &Expression, resolution: &Resolution) {
        let value = &resolution.value;
        let sentence = self.sentence(e);
        self.remember_year(e, resolution);
        if let Value::Time(Some(day), clock) = value {
            // A time that only the publication date gave a day to tells nothing of the next one's.
            let named = resolution.anchor.as_deref() == Some("narrative")
                || matches!(e.meaning, Meaning::Time { day: Some(_), .. });
            self.narrative.clock = named.then_some((*day, *clock, sentence));
            self.narrative.spoken = quoted::spoken(self.cx, e);
        }
        let begins = value.interval().map(|(first, _)| (first, sentence));
        match value {
            Value::Year(_) => self.narrative.told_year = begins,
            Value::Month(..) => self.narrative.told_month = begins,
            _ => {}
        }
        if let Some((first, last)) = value.interval().filter(|_| !self.aside(e)) {
            if !e.meaning.compares() {
                self.narrative.last = Some(value.clone());
            }
            if first == last {
                self.remember_heading(e, first);
                if states_year(&e.meaning)
                    || matches!(e.meaning, Meaning::Named { year: YearOf::Shifted(_), .. })
                {
                    self.narrative.stated = Some(first);
                }
                self.narrative.day = Some((first, sentence));
                if tense::around(self.cx, e.start, e.end) != Tense::Future {
                    self.narrative.past_day = Some(first);
                    self.narrative.past_block = self.block(e);
                }
            }
        }
        match value {
            Value::Quarter(y, q) => {
                self.narrative.longer = false;
                // A quarter still to come ("a charge in the fourth quarter") is not the one reported on.
                let over = value.interval().zip(self.published).is_none_or(|((_, end), day)| end <= day);
                if !e.meaning.compares() && over || self.narrative.quarter.is_none() {
                    let year = if e.meaning.compares() { y + 1 } else { *y };
                    self.narrative.quarter = Some((year, *q));
                    if matches!(e.meaning, Meaning::Named { .. }) {
                        self.narrative.fiscal = (e.start..e.end).any(|at| self.cx.lower(at) == "fiscal");
                    }
                }
            }
            // "the nine months"
            Value::Duration(amounts) => {
                if matches!(amounts.as_slice(), [(Amount::Exactly(n), Unit::Month)] if matches!(n, 6.0 | 9.0))
                {
                    self.narrative.longer = true;
                }
            }
            _ => {}
        }
    }

    /// "13.20 GMT / Ferries stop until Saturday. / | 11.48 GMT |": the entries of a live blog keep the day of the first,
    /// until another day heads a line or ends it ("Sunday, March 6", "Friday’s running order:"). A day before that first time that a sentence told, not a title,
    /// may be of no entry.
    fn remember_heading(&mut self, e: &Expression, day: Date) {
        let doc = self.cx.doc;
        let titled = |at: usize| {
            doc.sentences.get(at).is_some_and(|s| doc.pos(doc.before(s.tokens.end, 1)) != Pos::Punctuation)
        };
        if self.heads_line(e) {
            let told = self.narrative.day.filter(|_| self.published != Some(day));
            if told.is_none_or(|(_, at)| titled(at)) || self.narrative.headed.is_some() {
                self.narrative.headed = Some(day);
            }
        } else if let Some(line) = doc.sentence_of(e.start).map(|s| s.tokens.clone()) {
            let last = self.cx.lower_before(line.end, 1);
            let heads = e.start <= line.start + 1 && !one_of!(last, "." | "!" | "?");
            if heads || last == ":" || line.end <= e.end {
                self.narrative.headed = None;
            }
        }
    }

    /// True for a time of day, without its day, that stands at the head of its line.
    pub(super) fn heads_line(&self, e: &Expression) -> bool {
        matches!(e.meaning, Meaning::Time { day: None, clock: Clock::At { .. } })
            && opens_line(self.cx, e.start, e.end)
    }

    /// Keeps the year that the story is told in. A date that counts from publication, or a later year named in passing,
    /// brings the story back from it.
    fn remember_year(&mut self, e: &Expression, resolution: &Resolution) {
        let Some((reached, _)) = resolution.value.interval() else { return };
        let stated = states_year(&e.meaning);
        // "On 8 Nov. 2024 they met. He had left in | 2019 |. They rang at 9 p.m.": from before the story's day.
        if stated
            && resolution.value.grain() == Some(Unit::Year)
            && self.narrative.told.is_some_and(|told| told.of_day && reached < told.reached)
            && (1..10).any(|k| self.cx.lower_before(e.start, k) == "had")
        {
            return;
        }
        let counted = resolution.anchor.as_deref() == Some("narrative");
        // A decade, a century or a stretch of years is no year.
        let fine = resolution.value.grain().is_some_and(|grain| grain <= Unit::Year);
        let sets = fine && if stated { !self.in_passing(e) } else { counted };
        if sets {
            let dated = resolution.value.grain() != Some(Unit::Year);
            self.narrative.told = Some(Told {
                reached,
                dated,
                of_day: resolution.value.grain().is_some_and(|grain| grain <= Unit::Week),
                opens: self.opens(e) || counted && self.narrative.told.is_some_and(|told| told.opens),
                sentence: self.sentence(e),
                block: self.block(e),
            });
        } else if !stated || self.narrative.told.is_some_and(|told| told.reached < reached) {
            self.narrative.told = None;
        }
    }

    /// The block of text that holds an expression.
    pub(super) fn block(&self, e: &Expression) -> usize {
        self.cx.doc.sentence_of(e.start).map_or(0, |s| s.block)
    }

    /// True where no more than a preposition stands before it in its sentence.
    pub(super) fn opens(&self, e: &Expression) -> bool {
        self.cx.doc.sentence_of(e.start).is_some_and(|s| s.tokens.start + 1 >= e.start)
    }

    /// "since 1998", "the 2008 crisis", "(1998)": a year that the story is not told in.
    fn in_passing(&self, e: &Expression) -> bool {
        let before = self.cx.lower_before(e.start, 1);
        if self.aside(e) || one_of!(before, "since" | "(") {
            return true;
        }
        // "the firm, founded in 1950, said"
        let told =
            one_of!(before, "in" | "by" | "until" | "till" | "during" | "early" | "late" | "mid" | "-")
                && self.cx.lower(e.end) != ",";
        matches!(e.meaning, Meaning::Value(Value::Year(_))) && !self.opens(e) && !told
    }
}

/// True where the words state a year.
fn states_year(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Value(_) | Meaning::Numeric { .. } => true,
        Meaning::Named { year, .. } => matches!(year, YearOf::Given(_) | YearOf::Shared(_)),
        Meaning::Time { day: Some(day), .. } => states_year(day),
        Meaning::Nth { of, .. } => states_year(of),
        Meaning::Range(_, to) => states_year(to),
        _ => false,
    }
}
