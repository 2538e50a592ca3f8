//! A name in the headline that the text does not have.

use super::Evidence;
use crate::document::TokenKind;
use crate::report::{BlockKind, Check, EntityKind, Mention, MentionForm};
use crate::span::Span;

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
        if story && names().all(|m| headline(m.start)) && !worded(evidence, first) {
            out.push(Check {
                kind: "check/headline-name".into(),
                message: format!("The headline names {}; the text does not.", first.text),
                start: first.start,
                end: first.end,
            });
        }
    }
}

/// True where the text has the name's words, together or apart ("Bihar Assembly", the Bihar Legislative Assembly), or
/// words that its letters stand for (NEMA, the National Emergency Management Agency).
fn worded(evidence: &Evidence, name: &Mention) -> bool {
    let doc = evidence.doc;
    let own = doc.tokens_in(Span::new(name.start, name.end));
    let elsewhere = |lower: &str| {
        doc.tokens.iter().enumerate().any(|(at, token)| {
            token.capitalized() && doc.lower(at) == lower && doc.block_kind(at) != BlockKind::Headline
        })
    };
    let words = own.clone().filter(|&at| doc.token(at).kind == TokenKind::Word);
    if words.clone().count() > 1 && words.clone().all(|at| elsewhere(doc.lower(at))) {
        return true;
    }
    let letters = name.text.to_lowercase();
    let stands_for = |full: &str| {
        let initials = full.split_whitespace().filter(|w| w.starts_with(char::is_uppercase));
        initials.filter_map(|w| w.chars().next()).flat_map(char::to_lowercase).eq(letters.chars())
    };
    letters.len() > 1 && evidence.entities.iter().flat_map(|e| &e.mentions).any(|m| stands_for(&m.text))
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
        let text = "Bihar Assembly meets as NEMA counts losses\n\nThe Bihar Legislative Assembly met on Friday for three hours. The National Emergency Management Agency said the river had fallen.";
        assert!(found(text, "check/headline-name").is_empty());
    }
}
