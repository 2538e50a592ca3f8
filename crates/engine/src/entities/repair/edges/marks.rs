//! Marks, articles and scores at a name's edges, and what a headline shouts beside it.

use std::ops::Range;

use super::is_listed;
use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::entities::repair::parts::is_shouted;
use crate::entities::sources::is_saint;
use crate::report::EntityKind;

/// "Acme Foods | ACME.N": how its share is called.
pub(super) fn cut_ticker(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let share = |at: usize| {
        page.doc.token(at).case == Case::Upper
            && page.doc.word(at).split_once('.').is_some_and(|(own, market)| {
                own.len() > 1 && (1..3).contains(&market.len()) && !market.ends_with('.')
            })
    };
    if tokens.len() > 1 && share(tokens.end - 1) {
        tokens.end -= 1;
    }
}

/// Quotation marks and possessives.
pub(super) fn cut_marks(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    while tokens.start < tokens.end && is_loose(page, tokens.start) {
        tokens.start += 1;
    }
    while tokens.start < tokens.end && ends_in_mark(page, tokens) {
        tokens.end -= 1;
    }
}

/// True for a mark or a possessive that belongs to no name.
fn is_loose(page: &Page, at: usize) -> bool {
    let mark = page.doc.lower(at);
    page.doc.token(at).kind == TokenKind::Punctuation && !one_of!(mark, "(" | ")" | "!" | "*")
        || one_of!(mark, "'s" | "’s")
}

fn ends_in_mark(page: &Page, tokens: &Range<usize>) -> bool {
    let last = tokens.end - 1;
    let saint = || page.doc.lower(last) != "’" && is_saint(page, last);
    is_loose(page, last) && !saint()
        || tokens.len() > 1
            && page.doc.word(last) == "s"
            && is_loose(page, last - 1)
            && page.doc.lower(last - 1) != "&"
}

/// Ordinary words in the capitals of a headline.
pub(super) fn cut_shouted(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    while tokens.start < tokens.end && is_shouted(page, tokens.start) {
        tokens.start += 1;
    }
    while tokens.start < tokens.end && is_shouted(page, tokens.end - 1) {
        tokens.end -= 1;
    }
}

/// "The", unless a list has the name with it; a nation's never.
pub(super) fn cut_article(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let nation = |rest| page.listed(rest).is_some_and(|l| l.nation);
    if tokens.len() > 1
        && page.folded(tokens.start) == "the"
        && (!is_listed(page, tokens) || nation(tokens.start + 1..tokens.end))
    {
        tokens.start += 1;
    }
}

/// "Syrian Golan Heights": whose it is said to be is no part of a listed place's name.
pub(super) fn cut_claimant(page: &Page, tokens: &mut Range<usize>, kind: EntityKind) {
    if tokens.len() > 1
        && page.is(tokens.start, Facts::GROUP)
        && !page.is(tokens.start, Facts::GEOGRAPHY)
        && !is_listed(page, tokens)
        && page.listed(tokens.start + 1..tokens.end).is_some_and(|l| l.kind == kind)
    {
        tokens.start += 1;
    }
}

/// "Orlando Magic 104-102"
pub(super) fn cut_score(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if tokens.len() > 1
        && page.doc.token(tokens.end - 1).kind == TokenKind::Number
        && page.tight_hyphen(tokens.end)
        && page.doc.token(tokens.end + 1).kind == TokenKind::Number
    {
        tokens.end -= 1;
    }
}

/// "Hrabal | $5,000", "Hrabal | 6 (Lowry", "Hrabal | (@hrabal": a sum, an address or a bracket that nothing closes ends a
/// name.
pub(super) fn cut_figures(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let opens = |at: &usize| page.doc.lower(at - 1) == "(";
    let sum = |at: &usize| match page.doc.word(*at).chars().next() {
        Some('@') => page.doc.token(*at).spaced || opens(at),
        first => matches!(first, Some('$' | '£' | '€')),
    };
    let open = |at: &usize| {
        page.doc.token(*at).kind == TokenKind::Number && page.doc.word(at + 1) == "(" && at + 1 < tokens.end
    };
    if let Some(at) = tokens.clone().skip(1).find(|at| sum(at) || open(at)) {
        tokens.end = at - usize::from(opens(&at));
    }
}

/// "Middlesex 199", "Norway 2-1": the numbers are the score.
pub(super) fn cut_results(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if page.is(tokens.start, Facts::GEOGRAPHY)
        && tokens.clone().skip(1).all(|at| page.doc.token(at).kind == TokenKind::Number || page.hyphen(at))
    {
        tokens.end = tokens.start + 1;
    }
}
