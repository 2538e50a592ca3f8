//! Verbs, as far as the tags or the lists know them.

use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::tagger::Pos;

/// A verb that carries a sentence, as far as the tags or the lists know.
pub(in crate::quotes) fn finite_verb(view: &View, at: usize) -> bool {
    match view.pos(at) {
        Pos::VerbPast | Pos::VerbPresent | Pos::Modal => true,
        Pos::Other => {
            view.finite_cue(at).is_some()
                || view.is(at, flag::AUXILIARY)
                    && !matches!(view.lower(at), "to" | "not" | "being" | "been" | "be")
        }
        _ => false,
    }
}
