//! Dates and lengths of time as a person reads them, on the card and in what is exported for people.

use nutgraf_engine::report::{DateKind, TemporalExpression};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A day of the proleptic Gregorian calendar, or as much of it as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Year.
    pub year: i32,
    /// Month, from 1.
    pub month: Option<u32>,
    /// Day of the month, from 1.
    pub day: Option<u32>,
}

impl Day {
    /// Reads `2022`, `2022-03`, `2022-03-18` and whatever follows a `T`. `None` where the year is not known.
    pub fn parse(value: &str) -> Option<Day> {
        let date = value.split('T').next()?;
        let mut parts = date.split('-');
        let year = parts.next().filter(|y| y.len() == 4)?.parse().ok()?;
        let mut part = |max| match parts.next() {
            None => Some(None),
            Some(part) => part.parse().ok().filter(|n| (1..=max).contains(n)).map(Some),
        };
        Some(Day { year, month: part(12)?, day: part(31)? })
    }

    /// Days since 1970-01-01, counting what is not known as the first. Howard Hinnant, "chrono-Compatible Low-Level
    /// Date Algorithms" (2013).
    pub fn number(self) -> i64 {
        let (month, day) = (i64::from(self.month.unwrap_or(1)), i64::from(self.day.unwrap_or(1)));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// `18 Mar 2022`.
    pub fn human(self) -> String {
        let month = self.month.and_then(|m| MONTHS.get(m as usize - 1));
        match (self.day, month) {
            (Some(day), Some(month)) => format!("{day} {month} {}", self.year),
            (_, Some(month)) => format!("{month} {}", self.year),
            _ => self.year.to_string(),
        }
    }
}

/// `18 Mar 2022` for an ISO 8601 day; as given where it is none.
pub fn day(iso: &str) -> String {
    Day::parse(iso).map_or_else(|| iso.to_owned(), Day::human)
}

/// A sentence with its ISO 8601 days as people write them, none of them broken over two lines.
pub fn prose(sentence: &str) -> String {
    let mut out = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, digits) = rest.split_at(at);
        out.push_str(before);
        let run = digits.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(digits.len());
        let (number, after) = digits.split_at(run);
        match Day::parse(number).filter(|day| day.day.is_some()) {
            Some(day) => out.push_str(&day.human().replace(' ', "\u{a0}")),
            None => out.push_str(number),
        }
        rest = after;
    }
    out + rest
}

/// What a temporal expression means, in few words: `18 Mar 2022, 10:53`, `14–20 Mar 2022`, `3 days`, `the 1990s`.
pub fn value(date: &TemporalExpression) -> String {
    let value = date.value.as_str();
    match value {
        "PRESENT_REF" => return "now".into(),
        "PAST_REF" => return "in the past".into(),
        "FUTURE_REF" => return "in the future".into(),
        _ => {}
    }
    if let Some(length) = value.strip_prefix('P') {
        return duration(length).unwrap_or_else(|| value.to_owned());
    }
    if value.contains('X') {
        // "every morning"
        if let (DateKind::Set, Some(part)) = (date.kind, value.strip_prefix("XXXX-XX-XXT"))
            && !part.starts_with(|c: char| c.is_ascii_digit())
        {
            return format!("each {}", part_of_day(part));
        }
        return partly(value).unwrap_or_else(|| "not known".into());
    }
    if let Some(day) = Day::parse(value) {
        return match value.split_once('T') {
            Some((_, time)) => format!("{}, {}", day.human(), part_of_day(time)),
            None => day.human(),
        };
    }
    if let Ok(decade) = value.parse::<u32>() {
        match value.len() {
            3 => return format!("the {decade}0s"),
            2 => return format!("{decade}00–{decade}99"),
            _ => {}
        }
    }
    if let Some((year, part)) = value.split_once('-') {
        let named = match part {
            "SP" => "spring",
            "SU" => "summer",
            "FA" => "autumn",
            "WI" => "winter",
            "H1" => "first half of",
            "H2" => "second half of",
            _ => "",
        };
        if !named.is_empty() {
            return format!("{named} {year}");
        }
        if let Some(quarter) = part.strip_prefix('Q') {
            return format!("Q{quarter} {year}");
        }
    }
    match (&date.from, &date.to) {
        (Some(from), Some(to)) => interval(from, to),
        _ => value.to_owned(),
    }
}

/// A value whose year, or more, is not known: `XXXX-11` → `Nov, no year`, `XXXX-WXX-5` → `a Friday`.
fn partly(value: &str) -> Option<String> {
    const WEEKDAYS: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let rest = value.strip_prefix("XXXX-")?.split('T').next()?;
    if let Some(weekday) = rest.strip_prefix("WXX-") {
        let weekday: usize = weekday.parse().ok()?;
        return WEEKDAYS.get(weekday.checked_sub(1)?).map(|name| format!("a {name}"));
    }
    let (month, day) = rest.split_once('-').map_or((rest, None), |(month, day)| (month, Some(day)));
    let month = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
    Some(match day.and_then(|day| day.parse::<u32>().ok()) {
        Some(day) => format!("{day} {month}, no year"),
        None => format!("{month}, no year"),
    })
}

/// `14–20 Mar 2022`, `28 Feb – 6 Mar 2022`.
pub fn interval(from: &str, to: &str) -> String {
    let (Some(first), Some(last)) = (Day::parse(from), Day::parse(to)) else {
        return format!("{} – {}", day(from), day(to));
    };
    match (first.day, last.day) {
        _ if first == last => first.human(),
        (Some(a), Some(_)) if (first.year, first.month) == (last.year, last.month) => {
            format!("{a}–{}", last.human())
        }
        _ if first.year == last.year => {
            let short = first.human();
            format!("{} – {}", short.trim_end_matches(&format!(" {}", first.year)), last.human())
        }
        _ => format!("{} – {}", first.human(), last.human()),
    }
}

fn part_of_day(time: &str) -> String {
    match time {
        "MO" => "morning".into(),
        "MI" => "midday".into(),
        "AF" => "afternoon".into(),
        "EV" => "evening".into(),
        "NI" => "night".into(),
        "DT" => "daytime".into(),
        _ => match time.strip_suffix('Z') {
            Some(utc) => format!("{utc} UTC"),
            None => time.to_owned(),
        },
    }
}

/// The length of time after the `P`: `3D` → `3 days`, `1Y6M` → `1 year 6 months`, `XW` → `some weeks`.
fn duration(length: &str) -> Option<String> {
    let mut words = Vec::new();
    let mut count = String::new();
    let mut clock = false;
    let mut letters = length.chars().peekable();
    while let Some(letter) = letters.next() {
        let unit = match letter {
            'T' if count.is_empty() && !clock => {
                clock = true;
                continue;
            }
            '0'..='9' | '.' | 'X' => {
                count.push(letter);
                continue;
            }
            'Y' => "year",
            'M' if clock => "minute",
            'M' => "month",
            'W' if letters.next_if_eq(&'E').is_some() => "weekend",
            'W' => "week",
            'Q' => "quarter",
            'D' if letters.next_if_eq(&'E').is_some() => "decade",
            'D' => "day",
            'C' => letters.next_if_eq(&'E').map(|_| "century")?,
            'H' => "hour",
            'S' => "second",
            _ => return None,
        };
        words.push(match count.as_str() {
            "" => return None,
            "1" => format!("1 {unit}"),
            "X" if unit == "century" => "some centuries".into(),
            "X" => format!("some {unit}s"),
            n if unit == "century" => format!("{n} centuries"),
            n => format!("{n} {unit}s"),
        });
        count.clear();
    }
    (count.is_empty() && !words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use nutgraf_engine::report::{Certainty, DateKind};

    fn date(value: &str, from: &str, to: &str) -> TemporalExpression {
        let iso = |s: &str| (!s.is_empty()).then(|| s.to_owned());
        TemporalExpression {
            id: "d1".into(),
            start: 0,
            end: 0,
            text: String::new(),
            kind: DateKind::Date,
            value: value.into(),
            modifier: None,
            edtf: None,
            from: iso(from),
            to: iso(to),
            grain: None,
            implied: Vec::new(),
            certainty: Certainty::Explicit,
            anchor: None,
            rule: "date/test".into(),
            why: String::new(),
        }
    }

    #[test]
    fn values_read_like_words() {
        for (timex, from, to, want) in [
            ("2022-03-18", "", "", "18 Mar 2022"),
            ("2022-03", "", "", "Mar 2022"),
            ("1924", "", "", "1924"),
            ("199", "", "", "the 1990s"),
            ("2022-SU", "", "", "summer 2022"),
            ("2022-Q3", "", "", "Q3 2022"),
            ("2022-W11", "2022-03-14", "2022-03-20", "14–20 Mar 2022"),
            ("2022-W09", "2022-02-28", "2022-03-06", "28 Feb – 6 Mar 2022"),
            ("2021-W52", "2021-12-27", "2022-01-02", "27 Dec 2021 – 2 Jan 2022"),
            ("2022-03-18T10:53", "", "", "18 Mar 2022, 10:53"),
            ("2022-03-18T14:53Z", "", "", "18 Mar 2022, 14:53 UTC"),
            ("2022-03-18TMO", "", "", "18 Mar 2022, morning"),
            ("P3D", "", "", "3 days"),
            ("P1Y6M", "", "", "1 year 6 months"),
            ("PT30M", "", "", "30 minutes"),
            ("PXW", "", "", "some weeks"),
            ("P2DE", "", "", "2 decades"),
            ("P1WE", "", "", "1 weekend"),
            ("P", "", "", "P"),
            ("PRESENT_REF", "", "", "now"),
            ("XXXX-12-25", "", "", "25 Dec, no year"),
            ("XXXX-11", "", "", "Nov, no year"),
            ("XXXX-WXX-5", "", "", "a Friday"),
            ("XXXX-WXX", "", "", "not known"),
            ("XXXX-XX-XXT10:53", "", "", "not known"),
        ] {
            assert_eq!(value(&date(timex, from, to)), want, "{timex}");
        }
    }

    #[test]
    fn what_recurs_at_no_day_is_told_by_its_part() {
        let every = TemporalExpression { kind: DateKind::Set, ..date("XXXX-XX-XXTMO", "", "") };
        assert_eq!(value(&every), "each morning");
    }

    #[test]
    fn days_in_prose_are_written_out() {
        for (given, want) in [
            ("Published on 2022-03-18.", "Published on 18\u{a0}Mar\u{a0}2022."),
            ("From 2022-03-14 to 2022-03-20", "From 14\u{a0}Mar\u{a0}2022 to 20\u{a0}Mar\u{a0}2022"),
            ("3 of 12-11 in 2022", "3 of 12-11 in 2022"),
            ("no day", "no day"),
        ] {
            assert_eq!(prose(given), want);
        }
    }

    #[test]
    fn days_count_from_1970() {
        for (iso, number) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-03-01", 11_017),
            ("2022-03-18", 19_069),
            ("1924-04", -16_711),
            ("2022", 18_993),
        ] {
            assert_eq!(Day::parse(iso).map(Day::number), Some(number), "{iso}");
        }
        for not_a_day in ["", "XXXX-03-18", "2022-13", "2022-W11", "202", "2022-00-01"] {
            assert_eq!(Day::parse(not_a_day), None, "{not_a_day}");
        }
    }
}
