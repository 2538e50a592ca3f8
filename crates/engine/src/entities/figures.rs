//! Entities in the making.

use std::ops::Range;

use super::lists::Point;
use crate::report::{EntityKind, MentionForm};
use crate::span::Span;

/// What a person's first name, honorific or pronouns say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sex {
    Woman,
    Man,
}

impl Sex {
    /// The pronoun.
    pub(crate) fn pronoun(self) -> &'static str {
        match self {
            Self::Woman => "she",
            Self::Man => "he",
        }
    }
}

/// A place where an entity is mentioned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spot {
    pub tokens: Range<usize>,
    pub form: MentionForm,
}

/// An entity in the making.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Figure {
    pub kind: EntityKind,
    pub name: String,
    pub aliases: Vec<String>,
    /// In the order of the text.
    pub mentions: Vec<Spot>,
    /// Where each role stands.
    pub roles: Vec<Span>,
    pub affiliation: Option<String>,
    pub sex: Option<Sex>,
    pub place: Option<Point>,
    pub rule: &'static str,
}

impl Figure {
    /// The mentions that are names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &Spot> {
        self.mentions.iter().filter(|m| matches!(m.form, MentionForm::Name | MentionForm::Alias))
    }
}
