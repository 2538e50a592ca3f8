//! Test helper: marked text. `He left [two days ago].` must give exactly that expression, with the value expected.

use crate::report::TemporalExpression;
use crate::testing::analyze;

/// The text without its marks, and the marked stretches.
pub(crate) fn unmark(marked: &str) -> (String, Vec<String>) {
    let (mut text, mut spans, mut rest) = (String::new(), Vec::new(), marked);
    while let Some((before, after)) = rest.split_once('[') {
        let (inner, tail) = after.split_once(']').unwrap();
        text.push_str(before);
        text.push_str(inner);
        spans.push(inner.to_owned());
        rest = tail;
    }
    text.push_str(rest);
    (text, spans)
}

/// The temporal expressions of a text.
pub(crate) fn dates(text: &str, published: Option<&str>) -> Vec<TemporalExpression> {
    analyze(text, published).dates
}

/// For each row: marked text, and the values of its marks with a space between.
pub(crate) fn check(published: &str, rows: &[(&str, &str)]) {
    for (marked, values) in rows {
        let (text, spans) = unmark(marked);
        let published = Some(published).filter(|p| !p.is_empty());
        let found = dates(&text, published);
        let got: Vec<(String, String)> = found.iter().map(|d| (d.text.clone(), d.value.clone())).collect();
        let want: Vec<(String, String)> =
            spans.into_iter().zip(values.split_whitespace().map(str::to_owned)).collect();
        assert_eq!(got, want, "{marked}");
        assert!(found.iter().all(|d| d.why.ends_with('.')), "{marked}");
    }
}

/// Each text must be left alone.
pub(crate) fn leaves_alone(texts: &[&str]) {
    for text in texts {
        let found = dates(text, Some("2022-03-18"));
        assert!(
            found.is_empty(),
            "{text}: {:?}",
            found.iter().map(|d| (&d.text, &d.value)).collect::<Vec<_>>()
        );
    }
}
