//! Where dates stand on a line: in order, the gaps on a logarithmic scale, so that a century and a week both show.

use nutgraf_engine::report::{DateKind, TemporalExpression};
use nutgraf_engine::sort::sort_by;

use crate::format::{self, Day};

/// A stretch on the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// Index of the first date that stands here.
    pub date: usize,
    /// Left end.
    pub x: f64,
    /// Right end; the same as the left one for a day.
    pub to: f64,
}

/// Words under the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Middle.
    pub x: f64,
    /// In few words.
    pub text: String,
}

/// Everything to draw.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timeline {
    /// Dates, the earliest first.
    pub stretches: Vec<Stretch>,
    /// As many as fit.
    pub labels: Vec<Label>,
    /// Where the day of publication stands.
    pub published: Option<f64>,
}

/// The first and last day of a date, as days since 1970; `None` for what stands nowhere on a line.
pub fn days(date: &TemporalExpression) -> Option<(i64, i64)> {
    if !matches!(date.kind, DateKind::Date | DateKind::Time) {
        return None;
    }
    let from = Day::parse(date.from.as_deref()?)?.number();
    let to = date.to.as_deref().and_then(Day::parse).map_or(from, Day::number);
    Some((from, to.max(from)))
}

/// Widest letter spacing of a label, in units of the drawing.
const LETTER: f64 = 6.0;

/// Lays dates out between `left` and `right`.
pub fn lay_out(dates: &[TemporalExpression], published: Option<&str>, left: f64, right: f64) -> Timeline {
    let published = published.and_then(Day::parse).map(Day::number);
    let mut spans: Vec<((i64, i64), usize)> =
        dates.iter().enumerate().filter_map(|(i, d)| Some((days(d)?, i))).collect();
    sort_by(&mut spans, |a, b| a.cmp(b));
    spans.dedup_by_key(|&mut (span, _)| span);

    let mut ticks: Vec<i64> = spans.iter().flat_map(|&((a, b), _)| [a, b]).chain(published).collect();
    sort_by(&mut ticks, |a, b| a.cmp(b));
    ticks.dedup();
    let mut so_far = vec![0.0];
    for gap in ticks.windows(2).map(|w| 1.0 + ((w[1] - w[0]) as f64).ln_1p()) {
        so_far.push(so_far.last().unwrap_or(&0.0) + gap);
    }
    let total = so_far.last().copied().unwrap_or_default();
    let place = |day: i64| {
        let before = so_far.get(ticks.partition_point(|&t| t < day)).unwrap_or(&total);
        left + if total > 0.0 { before / total } else { 0.5 } * (right - left)
    };
    let stretches: Vec<Stretch> =
        spans.iter().map(|&((from, to), date)| Stretch { date, x: place(from), to: place(to) }).collect();
    Timeline { labels: labels(dates, &stretches, left, right), published: published.map(place), stretches }
}

/// The ends first, then whatever fits between.
fn labels(dates: &[TemporalExpression], stretches: &[Stretch], left: f64, right: f64) -> Vec<Label> {
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let mut labels = Vec::new();
    let last = stretches.len().saturating_sub(1);
    let order = [0, last].into_iter().chain(1..last);
    for stretch in order.filter_map(|i| stretches.get(i)) {
        let text = dates.get(stretch.date).map(format::value).unwrap_or_default();
        // The year alone says enough under a line; the row below has the rest.
        let text = text.split(',').next().unwrap_or_default().to_owned();
        let half = text.chars().count() as f64 * LETTER / 2.0;
        let x = ((stretch.x + stretch.to) / 2.0)
            .min((right + 8.0 - half).max(left + half))
            .max(left - 8.0 + half);
        let (from, to) = (x - half - 6.0, x + half + 6.0);
        if taken.iter().all(|&(a, b)| to <= a || b <= from) {
            taken.push((from, to));
            labels.push(Label { x, text });
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;
    use nutgraf_engine::report::Certainty;

    fn date(value: &str, from: &str, to: &str) -> TemporalExpression {
        TemporalExpression {
            id: "d".into(),
            start: 0,
            end: 0,
            text: String::new(),
            kind: DateKind::Date,
            value: value.into(),
            modifier: None,
            edtf: None,
            from: Some(from.into()),
            to: Some(to.into()),
            grain: None,
            implied: Vec::new(),
            certainty: Certainty::Explicit,
            anchor: None,
            rule: "date/test".into(),
            why: String::new(),
        }
    }

    #[test]
    fn dates_stand_in_order_inside_the_line() {
        let dates = [
            date("2025-09-11", "2025-09-11", "2025-09-11"),
            date("1924-04", "1924-04-01", "1924-04-30"),
            date("2019", "2019-01-01", "2019-12-31"),
            date("2025-09-11", "2025-09-11", "2025-09-11"),
        ];
        let line = lay_out(&dates, Some("2025-09-12"), 10.0, 450.0);
        assert_eq!(line.stretches.iter().map(|s| s.date).collect::<Vec<_>>(), [1, 2, 0]);
        assert!(line.stretches.windows(2).all(|w| w[0].to < w[1].x));
        assert!(line.stretches.iter().all(|s| 10.0 <= s.x && s.to <= 450.0));
        assert_eq!(line.published, Some(450.0));
        assert!(line.labels.iter().any(|l| l.text == "Apr 1924"));
    }

    #[test]
    fn labels_never_overlap() {
        let dates: Vec<_> = (10..28).map(|d| format!("2025-09-{d}")).map(|d| date(&d, &d, &d)).collect();
        let line = lay_out(&dates, None, 10.0, 450.0);
        let mut xs: Vec<f64> = line.labels.iter().map(|l| l.x).collect();
        xs.sort_by(f64::total_cmp);
        assert!(xs.len() >= 2 && xs.windows(2).all(|w| w[1] - w[0] >= 11.0 * LETTER));
    }

    #[test]
    fn one_day_and_no_day_are_fine() {
        assert_eq!(lay_out(&[], None, 0.0, 1.0), Timeline::default());
        let one = lay_out(&[date("2025-09-11", "2025-09-11", "2025-09-11")], None, 0.0, 100.0);
        assert_eq!(one.stretches[0].x, 50.0);
    }
}
