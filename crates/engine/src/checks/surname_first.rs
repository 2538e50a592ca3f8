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
        let single = |m: &Mention| !m.text.contains(' ');
        let first = body.find(|m| !single(m) || !is_line(evidence.doc, m));
        let Some(first) = first.filter(|m| single(m)) else { continue };
        if body.any(|m| m.text.split(' ').count() > 1 && m.text.ends_with(&first.text)) {
            out.push(Check {
                kind: "check/surname-first".into(),
                message: format!("“{}” stands here before the text introduces {}.", first.text, entity.name),
                start: first.start,
                end: first.end,
            });
        }
    }
}

/// "| Swinney | chairs meeting ¶", "Kent 97 for 3 (| Orr | 51*) lead by 141 runs ¶": a line without a full stop is a heading
/// or a score, and says the surname alone.
fn is_line(doc: &Document, mention: &Mention) -> bool {
    let block = doc.sentence_of(doc.token_at(mention.start)).and_then(|s| doc.blocks.get(s.block));
    block.is_some_and(|b| doc.slice(b.span()).ends_with(char::is_alphanumeric))
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
        let score = "Kent 97 for 3 (Okoye 51*, Orr 2-22) lead Hull 368 by 141 runs\n\nThe sun shone on the first day.\n\nMaria Okoye reached her fifty in an hour.";
        for text in [
            heading,
            score,
            "Maria Okoye left. Then Okoye came back.",
            "Okoye left. Nobody knew why.",
            "Critics of Maria Okoye say that Okoye moved too fast. Maria Okoye denied it.",
        ] {
            assert!(found(text, "check/surname-first").is_empty(), "{text}");
        }
    }
}
