//! Trains and bakes the engine's models, and derives its gazetteers.
//!
//! ```text
//! nutgraf-train train --corpora FOLDER --out FILE [--gold FILE]…
//! nutgraf-train gazetteers CORPORA crates/engine/data/en/entities
//! nutgraf-train evaluate --model FILE [--errors N] [--gold FILE]… [--speed FILE]…
//! nutgraf-train tables --corpora FOLDER --gold FILE…
//! ```

mod augment;
mod bake;
mod clean;
mod corpora;
mod evaluate;
mod examples;
mod features;
mod gazetteers;
mod names;
mod random;
mod recipe;
mod speech;
mod tables;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use nutgraf_engine::tagger::Tagger;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("nutgraf-train: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Result<(), String> {
    let values =
        |name: &str| args.windows(2).filter(|w| w[0] == name).map(|w| w[1].clone()).collect::<Vec<String>>();
    let path = |name: &str| -> Result<PathBuf, String> {
        values(name).pop().map(PathBuf::from).ok_or_else(|| format!("{name} is missing"))
    };
    let errors = values("--errors").pop().and_then(|n| n.parse().ok()).unwrap_or(0);
    let model = match args.first().map(String::as_str) {
        Some("train") => {
            let recipe = recipe::Recipe::read(&values("--set"))?;
            let bytes = recipe::train(&path("--corpora")?, &recipe)?;
            let out = path("--out")?;
            fs::write(&out, &bytes).map_err(|e| format!("{}: {e}", out.display()))?;
            bytes
        }
        Some("evaluate") => {
            let model = path("--model")?;
            fs::read(&model).map_err(|e| format!("{}: {e}", model.display()))?
        }
        Some("tables") => {
            let gold: Vec<PathBuf> = values("--gold").into_iter().map(PathBuf::from).collect();
            return tables::print(&path("--corpora")?, &gold);
        }
        Some("gazetteers") => {
            let [_, corpora, data] = args else { return Err("gazetteers wants CORPORA and DATA".into()) };
            return gazetteers::run(Path::new(corpora), Path::new(data)).map_err(|e| e.to_string());
        }
        _ => return Err("train, evaluate, tables or gazetteers?".into()),
    };
    let tagger = Tagger::from_bytes(&model).ok_or("the model cannot be read back")?;
    eprintln!("model {}", tagger.id());
    for gold in values("--speed") {
        evaluate::speed(&tagger, Path::new(&gold))?;
    }
    for gold in values("--gold") {
        evaluate::run(&tagger, Path::new(&gold), errors)?;
    }
    Ok(())
}
