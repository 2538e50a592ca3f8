//! The worker that runs the engine.

fn main() {}
