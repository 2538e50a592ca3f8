//! Pointers to other stories.

use std::sync::LazyLock;

use super::Story;
use super::features::Paragraph;
use super::list::{Phrases, fold};
use crate::report::BlockKind;

static PHRASES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::load(include_str!("../../data/en/related.txt")));

pub(super) fn mark(story: &mut Story) {
    let body = story.body();
    for index in 0..story.paragraphs.len() {
        let Some(p) = story.paragraphs.get(index) else { break };
        if story.kind(index).is_some() {
            continue;
        }
        if labelled(p) {
            story.set(index, BlockKind::Related);
        } else if p.linked && p.heading == 0 && !p.title && !p.byline && (index > body || p.item) {
            // A line that is one link: a headline of another story, or an entry of a menu.
            let kind = if p.words >= 4 { BlockKind::Related } else { BlockKind::Furniture };
            story.set(index, kind);
        }
    }
}

/// `Related article: …`, `READ MORE | …`
fn labelled(p: &Paragraph) -> bool {
    if p.words > 35 {
        return false;
    }
    let Some((label, rest)) = p.text.split_once([':', '|', '>', '»', '→']) else { return false };
    label.len() < 40 && !rest.trim().is_empty() && PHRASES.is(&fold(label))
}
