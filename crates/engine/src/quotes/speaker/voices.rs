//! Which of the entities that a speaker's words touch is the one that speaks.

use std::ops::Range;

use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::{EntityKind, MentionForm};

/// The most names of an entity that are looked at: one outside a quotation settles it.
const NAMES: usize = 64;

/// "“There was a Mr Sykes in our street,” | he | says": whoever has been named in quotations alone is not whom the story
/// calls "he".
pub(super) fn only_quoted(view: &View, tokens: &Range<usize>, entity: usize) -> bool {
    let pronoun = tokens.len() == 1 && one_of!(view.lower(tokens.start), "he" | "she");
    let Some(entity) = view.entities.get(entity).filter(|_| pronoun) else { return false };
    let here = view.doc.token(tokens.start).span().start;
    let names = entity.mentions.iter().filter(|m| matches!(m.form, MentionForm::Name | MentionForm::Alias));
    // Whom the story names later has not been named in quotations.
    let mut before = names.take(NAMES).take_while(|m| m.start < here).peekable();
    before.peek().is_some() && before.all(|m| view.quoted(view.doc.token_at(m.start)).is_some())
}

/// "[Ana Ruiz] and Tom Hale said": where two people or bodies speak as one, the entity is the first of them.
pub(super) fn joint(view: &View, tokens: Range<usize>) -> Option<usize> {
    let and = tokens.clone().find(|&t| view.lower(t) == "and" && view.named(t).is_none())?;
    let kind = |e: usize| {
        let kind = view.entities.get(e).map(|entity| entity.kind);
        kind.filter(|k| matches!(k, EntityKind::Person | EntityKind::Organization | EntityKind::Place))
    };
    let name = |t: usize| view.named(t).filter(|_| view.capitalized(t));
    let first = (tokens.start..and).rev().find_map(name)?;
    let second = (and + 1..tokens.end).find_map(name)?;
    // "the ministers of Tarn and Velm": places hang on whoever speaks.
    let led = (tokens.start..and).any(|t| view.is(t, flag::PREPOSITION));
    let alike = kind(first) == Some(EntityKind::Person) || kind(first) == kind(second);
    (first != second && kind(first).is_some() && alike && !led).then_some(first)
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn the_first_of_two_speaks_and_whoever_is_only_quoted_does_not() {
        for (text, words, name) in [
            ("“We heard it,” said Ana Ruiz and Tom Hale.", "Ana Ruiz and Tom Hale", "Ana Ruiz"),
            (
                "Ana Ruiz and Tom Hale left. Ruiz and Hale said it was “over and done”.",
                "Ruiz and Hale",
                "Ana Ruiz",
            ),
            (
                "Ruiz and county sheriff Tom Hale said it was “over and done with”. Ana Ruiz left.",
                "Ruiz and county sheriff Tom Hale",
                "Ana Ruiz",
            ),
            (
                "The brewery, Fenland Ales, said the pub was “no longer fit”.",
                "The brewery, Fenland Ales",
                "Fenland Ales",
            ),
            (
                "It was bad, but Ana Ruiz had no complaints. “She knows it,” said the former Leeds defender.",
                "the former Leeds defender",
                "Ana Ruiz",
            ),
            ("Ana Ruiz was gracious. “She played well,” said the Norwegian.", "the Norwegian", "Ana Ruiz"),
            ("Pope Leo met Ana Ruiz. The Vatican said it was “a joy”.", "The Vatican", "Vatican"),
            ("Ana Ruiz left. The Coast Guard said it was “a joy”.", "The Coast Guard", "Coast Guard"),
            (
                "Ana Ruiz was furious with Tom Hale, who left. “It is clear,” said the Spaniard.",
                "the Spaniard",
                "Ana Ruiz",
            ),
            (
                "Tom Hale keeps the lamps. “There was a Mr Sykes in our street, blind as a post,” he says.",
                "he",
                "Tom Hale",
            ),
        ] {
            let report = analyze(text, None);
            let speaker = report.quotes.iter().find_map(|q| q.speaker.as_ref()).unwrap();
            let entity = report.entities.iter().find(|e| Some(&e.id) == speaker.entity.as_ref());
            assert_eq!((&*speaker.text, entity.map_or("", |e| &*e.name)), (words, name), "{text}");
        }
    }
}
