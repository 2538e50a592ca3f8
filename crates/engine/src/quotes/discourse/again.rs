//! Who is meant by "it", "the farmer" and "the shopkeeper", once they have come up.

use std::ops::Range;

use super::saying::Saying;
use super::state::{Discourse, Voice};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::{EntityKind, Speaker, SpeakerStatus, Text};

/// How far back "said in a statement" may stand, for "it" to be whoever made it, in tokens.
const STATEMENT: usize = 60;
/// How far back a name stands that a description can mean, in tokens.
const NAMED: usize = 120;

impl Discourse<'_, '_> {
    /// "Acme said it would pay. “…,” | it | said": the body that has just spoken.
    pub(super) fn body_again(&self, own: &Speaker, tokens: &Range<usize>, saying: &Saying) -> Option<Voice> {
        let view = self.view;
        let it = own.entity.is_none() && own.text.eq_ignore_ascii_case("it") && !saying.reads;
        // "Acme said in a statement …. | It | added": what Acme stated is what Acme says.
        let statement = || {
            (tokens.start.saturating_sub(STATEMENT)..tokens.start).any(|t| {
                view.lower(t) == "in" && view.lower(t + 1) == "a" && view.lower(t + 2) == "statement"
            })
        };
        let body =
            |entity: usize| view.entities.get(entity).is_some_and(|e| e.kind == EntityKind::Organization);
        let block = saying.block;
        let (body, told) = match self.voice.as_ref()? {
            Voice::Named(entity, told) if body(*entity) => (Voice::Named(*entity, block), *told),
            Voice::Body(words, told) => (Voice::Body(words.clone(), block), *told),
            Voice::Named(..) | Voice::Stranger(_) => return None,
        };
        (it && !self.told_since
            && block - told <= 1
            && (own.status != SpeakerStatus::Document || statement()))
        .then_some(body)
    }

    /// "“It is over,” said one shopkeeper. … | The shopkeeper | said": the only one who has come up, in the words that first
    /// told of them.
    pub(super) fn stranger_again(&self, head: usize) -> Option<Text> {
        let spoke = self.spoke.get(&self.view.doc.token(head).word)?;
        self.only_one(head, spoke).then(|| spoke.first().map(|s| s.words.clone()))?
    }

    /// "| The farmer | said", who has been called so before, and is the last who was named.
    pub(super) fn person_again(&self, own: &Speaker, tokens: &Range<usize>, head: usize) -> Option<usize> {
        let view = self.view;
        let person = *self.described.get(&view.doc.token(head).word)?;
        (own.entity.is_none()
            && own.status == SpeakerStatus::Role
            && tokens.len() == 2
            && is_role(view, tokens, head)
            && !self.told_of(head)
            && last_named(view, tokens.start) == Some(person))
        .then_some(person)
    }
}

/// "The farmer": a word for what somebody is, in lower case.
pub(super) fn is_role(view: &View, tokens: &Range<usize>, head: usize) -> bool {
    !view.capitalized(head) && view.lower(tokens.start) == "the"
}

/// The person whom the story has named last, outside quotations.
fn last_named(view: &View, before: usize) -> Option<usize> {
    (before.saturating_sub(NAMED)..before).rev().find_map(|t| {
        let pronoun = view.is(t, flag::PRONOUN | flag::OBJECT_PRONOUN | flag::POSSESSIVE);
        view.named(t).filter(|_| view.is_person_name(t) && view.quoted(t).is_none() && !pronoun)
    })
}
