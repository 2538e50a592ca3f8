//! By name, by role, as a body or a document, or kept unnamed.

use std::ops::Range;

use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::{EntityKind, SpeakerStatus};

/// How a speaker is known.
pub(in crate::quotes) fn status(
    view: &View,
    tokens: &Range<usize>,
    head: usize,
    kind: Option<EntityKind>,
    reason: bool,
) -> SpeakerStatus {
    let last = head.saturating_sub(1);
    match kind {
        Some(EntityKind::Person) => return SpeakerStatus::Named,
        Some(EntityKind::Organization | EntityKind::Place) => return SpeakerStatus::Organization,
        Some(EntityKind::Work) => return SpeakerStatus::Document,
        _ => {}
    }
    let own = tokens.start..head;
    let kept_back = own.clone().any(|t| view.is(t, flag::KEPT_BACK))
        // "A friend", "one ally"
        || one_of!(view.lower(last), "friend" | "ally" | "confidant" | "confidante")
            && one_of!(view.lower(tokens.start), "a" | "an" | "one" | "another")
        || (last..tokens.end + 3).any(|t| view.is(t, flag::TIES))
            && own.clone().rev().take(2).any(|t| one_of!(view.lower(t), "person" | "people"))
            && !own.clone().any(|t| one_of!(view.lower(t), "local" | "young" | "older"))
        // "one person with direct | knowledge of | the talks"
        || tokens.clone().any(|t| {
            view.lower(t) == "familiar" || view.lower(t) == "knowledge" && view.lower(t + 1) == "of"
        })
        // "two people | who have seen | the letter"
        || one_of!(view.lower(last), "person" | "people")
            && view.lower(tokens.end) == "who"
            && one_of!(view.lower(tokens.end + 2), "seen" | "reviewed")
            && one_of!(view.lower(tokens.end + 3), "the" | "a" | "it");
    if kept_back || reason && !view.capitalized(last) {
        SpeakerStatus::Unnamed
    } else if view.is(last, flag::DOCUMENT) {
        SpeakerStatus::Document
    } else if view.is(last, flag::BODY) {
        SpeakerStatus::Organization
    } else if one_of!(view.lower(last), "q" | "q.") {
        SpeakerStatus::Role
    } else if view.lower(tokens.start) == "it" && one_of!(view.lower(tokens.end), "reads" | "read") {
        SpeakerStatus::Document
    } else if view.is(last, flag::PRONOUN | flag::OBJECT_PRONOUN | flag::RELATIVE)
        // "Its prediction that", "their message": whose, nobody knows here.
        || view.is(last, flag::POSSESSIVE) && tokens.len() == 1
        || one_of!(view.lower(last), "a" | "a.")
    {
        SpeakerStatus::Unresolved
    } else if view.lower(tokens.start).starts_with('@')
        || view.capitalized(last) && !view.is(last, flag::ROLE | flag::DETERMINER) && !several(view, tokens)
    {
        SpeakerStatus::Named
    } else {
        // Whoever else speaks and has no name is known by what they are: "a trader", "her neighbours".
        SpeakerStatus::Role
    }
}

/// "Meteorologists said": one plural that begins a sentence, and names nobody.
fn several(view: &View, tokens: &Range<usize>) -> bool {
    tokens.len() == 1
        && view.sentence(tokens.start).start == tokens.start
        && view.named(tokens.start).is_none()
        && ["ists", "ers", "ors", "ians", "ants", "ents"]
            .iter()
            .any(|end| view.lower(tokens.start).ends_with(end))
}
