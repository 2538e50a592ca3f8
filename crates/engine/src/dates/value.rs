//! Values of time: calendar units of any grain, durations, sets, vague references, and how each is written.

use std::fmt::Write as _;

use jiff::civil::{Date, ISOWeekDate, Weekday};

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "second" => Self::Second,
            "minute" => Self::Minute,
            "hour" => Self::Hour,
            "day" => Self::Day,
            "week" => Self::Week,
            "fortnight" => Self::Fortnight,
            "weekend" => Self::Weekend,
            "month" => Self::Month,
            "quarter" => Self::Quarter,
            "half" => Self::Half,
            "year" => Self::Year,
            "decade" => Self::Decade,
            "century" => Self::Century,
            "millennium" => Self::Millennium,
            _ => return None,
        })
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Weekend => "weekend",
            Self::Week => "week",
            Self::Fortnight => "fortnight",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Half => "half-year",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Millennium => "millennium",
        }
    }

    /// How TIMEX3 writes so many of them: the letter, how often it counts, whether it follows `T`.
    const fn code(self) -> (char, u64, bool) {
        match self {
            Self::Second => ('S', 1, true),
            Self::Minute => ('M', 1, true),
            Self::Hour => ('H', 1, true),
            Self::Day => ('D', 1, false),
            Self::Weekend => ('D', 2, false),
            Self::Week => ('W', 1, false),
            Self::Fortnight => ('W', 2, false),
            Self::Month => ('M', 1, false),
            Self::Quarter => ('Q', 1, false),
            Self::Half => ('M', 6, false),
            Self::Year => ('Y', 1, false),
            Self::Decade => ('Y', 10, false),
            Self::Century => ('Y', 100, false),
            Self::Millennium => ('Y', 1000, false),
        }
    }
}

/// A season of the northern half's year, as news of any place names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    pub(crate) fn coded(code: &str) -> Option<Self> {
        Some(match code {
            "SP" => Self::Spring,
            "SU" => Self::Summer,
            "FA" => Self::Autumn,
            "WI" => Self::Winter,
            _ => return None,
        })
    }

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }

    /// First month. Winter begins in December of the year before the one it mostly lies in… news counts it from the
    /// year it begins in, and so do we.
    pub(crate) const fn first_month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    Daytime,
}

impl Part {
    pub(crate) fn coded(code: &str) -> Option<Self> {
        Some(match code {
            "MO" => Self::Morning,
            "MI" => Self::Midday,
            "AF" => Self::Afternoon,
            "EV" => Self::Evening,
            "NI" => Self::Night,
            "DT" => Self::Daytime,
            _ => return None,
        })
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Morning => "MO",
            Self::Midday => "MI",
            Self::Afternoon => "AF",
            Self::Evening => "EV",
            Self::Night => "NI",
            Self::Daytime => "DT",
        }
    }
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clock {
    /// A part of the day.
    Part(Part),
    /// Hours, minutes, seconds as far as stated, and the zone's offset from UTC in minutes.
    At { hour: i8, minute: Option<i8>, second: Option<i8>, zone: Option<i16> },
}

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

fn iso_week(date: Date) -> ISOWeekDate {
    date.iso_week_date()
}

impl Clock {
    /// TIMEX3's `T…`: local time, with a zone only where it is UTC.
    pub(crate) fn timex(self) -> String {
        match self {
            Self::At { hour, minute, second, zone: Some(z) } if z != 0 => {
                Self::At { hour, minute, second, zone: None }.iso()
            }
            _ => self.iso(),
        }
    }

    /// The time in full, ISO 8601.
    pub(crate) fn iso(self) -> String {
        match self {
            Self::Part(part) => format!("T{}", part.code()),
            Self::At { hour, minute, second, zone } => {
                let mut out = format!("T{hour:02}");
                let _ = write!(out, ":{:02}", minute.unwrap_or(0));
                if let Some(second) = second {
                    let _ = write!(out, ":{second:02}");
                }
                match zone {
                    Some(0) => out.push('Z'),
                    Some(z) => {
                        let sign = if z < 0 { '-' } else { '+' };
                        let _ = write!(out, "{sign}{:02}:{:02}", z.abs() / 60, z.abs() % 60);
                    }
                    None => {}
                }
                out
            }
        }
    }
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

fn duration(amounts: &[(Amount, Unit)]) -> String {
    let mut out = String::from("P");
    let mut time = false;
    for &(amount, unit) in amounts {
        let (letter, factor, of_day) = unit.code();
        match amount {
            // "a year and a half", "half an hour": a half is said in the next smaller unit.
            Amount::Exactly(n) => {
                let n = n * factor as f64;
                let (whole, rest) = (n.trunc(), n.fract());
                let smaller = match unit {
                    Unit::Minute => Some((30.0 * 2.0, 'S', true)),
                    Unit::Hour => Some((60.0, 'M', true)),
                    Unit::Day => Some((24.0, 'H', true)),
                    Unit::Year => Some((12.0, 'M', false)),
                    _ => None,
                };
                if of_day && !time {
                    out.push('T');
                    time = true;
                }
                match smaller {
                    Some((parts, letter_of_rest, timed)) if rest > 0.0 && (rest * parts).fract() == 0.0 => {
                        if whole > 0.0 {
                            let _ = write!(out, "{whole}{letter}");
                        }
                        if timed && !time {
                            out.push('T');
                            time = true;
                        }
                        let _ = write!(out, "{}{letter_of_rest}", rest * parts);
                    }
                    _ => {
                        let _ = write!(out, "{n}{letter}");
                    }
                }
            }
            Amount::Some => {
                if of_day && !time {
                    out.push('T');
                    time = true;
                }
                let letter = match unit {
                    Unit::Weekend => 'D',
                    Unit::Decade | Unit::Century | Unit::Millennium => 'Y',
                    _ => letter,
                };
                let _ = write!(out, "X{letter}");
            }
        }
    }
    out
}
