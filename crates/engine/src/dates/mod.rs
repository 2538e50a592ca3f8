//! When: temporal expressions found and resolved.

use crate::document::Document;
use crate::masthead::Masthead;
use crate::report::{Entity, TemporalExpression};

/// Words of time.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {}

impl Vocabulary {
    /// The vocabulary that is built in.
    pub(crate) fn load() -> Self {
        Self {}
    }
}

/// Finds the temporal expressions of an article and resolves them.
pub(crate) fn find(
    _doc: &Document,
    _masthead: &Masthead,
    _entities: &[Entity],
    _vocabulary: &Vocabulary,
) -> Vec<TemporalExpression> {
    Vec::new()
}
