//! Years: "1989", "fiscal 1989", "1989-90", "'98", "the year 2000", "44 BC", "nineteen ninety-six".

use super::{Found, Rule, absolute};
use crate::dates::context::Context;
use crate::dates::expression::Meaning;
use crate::dates::value::Value;
use crate::dates::words::class;

pub(super) const RULE: Rule =
    Rule { id: "date/year", starts: class::DIGITS | class::PREFIX | class::CARDINAL | class::THE, find };

fn find(cx: &Context, i: usize) -> Option<Found> {
    let word = cx.lower(i);
    let fiscal = |at| {
        one_of!(cx.lower(at), "fiscal" | "fy") || cx.lower(at) == "financial" && cx.lower(at + 1) == "year"
    };
    if fiscal(i) || word == "the" && fiscal(i + 1) {
        let at = if word == "the" { i + 2 } else { i + 1 };
        let at = if cx.lower(at) == "year" { at + 1 } else { at };
        let (year, end) = cx.year(at)?;
        return years(cx, year, end).or_else(|| Found::new(end, Meaning::Value(Value::Year(year))));
    }
    if word == "the" {
        if cx.lower(i + 1) != "year" {
            return None;
        }
        let (year, end) = cx.year(i + 2).or_else(|| cx.spoken_year(i + 2))?;
        return Found::new(end, Meaning::Value(Value::Year(year)));
    }
    if one_of!(word, "'" | "‘") {
        let (year, end) = absolute::short_year(cx, i)?;
        let before = cx.lower_before(i, 1);
        let timely = one_of!(
            before,
            "in" | "since" | "of" | "by" | "until" | "from" | "to" | "before" | "after" | "than" | "during"
        );
        let listed = one_of!(before, "," | "and" | "or") && cx.year(cx.doc.before(i, 2)).is_some();
        return (timely || listed).then(|| Found::new(end, Meaning::Value(Value::Year(year))))?;
    }
    let lexeme = cx.at(i);
    if let Some(digits) = lexeme.digits {
        // "44 BC", "AD 79"
        if one_of!(cx.lower(i + 1), "bc" | "b.c." | "bce" | "b.c")
            && cx.upper(i + 1)
            && digits > 0
            && digits < 10_000
        {
            return Found::new(i + 2, Meaning::Value(Value::Year(1 - i64::from(digits))));
        }
        if cx.lower_before(i, 1) == "ad" && cx.upper(cx.doc.before(i, 1)) && (1..3000).contains(&digits) {
            return Found::new(i + 1, Meaning::Value(Value::Year(i64::from(digits))));
        }
    } else if cx.lower(i) == "two" {
        return None;
    }
    let (year, end) = cx.year(i)?;
    if lexeme.digits.is_some()
        && let Some(found) = years(cx, year, end)
    {
        return Some(found);
    }
    Found::new(end, Meaning::Value(Value::Year(year)))
}

/// "2019-20", "1914-18", "1989-1990", "2022/23": from the year before `end` to the one after the dash.
fn years(cx: &Context, year: i64, end: usize) -> Option<Found> {
    if !(cx.hyphen(end) || one_of!(cx.lower(end), "–" | "/")) || !cx.glued(end) || !cx.glued(end + 1) {
        return None;
    }
    let other = cx.at(end + 1);
    let last = other.digits.map(i64::from).and_then(|d| match other.length {
        2 => Some(year / 100 * 100 + d + if d < year % 100 { 100 } else { 0 }),
        4 => Some(d),
        _ => None,
    })?;
    // "2015-12" is a month, no hundred years.
    if last - year > 50 {
        return None;
    }
    let goes_on = cx.glued(end + 2) && one_of!(cx.lower(end + 2), "-" | "–" | "/");
    if year >= last || last >= 2200 || goes_on {
        return None;
    }
    let (from, to) = (Meaning::Value(Value::Year(year)), Meaning::Value(Value::Year(last)));
    Found::new(end + 2, Meaning::Range(Box::new(from), Box::new(to)))
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("He won in [1998].", "1998"),
                ("The team of ['98] was better than ['96]'s.", "1998 1996"),
                ("It was hotter than in [’98].", "1998"),
                ("He won in [fiscal 2019].", "2019"),
                ("It fell in [44 BC].", "BC0044"),
                ("The [2019-20] season ended.", "2019/2020"),
                ("Since [1900] block printing has been rare.", "1900"),
            ],
        );
        leaves_alone(&[
            "It drew 1998 people.",
            "It cost $2019.",
            "He was shot in the 1900 block of Salem Avenue, not the 2000 block of 5th Street.",
            "Route 2019 is closed.",
            "A survey of 1709 schoolchildren.",
        ]);
    }
}
