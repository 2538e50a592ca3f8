//! The sentence under the headline.

use super::Story;
use crate::report::BlockKind;

/// Words of the longest one.
const LONGEST: usize = 60;

pub(super) fn mark(story: &mut Story) {
    let Some(headline) = story.kinds.iter().position(|k| *k == Some(BlockKind::Headline)) else { return };
    // Furniture may stand between.
    let mut index = headline + 1;
    while story.kind(index) == Some(BlockKind::Furniture) {
        index += 1;
    }
    let Some(p) = story.paragraphs.get(index) else { return };
    if story.kind(index).is_some()
        || p.words < 5
        || p.words > LONGEST
        || p.quoted
        || p.item
        || p.text.starts_with(['“', '"', '`'])
    {
        return;
    }
    let mut next = index + 1;
    while story.kind(next) == Some(BlockKind::Furniture) {
        next += 1;
    }
    let head_goes_on =
        matches!(story.kind(next), Some(BlockKind::Byline | BlockKind::Dateline | BlockKind::Caption));
    let heading = p.heading > 1;
    let bare = !p.ends_sentence() && p.begins_high() && next < story.paragraphs.len() && p.words >= 6;
    let byline_above = story
        .kinds
        .get(headline..index)
        .is_some_and(|k| k.contains(&Some(BlockKind::Byline)) || k.contains(&Some(BlockKind::Dateline)));
    if (head_goes_on || heading || bare) && !byline_above {
        story.set(index, BlockKind::Standfirst);
    }
}
