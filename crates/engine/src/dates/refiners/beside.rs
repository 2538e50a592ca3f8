//! Days and weeks that are told by another day: "the day after Christmas", "two weeks before March 3", "the week of
//! March 6", "Memorial Day weekend", "the quarter ended Sept. 30".

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning, Named};
use crate::dates::value::{Amount, Unit};
use crate::tagger::Pos;

pub(super) fn refine(cx: &Context, found: Vec<Expression>) -> Vec<Expression> {
    let mut out: Vec<Expression> = Vec::with_capacity(found.len());
    for mut e in found {
        if e.meaning.is_day() {
            ended(cx, &e, out.last_mut());
            if let Some(start) = counted_from(cx, &e, out.last()) {
                let (start, unit, count) = start;
                e.start = start;
                e.meaning = Meaning::Beside { of: Box::new(e.meaning), unit, count };
                e.rule = "date/beside";
            } else if let Some((start, unit, count)) = period_beside(cx, &e) {
                e.start = start;
                e.meaning = Meaning::Containing { of: Box::new(e.meaning), unit, count };
                e.rule = "date/beside";
            } else if let Some(unit) = week_of(cx, &mut e) {
                e.meaning = Meaning::Containing { of: Box::new(e.meaning), unit, count: 0 };
                e.rule = "date/week-of";
            }
        }
        // What it took in is part of it: "the week" of "the week beginning March 7".
        if out.last().is_some_and(|last| last.end > e.start) {
            out.pop();
        }
        out.push(e);
    }
    out
}

/// "the day before Tuesday's vote", "two days after Christmas": where it starts, and how far from the day it lies.
fn counted_from(cx: &Context, e: &Expression, last: Option<&Expression>) -> Option<(usize, Unit, i64)> {
    let sign = match cx.lower_before(e.start, 1) {
        "before" => -1,
        "after" | "from" => 1,
        _ => return None,
    };
    // "two days after the Nov. 8 vote" names the vote; so does "a day before Friday midnight talks".
    if matches!(cx.doc.pos(e.end), Pos::Noun | Pos::ProperNoun) {
        return None;
    }
    let at = e.start - 1;
    if let Some(last) = last
        && last.end == at
        && let Meaning::Duration(amounts) = &last.meaning
        && let [(Amount::Exactly(n), unit @ (Unit::Day | Unit::Week))] = amounts.as_slice()
        && n.fract() == 0.0
        && *n < 1000.0
    {
        return Some((last.start, *unit, sign * *n as i64));
    }
    if cx.lower_before(at, 1) != "day" || cx.lower(at) == "from" || !cx.same_sentence(at - 1, e.start) {
        return None;
    }
    let start = if cx.lower_before(at, 2) == "the" { at - 2 } else { at - 1 };
    Some((start, Unit::Day, sign))
}

/// "the week after Thanksgiving", "the weekend before March 6"
fn period_beside(cx: &Context, e: &Expression) -> Option<(usize, Unit, i64)> {
    let count = match cx.lower_before(e.start, 1) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    let unit = period(cx.lower_before(e.start, 2))?;
    (cx.lower_before(e.start, 3) == "the").then_some((e.start - 3, unit, count))
}

fn period(word: &str) -> Option<Unit> {
    match word {
        "week" => Some(Unit::Week),
        "weekend" => Some(Unit::Weekend),
        _ => None,
    }
}

/// "the week of March 6", "Easter week", "Labor Day weekend".
fn week_of(cx: &Context, e: &mut Expression) -> Option<Unit> {
    if cx.lower_before(e.start, 1) == "of"
        && let Some(unit) = period(cx.lower_before(e.start, 2))
        && cx.lower_before(e.start, 3) == "the"
    {
        e.start -= 3;
        return Some(unit);
    }
    // "the week beginning March 7"
    let on = usize::from(cx.lower_before(e.start, 1) == "on");
    if one_of!(cx.lower_before(e.start, 1 + on), "beginning" | "starting" | "commencing")
        && cx.lower_before(e.start, 2 + on) == "week"
    {
        e.start -= on + if cx.lower_before(e.start, 3 + on) == "the" { 3 } else { 2 };
        return Some(Unit::Week);
    }
    let holiday = matches!(e.meaning, Meaning::Named { named: Named::Holiday(_), .. });
    let unit = period(cx.lower(e.end)).filter(|_| holiday)?;
    e.end += 1;
    Some(unit)
}

/// "sales in the quarter ended July 31": the quarter is the one that ends then.
fn ended(cx: &Context, e: &Expression, last: Option<&mut Expression>) {
    let Some(last) = last else { return };
    if last.end + 1 == e.start
        && one_of!(cx.lower(last.end), "ended" | "ending")
        && matches!(last.meaning, Meaning::Focus(Some(Unit::Quarter)))
    {
        last.meaning = Meaning::EndedOn(Box::new(e.meaning.clone()));
        last.rule = "date/quarter-ended";
    }
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::check;

    #[test]
    fn days_and_weeks_are_told_by_another_day() {
        check(
            "2022-03-18",
            &[
                ("They flew home [the day after Christmas].", "2021-12-26"),
                ("He quit [the day before Thursday]'s vote.", "2022-03-16"),
                ("It sold out [two weeks before March 3].", "2022-02-17"),
                ("The school shut [the week after Thanksgiving].", "2021-W48"),
                ("The trial opens [the week of March 28].", "2022-W13"),
                ("The road shuts in [the week beginning March 28].", "2022-W13"),
                ("Shops were full over [Easter weekend].", "2022-W15-WE"),
                ("Prices rose before [Labor Day weekend].", "2021-W35-WE"),
                ("Sales rose in [the quarter] ended [Jan. 31].", "2021-Q4 2022-01-31"),
                ("The final is [two weeks from Friday].", "2022-04-01"),
                ("He quit [two days] after the [Nov. 8] election.", "P2D 2021-11-08"),
                ("[A year ago today] the mill burned down.", "2021-03-18"),
            ],
        );
    }
}
