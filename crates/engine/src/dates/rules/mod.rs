//! The finders: one file a family of rules, one ordered list. A rule may find too much; refiners take it back.

mod absolute;
mod ago;
mod clock;
mod decade;
mod duration;
pub(super) mod holiday;
mod known_day;
mod nth;
mod numeric;
mod period_end;
mod quarter;
mod recurring;
mod reference;
mod relative_day;
mod relative_period;
mod season;
mod slash;
mod stamp;
mod weekday;
mod year;

pub(in crate::dates) use clock::with_dot;
pub(crate) use holiday::day_of as holiday_day;
pub(crate) use slash::ID as MONTH_SLASH_DAY;
pub(in crate::dates) use stamp::read as read_stamp;
pub(crate) use stamp::{ID as STAMP, opens_line, stamped};

use super::context::Context;
use super::expression::{Expression, Meaning};

/// What a rule finds at a token.
pub(crate) struct Found {
    /// One past the last token.
    pub end: usize,
    /// What it says.
    pub meaning: Meaning,
    /// TIMEX3 modifier.
    pub modifier: Option<&'static str>,
}

impl Found {
    /// Found, without a modifier.
    pub(crate) fn new(end: usize, meaning: Meaning) -> Option<Self> {
        Some(Self { end, meaning, modifier: None })
    }
}

/// A rule: its id, the classes of words it starts on, and how it reads on from there.
pub(crate) struct Rule {
    pub id: &'static str,
    pub starts: u32,
    pub find: fn(&Context, usize) -> Option<Found>,
}

/// Every rule. Where two read the same words, the earlier one is right.
pub(crate) const RULES: &[Rule] = &[
    known_day::RULE,
    absolute::RULE,
    nth::RULE,
    numeric::RULE,
    slash::RULE,
    stamp::RULE,
    clock::RULE,
    holiday::RULE,
    ago::RULE,
    ago::HYPHENATED,
    period_end::RULE,
    quarter::RULE,
    quarter::FOCUS,
    quarter::BY_MONTH,
    relative_day::RULE,
    relative_period::RULE,
    relative_period::PLAIN,
    weekday::RULE,
    season::RULE,
    decade::RULE,
    year::RULE,
    recurring::RULE,
    reference::RULE,
    duration::RULE,
];

/// Runs the rules at every token whose word can start one.
pub(crate) fn find(cx: &Context) -> Vec<Expression> {
    let mut found = Vec::new();
    for start in 0..cx.doc.tokens.len() {
        let class = cx.class(start);
        if class == 0 {
            continue;
        }
        for rule in RULES.iter().filter(|rule| rule.starts & class != 0) {
            if let Some(Found { end, meaning, modifier }) = (rule.find)(cx, start)
                && end > start
                && cx.same_sentence(start, end - 1)
            {
                found.push(Expression { start, end, meaning, modifier, rule: rule.id });
            }
        }
    }
    found
}
