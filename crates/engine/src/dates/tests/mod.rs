//! Tests of the whole date engine; each rule's own table stands beside the rule.

mod bad_inputs;
mod calendar;
mod corpus;
mod lists;
mod story;
