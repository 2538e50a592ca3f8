//! Verbs, as far as the tags or the lists know them.

use super::noun::starting_at;
use crate::quotes::view::View;
use crate::quotes::vocabulary::{Cue, CueClass, flag};
use crate::tagger::Pos;

/// A verb that carries a sentence, as far as the tags or the lists know.
pub(in crate::quotes) fn finite_verb(view: &View, at: usize) -> bool {
    match view.pos(at) {
        Pos::VerbPast | Pos::VerbPresent | Pos::Modal => true,
        Pos::Other => {
            view.finite_cue(at).is_some()
                || view.is(at, flag::AUXILIARY)
                    && !one_of!(view.lower(at), "to" | "not" | "being" | "been" | "be")
        }
        _ => false,
    }
}

/// True where a cue reports nothing that stands behind it: it ends its sentence, or tells when, where or to whom.
///
/// After a question mark the words that follow a quotation may be a sentence of their own ("“Why?” Ruiz said the plan …").
pub(in crate::quotes) fn ends_attribution(view: &View, verb: usize, cue: Cue, end: usize) -> bool {
    let next = verb + 1;
    let opens = one_of!(view.lower(next), ":" | ",") && view.quoted(next + 1).is_some();
    next >= end
        || view.punctuation(next) && !(opens && view.lower(next) == ":")
        || view.adverb(next)
        || view.tells_when(next)
        || view.quoted(next).is_some()
        || view.is(next, flag::PREPOSITION)
            // "a phrase she claims | to dislike"
            && !(view.lower(next) == "to" && view.pos(next + 1) == Pos::VerbBase)
            && !one_of!(view.lower(next), "about" | "against" | "like" | "over")
        || one_of!(view.lower(next), "as" | "when" | "while" | "last" | "this" | "earlier" | "ahead")
        || cue.class == CueClass::Ask && asks_somebody(view, next, end)
        || cue.class == CueClass::Tell && !(next..end).any(|t| view.lower(t) == "that")
}

/// "she asked | the driver.": whom, and nothing behind.
fn asks_somebody(view: &View, at: usize, end: usize) -> bool {
    let behind = |t: usize| t >= end || view.punctuation(t) || view.adverb(t);
    view.is(at, flag::OBJECT_PRONOUN) && behind(at + 1)
        || starting_at(view, at, end).is_some_and(|p| behind(p.end) && !view.is(at, flag::PRONOUN))
}
