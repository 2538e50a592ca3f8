//! What can speak, want or judge at all.

use std::ops::Range;

use super::noun::tells_more;
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;

/// Who can praise, want or call for something: people, bodies, documents; not "the discussion", "those numbers".
pub(in crate::quotes) fn can_mean(view: &View, speaker: &Range<usize>) -> bool {
    let Some(first) = speaker.clone().next() else { return true };
    let head = speaker
        .clone()
        .skip(1)
        // "the officer | leading | the search"
        .find(|&t| view.is(t, flag::PREPOSITION) || tells_more(view, t))
        .unwrap_or(speaker.end)
        .saturating_sub(1);
    view.is(first, flag::PRONOUN | flag::OBJECT_PRONOUN | flag::RELATIVE)
        || view.capitalized(head) && (head > first || view.named(head).is_some())
        || view.named(head).is_some()
        || view.is_somebody(head)
        || view.is(head, flag::ROLE | flag::BODY | flag::DOCUMENT | flag::DETERMINER | flag::PEOPLE)
        || ["ers", "ors", "ists", "ians", "ants", "crats"].iter().any(|end| view.lower(head).ends_with(end))
}

/// "‘…’, | jury | told", "…, | a court | heard": whoever is told or hears says nothing.
pub(in crate::quotes) fn listens(view: &View, speaker: &Range<usize>, cue: &Option<Range<usize>>) -> bool {
    speaker.clone().any(|t| hears_others(view, t))
        && cue.as_ref().is_some_and(|c| one_of!(view.lower(c.start), "told" | "hears" | "heard" | "hear"))
}

/// "The | jury |", "the | inquest |": bodies that hear what others say.
pub(in crate::quotes) fn hears_others(view: &View, at: usize) -> bool {
    one_of!(
        view.lower(at),
        "court"
            | "jury"
            | "jurors"
            | "inquest"
            | "inquiry"
            | "tribunal"
            | "hearing"
            | "trial"
            | "meeting"
            | "committee"
            | "panel"
    )
}
