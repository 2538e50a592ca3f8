//! Of expressions that overlap, the longest stays; of equally long ones the one whose rule comes first.

use crate::dates::context::Context;
use crate::dates::expression::Expression;

pub(super) fn refine(_cx: &Context, found: Vec<Expression>) -> Vec<Expression> {
    let mut kept: Vec<Expression> = Vec::with_capacity(found.len());
    for expression in found {
        match kept.last() {
            Some(last) if expression.start < last.end => {
                if expression.end - expression.start > last.end - last.start {
                    kept.pop();
                    // What the popped one had displaced is shorter still: nothing else can overlap now.
                    kept.push(expression);
                }
            }
            _ => kept.push(expression),
        }
    }
    kept
}
