//! `[Ana Ruiz]: Pool will stay open`, `[Poll]: …`: a heading that names its source before a colon.

use std::ops::Range;

use super::Reported;
use super::clause_end::trimmed;
use crate::quotes::candidate::Attribution;
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::{BlockKind, EntityKind};

const RULE: &str = "quote/indirect-headline";

/// The most tokens before the colon.
const LONGEST: usize = 5;

/// "Review: A long night at the opera": what the piece is, not who says it.
fn genre(view: &View, token: usize) -> bool {
    one_of!(view.lower(token), "review" | "transcript" | "analysis" | "opinion" | "editorial" | "video")
}

pub(super) fn find(view: &View, sentence: &Range<usize>, out: &mut Vec<Reported>) {
    let heading = matches!(view.doc.block_kind(sentence.start), BlockKind::Headline | BlockKind::Standfirst);
    if !heading {
        return;
    }
    let label = sentence.start..sentence.end.min(sentence.start + LONGEST);
    let Some(colon) = label.clone().find(|&t| view.lower(t) == ":") else { return };
    let source = label.start..colon;
    let known = source.clone().filter_map(|t| view.entity_at(t));
    let speaks = known.clone().any(|e| matches!(e.kind, EntityKind::Person | EntityKind::Organization))
        || source.len() <= 2
            && colon.checked_sub(1).is_some_and(|t| {
                view.is(t, flag::ROLE | flag::DOCUMENT) && !genre(view, t) || view.lower(t) == "police"
            });
    let tokens = trimmed(view, colon + 1..sentence.end);
    if source.is_empty() || !speaks || tokens.len() < 3 || view.quoted(tokens.start).is_some() {
        return;
    }
    let attribution = Attribution { speaker: source, cue: Some(colon..colon + 1), verb: None, rule: RULE };
    out.push(Reported { tokens, attribution });
}
