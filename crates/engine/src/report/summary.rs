//! Key sentences and keywords.

use serde::{Deserialize, Serialize};

/// Key sentences and keywords.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// Indices into [`Report::sentences`], in the order of the text.
    pub sentences: Vec<usize>,
    /// Keywords, the weightiest first.
    pub keywords: Vec<String>,
}
