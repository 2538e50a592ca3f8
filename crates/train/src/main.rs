//! Trains and bakes the engine's models, and derives its gazetteers.

mod gazetteers;

use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: nutgraf-train gazetteers CORPORA crates/engine/data/en/entities";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["gazetteers", corpora, data] => {
            gazetteers::run(Path::new(corpora), Path::new(data)).map_err(|e| e.to_string())
        }
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
