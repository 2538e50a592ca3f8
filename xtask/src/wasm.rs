//! The page's programs: shrunk, then packed, and what unpacks them in the browser.

use std::io::Write;
use std::path::{Path, PathBuf};

use lzma_rust2::{LzmaOptions, LzmaWriter};
use nutgraf_unpack::lzma;

use crate::shell::{self, cargo, command, read, root, target, write};
use crate::{Result, order};

/// Runs wasm-opt, for size: the first visit is what a reader waits for, an article takes milliseconds either way.
pub fn shrink(path: &Path) -> Result {
    // What counts is the size when packed. Cutting runs of zeros out of the model's data makes thousands of segments,
    // whose headers compress worse than zeros. A function that is called once and long goes nowhere: inlined, it
    // compresses worse. So does code that is shorter because it is unlike its likes: what `-Oz` does beyond `-Os`, and
    // common subexpressions, cost more than they save.
    let skipped = ["--skip-pass=memory-packing", "--skip-pass=local-cse"];
    let inlined = ["--one-caller-inline-max-function-size=40", "--always-inline-max-function-size=4"];
    // Rust's stack begins below the data and grows down: nothing lives in the first kilobyte of memory.
    // Constants that passes leave behind are worth another round, until nothing gets smaller.
    let general =
        ["-Os", "--precompute-propagate", "--converge", "--low-memory-unused", "--reorder-functions-by-name"];
    optimize(path, &[general.as_slice(), &skipped, &inlined].concat())?;
    // Functions behind their likes compress better. The levels are those of `-Os`, for how code is written.
    write(path, order::named(read(path)?)?)?;
    optimize(path, &["--reorder-functions-by-name", "--optimize-level=2", "--shrink-level=1"])
}

/// As a `.lzma` file, a tenth smaller than a web server's gzip makes it: the smallest one, or a quick one.
pub fn pack(content: &[u8], smallest: bool) -> Result<Vec<u8>> {
    let mut options = LzmaOptions::with_preset(if smallest { 6 } else { 0 });
    if smallest {
        options.nice_len = LzmaOptions::NICE_LEN_MAX;
    }
    (options.lc, options.lp, options.pb) = (lzma::LITERAL_CONTEXT_BITS, 0, 0);
    LzmaWriter::new_use_header(Vec::new(), &options, Some(content.len() as u64))
        .and_then(|mut writer| writer.write_all(content).and_then(|()| writer.finish()))
        .map_err(|error| format!("A program could not be packed: {error}."))
}

/// Builds what unpacks the programs, and says where it is.
pub fn unpacker() -> Result<PathBuf> {
    let triple = "wasm32-unknown-unknown";
    let mut build = cargo();
    // Its manifest does not say `cdylib`: natively, one without `std` cannot be linked.
    build.args([
        "rustc",
        "--quiet",
        "--locked",
        "--package",
        "nutgraf-unpack",
        "--lib",
        "--crate-type",
        "cdylib",
    ]);
    shell::run(build.args(["--target", triple, "--profile", "web"]))?;
    Ok(target().join(triple).join("web/nutgraf_unpack.wasm"))
}

fn optimize(path: &Path, options: &[&str]) -> Result {
    let mut optimizer = command(root().join("node_modules/.bin/wasm-opt"));
    optimizer.arg(path).arg("-o").arg(path).args(options);
    // What Rust's wasm32 target uses, and every browser of the last years has.
    for feature in [
        "bulk-memory",
        "bulk-memory-opt",
        "call-indirect-overlong",
        "multivalue",
        "mutable-globals",
        "nontrapping-float-to-int",
        "reference-types",
        "sign-ext",
    ] {
        optimizer.arg(format!("--enable-{feature}"));
    }
    shell::run(&mut optimizer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        let content = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        let content = &content[..content.len().min(200_000)];
        for smallest in [true, false] {
            let packed = pack(content, smallest).unwrap();
            assert!(packed.len() < content.len());
            let mut unpacked = vec![0; content.len()];
            lzma::unpack(&packed, &mut unpacked).unwrap();
            assert!(unpacked == content);
        }
    }
}
