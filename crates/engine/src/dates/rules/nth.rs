//! The so-many-eth day, weekday or week of a month or year: "the first Monday in October", "the last week of July",
//! "the 15th of next month", "the first week of 2015".

use super::{Found, Rule, absolute, relative_period, year};
use crate::dates::context::Context;
use crate::dates::expression::{Meaning, Named, Part};
use crate::dates::value::Unit;
use crate::dates::words::class;

pub(super) const RULE: Rule =
    Rule { id: "date/nth", starts: class::THE | class::ORDINAL | class::SHIFT | class::DIGITS, find };

fn find(cx: &Context, i: usize) -> Option<Found> {
    let at = if cx.lower(i) == "the" { i + 1 } else { i };
    let (nth, next) = match cx.lower(at) {
        "last" | "final" => (-1, at + 1),
        _ => cx.ordinal(at)?,
    };
    let lexeme = cx.at(next);
    let (part, end) = match lexeme.unit {
        _ if lexeme.weekday > 0 && cx.capitalized(next) => (Part::Weekday(lexeme.weekday), next + 1),
        Some(Unit::Day) if !lexeme.plural => (Part::Day, next + 1),
        Some(Unit::Week) if !lexeme.plural => (Part::Week, next + 1),
        Some(Unit::Weekend) if !lexeme.plural => (Part::Weekend, next + 1),
        // "the 15th of next month"
        _ if nth > 0 && cx.lower(next) == "of" => (Part::Day, next),
        _ => return None,
    };
    let of = match cx.lower(end) {
        "of" | "in" => end + 1,
        _ if end > next => end,
        _ => return None,
    };
    let (meaning, end) = month_or_year(cx, of)?;
    // "the first Friday" has no sixth; "the first day" of a year is said of months only.
    let possible = match part {
        Part::Weekday(_) | Part::Weekend => nth <= 5,
        Part::Week => nth <= 6,
        Part::Day => true,
    };
    possible.then(|| Found::new(end, Meaning::Nth { nth, part, of: Box::new(meaning) }))?
}

/// "July", "July 2015", "this month", "next year", "2015", "the month".
fn month_or_year(cx: &Context, at: usize) -> Option<(Meaning, usize)> {
    if cx.at(at).month > 0 && cx.capitalized(at) {
        let found = (absolute::RULE.find)(cx, at)?;
        let month = matches!(found.meaning, Meaning::Named { named: Named::Month(_), .. });
        return month.then_some((found.meaning, found.end));
    }
    if let Some(found) = (relative_period::RULE.find)(cx, at) {
        let period = matches!(
            found.meaning,
            Meaning::Offset { unit: Unit::Month | Unit::Year, .. }
                | Meaning::Focus(Some(Unit::Month | Unit::Year))
        );
        return period.then_some((found.meaning, found.end));
    }
    if cx.lower(at) == "the" && one_of!(cx.lower(at + 1), "month" | "year") {
        let unit = cx.at(at + 1).unit?;
        return Some((Meaning::Focus(Some(unit)), at + 2));
    }
    cx.at(at).digits?;
    let found = (year::RULE.find)(cx, at)?;
    Some((found.meaning, found.end))
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("The term opens on [the first Monday in October].", "2022-10-03"),
                ("It rained in [the last week of July].", "2021-W30"),
                ("It closed on [the last day of February].", "2022-02-28"),
                ("Rent falls due on [the 15th of next month].", "2022-04-15"),
                ("They met in [the first week of 2015].", "2015-W01"),
                ("The fair is held on [the last Thursday of November 2021].", "2021-11-25"),
                ("She left on [the second Tuesday of this month].", "2022-03-08"),
            ],
        );
        leaves_alone(&["The first day of school was fun.", "It was the third week of the strike."]);
    }
}
