use rustc_hash::FxHashMap;

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
    ids: FxHashMap<Box<str>, u32>,
    buffer: String,
}

impl Words {
    /// The id of a token's lower-cased form; curly apostrophes become straight.
    pub(crate) fn intern(&mut self, token: &str) -> WordId {
        self.buffer.clear();
        for c in token.chars() {
            match c {
                '’' | 'ʼ' => self.buffer.push('\''),
                c if c.is_ascii() => self.buffer.push(c.to_ascii_lowercase()),
                c => self.buffer.extend(c.to_lowercase()),
            }
        }
        if let Some(&id) = self.ids.get(self.buffer.as_str()) {
            return WordId(id);
        }
        let id = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(self.buffer.as_str().into());
        self.ids.insert(self.buffer.as_str().into(), id);
        WordId(id)
    }

    /// The lower-cased form.
    pub fn text(&self, id: WordId) -> &str {
        self.texts.get(id.index()).map_or("", |t| t)
    }

    /// The id of a lower-cased form, if the document has it.
    pub fn id(&self, lower: &str) -> Option<WordId> {
        self.ids.get(lower).map(|&id| WordId(id))
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
