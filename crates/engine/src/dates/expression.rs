//! What a rule finds: a stretch of tokens and its meaning, not yet resolved against any day.

use super::context::Context;
use super::value::{Amount, Clock, Reference, Season, Unit, Value};

/// A temporal expression as found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Expression {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// What it says.
    pub meaning: Meaning,
    /// TIMEX3 modifier.
    pub modifier: Option<&'static str>,
    /// Id of the rule.
    pub rule: &'static str,
}

/// What an expression says. Everything not stated is implied, and resolved later.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Meaning {
    /// Needs no anchor.
    Value(Value),
    /// A part of the calendar by name.
    Named { named: Named, year: YearOf, shift: Shift },
    /// So many units from a day: "last week", "two days ago", "a year earlier".
    Offset { unit: Unit, count: i64, base: Base },
    /// A day so many units before or after another: "the day after Christmas", "a year ago today".
    Beside { of: Box<Meaning>, unit: Unit, count: i64 },
    /// The week or weekend that holds a day, or one so many before or after it: "the week of March 6".
    Containing { of: Box<Meaning>, unit: Unit, count: i64 },
    /// "Friday the 13th": the weekday and the day of the month.
    WeekdayDay(i8, i8),
    /// The so-many-eth part of a month or year; -1 is the last.
    Nth { nth: i8, part: Part, of: Box<Meaning> },
    /// The quarter that ends on a day.
    EndedOn(Box<Meaning>),
    /// What the narrative was about: "the same day", "that year", "the quarter", "the period".
    Focus(Option<Unit>),
    /// A time of day, and the day where it is stated.
    Time { clock: Clock, day: Option<Box<Meaning>> },
    /// Three numbers whose order is not stated: "04/05/2024".
    Numeric { first: i8, second: i8, year: i64 },
    /// From and to.
    Range(Box<Meaning>, Box<Meaning>),
    /// A length of time.
    Duration(Vec<(Amount, Unit)>),
    /// A set, as TIMEX3 writes it.
    Set(String),
    /// "now", "recently".
    Reference(Reference),
}

/// A part of the calendar that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    Weekday(i8),
    Month(i8),
    MonthDay(i8, i8),
    Season(Season),
    Quarter(i8),
    Half(i8),
    Holiday(usize),
}

/// What is counted within a month or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Day,
    Weekday(i8),
    Week,
    Weekend,
}

/// Which year a named part lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum YearOf {
    /// Not said.
    Implied,
    /// Said.
    Given(i64),
    /// Said of the next one, which it is joined to.
    Shared(i64),
    /// "last year's": so many years from publication.
    Shifted(i64),
    /// "of that year".
    Focus,
}

/// Which of the recurring days, months or years is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shift {
    /// Not said.
    Implied,
    /// "last", "past", "previous"
    Last,
    /// "this", "current"
    This,
    /// "next", "coming"
    Next,
    /// "the previous", "the following": from the narrative's day.
    Before,
    After,
}

/// What an offset is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Base {
    /// The day the words were said: the publication date, or the speaker's day.
    Speech,
    /// The day the story has reached.
    Narrative,
    /// "a year earlier", "year-ago": what it is compared with.
    Comparison,
}

impl Expression {
    /// True where "and", "or", "to" or a dash joins it to the next expression.
    pub(crate) fn joined_to(&self, cx: &Context, next: &Self) -> bool {
        let gap = next.start.saturating_sub(self.end);
        let link = cx.lower(self.end);
        let joins =
            one_of!(link, "and" | "or" | "to" | "through" | "until" | "till" | "&") || cx.dash(self.end);
        joins
            && cx.same_sentence(self.start, next.start)
            && (gap == 1
                || gap == 2 && one_of!(cx.lower(self.end + 1), "in" | "on" | "early" | "late" | "mid"))
    }
}

/// What only its like is joined to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    Weekday,
    Month,
    Season,
}

impl Meaning {
    /// What a named part or a time on it is, where another may be joined to it.
    pub(crate) fn sort(&self) -> Option<Sort> {
        match self {
            Self::Named { named: Named::Weekday(_), .. } => Some(Sort::Weekday),
            Self::Named { named: Named::Month(_) | Named::MonthDay(..), .. } => Some(Sort::Month),
            Self::Named { named: Named::Season(_), .. } => Some(Sort::Season),
            Self::Time { day: Some(day), .. } => match day.as_ref() {
                Self::Named { named: Named::Weekday(_), .. } => Some(Sort::Weekday),
                Self::Named { named: Named::MonthDay(..), .. } => Some(Sort::Month),
                _ => None,
            },
            _ => None,
        }
    }

    /// True where the meaning names one day.
    pub(crate) fn is_day(&self) -> bool {
        match self {
            Self::Named { named, .. } => {
                matches!(named, Named::Weekday(_) | Named::MonthDay(..) | Named::Holiday(_))
            }
            Self::Offset { unit: Unit::Day, .. }
            | Self::Beside { .. }
            | Self::WeekdayDay(..)
            | Self::Nth { part: Part::Day | Part::Weekday(_), .. }
            | Self::Focus(Some(Unit::Day))
            | Self::Numeric { .. } => true,
            Self::Value(value) => value.grain() == Some(Unit::Day),
            _ => false,
        }
    }

    /// True for what is compared with the present: it never becomes what the story speaks of.
    pub(crate) fn compares(&self) -> bool {
        match self {
            Self::Offset { base: Base::Comparison, .. } => true,
            Self::Offset { base: Base::Speech, unit: Unit::Year, count } => *count < 0,
            Self::Named { named: Named::Quarter(_), year, .. } => *year != YearOf::Implied,
            _ => false,
        }
    }
}
