//! What holds for every text.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unnecessary_to_owned,
    reason = "a test or an example may panic; only the engine itself must not"
)]

mod any_text;
mod articles;
mod bad_inputs;
mod contract;
mod linear;
