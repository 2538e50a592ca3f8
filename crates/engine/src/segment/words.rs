use std::hash::{BuildHasher, BuildHasherDefault};

use rustc_hash::FxHasher;

/// A distinct lower-cased word of one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(pub u32);

impl WordId {
    /// As an index into a table made with [`Words::table`].
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The distinct lower-cased words of one document, in the order of their first use.
#[derive(Debug, Default)]
pub struct Words {
    texts: Vec<Box<str>>,
    /// Ids plus one, found by open addressing; a power of two long and at most half full.
    slots: Vec<u32>,
    buffer: String,
}

impl Words {
    /// The id of a token's lower-cased form; curly apostrophes become straight.
    pub(crate) fn intern(&mut self, token: &str) -> WordId {
        self.buffer.clear();
        if token.is_ascii() {
            self.buffer.push_str(token);
            self.buffer.make_ascii_lowercase();
        } else {
            for c in token.chars() {
                match c {
                    '’' | 'ʼ' => self.buffer.push('\''),
                    c => self.buffer.extend(c.to_lowercase()),
                }
            }
        }
        if self.texts.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(&self.buffer);
        let Some(id) = self.slots.get_mut(slot) else { return WordId(u32::MAX) };
        if *id == 0 {
            self.texts.push(self.buffer.as_str().into());
            *id = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        }
        WordId(*id - 1)
    }

    /// Where a word is among the slots, or would be.
    fn slot(&self, word: &str) -> usize {
        let mask = self.slots.len().saturating_sub(1);
        // The hash's upper bits are the better ones.
        let hash = BuildHasherDefault::<FxHasher>::default().hash_one(word);
        let mut slot = (hash >> 20) as usize & mask;
        while let Some(&id) = self.slots.get(slot)
            && id > 0
            && self.texts.get(id as usize - 1).is_none_or(|text| **text != *word)
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let length = (self.slots.len() * 2).max(256);
        self.slots.clear();
        self.slots.resize(length, 0);
        for (id, text) in (1..).zip(&self.texts) {
            let slot = self.slot(text);
            if let Some(free) = self.slots.get_mut(slot) {
                *free = id;
            }
        }
    }

    /// The lower-cased form.
    pub fn text(&self, id: WordId) -> &str {
        self.texts.get(id.index()).map_or("", |t| t)
    }

    /// The id of a lower-cased form, if the document has it.
    pub fn id(&self, lower: &str) -> Option<WordId> {
        self.slots.get(self.slot(lower)).and_then(|id| id.checked_sub(1)).map(WordId)
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
    pub fn table<T>(&self, look_up: impl Fn(&str) -> T) -> Vec<T> {
        self.texts.iter().map(|t| look_up(t)).collect()
    }
}
