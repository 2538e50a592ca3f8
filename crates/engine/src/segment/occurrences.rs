//! Where each distinct word of a document stands.

use super::{Token, WordId};

/// The tokens of each word, in the order of the text.
#[derive(Debug, Default)]
pub struct Occurrences {
    /// By word: where its tokens begin among [`Self::tokens`]; the next word's are behind them.
    starts: Vec<u32>,
    tokens: Vec<u32>,
}

impl Occurrences {
    /// Of a document of so many distinct words.
    pub(super) fn new(tokens: &[Token], words: usize) -> Self {
        // How often each word stands, counted two places on; then where its tokens begin, one place on; and once they are
        // put there, where they begin, in the word's own place.
        let mut starts = vec![0; words + 2];
        for token in tokens {
            starts.get_mut(token.word.index() + 2).into_iter().for_each(|count| *count += 1);
        }
        let mut before = 0;
        for start in &mut starts {
            before += *start;
            *start = before;
        }
        let mut places = vec![0; tokens.len()];
        for (at, token) in (0..).zip(tokens) {
            let Some(next) = starts.get_mut(token.word.index() + 1) else { continue };
            places.get_mut(*next as usize).into_iter().for_each(|place| *place = at);
            *next += 1;
        }
        Self { starts, tokens: places }
    }

    /// The tokens of a word.
    pub(crate) fn of(&self, word: WordId) -> &[u32] {
        let bounds = self.starts.get(word.index()..).and_then(|starts| starts.first_chunk());
        bounds.and_then(|&[start, end]| self.tokens.get(start as usize..end as usize)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, WordId};

    #[test]
    fn words_stand_where_their_tokens_are() {
        for text in ["", "The bus left. The train, too, left the bus behind.", "a a a"] {
            let doc = Document::plain(text);
            for word in (0..doc.words.len() as u32).map(WordId) {
                let tokens = (0..).zip(&doc.tokens).filter(|(_, token)| token.word == word);
                assert_eq!(
                    doc.occurrences.of(word),
                    tokens.map(|(at, _)| at).collect::<Vec<u32>>(),
                    "{text}"
                );
            }
            assert!(doc.occurrences.of(WordId(doc.words.len() as u32)).is_empty(), "{text}");
        }
    }
}
