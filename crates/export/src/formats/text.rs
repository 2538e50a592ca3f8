//! The card as plain text, for a terminal, a mail or a pipe.

use std::fmt::Write;

use nutgraf_engine::report::{Quote, QuoteKind};
use textwrap::Options;

use crate::{Export, Format, story, when};

pub(crate) const FORMAT: Format = Format {
    id: "text",
    name: "Text",
    about: "the card for a terminal or a mail",
    extension: "txt",
    media_type: "text/plain;charset=utf-8",
    write,
};

/// How the card is set.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Columns.
    pub width: usize,
    /// Bold and dim, by ANSI escape sequences.
    pub ansi: bool,
}

fn write(export: &Export) -> String {
    card(export, Style { width: 80, ansi: false })
}

/// The card, set in `style`. Control and direction characters of the article are made visible, never passed on: a
/// pasted escape sequence does nothing to the terminal.
pub fn card(export: &Export, style: Style) -> String {
    let mut card = Card { out: String::new(), width: style.width.clamp(30, 100), ansi: style.ansi };
    card.row("", &card.bold(&story::headline(export)));
    card.row("", &story::masthead(export).join(" · "));

    card.section("Key sentences", export.key_sentences(), |card, s| card.item("", s));
    card.section("Who said what", story::voices(export), |card, voice| {
        let note = voice.note.map(|n| format!(", {n}")).unwrap_or_default();
        card.row("  ", &format!("{}{note}", card.bold(&voice.name)));
        for quote in voice.quotes {
            card.item("  ", &said(export, quote));
        }
    });
    let kinds = story::KINDS
        .map(|(kind, title)| (title, export.report.entities.iter().filter(move |e| e.kind == kind)));
    for (title, entities) in kinds {
        card.section(title, entities, |card, e| {
            let about = story::about(e);
            let about = if about.is_empty() { about } else { format!(", {about}") };
            let times =
                if e.mentions.len() > 1 { format!(" ({}×)", e.mentions.len()) } else { String::new() };
            card.row("  ", &format!("{}{about}{times}", card.bold(&story::one_line(&e.name))));
        });
    }
    let moments = story::timeline(export);
    let column = moments.iter().map(|m| m.when.chars().count()).max().unwrap_or(0).min(24);
    card.section("Timeline", moments, |card, m| {
        let why = m.why.map(|w| format!(": {w}")).unwrap_or_default();
        card.hanging(&format!("  {:column$}  ", m.when), &format!("{}{why}", m.written.join("; ")));
    });
    card.section("Numbers", &export.report.numbers, |card, n| {
        card.row("  ", &format!("{} ({})", story::one_line(&n.text), n.kind));
    });
    card.section("Check these", &export.report.checks, |card, c| {
        let words = story::one_line(export.slice(c.start, c.end));
        let words = if words.is_empty() { words } else { format!(": {}", shortened(&words)) };
        card.hanging("  ! ", &format!("{}{words}", story::prose(c.message.trim_end_matches('.'))));
    });
    card.section("Notices", &export.report.warnings, |card, w| card.item("", w));
    card.out
}

/// The quoted words, then how and when they were said, where that is known.
fn said(export: &Export, quote: &Quote) -> String {
    let mut how: Vec<String> = Vec::new();
    if quote.kind == QuoteKind::Indirect {
        how.push("reported".into());
    }
    how.extend(story::cue(quote));
    how.extend(quote.addressee.as_ref().map(|a| format!("to {}", story::one_line(&a.text))));
    how.extend(quote.time.as_deref().and_then(|id| export.date(id)).map(when::value));
    let how = if how.is_empty() { String::new() } else { format!(" [{}]", how.join(", ")) };
    format!("{}{how}", story::one_line(&quote.text))
}

/// At most 60 characters.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

struct Card {
    out: String,
    width: usize,
    ansi: bool,
}

/// Stand for the start and the end of bold until the row is wrapped and made safe: two noncharacters, which Unicode
/// keeps for such inner use.
const BOLD: (char, char) = ('\u{fdd0}', '\u{fdd1}');

impl Card {
    fn bold(&self, text: &str) -> String {
        format!("{}{text}{}", BOLD.0, BOLD.1)
    }

    fn section<T>(
        &mut self,
        title: &str,
        rows: impl IntoIterator<Item = T>,
        mut row: impl FnMut(&mut Self, T),
    ) {
        for (i, item) in rows.into_iter().enumerate() {
            if i == 0 {
                self.out.push('\n');
                // Headings are ours, hence ASCII; Unicode's tables of capitals would weigh 12 kB in the page.
                self.row("", &self.bold(&title.to_ascii_uppercase()));
            }
            row(self, item);
        }
    }

    fn item(&mut self, indent: &str, text: &str) {
        self.hanging(&format!("{indent}  • "), &story::one_line(text));
    }

    fn row(&mut self, indent: &str, text: &str) {
        self.wrapped(indent, &format!("{indent}    "), text);
    }

    /// A row whose later lines stand under the first one's text.
    fn hanging(&mut self, lead: &str, text: &str) {
        self.wrapped(lead, &" ".repeat(lead.chars().count()), text);
    }

    fn wrapped(&mut self, first: &str, later: &str, text: &str) {
        let text = visible(text);
        let options = Options::new(self.width).initial_indent(first).subsequent_indent(later);
        for line in textwrap::wrap(&text, options) {
            let (on, off) = if self.ansi { ("\u{1b}[1m", "\u{1b}[0m") } else { ("", "") };
            let _ = writeln!(self.out, "{}", line.replace(BOLD.0, on).replace(BOLD.1, off));
        }
    }
}

/// Control characters as their pictures (U+2400 and up), direction controls and other invisible ones as `�`.
fn visible(text: &str) -> String {
    let shown = |c: char| match c {
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            '\u{fffd}'
        }
        other => other,
    };
    text.chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use nutgraf_engine::report::{Check, Report, Text};

    use super::*;

    #[test]
    fn nothing_reaches_the_terminal_but_text() {
        let headline = "Mayor \u{1b}[31mquits\u{7} \u{202e}now";
        let mut report = Report::default();
        report.article.headline = Some(Text { text: headline.into(), start: 0, end: headline.len() });
        let written = card(&Export::new(&report, headline), Style { width: 80, ansi: false });
        assert!(!written.chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'), "{written:?}");
        assert!(written.starts_with("Mayor ␛[31mquits␇ �now\n"), "{written:?}");
    }

    #[test]
    fn rows_fold_to_the_width() {
        let mut report = Report::default();
        let message = "An unnamed source speaks, and no reason is given. ".repeat(6);
        report.checks = vec![Check { kind: "check/x".into(), message, start: 0, end: 0 }];
        let written = card(&Export::new(&report, ""), Style { width: 40, ansi: true });
        assert!(written.contains("\u{1b}[1mCHECK THESE\u{1b}[0m\n  ! An unnamed"), "{written}");
        let plain = written.replace("\u{1b}[1m", "").replace("\u{1b}[0m", "");
        assert!(plain.lines().all(|l| l.chars().count() <= 41), "{plain}");
    }
}
