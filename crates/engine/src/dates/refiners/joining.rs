//! Two full dates with a dash between are one range: "30 Dec 2023 – 2 Jan 2024".

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning, Named};

pub(super) fn refine(cx: &Context, found: Vec<Expression>) -> Vec<Expression> {
    let mut joined: Vec<Expression> = Vec::with_capacity(found.len());
    for expression in found {
        if let Some(last) = joined.last_mut()
            && last.end + 1 == expression.start
            && cx.dash(last.end)
            && cx.same_sentence(last.start, expression.start)
            && full(&last.meaning)
            && full(&expression.meaning)
        {
            last.end = expression.end;
            last.meaning = Meaning::Range(Box::new(last.meaning.clone()), Box::new(expression.meaning));
            last.rule = "date/range";
            continue;
        }
        joined.push(expression);
    }
    joined
}

fn full(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Named { named: Named::MonthDay(..), .. })
}
