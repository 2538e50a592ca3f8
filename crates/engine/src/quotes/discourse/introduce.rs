//! Who spoke before they were named: "a retired engineer", later "the engineer, Ana Ruiz".

use std::ops::Range;

use super::state::{Discourse, Spoke};
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
        let same =
            |own: &Range<usize>| (phrase.start + 1..head).all(|t| own.clone().any(|o| word(o) == word(t)));
        let suffers = view.sentence(phrase.start).into_iter().any(|t| SUFFERS.contains(&view.lower(t)));
        let one = self.only_one(head, &spoke)
            && !suffers
            && spoke.iter().all(|s| s.status != SpeakerStatus::Unnamed)
            && spoke.first().is_some_and(|s| same(&s.phrase));
        for said in spoke.into_iter().filter(|_| one) {
            if let Some(speaker) = quotes.get_mut(said.quote).and_then(|q| q.speaker.as_mut()) {
                (speaker.entity, speaker.status) = (Some(id.clone()), SpeakerStatus::Named);
                speaker.antecedent = None;
            }
        }
    }

    /// True where nobody but one has come up as that noun before the token `head`: "another driver had fled" is a second.
    pub(super) fn only_one(&self, head: usize, spoke: &[Spoke]) -> bool {
        let view = self.view;
        let noun = view.doc.token(head).word;
        let mut firsts: Vec<usize> = spoke.iter().map(|s| s.phrase.start).collect();
        firsts.retain(|&t| view.lower(t) != "the");
        firsts.dedup();
        let article = |t: usize| one_of!(view.lower(t), "a" | "an" | "another" | "one");
        let others = (head.saturating_sub(REACH)..head)
            .filter(|&t| {
                view.doc.token(t).word == noun && view.quoted(t).is_none() && view.named(t).is_none()
            })
            .filter(|&t| (1..4).any(|back| t.checked_sub(back).is_some_and(article)))
            .count();
        others <= 1 && firsts.len() == 1
    }
}
