//! Links, and what each is for.

use crate::case::Lower as _;
use crate::cleanup::{MarkKind, allowed_address};
use crate::document::{Document, TokenKind};
use crate::report::{Block, BlockKind, Link};
use crate::sort::sort_by;
use crate::span::Span;

/// Links of an article in the order of the text.
pub(super) fn find(doc: &Document) -> Vec<Link> {
    let mut found: Vec<(Span, String)> = doc
        .marks
        .iter()
        .filter_map(|m| match &m.kind {
            MarkKind::Link(address) if !address.is_empty() => Some((m.span, address.clone())),
            _ => None,
        })
        .collect();
    for token in doc.tokens.iter().filter(|t| t.kind == TokenKind::Symbol && t.end - t.start > 8) {
        let text = doc.slice(token.span());
        let address = if text.starts_with("www.") { format!("https://{text}") } else { text.to_owned() };
        if let Some(address) = allowed_address(&address) {
            found.push((token.span(), address.to_owned()));
        }
    }
    sort_by(&mut found, |a, b| a.cmp(b));
    let mut links: Vec<Link> = Vec::with_capacity(found.len());
    for (span, url) in found {
        // An autolink is both a mark and a token.
        if links.last().is_some_and(|l| span.start < l.end) {
            continue;
        }
        let kind = kind(doc, span, &url);
        links.push(Link {
            text: doc.slice(span).to_owned(),
            url,
            kind: kind.into(),
            start: span.start,
            end: span.end,
        });
    }
    links
}

fn kind(doc: &Document, span: Span, url: &str) -> &'static str {
    if doc.metadata.address.as_deref() == Some(url) {
        return "source";
    }
    let index = doc.blocks.partition_point(|b| b.end <= span.start);
    let Some(block) = doc.blocks.get(index) else { return "inline" };
    match block.kind {
        BlockKind::Byline => "author",
        BlockKind::Related => "related",
        BlockKind::Headline => "source",
        BlockKind::Furniture if alone(doc, block) && source(doc, index) => "source",
        BlockKind::Furniture => "related",
        _ => "inline",
    }
}

/// True where the block holds only the address, or a label and the address.
fn alone(doc: &Document, block: &Block) -> bool {
    let text = doc.slice(block.span());
    text.split_whitespace().count() == 1 || text.split_whitespace().count() <= 5 && names_source(text)
}

/// `Original url:`, `Source:`
fn names_source(label: &str) -> bool {
    let lower = label.get(..label.floor_char_boundary(60)).unwrap_or_default().lower();
    let before = lower.split("http").next().unwrap_or_default();
    ["original", "source", "url", "link", "retrieved", "permalink"].iter().any(|w| before.contains(w))
}

/// True where an address on a line of its own is the article's: it stands at either end, or is called so.
fn source(doc: &Document, index: usize) -> bool {
    let edge = index == 0 || index + 1 == doc.blocks.len();
    let named = |i: usize| doc.blocks.get(i).is_some_and(|b| names_source(doc.slice(b.span())));
    let called = named(index) || index.checked_sub(1).is_some_and(named);
    edge || called
}
