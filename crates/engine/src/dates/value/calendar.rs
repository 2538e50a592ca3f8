//! Arithmetic of days and months, on jiff.

use jiff::civil::{Date, ISOWeekDate, Weekday};

/// The Monday of a day's week.
pub(crate) fn monday(date: Date) -> Date {
    add_days(date, -i64::from(date.weekday().to_monday_zero_offset())).unwrap_or(date)
}

/// So many days on, where the calendar reaches.
pub(crate) fn add_days(date: Date, days: i64) -> Option<Date> {
    let span = jiff::Span::new().try_days(days).ok()?;
    date.checked_add(span).ok()
}

/// Days from one day to another, negative where it comes before. A subtraction of dates gives a span and, with it, what
/// jiff says about spans that cannot be.
pub(crate) fn days_between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}

/// So many months on, as year and month.
pub(crate) fn add_months(year: i16, month: i8, count: i64) -> Option<(i16, i8)> {
    let months = (i64::from(year) * 12 + i64::from(month) - 1).checked_add(count)?;
    Some((i16::try_from(months.div_euclid(12)).ok()?, i8::try_from(months.rem_euclid(12)).ok()? + 1))
}

/// The quarter of a month.
pub(crate) const fn quarter_of(month: i8) -> i8 {
    (month - 1) / 3 + 1
}

/// The weekday with an ISO number.
pub(crate) fn weekday(number: i8) -> Weekday {
    Weekday::from_monday_one_offset(number).unwrap_or(Weekday::Monday)
}

pub(super) fn iso_week(date: Date) -> ISOWeekDate {
    date.iso_week_date()
}
