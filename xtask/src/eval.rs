//! Training and evaluation: a short way to the trainer, which no other command compiles.

use crate::Result;
use crate::shell::{self, cargo};

/// Passes everything on to `nutgraf-train`.
pub fn run(arguments: &[String]) -> Result {
    shell::run(cargo().args(["run", "--release", "--package", "nutgraf-train", "--"]).args(arguments))
}
