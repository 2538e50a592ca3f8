//! How a speaker is known: by name, by role, kept unnamed and why, an organization, a document.

use std::ops::Range;

use super::view::View;
use super::vocabulary::{flag, form};
use crate::report::{EntityKind, Speaker, SpeakerStatus, Text};
use crate::span::Span;

/// How far from the speaker the reason for keeping a name back may stand, in tokens.
const REASON_REACH: usize = 45;

/// Words that begin a reason for keeping a name back, as sequences.
const REASONS: &[&[&str]] = &[
    &["condition", "of", "anonymity"],
    &["conditions", "of", "anonymity"],
    &["on", "background"],
    &["requested", "anonymity"],
    &["granted", "anonymity"],
    &["not", "to", "be", "named"],
    &["not", "to", "be", "identified"],
    &["not", "be", "named"],
    &["not", "be", "identified"],
    &["not", "want", "to", "be"],
    &["declined", "to", "be", "named"],
    &["declined", "to", "be", "identified"],
    &["refused", "to", "be", "named"],
    &["not", "authorized", "to"],
    &["not", "authorised", "to"],
    &["n't", "authorized", "to"],
    &["n't", "authorised", "to"],
    &["spoke", "anonymously"],
    &["speaking", "anonymously"],
    &["fear", "of", "reprisal"],
    &["fear", "of", "retaliation"],
];

/// The words of a range of tokens.
pub(super) fn text(view: &View, tokens: Range<usize>) -> Text {
    let span = view.doc.span_of(tokens);
    Text { text: view.doc.slice(span).to_owned(), start: span.start, end: span.end }
}

/// The speaker of a range of tokens, as the report tells it.
pub(super) fn speaker(view: &View, tokens: &Range<usize>) -> Speaker {
    let words = text(view, tokens.clone());
    // The head of "CNN's Jake Tapper" or "Deputy Secretary Wendy Sherman" comes last; of "a spokesman for Ruiz", first.
    let head = head_end(view, tokens);
    let entity = (tokens.start..head).rev().find_map(|t| view.named(t)).and_then(|e| view.entities.get(e));
    let role_only = !view.capitalized(head.saturating_sub(1)) && view.named(head.saturating_sub(1)).is_none();
    let entity = entity.filter(|_| !role_only);
    let reason = reason(view, tokens);
    let status = status(view, tokens, head, entity.map(|e| e.kind), reason.is_some());
    Speaker {
        entity: entity.map(|e| e.id.clone()),
        text: words.text,
        start: words.start,
        end: words.end,
        reason: reason.filter(|_| status == SpeakerStatus::Unnamed).map(|r| view.doc.slice(r).to_owned()),
        status,
    }
}

/// One past the head of a noun phrase: what hangs on it by a preposition is cut off.
fn head_end(view: &View, tokens: &Range<usize>) -> usize {
    tokens
        .clone()
        .skip(1)
        .find(|&t| view.is(t, flag::PREPOSITION) && !view.capitalized(t.saturating_sub(1)))
        .unwrap_or(tokens.end)
}

fn status(
    view: &View,
    tokens: &Range<usize>,
    head: usize,
    kind: Option<EntityKind>,
    reason: bool,
) -> SpeakerStatus {
    let last = head.saturating_sub(1);
    match kind {
        Some(EntityKind::Person) => return SpeakerStatus::Named,
        Some(EntityKind::Organization | EntityKind::Place) => return SpeakerStatus::Organization,
        Some(EntityKind::Work) => return SpeakerStatus::Document,
        _ => {}
    }
    let own = tokens.start..head;
    let any = |bits: u32| own.clone().any(|t| view.is(t, bits) && !view.capitalized(t));
    let kept_back = own.clone().any(|t| {
        matches!(
            view.lower(t),
            "source" | "sources" | "insider" | "insiders" | "anonymous" | "unnamed" | "unidentified"
        )
    }) || matches!(view.lower(last), "person" | "people")
        && (tokens.end..tokens.end + 3).any(|t| matches!(view.lower(t), "familiar" | "close" | "briefed"))
        || tokens.clone().any(|t| view.lower(t) == "familiar");
    if kept_back || reason && any(flag::ROLE | flag::UNNAMED) {
        SpeakerStatus::Unnamed
    } else if view.is(last, flag::DOCUMENT) {
        SpeakerStatus::Document
    } else if view.is(last, flag::BODY) {
        SpeakerStatus::Organization
    } else if view.capitalized(last) && !view.is(last, flag::PRONOUN) {
        SpeakerStatus::Named
    } else if any(flag::ROLE) || view.is(last, flag::ROLE) {
        SpeakerStatus::Role
    } else {
        SpeakerStatus::Unresolved
    }
}

/// Why a speaker stays unnamed, as worded: from "on condition of anonymity" to the end of its clause.
fn reason(view: &View, tokens: &Range<usize>) -> Option<Span> {
    let sentence = view.sentence(tokens.start);
    let end = sentence.end.min(tokens.end + REASON_REACH);
    for at in tokens.start..end {
        if view.quoted(at).is_some() {
            continue;
        }
        let matched =
            REASONS.iter().any(|words| words.iter().enumerate().all(|(i, w)| view.lower(at + i) == *w));
        if !matched {
            continue;
        }
        let mut start = at;
        while start > tokens.end
            && matches!(
                view.lower(start - 1),
                "on" | "the"
                    | "asked"
                    | "was"
                    | "were"
                    | "is"
                    | "did"
                    | "for"
                    | "requested"
                    | "are"
                    | "spoke"
                    | "be"
            )
        {
            start -= 1;
        }
        let stop = (at..end)
            .find(|&t| {
                matches!(view.lower(t), "," | "." | "—") || view.quoted(t).is_some() || ends_reason(view, t)
            })
            .unwrap_or(end);
        return Some(view.doc.span_of(start..stop));
    }
    None
}

/// The verb of the sentence ends a relative clause without a comma: "who asked not to be named | said".
fn ends_reason(view: &View, token: usize) -> bool {
    view.finite_cue(token)
        .is_some_and(|c| matches!(view.vocabulary.class(c), "say" | "tell") && c.forms & form::PAST != 0)
}
