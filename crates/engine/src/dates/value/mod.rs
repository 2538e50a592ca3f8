//! Values of time: calendar units of any grain, durations, sets, vague references, and how each is written.

mod calendar;
mod length;
mod part;
mod unit;

use jiff::civil::Date;

use calendar::iso_week;
pub(crate) use calendar::{add_days, add_months, days_between, monday, quarter_of, weekday};
use length::duration;
pub(crate) use part::{Clock, Part, Season};
pub(crate) use unit::Unit;

/// How much of a unit: a number, tenths of it allowed, or unknown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Amount {
    /// A number; halves happen.
    Exactly(f64),
    /// "several".
    Some,
}

/// A vague reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reference {
    Present,
    Past,
    Future,
}

/// A resolved value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Negative before Christ, by the count of ISO 8601 (1 BC is 0).
    Year(i64),
    /// 199 for the 1990s.
    Decade(i16),
    /// 19 for the 20th century (the hundreds).
    Century(i16),
    Half(i16, i8),
    Quarter(i16, i8),
    Season(i16, Season),
    Month(i16, i8),
    /// By its Monday.
    Week(Date),
    /// By the Monday of its week.
    Weekend(Date),
    Day(Date),
    Time(Option<Date>, Clock),
    /// One of two days, the order of day and month being unknown.
    Either(Date, Date),
    /// From and to, both of them values.
    Range(Box<Value>, Box<Value>),
    Duration(Vec<(Amount, Unit)>),
    /// A set, as TIMEX3 writes it.
    Set(String),
    Reference(Reference),
    /// What is known, with `X` for the rest, and the grain.
    Open(String),
}

impl Value {
    /// The value as TIMEX3 writes it.
    pub(crate) fn timex(&self) -> String {
        match self {
            Self::Year(y) if *y < 0 => format!("BC{:04}", 1 - y),
            Self::Year(y) => format!("{y:04}"),
            Self::Decade(d) => format!("{d:03}"),
            Self::Century(c) => format!("{c:02}"),
            Self::Half(y, h) => format!("{y:04}-H{h}"),
            Self::Quarter(y, q) => format!("{y:04}-Q{q}"),
            Self::Season(y, s) => format!("{y:04}-{}", s.code()),
            Self::Month(y, m) => format!("{y:04}-{m:02}"),
            Self::Week(d) => {
                let week = iso_week(*d);
                format!("{:04}-W{:02}", week.year(), week.week())
            }
            Self::Weekend(d) => {
                let week = iso_week(*d);
                format!("{:04}-W{:02}-WE", week.year(), week.week())
            }
            Self::Day(d) => d.to_string(),
            Self::Time(day, clock) => {
                format!("{}{}", day.map_or_else(|| "XXXX-XX-XX".to_owned(), |d| d.to_string()), clock.timex())
            }
            Self::Either(a, b) => {
                // What the two have in common.
                let day = if a.day() == b.day() { format!("{:02}", a.day()) } else { "XX".into() };
                format!("{:04}-XX-{day}", a.year())
            }
            Self::Range(a, b) => format!("{}/{}", a.timex(), b.timex()),
            Self::Duration(amounts) => duration(amounts),
            Self::Set(s) | Self::Open(s) => s.clone(),
            Self::Reference(Reference::Present) => "PRESENT_REF".into(),
            Self::Reference(Reference::Past) => "PAST_REF".into(),
            Self::Reference(Reference::Future) => "FUTURE_REF".into(),
        }
    }

    /// The value in the Extended Date/Time Format (ISO 8601-2), where it can say it.
    pub(crate) fn edtf(&self) -> Option<String> {
        Some(match self {
            Self::Year(y) if !(1000..3000).contains(y) => return None,
            Self::Year(_) | Self::Month(..) | Self::Day(_) => self.timex(),
            Self::Decade(d) => format!("{d:03}X"),
            Self::Century(c) => format!("{c:02}XX"),
            Self::Season(y, s) => {
                let code = match s {
                    Season::Spring => 21,
                    Season::Summer => 22,
                    Season::Autumn => 23,
                    Season::Winter => 24,
                };
                format!("{y:04}-{code}")
            }
            Self::Quarter(y, q) => format!("{y:04}-{}", 32 + q),
            Self::Half(y, h) => format!("{y:04}-{}", 39 + h),
            Self::Week(_) | Self::Weekend(_) => {
                let (a, b) = self.interval()?;
                format!("{a}/{b}")
            }
            Self::Time(Some(d), Clock::Part(_)) => d.to_string(),
            Self::Time(Some(d), Clock::At { hour, minute, second, zone }) => {
                let full = Clock::At {
                    hour: *hour,
                    minute: *minute,
                    second: Some(second.unwrap_or(0)),
                    zone: *zone,
                };
                format!("{d}{}", full.iso())
            }
            Self::Either(a, b) => format!("[{a},{b}]"),
            Self::Range(a, b) => format!("{}/{}", a.edtf()?, b.edtf()?),
            Self::Open(s) if s.starts_with("XXXX-") && !s.contains('W') && s.len() <= 10 => s.clone(),
            _ => return None,
        })
    }

    /// First and last day, inclusive.
    pub(crate) fn interval(&self) -> Option<(Date, Date)> {
        let years = |from: i64, count: i64| {
            let (a, b) = (i16::try_from(from).ok()?, i16::try_from(from + count - 1).ok()?);
            Some((Date::new(a, 1, 1).ok()?, Date::new(b, 12, 31).ok()?))
        };
        let months = |year: i16, month: i8, count: i64| {
            let (y, m) = add_months(year, month, count - 1)?;
            Some((Date::new(year, month, 1).ok()?, Date::new(y, m, 1).ok()?.last_of_month()))
        };
        match self {
            // Outside these years calendars differ: nothing is normalized.
            Self::Year(y) => (1000..3000).contains(y).then(|| years(*y, 1))?,
            Self::Decade(d) => years(i64::from(*d) * 10, 10),
            Self::Century(c) => years(i64::from(*c) * 100, 100),
            Self::Half(y, h) => months(*y, h * 6 - 5, 6),
            Self::Quarter(y, q) => months(*y, q * 3 - 2, 3),
            Self::Season(y, s) => months(*y, s.first_month(), 3),
            Self::Month(y, m) => months(*y, *m, 1),
            Self::Week(d) => Some((monday(*d), add_days(monday(*d), 6)?)),
            Self::Weekend(d) => Some((add_days(monday(*d), 5)?, add_days(monday(*d), 6)?)),
            Self::Day(d) | Self::Time(Some(d), _) => Some((*d, *d)),
            Self::Either(a, b) => Some((*a, *b)),
            Self::Range(a, b) => Some((a.interval()?.0, b.interval()?.1)),
            _ => None,
        }
    }

    /// The grain, where the value has a place on the calendar.
    pub(crate) const fn grain(&self) -> Option<Unit> {
        Some(match self {
            Self::Year(_) => Unit::Year,
            Self::Decade(_) => Unit::Decade,
            Self::Century(_) => Unit::Century,
            Self::Half(..) => Unit::Half,
            Self::Quarter(..) | Self::Season(..) => Unit::Quarter,
            Self::Month(..) => Unit::Month,
            Self::Week(_) => Unit::Week,
            Self::Weekend(_) => Unit::Weekend,
            Self::Day(_) => Unit::Day,
            Self::Time(..) => Unit::Hour,
            _ => return None,
        })
    }
}
