//! Headings inside the story.

use super::Story;
use super::features::Paragraph;
use crate::report::BlockKind;

/// Words of the longest one without markup.
const LONGEST: usize = 10;

pub(super) fn mark(story: &mut Story) {
    let first = story.paragraphs.iter().zip(&story.kinds).position(|(p, k)| k.is_none() && p.prose());
    for index in 0..story.paragraphs.len() {
        let Some(p) = story.paragraphs.get(index) else { break };
        if story.kind(index).is_some() {
            continue;
        }
        let inside = first.is_some_and(|f| index > f) && leads_on(story, index + 1);
        let said = p.heading > 0 && p.words <= 30
            || p.bold && p.words <= 14 && !p.text.ends_with(['.', ',']) && inside;
        let framed = p.text.len() > 4
            && p.text.starts_with(['-', '–', '*'])
            && p.text.ends_with(['-', '–', '*'])
            && p.words <= LONGEST;
        if said || framed || inside && shaped(p) {
            story.set(index, BlockKind::Subheading);
        }
    }
}

/// True where the next paragraph that is not furniture is the story.
fn leads_on(story: &Story, mut next: usize) -> bool {
    let limit = next + 4;
    while next < limit
        && matches!(story.kind(next), Some(BlockKind::Furniture | BlockKind::Caption | BlockKind::Related))
    {
        next += 1;
    }
    story.paragraphs.get(next).is_some_and(|p| p.words >= 10)
        && matches!(
            story.kind(next),
            None | Some(BlockKind::ListItem | BlockKind::Turn | BlockKind::Blockquote)
        )
}

fn shaped(p: &Paragraph) -> bool {
    let quoted_whole = p.text.starts_with(['“', '"']) && p.text.ends_with(['”', '"']);
    (1..=LONGEST).contains(&p.words)
        && p.begins_high()
        && p.text.len() <= 90
        && !p.text.ends_with(['.', '!', ',', ';', ':', '…', '_', '-', '—'])
        && (!p.ends_sentence() || p.text.ends_with('?'))
        && (!p.text.starts_with(['“', '"', '`']) || quoted_whole && p.words <= 7)
        && !p.text.contains("http")
}
