//! From attributions to the report: how each speaker is known, the addressee, the time, what continues what.

use std::ops::Range;

use super::candidate::{Attribution, Candidate};
use super::indirect::Reported;
use super::kinds;
use super::view::View;
use super::vocabulary::flag;
use crate::report::{EntityKind, Quote, QuoteKind, Speaker, SpeakerStatus, Text};
use crate::span::Span;

/// Builds the quotations of the report, in the order of the text.
pub(super) fn quotes(view: &View, candidates: Vec<Candidate>, reported: Vec<Reported>) -> Vec<Quote> {
    let mut all: Vec<Quote> = Vec::with_capacity(candidates.len() + reported.len());
    for candidate in &candidates {
        all.push(quote(view, candidate.stretch.span, kinds::kind(candidate), candidate.attribution.as_ref()));
    }
    for clause in &reported {
        all.push(quote(view, clause.span, QuoteKind::Indirect, Some(&clause.attribution)));
    }
    all.sort_by_key(|q| (q.start, q.end));
    for (index, quote) in all.iter_mut().enumerate() {
        quote.id = format!("q{}", index + 1);
    }
    all
}

fn quote(view: &View, span: Span, kind: QuoteKind, attribution: Option<&Attribution>) -> Quote {
    Quote {
        id: String::new(),
        start: span.start,
        end: span.end,
        text: view.doc.slice(span).to_owned(),
        kind,
        speaker: attribution.filter(|a| !a.speaker.is_empty()).map(|a| speaker(view, &a.speaker)),
        cue: attribution.and_then(|a| a.cue.clone()).map(|c| text(view, c)),
        addressee: None,
        time: None,
        rule: attribution.map_or("quote/unattributed", |a| a.rule).to_owned(),
        continues: None,
    }
}

fn text(view: &View, tokens: Range<usize>) -> Text {
    let span = view.doc.span_of(tokens);
    Text { text: view.doc.slice(span).to_owned(), start: span.start, end: span.end }
}

fn speaker(view: &View, tokens: &Range<usize>) -> Speaker {
    let words = text(view, tokens.clone());
    let entity = tokens.clone().rev().find_map(|t| view.named(t)).and_then(|e| view.entities.get(e));
    Speaker {
        entity: entity.map(|e| e.id.clone()),
        status: status(view, tokens, entity.map(|e| e.kind)),
        text: words.text,
        start: words.start,
        end: words.end,
        reason: None,
    }
}

fn status(view: &View, tokens: &Range<usize>, kind: Option<EntityKind>) -> SpeakerStatus {
    match kind {
        Some(EntityKind::Person) => return SpeakerStatus::Named,
        Some(EntityKind::Organization | EntityKind::Place) => return SpeakerStatus::Organization,
        _ => {}
    }
    let head = tokens.end.saturating_sub(1);
    if view.is(head, flag::DOCUMENT) {
        SpeakerStatus::Document
    } else if view.is(head, flag::BODY) {
        SpeakerStatus::Organization
    } else if tokens.clone().any(|t| view.is(t, flag::ROLE)) {
        SpeakerStatus::Role
    } else if view.capitalized(head) {
        SpeakerStatus::Named
    } else {
        SpeakerStatus::Unresolved
    }
}
