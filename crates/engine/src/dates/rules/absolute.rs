//! Dates that name a month: "March 18, 2022", "18 March 2022", "the 18th of March", "March 2022", "Friday, March 18".

use super::{Found, Rule};
use crate::dates::context::Context;
use crate::dates::expression::{Meaning, Named, Shift, YearOf};
use crate::dates::words::class;
use crate::document::TokenKind;
use crate::tagger::Pos;

pub(super) const RULE: Rule = Rule {
    id: "date/absolute",
    starts: class::MONTH | class::DIGITS | class::WEEKDAY | class::ORDINAL | class::THE | class::SHIFT,
    find,
};

fn find(cx: &Context, i: usize) -> Option<Found> {
    let lexeme = cx.at(i);
    if lexeme.class & class::WEEKDAY != 0 {
        return with_weekday(cx, i);
    }
    if lexeme.class & class::THE != 0 {
        // "the 18th of March"
        let (day, next) = cx.ordinal(i + 1)?;
        return (cx.lower(i) == "the" && cx.lower(next) == "of").then(|| day_month(cx, day, next + 1))?;
    }
    if lexeme.class & (class::DIGITS | class::ORDINAL) != 0 {
        let (day, next) = cx.day(i)?;
        if cx.lower(next) == "of" && next > i + 1 || lexeme.ordinal > 0 && cx.lower(next) == "of" {
            return day_month(cx, day, next + 1);
        }
        // "3–5 March 2024"
        if cx.dash(next) || cx.lower(next) == "to" && cx.lower_before(i, 1) == "from" {
            let (last, after) = cx.day(next + 1)?;
            if cx.at(after).month > 0 && day < last && !spaced_capital(cx, after) {
                let to = day_month(cx, last, after)?;
                return Found::new(to.end, range(&to.meaning, day)?);
            }
            return None;
        }
        return day_month(cx, day, next);
    }
    if lexeme.month == 0 {
        return None;
    }
    month_first(cx, i)
}

/// True for a month that starts a name ("May Day"), not a date.
fn spaced_capital(cx: &Context, month: usize) -> bool {
    !cx.capitalized(month) && one_of!(cx.lower(month), "may" | "march")
}

fn with_weekday(cx: &Context, i: usize) -> Option<Found> {
    let mut next = i + 1;
    for _ in 0..2 {
        match cx.lower(next) {
            "," | "the" => next += 1,
            "(" => return None,
            _ => {}
        }
    }
    if one_of!(cx.lower(next), "morning" | "afternoon" | "evening" | "night") && cx.lower(next + 1) == "," {
        next += 2;
    }
    if one_of!(cx.lower(next), "early" | "late") {
        return None;
    }
    let lexeme = cx.at(next);
    if lexeme.month > 0 {
        let found = month_first(cx, next)?;
        return matches!(found.meaning, Meaning::Named { named: Named::MonthDay(..), .. }).then_some(found);
    }
    let (day, after) = cx.day(next)?;
    // "Friday the 13th"
    if cx.lower(next - 1) == "the" && lexeme.digits.is_some() && after > next + 1 && cx.at(after).month == 0 {
        let named = matches!(cx.lower(after), "of")
            || cx.doc.token(after).kind == TokenKind::Word && cx.doc.pos(after) == Pos::Noun;
        return (!named).then(|| Found::new(after, Meaning::WeekdayDay(cx.at(i).weekday, day)))?;
    }
    let after = if cx.lower(after) == "of" { after + 1 } else { after };
    (cx.at(after).month > 0 && lexeme.class & (class::DIGITS | class::ORDINAL) != 0)
        .then(|| day_month(cx, day, after))?
}

/// `month` is the month's token: "18 | March 2022".
fn day_month(cx: &Context, day: i8, month: usize) -> Option<Found> {
    let number = cx.at(month).month;
    if number == 0 || spaced_capital(cx, month) {
        return None;
    }
    let (year, end) = trailing_year(cx, month + 1);
    // "30 Dec 2023 – 2 Jan 2024" is joined by a refiner.
    Found::new(end, dated(number, day, year))
}

fn month_first(cx: &Context, i: usize) -> Option<Found> {
    let month = cx.at(i).month;
    if spaced_capital(cx, i) {
        return None;
    }
    let mut next = i + 1;
    // "Sept ." where the abbreviation's full stop stands alone
    if cx.lower(next) == "."
        && cx.glued(next)
        && cx.at(next + 1).digits.is_some()
        && cx.doc.word(i).len() <= 4
    {
        next += 1;
    }
    if cx.lower(next) == "the" && cx.ordinal(next + 1).is_some() {
        next += 1;
    }
    if let Some((day, after)) = cx.day(next)
        && !not_a_day(cx, after)
    {
        // "March 3-5"
        if (cx.dash(after) && !cx.doc.token(after).spaced
            || cx.lower(after) == "to" && cx.lower_before(i, 1) == "from")
            && let Some((last, end)) = cx.day(after + 1)
            && day < last
            && !not_a_day(cx, end)
        {
            let (year, end) = trailing_year(cx, end);
            return Found::new(end, range(&dated(month, last, year), day)?);
        }
        let (year, end) = trailing_year(cx, after);
        return Found::new(end, dated(month, day, year));
    }
    // "March 2022", "March of 2022", "March, 2022"
    let mut at = next;
    if one_of!(cx.lower(at), "," | "of") {
        at += 1;
    }
    if let Some((year, end)) = cx.year(at) {
        return Found::new(
            end,
            Meaning::Named { named: Named::Month(month), year: YearOf::Given(year), shift: Shift::Implied },
        );
    }
    if let Some((year, end)) = short_year(cx, at) {
        return Found::new(
            end,
            Meaning::Named { named: Named::Month(month), year: YearOf::Given(year), shift: Shift::Implied },
        );
    }
    if let Some((year, end)) = year_words(cx, next) {
        return Found::new(end, Meaning::Named { named: Named::Month(month), year, shift: Shift::Implied });
    }
    Found::new(
        i + 1,
        Meaning::Named { named: Named::Month(month), year: YearOf::Implied, shift: Shift::Implied },
    )
}

/// "March 5 million": the number counts something else.
fn not_a_day(cx: &Context, after: usize) -> bool {
    matches!(cx.lower(after), "percent" | "per" | "million" | "billion" | "%" | "thousand" | "-" if !cx.dash(after))
        || cx.lower(after) == "/" && cx.glued(after)
}

fn dated(month: i8, day: i8, year: YearOf) -> Meaning {
    Meaning::Named { named: Named::MonthDay(month, day), year, shift: Shift::Implied }
}

fn range(to: &Meaning, first: i8) -> Option<Meaning> {
    let Meaning::Named { named: Named::MonthDay(month, _), year, .. } = to else { return None };
    Some(Meaning::Range(Box::new(dated(*month, first, *year)), Box::new(to.clone())))
}

/// ", 2022", "2022", "of this year", "'98".
fn trailing_year(cx: &Context, next: usize) -> (YearOf, usize) {
    let mut at = next;
    if one_of!(cx.lower(at), "," | "of") {
        at += 1;
    }
    if matches!(cx.lower(at), "in") && cx.lower(at - 1) == "," {
        at += 1;
    }
    if let Some((year, end)) = cx.year(at)
        && cx.at(at).digits.is_some()
    {
        return (YearOf::Given(year), end);
    }
    if let Some((year, end)) = short_year(cx, at) {
        return (YearOf::Given(year), end);
    }
    if let Some((year, end)) = year_words(cx, at) {
        return (year, end);
    }
    (YearOf::Implied, next)
}

/// "'98": the two digits lie within fifty years of 2000.
pub(super) fn short_year(cx: &Context, at: usize) -> Option<(i64, usize)> {
    if !one_of!(cx.lower(at), "'" | "‘") || !cx.glued(at + 1) {
        return None;
    }
    let lexeme = cx.at(at + 1);
    let two = i64::from(lexeme.digits.filter(|_| lexeme.length == 2)?);
    (cx.lower(at + 2) != "s").then_some((if two < 50 { 2000 + two } else { 1900 + two }, at + 2))
}

/// "last year", "this year", "of that year".
pub(super) fn year_words(cx: &Context, at: usize) -> Option<(YearOf, usize)> {
    let at = if cx.lower(at) == "of" { at + 1 } else { at };
    let (shift, year) = (cx.lower(at), cx.lower(at + 1));
    if year != "year" {
        return None;
    }
    let year = match shift {
        "last" => YearOf::Shifted(-1),
        "this" => YearOf::Shifted(0),
        "next" => YearOf::Shifted(1),
        "that" => YearOf::Focus,
        _ => return None,
    };
    Some((year, at + 2))
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("It opened on [March 5, 2019].", "2019-03-05"),
                ("It opened on [5 March 2019].", "2019-03-05"),
                ("It opened on [the 5th of March 2019].", "2019-03-05"),
                ("It opened in [March 2019].", "2019-03"),
                ("It opened on [Tuesday, March 5, 2019].", "2019-03-05"),
                ("It ran on [April 24, 2019] and [April 26, 2019].", "2019-04-24 2019-04-26"),
            ],
        );
        leaves_alone(&["Prices may rise.", "They march on."]);
    }
}
