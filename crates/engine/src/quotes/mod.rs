//! Who said what: quotations found and attributed.

use crate::document::Document;
use crate::masthead::Masthead;
use crate::report::{Entity, Quote, TemporalExpression};

/// Cue verbs and words of attribution.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {}

impl Vocabulary {
    /// The vocabulary that is built in.
    pub(crate) fn load() -> Self {
        Self {}
    }
}

/// Finds the quotations of an article and attributes them.
pub(crate) fn find(
    _doc: &Document,
    _masthead: &Masthead,
    _entities: &[Entity],
    _dates: &[TemporalExpression],
    _vocabulary: &Vocabulary,
) -> Vec<Quote> {
    Vec::new()
}
