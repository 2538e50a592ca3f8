//! Markdown as pages and note programs give it: links, emphasis, headings, block quotes, autolinks, images, front
//! matter, fenced code, stray HTML tags. Lenient, one pass, bounded look-ahead; whatever is not markup stays text.

mod front_matter;
mod line_prefix;

use super::marks::{MarkKind, Metadata, allowed_address};
use super::writer::Writer;
use front_matter::front_matter;
use line_prefix::line_prefix;

/// Longest anchor text, address and emphasis that are looked for, in bytes.
const ANCHOR: usize = 600;
const ADDRESS: usize = 2_400;
const EMPHASIS: usize = 3_000;
const TAG: usize = 400;

/// Something to leave out later: a closing mark whose opening one has been left out.
struct Pending {
    /// Where the closing mark begins, and how long it is, in the source.
    at: usize,
    len: usize,
    /// Where the marked text begins, in the cleaned text.
    start: usize,
    kind: Option<MarkKind>,
}

struct Reader<'w, 's> {
    out: &'w mut Writer<'s>,
    pending: Vec<Pending>,
    /// Up to here no closing run of `*`, `**`, `_`, `__`, … was found: no need to look again.
    barren: [usize; 8],
    /// Up to here no `]` was found.
    no_bracket: usize,
    /// Where the last `)` stands.
    last_paren: usize,
    /// Where not yet written source begins.
    from: usize,
}

/// Writes the text without its markup; front matter becomes metadata.
pub(super) fn write(out: &mut Writer) -> Metadata {
    let source = out.source;
    let (metadata, start) = front_matter(source);
    let mut reader = Reader {
        out,
        pending: Vec::new(),
        barren: [0; 8],
        no_bracket: 0,
        last_paren: source.rfind(')').unwrap_or(0),
        from: start,
    };
    reader.read(start);
    metadata
}

impl Reader<'_, '_> {
    fn read(&mut self, start: usize) {
        let source = self.out.source;
        let bytes = source.as_bytes();
        let mut at = start;
        let mut line_start = true;
        let mut heading: Option<(usize, u8)> = None;
        let mut quoted: Option<usize> = None;
        let mut fenced = false;
        while let Some(&byte) = bytes.get(at) {
            if line_start {
                line_start = false;
                let line = line_prefix(source, at, fenced);
                if line.fence {
                    fenced = !fenced;
                }
                if line.skip > 0 {
                    self.skip(at, line.skip);
                    at += line.skip;
                }
                match (line.quoted, quoted) {
                    (true, None) => quoted = Some(self.written(at)),
                    (false, Some(begun)) if !line.blank => {
                        self.written(at);
                        self.out.mark(begun, MarkKind::Blockquote);
                        quoted = None;
                    }
                    _ => {}
                }
                if line.heading > 0 {
                    heading = Some((self.written(at), line.heading));
                }
                if line.skip > 0 {
                    // What follows may be at the end of the line.
                    continue;
                }
            }
            if let Some(position) = self.pending.iter().rposition(|p| p.at == at) {
                at = self.close(position, at);
                continue;
            }
            match byte {
                b'\n' | b'\r' => {
                    if let Some((begun, level)) = heading.take() {
                        self.written(at);
                        self.out.mark(begun, MarkKind::Heading(level));
                    }
                    line_start = true;
                    at += 1;
                }
                _ if fenced => at += 1,
                b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => {
                    self.skip(at, 1);
                    at += 2;
                }
                b'!' if bytes.get(at + 1) == Some(&b'[') => at = self.link(at, 2),
                b'[' => at = self.link(at, 1),
                b'<' => at = self.angle(at),
                b'*' | b'_' => at = self.emphasis(at, byte),
                b'`' => {
                    let len = run(bytes, at, b'`');
                    // Wire texts open quotations with ``; code has a backtick on both sides of the same line.
                    let line = source.get(at + len..).unwrap_or_default();
                    let line = line.get(..line.floor_char_boundary(ANCHOR)).unwrap_or_default();
                    let closes = line.lines().next().is_some_and(|l| l.contains('`'));
                    if len == 1 && closes {
                        self.skip(at, len);
                        let end = at + len + line.find('`').unwrap_or(0);
                        self.pending.push(Pending {
                            at: end,
                            len: 1,
                            start: self.out.text.len(),
                            kind: None,
                        });
                    }
                    at += len;
                }
                _ => at += 1,
            }
        }
        self.written(at);
        if let Some((begun, level)) = heading {
            self.out.mark(begun, MarkKind::Heading(level));
        }
        if let Some(begun) = quoted {
            self.out.mark(begun, MarkKind::Blockquote);
        }
    }

    /// Writes the source up to `at`; says how long the cleaned text is now.
    fn written(&mut self, at: usize) -> usize {
        if self.from < at {
            self.out.copy(self.from, at);
            self.from = at;
        }
        self.out.text.len()
    }

    /// Leaves `len` bytes out.
    fn skip(&mut self, at: usize, len: usize) {
        self.written(at);
        self.from = at + len;
    }

    fn close(&mut self, position: usize, at: usize) -> usize {
        let Pending { len, start, kind, .. } = self.pending.swap_remove(position);
        self.skip(at, len);
        if let Some(kind) = kind {
            self.out.mark(start, kind);
        }
        at + len
    }

    /// `[text](address "title")` or `![text](address)`; `open` is the length of the opening.
    fn link(&mut self, at: usize, open: usize) -> usize {
        let source = self.out.source;
        let bytes = source.as_bytes();
        let body = at + open;
        let literal = at + open;
        if self.no_bracket > body || self.pending.len() > 16 {
            return literal;
        }
        let Some(close) = closing(bytes, body, b'[', b']', ANCHOR) else {
            self.no_bracket = if bytes.len() <= body + ANCHOR { bytes.len() } else { self.no_bracket };
            return literal;
        };
        if bytes.get(close + 1) != Some(&b'(') || close >= self.last_paren {
            return literal;
        }
        let Some(end) = closing(bytes, close + 2, b'(', b')', ADDRESS) else { return literal };
        let inner = source.get(close + 2..end).unwrap_or_default().trim();
        let address = inner.strip_prefix('<').and_then(|i| i.split('>').next());
        let address = address.or_else(|| inner.split_whitespace().next()).unwrap_or_default();
        // “[sic](see below)” is no link.
        if inner.contains(char::is_whitespace) && !inner.contains(['"', '\'', '<']) {
            return literal;
        }
        let kind = if open == 2 {
            MarkKind::Caption
        } else {
            MarkKind::Link(allowed_address(address).unwrap_or_default().to_owned())
        };
        self.skip(at, open);
        self.pending.push(Pending {
            at: close,
            len: end + 1 - close,
            start: self.out.text.len(),
            kind: Some(kind),
        });
        body
    }

    /// `<https://…>` or a stray tag.
    fn angle(&mut self, at: usize) -> usize {
        let source = self.out.source;
        let rest = source.get(at + 1..).unwrap_or_default();
        let rest = rest.get(..rest.floor_char_boundary(ADDRESS)).unwrap_or_default();
        if let Some(end) = rest.find(['>', '<', '\n']).filter(|&e| rest.as_bytes().get(e) == Some(&b'>')) {
            let inner = rest.get(..end).unwrap_or_default();
            let mail = inner.contains('@') && !inner.contains(char::is_whitespace);
            if let Some(address) = allowed_address(inner) {
                self.skip(at, 1);
                let start = self.out.text.len();
                self.skip(at + 1 + end, 1);
                self.out.mark(start, MarkKind::Link(address.to_owned()));
                return at + end + 2;
            }
            if mail {
                return at + end + 2;
            }
            let name = inner.trim_start_matches('/');
            let tag = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') && end < TAG;
            if tag {
                let script = ["script", "style"].into_iter().find(|s| {
                    name.get(..s.len()).is_some_and(|n| n.eq_ignore_ascii_case(s)) && !inner.starts_with('/')
                });
                let mut len = end + 2;
                if let Some(script) = script {
                    let close = format!("</{script}");
                    let after = rest.get(end..).unwrap_or_default();
                    if let Some(found) = after.to_ascii_lowercase().find(&close) {
                        let tail = after.get(found..).unwrap_or_default();
                        len = 1 + end + found + tail.find('>').map_or(tail.len(), |t| t + 1);
                    }
                }
                self.skip(at, len);
                return at + len;
            }
        }
        at + 1
    }

    /// `*one*`, `**two**`, `_one_`: left out where the closing run stands in the same paragraph.
    fn emphasis(&mut self, at: usize, mark: u8) -> usize {
        let source = self.out.source;
        let bytes = source.as_bytes();
        let len = run(bytes, at, mark);
        let literal = at + len;
        let next = source.get(at + len..).and_then(|s| s.chars().next());
        let before = source.get(..at).and_then(|s| s.chars().next_back());
        let inside_word = before.is_some_and(char::is_alphanumeric) && (mark == b'_' || len == 1);
        if len > 3 || next.is_none_or(char::is_whitespace) || inside_word || self.pending.len() > 16 {
            return literal;
        }
        let slot = len + if mark == b'_' { 4 } else { 0 };
        if self.barren.get(slot).is_some_and(|&b| b > at) {
            return literal;
        }
        let limit = (at + len + EMPHASIS).min(bytes.len());
        let mut look = at + len;
        while look < limit {
            let Some(&b) = bytes.get(look) else { break };
            if b == b'\n'
                && source.get(look + 1..).is_some_and(|s| s.starts_with('\n') || s.starts_with("\r\n"))
            {
                break;
            }
            if b != mark {
                look += 1;
                continue;
            }
            let found = run(bytes, look, mark);
            let after = source.get(look + found..).and_then(|s| s.chars().next());
            let spaced = bytes.get(look - 1).is_none_or(u8::is_ascii_whitespace);
            let ends = mark == b'*' || !after.is_some_and(char::is_alphanumeric);
            if found == len && !spaced && ends {
                self.skip(at, len);
                let kind = (len >= 2).then_some(MarkKind::Bold);
                self.pending.push(Pending { at: look, len, start: self.out.text.len(), kind });
                return at + len;
            }
            look += found;
        }
        if let Some(barren) = self.barren.get_mut(slot) {
            *barren = look;
        }
        literal
    }
}

/// Length of a run of one byte.
fn run(bytes: &[u8], at: usize, byte: u8) -> usize {
    bytes.get(at..).unwrap_or_default().iter().take_while(|&&b| b == byte).count()
}

/// The closing bracket that balances one already open; none beyond a blank line or `limit` bytes.
fn closing(bytes: &[u8], from: usize, open: u8, close: u8, limit: usize) -> Option<usize> {
    let mut depth = 1_usize;
    let mut last = 0;
    for (i, &b) in bytes.get(from..)?.iter().take(limit).enumerate() {
        match b {
            b'\n' if last == b'\n' => return None,
            _ if b == close => {
                depth -= 1;
                if depth == 0 {
                    return Some(from + i);
                }
            }
            _ if b == open => depth += 1,
            _ => {}
        }
        last = b;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::cleanup::{MarkKind, clean};

    #[test]
    fn markup_goes_and_text_stays() {
        for (source, want) in [
            ("By [Ana Ruiz](#) and [B](https://example.org/b \"t\")", "By Ana Ruiz and B"),
            ("A **bold *and* thin** __word__ x", "A bold and thin word x"),
            ("**a** 2 * 3 * 4 and snake_case_name", "a 2 * 3 * 4 and snake_case_name"),
            ("# Title #1\n\n> quoted\n> more\n\n**x**", "Title #1\n\nquoted\nmore\n\nx"),
            ("See <https://example.org/a> or <b>x</b> **y**", "See https://example.org/a or x y"),
            ("[![Alt text](https://e.org/p.jpg)](https://e.org/)", "Alt text"),
            ("“[T]he **end**,” [sic] (see below)", "“[T]he end,” [sic] (see below)"),
            ("**a** \\*not\\* thin", "a *not* thin"),
        ] {
            assert_eq!(clean(source).text, want, "{source}");
        }
    }

    #[test]
    fn marks_cover_the_text_they_speak_of() {
        let source =
            "# A *b*\n\n[Ana](https://example.org/a) <https://example.org/c> [x](javascript:alert(1)) **B**";
        let clean = clean(source);
        let marks: Vec<_> =
            clean.marks.iter().map(|m| (&clean.text[m.span.start..m.span.end], m.kind.clone())).collect();
        assert_eq!(
            marks,
            [
                ("A b", MarkKind::Heading(1)),
                ("Ana", MarkKind::Link("https://example.org/a".into())),
                ("https://example.org/c", MarkKind::Link("https://example.org/c".into())),
                ("x", MarkKind::Link(String::new())),
                ("B", MarkKind::Bold),
            ]
        );
    }
}
