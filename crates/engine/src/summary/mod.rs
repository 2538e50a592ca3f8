//! Key sentences and keywords.

use crate::document::Document;
use crate::masthead::Masthead;
use crate::report::{Entity, Summary};

/// Picks the key sentences and keywords.
pub(crate) fn summarize(_doc: &Document, _masthead: &Masthead, _entities: &[Entity]) -> Summary {
    Summary::default()
}
