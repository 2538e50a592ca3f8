//! The article as a document: headline, authors, outlet, dateline, publication, links, blocks, sentences.

use serde::{Deserialize, Serialize};

/// The article as a document.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ArticleInfo {
    /// The headline, if one was found.
    pub headline: Option<Text>,
    /// Authors, as the byline names them.
    pub bylines: Vec<Byline>,
    /// The publication or agency.
    pub outlet: Option<String>,
    /// Where the outlet's name stands, if in the text.
    pub outlet_span: Option<Text>,
    /// The agency that supplied the story, where the byline or the dateline names one.
    pub agency: Option<Text>,
    /// Where the story was filed from.
    pub dateline: Option<Dateline>,
    /// The publication date and where it came from.
    pub published: Published,
    /// The date of the last update, ISO 8601.
    pub updated: Option<String>,
    /// BCP 47 tag of the language the text seems to be in.
    pub language: String,
    /// Words in the article's own text.
    pub words: usize,
    /// Minutes to read it, at 238 words a minute, at least 1 where there are words.
    pub reading_minutes: usize,
    /// Links found in the text.
    pub links: Vec<Link>,
    /// Blocks in order.
    pub blocks: Vec<Block>,
    /// The text as it reads once markup is gone, in order, as runs of the text that was given. What no run covers is
    /// markup or invisible.
    pub reading: Vec<ReadingRun>,
}

/// A run of the text that was given, and what reads in its place.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadingRun {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The words in its place (`&` for `&amp;`); `null` where it reads as given.
    pub text: Option<String>,
}

/// A stretch of the text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Text {
    /// The words, exactly as given.
    pub text: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// An author.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Byline {
    /// The name.
    pub name: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// Where the story was filed from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Dateline {
    /// The place, as written.
    pub place: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// The publication date.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Published {
    /// ISO 8601 day.
    pub date: Option<String>,
    /// Where it came from.
    pub source: PublishedSource,
    /// The words it was read from, where the source is the text.
    pub evidence: Option<Text>,
}

/// Where the publication date came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PublishedSource {
    /// The user gave it.
    Given,
    /// Metadata in the paste (JSON-LD, meta tags, front matter).
    Metadata,
    /// The text states it (a date under the headline, a dateline, a dated address).
    Text,
    /// Nobody knows.
    #[default]
    None,
}

/// A link found in the text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// The anchor text, or the address where there is none.
    pub text: String,
    /// The address, only of an allowed scheme.
    pub url: String,
    /// `source` (the article itself), `related`, `inline` or `author`.
    pub kind: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// The headline.
    Headline,
    /// The sentence under the headline.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// A line that holds nothing but place or date of filing or publication.
    Dateline,
    /// What a picture shows, and its credit.
    Caption,
    /// A heading inside the story.
    Subheading,
    /// The story.
    #[default]
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A turn of an interview.
    Turn,
    /// A quotation set as a block of its own.
    Blockquote,
    /// A pointer to another story.
    Related,
    /// Page furniture: navigation, advertisements, sharing, cookie notices, copyright.
    Furniture,
}

/// A part of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// A sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sentence {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index into [`ArticleInfo::blocks`].
    pub block: usize,
}
