//! When: temporal expressions found, refined and resolved.
//!
//! Three steps, each blind to the others: finders ([`rules`]) read tokens and may find too much; refiners
//! ([`refiners`]) merge, extend and take back; the resolver ([`resolve`]) counts from the right anchor and says why.

mod context;
mod expression;
mod order;
mod quoted;
mod refiners;
mod resolve;
mod rules;
mod tense;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod value;
mod words;

use crate::document::Document;
use crate::masthead::Masthead;
use crate::report::{BlockKind, Entity, TemporalExpression};

use context::Context;
pub(crate) use words::Vocabulary;

/// Finds the temporal expressions of an article and resolves them.
pub(crate) fn find(
    doc: &Document,
    masthead: &Masthead,
    _entities: &[Entity],
    vocabulary: &Vocabulary,
) -> Vec<TemporalExpression> {
    let cx = Context::new(doc, vocabulary);
    let mut found = refiners::refine(&cx, rules::find(&cx));
    found.retain(|e| doc.block_kind(e.start) != BlockKind::Furniture);
    resolve::resolve(&cx, masthead.published_date, &found)
}
