//! Ages ("a 52-year-old obstetrician", "62 years old", "aged 40 years") are counts of a person's years, not times of
//! the story: they stand among the numbers. What has an age without being a person ("a years-old slump") stays.

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning};
use crate::dates::value::Amount;

pub(super) fn refine(cx: &Context, mut found: Vec<Expression>) -> Vec<Expression> {
    found.retain(|e| !is_age(cx, e));
    found
}

fn is_age(cx: &Context, e: &Expression) -> bool {
    let Meaning::Duration(amounts) = &e.meaning else { return false };
    if !matches!(amounts.first(), Some((Amount::Exactly(_), _))) {
        return false;
    }
    one_of!(cx.lower(e.end - 1), "old" | "olds")
        || cx.lower(e.end) == "old"
        || cx.lower(e.end) == "of" && cx.lower(e.end + 1) == "age"
}
