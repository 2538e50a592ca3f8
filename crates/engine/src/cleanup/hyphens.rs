//! Words that a hyphen breaks at the ends of lines, as a page set in columns leaves them when it is copied.

use super::writer::Writer;

/// Copies plain text: "before Christ-⏎mas. We" becomes "before Christmas.⏎We". One break may be a compound's; text in
/// columns has several.
pub(super) fn write(writer: &mut Writer) {
    let source = writer.source;
    let mut from = 0;
    if breaks(source).nth(1).is_some() {
        for (hyphen, next) in breaks(source) {
            // "Inter-⏎nation-⏎al": its second break stays.
            if hyphen < from {
                continue;
            }
            let rest = source.get(next..).unwrap_or_default();
            let space = rest.find([' ', '\r', '\n']).map_or(source.len(), |at| next + at);
            writer.copy(from, hyphen);
            writer.copy(next, space);
            // The line keeps its end, behind the word.
            let moved = source.as_bytes().get(space) == Some(&b' ');
            if moved {
                writer.put('\n', space, 1);
            }
            from = space + usize::from(moved);
        }
    }
    writer.copy(from, source.len());
}

/// How many letters and spaces a line that is broken has at least.
const LINE: usize = 16;

/// What a compound ends in: no part of a broken word.
const TAILS: [&str; 28] = [
    "born", "based", "led", "backed", "linked", "owned", "run", "held", "wide", "time", "old", "style",
    "like", "made", "funded", "free", "range", "known", "year", "term", "level", "friendly", "only", "off",
    "out", "up", "in", "to",
];

/// Where a hyphen breaks a word, and where the word goes on.
fn breaks(source: &str) -> impl Iterator<Item = (usize, usize)> {
    let bytes = source.as_bytes();
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    source.match_indices('-').filter_map(move |(at, _)| {
        let next = at + 1 + usize::from(byte(at + 1) == b'\r');
        if byte(next) != b'\n' || !byte(next + 1).is_ascii_lowercase() {
            return None;
        }
        let line = bytes.get(at.saturating_sub(LINE)..at)?;
        let begun = line.iter().rposition(|b| !b.is_ascii_alphabetic())?;
        let word = line.get(begun + 1..).filter(|word| !word.is_empty())?;
        // "the 10-year-⏎old", "a two-⏎day strike", "pre-⏎and post-war"
        let compound = line.contains(&b'\n')
            || line.get(begun) == Some(&b'-')
            || matches!(
                word,
                b"two"
                    | b"three"
                    | b"four"
                    | b"five"
                    | b"six"
                    | b"seven"
                    | b"eight"
                    | b"nine"
                    | b"long"
                    | b"well"
                    | b"self"
                    | b"half"
                    | b"year"
            );
        let rest = source.get(next + 1..)?;
        let listed = ["and ", "or ", "to "].iter().any(|word| rest.starts_with(word));
        // "the Leeds-⏎based firm": a word of its own.
        let tail = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        let own = TAILS.contains(&tail);
        (!compound && !listed && !own).then_some((at, next + 1))
    })
}

#[cfg(test)]
mod tests {
    use crate::cleanup::clean;
    use crate::span::Span;

    #[test]
    fn joins_words_that_lines_break() {
        for (source, want) in [
            (
                "The pool will open before Christ-\nmas. The council met on Mon-\r\nday, it\r\nsaid.",
                "The pool will open before Christmas.\nThe council met on Monday,\nit\nsaid.",
            ),
            // One break may be a compound's.
            ("The council met about the long-\nterm plan.", "The council met about the long-\nterm plan."),
            (
                "Here is a striker, the Glasgow-\nborn Tom Hale. He left the big Leeds-\nbased firm.",
                "Here is a striker, the Glasgow-\nborn Tom Hale. He left the big Leeds-\nbased firm.",
            ),
            ("The council met about the free-\nrange eggs.", "The council met about the free-\nrange eggs."),
            (
                "They spoke of a fine two-\nday trip, of pre-\nand post-war rooms for a ten-year-\nold and her Anne-\nMarie.",
                "They spoke of a fine two-\nday trip, of pre-\nand post-war rooms for a ten-year-\nold and her Anne-\nMarie.",
            ),
            ("la-\nla\nla-\nla", "la-\nla\nla-\nla"),
        ] {
            assert_eq!(clean(source).text, want, "{source}");
        }
    }

    #[test]
    fn a_joined_word_leads_back_to_both_its_parts() {
        let source = "A house for Captain Hugh Tre-\nlawney and his good hus-\nband, Percy.";
        let clean = clean(source);
        let start = clean.text.find("Trelawney").unwrap();
        let span = clean.map.to_source(Span::new(start, start + "Trelawney".len()));
        assert_eq!(&source[span.start..span.end], "Tre-\nlawney");
    }
}
