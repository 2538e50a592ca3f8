//! Who is named in which sentence, outside quotations.

use std::ops::Range;

use super::{BRACKET, Named};
use crate::entities::figures::Figure;
use crate::entities::page::Page;
use crate::report::{BlockKind, EntityKind};
use crate::sort::sort_by;

/// The people named in each sentence, in order, as indices with the token. Whoever wrote the story is not in it, nor
/// whom only somebody's words name; and whom brackets name ("Lear (Ana Ruiz)") is spoken of in passing.
pub(super) fn cast(page: &Page, figures: &[Figure], owners: &[Named], quoted: &[bool]) -> Vec<Vec<Named>> {
    let mut cast = vec![Vec::new(); page.doc.sentences.len()];
    for (index, figure) in figures.iter().enumerate().filter(|(_, f)| f.kind == EntityKind::Person) {
        for spot in &figure.mentions {
            let start = spot.tokens.start;
            let aside =
                quoted.get(start) == Some(&true) || bracketed(page, start) || alone(page, &spot.tokens);
            if aside || page.doc.block_kind(start) == BlockKind::Byline {
                continue;
            }
            if let Some(own) = cast.get_mut(page.doc.token(start).sentence as usize) {
                own.push((start, index));
            }
        }
    }
    for &(token, index) in owners {
        if let Some(own) = cast.get_mut(page.doc.token(token).sentence as usize) {
            own.push((token, index));
        }
    }
    for own in &mut cast {
        sort_by(own, |a, b| a.cmp(b));
    }
    cast
}

/// So many sentences may stand above a story and in its head.
const HEAD: u32 = 6;

/// "Ana Ruiz", alone on its line: who wrote the story, or who is in a picture.
fn alone(page: &Page, name: &Range<usize>) -> bool {
    let head = page.doc.token(name.start).sentence < HEAD;
    head && page.doc.sentence_of(name.start).is_some_and(|s| s.tokens == *name)
        && page.doc.block_kind(name.start) == BlockKind::Paragraph
}

/// "Lear (| Ana Ruiz)"
fn bracketed(page: &Page, token: usize) -> bool {
    let near = token.saturating_sub(BRACKET)..token;
    near.rev().find_map(|t| one_of!(page.doc.lower(t), "(" | ")").then(|| page.doc.lower(t) == "("))
        == Some(true)
}
