//! Reads a news article and reports who is in it, who said what, when and where.
//!
//! The engine is pure: no I/O, no clock, no panics. [`Engine::analyze`] cannot fail; what is doubtful is said in
//! the [`Report`](report::Report), and the same article gives the same report, byte for byte, on every platform.
//!
//! ```
//! use nutgraf_engine::{Article, Engine};
//!
//! let engine = Engine::new();
//! let report = engine.analyze(&Article::new("“We are ready,” said Ana Ruiz."));
//! assert_eq!(report.schema, 1);
//! ```

#![cfg_attr(test, allow(clippy::string_slice))]

#[macro_use]
mod one_of;

/// A list of `data/en` as `build.rs` packs it: without its comments.
macro_rules! list {
    ($path:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $path))
    };
}
pub(crate) use list;

mod assemble;
mod blocks;
mod calendar;
mod case;
mod checks;
pub mod cleanup;
pub mod dates;
pub mod decimal;
pub mod document;
mod engine;
mod entities;
pub mod fold;
mod masthead;
mod numbers;
mod offsets;
mod quotation_marks;
mod quotes;
pub mod report;
mod segment;
pub mod sort;
mod spaces;
mod span;
mod summary;
pub mod tagger;
#[cfg(test)]
mod testing;
mod word_map;

pub use calendar::iso_day;
pub use engine::{Analysis, Article, Engine, Stage};
pub use jiff::civil::Date;
pub use report::{OffsetUnit, Report};
pub use span::Span;

/// The example in the README is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
