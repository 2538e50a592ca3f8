//! Neutral pointers for a fact-checker: one file a check, one ordered list.

use crate::document::Document;
use crate::masthead::Masthead;
use crate::report::{Check, Entity, Number, Quote, TemporalExpression};

/// All that a check may look at.
#[allow(dead_code, reason = "read by the checks")]
pub(crate) struct Evidence<'a> {
    pub doc: &'a Document<'a>,
    pub masthead: &'a Masthead,
    pub entities: &'a [Entity],
    pub dates: &'a [TemporalExpression],
    pub quotes: &'a [Quote],
    pub numbers: &'a [Number],
}

type CheckFn = fn(&Evidence, &mut Vec<Check>);

/// Every check, in the order of its file's name.
const CHECKS: &[CheckFn] = &[];

/// Runs every check; the result is in the order of the text.
pub(crate) fn run(evidence: &Evidence) -> Vec<Check> {
    let mut found = Vec::new();
    for check in CHECKS {
        check(evidence, &mut found);
    }
    found.sort_by(|a, b| (a.start, a.end, &a.kind).cmp(&(b.start, b.end, &b.kind)));
    found
}
