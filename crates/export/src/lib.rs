//! A report, written out: one file a format, one line a format in [`FORMATS`].
//!
//! The command line and the page share these. A format is a pure function from a report, and the text it is about,
//! to one string; nothing here fails.
//!
//! ```
//! use nutgraf_engine::{Article, Engine};
//! use nutgraf_export::{Export, format};
//!
//! let text = "“We are ready,” said Ana Ruiz.";
//! let report = Engine::new().analyze(&Article::new(text));
//! let markdown = format("markdown").unwrap();
//! assert!((markdown.write)(&Export::new(&report, text)).starts_with("# "));
//! ```

mod export;
mod formats {
    pub mod csv;
    #[cfg(feature = "json")]
    pub mod json;
    pub mod markdown;
    pub mod text;
}
mod story;
pub mod when;

pub use export::Export;
pub use formats::text::{Style, card};

/// One way to write a report.
#[derive(Clone, Copy)]
pub struct Format {
    /// What a person types or picks: `markdown`, `quotes-csv`.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it is good for, as half a sentence.
    pub about: &'static str,
    /// File name extension, without a dot.
    pub extension: &'static str,
    /// Internet media type.
    pub media_type: &'static str,
    /// Writes it.
    pub write: fn(&Export) -> String,
}

/// Every format, in the order in which a person is offered them.
pub const FORMATS: &[Format] = &[
    #[cfg(feature = "json")]
    formats::json::FORMAT,
    formats::text::FORMAT,
    formats::markdown::FORMAT,
    formats::csv::QUOTES,
    formats::csv::ENTITIES,
    formats::csv::DATES,
    formats::csv::NUMBERS,
];

/// The format of that id.
pub fn format(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|f| f.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_in_the_list() {
        let list = include_str!("lib.rs").split("pub const FORMATS").nth(1).unwrap();
        for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/formats")).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let module = format!("formats::{}::", name.trim_end_matches(".rs"));
            assert!(list.contains(&module), "{name} is not in FORMATS");
        }
    }

    #[test]
    fn ids_differ() {
        let mut ids: Vec<_> = FORMATS.iter().map(|f| f.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), FORMATS.len());
    }
}
