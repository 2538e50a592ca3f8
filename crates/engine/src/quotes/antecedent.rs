//! Whom a pronoun, or a word that stands for a name, means where the entities do not say so.

use std::ops::Range;

use super::phrases::finite_verb;
use super::view::{Sex, View};
use super::vocabulary::flag;
use crate::report::{BlockKind, Entity, EntityKind};

/// How far back a pronoun's antecedent may stand, in tokens.
const ANTECEDENT_REACH: usize = 120;

/// Whom "he" or "she" stands for where no mention says so: the nearest person before who leads a sentence, else the
/// nearest at all; a title of the other sex rules one out.
pub(super) fn antecedent<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let pronoun = tokens.start;
    let (own, other): (Option<Sex>, &[&str]) = match view.lower(pronoun) {
        "he" => (Some(Sex::He), &["ms", "ms.", "mrs", "mrs.", "miss"]),
        "him" if tokens.len() == 1 => (Some(Sex::He), &["ms", "ms.", "mrs", "mrs.", "miss"]),
        "she" => (Some(Sex::She), &["mr", "mr."]),
        "her" if tokens.len() == 1 => (Some(Sex::She), &["mr", "mr."]),
        // "said | the Norwegian"
        "the" if demonym(view, tokens) => (None, &[]),
        _ => return None,
    };
    let floor = pronoun.saturating_sub(ANTECEDENT_REACH);
    let persons = (floor..pronoun).rev().filter(|&t| {
        let entity = view.named(t).and_then(|e| view.entities.get(e));
        view.quoted(t).is_none()
            && !matches!(view.doc.block_kind(t), BlockKind::Byline | BlockKind::Caption)
            && !view.is(t, flag::PRONOUN | flag::OBJECT_PRONOUN | flag::POSSESSIVE)
            && entity.is_some_and(|e| e.kind == EntityKind::Person)
            && view.named(t).and_then(|e| view.sex(e)).is_none_or(|sex| own.is_none_or(|o| o == sex))
            && !(0..4).any(|back| t.checked_sub(back).is_some_and(|b| other.contains(&view.lower(b))))
    });
    let mut nearest = None;
    for token in persons {
        let start = view.sentence(token).start.max(floor);
        if !(start..token).any(|t| view.quoted(t).is_none() && finite_verb(view, t)) {
            nearest = Some(token);
            break;
        }
        let first = *nearest.get_or_insert(token);
        // Whoever is called by a country has just been named.
        if own.is_none() || first - token > ANTECEDENT_REACH / 3 {
            break;
        }
    }
    nearest.and_then(|t| view.named(t)).and_then(|e| view.entities.get(e))
}

/// "the Norwegian", "the Dutchwoman": one person by where they are from.
pub(super) fn demonym(view: &View, tokens: &Range<usize>) -> bool {
    let last = tokens.start + 1;
    let word = view.lower(last);
    let known = view.named(last).and_then(|e| view.entities.get(e));
    // The model may take the word for a name.
    let named = known.is_some_and(|e| e.kind != EntityKind::Group && !e.name.eq_ignore_ascii_case(word));
    let one = word.ends_with("man")
        || word.ends_with("woman")
        || word.ends_with("an")
        || word.ends_with("ard")
        || word.ends_with("ish")
        || word.ends_with("ese");
    tokens.len() == 2 && view.lower(tokens.start) == "the" && view.capitalized(last) && one && !named
}
