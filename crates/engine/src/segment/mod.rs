//! Sentences and tokens.

mod abbreviations;
mod sentences;
mod tokens;
mod words;

pub use sentences::Sentence;
pub use tokens::{Case, Token, TokenKind};
pub use words::{WordId, Words};

use crate::report::Block;

/// What segmentation gives.
pub(crate) struct Segmented {
    pub sentences: Vec<Sentence>,
    pub tokens: Vec<Token>,
    pub words: Words,
}

/// Splits each block into sentences and tokens. Nothing crosses a block's edge.
pub(crate) fn segment(text: &str, blocks: &[Block]) -> Segmented {
    let mut words = Words::default();
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut all = Vec::with_capacity(text.len() / 100);
    for (index, block) in blocks.iter().enumerate() {
        let first = tokens.len();
        tokens::tokenize(text, block.span(), &mut words, &mut tokens);
        sentences::split(text, index, first, &mut tokens, &words, &mut all);
    }
    Segmented { sentences: all, tokens, words }
}
