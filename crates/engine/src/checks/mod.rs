//! Neutral pointers for a fact-checker: one file a check, one ordered list.

mod altered_quotation;
mod ambiguous_date;
mod headline_name;
mod name_spelling;
mod no_publication_date;
mod one_voice;
mod person_without_role;
mod surname_first;
mod tense_against_date;
mod unattributed_quotation;
mod unbalanced_marks;
mod unnamed_source;
mod vague_experts;
mod weekday_mismatch;

use crate::document::Document;
use crate::masthead::Masthead;
use crate::report::{Check, Entity, Quote, TemporalExpression};
use crate::sort::sort_by;

/// All that a check may look at.
pub(crate) struct Evidence<'a> {
    pub doc: &'a Document<'a>,
    pub masthead: &'a Masthead,
    pub entities: &'a [Entity],
    pub dates: &'a [TemporalExpression],
    pub quotes: &'a [Quote],
}

type CheckFn = fn(&Evidence, &mut Vec<Check>);

/// Every check, in the order of its file's name.
const CHECKS: &[CheckFn] = &[
    altered_quotation::find,
    ambiguous_date::find,
    headline_name::find,
    name_spelling::find,
    no_publication_date::find,
    one_voice::find,
    person_without_role::find,
    surname_first::find,
    tense_against_date::find,
    unattributed_quotation::find,
    unbalanced_marks::find,
    unnamed_source::find,
    vague_experts::find,
    weekday_mismatch::find,
];

/// Runs every check; the result is in the order of the text.
pub(crate) fn run(evidence: &Evidence) -> Vec<Check> {
    let mut found = Vec::new();
    for check in CHECKS {
        check(evidence, &mut found);
    }
    sort_by(&mut found, |a, b| (a.start, a.end, &a.kind).cmp(&(b.start, b.end, &b.kind)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{analyze, assert_listed, modules_in, read};

    #[test]
    fn every_check_is_in_the_list() {
        assert_listed("checks", modules_in(include_str!("mod.rs"), "CHECKS"), &[]);
    }

    /// The messages of one kind that the whole engine gives for a text.
    pub(super) fn found(text: &str, kind: &str) -> Vec<String> {
        analyze(text, None).checks.into_iter().filter(|c| c.kind == kind).map(|c| c.message).collect()
    }

    /// Runs a check on quotations made by hand.
    pub(super) fn evidence_from(text: &str, quotes: &[Quote], run: impl FnOnce(&Evidence)) {
        let doc = read(text);
        let masthead = Masthead::default();
        run(&Evidence { doc: &doc, masthead: &masthead, entities: &[], dates: &[], quotes });
    }
}
