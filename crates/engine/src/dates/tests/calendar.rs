//! Our results against a second calendar library, over days of several centuries.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::dates::testing::dates;

/// A small generator (Knuth's MMIX constants): the same days on every run.
struct Days64(u64);

impl Days64 {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

fn value(text: &str, published: NaiveDate) -> String {
    let found = dates(text, Some(&published.to_string()));
    assert_eq!(found.len(), 1, "{text} {published}");
    found.into_iter().next().unwrap().value
}

#[test]
fn offsets_agree_with_a_reference_calendar() {
    let mut random = Days64(2024);
    let first = NaiveDate::from_ymd_opt(1820, 1, 1).unwrap();
    for _ in 0..400 {
        let day = first + Days::new(random.next(100_000));
        let n = 2 + random.next(30);
        let week = |d: NaiveDate| format!("{:04}-W{:02}", d.iso_week().year(), d.iso_week().week());
        assert_eq!(value("He left yesterday.", day), (day - Days::new(1)).to_string());
        assert_eq!(value(&format!("He left {n} days ago."), day), (day - Days::new(n)).to_string());
        assert_eq!(value(&format!("He left {n} weeks ago."), day), week(day - Days::new(7 * n)));
        assert_eq!(
            value(&format!("He left {n} months ago."), day),
            (day.with_day(1).unwrap() - Months::new(u32::try_from(n).unwrap()))
                .to_string()
                .get(..7)
                .unwrap()
                .to_owned()
        );
        let quarter = (day.month0() / 3, day.year());
        let before = if quarter.0 == 0 { (3, quarter.1 - 1) } else { (quarter.0 - 1, quarter.1) };
        assert_eq!(value("He left last quarter.", day), format!("{:04}-Q{}", before.1, before.0 + 1));
        // The last Friday up to the day itself.
        let back = (day.weekday().num_days_from_monday() + 7 - 4) % 7;
        assert_eq!(value("He left Friday.", day), (day - Days::new(u64::from(back))).to_string());
    }
}

#[test]
fn holidays_fall_where_almanacs_put_them() {
    for (year, name, want) in [
        (2019, "Easter Sunday", "2019-04-21"),
        (2024, "Easter Sunday", "2024-03-31"),
        (2008, "Easter Sunday", "2008-03-23"),
        (2038, "Easter Sunday", "2038-04-25"),
        (2024, "Good Friday", "2024-03-29"),
        (2021, "Orthodox Easter", "2021-05-02"),
        (2024, "Orthodox Easter", "2024-05-05"),
        (2023, "Thanksgiving", "2023-11-23"),
        (2023, "Black Friday", "2023-11-24"),
        (2022, "Labor Day", "2022-09-05"),
        (2022, "Memorial Day", "2022-05-30"),
        (2020, "Election Day", "2020-11-03"),
        (2022, "Election Day", "2022-11-08"),
        (2024, "Mother's Day", "2024-05-12"),
        (2023, "Eid al-Fitr", "2023-04-21"),
        (2022, "Yom Kippur", "2022-10-05"),
    ] {
        let found = dates(&format!("It was held on {name} {year}."), None);
        assert_eq!(found.first().map(|d| d.value.as_str()), Some(want), "{name} {year}");
    }
}
