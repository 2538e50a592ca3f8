//! Every check of the project, in the order in which it is cheapest to fail.

use std::ffi::OsStr;
use std::process::Command;
use std::time::Instant;

use crate::shell::{self, cargo, command, root, run as shell_run, target, which, with_path};
use crate::tools::{self, WASM_BINDGEN, WASM_PACK};
use crate::{Result, browser, build, size};

struct Step {
    name: &'static str,
    help: &'static str,
    run: fn() -> Result,
}

const STEPS: &[Step] = &[
    Step { name: "format", help: "every file is formatted", run: format },
    Step { name: "clippy", help: "no lint complains, natively", run: clippy },
    Step { name: "clippy-wasm", help: "no lint complains, for the browser", run: clippy_wasm },
    Step { name: "native", help: "unit, table, corpus and documentation tests", run: native },
    Step { name: "package", help: "the JavaScript package, in Node and in a browser", run: package },
    Step { name: "browser", help: "the page's parts, in a browser", run: browser_parts },
    Step { name: "build", help: "the page to host is built and small enough", run: page },
    Step { name: "page", help: "the built page, from end to end in a browser", run: end_to_end },
];

/// Runs all steps, or those that are named.
pub fn run(arguments: &[String]) -> Result {
    if arguments.iter().any(|argument| argument == "--list") {
        for step in STEPS {
            println!("{:<12} {}", step.name, step.help);
        }
        return Ok(());
    }
    if let Some(unknown) =
        arguments.iter().find(|argument| STEPS.iter().all(|step| step.name != argument.as_str()))
    {
        return Err(format!("There is no step `{unknown}`. `cargo xtask test --list` lists them."));
    }
    let chosen =
        STEPS.iter().filter(|step| arguments.is_empty() || arguments.iter().any(|name| name == step.name));
    let mut times = Vec::new();
    for step in chosen {
        println!("\n=== {}: {} ===", step.name, step.help);
        let start = Instant::now();
        (step.run)()
            .map_err(|why| format!("{why}\nAgain, this step alone: cargo xtask test {}", step.name))?;
        times.push((step.name, start.elapsed().as_secs()));
    }
    println!();
    for (name, seconds) in &times {
        println!("{name:<12} ok  {seconds:>4} s");
    }
    println!("All of it passed in {} s.", times.iter().map(|(_, seconds)| seconds).sum::<u64>());
    Ok(())
}

fn format() -> Result {
    shell_run(cargo().args(["fmt", "--all", "--check"]))
}

fn clippy() -> Result {
    shell_run(cargo().args(["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn clippy_wasm() -> Result {
    tools::targets()?;
    let clippy = |choice: &[&str]| {
        let mut clippy = cargo();
        clippy.args(["clippy", "--locked", "--target", "wasm32-unknown-unknown"]).args(choice);
        shell_run(clippy.args(["--", "-D", "warnings"]))
    };
    clippy(&["--all-targets", "--package", "nutgraf", "--package", "nutgraf-js"])?;
    clippy(&["--package", "nutgraf-unpack"])
}

fn native() -> Result {
    shell_run(cargo().args(["test", "--locked", "--workspace"]))
}

fn package() -> Result {
    let found = browser::find()?;
    wasm_pack("crates/js", &["--node".as_ref()])?;
    wasm_pack("crates/js", &in_browser(&found))
}

fn browser_parts() -> Result {
    wasm_pack(".", &in_browser(&browser::find()?))
}

fn in_browser(found: &browser::Browser) -> [&OsStr; 4] {
    ["--headless".as_ref(), "--chrome".as_ref(), "--chromedriver".as_ref(), found.driver.as_os_str()]
}

/// The tests marked `wasm_bindgen_test` of one package.
fn wasm_pack(package: &str, place: &[&OsStr]) -> Result {
    tools::targets()?;
    // wasm-pack looks for wasm-bindgen on PATH before it would compile its own.
    let folders = tools::folders(&[&WASM_PACK, &WASM_BINDGEN])?;
    let mut test = command(WASM_PACK.folder()?.join("wasm-pack"));
    test.args(["test", "--mode", "no-install"]).args(place).arg(root().join(package));
    test.arg("--locked");
    shell_run(with_path(&mut test, &folders)?)
}

fn page() -> Result {
    build::build()?;
    size::run(&[])
}

fn end_to_end() -> Result {
    tools::npm()?;
    let found = browser::find()?;
    let node = which("node").ok_or("Node.js 20 or newer was not found on PATH.")?;
    // The command that the page's reports are compared with.
    shell_run(cargo().args(["build", "--locked", "--package", "nutgraf-cli"]))?;

    let folder = root().join("tests/e2e");
    let tests = shell::names(&folder)?.into_iter().filter(|name| name.ends_with(".test.mjs"));
    let mut run = Command::new(node);
    run.current_dir(root()).args(["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    run.args(tests.map(|name| folder.join(name)));
    run.env("CHROMIUM", &found.browser).env("NUTGRAF_DIST", build::dist());
    run.env("NUTGRAF_COMMAND", target().join("debug").join("nutgraf"));
    shell_run(&mut run)
}
