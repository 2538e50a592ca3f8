//! Holidays by calendar rule: "Thanksgiving", "last Christmas", "Good Friday", "Easter Sunday 2019".

use jiff::civil::Date;

use super::{Found, Rule, absolute, reference, weekday};
use crate::calendar::iso_day;
use crate::dates::context::Context;
use crate::dates::expression::{Meaning, Named, Shift, YearOf};
use crate::dates::value::{add_days, weekday as weekday_of};
use crate::dates::words::class;
use crate::tagger::Pos;

pub(super) const RULE: Rule = Rule { id: "date/holiday", starts: class::PHRASE | class::SHIFT, find };

fn find(cx: &Context, i: usize) -> Option<Found> {
    let (shift, at) = weekday::shift(cx, i);
    if shift == Shift::Implied && at > i {
        return None;
    }
    let (entry, mut end) = self::at(cx, at)?;
    let mut year = YearOf::Implied;
    let of = if one_of!(cx.lower(end), "of" | "," | "in") { end + 1 } else { end };
    if let Some((given, after)) = cx.year(of) {
        (year, end) = (YearOf::Given(given), after);
    } else if let Some((of_year, after)) = absolute::year_words(cx, end) {
        (year, end) = (of_year, after);
    } else if cx.doc.pos(end) == Pos::Noun
        && one_of!(cx.lower(end + 1), "of" | "in")
        && let Some((given, _)) = cx.year(end + 2)
    {
        // "The Boxing Day | floods of 2015"
        year = YearOf::Given(given);
    }
    Found::new(end, Meaning::Named { named: Named::Holiday(entry), year, shift })
}

/// The holiday whose name starts at a token, and where the name ends.
pub(in crate::dates) fn at(cx: &Context, at: usize) -> Option<(usize, usize)> {
    cx.capitalized(at).then(|| reference::longest(cx, cx.vocabulary.holidays.get(cx.lower(at)), at))?
}

/// The first day of a holiday in a year, by its rule; the rules are described in `holidays.txt`.
pub(crate) fn day_of(id: &str, rule: &str, year: i16) -> Option<Date> {
    if rule == "t" {
        return tabled(id, year);
    }
    if let Some(offset) = rule.strip_prefix('e') {
        return add_days(western_easter(year)?, offset.parse().ok()?);
    }
    if let Some(offset) = rule.strip_prefix('o') {
        return add_days(orthodox_easter(year)?, offset.parse().ok()?);
    }
    let (month, day) = rule.split_once('-')?;
    let month: i8 = month.parse().ok()?;
    if day == "e" {
        // The Tuesday after the first Monday of November.
        return add_days(Date::new(year, month, 1).ok()?.nth_weekday_of_month(1, weekday_of(1)).ok()?, 1);
    }
    let Some(pattern) = day.strip_prefix('w') else { return Date::new(year, month, day.parse().ok()?).ok() };
    let (weekday, nth) = pattern.split_once('N')?;
    let (nth, plus) = nth.split_once('+').unwrap_or((nth, "0"));
    let nth = if nth == "L" { -1 } else { nth.parse().ok()? };
    let first = Date::new(year, month, 1).ok()?;
    add_days(first.nth_weekday_of_month(nth, weekday_of(weekday.parse().ok()?)).ok()?, plus.parse().ok()?)
}

/// Western Easter: the anonymous Gregorian computus (Nature, 1876; Meeus, "Astronomical Algorithms", ch. 8).
fn western_easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Orthodox Easter: Meeus's Julian algorithm, moved to the Gregorian calendar.
fn orthodox_easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 4, y % 7, y % 19);
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34) % 7;
    let (month, day) = ((d + e + 114) / 31, (d + e + 114) % 31 + 1);
    let julian = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    add_days(julian, i64::from(y / 100 - y / 400 - 2))
}

/// Holidays of lunar calendars: the first day as most countries of the majority observe it.
fn tabled(id: &str, year: i16) -> Option<Date> {
    static TABLE: &str = crate::list!("dates/movable-holidays.txt");
    let line = TABLE.lines().find(|l| l.split_whitespace().next() == Some(id))?;
    line.split_whitespace().skip(1).find_map(|d| iso_day(d).filter(|d| d.year() == year))
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("They met on [Christmas Eve].", "2021-12-24"),
                ("They met on [Good Friday 2019].", "2019-04-19"),
                ("The law takes effect on [New Year's Day].", "2023-01-01"),
                ("The law took effect on [New Year's Day].", "2022-01-01"),
                ("They met on [Labor Day 2021].", "2021-09-06"),
            ],
        );
        check(
            "",
            &[
                ("They met at [Christmas].", "XXXX-12-25"),
                ("They met on [New Year's Day].", "XXXX-01-01"),
                ("They met at [Easter].", "XXXX-XX-XX"),
            ],
        );
        check("2022-03-18", &[("It is quiet between [now] and [Christmas].", "PRESENT_REF 2022-12-25")]);
        leaves_alone(&["The Good Friday Agreement held.", "She told the BBC's Today programme so."]);
    }
}
