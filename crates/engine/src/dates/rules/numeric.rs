//! Dates in numbers: ISO ("2022-03-18"), with slashes ("3/18/22"), with points ("18.03.2022").

use jiff::civil::Date;

use super::{Found, Rule};
use crate::dates::context::Context;
use crate::dates::expression::Meaning;
use crate::dates::value::Value;
use crate::dates::words::class;
use crate::document::TokenKind;

pub(super) const RULE: Rule = Rule { id: "date/numeric", starts: class::DIGITS | class::DECIMAL, find };

fn find(cx: &Context, i: usize) -> Option<Found> {
    // Written on to something before: a version, an address, a longer number.
    if cx.glued(i) && !matches!(cx.lower_before(i, 1), "(" | "[" | "\"" | "'" | "“" | "‘" | ":" | "," | ";")
    {
        return None;
    }
    let lexeme = cx.at(i);
    if lexeme.digits.is_none() {
        return dotted(cx, i);
    }
    let separator = cx.lower(i + 1);
    if !one_of!(separator, "/" | "-") || cx.lower(i + 3) != separator || (1..5).any(|k| !cx.glued(i + k)) {
        return None;
    }
    // A further separator: no date.
    if cx.glued(i + 5) && one_of!(cx.lower(i + 5), "/" | "-" | ":") {
        return None;
    }
    let part = |k: usize| {
        let l = cx.at(k);
        Some((i64::from(l.digits?), l.length))
    };
    let (a, b, c) = (part(i)?, part(i + 2), part(i + 4));
    if let (None, Some(c)) = (b, c)
        && separator == "-"
        && cx.at(i + 2).month > 0
    {
        // "18-Mar-2022"
        return day(whole_year(c)?, cx.at(i + 2).month, i8::try_from(a.0).ok()?, i + 5);
    }
    let (b, c) = (b?, stripped(cx, i + 4, c)?);
    if a.1 == 4 {
        let (month, of_month) = (i8::try_from(b.0).ok()?, i8::try_from(c.0).ok()?);
        return (b.1 <= 2 && c.1 <= 2).then(|| day(i16::try_from(a.0).ok()?, month, of_month, i + 5))?;
    }
    if a.1 > 2 || b.1 > 2 || separator == "-" && c.1 != 4 {
        return None;
    }
    let year = i64::from(whole_year(c)?);
    ordered(i8::try_from(a.0).ok()?, i8::try_from(b.0).ok()?, year, i + 5)
}

/// The last part; the "T10" of "2024-05-01T10:00" makes a token of its own, so plain digits are enough here.
fn stripped(cx: &Context, index: usize, part: Option<(i64, u8)>) -> Option<(i64, u8)> {
    (cx.class(index) & class::DIGITS != 0).then_some(part)?
}

/// "18.03.2022", one token.
fn dotted(cx: &Context, i: usize) -> Option<Found> {
    // "10.4.2019b" is a version.
    if cx.glued(i + 1) && cx.doc.token(i + 1).kind == TokenKind::Word {
        return None;
    }
    let word = cx.lower(i);
    if word.len() > 10 || word.len() < 8 || cx.glued(i + 1) && one_of!(cx.lower(i + 1), "-" | "/" | ":") {
        return None;
    }
    let mut parts = word.split('.');
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || c.len() != 4 || a.len() > 2 || b.len() > 2 {
        return None;
    }
    let year: i64 = c.parse().ok()?;
    ((1900..2100).contains(&year)).then(|| ordered(a.parse().ok()?, b.parse().ok()?, year, i + 1))?
}

fn whole_year((value, length): (i64, u8)) -> Option<i16> {
    let year = match length {
        4 => value,
        2 if value < 50 => 2000 + value,
        2 => 1900 + value,
        _ => return None,
    };
    i16::try_from(year).ok().filter(|y| (1000..3000).contains(y))
}

fn day(year: i16, month: i8, day: i8, end: usize) -> Option<Found> {
    (1000..3000).contains(&year).then_some(())?;
    Found::new(end, Meaning::Value(Value::Day(Date::new(year, month, day).ok()?)))
}

/// Both orders are possible, or one: the document decides later.
fn ordered(first: i8, second: i8, year: i64, end: usize) -> Option<Found> {
    let y = i16::try_from(year).ok()?;
    let possible = |d, m| Date::new(y, m, d).is_ok();
    (possible(first, second) || possible(second, first))
        .then(|| Found::new(end, Meaning::Numeric { first, second, year }))?
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("Filed [2019-03-05].", "2019-03-05"),
                ("Filed [25/12/2019].", "2019-12-25"),
                ("Filed [12/25/19].", "2019-12-25"),
                ("Filed [25.12.2019].", "2019-12-25"),
            ],
        );
        leaves_alone(&["They won 3-2.", "Version 10.4.2019b shipped.", "Add 1/2 cup."]);
    }
}
