//! A quotation mark without its partner.

use super::Evidence;
use crate::report::Check;

pub(super) const KIND: &str = "check/unbalanced-marks";

/// A text of nothing but stray marks needs no list of them all.
const ENOUGH: usize = 20;

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    for mark in evidence.doc.quotation_marks.unbalanced.iter().take(ENOUGH) {
        out.push(Check {
            kind: KIND.into(),
            message: "This quotation mark has no partner in its paragraph.".into(),
            start: mark.start,
            end: mark.end,
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;

    #[test]
    fn a_mark_without_a_partner_is_pointed_out() {
        for (text, want) in [
            ("He said, \"We won. She said, \"No\" and left.\n\nA new paragraph without marks.", 1),
            ("He said, “We won.”", 0),
            ("Mr Hale said: “We began early.\n\n“We stopped at noon.”", 0),
            ("” he said and left.", 1),
            ("The boys’ team won 5' of rope.", 0),
        ] {
            assert_eq!(found(text, super::KIND).len(), want, "{text}");
        }
    }
}
