//! What happens to the finders' expressions before they are resolved: one file a refiner, one ordered list.

mod ages;
mod beside;
mod hours;
mod instants;
mod joining;
mod lists;
mod merging;
mod modifiers;
mod not_a_date;
mod overlap;
mod plausible;
mod shared_year;
mod trimming;

use super::context::Context;
use super::expression::Expression;

type Refiner = fn(&Context, Vec<Expression>) -> Vec<Expression>;

/// Every refiner, in the order in which they run.
const REFINERS: &[Refiner] = &[
    overlap::refine,
    not_a_date::refine,
    ages::refine,
    trimming::refine,
    plausible::refine,
    merging::refine,
    lists::refine,
    shared_year::refine,
    beside::refine,
    instants::refine,
    hours::refine,
    modifiers::refine,
    joining::refine,
];

/// Runs every refiner.
pub(crate) fn refine(cx: &Context, found: Vec<Expression>) -> Vec<Expression> {
    REFINERS.iter().fold(found, |expressions, refiner| refiner(cx, expressions))
}
