//! Where a reported clause ends.

use std::ops::Range;

use crate::quotes::phrases::starting_at;
use crate::quotes::view::View;
use crate::quotes::vocabulary::form;

/// The tokens of a reported clause that starts at `start`, in a sentence that ends at `end`.
///
/// It runs to the end of its sentence, unless the speaker's own sentence goes on: a second cue ("…, adding that", "and
/// called for"), a contrast (", but"), an attribution behind it (", according to").
pub(super) fn clause(view: &View, start: usize, end: usize) -> Range<usize> {
    let mut at = start;
    while at < end {
        if at > start && goes_on(view, at, end) {
            break;
        }
        at += 1;
    }
    trimmed(view, start..at)
}

/// True where the speaker's own sentence goes on at `at`.
fn goes_on(view: &View, at: usize, end: usize) -> bool {
    let lower = view.lower(at);
    let after_comma = view.lower(at.wrapping_sub(1)) == ",";
    let next_is_cue = |t: usize| {
        let t = if view.adverb(t) { t + 1 } else { t };
        t < end && view.cue(t).is_some_and(|c| c.forms & (form::PAST | form::THIRD) != 0)
    };
    match lower {
        "and" | "but" => next_is_cue(at + 1) || lower == "but" && after_comma,
        "," => {
            let gerund =
                view.cue(at + 1).is_some_and(|c| c.forms & form::GERUND != 0 && c.forms & form::FINITE == 0);
            gerund
                || view.lower(at + 1) == "according"
                || matches!(view.lower(at + 1), "while" | "although" | "though" | "which")
                || starting_at(view, at + 1, end).is_some_and(|p| {
                    view.finite_cue(p.end).is_some_and(|c| view.vocabulary.class(c) == "say")
                        && p.end + 2 >= end
                })
        }
        "—" | "--" | ";" => true,
        _ => false,
    }
}

/// Without the marks at its edges.
pub(super) fn trimmed(view: &View, mut range: Range<usize>) -> Range<usize> {
    while range.start < range.end && view.punctuation(range.start) && !opens(view, range.start) {
        range.start += 1;
    }
    while range.start < range.end && view.punctuation(range.end - 1) && !closes(view, range.end - 1) {
        range.end -= 1;
    }
    range
}

fn opens(view: &View, token: usize) -> bool {
    matches!(view.lower(token), "(" | "[" | "#" | "@") || view.quoted(token).is_some()
}

fn closes(view: &View, token: usize) -> bool {
    matches!(view.lower(token), ")" | "]" | "%") || view.quoted(token).is_some()
}
