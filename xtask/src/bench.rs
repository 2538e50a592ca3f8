//! How fast the engine reads.

use crate::Result;
use crate::shell::{self, cargo};

/// Runs the engine's own measuring program, optimized.
pub fn run(arguments: &[String]) -> Result {
    shell::run(
        cargo()
            .args(["run", "--release", "--package", "nutgraf-engine", "--example", "throughput", "--"])
            .args(arguments),
    )
}
