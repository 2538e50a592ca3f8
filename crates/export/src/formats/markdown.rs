//! A note for a wiki, an issue or an editor. The article's own characters stay text: none turns into a link, a
//! picture, a heading or markup.

use std::fmt::Write;

use crate::{Export, Format, story};

pub(crate) const FORMAT: Format = Format {
    id: "markdown",
    name: "Markdown",
    about: "the card as a note",
    extension: "md",
    media_type: "text/markdown;charset=utf-8",
    write,
};

fn write(export: &Export) -> String {
    let mut out = format!("# {}\n\n", escape(&story::headline(export)));
    let masthead: Vec<_> = story::masthead(export).iter().map(|fact| escape(fact)).collect();
    let _ = writeln!(out, "{}", masthead.join(" · "));

    section(&mut out, "Key sentences", export.key_sentences().map(|s| format!("- {}", line(s))));
    heading(&mut out, "Who said what", !export.report.quotes.is_empty());
    for voice in story::voices(export) {
        let note = voice.note.map(|n| format!(", {}", line(&n))).unwrap_or_default();
        let _ = writeln!(out, "\n**{}**{note}\n", line(&voice.name));
        for quote in voice.quotes {
            let cue = story::cue(quote).map(|cue| format!(" ({})", escape(&cue))).unwrap_or_default();
            let _ = writeln!(out, "- {}{cue}", line(&quote.text));
        }
    }
    for (kind, title) in story::KINDS {
        let entities = export.report.entities.iter().filter(|e| e.kind == kind);
        section(
            &mut out,
            title,
            entities.map(|e| {
                let about = story::about(e);
                let about = if about.is_empty() { about } else { format!(": {}", escape(&about)) };
                format!("- **{}**{about} ({}×)", line(&e.name), e.mentions.len())
            }),
        );
    }
    let moments = story::timeline(export);
    heading(&mut out, "Timeline", !moments.is_empty());
    if !moments.is_empty() {
        out.push_str("\n| when | as written | why |\n|---|---|---|\n");
    }
    for moment in moments {
        let written = line(&moment.written.join("; "));
        let _ = writeln!(
            out,
            "| {} | {written} | {} |",
            line(&moment.when),
            line(moment.why.as_deref().unwrap_or_default())
        );
    }
    section(
        &mut out,
        "Numbers",
        export.report.numbers.iter().map(|n| format!("- {} ({})", line(&n.text), line(&n.kind))),
    );
    section(
        &mut out,
        "Check these",
        export.report.checks.iter().map(|c| format!("- {}", escape(&story::prose(&c.message)))),
    );
    let engine = &export.report.engine;
    let _ = writeln!(out, "\n---\n\nMade with Nutgraf {}.", escape(&engine.version));
    out
}

fn heading(out: &mut String, title: &str, wanted: bool) {
    if wanted {
        let _ = writeln!(out, "\n## {title}");
    }
}

/// A heading and its list; nothing where the list is empty.
fn section(out: &mut String, title: &str, rows: impl Iterator<Item = String>) {
    for (i, row) in rows.enumerate() {
        if i == 0 {
            let _ = writeln!(out, "\n## {title}\n");
        }
        let _ = writeln!(out, "{row}");
    }
}

fn line(text: &str) -> String {
    escape(&story::one_line(text))
}

/// Any text so that Markdown shows it as it is: CommonMark lets every ASCII punctuation character be escaped. A full
/// stop or a bracket after a number would begin a list, `:` and `@` inside a word would link an address in some
/// dialects; elsewhere they are left to be read.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word_before = false;
    let mut number_only = true;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let spaced = chars.peek().is_none_or(|next| next.is_whitespace());
        let special = match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&' | '$'
            | '^' => true,
            ':' => word_before && !spaced,
            '@' => word_before,
            '.' | ')' => number_only && word_before && spaced,
            '+' | '-' | '=' | '!' => !word_before,
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
        number_only &= c.is_ascii_digit() || c.is_whitespace();
        word_before = c.is_alphanumeric();
    }
    out
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser};

    use super::*;

    /// Only text, in one paragraph, equal to what was written.
    fn plain(markdown: &str) -> Option<String> {
        let mut text = String::new();
        for event in Parser::new_ext(markdown, Options::all()) {
            match event {
                Event::Text(t) => text.push_str(&t),
                Event::Start(pulldown_cmark::Tag::Paragraph) | Event::End(_) => {}
                _ => return None,
            }
        }
        Some(text)
    }

    #[test]
    fn what_markdown_leaves_alone_is_left_alone() {
        for text in ["she said: no", "0.1.0", "and 3), 4.5", "at 5."] {
            assert_eq!(escape(text), text);
        }
    }

    #[test]
    fn the_articles_characters_stay_text() {
        for text in [
            "# not a heading",
            "1. not a list",
            "2) nor this",
            "- nor * this + either",
            "[a](javascript:alert) ![b](x.png) [c]: /d",
            "<script>alert(1)</script> &amp; &lt;",
            "`code` **bold** __bold__ ~~gone~~ $x$ a^b^",
            "| a | b |",
            "> quoted",
            "===",
            "---",
            "a\\b \\",
            "https://example.org and me@example.org",
            ":::note",
            "[^1] [x] - [ ]",
        ] {
            assert_eq!(plain(&escape(text)).as_deref(), Some(text), "{}", escape(text));
        }
    }
}
