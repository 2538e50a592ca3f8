//! A bare quantity: digits or words, with fractions and magnitudes. "Dozens" and "thousands" have no value.

use std::borrow::Cow;

use crate::decimal::decimal;
use crate::document::{Document, TokenKind};

/// A quantity that begins at a token.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quantity {
    pub value: f64,
    /// One past its last token.
    pub end: usize,
    /// The magnitude it was written with, 1 where none.
    pub magnitude: f64,
    /// Written in words.
    pub spelled: bool,
}

/// Small numbers in words.
pub(super) const SMALL: [(&str, f64); 28] = [
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

/// Value of a word for a small number.
pub(crate) fn small(lower: &str) -> Option<f64> {
    SMALL.iter().find(|(word, _)| *word == lower).map(|(_, value)| *value)
}

fn magnitude(lower: &str) -> Option<f64> {
    Some(match lower {
        "hundred" => 1e2,
        "thousand" | "k" => 1e3,
        "lakh" | "lakhs" => 1e5,
        "million" | "mn" | "mln" | "mil" => 1e6,
        "crore" | "crores" => 1e7,
        "billion" | "bn" | "bln" => 1e9,
        "trillion" | "tn" | "trn" => 1e12,
        "quadrillion" => 1e15,
        _ => return None,
    })
}

/// The quantity that begins at a token.
pub(super) fn read(doc: &Document, at: usize) -> Option<Quantity> {
    match doc.token(at).kind {
        TokenKind::Number => digits(doc, at),
        TokenKind::Word => spelled(doc, at),
        _ => None,
    }
}

/// True where a token directly follows the one before, or after one space: not after a mark.
fn joined(doc: &Document, at: usize) -> bool {
    doc.token(at).kind == TokenKind::Word && doc.token(at).sentence == doc.token(doc.before(at, 1)).sentence
}

fn digits(doc: &Document, at: usize) -> Option<Quantity> {
    let text = doc.word(at);
    let mut value = fraction_sign(text).or_else(|| figures(text))?;
    let mut end = at + 1;
    // "2 1/2", "1/2"
    if doc.word(end + 1) == "/"
        && let (Some(top), Some(bottom)) = (figures(doc.word(end)), figures(doc.word(end + 2)))
        && bottom > top
        && (2.0..=16.0).contains(&bottom)
        && doc.token(end).spaced
        && !doc.token(end + 2).spaced
    {
        value += top / bottom;
        end += 3;
    } else if let Some(part) = fraction_sign(doc.word(end)).filter(|_| !text.contains('.')) {
        value += part;
        end += 1;
    }
    let (value, end, magnitude) = scale(doc, value, end);
    Some(Quantity { value, end, magnitude, spelled: false })
}

/// Applies "million", "bn", "m", "hundred thousand" that follow.
pub(super) fn scale(doc: &Document, value: f64, mut end: usize) -> (f64, usize, f64) {
    let mut factor = 1.0;
    for _ in 0..2 {
        let at = if doc.word(end) == "-" && !doc.token(end).spaced && !doc.token(end + 1).spaced {
            end + 1
        } else {
            end
        };
        let lower = doc.lower(at);
        // A bare "m" is a million only where it is written on; "k" as well.
        let short = one_of!(lower, "m" | "k") && !doc.token(at).spaced && at == end;
        let by = if lower == "m" && short {
            Some(1e6)
        } else {
            magnitude(lower).filter(|_| lower != "k" || short)
        };
        match by {
            Some(by) if joined(doc, at) => {
                factor *= by;
                end = at + 1;
            }
            _ => break,
        }
    }
    (value * factor, end, factor)
}

fn spelled(doc: &Document, at: usize) -> Option<Quantity> {
    let lower = doc.lower(at);
    if lower == "half"
        && one_of!(doc.lower(at + 1), "a" | "an")
        && let Some(by) = magnitude(doc.lower(at + 2)).or((doc.lower(at + 2) == "dozen").then_some(12.0))
    {
        return Some(Quantity { value: by / 2.0, end: at + 3, magnitude: by, spelled: true });
    }
    if one_of!(lower, "a" | "an") {
        let next = doc.lower(at + 1);
        let by = if next == "dozen" { 12.0 } else { magnitude(next).filter(|_| next.len() > 2)? };
        return Some(Quantity { value: by, end: at + 2, magnitude: by, spelled: true });
    }
    let (mut total, mut part, mut end) = (0.0, small(lower)?, at + 1);
    let mut factor = 1.0;
    for _ in 0..12 {
        let hyphen = doc.word(end) == "-" && !doc.token(end).spaced && !doc.token(end + 1).spaced;
        let and = doc.lower(end) == "and" && part + total >= 100.0;
        let next = if hyphen || and { end + 1 } else { end };
        if !joined(doc, next) {
            break;
        }
        let word = doc.lower(next);
        if let Some(by) = magnitude(word).filter(|_| word.len() > 2 && !and) {
            if by == 100.0 {
                part *= by;
            } else {
                total += part * by;
                part = 0.0;
            }
            factor = by;
            end = next + 1;
        } else if word == "dozen" && !and {
            part *= 12.0;
            end = next + 1;
        } else if let Some(value) = small(word).filter(|&v| fits(part, v, hyphen)) {
            part += value;
            end = next + 1;
        } else {
            break;
        }
    }
    Some(Quantity { value: total + part, end, magnitude: factor, spelled: true })
}

/// "twenty-five" is one number, "two three" are two.
fn fits(part: f64, value: f64, hyphen: bool) -> bool {
    let tens = part % 100.0;
    tens == 0.0 && part >= 100.0 && value < 100.0
        || part == 0.0
        || hyphen && tens >= 20.0 && tens % 10.0 == 0.0 && value < 10.0
        || !hyphen && tens >= 20.0 && tens % 10.0 == 0.0 && value < 10.0
}

/// Value of digits with separators: `1,700`, `3.5`.
pub(super) fn figures(text: &str) -> Option<f64> {
    let mut clean = Cow::Borrowed(text);
    if text.contains(',') {
        let whole = |group: &str| group.split('.').next().map_or(0, str::len);
        if !text.split(',').skip(1).all(|group| matches!(whole(group), 2 | 3)) {
            return None;
        }
        clean = text.replace(',', "").into();
    }
    if clean.len() > 30 {
        return None;
    }
    decimal(&clean)
}

fn fraction_sign(text: &str) -> Option<f64> {
    let mut value = 0.0;
    let mut rest = text;
    let sign = match text.chars().next_back()? {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅛' => 0.125,
        _ => return None,
    };
    if let Some(last) = text.chars().next_back() {
        rest = text.get(..text.len() - last.len_utf8()).unwrap_or_default();
    }
    if !rest.is_empty() {
        value = figures(rest)?;
    }
    Some(value + sign)
}
