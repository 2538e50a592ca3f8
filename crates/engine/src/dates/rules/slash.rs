//! A month and a day in numbers without a year, as Americans write them: "on 9/26", "UPDATE (10/18)". Fractions, scores
//! and figures of bowling look alike, so a sign of time must stand beside them; the resolver drops what an article
//! that puts the day first holds.

use jiff::civil::Date;

use super::{Found, Rule};
use crate::dates::context::Context;
use crate::dates::expression::{Meaning, Named, Shift, YearOf};
use crate::dates::words::class;

/// The rule's id.
pub(crate) const ID: &str = "date/month-slash-day";

pub(super) const RULE: Rule = Rule { id: ID, starts: class::DIGITS, find };

fn find(cx: &Context, i: usize) -> Option<Found> {
    if cx.glued(i) && cx.lower_before(i, 1) != "("
        || cx.lower(i + 1) != "/"
        || !cx.glued(i + 1)
        || !cx.glued(i + 2)
    {
        return None;
    }
    let end = i + 3;
    let part = |at: usize| {
        let lexeme = cx.at(at);
        i8::try_from(lexeme.digits.filter(|_| lexeme.length <= 2)?).ok()
    };
    let (month, day) = (part(i)?, part(i + 2)?);
    // A leap year has every day.
    Date::new(2000, month, day).ok()?;
    let written_on = cx.glued(end) && !one_of!(cx.lower(end), "." | "," | ")" | ":" | ";" | "?" | "!" | "'s")
        || cx.glued(end + 1) && cx.class(end + 1) & class::DECIMAL != 0;
    (!written_on && timely(cx, i, end, day)).then(|| {
        Found::new(
            end,
            Meaning::Named {
                named: Named::MonthDay(month, day),
                year: YearOf::Implied,
                shift: Shift::Implied,
            },
        )
    })?
}

/// True where what stands around "9/26" shows that it is a day.
fn timely(cx: &Context, start: usize, end: usize, day: i8) -> bool {
    let before = cx.doc.before(start, 1);
    let counts = one_of!(
        cx.lower(end),
        "inch" | "inches" | "of" | "cup" | "cups" | "majority" | "in" | "from" | "against" | "for" | "split"
    );
    // "9/26: The hall is shut."
    if cx.doc.sentence_of(start).is_some_and(|s| s.tokens.start == start) {
        let alone = !cx.same_sentence(start, end) || cx.lower(end) == ":" || cx.dash(end);
        return alone && day > 12;
    }
    match cx.lower(before) {
        "on" | "since" | "until" | "till" | "dated" | "update" | "updated" | "before" | "after"
        | "through" => !counts,
        "(" => {
            cx.lower(end) == ")" && one_of!(cx.lower_before(start, 2), "update" | "updated" | "posted")
                || cx.lower(end) == ")" && cx.at(cx.doc.before(start, 2)).weekday > 0
        }
        // "the 9/26 attack", "the morning of 9/26": no month's number is as high as its day.
        "the" | "of" | "by" | "from" | "to" | "," | "is" => day > 12 && !matches!(day, 16) && !counts,
        _ => cx.at(before).weekday > 0 && !counts,
    }
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-11-18",
            &[
                ("The attack of [9/26] shocked the town.", "2022-09-26"),
                ("It opened on [9/26].", "2022-09-26"),
                ("UPDATE ([10/18]): The show is off.", "2022-10-18"),
                ("UPDATE [10/18]: The show is off. It was to be on [October 20].", "2022-10-18 2022-10-20"),
                ("It opened on [10/4], after the fair of [9/26].", "2022-10-04 2022-09-26"),
                ("[9/26]: The hall is shut.\n\n[9/28]: The hall is open.", "2022-09-26 2022-09-28"),
                // Day first, or not known to be otherwise.
                ("He took it on 7/26; they meet on [26 November].", "2022-11-26"),
                ("It opened on 10/4, after the fair of [25/12/2021].", "2021-12-25"),
            ],
        );
        leaves_alone(&[
            "It opened on 10/4.",
            "He took 7/26 for his side.",
            "He ran 9/10 of the way, and 1/2 of it, 24/7.",
            "A board of 5/16 inch.",
            "The vote was 5/4.",
        ]);
    }
}
