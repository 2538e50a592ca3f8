//! Units of time.

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
    pub(super) const fn code(self) -> (char, u64, bool) {
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
