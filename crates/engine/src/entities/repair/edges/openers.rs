//! Words before a name that have their capital from where they stand.

use std::ops::Range;

use super::{is_listed, opens_sentence};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::entities::sources::is_firm;
use crate::report::EntityKind;
use crate::tagger::Pos;

/// The sentence's first word is no part of the name: what somebody or a body is, or an ordinary plural.
pub(super) fn cut_first_word(page: &Page, tokens: &mut Range<usize>, kind: EntityKind) {
    let first = tokens.start;
    if !opens_sentence(page, first) || page.loud(first) || page.uses(first).capital > 0 {
        return;
    }
    if tokens.len() > 2 && is_opening_role(page, first, kind) {
        tokens.start += 1;
    }
    if tokens.len() == 2 && kind == EntityKind::Person && is_opening_plural(page, first) {
        tokens.start += 1;
    }
    // "| Retired | Stelmar farmer Tom Weller"
    let former = || one_of!(page.folded(first), "retired" | "former" | "longtime");
    if tokens.len() > 1 && kind != EntityKind::Person && former() && page.is(tokens.end, Facts::ROLE) {
        tokens.start += 1;
    }
}

/// "Substitute Tom Weller", "Developer Oakhurst Homes"
fn is_opening_role(page: &Page, first: usize, kind: EntityKind) -> bool {
    page.is(first, Facts::COMMON | Facts::ROLE)
        && !page.is(first, Facts::FIRST_NAME | Facts::ORGANIZATION_HEAD | Facts::GEOGRAPHY)
        && (kind == EntityKind::Person && page.is(first + 1, Facts::FIRST_NAME)
            || kind == EntityKind::Organization && page.is(first, Facts::ROLE) && !is_firm(page, first))
}

/// "Rivals Norvane", "Shares Stelmar": an ordinary plural before one word.
fn is_opening_plural(page: &Page, first: usize) -> bool {
    let other = Facts::FIRST_NAME | Facts::ORGANIZATION_HEAD | Facts::GEOGRAPHY | Facts::ORGANIZATION;
    page.is(first, Facts::COMMON | Facts::ORGANIZATION_NOUN)
        && page.folded(first).ends_with('s')
        && !page.is(first, other)
}

/// "Elsewhere Glasgow Warriors"
pub(super) fn cut_adverb(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if tokens.len() > 2
        && page.starts(tokens.start)
        && one_of!(
            page.folded(tokens.start),
            "elsewhere"
                | "meanwhile"
                | "separately"
                | "however"
                | "earlier"
                | "later"
                | "but"
                | "and"
                | "when"
                | "while"
        )
    {
        tokens.start += 1;
    }
}

/// "Even Congress", "Rail operator Transport for Wales": the first words of a sentence before a known name.
pub(super) fn cut_before_listed(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let first = tokens.start;
    if tokens.len() > 1
        && opens_sentence(page, first)
        && page.is(first, Facts::COMMON)
        && page.uses(first).capital == 0
        // "Swim England" is a body.
        && !page.is(first, Facts::BODY_MATTER)
        && is_listed(page, &(first + 1..tokens.end))
        && !is_listed(page, tokens)
    {
        tokens.start += 1;
    }
    let what = tokens.len() > 2
        && opens_sentence(page, first)
        && page.doc.token(first + 1).case == Case::Lower
        && page.is(first + 1, Facts::ROLE | Facts::ORGANIZATION_NOUN | Facts::COMMON)
        && !page.is(first + 1, Facts::SMALL);
    if what && is_listed(page, &(first + 2..tokens.end)) && !is_listed(page, tokens) {
        tokens.start += 2;
    }
}

/// "In June | Apple rose", "on Sunday | Weller left": a day is no first name there.
pub(super) fn cut_day(page: &Page, tokens: &mut Range<usize>, kind: EntityKind) {
    if tokens.len() > 1
        && page.is(tokens.start, Facts::CALENDAR)
        && one_of!(
            page.folded(page.doc.before(tokens.start, 1)),
            "in" | "on" | "since" | "until" | "last" | "next" | "this" | "early" | "late" | "by"
        )
        && (matches!(kind, EntityKind::Person | EntityKind::Organization)
            || kind == EntityKind::Place && !page.is(tokens.end - 1, Facts::PLACE_TAIL))
    {
        tokens.start += 1;
    }
}

/// "Downtown Dubuque", in a heading
pub(super) fn cut_downtown(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if tokens.len() > 1 && page.folded(tokens.start) == "downtown" {
        tokens.start += 1;
    }
}

/// "In | peninsular | Malaysia"
pub(super) fn cut_modifier(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let first = tokens.start;
    if tokens.len() > 1
        && page.doc.token(first).case == Case::Lower
        && page.doc.pos(first) == Pos::Adjective
        && page.capital(first + 1)
        && !page.is(first, Facts::PARTICLE | Facts::SMALL)
    {
        tokens.start += 1;
    }
}

/// "A Hamilton man", "An Inuk sculptor", where a sentence begins
pub(super) fn cut_indefinite(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let first = tokens.start;
    if tokens.len() == 2
        && one_of!(page.doc.word(first), "A" | "An")
        && page.starts(first)
        && page.doc.token(tokens.end).case == Case::Lower
        && page.doc.pos(tokens.end) == Pos::Noun
    {
        tokens.start += 1;
    }
}
