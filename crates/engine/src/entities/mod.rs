//! Who and where: names found, merged into entities, with roles.

use crate::document::Document;
use crate::masthead::Masthead;
use crate::report::Entity;

/// Lists of names.
#[derive(Debug, Default)]
pub(crate) struct Gazetteers {}

impl Gazetteers {
    /// The lists that are built in.
    pub(crate) fn load() -> Self {
        Self {}
    }
}

/// Finds the entities of an article, the most salient first.
pub(crate) fn find(_doc: &Document, _masthead: &Masthead, _gazetteers: &Gazetteers) -> Vec<Entity> {
    Vec::new()
}
