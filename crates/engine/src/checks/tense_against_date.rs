//! A day that is over in a clause that looks ahead, or a day to come in a clause that looks back.

use super::Evidence;
use crate::calendar::iso_day;
use crate::document::Document;
use crate::report::{Certainty, Check, TemporalExpression};

pub(super) const KIND: &str = "check/tense-against-date";

/// How far before the date its verb may stand, in tokens.
const REACH: usize = 8;

pub(super) fn find(evidence: &Evidence, found: &mut Vec<Check>) {
    let Some(published) = evidence.masthead.published_date else { return };
    for date in evidence.dates.iter().filter(|d| d.certainty == Certainty::Explicit) {
        let Some(day) = date.value.get(..10).and_then(iso_day) else { continue };
        let says = match day {
            day if day < published && looks_ahead(evidence.doc, date) => "looks ahead, but the day was over",
            day if day > published && looks_back(evidence.doc, date) => {
                "looks back, but the day was still to come"
            }
            _ => continue,
        };
        found.push(Check {
            kind: KIND.into(),
            message: format!("The sentence {says} on {published}."),
            start: date.start,
            end: date.end,
        });
    }
}

/// The words before the date in its clause, the nearest first.
fn before<'d>(doc: &'d Document, date: &TemporalExpression) -> impl Iterator<Item = &'d str> {
    let first = doc.token_at(date.start);
    let from = doc.sentence_of(first).map_or(first, |s| s.tokens.start).max(first.saturating_sub(REACH));
    (from..first)
        .rev()
        .map(|at| doc.lower(at))
        .take_while(|w| !matches!(*w, "," | ";" | "“" | "\"" | "that" | "who" | "which"))
}

/// "will meet on March 10": "will" itself, not a verb that only implies it.
fn looks_ahead(doc: &Document, date: &TemporalExpression) -> bool {
    before(doc, date).any(|w| matches!(w, "will" | "'ll"))
}

/// "died on March 20": the verb stands right before the date, so that no plan made in the past is meant.
fn looks_back(doc: &Document, date: &TemporalExpression) -> bool {
    let mut words = before(doc, date);
    let verb = match words.next() {
        Some("on" | "in" | "of") => words.next(),
        other => other,
    };
    verb.is_some_and(|v| {
        matches!(
            v,
            "died"
                | "happened"
                | "occurred"
                | "arrived"
                | "began"
                | "ended"
                | "resigned"
                | "left"
                | "won"
                | "lost"
        )
    }) && !words.take(2).any(|w| matches!(w, "have" | "be"))
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn day_and_tense_must_agree() {
        for (text, odd) in [
            ("The council will meet on March 10, 2022.", true),
            ("The council will meet on March 30, 2022.", false),
            ("The council met on March 10, 2022.", false),
            ("The general died on March 30, 2022.", true),
            ("The council set a vote for March 30, 2022.", false),
        ] {
            let report = analyze(text, Some("2022-03-18"));
            assert_eq!(report.checks.iter().any(|c| c.kind == super::KIND), odd, "{text}");
        }
    }
}
