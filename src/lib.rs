//! The page.

pub mod analyzer;
