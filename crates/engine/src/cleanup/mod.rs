//! From what was pasted to text that reads well, without losing where each character came from.

mod map;

pub use map::SourceMap;

/// Text that reads well, and the way back.
#[derive(Debug, Default)]
pub struct CleanText {
    /// The text all stages read.
    pub text: String,
    /// From a range of `text` to a range of what was given.
    pub map: SourceMap,
    /// What the reader should know about the clean-up.
    pub warnings: Vec<String>,
}

/// Cleans up what was pasted: line ends become `\n`, no-break spaces become spaces, invisible characters go.
pub fn clean(source: &str) -> CleanText {
    let mut text = String::with_capacity(source.len());
    let mut map = SourceMap::default();
    let mut chars = source.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let keep = match c {
            '\r' => {
                if matches!(chars.peek(), Some((_, '\n'))) {
                    continue;
                }
                '\n'
            }
            '\u{a0}' | '\u{202f}' | '\u{2007}' => ' ',
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{ad}' => continue,
            other => other,
        };
        map.push(text.len(), keep.len_utf8(), at, c.len_utf8());
        text.push(keep);
    }
    CleanText { text, map, warnings: Vec::new() }
}
