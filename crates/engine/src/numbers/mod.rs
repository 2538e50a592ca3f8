//! Money, percentages, counts, ages, measures.

use crate::document::Document;
use crate::report::{Number, TemporalExpression};

/// Finds the numbers of an article that no date has claimed.
pub(crate) fn find(_doc: &Document, _dates: &[TemporalExpression]) -> Vec<Number> {
    Vec::new()
}
