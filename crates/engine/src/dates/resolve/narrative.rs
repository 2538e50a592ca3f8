//! What the story has reached: what later expressions count from.

use jiff::civil::Date;

use super::Resolver;
use crate::dates::expression::{Expression, Meaning, YearOf};
use crate::dates::value::{Amount, Unit, Value};

/// What the story has reached.
#[derive(Default)]
pub(super) struct Narrative {
    /// The last calendar value of any grain.
    pub(super) last: Option<Value>,
    /// The value of the expression before, where this one is joined to it ("Monday and Tuesday").
    pub(super) joined: Option<Value>,
    /// The last single day, and the sentence it stood in.
    pub(super) day: Option<(Date, usize)>,
    /// The quarter that is reported on, until a longer period is.
    pub(super) quarter: Option<(i16, i8)>,
    /// True where that is a quarter of a fiscal year, which need not be one of the calendar's.
    pub(super) fiscal: bool,
    /// True once a longer period ("the nine months") was the last one named.
    pub(super) longer: bool,
    /// The last year and the last month told as such, as their first days, with the sentence.
    pub(super) told_year: Option<(Date, usize)>,
    pub(super) told_month: Option<(Date, usize)>,
    /// The year of the last month or day that the text dated in full, and its sentence.
    pub(super) year: Option<(i64, usize)>,
}

impl Resolver<'_, '_> {
    pub(super) fn sentence(&self, e: &Expression) -> usize {
        self.cx.doc.token(e.start).sentence as usize
    }

    /// "the jet, which first flew on April 27, 2005, was handed over": told in passing, the story is not there.
    fn aside(&self, e: &Expression) -> bool {
        self.cx.lower(e.end) == ","
            && (1..12).any(|k| {
                matches!(self.cx.lower_before(e.start, k), "which" | "who" | "whose")
                    && self.cx.lower_before(e.start, k + 1) == ","
            })
    }

    /// Keeps what later expressions count from.
    pub(super) fn remember(&mut self, e: &Expression, value: &Value) {
        let sentence = self.sentence(e);
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
                self.narrative.day = Some((first, sentence));
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
        if let Meaning::Named { year: YearOf::Given(y), .. } = e.meaning {
            self.narrative.year = Some((y, sentence));
        }
    }
}
