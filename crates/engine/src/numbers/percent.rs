//! `61%`, `7.5 percent`, `two per cent`, `three percentage points`

use super::{Found, Reading, quantity};

pub(super) fn read(reading: &Reading, at: usize) -> Option<Found> {
    let doc = reading.doc;
    let quantity = quantity::read(doc, at)?;
    let hyphen = usize::from(doc.word(quantity.end) == "-" && !doc.token(quantity.end).spaced);
    let next = quantity.end + hyphen;
    let (end, unit) = match doc.lower(next) {
        "%" | "percent" | "pct" | "pc" => (next + 1, "%"),
        "per" if doc.lower(next + 1) == "cent" => (next + 2, "%"),
        "percentage" if doc.lower(next + 1).starts_with("point") => (next + 2, "percentage points"),
        _ => return None,
    };
    Some(Found { tokens: at..end, kind: "percent", value: quantity.value, unit: Some(unit.into()) })
}
