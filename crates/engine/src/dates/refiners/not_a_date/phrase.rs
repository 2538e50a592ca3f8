//! "By March of his army": what lies in a phrase of the list.

use crate::dates::context::Context;
use crate::dates::expression::Expression;

pub(super) fn is_phrase(cx: &Context, e: &Expression) -> bool {
    // "in March for his health" is no march for it.
    let timely =
        one_of!(cx.lower_before(e.start, 1), "in" | "since" | "last" | "by" | "until" | "from" | "next");
    if timely && cx.at(e.start).month > 0 {
        return false;
    }
    // "I'd make the same call tomorrow", "I would do it again tomorrow": at any time.
    if cx.lower(e.start) == "tomorrow"
        && let Some(sentence) = cx.doc.sentence_of(e.start)
    {
        let mut said = sentence.tokens.start.max(e.start.saturating_sub(8))..e.start;
        let would = said
            .find(|&at| one_of!(cx.lower(at), "'d" | "would") && one_of!(cx.lower_before(at, 1), "i" | "we"));
        if would.is_some() && said.any(|at| one_of!(cx.lower(at), "again" | "same")) {
            return true;
        }
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

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn no_day_of_an_idiom() {
        leaves_alone(&["“I'd make the same call tomorrow,” he said.", "We would do it all again tomorrow."]);
        check("2022-03-18", &[("He would try again [tomorrow], he said.", "2022-03-19")]);
    }
}
