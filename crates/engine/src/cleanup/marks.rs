//! What markup and metadata said, kept when the markup itself is gone.

use crate::span::Span;

/// What the markup said about a stretch of the cleaned text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where, in the cleaned text.
    pub span: Span,
    /// What.
    pub kind: MarkKind,
}

/// What markup can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkKind {
    /// A heading of a level from 1 to 6.
    Heading(u8),
    /// The document's `<title>`.
    Title,
    /// Bold or strong.
    Bold,
    /// A link and its address: `http`, `https` or `mailto` only; empty for any other.
    Link(String),
    /// An item of a list.
    ListItem,
    /// A quotation set as a block.
    Blockquote,
    /// What a picture shows.
    Caption,
    /// A machine-readable day or moment, as given.
    Time(String),
    /// The author's name or the whole byline.
    Byline,
    /// Navigation, side matter, forms.
    Furniture,
}

/// What the paste says about itself outside its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// Title of the article.
    pub headline: Option<String>,
    /// Authors.
    pub authors: Vec<String>,
    /// When it was published, as given.
    pub published: Option<String>,
    /// When it was changed, as given.
    pub modified: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The article's own address.
    pub address: Option<String>,
    /// BCP 47 tag.
    pub language: Option<String>,
}

/// The address, where its scheme is one that a reader may follow.
pub(crate) fn allowed_address(address: &str) -> Option<&str> {
    let address = address.trim();
    let lower: String = address.chars().take(8).map(|c| c.to_ascii_lowercase()).collect();
    let allowed = ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    (allowed && !address.chars().any(|c| c.is_control() || c.is_whitespace())).then_some(address)
}
