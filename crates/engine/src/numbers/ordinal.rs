//! `21st`, `third-largest`

use super::{Found, Reading, quantity};
use crate::document::TokenKind;

/// The small ordinals, from "first" on.
pub(super) const WORDS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

/// Value of a word for a rank.
pub(super) fn word(lower: &str) -> Option<f64> {
    let index = WORDS.iter().position(|w| *w == lower)?;
    Some(
        [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0]
            .get(index)
            .copied()
            .unwrap_or_default(),
    )
}

pub(super) fn read(reading: &Reading, at: usize) -> Option<Found> {
    let doc = reading.doc;
    let (value, end) = if doc.token(at).kind == TokenKind::Number {
        let suffix = one_of!(doc.lower(at + 1), "st" | "nd" | "rd" | "th") && !doc.token(at + 1).spaced;
        (quantity::figures(doc.word(at)).filter(|_| suffix)?, at + 2)
    } else {
        (word(doc.lower(at))?, at + 1)
    };
    // "second-largest", "third biggest"
    let hyphen = usize::from(doc.word(end) == "-" && !doc.token(end).spaced);
    let rank = doc.lower(end + hyphen);
    let superlative = rank.len() > 4
        && rank.ends_with("est")
        && !one_of!(
            rank,
            "interest"
                | "request"
                | "protest"
                | "contest"
                | "forest"
                | "arrest"
                | "guest"
                | "harvest"
                | "west"
                | "test"
                | "quest"
        );
    if superlative {
        return Some(Found {
            tokens: at..end + hyphen + 1,
            kind: "ordinal",
            value,
            unit: Some(rank.to_owned()),
        });
    }
    (end == at + 2).then_some(Found { tokens: at..end, kind: "ordinal", value, unit: None })
}
