//! "By March of his army": what lies in a phrase of the list.

use crate::dates::context::Context;
use crate::dates::expression::Expression;

pub(super) fn is_phrase(cx: &Context, e: &Expression) -> bool {
    // "in March for his health" is no march for it.
    let timely =
        matches!(cx.lower_before(e.start, 1), "in" | "since" | "last" | "by" | "until" | "from" | "next");
    if timely && cx.at(e.start).month > 0 {
        return false;
    }
    // No phrase is longer than five tokens.
    (e.start.saturating_sub(3)..e.end).any(|at| {
        cx.vocabulary.not_dates.get(cx.lower(at)).is_some_and(|phrases| {
            phrases.iter().any(|words| {
                at + words.len() > e.start
                    && words.iter().enumerate().all(|(k, word)| cx.lower(at + k) == *word)
                    && (at < e.start || at + words.len() > e.end)
            })
        })
    })
}
