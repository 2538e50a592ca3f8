//! Character references: `&amp;`, `&#8220;`.

use super::tokenizer::{Event, tokenize};

/// Longest character reference.
const REFERENCE: usize = 34;

/// Length of a character reference, with its semicolon if it has one.
pub(super) fn reference(bytes: &[u8]) -> usize {
    let body =
        bytes.iter().skip(1).take(REFERENCE).take_while(|b| b.is_ascii_alphanumeric() || **b == b'#').count();
    1 + body + usize::from(bytes.get(1 + body) == Some(&b';'))
}

/// What a character reference stands for; itself where it is none.
pub(super) fn decode(piece: &str) -> String {
    let common = match piece {
        "&amp;" => "&",
        "&quot;" => "\"",
        "&nbsp;" => "\u{a0}",
        "&lsquo;" => "‘",
        "&rsquo;" | "&#8217;" | "&#x2019;" => "’",
        "&ldquo;" | "&#8220;" | "&#x201c;" => "“",
        "&rdquo;" | "&#8221;" | "&#x201d;" => "”",
        "&mdash;" => "—",
        "&ndash;" => "–",
        // The shortest references have two letters: "&lt".
        short if short.len() < 3 => short,
        _ => "",
    };
    if !common.is_empty() {
        return common.to_owned();
    }
    let mut out = String::new();
    tokenize(piece, &mut |event, _| {
        if let Event::String { value } = event {
            out.push_str(&String::from_utf8_lossy(value));
        }
    });
    out
}

/// Bytes that two texts share at their ends.
pub(super) fn shared_end(a: &str, b: &str) -> usize {
    let shared = a.chars().rev().zip(b.chars().rev()).take_while(|(x, y)| x == y);
    shared.map(|(c, _)| c.len_utf8()).sum()
}
