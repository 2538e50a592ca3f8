//! Where a proposed name begins and ends.

use std::ops::Range;

use crate::document::TokenKind;
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::report::EntityKind;

/// The name without quotation marks, possessives and titles at its edges, and with the rest of a broken name part.
pub(super) fn edges(page: &Page, mut tokens: Range<usize>, kind: EntityKind) -> Range<usize> {
    let loose = |at: usize| {
        page.doc.token(at).kind == TokenKind::Punctuation
            && !matches!(page.doc.lower(at), "(" | ")" | "!" | "*")
            || matches!(page.doc.lower(at), "'s" | "’s")
    };
    if kind != EntityKind::Work {
        while !tokens.is_empty() && loose(tokens.start) {
            tokens.start += 1;
        }
        while !tokens.is_empty()
            && (loose(tokens.end - 1)
                || tokens.len() > 1 && page.doc.lower(tokens.end - 1) == "s" && loose(tokens.end - 2))
        {
            tokens.end -= 1;
        }
    }
    if matches!(kind, EntityKind::Organization | EntityKind::Place)
        && tokens.len() > 1
        && page.folded(tokens.start) == "the"
        && page.lists.listed(&page.key(tokens.clone())).is_none()
    {
        tokens.start += 1;
    }
    if kind == EntityKind::Person {
        tokens.start = without_titles(page, &tokens);
        while tokens.end < page.len() && tokens.len() < 10 {
            let last = tokens.end - 1;
            let broken = page.is(last, Facts::PARTICLE) && tokens.len() > 1;
            let hyphen = page.hyphen(tokens.end)
                && page.capital(tokens.end + 1)
                && page.together(last, tokens.end + 1);
            if broken && hyphen {
                tokens.end += 2;
            } else if broken && page.namelike(tokens.end) && page.together(last, tokens.end) {
                tokens.end += 1;
            } else {
                break;
            }
        }
    }
    tokens
}

/// Where a person's name begins once titles are taken off ("Gen Anupong", "Nobel Laureate Kailash Satyarthi").
fn without_titles(page: &Page, tokens: &Range<usize>) -> usize {
    let mut start = tokens.start;
    // "… favoured by Floridians Jeb Bush": a plural before a first name belongs to what stands before.
    if tokens.len() > 2
        && page.folded(start).ends_with("ans")
        && !page.is(start, Facts::FIRST_NAME)
        && page.is(start + 1, Facts::FIRST_NAME)
    {
        start += 1;
    }
    for at in tokens.clone() {
        let office = page.is(at, Facts::TITLE | Facts::ROLE) && !page.is(at, Facts::FIRST_NAME);
        if office && at + 1 < tokens.end && page.capital(at + 1) {
            start = at + 1;
        } else if !office && at > start && !page.is(at, Facts::GROUP | Facts::PORTFOLIO | Facts::MODIFIER) {
            break;
        }
    }
    start
}
