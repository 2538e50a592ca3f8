//! When.

use serde::{Deserialize, Serialize};

/// TIMEX3 type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateKind {
    /// A calendar date of any grain.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}

/// How sure a date's value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// The text states it in full.
    Explicit,
    /// Counted from an anchor.
    Resolved,
    /// Known only roughly ("recently").
    Vague,
    /// No anchor, or contradictory.
    Unresolved,
}

/// A temporal expression.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TemporalExpression {
    /// `d1`, `d2`, … in the order of the text.
    pub id: String,
    /// First unit, without a preposition.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The words.
    pub text: String,
    /// TIMEX3 type.
    pub kind: DateKind,
    /// TIMEX3 value: `2022-03-18`, `P3D`, `PRESENT_REF`; with `X` where unknown.
    pub value: String,
    /// TIMEX3 modifier: `APPROX`, `START`, `MID`, `END`, `BEFORE`, `AFTER`, `MORE_THAN`, …
    pub modifier: Option<String>,
    /// Extended Date/Time Format, where it can say it.
    pub edtf: Option<String>,
    /// First day or instant, ISO 8601.
    pub from: Option<String>,
    /// Last day or instant, ISO 8601, inclusive.
    pub to: Option<String>,
    /// How fine the value is, where it has a place on the calendar: `day`, `week`, `month`, `year`, …
    pub grain: Option<String>,
    /// Which parts of the value the words do not state: `year`, `month`, `week`, `day`.
    pub implied: Vec<String>,
    /// How sure the value is.
    pub certainty: Certainty,
    /// What it was counted from: `publication`, `dateline`, `narrative`, `quotation`, or the id of another date.
    pub anchor: Option<String>,
    /// Id of the rule that found it, `date/weekday`.
    pub rule: String,
    /// Why it has this value, as a sentence a reader can check.
    pub why: String,
}
