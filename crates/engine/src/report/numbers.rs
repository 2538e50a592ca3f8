//! How much.

use serde::{Deserialize, Serialize};

/// A quantity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Number {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The words.
    pub text: String,
    /// `money`, `percent`, `count`, `age`, `measure`, `ordinal` or `score`.
    pub kind: String,
    /// The quantity.
    pub value: f64,
    /// ISO 4217 code, measure, or what is counted.
    pub unit: Option<String>,
    /// Id of the rule that found it.
    pub rule: String,
}
