//! An expression's first word: a possessive is never part of it ("its fourth quarter"), nor is the article before an
//! adjective ("the third-quarter loss", "the eight-year war").

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning};

pub(super) fn refine(cx: &Context, mut found: Vec<Expression>) -> Vec<Expression> {
    for e in &mut found {
        let first = cx.lower(e.start);
        let possessive = one_of!(first, "its" | "his" | "her" | "their" | "our" | "my" | "whose");
        let adjective = one_of!(first, "the" | "a" | "an")
            && (e.start + 2..e.end).any(|at| cx.hyphen(at))
            && (matches!(e.meaning, Meaning::Duration(_)) || cx.lower(e.end - 1) == "quarter")
            && e.rule != "date/year-ago";
        // "the two day rally"
        let unhyphenated = first == "the"
            && e.end > e.start + 2
            && matches!(e.meaning, Meaning::Duration(_))
            && e.rule == "duration/length"
            && !cx.at(e.end - 1).plural
            && cx.at(e.end - 2).cardinal.is_some();
        if (possessive || adjective || unhyphenated) && e.end > e.start + 1 {
            e.start += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::check;

    #[test]
    fn articles_stay_outside() {
        check(
            "2022-03-18",
            &[
                ("Sales fell from [the year-ago quarter].", "2020-Q4"),
                ("The [two day] rally ended.", "P2D"),
                ("The [eight-year] war ended.", "P8Y"),
            ],
        );
    }
}
