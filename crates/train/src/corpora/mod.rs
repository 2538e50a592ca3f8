//! Readers of the corpora: each gives sentences of words with parts of speech and names, as far as it has them.

pub mod articles;
pub mod conll;
pub mod gmb;
pub mod gum;

use std::fs;
use std::path::Path;

use nutgraf_engine::report::EntityKind;
use nutgraf_engine::tagger::label;

/// Which kinds a name may be of: a bit for each of [`label::KINDS`], and [`Kinds::NONE`] where it may be no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kinds(pub u8);

impl Kinds {
    /// It may be no name at all.
    pub const NONE: Kinds = Kinds(1 << 6);

    pub fn of(kind: EntityKind) -> Kinds {
        Kinds(1 << (label::begins(kind) / 2))
    }

    pub const fn or(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }

    pub fn is(self, kind: EntityKind) -> bool {
        self == Kinds::of(kind)
    }
}

/// A name: words `start..end`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    pub start: usize,
    pub end: usize,
    pub kinds: Kinds,
}

/// A sentence as a corpus has it.
#[derive(Debug, Clone, Default)]
pub struct Annotated {
    pub words: Vec<String>,
    /// True where a space stands before the word; `None` where the corpus does not say.
    pub spaced: Option<Vec<bool>>,
    /// Penn Treebank tags, where the corpus has them.
    pub speech: Option<Vec<String>>,
    /// Names in order, where the corpus has them.
    pub names: Option<Vec<Name>>,
    /// How much the sentence counts in training.
    pub weight: f32,
}

impl Annotated {
    pub fn name_words(&self, name: &Name) -> String {
        self.words[name.start..name.end].join(" ")
    }
}

/// Reads a file as text.
pub fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// Names from `B-`/`I-` (or `I-` alone) labels. `kinds` gives the kinds a label may stand for, or `None` for no name.
pub fn names(labels: &[&str], kinds: impl Fn(&str) -> Option<Kinds>) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    let mut open = "";
    for (index, label) in labels.iter().enumerate() {
        let (mark, kind) = label.split_once('-').unwrap_or((label, ""));
        if mark == "O" {
            open = "";
            continue;
        }
        if mark == "I" && kind == open {
            if let Some(name) = names.last_mut().filter(|n| n.end == index) {
                name.end += 1;
            }
            continue;
        }
        open = kind;
        if let Some(kinds) = kinds(kind) {
            names.push(Name { start: index, end: index + 1, kinds });
        }
    }
    names
}
