//! Where a reported clause ends.

use std::ops::Range;

use crate::quotes::phrases::{finite_verb, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::form;

/// What is known about a report before its end is looked for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Setting {
    /// The cue takes a noun phrase: no finite verb belongs to the report.
    pub object: bool,
    /// The cue stands in an opening phrase ("As Ruiz spoke about …, | lights went out"): a comma ends it.
    pub opening: bool,
}

/// The tokens of a reported clause that starts at `start`, in a sentence that ends at `end`.
///
/// It runs to the end of its sentence, unless the speaker's own sentence goes on: a second cue ("…, adding that", "and
/// called for"), a contrast (", but"), an attribution behind it (", according to").
pub(super) fn clause(view: &View, start: usize, end: usize, setting: Setting) -> Range<usize> {
    let mut at = start;
    while at < end {
        if at > start && goes_on(view, at, end, setting) {
            break;
        }
        at += 1;
    }
    trimmed(view, start..at)
}

/// True where the speaker's own sentence goes on at `at`.
fn goes_on(view: &View, at: usize, end: usize, setting: Setting) -> bool {
    let lower = view.lower(at);
    let after_comma = view.lower(at.wrapping_sub(1)) == ",";
    let skip = |t: usize| if view.adverb(t) { t + 1 } else { t };
    let cue_in = |t: usize, forms: u8| {
        let t = skip(t);
        t < end && view.cue(t).is_some_and(|c| c.forms & forms != 0)
    };
    match lower {
        "and" | "but" | "or" => {
            cue_in(at + 1, form::PAST | form::THIRD) && lower != "or"
                || lower == "but" && after_comma
                || setting.object && finite_verb(view, skip(at + 1))
                || lower == "but" && finite_verb(view, skip(at + 1))
        }
        "," => {
            let gerund = cue_in(at + 1, form::GERUND) && !cue_in(at + 1, form::FINITE);
            gerund
                || setting.opening
                || view.lower(at + 1) == "according"
                || matches!(view.lower(at + 1), "while" | "although" | "though" | "which")
                || setting.object && matches!(view.lower(at + 1), "a" | "an" | "the" | "he" | "she")
                || starting_at(view, at + 1, end).is_some_and(|p| {
                    view.finite_cue(p.end).is_some_and(|c| view.vocabulary.class(c) == "say")
                        && p.end + 2 >= end
                })
        }
        "when" | "while" | "because" | "after" | "before" | "although" | "even" => setting.object,
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
