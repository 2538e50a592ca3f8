//! A day that is over in a clause that looks ahead, or a day to come in a clause that looks back.

use super::Evidence;
use crate::calendar::iso_day;
use crate::document::Document;
use crate::report::{Certainty, Check, TemporalExpression};
use crate::tagger::Pos;

pub(super) const KIND: &str = "check/tense-against-date";

/// How far before the date its verb may stand, in tokens.
const REACH: usize = 8;

pub(super) fn find(evidence: &Evidence, found: &mut Vec<Check>) {
    let Some(published) = evidence.masthead.published_date else { return };
    // A day whose year is implied was looked for near publication: a wrong day shows there, too.
    let stated = |d: &&TemporalExpression| {
        d.certainty == Certainty::Explicit || d.implied == ["year"] && d.rule == "date/absolute"
    };
    for date in evidence.dates.iter().filter(stated) {
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

/// "will meet on March 10": "will" itself, not a verb that only implies it, nor Will, the man.
fn looks_ahead(doc: &Document, date: &TemporalExpression) -> bool {
    let first = doc.token_at(date.start);
    // "They will not return to March 10"
    if doc.lower(doc.before(first, 1)) == "to" && doc.lower(doc.before(first, 2)) == "return" {
        return false;
    }
    let from = doc.sentence_of(first).map_or(first, |s| s.tokens.start).max(first.saturating_sub(REACH));
    (from..first)
        .rev()
        .take_while(|&at| !matches!(doc.lower(at), "," | ";" | "“" | "\"" | "that" | "who" | "which"))
        .any(|at| one_of!(doc.lower(at), "will" | "'ll") && !doc.token(at).capitalized())
}

/// "died on March 20", "was held on March 20": the verb stands right before the date, so that no plan made in the past is
/// meant.
fn looks_back(doc: &Document, date: &TemporalExpression) -> bool {
    let first = doc.token_at(date.start);
    let on = usize::from(one_of!(doc.lower(doc.before(first, 1)), "on" | "in" | "of"));
    let verb = doc.before(first, 1 + on);
    // What was said or arranged may lie ahead; "read", "put" and "set" may be no past at all.
    let happened = !one_of!(
        doc.lower(verb),
        "said"
            | "told"
            | "announced"
            | "set"
            | "put"
            | "read"
            | "moved"
            | "postponed"
            | "delayed"
            | "scheduled"
            | "due"
            | "planned"
            | "expected"
            | "fixed"
            | "slated"
            | "called"
            | "proposed"
            | "booked"
            | "billed"
            | "chose"
            | "picked"
            | "named"
            | "declared"
            | "designated"
            | "wanted"
            | "offered"
            | "targeted"
            | "was"
            | "were"
            | "had"
    );
    let passive = (1..3).any(|k| one_of!(doc.lower(doc.before(verb, k)), "was" | "were"));
    let planned = (1..4)
        .any(|k| one_of!(doc.lower(doc.before(verb, k)), "be" | "been" | "being" | "to" | "have" | "if"));
    // "hoped to sign him when the window opened on 1 January", "would stay until the talks ended on 20 December": told of
    // a plan, what is to come stands in the past. No other past parts the two: "who wanted to fly died when".
    let awaited = (1..6)
        .map(|k| doc.before(verb, k))
        .find(|&at| one_of!(doc.lower(at), "before" | "until" | "when" | "once"))
        .is_some_and(|from| {
            (1..15)
                .map(|k| doc.before(from, k))
                .take_while(|&at| doc.token(at).sentence == doc.token(first).sentence)
                .find_map(|at| match doc.lower(at) {
                    "would" | "hoped" | "wanted" | "planned" | "expected" | "intended" => Some(true),
                    _ => (doc.pos(at) == Pos::VerbPast).then(|| doc.lower(at + 1) == "to"),
                })
                .unwrap_or(false)
        });
    happened
        && !planned
        && !awaited
        && doc.token(verb).sentence == doc.token(first).sentence
        && (doc.pos(verb) == Pos::VerbPast || doc.pos(verb) == Pos::VerbParticiple && passive)
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn day_and_tense_must_agree() {
        for (text, odd) in [
            ("The council will meet on March 10, 2022.", true),
            ("The council will meet on March 30, 2022.", false),
            ("The council will not return to March 10, 2022.", false),
            ("The council met on March 10, 2022.", false),
            ("The general died on March 30, 2022.", true),
            ("The council set a vote for March 30, 2022.", false),
            ("The vote was held on March 30, 2022.", true),
            ("The vote was scheduled on March 30, 2022.", false),
            ("The inquiry will open on March 10.", true),
            ("The mayor and Will had only praise for the March 14 speech.", false),
            ("The inquiry will open on March 28.", false),
            ("The ferry sank on March 25.", true),
            ("The ferry sank on March 12.", false),
            ("The plan is to have the bridge finished by March 30, 2022.", false),
            ("She hoped to sign two men when the window opened on March 30.", false),
            ("She wanted a deal before the talks ended on March 30.", false),
            ("The plan was to wait until the school closed on March 30.", false),
            ("He would stay until the school closed on March 30.", false),
            ("Two men died when the ferry sank on March 30.", true),
            ("He could not be reached when the shop was raided on March 30.", true),
            ("He died before the doctor arrived on March 30.", true),
            ("A man who wanted to fly died when his glider crashed on March 30.", true),
            ("He asked that the debt be repaid on March 30, 2022.", false),
        ] {
            let report = analyze(text, Some("2022-03-18"));
            assert_eq!(report.checks.iter().any(|c| c.kind == super::KIND), odd, "{text}");
        }
    }
}
