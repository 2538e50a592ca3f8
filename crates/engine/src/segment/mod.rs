//! Sentences and tokens.

mod abbreviations;
mod occurrences;
mod sentences;
mod tokens;
mod words;

pub use occurrences::Occurrences;
pub use sentences::Sentence;
pub use tokens::{Case, Token, TokenKind};
pub use words::{WordId, Words};

use crate::report::Block;

/// What segmentation gives.
pub(crate) struct Segmented<'t> {
    pub sentences: Vec<Sentence>,
    pub tokens: Vec<Token>,
    pub words: Words<'t>,
    pub occurrences: Occurrences,
}

impl Segmented<'_> {
    /// Without the text that it was made of.
    pub(crate) fn owned(self) -> Segmented<'static> {
        Segmented { words: self.words.owned(), ..self }
    }
}

/// Who wrote the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Writer {
    /// A newspaper: a unit stands on its number and before the full stop, "it cost £8.5m."
    Press,
    /// A corpus of tokens: a stop that touches a unit belongs to it, as any abbreviation's does.
    Corpus,
}

/// Splits each block into sentences and tokens. Nothing crosses a block's edge.
pub(crate) fn segment<'t>(text: &'t str, blocks: &[Block], writer: Writer) -> Segmented<'t> {
    let mut words = Words::default();
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut all = Vec::with_capacity(text.len() / 100);
    for (index, block) in blocks.iter().enumerate() {
        let first = tokens.len();
        tokens::tokenize(text, block.span(), writer, &mut words, &mut tokens);
        sentences::split(text, (index, writer), first, &mut tokens, &words, &mut all);
    }
    let occurrences = Occurrences::new(&tokens, words.len());
    Segmented { sentences: all, tokens, words, occurrences }
}
