//! Whose claim, warning or promise it is.

use std::ops::Range;

use super::noun::{ending_at, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;

/// How many words may stand between a possessor and the noun: "Ruiz's | recent public | claim".
const BETWEEN: usize = 4;

/// Whose the noun at `noun` is: "[Ruiz]'s claim", "[her] claim", "a claim by [Ruiz]", "a warning from [the council]".
pub(in crate::quotes) fn owner(view: &View, noun: usize, floor: usize, end: usize) -> Option<Range<usize>> {
    // "this email, from | reader Ruiz"
    let from = noun + 1 + usize::from(view.lower(noun + 1) == ",");
    if one_of!(view.lower(from), "by" | "from")
        && let Some(found) = starting_at(view, from + 1, end)
        && (view.capitalized(found.end - 1) || view.is(found.end - 1, flag::ROLE | flag::BODY))
    {
        return Some(found);
    }
    for at in (floor.max(noun.saturating_sub(BETWEEN))..noun).rev() {
        if view.quoted(at).is_some() || view.punctuation(at) {
            return None;
        }
        if view.is(at, flag::POSSESSIVE) {
            return Some(at..at + 1);
        }
        let word = view.lower(at);
        if one_of!(word, "'s" | "'") {
            let phrase = ending_at(view, at.checked_sub(1)?, floor)?;
            // "The report on Ruiz's claim" is no phrase of one owner.
            return Some(phrase);
        }
        if word.ends_with("s'") || word.ends_with("'s") {
            return Some(at..at + 1);
        }
        if view.is(at, flag::PREPOSITION | flag::CONJUNCTION | flag::DETERMINER)
            || view.finite_cue(at).is_some()
        {
            return None;
        }
    }
    None
}
