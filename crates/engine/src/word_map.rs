//! Tables of words, found by the words' hashes.
//!
//! Each distinct word of an article is hashed once, for all tables; a table holds the hashes and not the words, so that
//! to look a word up is one step in memory and not three. Hashes of 64 bits: among fifty thousand listed words, two
//! share one with a likelihood of one in ten billion.

use rustc_hash::FxHashMap;

use crate::tagger::hash;

/// What is known of words, or of phrases.
#[derive(Debug, Clone)]
pub(crate) struct WordMap<T>(FxHashMap<u64, T>);

impl<T> Default for WordMap<T> {
    fn default() -> Self {
        Self(FxHashMap::default())
    }
}

impl<T> WordMap<T> {
    /// What is known of a word.
    pub fn get(&self, word: &str) -> Option<&T> {
        self.by_hash(hash::word(word))
    }

    /// [`Self::get`], by the word's hash.
    pub fn by_hash(&self, hash: u64) -> Option<&T> {
        self.0.get(&hash)
    }

    /// [`Self::get`], to change it.
    pub fn get_mut(&mut self, word: &str) -> Option<&mut T> {
        self.0.get_mut(&hash::word(word))
    }

    /// Keeps what is there already.
    pub fn add(&mut self, word: &str, value: T) {
        self.0.entry(hash::word(word)).or_insert(value);
    }

    /// What is known of a word; from now on, something is.
    pub fn of(&mut self, word: &str) -> &mut T
    where
        T: Default,
    {
        self.0.entry(hash::word(word)).or_default()
    }
}

impl<'w, T> FromIterator<(&'w str, T)> for WordMap<T> {
    fn from_iter<I: IntoIterator<Item = (&'w str, T)>>(words: I) -> Self {
        Self(words.into_iter().map(|(word, value)| (hash::word(word), value)).collect())
    }
}
