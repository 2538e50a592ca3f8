//! What was pasted: plain text, Markdown or HTML, told by its beginning.

/// What was pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Text without markup.
    #[default]
    Plain,
    /// Text with links, emphasis and headings.
    Markdown,
    /// A page or a part of one.
    Html,
}

/// Bytes looked at: markup shows early.
const WINDOW: usize = 1 << 18;

/// Elements that make a text a page. Inline ones are left out: a story may quote `<b>`.
const STRUCTURE: &[&str] = &[
    "p",
    "div",
    "br",
    "li",
    "ul",
    "ol",
    "table",
    "tr",
    "td",
    "h1",
    "h2",
    "h3",
    "article",
    "section",
    "html",
    "head",
    "body",
    "main",
    "header",
    "figure",
    "span",
    "meta",
    "blockquote",
    "pre",
];

/// Elements that make a page of a text that begins with one.
const BEGINNINGS: &[&str] = &[
    "a", "b", "base", "form", "i", "iframe", "img", "input", "link", "nav", "noembed", "script", "strong",
    "style", "em", "svg", "template", "textarea", "title", "aside", "footer", "time", "font", "center",
    "button", "noscript",
];

/// Tells the format by what only it has.
pub(super) fn sniff(source: &str) -> Format {
    let window = source.get(..source.floor_char_boundary(WINDOW)).unwrap_or(source);
    let start = window.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if html(window, start) {
        Format::Html
    } else if markdown(window, start) {
        Format::Markdown
    } else {
        Format::Plain
    }
}

fn html(window: &str, start: &str) -> bool {
    let begins = start.starts_with("<!--")
        || start.get(..2).is_some_and(|s| s.eq_ignore_ascii_case("<!"))
        || start
            .strip_prefix('<')
            .is_some_and(|rest| tag_name(rest).is_some() || named(rest, BEGINNINGS).is_some());
    begins
        || window
            .match_indices('<')
            .filter(|(at, _)| {
                let rest = window.get(at + 1..).unwrap_or_default();
                tag_name(rest.strip_prefix('/').unwrap_or(rest)).is_some()
            })
            .nth(2)
            .is_some()
}

/// The structural element that begins here.
fn tag_name(rest: &str) -> Option<&'static str> {
    named(rest, STRUCTURE)
}

fn named(rest: &str, names: &[&'static str]) -> Option<&'static str> {
    let name = rest.as_bytes().iter().take(11).take_while(|b| b.is_ascii_alphanumeric()).count();
    if !rest.as_bytes().get(name).is_some_and(|b| matches!(b, b'>' | b' ' | b'/' | b'\n' | b'\t' | b'\r')) {
        return None;
    }
    let written = rest.get(..name)?;
    names.iter().find(|known| known.eq_ignore_ascii_case(written)).copied()
}

fn markdown(window: &str, start: &str) -> bool {
    start.starts_with("---\n")
        || start.starts_with("---\r\n")
        || window.contains("](")
        || window.contains("<http")
        || pairs(window, "**")
        || window.lines().any(|line| heading(line) || quoted(line))
}

/// True for `**bold**`, not for a row of asterisks or a power.
fn pairs(window: &str, mark: &str) -> bool {
    let mut open = false;
    for (at, _) in window.match_indices(mark) {
        let before = window.get(..at).and_then(|s| s.chars().next_back());
        let after = window.get(at + mark.len()..).and_then(|s| s.chars().next());
        if open && before.is_some_and(|c| !c.is_whitespace() && c != '*') {
            return true;
        }
        open = after.is_some_and(char::is_alphanumeric);
    }
    false
}

fn heading(line: &str) -> bool {
    let level = line.bytes().take_while(|&b| b == b'#').count();
    (1..=6).contains(&level)
        && line.as_bytes().get(level) == Some(&b' ')
        && line.len() > level + 1
        && line.len() < 300
}

/// True for a line of a quotation set as a block: "> We are ready to go home."
fn quoted(line: &str) -> bool {
    line.strip_prefix("> ")
        .is_some_and(|rest| rest.split_ascii_whitespace().nth(4).is_some() && !rest.contains('>'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_formats_apart() {
        for (text, want) in [
            ("A story.\n\nIt has 3 < 4 and 5 > 2.", Format::Plain),
            ("NAIROBI, Kenya (AP) _\n\nBombs * fell ** here.", Format::Plain),
            ("“<script>alert(1)</script>” he said.", Format::Plain),
            ("By [Ana](https://example.org/a)", Format::Markdown),
            ("A **bold** word", Format::Markdown),
            ("# Title\n\nText", Format::Markdown),
            ("She wrote:\n\n> We are ready to go.\n", Format::Markdown),
            ("> Home > News > Local news today", Format::Plain),
            ("See <https://example.org>", Format::Markdown),
            ("<p>One", Format::Html),
            ("  <!DOCTYPE html><title>x</title>", Format::Html),
            ("text<br>more<br>text<br/>", Format::Html),
        ] {
            assert_eq!(sniff(text), want, "{text}");
        }
    }
}
