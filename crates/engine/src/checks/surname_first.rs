//! A surname before the person is introduced in full.

use super::Evidence;
use crate::document::Document;
use crate::report::{BlockKind, Check, EntityKind, Mention, MentionForm};

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
        let Some(first) = body.next().filter(|m| !m.text.contains(' ')) else { continue };
        let full = body.find(|m| m.text.split(' ').count() > 1 && m.text.ends_with(&first.text));
        if full.is_some_and(|full| !heads(evidence.doc, first, full)) {
            out.push(Check {
                kind: "check/surname-first".into(),
                message: format!("“{}” stands here before the text introduces {}.", first.text, entity.name),
                start: first.start,
                end: first.end,
            });
        }
    }
}

/// "| Swinney | chairs meeting ¶ The first minister, John Swinney, said": a line without a full stop right above the
/// introduction is a heading, and says the surname alone.
fn heads(doc: &Document, first: &Mention, full: &Mention) -> bool {
    let block = |m: &Mention| doc.sentence_of(doc.token_at(m.start)).map_or(0, |s| s.block);
    let heading = doc.blocks.get(block(first)).map_or("", |b| doc.slice(b.span()));
    block(full) == block(first) + 1 && heading.ends_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;

    #[test]
    fn points_at_a_surname_that_comes_too_soon() {
        let text =
            "Critics say Okoye moved too fast. The plan was drawn up by Maria Okoye, the mayor, in May.";
        assert_eq!(found(text, "check/surname-first").len(), 1);
        let heading =
            "18.40\n\nOkoye chairs flood meeting\n\nThe mayor, Maria Okoye, is chairing a meeting in Leeds.";
        let told =
            "The council met.\n\nOkoye chaired the meeting.\n\nThe mayor, Maria Okoye, said it went well.";
        assert_eq!(found(told, "check/surname-first").len(), 1);
        for text in [
            heading,
            "Maria Okoye left. Then Okoye came back.",
            "Okoye left. Nobody knew why.",
            "Critics of Maria Okoye say that Okoye moved too fast. Maria Okoye denied it.",
        ] {
            assert!(found(text, "check/surname-first").is_empty(), "{text}");
        }
    }
}
