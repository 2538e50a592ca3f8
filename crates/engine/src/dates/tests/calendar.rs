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
        (1998, "Eid al-Fitr", "1998-01-29"),
        (1995, "Ramadan", "1995-01-31"),
        (1999, "Yom Kippur", "1999-09-20"),
        (2000, "Lunar New Year", "2000-02-05"),
        (2022, "Yom Kippur", "2022-10-05"),
    ] {
        let found = dates(&format!("It was held on {name} {year}."), None);
        assert_eq!(found.first().map(|d| d.value.as_str()), Some(want), "{name} {year}");
    }
}

fn month_name(day: NaiveDate) -> &'static str {
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ][day.month0() as usize]
}

#[test]
fn days_told_by_another_agree_with_a_reference_calendar() {
    let mut random = Days64(2022);
    let first = NaiveDate::from_ymd_opt(1820, 1, 1).unwrap();
    for _ in 0..150 {
        let day = first + Days::new(random.next(100_000));
        let of = first + Days::new(random.next(100_000));
        let n = 2 + random.next(30);
        let name = format!("{} {}, {}", month_name(of), of.day(), of.year());
        let week = |d: NaiveDate| format!("{:04}-W{:02}", d.iso_week().year(), d.iso_week().week());
        assert_eq!(value(&format!("He left {n} days after {name}."), day), (of + Days::new(n)).to_string());
        assert_eq!(
            value(&format!("He left {n} weeks before {name}."), day),
            (of - Days::new(7 * n)).to_string()
        );
        assert_eq!(value(&format!("He left the day before {name}."), day), (of - Days::new(1)).to_string());
        assert_eq!(value(&format!("He left the week of {name}."), day), week(of));
        assert_eq!(value(&format!("He left {n} years ago today."), day), {
            let months = u32::try_from(12 * n).unwrap();
            (day - Months::new(months)).to_string()
        });
        // The third Tuesday of a month.
        let third =
            NaiveDate::from_weekday_of_month_opt(of.year(), of.month(), chrono::Weekday::Tue, 3).unwrap();
        let month = format!("{} {}", month_name(of), of.year());
        assert_eq!(value(&format!("He left on the third Tuesday of {month}."), day), third.to_string());
        let next = of.with_day(1).unwrap() + Months::new(1);
        let last =
            (1..=7).map(|k| next - Days::new(k)).find(|d| d.weekday() == chrono::Weekday::Fri).unwrap();
        assert_eq!(value(&format!("He left on the last Friday of {month}."), day), last.to_string());
    }
}

/// Whatever is found, its interval runs forward, its EDTF and grain agree with it, and a day of the calendar's is one.
#[test]
fn intervals_hold_what_values_say() {
    let mut random = Days64(7);
    let phrases = [
        "yesterday",
        "last week",
        "in March",
        "on March 29",
        "last quarter",
        "in 2015",
        "on Friday",
        "this decade",
        "the week of Feb. 29",
        "the first Monday in October",
        "last summer",
        "the weekend",
        "in the second half of 2019",
        "on Christmas",
        "at 10 p.m. Tuesday",
        "two months ago",
        "from March 3 to 5",
        "a year ago today",
        "on Feb. 29",
        "Friday the 13th",
        "by year-end",
        "on Thanksgiving weekend",
        "Monday and Tuesday",
        "between May and July 2014",
    ];
    let first = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
    for _ in 0..40 {
        let day = first + Days::new(random.next(70_000));
        for phrase in phrases {
            for d in dates(&format!("It closed {phrase}."), Some(&day.to_string())) {
                let (from, to) = (d.from.unwrap(), d.to.unwrap());
                let (start, end): (NaiveDate, NaiveDate) =
                    (from.get(..10).unwrap().parse().unwrap(), to.get(..10).unwrap().parse().unwrap());
                assert!(start <= end, "{phrase} {day}");
                assert!(d.edtf.is_some(), "{phrase} {day}");
                let length = (end - start).num_days() + 1;
                let fits = match d.grain.as_deref() {
                    Some("day" | "minute" | "hour" | "part of day") => {
                        length == 1 && d.value.starts_with(&start.to_string())
                    }
                    Some("weekend") => length == 2,
                    Some("week") => length == 7,
                    Some("month") => (28..=31).contains(&length) && start.day() == 1,
                    Some("quarter") => (89..=92).contains(&length),
                    Some("half-year") => (181..=184).contains(&length),
                    Some("year") => (365..=366).contains(&length),
                    Some("decade") => (3652..=3653).contains(&length),
                    None => d.value.contains('/'),
                    Some(_) => false,
                };
                assert!(fits, "{phrase} {day}: {} {:?} {length}", d.value, d.grain);
            }
        }
    }
}
