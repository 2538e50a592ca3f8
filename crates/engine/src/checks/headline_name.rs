//! A name in the headline that the text does not have.

use super::Evidence;
use crate::report::{BlockKind, Check, EntityKind, MentionForm};

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    let headline = |at: usize| evidence.doc.block_kind(evidence.doc.token_at(at)) == BlockKind::Headline;
    for entity in evidence.entities {
        if !matches!(entity.kind, EntityKind::Person | EntityKind::Organization | EntityKind::Place) {
            continue;
        }
        let names =
            || entity.mentions.iter().filter(|m| matches!(m.form, MentionForm::Name | MentionForm::Alias));
        let Some(first) = names().next().filter(|m| headline(m.start)) else { continue };
        let story = evidence.doc.blocks.iter().any(|b| b.kind == BlockKind::Paragraph);
        if story && names().all(|m| headline(m.start)) {
            out.push(Check {
                kind: "check/headline-name".into(),
                message: format!("The headline names {}; the text does not.", first.text),
                start: first.start,
                end: first.end,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;

    #[test]
    fn points_at_names_that_only_the_headline_has() {
        let body = "By Ana Ruiz\n\nThe clinic in Paris closed on Friday after months of trouble. Staff were told at noon.";
        let text = format!("Tom Weller closes clinic in Paris\n\n{body}");
        assert_eq!(
            found(&text, "check/headline-name"),
            ["The headline names Tom Weller; the text does not."]
        );
        let text =
            format!("Ruiz closes clinic in Paris\n\n{body} “It is over,” said the director, Maria Ruiz.");
        assert!(found(&text, "check/headline-name").is_empty());
    }
}
