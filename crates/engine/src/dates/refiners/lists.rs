//! "April 24 and 25", "March 3, 5 and 9": the later days of a list have the first one's month.

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning, Named};

/// No list of days is longer.
const LONGEST: usize = 6;

pub(super) fn refine(cx: &Context, found: Vec<Expression>) -> Vec<Expression> {
    let mut out: Vec<Expression> = Vec::with_capacity(found.len());
    let mut rest = found.into_iter().peekable();
    while let Some(expression) = rest.next() {
        let next_start = rest.peek().map_or(usize::MAX, |e| e.start);
        let Meaning::Named { named: Named::MonthDay(month, _), year, shift } = expression.meaning else {
            out.push(expression);
            continue;
        };
        let mut at = expression.end;
        // "between June 18 and 22"
        let spans = one_of!(cx.lower_before(expression.start, 1), "between" | "from");
        let month_first = cx.at(expression.start).month > 0 || cx.at(expression.start).weekday > 0;
        out.push(expression);
        for _ in 0..if month_first { LONGEST } else { 0 } {
            let (comma, and) = (cx.lower(at) == ",", one_of!(cx.lower(at), "and" | "or" | "to" | "through"));
            let day_at = if comma && cx.lower(at + 1) == "and" { at + 2 } else { at + 1 };
            let Some((day, end)) = cx.day(day_at).filter(|_| comma || and) else { break };
            // "April 24 and 25 people": a list of days ends the phrase, or goes on as a list.
            let goes_on = one_of!(
                cx.lower(end),
                "." | "," | ";" | ")" | "and" | "or" | "in" | "at" | "to" | "" | "for" | "with" | "of"
            );
            let listed_by_comma = !comma || one_of!(cx.lower(end), "," | "and");
            let fits = (goes_on || spans && !comma)
                && listed_by_comma
                && end <= next_start
                && cx.same_sentence(at, end - 1)
                && cx.at(day_at).digits.is_some();
            if !fits {
                break;
            }
            out.push(Expression {
                start: day_at,
                end,
                meaning: Meaning::Named { named: Named::MonthDay(month, day), year, shift },
                modifier: None,
                rule: "date/list",
            });
            at = end;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::check;

    #[test]
    fn later_days_have_the_first_ones_month() {
        check(
            "2022-03-18",
            &[
                ("They met on [March 3] and [5].", "2022-03-03 2022-03-05"),
                ("Polls taken between [March 3] and [7] found it.", "2022-03-03 2022-03-07"),
                ("On [March 3] and [25 days later] it rained.", "2022-03-03 2022-03-28"),
            ],
        );
    }
}
