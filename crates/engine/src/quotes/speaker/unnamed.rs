//! Somebody without a name who has come up before: "one minister", whom "the minister" means then.

use std::ops::Range;

use super::antecedent::REACH;
use crate::quotes::view::View;
use crate::report::Entity;

/// How far back somebody without a name may have come up, for "the woman" to mean them, in tokens.
const INTRODUCED: usize = 400;

/// True where the word has been used of somebody without a name before, not further back than `reach` tokens and at most
/// so many `words` behind its article: "a senior | official".
pub(in crate::quotes) fn used(view: &View, noun: usize, reach: usize, words: usize) -> bool {
    let word = view.doc.token(noun).word;
    (noun.saturating_sub(reach)..noun).rev().any(|t| {
        view.doc.token(t).word == word
            && view.named(t).is_none()
            && view.quoted(t).is_none()
            && (1..=words)
                .filter_map(|back| t.checked_sub(back))
                .any(|b| one_of!(view.lower(b), "a" | "an" | "one" | "another"))
    })
}

/// "A senior | official" has come up, whom "the official" can mean.
pub(in crate::quotes) fn introduced(view: &View, noun: usize) -> bool {
    used(view, noun, INTRODUCED, 3)
}

/// "One minister, speaking on condition of anonymity, …. | The minister | added": where somebody without a name is told
/// of, whom a description means rather than the one of that office who was named before.
pub(in crate::quotes) fn stranger(view: &View, tokens: &Range<usize>, entity: &Entity) -> Option<usize> {
    let word = view.doc.token(tokens.end - 1).word;
    if view.lower(tokens.start) != "the" || tokens.len() > 3 {
        return None;
    }
    let meant = |t: usize| view.entity_at(t).is_some_and(|e| e.id == entity.id);
    for t in (tokens.start.saturating_sub(REACH)..tokens.start).rev().filter(|&t| view.quoted(t).is_none()) {
        // Named again since: it is the one with the name.
        if meant(t) && view.capitalized(t) {
            return None;
        }
        if view.doc.token(t).word != word || view.named(t).is_some() {
            continue;
        }
        let one = (1..4)
            .filter_map(|back| t.checked_sub(back))
            .find(|&b| one_of!(view.lower(b), "a" | "an" | "one" | "another" | "second"));
        // "Tom Hale, a minister, said", "a minister, Tom Hale, said", "Hale is a minister": he has a name.
        let told = |b: usize| {
            let before = b.wrapping_sub(1);
            view.lower(before) == ","
                || one_of!(view.lower(before), "is" | "was" | "as" | "became" | "be")
                || view.named(t + 1).is_some()
                || view.lower(t + 1) == "," && view.named(t + 2).is_some()
        };
        if let Some(one) = one {
            return (!told(one)).then_some(one);
        }
    }
    None
}
