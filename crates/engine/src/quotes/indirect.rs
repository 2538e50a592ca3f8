//! Words reported without quotation marks.

use super::candidate::Attribution;
use super::view::View;
use crate::span::Span;

/// A reported clause.
#[derive(Debug, Clone)]
pub(super) struct Reported {
    pub span: Span,
    pub attribution: Attribution,
}

/// Finds the reported clauses of a document.
pub(super) fn find(_view: &View) -> Vec<Reported> {
    Vec::new()
}
