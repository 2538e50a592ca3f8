//! Pointers to other stories.

use std::sync::LazyLock;

use super::Story;
use super::features::Paragraph;
use super::list::{Phrases, fold};
use crate::report::BlockKind;

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::load(crate::list!("related.txt")));

/// So many headlines may stand under one line.
const LISTED: usize = 6;
/// The most words of one.
const HEADLINE: usize = 16;

pub(super) fn mark(story: &mut Story) {
    listed(story);
    let body = story.body();
    for index in 0..story.paragraphs.len() {
        let Some(p) = story.paragraphs.get(index) else { break };
        if story.kind(index).is_some() {
            continue;
        }
        // "EXPLAINER: How the tax works", "LIVE: Storm hits coast" may be the headline.
        if labelled(p) && !(index == 0 && is_sort(p)) {
            story.set(index, BlockKind::Related);
        } else if p.linked && p.heading == 0 && !p.title && !p.byline && (index > body || p.item) {
            // A line that is one link: a headline of another story, or an entry of a menu.
            let kind = if p.words >= 4 { BlockKind::Related } else { BlockKind::Furniture };
            story.set(index, kind);
        }
    }
}

/// `Explainer: …`, `LIVE: …`, `Analysis: …`: what sort of story it is, before its headline.
pub(super) fn is_sort(p: &Paragraph) -> bool {
    let sort = p.text.split_once(':').map(|(label, _)| fold(label)).unwrap_or_default();
    one_of!(
        sort.trim(),
        "explainer"
            | "explained"
            | "live"
            | "live updates"
            | "analysis"
            | "opinion"
            | "profile"
            | "factbox"
            | "fact check"
    )
}

/// Headlines of other stories under a line that says so ("Read more", "Related stories").
fn listed(story: &mut Story) {
    let mut under = 0;
    for index in 0..story.paragraphs.len() {
        let Some(p) = story.paragraphs.get(index) else { break };
        if PHRASES.is(&p.folded) {
            under = LISTED;
        } else if under > 0
            && story.kind(index).is_none()
            && p.text.lines().all(|line| line.split(' ').count() <= HEADLINE)
            && !p.text.ends_with(['.', '!', ',', ':'])
        {
            under -= 1;
            story.set(index, BlockKind::Related);
        } else {
            under = 0;
        }
    }
}

/// Bytes of the longest label and the mark behind it.
const LONGEST_LABEL: usize = 42;

/// `Related article: …`, `READ MORE | …`
fn labelled(p: &Paragraph) -> bool {
    if p.words > 35 {
        return false;
    }
    let near = p.text.get(..p.text.floor_char_boundary(LONGEST_LABEL)).unwrap_or_default();
    let Some((label, _)) = near.split_once([':', '|', '>', '»', '→']) else { return false };
    let mut rest = p.text.get(label.len()..).unwrap_or_default().chars().skip(1);
    label.len() < 40 && rest.any(|c| !c.is_whitespace()) && PHRASES.is(&fold(label))
}
