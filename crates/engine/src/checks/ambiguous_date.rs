//! A date in numbers that can be read two ways, where nothing in the article says which.

use super::Evidence;
use crate::report::Check;

pub(super) const KIND: &str = "check/ambiguous-date";

pub(super) fn find(evidence: &Evidence, found: &mut Vec<Check>) {
    for date in evidence.dates {
        // EDTF's "one of a set".
        let Some(readings) = date.edtf.as_deref().and_then(|e| e.strip_prefix('[')?.strip_suffix(']')) else {
            continue;
        };
        found.push(Check {
            kind: KIND.into(),
            message: format!("“{}” can be read as {}.", date.text, readings.replace(',', " or ")),
            start: date.start,
            end: date.end,
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn two_readings_are_pointed_out() {
        for (text, ambiguous) in [
            ("The form was dated 04/05/2019.", true),
            ("The form was dated 25/12/2019.", false),
            ("The form was dated 04/05/2019 and stamped 25/12/2019.", false),
            ("The form was dated 04/04/2019.", false),
        ] {
            let report = analyze(text, Some("2022-03-21"));
            assert_eq!(report.checks.iter().any(|c| c.kind == super::KIND), ambiguous, "{text}");
        }
    }
}
