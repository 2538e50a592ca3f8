//! Words reported without quotation marks: "Ruiz said the plan had failed", "the plan had failed, Ruiz said",
//! "according to Ruiz, …", "Ruiz denied the charge".
//!
//! Each form of report has its file and its line in [`FORMS`]. A cue serves once; a clause that holds a quotation is
//! that quotation's frame and no report of its own.

mod according_to;
mod clause_after;
mod clause_end;
mod sentence_before;

use crate::sort::sort_by_key;
use std::ops::Range;

use super::candidate::{Attribution, Candidate};
use super::view::View;
use super::vocabulary::flag;
use crate::report::BlockKind;

/// A reported clause.
#[derive(Debug, Clone)]
pub(super) struct Reported {
    /// Its tokens, without the marks at its edges.
    pub tokens: Range<usize>,
    pub attribution: Attribution,
}

/// Finds the reports of one form in a sentence.
type Form = fn(&View, &Range<usize>, &mut Vec<Reported>);

/// Every form, the most precise first.
const FORMS: &[Form] = &[according_to::find, sentence_before::find, clause_after::find];

/// Finds the reported clauses of a document, in the order of the text.
pub(super) fn find(view: &View, candidates: &[Candidate]) -> Vec<Reported> {
    let mut all: Vec<Reported> = Vec::new();
    for sentence in &view.doc.sentences {
        let kind = view.doc.blocks.get(sentence.block).map(|b| b.kind);
        if matches!(
            kind,
            Some(BlockKind::Furniture | BlockKind::Related | BlockKind::Byline | BlockKind::Dateline)
        ) {
            continue;
        }
        let mut found = Vec::new();
        for form in FORMS {
            form(view, &sentence.tokens, &mut found);
        }
        let mut kept: Vec<Reported> = Vec::new();
        for report in found {
            let clash = kept
                .iter()
                .any(|k| overlap(&k.tokens, &report.tokens) || k.attribution.cue == report.attribution.cue);
            if !clash && names_something(view, &report.tokens) && !holds_quotation(candidates, &report.tokens)
            {
                kept.push(report);
            }
        }
        sort_by_key(&mut kept, |r| r.tokens.start);
        all.extend(kept);
    }
    all
}

/// One word is a report only where it names something: "endorsed Ruiz", not "endorsed him".
fn names_something(view: &View, tokens: &Range<usize>) -> bool {
    tokens.len() >= 2
        || tokens.len() == 1 && view.capitalized(tokens.start) && !view.is(tokens.start, flag::PRONOUN)
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn holds_quotation(candidates: &[Candidate], tokens: &Range<usize>) -> bool {
    let from = candidates.partition_point(|c| c.tokens.end <= tokens.start);
    candidates.get(from).is_some_and(|c| overlap(&c.tokens, tokens))
}
