//! Who spoke before they were named: "a retired engineer", later "the engineer, Ana Ruiz".

use std::ops::Range;

use super::Discourse;
use crate::report::{EntityKind, Quote, SpeakerStatus};

/// How far back an engineer may have come up, for "the engineer, Ana Ruiz," to be the one, in tokens.
const REACH: usize = 2000;

/// What happens to those whom others tell of.
const SUFFERS: [&str; 15] = [
    "died",
    "killed",
    "shot",
    "charged",
    "held",
    "arrested",
    "fled",
    "jailed",
    "murdered",
    "missing",
    "denies",
    "denied",
    "accused",
    "convicted",
    "stabbed",
];

impl Discourse<'_, '_> {
    /// "“It is over,” said a retired engineer. … The engineer, Ana Ruiz, left": who it was that spoke, where only one engineer
    /// did, whose name is not kept back, and of whom "the engineer" says nothing else.
    pub(super) fn introduce(&mut self, phrase: &Range<usize>, entity: usize, quotes: &mut [Quote]) {
        let view = self.view;
        let person = view.entities.get(entity).filter(|e| e.kind == EntityKind::Person);
        let (Some(id), Some(head)) = (person.map(|e| &e.id), phrase.end.checked_sub(1)) else { return };
        let word = |t: usize| view.doc.token(t).word;
        let Some(spoke) = self.spoke.remove(&word(head)) else { return };
        let mut firsts: Vec<usize> = spoke.iter().map(|s| s.phrase.start).collect();
        firsts.retain(|&t| view.lower(t) != "the");
        firsts.dedup();
        let same =
            |own: &Range<usize>| (phrase.start + 1..head).all(|t| own.clone().any(|o| word(o) == word(t)));
        // "Another driver had fled", "the driver, Liam Byrne, was charged": not who told of it.
        let article = |t: usize| matches!(view.lower(t), "a" | "an" | "another" | "one");
        let others = (phrase.start.saturating_sub(REACH)..phrase.start)
            .filter(|&t| word(t) == word(head) && view.quoted(t).is_none() && view.named(t).is_none())
            .filter(|&t| (1..4).any(|back| t.checked_sub(back).is_some_and(article)))
            .count();
        let suffers = view.sentence(phrase.start).into_iter().any(|t| SUFFERS.contains(&view.lower(t)));
        let one = others <= 1
            && !suffers
            && firsts.len() == 1
            && spoke.iter().all(|s| s.status != SpeakerStatus::Unnamed)
            && spoke.first().is_some_and(|s| same(&s.phrase));
        for said in spoke.into_iter().filter(|_| one) {
            if let Some(speaker) = quotes.get_mut(said.quote).and_then(|q| q.speaker.as_mut()) {
                (speaker.entity, speaker.status) = (Some(id.clone()), SpeakerStatus::Named);
                speaker.antecedent = None;
            }
        }
    }
}
