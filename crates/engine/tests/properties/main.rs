//! What holds for every text.

mod any_text;
mod articles;
mod bad_inputs;
mod contract;
