//! Lines become paragraphs: text that was wrapped by hand or by a wire is joined again.

use crate::span::Span;

/// Lines of a wrapped text are no longer than this.
const LONGEST_WRAP: usize = 100;
/// … and the longest of them no shorter than this: shorter ones are lists, verses, navigation.
const SHORTEST_WRAP: usize = 50;

/// The paragraphs of a text, without the white space around them.
pub(super) fn find(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut chunk: Vec<Line> = Vec::new();
    let mut at = 0;
    for raw in text.split_inclusive('\n') {
        let body = raw.trim();
        if body.is_empty() {
            join(&chunk, &mut out);
            chunk.clear();
        } else {
            let indent = raw.len() - raw.trim_start().len();
            let start = at + indent;
            chunk.push(Line { span: Span::new(start, start + body.len()), indent, text: body });
        }
        at += raw.len();
    }
    join(&chunk, &mut out);
    out
}

struct Line<'t> {
    span: Span,
    indent: usize,
    text: &'t str,
}

/// Joins the lines between two blank ones.
fn join(chunk: &[Line], out: &mut Vec<Span>) {
    let width = chunk.iter().map(|l| l.span.len() + l.indent).max().unwrap_or(0);
    let wrapped = chunk.len() > 1 && (SHORTEST_WRAP..=LONGEST_WRAP).contains(&width);
    let mut open: Option<(Span, &Line)> = None;
    for (at, line) in chunk.iter().enumerate() {
        let below = chunk.get(at + 1).map_or("", |line| line.text);
        open = Some(match open {
            Some((span, last))
                if !heads(line.text, last.text, below)
                    && continues(last, line, width, wrapped, chunk.len()) =>
            {
                (span.cover(line.span), line)
            }
            Some((span, _)) => {
                out.push(span);
                (line.span, line)
            }
            None => (line.span, line),
        });
    }
    if let Some((span, _)) = open {
        out.push(span);
    }
}

/// True where `line` goes on with the paragraph that `last` is in.
fn continues(last: &Line, line: &Line, width: usize, wrapped: bool, lines: usize) -> bool {
    if starts_item(line.text) {
        return false;
    }
    let ends = last.text.ends_with(['.', '!', '?', '”', '"', ':', '’', '\'']);
    if wrapped {
        // The first word would not have fitted on the line before: the mark of a greedy wrap.
        let first = line.text.split_whitespace().next().map_or(0, str::len);
        // Wraps are not exact; a sentence that breaks off is a second witness.
        let lower = line.text.starts_with(|c: char| c.is_lowercase());
        let slack = if lower || !ends && lines > 3 { 16 } else { 0 };
        let full = last.indent + last.span.len() + 1 + first + slack > width.max(60);
        let indented = line.indent > last.indent + 1 && ends;
        return full && !indented;
    }
    // Not a wrapped text: only a line that plainly breaks off goes on.
    !ends && last.span.len() > 40 && line.text.starts_with(|c: char| c.is_lowercase())
}

/// `Published 23:14 Sunday, 25 June 2023`, `By Ana Ruiz`, `From Ana Ruiz in Lima`, `Ana Ruiz`: a line of an article's head,
/// below whatever it stands. A name alone may be the end of a headline, unless a day stands below it.
fn heads(line: &str, above: &str, below: &str) -> bool {
    let low = |w: &str| w.starts_with(|c: char| c.is_lowercase()) && !one_of!(w, "and" | "in" | "for" | "at");
    if line.len() >= LONGEST_WRAP || line.ends_with(['.', ',', '-']) {
        return false;
    }
    let dated =
        ["Published", "Updated", "Posted", "Last updated"].iter().any(|label| line.starts_with(label))
            && line.contains(|c: char| c.is_ascii_digit())
            && line.len() < SHORTEST_WRAP;
    let name = || {
        let letters = |w: &str| {
            w.starts_with(char::is_uppercase)
                && w.len() > 1
                && w.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
        };
        (2..=4).contains(&line.split(' ').count())
            && below.len() < SHORTEST_WRAP
            && below.contains(|c: char| c.is_ascii_digit())
            && line.split(' ').all(letters)
            || line.starts_with("From ")
    };
    // What ends so goes on: "… the new bridge after\nAna Ruiz".
    let open = || {
        one_of!(
            above.rsplit(' ').next().unwrap_or_default(),
            "after"
                | "of"
                | "the"
                | "in"
                | "at"
                | "on"
                | "for"
                | "from"
                | "with"
                | "by"
                | "to"
                | "and"
                | "as"
                | "over"
                | "near"
        )
    };
    let prose = || above.split(' ').filter(|w| w.len() > 4 && w.starts_with(char::is_lowercase)).count() > 1;
    dated || !line.split(' ').any(low) && (line.starts_with("By ") || name() && prose() && !open())
}

/// True for a line that begins an item of a list.
pub(super) fn starts_item(text: &str) -> bool {
    bullet(text) > 0
}

/// Bytes of a bullet or number and the space after it, at the start of a line; 0 where there is none.
pub(super) fn bullet(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    let len = match first {
        '•' | '◦' | '▪' | '‣' | '●' | '■' | '►' | '·' | '*' | '-' | '–' | '+' => {
            first.len_utf8()
        }
        '0'..='9' => {
            let digits = text.bytes().take(3).take_while(u8::is_ascii_digit).count();
            match text.as_bytes().get(digits) {
                Some(b'.' | b')') if digits < 3 => digits + 1,
                _ => return 0,
            }
        }
        _ => return 0,
    };
    let rest = text.get(len..).unwrap_or_default();
    let spaces = rest.len() - rest.trim_start().len();
    if spaces == 0 || rest.len() == spaces { 0 } else { len + spaces }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> Vec<String> {
        find(text).iter().map(|s| text[s.start..s.end].replace('\n', " ")).collect()
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let wrapped = "    The harbour board met for three hours on Tuesday night before the\n\
                       vote, and most of those who had come to listen stayed until the\n\
                       end.\n\
                       \u{20}   Two members left early. They said that they had heard enough of\n\
                       it already.\n\nNew paragraph";
        assert_eq!(
            paragraphs(wrapped),
            [
                "The harbour board met for three hours on Tuesday night before the vote, and most of those who had \
                 come to listen stayed until the end.",
                "Two members left early. They said that they had heard enough of it already.",
                "New paragraph",
            ]
        );
    }

    #[test]
    fn a_headline_may_be_wrapped() {
        for text in [
            "Voters Choose a New Mayor After the Recount of Four Districts\nOf Lima",
            "Voters Choose a New Mayor After the Recount of Four Districts In\nGreater Lima",
            "Voters choose a new name for the bridge over the river after\nAna Ruiz",
            "Voters choose a new mayor after the recount, says former minister\nAna Ruiz",
            "voters choose a new mayor of lima after the recount of four districts\nby the sea",
        ] {
            assert_eq!(paragraphs(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn other_lines_stand_alone() {
        for text in [
            "Home\nNews\nSport",
            "A headline that is as long as a wrapped line may be\nBy Marlene Ruiz and Jo Berg",
            "A headline of a few words\nBy Ana Ruiz\n12 May 2024\nThe council met on Tuesday night to vote on a plan.",
            "One long line that holds a whole paragraph of the story and goes well past any width of a wire, as pages do.\nAnother one.",
            "Voters choose a new mayor after the recount of four districts\nPublished 23:14 Sunday, 25 June 2023",
            "Voters choose a new mayor after the recount of four districts\nBy Ana Ruiz in Lima",
            "Voters choose a new mayor after the recount of four districts\nBy Marlene Ruiz, Lima, and Jo Berg, Cork",
            "Voters choose a new mayor after the recount of four districts\nFrom Ana Ruiz in Lima",
            "Voters choose a new mayor after the recount of four districts\nAna Ruiz\n20 November 2026",
            "- first item of the list that is rather long, nearly as long as a line\n- second item",
        ] {
            assert_eq!(paragraphs(text).len(), text.lines().count(), "{text}");
        }
    }
}
