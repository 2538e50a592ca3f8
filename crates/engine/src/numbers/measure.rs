//! `25 km`, `120 square miles`, `38 degrees Celsius`, `a 25-kilometre walk`

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Found, Reading, quantity};

/// How news writes units, and what reports call them.
static UNITS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    crate::list!("units.txt")
        .lines()
        .filter_map(|l| l.split_once(':'))
        .flat_map(|(unit, names)| names.split('|').map(move |name| (name.trim(), unit)))
        .collect()
});

pub(super) fn read(reading: &Reading, at: usize) -> Option<Found> {
    let doc = reading.doc;
    let quantity = quantity::read(doc, at)?;
    let hyphen = usize::from(doc.word(quantity.end) == "-" && !doc.token(quantity.end).spaced);
    let mut next = quantity.end + hyphen;
    let power = match doc.lower(next) {
        word @ ("square" | "cubic") => word,
        "sq" | "sq." => "square",
        _ => "",
    };
    if !power.is_empty() {
        // "square-metre"
        next += 1 + usize::from(doc.word(next + 1) == "-" && !doc.token(next + 1).spaced);
    }
    let mut name = String::with_capacity(48);
    let mut ends = [0; 4];
    for (index, end) in (next..).zip(&mut ends) {
        // Words joined by hyphens and slashes count as one: "km/h", "light-years".
        if doc.token(index).spaced && index > next {
            name.push(' ');
        }
        name.push_str(doc.lower(index));
        *end = name.len();
    }
    for (words, end) in (1..5).zip(ends).rev() {
        let name = name.get(..end).unwrap_or_default();
        let Some(unit) = UNITS.get(name).filter(|_| reading.free(next + words - 1, at)) else {
            continue;
        };
        // "5 C" and "6 stone" are too often something else.
        if one_of!(name, "c" | "stone" | "in" | "magnitude") {
            continue;
        }
        let unit = if power.is_empty() { (*unit).to_owned() } else { format!("{power} {unit}") };
        // "-5°C"
        let minus = doc.before(at, 1);
        let below =
            one_of!(doc.word(minus), "-" | "−" | "–") && doc.token(minus).spaced && !doc.token(at).spaced;
        let (start, value) = if below { (minus, -quantity.value) } else { (at, quantity.value) };
        return Some(Found { tokens: start..next + words, kind: "measure", value, unit: Some(unit) });
    }
    None
}
