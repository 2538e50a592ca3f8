//! `won 3-2`, `a 52–48 vote`

use super::{Found, Reading, quantity};
use crate::document::TokenKind;

/// Words of games and votes.
const GAMES: &[&str] = &[
    "won",
    "win",
    "wins",
    "winning",
    "beat",
    "beats",
    "beating",
    "beaten",
    "lost",
    "lose",
    "losing",
    "loss",
    "lead",
    "led",
    "leads",
    "drew",
    "draw",
    "defeat",
    "defeated",
    "defeating",
    "victory",
    "score",
    "scored",
    "vote",
    "voted",
    "ruled",
    "ruling",
    "decision",
    "against",
    "match",
    "game",
    "final",
    "series",
    "over",
    "aggregate",
    "set",
    "trailed",
    "tied",
    "approved",
    "passed",
    "rejected",
];

/// Words looked at on either side.
const REACH: usize = 12;

pub(super) fn read(reading: &Reading, at: usize) -> Option<Found> {
    let doc = reading.doc;
    let number = |index: usize| {
        (doc.token(index).kind == TokenKind::Number).then(|| quantity::figures(doc.word(index))).flatten()
    };
    let (first, second) = (number(at)?, number(at + 2)?);
    let dash =
        one_of!(doc.word(at + 1), "-" | "–" | "—") && !doc.token(at + 1).spaced && !doc.token(at + 2).spaced;
    let chain = one_of!(doc.word(at + 3), "-" | "–" | "/" | "." | "%")
        && !doc.token(at + 3).spaced
        && number(at + 4).is_some()
        || one_of!(doc.word(doc.before(at, 1)), "-" | "–" | "/" | "$") && !doc.token(at).spaced;
    if !dash || chain || first > 500.0 || second > 500.0 || first.fract() + second.fract() > 0.0 {
        return None;
    }
    let sentence = doc.sentence_of(at)?;
    // "6-4, 3-6, 7-5": the sets of a match.
    let from = if at > 4 && doc.word(at - 1) == "," && number(at - 2).is_some() && number(at - 4).is_some() {
        at - 4
    } else {
        at
    };
    let game = (from.saturating_sub(REACH).max(sentence.tokens.start)..(at + REACH).min(sentence.tokens.end))
        .any(|i| GAMES.contains(&doc.lower(i)));
    game.then(|| Found {
        tokens: at..at + 3,
        kind: "score",
        value: first,
        unit: Some(format!("{}–{}", first as u16, second as u16)),
    })
}
