//! Parts of an article.

use crate::report::{Block, BlockKind};

/// Finds the blocks of a cleaned text: one a line that holds anything.
pub(crate) fn find(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            blocks.push(Block { kind: BlockKind::Paragraph, start, end: start + trimmed.len() });
        }
        at += line.len();
    }
    blocks
}
