//! A surname before the person is introduced in full.

use super::Evidence;
use crate::report::{BlockKind, Check, EntityKind, MentionForm};

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    for entity in evidence.entities.iter().filter(|e| e.kind == EntityKind::Person) {
        let mut body = entity.mentions.iter().filter(|m| {
            let kind = evidence.doc.block_kind(evidence.doc.token_at(m.start));
            matches!(m.form, MentionForm::Name | MentionForm::Alias)
                && matches!(
                    kind,
                    BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Turn | BlockKind::Blockquote
                )
        });
        let Some(first) = body.next() else { continue };
        if !first.text.contains(' ')
            && body.any(|m| m.text.split(' ').count() > 1 && m.text.ends_with(&first.text))
        {
            out.push(Check {
                kind: "check/surname-first".into(),
                message: format!("“{}” stands here before the text introduces {}.", first.text, entity.name),
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
    fn points_at_a_surname_that_comes_too_soon() {
        let text =
            "Critics say Okoye moved too fast. The plan was drawn up by Maria Okoye, the mayor, in May.";
        assert_eq!(found(text, "check/surname-first").len(), 1);
        for text in [
            "Maria Okoye left. Then Okoye came back.",
            "Okoye left. Nobody knew why.",
            "Critics of Maria Okoye say that Okoye moved too fast. Maria Okoye denied it.",
        ] {
            assert!(found(text, "check/surname-first").is_empty(), "{text}");
        }
    }
}
