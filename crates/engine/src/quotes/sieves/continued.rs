//! `“…,” [Ana Ruiz] said. “…”`: a quotation that stands alone after an attributed one of its paragraph.

use std::ops::Range;

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::clause_subject;
use crate::quotes::speaker::same_speaker;
use crate::quotes::view::View;
use crate::report::EntityKind;

pub(super) const ID: &str = "quote/continued";

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let before = all.get(index.checked_sub(1)?)?;
    let known = before.attribution.as_ref()?;
    let paragraph = view.block(before.tokens.start) == view.block(quote.tokens.start);
    // "Instead, “…”", "And “…”": no word of a clause stands before it.
    let bare = quote.left.clone().all(|t| {
        view.adverb(t)
            || view.punctuation(t)
            || one_of!(view.lower(t), "and" | "but" | "so" | "or" | "instead")
    });
    let alone = bare && (quote.right.is_empty() || quote.stops());
    (paragraph && alone && !another(view, before, quote)).then(|| Attribution { rule: ID, ..known.clone() })
}

/// "“…,” said Hale. | Ruiz shrugged it off. | “…”": a sentence without a quotation in between whose subject is somebody
/// else's name.
pub(super) fn another(view: &View, before: &Candidate, quote: &Candidate) -> bool {
    let known = before.attribution.as_ref();
    let Some(sentence) = quote.left.start.checked_sub(1).map(|t| view.sentence(t)) else { return false };
    let ends = before.tokens.end.max(known.and_then(|k| k.cue.as_ref()).map_or(0, |c| c.end));
    if sentence.start < ends || sentence.clone().any(|t| view.quoted(t).is_some()) {
        return false;
    }
    let person = |s: &Range<usize>| {
        let last = view.entity_at(s.end - 1);
        // "Landlady Rosie Teal": two capitals are a name that no model need know.
        let name = s.len() >= 2 && s.clone().all(|t| view.capitalized(t)) && last.is_none();
        view.capitalized(s.start) && (name || last.is_some_and(|e| e.kind == EntityKind::Person))
    };
    let subject = clause_subject(view, sentence.start, sentence.end).filter(|s| !s.is_empty() && person(s));
    subject.is_some_and(|s| known.is_some_and(|k| !same_speaker(view, &s, &k.speaker)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "“We are ready,” [Ana Ruiz] said. “We have waited long enough.”",
                "“He should lead,” [Ana Ruiz] said. Instead, “he sits there like a beaten man.”",
            ],
        );
    }
}
