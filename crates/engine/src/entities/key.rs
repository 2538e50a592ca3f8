//! What names are compared and looked up by: their words, folded.

use crate::tagger::hash;

/// The words of a name as one number. Names are told apart by their hashes alone, like words
/// ([`WordMap`](crate::word_map::WordMap)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Key(u64);

impl Key {
    /// Of folded words with single spaces between them.
    pub(crate) fn of(words: &str) -> Self {
        words.split(' ').fold(Self::default(), |key, word| key.and(Part::of(word)))
    }

    /// The key of the name that has one more word.
    pub(super) fn and(self, part: Part) -> Self {
        Self(hash::pair(self.0, part.0))
    }
}

/// A folded word of a name.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Part(u64);

impl Part {
    pub(super) fn of(word: &str) -> Self {
        // What is left of dots alone begins no name.
        Self(if word.is_empty() { 0 } else { hash::word(word) })
    }

    /// Of a word that is not empty, by its [`hash::word`].
    pub(super) const fn by_hash(hash: u64) -> Self {
        Self(hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_those_of_the_words_in_their_order() {
        let of = |words: &[&str]| words.iter().fold(Key::default(), |key, word| key.and(Part::of(word)));
        assert_eq!(Key::of("port alden"), of(&["port", "alden"]));
        assert_eq!(Key::of("port"), Key::default().and(Part::by_hash(hash::word("port"))));
        assert_eq!(of(&["", "port"]), of(&["port"]));
        let all = ["", "port", "alden", "port alden", "alden port", "port  alden", "port port"];
        for (at, one) in all.iter().enumerate() {
            assert!(all.iter().take(at).all(|other| Key::of(other) != Key::of(one)), "{one}");
        }
    }
}
