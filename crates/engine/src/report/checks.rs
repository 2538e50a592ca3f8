//! Pointers for a fact-checker.

use serde::{Deserialize, Serialize};

/// A neutral pointer for a fact-checker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// Id of the check, `check/unnamed-source`.
    pub kind: String,
    /// What to look at, as a sentence.
    pub message: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}
