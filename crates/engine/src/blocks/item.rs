//! Items of lists and quotations set as blocks.

use super::Story;
use super::paragraphs::bullet;
use crate::report::BlockKind;

pub(super) fn mark(story: &mut Story) {
    story.mark(BlockKind::Blockquote, |p| p.quoted);
    // A dash alone may be a way to write dialogue or "- Sub-heading -".
    let framed = |text: &str| text.ends_with([' ', '-', '–']) && text.starts_with(['-', '–']);
    story.mark(BlockKind::ListItem, |p| p.item || bullet(p.text) > 0 && !framed(p.text));
}
