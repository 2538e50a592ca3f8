//! The distinct words of a document, interned and hashed once.

use std::borrow::Cow;

use crate::case;
use crate::tagger::hash;
use crate::word_map::WordMap;

/// A distinct lower-cased word of one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(pub u32);

impl WordId {
    /// As an index into a table made with [`Words::table`].
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The distinct lower-cased words of one document, in the order of their first use. Most stand in its text as they are.
#[derive(Debug, Default)]
pub struct Words<'t> {
    texts: Vec<Cow<'t, str>>,
    /// [`hash::word`] of each.
    hashes: Vec<u64>,
    /// Ids plus one, found by open addressing; a power of two long and at most half full.
    slots: Vec<u32>,
    buffer: String,
}

impl<'t> Words<'t> {
    /// The id of a token's lower-cased form; curly apostrophes become straight.
    pub(crate) fn intern(&mut self, token: &str) -> WordId {
        let mut lower = std::mem::take(&mut self.buffer);
        lower.clear();
        if token.is_ascii() {
            lower.push_str(token);
            lower.make_ascii_lowercase();
        } else {
            for c in token.chars() {
                match c {
                    '’' | 'ʼ' => lower.push('\''),
                    c => lower.extend(case::lower(c)),
                }
            }
        }
        let id = self.id_of(&lower, None);
        self.buffer = lower;
        id
    }

    /// The id of a token that is in lower case.
    pub(crate) fn intern_lower(&mut self, token: &'t str) -> WordId {
        self.id_of(token, Some(token))
    }

    /// The id of a lower-cased form, and where in the text it stands so.
    fn id_of(&mut self, lower: &str, written: Option<&'t str>) -> WordId {
        if self.texts.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = hash::word(lower);
        let slot = self.slot(lower, hash);
        let Some(id) = self.slots.get_mut(slot) else { return WordId(u32::MAX) };
        if *id == 0 {
            self.texts.push(written.map_or_else(|| Cow::Owned(lower.to_owned()), Cow::Borrowed));
            self.hashes.push(hash);
            *id = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        }
        WordId(*id - 1)
    }

    /// Where a word is among the slots, or would be.
    fn slot(&self, word: &str, hash: u64) -> usize {
        let mask = self.slots.len().saturating_sub(1);
        let mut slot = (hash >> 20) as usize & mask;
        while let Some(&id) = self.slots.get(slot)
            && id > 0
            && (self.hashes.get(id as usize - 1) != Some(&hash)
                || self.texts.get(id as usize - 1).is_none_or(|text| **text != *word))
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let length = (self.slots.len() * 2).max(1024);
        self.texts.reserve(length / 2 - self.texts.len());
        self.hashes.reserve(length / 2 - self.hashes.len());
        self.slots.clear();
        self.slots.resize(length, 0);
        for (id, (text, &hash)) in (1..).zip(self.texts.iter().zip(&self.hashes)) {
            let slot = self.slot(text, hash);
            if let Some(free) = self.slots.get_mut(slot) {
                *free = id;
            }
        }
    }

    /// The words without the text that they stand in.
    pub(crate) fn owned(self) -> Words<'static> {
        let texts = self.texts.into_iter().map(|text| Cow::Owned(text.into_owned())).collect();
        Words { texts, hashes: self.hashes, slots: self.slots, buffer: self.buffer }
    }

    /// The lower-cased form.
    pub fn text(&self, id: WordId) -> &str {
        self.texts.get(id.index()).map_or("", |t| t)
    }

    /// The id of a lower-cased form, if the document has it.
    pub fn id(&self, lower: &str) -> Option<WordId> {
        self.slots.get(self.slot(lower, hash::word(lower))).and_then(|id| id.checked_sub(1)).map(WordId)
    }

    /// [`hash::word`] of the lower-cased form of each, in the order of their ids.
    pub fn hashes(&self) -> &[u64] {
        &self.hashes
    }

    /// How many distinct words there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// True where the document has no words.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// One entry a word: a vocabulary looked up once a word instead of once a token.
    pub(crate) fn look_up<'m, T>(&self, map: &'m WordMap<T>) -> Vec<Option<&'m T>> {
        self.hashes.iter().map(|&hash| map.by_hash(hash)).collect()
    }

    /// One entry a word, made from it.
    pub fn table<T>(&self, look_up: impl FnMut(&str) -> T) -> Vec<T> {
        self.texts.iter().map(|t| &**t).map(look_up).collect()
    }
}
