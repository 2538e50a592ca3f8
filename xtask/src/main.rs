//! The project's own commands: each installs what it needs at pinned versions, then runs it.
//!
//! `cargo xtask help` lists them. CI types nothing that a person could not.

mod bench;
mod browser;
mod build;
mod eval;
mod order;
mod serve;
mod shell;
mod site;
mod size;
mod test;
mod tools;
mod wasm;

use std::process::ExitCode;

/// A sentence that says what went wrong and what to do.
pub type Result<T = ()> = std::result::Result<T, String>;

struct Command {
    name: &'static str,
    arguments: &'static str,
    help: &'static str,
    run: fn(&[String]) -> Result,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        arguments: "[--port N] [--no-build]",
        help: "build the page and serve it; prints the address",
        run: serve::run,
    },
    Command {
        name: "test",
        arguments: "[STEP…]",
        help: "run every check, or only the steps named (`test --list` lists them)",
        run: test::run,
    },
    Command { name: "build", arguments: "", help: "build the page to host into dist/", run: build::run },
    Command {
        name: "size",
        arguments: "",
        help: "what a first visit to the page in dist/ transfers, by file",
        run: size::run,
    },
    Command {
        name: "bench",
        arguments: "[MEGABYTES]",
        help: "how fast the engine reads, natively, stage by stage",
        run: bench::run,
    },
    Command {
        name: "eval",
        arguments: "[ARGUMENT…]",
        help: "train, evaluate and bake models (the nutgraf-train command)",
        run: eval::run,
    },
    Command {
        name: "setup",
        arguments: "",
        help: "install every tool that the other commands use",
        run: tools::setup,
    },
];

/// What Trunk calls at the end of a build.
const HOOK: &str = "finish-page";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (name, rest) = match arguments.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => ("help", &[][..]),
    };
    let result = match name {
        "help" | "--help" | "-h" => {
            help();
            Ok(())
        }
        HOOK => site::finish(),
        _ => match COMMANDS.iter().find(|command| command.name == name) {
            Some(_) if rest.iter().any(|argument| argument == "--help" || argument == "-h") => {
                help();
                Ok(())
            }
            Some(command) => (command.run)(rest),
            None => Err(format!("There is no command `{name}`. `cargo xtask help` lists them.")),
        },
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\nerror: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn help() {
    println!("Usage: cargo xtask COMMAND\n");
    for command in COMMANDS {
        let usage = format!("{} {}", command.name, command.arguments);
        println!("  {usage:<28} {}", command.help);
    }
}
