//! Trains and bakes the engine's models.
fn main() {}
