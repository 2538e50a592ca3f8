//! From what was pasted to text that reads well, without losing where each character came from.

mod compose;
mod format;
mod html;
mod hyphens;
mod json;
mod map;
mod markdown;
mod marks;
mod metadata;
mod references;
mod tokenizer;
mod writer;

pub use format::Format;
pub use map::SourceMap;
pub(crate) use marks::allowed_address;
pub use marks::{Mark, MarkKind, Metadata};

use crate::sort::sort_by_key;
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
        Format::Plain => hyphens::write(&mut writer),
        Format::Markdown => metadata = markdown::write(&mut writer),
        Format::Html => metadata = html::write(&mut writer),
    }
    let Writer { text, map, mut marks, hidden, .. } = writer;
    sort_by_key(&mut marks, |m| (m.span.start, std::cmp::Reverse(m.span.end)));
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
    fn pages_become_text() {
        for (source, want) in [
            ("<p>One</p><p>two &amp; <b>three</b>\n  four&nbsp;five</p>", "One\n\ntwo & three four five\n\n"),
            ("<div>a<br>b<script>x()</script><style>p{}</style></div>", "a\nb\n\n"),
            ("<ul><li>One<li>two</ul><nav>Menu</nav>", "One\n\ntwo\n\n"),
            ("<table><tr><td>One<td>two</table>", "One\n\ntwo\n\n"),
            ("<p>&amp;lt; &#8220;x&#x201d; &nosuch; &#0; AT&T</p>", "&lt; “x” &nosuch; \u{fffd} AT&T\n\n"),
            ("<p>Seen <span style=\"display: none\">unseen</span> text</p>", "Seen text\n\n"),
            ("<p>Tail", "Tail\n\n"),
            // The marks that a browser shows around a quotation.
            ("<p>She said <q>no <q>late</q> tea</q>.</p>", "She said “no ‘late’ tea”.\n\n"),
            ("<p><q>“No,”</q> &ldquo;<q>yes</q>&rdquo; <q>lost</p><p>On</p>", "“No,” “yes” “lost\n\nOn\n\n"),
        ] {
            assert_eq!(clean(source).text, want, "{source}");
        }
        let deep = clean(&format!("{}x", "<div>".repeat(50_000)));
        assert_eq!(deep.text.trim(), "x");
    }

    #[test]
    fn a_mark_that_a_browser_shows_leads_back_to_its_tag() {
        let page = "<p><q cite='https://example.org/x'>We left, <b>Ana</b></q> said.</p>";
        let clean = clean(page);
        let end = clean.text.find('”').unwrap() + '”'.len_utf8();
        let span = clean.map.to_source(Span::new(0, end));
        assert_eq!(&page[span.start..span.end], "<q cite='https://example.org/x'>We left, <b>Ana</b></q>");
    }

    #[test]
    fn pages_say_who_and_when() {
        let page = "<html lang=en><head><title>Pool stays open - The Post</title>\
            <meta property='og:site_name' content='The Post'>\
            <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-03T10:00:00Z\",\
            \"author\":[{\"name\":\"Ana Ruiz\"}]}</script>\
            <script type='application/ld+json'>{broken</script></head>\
            <body><h1>Pool stays open</h1><p>“Yes,” said <a href='https://example.org/x'>Jo</a>.</p></body></html>";
        let clean = clean(page);
        assert_eq!(clean.metadata.publisher.as_deref(), Some("The Post"));
        assert_eq!(clean.metadata.published.as_deref(), Some("2024-05-03T10:00:00Z"));
        assert_eq!(clean.metadata.authors, ["Ana Ruiz"]);
        for (word, want) in
            [("“Yes,” said Jo", "“Yes,” said <a href='https://example.org/x'>Jo"), ("Jo.", "Jo</a>.")]
        {
            let start = clean.text.find(word).unwrap();
            let span = clean.map.to_source(Span::new(start, start + word.len()));
            assert_eq!(&page[span.start..span.end], want);
        }
    }

    /// Texts of hard pieces in an order that is the same on every run.
    fn hard_texts() -> impl Iterator<Item = String> {
        const PIECES: &[&str] = &[
            "word ",
            "“",
            "”",
            "\r\n",
            "\r",
            "\n\n",
            "\u{a0}",
            "e\u{301}",
            "\u{ad}",
            "\u{200b}",
            "\u{202e}",
            "\0",
            "**",
            "*",
            "_",
            "[",
            "](",
            "](https://example.org/a)",
            ")",
            "<",
            ">",
            "<p>",
            "</p>",
            "<b",
            "&amp;",
            "&",
            "&#x1f600;",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "# ",
            "> ",
            "`",
            "```\n",
            "\\",
            "👩\u{200d}🚀",
            "é",
            "<https://example.org>",
            "---\n",
            "<div hidden>",
            "</div>",
            "<br>",
            "İ",
            "ﬁ",
            "\u{e0041}",
            "![",
            "<a href='https://example.org/'>",
            "</a>",
            "<q>",
            "</q>",
        ];
        let mut seed = 0x2545_f491_4f6c_dd1d_u64;
        let mut next = move |limit: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            usize::try_from(seed % limit as u64).unwrap()
        };
        (0..3_000).map(move |_| (0..1 + next(24)).map(|_| PIECES[next(PIECES.len())]).collect())
    }

    #[test]
    fn ranges_of_any_text_lead_back_in_order() {
        for source in hard_texts() {
            let clean = clean(&source);
            let mut last = 0;
            for (at, c) in clean.text.char_indices() {
                let span = clean.map.to_source(Span::new(at, at + c.len_utf8()));
                assert!(source.get(span.start..span.end).is_some(), "{source:?}: {c:?} at {at} is {span:?}");
                assert!(span.start >= last, "{source:?}: {c:?} at {at} is {span:?} after {last}");
                last = span.start;
                let written = &source[span.start..span.end];
                assert!(
                    written.starts_with(c) || c.is_whitespace() || written.len() > 1 || !c.is_ascii(),
                    "{source:?}: {c:?} was {written:?}"
                );
            }
            for mark in &clean.marks {
                assert!(clean.text.get(mark.span.start..mark.span.end).is_some(), "{source:?}: {mark:?}");
            }
            assert_eq!(super::clean(&source).text, clean.text);
        }
    }

    #[test]
    fn hidden_characters_are_counted() {
        let clean = clean("go\u{ad}v\u{200b}ern\u{200c}me\u{200d}nt An\u{2060}na\u{feff} B\u{ad}erg");
        assert_eq!(clean.text, "government Anna Berg");
        assert_eq!(clean.warnings, ["7 invisible characters were left out of the reading."]);
    }
}
