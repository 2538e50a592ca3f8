//! Parts that recur: seasons, parts of the day, times of day.

use std::fmt::Write as _;

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
