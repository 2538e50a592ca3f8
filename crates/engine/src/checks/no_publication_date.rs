//! No publication date is known, and dates wait for it.

use super::Evidence;
use crate::report::{Certainty, Check};

pub(super) const KIND: &str = "check/no-publication-date";

pub(super) fn find(evidence: &Evidence, found: &mut Vec<Check>) {
    if evidence.masthead.published_date.is_some() {
        return;
    }
    let waiting =
        |d: &&crate::report::TemporalExpression| d.certainty == Certainty::Unresolved && d.from.is_none();
    let count = evidence.dates.iter().filter(waiting).count();
    let Some(first) = evidence.dates.iter().find(waiting) else { return };
    let dates = if count == 1 { "1 date waits".to_owned() } else { format!("{count} dates wait") };
    found.push(Check {
        kind: KIND.into(),
        message: format!("The publication date is not known: {dates} for it, the first is “{}”.", first.text),
        start: first.start,
        end: first.end,
    });
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn only_where_a_date_waits() {
        for (text, published, waits) in [
            ("He left yesterday.", None, true),
            ("He left yesterday.", Some("2022-03-21"), false),
            ("He left on March 18, 2022.", None, false),
            ("She was born in 1950. Her mother died that night.", None, false),
        ] {
            let report = analyze(text, published);
            assert_eq!(report.checks.iter().any(|c| c.kind == super::KIND), waits, "{text}");
        }
    }
}
