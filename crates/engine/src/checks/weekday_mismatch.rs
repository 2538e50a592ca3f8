//! A weekday and a date that do not belong together: "Monday, March 18, 2022" was a Friday.

use jiff::civil::Weekday;

use super::Evidence;
use crate::calendar::iso_day;
use crate::report::Check;

pub(super) const KIND: &str = "check/weekday-mismatch";

pub(super) fn find(evidence: &Evidence, found: &mut Vec<Check>) {
    for date in evidence.dates {
        // "the day after Monday, March 18" and "March 3-5" name other days than their first.
        if one_of!(date.rule.as_str(), "date/beside" | "date/week-of" | "date/range")
            || date.value.contains('/')
        {
            continue;
        }
        // A weekday alone was resolved to a day of its name; only one next to a day of a month can be wrong.
        if !date.text.bytes().any(|b| b.is_ascii_digit()) {
            continue;
        }
        let Some(said) = date.text.split([',', ' ', '.']).take(WORDS).find_map(weekday) else { continue };
        let Some(day) = date.value.get(..10).and_then(iso_day) else { continue };
        if day.weekday() != said {
            found.push(Check {
                kind: KIND.into(),
                message: format!("{day} is a {}, not a {}.", name(day.weekday()), name(said)),
                start: date.start,
                end: date.end,
            });
        }
    }
}

/// Words among which the weekday stands: "10 p.m. EST on Monday, March 18".
const WORDS: usize = 8;

const NAMES: [(&str, Weekday); 7] = [
    ("Monday", Weekday::Monday),
    ("Tuesday", Weekday::Tuesday),
    ("Wednesday", Weekday::Wednesday),
    ("Thursday", Weekday::Thursday),
    ("Friday", Weekday::Friday),
    ("Saturday", Weekday::Saturday),
    ("Sunday", Weekday::Sunday),
];

fn name(weekday: Weekday) -> &'static str {
    NAMES.iter().find(|(_, w)| *w == weekday).map_or("", |(name, _)| name)
}

/// The weekday that a word, or its abbreviation, names.
fn weekday(word: &str) -> Option<Weekday> {
    (word.len() >= 3)
        .then(|| {
            NAMES
                .iter()
                .find(|(name, _)| name.get(..word.len()).is_some_and(|n| n.eq_ignore_ascii_case(word)))
        })?
        .map(|(_, w)| *w)
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn a_weekday_must_fit_its_date() {
        for (text, wrong) in [
            ("The vote was held on Friday, March 18, 2022.", false),
            ("The vote was held on Monday, March 18, 2022.", true),
            ("The vote was held on Mon. 18 March 2022.", true),
            ("The vote was held on Friday.", false),
            ("The vote was held at 8 p.m. on Monday, March 18, 2022.", true),
            ("The vote was held at 8 p.m. on Friday, March 18, 2022.", false),
            // A Thursday a year before; the writer means the day three days ago.
            ("The vote was held on Thursday, March 18.", true),
            ("The school closed on Sunday, November 14.", false),
            ("It was settled on the day after Friday, March 18, 2022.", false),
        ] {
            let report = analyze(text, Some("2022-03-21"));
            assert_eq!(report.checks.iter().any(|c| c.kind == super::KIND), wrong, "{text}");
        }
    }
}
