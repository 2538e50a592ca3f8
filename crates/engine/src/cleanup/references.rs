//! Character references: `&amp;`, `&#8220;`.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// The character of each name, and whether the name also stands without its semicolon.
static NAMES: LazyLock<FxHashMap<&str, (char, bool)>> = LazyLock::new(|| {
    let lines = include_str!("../../data/references.txt").lines().filter(|line| !line.starts_with('#'));
    lines
        .flat_map(|line| {
            let (number, names) = line.split_once(' ').unwrap_or((line, ""));
            let c = u32::from_str_radix(number, 16).ok().and_then(char::from_u32).unwrap_or(UNKNOWN);
            let (bare, others) = names.split_once(';').unwrap_or((names, ""));
            let bare = bare.split_whitespace().map(move |name| (name, (c, true)));
            bare.chain(others.split_whitespace().map(move |name| (name, (c, false))))
        })
        .collect()
});

/// Stands for a number that is no character.
const UNKNOWN: char = '\u{fffd}';
/// Longest character reference.
const REFERENCE: usize = 34;
/// Longest name that stands without its semicolon: "Ccedil".
const BARE: usize = 6;
/// What pages mean by the numbers from 128 to 159: Windows-1252, as the standard has it.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Length of a character reference, with its semicolon if it has one.
pub(super) fn reference(bytes: &[u8]) -> usize {
    let body =
        bytes.iter().skip(1).take(REFERENCE).take_while(|b| b.is_ascii_alphanumeric() || **b == b'#').count();
    1 + body + usize::from(bytes.get(1 + body) == Some(&b';'))
}

/// What a character reference stands for; itself where it is none. Letters behind a name that stands without its
/// semicolon are kept: "&notit;" is "¬it;".
pub(super) fn decode(piece: &str) -> Cow<'_, str> {
    let body = piece.strip_prefix('&').unwrap_or_default();
    if let Some(number) = body.strip_prefix('#') {
        return numbered(number).map_or(piece.into(), |(c, rest)| format!("{c}{rest}").into());
    }
    if let Some((c, _)) = body.strip_suffix(';').and_then(|name| NAMES.get(name)) {
        return c.to_string().into();
    }
    let bare = (2..=BARE).rev().find_map(|length| {
        let (name, rest) = body.split_at_checked(length)?;
        NAMES.get(name).filter(|(_, bare)| *bare).map(|(c, _)| format!("{c}{rest}"))
    });
    bare.map_or(piece.into(), Cow::from)
}

/// A number's character, and what follows it.
fn numbered(number: &str) -> Option<(char, &str)> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    let length = digits.chars().take_while(|c| c.is_digit(radix)).count();
    let (digits, rest) = digits.split_at_checked(length)?;
    if digits.is_empty() {
        return None;
    }
    let c = match u32::from_str_radix(digits, radix) {
        Ok(0) | Err(_) => UNKNOWN,
        Ok(code @ 0x80..=0x9f) => WINDOWS.chars().nth(code as usize - 0x80).unwrap_or(UNKNOWN),
        Ok(code) => char::from_u32(code).unwrap_or(UNKNOWN),
    };
    Some((c, rest.strip_prefix(';').unwrap_or(rest)))
}

/// An attribute's value with its references decoded. In addresses, "&copy=1" is no reference.
pub(super) fn decode_value(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return value.into();
    }
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        let length = reference(from.as_bytes());
        let (piece, after) = from.split_at_checked(length).unwrap_or((from, ""));
        let decoded = decode(piece);
        let one = decoded.chars().nth(1).is_none();
        let holds = piece.starts_with("&#") || one && (piece.ends_with(';') || !after.starts_with('='));
        out.push_str(before);
        out.push_str(if holds { &decoded } else { piece });
        rest = after;
    }
    out.push_str(rest);
    out.into()
}

/// Bytes that two texts share at their ends.
pub(super) fn shared_end(a: &str, b: &str) -> usize {
    let shared = a.chars().rev().zip(b.chars().rev()).take_while(|(x, y)| x == y);
    shared.map(|(c, _)| c.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use html5gum::{Token, Tokenizer};

    use super::*;

    /// What the standard's state machine makes of it.
    fn standard(html: &str) -> String {
        let text = |token| match token {
            Ok(Token::String(text)) => String::from_utf8_lossy(&text).into_owned(),
            _ => String::new(),
        };
        Tokenizer::new(html).map(text).collect()
    }

    #[test]
    fn references_stand_for_what_the_standard_says() {
        let named: Vec<String> =
            NAMES.keys().flat_map(|name| [format!("&{name};"), format!("&{name}")]).collect();
        assert!(named.len() > 900);
        let numbered = (0..300).chain([0x2019, 0xd800, 0x1f600, 0x0011_0000]);
        let numbered = numbered.flat_map(|n| [format!("&#{n};"), format!("&#x{n:X}")]);
        let others =
            ["&", "&;", "&#", "&#;", "&#x;", "&notit;", "&nosuch;", "&ampere", "&#99999999999;", "&lt"];
        for piece in named.into_iter().chain(numbered).chain(others.map(str::to_owned)) {
            assert_eq!(reference(piece.as_bytes()), piece.len());
            // A carriage return is told as a line feed where it is no reference, and only there.
            assert_eq!(decode(&piece), standard(&piece), "{piece}");
        }
    }

    #[test]
    fn addresses_keep_what_only_looks_like_a_reference() {
        for (value, want) in [
            ("/?a=1&amp;b=2", "/?a=1&b=2"),
            ("/?a=1&copy=2", "/?a=1&copy=2"),
            ("/?a=1&copys=2&lt", "/?a=1&copys=2<"),
            ("&notit; &#8217;s &nosuch; &", "&notit; ’s &nosuch; &"),
        ] {
            assert_eq!(decode_value(value), want);
        }
    }
}
