//! What looks like a date and is none: "May" the minister, "March" the verb, "Sunday Times", scores, prices, versions,
//! phone and section numbers.

mod name;
mod number;
mod phrase;
mod title;

use crate::dates::context::Context;
use crate::dates::expression::Expression;

pub(super) fn refine(cx: &Context, mut found: Vec<Expression>) -> Vec<Expression> {
    found.retain(|e| {
        !(name::is_name(cx, e)
            || title::is_title(cx, e)
            || number::is_number(cx, e)
            || phrase::is_phrase(cx, e))
    });
    found
}
