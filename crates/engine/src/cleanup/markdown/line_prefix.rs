//! What stands before the text of a line.

use super::{ADDRESS, run};

#[derive(Default)]
pub(super) struct LinePrefix {
    /// Bytes to leave out.
    pub skip: usize,
    pub heading: u8,
    pub quoted: bool,
    pub blank: bool,
    pub fence: bool,
}

/// `> `, `## `, a code fence, a rule or a reference definition at the start of a line.
pub(super) fn line_prefix(source: &str, at: usize, fenced: bool) -> LinePrefix {
    let rest = source.get(at..).unwrap_or_default();
    let bytes = rest.as_bytes();
    let indent = bytes.iter().take(4).take_while(|&&b| b == b' ').count();
    let mut prefix = LinePrefix::default();
    let mut len = indent;
    let line_len = bytes
        .iter()
        .take(ADDRESS)
        .position(|b| matches!(b, b'\n' | b'\r'))
        .unwrap_or(bytes.len().min(ADDRESS));
    let line = rest.get(..rest.floor_char_boundary(line_len)).unwrap_or_default();
    let trimmed = line.trim();
    prefix.blank = trimmed.is_empty();
    if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
        return LinePrefix { skip: line.len(), fence: true, ..prefix };
    }
    if fenced || prefix.blank {
        return prefix;
    }
    let rule = trimmed.len() >= 3
        && matches!(trimmed.as_bytes().first(), Some(b'-' | b'*' | b'_' | b'='))
        && trimmed.bytes().all(|b| Some(&b) == trimmed.as_bytes().first() || b == b' ');
    let definition = trimmed.starts_with('[')
        && trimmed.split_once("]:").is_some_and(|(_, url)| {
            let url = url.trim();
            url.contains(':') && !url.contains(' ') || url.starts_with('<')
        });
    if rule || definition {
        return LinePrefix { skip: line.len(), ..prefix };
    }
    while bytes.get(len) == Some(&b'>') {
        prefix.quoted = true;
        len += 1;
        while bytes.get(len) == Some(&b' ') {
            len += 1;
        }
    }
    let level = run(bytes, len, b'#');
    if (1..=6).contains(&level) && bytes.get(len + level) == Some(&b' ') {
        prefix.heading = u8::try_from(level).unwrap_or(6);
        len += level + 1;
    }
    prefix.skip = if prefix.quoted || prefix.heading > 0 { len } else { 0 };
    prefix
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_before_a_line_are_left_out() {
        for (line, text) in [
            ("> > quoted", "quoted"),
            ("## Heading", "Heading"),
            ("#7 is no heading", "#7 is no heading"),
            ("* * *", ""),
            ("[1]: https://example.org/a", ""),
            ("[sic]: no address", "[sic]: no address"),
        ] {
            assert_eq!(&line[line_prefix(line, 0, false).skip..], text, "{line}");
        }
        assert!(line_prefix("```", 0, true).fence);
    }
}
