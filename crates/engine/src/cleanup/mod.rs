//! From what was pasted to text that reads well, without losing where each character came from.

mod compose;
mod format;
mod map;
mod markdown;
mod marks;
mod writer;

pub use format::Format;
pub use map::SourceMap;
pub(crate) use marks::allowed_address;
pub use marks::{Mark, MarkKind, Metadata};

use writer::{Hidden, Writer};

/// Text that reads well, and the way back.
#[derive(Debug, Default)]
pub struct CleanText {
    /// The text all stages read.
    pub text: String,
    /// From a range of `text` to a range of what was given.
    pub map: SourceMap,
    /// What was pasted.
    pub format: Format,
    /// What markup said about ranges of `text`, in the order of their starts.
    pub marks: Vec<Mark>,
    /// What the paste says about itself outside its text.
    pub metadata: Metadata,
    /// What the reader should know about the clean-up.
    pub warnings: Vec<String>,
}

/// Cleans up what was pasted: markup goes and is remembered as marks, line ends become `\n`, no-break spaces become
/// spaces, invisible characters go and are counted. Linear in the length of the source.
///
/// ```
/// let clean = nutgraf_engine::cleanup::clean("By [Ana Ruiz](https://example.org/ana)");
/// assert_eq!(clean.text, "By Ana Ruiz");
/// ```
pub fn clean(source: &str) -> CleanText {
    let format = format::sniff(source);
    let mut writer = Writer::new(source);
    let mut metadata = Metadata::default();
    match format {
        Format::Plain => writer.copy(0, source.len()),
        Format::Markdown => metadata = markdown::write(&mut writer),
        Format::Html => writer.copy(0, source.len()),
    }
    let Writer { text, map, mut marks, hidden, .. } = writer;
    marks.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end)));
    let warnings = warnings(&text, hidden);
    CleanText { text, map, format, marks, metadata, warnings }
}

fn warnings(text: &str, hidden: Hidden) -> Vec<String> {
    let mut out = Vec::new();
    let mut say = |count: usize, one: &str, many: &str| match count {
        0 => {}
        1 => out.push(format!("1 {one}")),
        n => out.push(format!("{n} {many}")),
    };
    say(
        hidden.invisible,
        "invisible character was left out of the reading.",
        "invisible characters were left out of the reading.",
    );
    say(
        hidden.direction,
        "direction control is hidden in the text; words may be shown in another order than they are read.",
        "direction controls are hidden in the text; words may be shown in another order than they are read.",
    );
    say(
        hidden.control,
        "control character was left out of the reading.",
        "control characters were left out of the reading.",
    );
    say(
        hidden.markup,
        "piece of hidden text in the page was left out of the reading.",
        "pieces of hidden text in the page were left out of the reading.",
    );
    say(
        text.matches('\u{fffd}').count(),
        "character could not be read and is shown as \u{fffd}.",
        "characters could not be read and are shown as \u{fffd}.",
    );
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    #[test]
    fn characters_become_what_they_read_as() {
        for (source, want) in [
            ("a\r\nb\rc\u{2028}d\u{85}e", "a\nb\nc\nd\ne"),
            ("5\u{a0}May\u{202f}2024\u{2009}x", "5 May 2024 x"),
            ("\u{feff}gov\u{ad}ern\u{200b}ment", "government"),
            ("Rene\u{301}e and Renée", "Renée and Renée"),
            ("a\u{202e}b\u{2066}c\0d", "abcd"),
            ("👩\u{200d}🚀 ❤\u{fe0f} A\u{e0041}b", "👩\u{200d}🚀 ❤\u{fe0f} Ab"),
            ("“Curly” – stays…", "“Curly” – stays…"),
        ] {
            assert_eq!(clean(source).text, want, "{source:?}");
        }
    }

    #[test]
    fn every_range_leads_back() {
        let source =
            "\u{feff}“Re\u{ad}ne\u{301}”\r\nsaid\u{a0}**Ana** on [Friday](https://example.org/x).\r\n";
        let clean = clean(source);
        for (word, want) in [
            ("“René”", "“Re\u{ad}ne\u{301}”"),
            ("Ana", "Ana"),
            ("said Ana", "said\u{a0}**Ana"),
            ("Friday", "Friday"),
            ("Friday.", "Friday](https://example.org/x)."),
        ] {
            let start = clean.text.find(word).unwrap();
            let span = clean.map.to_source(Span::new(start, start + word.len()));
            assert_eq!(&source[span.start..span.end], want, "{word}");
        }
    }

    #[test]
    fn hidden_characters_are_counted() {
        let clean = clean("go\u{ad}v\u{200b}ern\u{200c}me\u{200d}nt An\u{2060}na\u{feff} B\u{ad}erg");
        assert_eq!(clean.text, "government Anna Berg");
        assert_eq!(clean.warnings, ["7 invisible characters were left out of the reading."]);
    }
}
