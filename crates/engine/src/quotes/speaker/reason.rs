//! Why a speaker has no name: "who asked not to be named".

use std::ops::Range;

use super::plural::told;
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag, form};
use crate::report::{Quote, Speaker, SpeakerStatus};
use crate::span::Span;

/// How far from the speaker the reason for keeping a name back may stand, in tokens.
const REASON_REACH: usize = 45;

/// Why a speaker stays unnamed, as worded: from "on condition of anonymity" to the end of its clause.
pub(super) fn reason(view: &View, tokens: &Range<usize>) -> Option<Span> {
    let sentence = view.sentence(tokens.start);
    let end = sentence.end.min(tokens.end + REASON_REACH);
    for at in tokens.start..end {
        if view.quoted(at).is_some() {
            continue;
        }
        if !view.begins_reason(at) {
            continue;
        }
        let mut start = at;
        let leads =
            |t: usize| view.is(t, flag::AUXILIARY | flag::PREPOSITION | flag::ASKS) || view.lower(t) == "the";
        while start > tokens.end && leads(start - 1) {
            start -= 1;
        }
        let stop = (at..end)
            .find(|&t| {
                one_of!(view.lower(t), "," | "." | "—") || view.quoted(t).is_some() || ends_reason(view, t)
            })
            .unwrap_or(end);
        return Some(view.doc.span_of(start..stop));
    }
    None
}

/// "A relative, who asked not to be named, said so. … | the source | added": the one of whom it was told why.
pub(in crate::quotes) fn resolve(view: &View, quotes: &mut [Quote]) {
    for index in 0..quotes.len() {
        let (before, rest) = quotes.split_at_mut(index);
        let Some(own) = rest.first_mut().and_then(|q| q.speaker.as_mut()) else { continue };
        let whose = own.reason.is_none() && own.antecedent.is_none();
        if !whose || !own.text.eq_ignore_ascii_case("the source") {
            continue;
        }
        let mut spoke = before.iter().rev().filter_map(|q| q.speaker.as_ref());
        let last = spoke.find(|s| matches!(s.status, SpeakerStatus::Unnamed | SpeakerStatus::Role));
        // "A second source confirmed it. | The source | said"
        let another = |s: &Speaker| {
            let between = view.doc.token_at(s.end)..view.doc.token_at(own.start);
            between.into_iter().any(|t| view.lower(t) == "source")
        };
        if let Some(found) = last.filter(|s| s.reason.is_some() && !another(s)) {
            own.reason.clone_from(&found.reason);
            own.antecedent = told(found);
        }
    }
}

/// The verb of the sentence ends a relative clause without a comma: "who asked not to be named | said".
fn ends_reason(view: &View, token: usize) -> bool {
    view.finite_cue(token)
        .is_some_and(|c| matches!(c.class, CueClass::Say | CueClass::Tell) && c.forms & form::PAST != 0)
}
