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

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn keeps_what_was_put_in() {
        let mut map: WordMap<u8> = [("one", 1), ("two", 2)].into_iter().collect();
        *map.of("three") += 3;
        *map.of("two") += 20;
        let found: Vec<_> = ["one", "two", "three", "four"].map(|w| map.get(w).copied()).into();
        assert_eq!(found, [Some(1), Some(22), Some(3), None]);
        assert_eq!(map.by_hash(hash::word("three")), Some(&3));
    }

    /// Words are told apart by their hashes alone: no two of all that are listed, or of their neighbours, may share one.
    #[test]
    fn listed_words_have_hashes_of_their_own() {
        let mut words = HashSet::new();
        let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/data/en"))];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if let Ok(text) = std::fs::read_to_string(&path) {
                    for line in text.lines() {
                        words.insert(line.to_lowercase());
                        words.extend(line.split([' ', '|', ';', ',']).map(str::to_lowercase));
                    }
                }
            }
        }
        assert!(words.len() > 20_000, "{}", words.len());
        let hashes: HashSet<u64> = words.iter().map(|word| hash::word(word)).collect();
        assert_eq!(hashes.len(), words.len());
    }
}
