//! `20-25%`, `2.9 to 3.1 billion euros`, `between 5 and 10 km`: the first figure is of what the second is.

use super::{Found, Reading, measure, money, percent, quantity};

pub(super) fn read(reading: &Reading, at: usize) -> Option<Found> {
    let doc = reading.doc;
    let first = quantity::read(doc, at).filter(|q| q.magnitude == 1.0)?;
    let next = first.end + 1;
    let tight = !doc.token(first.end).spaced && !doc.token(next).spaced;
    let before = doc.before(at, 1);
    let joined = match doc.lower(first.end) {
        // A longer chain is a date, a telephone number or a score.
        "-" | "–" => tight && (doc.token(at).spaced || !one_of!(doc.word(before), "-" | "–" | "/" | ".")),
        "to" => true,
        "and" => doc.lower(before) == "between",
        _ => false,
    };
    if !joined || !reading.free(next, at) {
        return None;
    }
    let second = quantity::read(doc, next)?;
    let found = [percent::read, money::read, measure::read].iter().find_map(|read| read(reading, next))?;
    let value = first.value * second.magnitude;
    // "Fell from 7 to 2 percent"; but "from 900 to 1.2 million" are no 900 million.
    let falls = second.magnitude == 1.0 && doc.lower(before) == "from";
    ((value < found.value || falls) && found.tokens.start == next).then_some(Found {
        tokens: at..first.end,
        kind: found.kind,
        value,
        unit: found.unit,
    })
}
