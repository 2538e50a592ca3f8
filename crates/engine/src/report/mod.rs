//! The report: the one contract that the page, the command line, the JavaScript package and the exports speak.
//!
//! Everything is plain data. `start` and `end` are half-open and counted in [`Report::offsets`]; inside the engine,
//! before assembly, they are bytes of the cleaned text. A field that holds nothing is `null` or an empty array, never
//! absent.

mod article;
mod checks;
mod dates;
mod entities;
mod names;
mod numbers;
mod quotes;
mod summary;

use serde::{Deserialize, Serialize};

use crate::span::Span;

pub use article::{
    ArticleInfo, Block, BlockKind, Byline, Dateline, Link, Published, PublishedSource, ReadingRun, Sentence,
    Text,
};
pub use checks::Check;
pub use dates::{Certainty, DateKind, TemporalExpression};
pub use entities::{Coordinates, Entity, EntityKind, Mention, MentionForm};
pub use numbers::Number;
pub use quotes::{Quote, QuoteKind, Speaker, SpeakerStatus};
pub use summary::Summary;

/// What offsets count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OffsetUnit {
    /// UTF-16 code units, as JavaScript strings do.
    #[default]
    Utf16,
    /// Unicode code points, as Python strings do.
    Chars,
    /// UTF-8 bytes, as Rust strings do.
    Bytes,
}

/// Everything found in one article.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Version of this contract.
    pub schema: u32,
    /// Which engine and model made it.
    pub engine: EngineInfo,
    /// What `start` and `end` count.
    pub offsets: OffsetUnit,
    /// The article as a document.
    pub article: ArticleInfo,
    /// Sentences in order.
    pub sentences: Vec<Sentence>,
    /// Entities, the most salient first.
    pub entities: Vec<Entity>,
    /// Quotations in order.
    pub quotes: Vec<Quote>,
    /// Temporal expressions in order.
    pub dates: Vec<TemporalExpression>,
    /// Money, percentages, counts, ages and measures in order.
    pub numbers: Vec<Number>,
    /// Key sentences and keywords.
    pub summary: Summary,
    /// Pointers for a fact-checker in order.
    pub checks: Vec<Check>,
    /// What the reader should know about the reading itself.
    pub warnings: Vec<String>,
}

/// Which engine and model made a report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EngineInfo {
    /// The engine's version.
    pub version: String,
    /// The model's name and hash.
    pub model: String,
}

macro_rules! spanned {
    ($($type:ty),*) => {$(
        impl $type {
            /// Where it stands.
            pub const fn span(&self) -> Span {
                Span::new(self.start, self.end)
            }
        }
    )*};
}
spanned!(
    Text,
    Byline,
    Dateline,
    Link,
    Block,
    Sentence,
    Mention,
    Quote,
    Speaker,
    TemporalExpression,
    Number,
    Check
);
