//! Learning and ablation tables: the shipped recipe with one thing changed, trained and scored row by row.

use std::path::{Path, PathBuf};

use nutgraf_engine::tagger::Tagger;

use crate::evaluate;
use crate::recipe::{self, Recipe};

/// What is taken away, and the settings that do it.
const ABLATION: &[(&str, &[&str])] = &[
    ("as shipped", &[]),
    ("without the Groningen Meaning Bank", &["gmb=0"]),
    ("without the English Web Treebank", &["ewt=0"]),
    ("without WikiGold", &["wikigold=0"]),
    ("without GUM", &["gum=0"]),
    ("without our own articles", &["articles=0"]),
    ("without print forms, exchanged names, other capitals", &["templates=0", "exchange=0", "capitals=0"]),
    ("without hiding features", &["hide_word=0", "hide_other=0"]),
    ("without opening doubtful labels again", &["doubt=0"]),
    ("with 2,000 words in the lexicon", &["words=2000"]),
];

/// What is learned from less, and with less.
const LEARNING: &[(&str, &[&str])] = &[
    ("an eighth of the Groningen Meaning Bank", &["gmb_share=0.125"]),
    ("a quarter", &["gmb_share=0.25"]),
    ("half", &["gmb_share=0.5"]),
    ("one epoch for names", &["name_epochs=1"]),
    ("10,000 features", &["name_keep=10000"]),
    ("25,000 features", &["name_keep=25000"]),
];

/// Trains every row and prints it: the file's size, and the F1 of the model alone on each gold set.
pub fn print(corpora: &Path, gold: &[PathBuf]) -> Result<(), String> {
    let title =
        |path: &PathBuf| path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let titles: Vec<String> = gold.iter().map(title).collect();
    for (table, rows) in [("Ablation", ABLATION), ("Learning", LEARNING)] {
        println!("\n| {table} | kB | {} |\n|---|---|{}", titles.join(" | "), "---|".repeat(titles.len()));
        for (what, changes) in rows {
            let changes: Vec<String> = changes.iter().map(|c| (*c).to_owned()).collect();
            let bytes = recipe::train(corpora, &Recipe::read(&changes)?)?;
            let kilobytes = bytes.len() / 1000;
            let tagger = Tagger::from_bytes(&bytes).ok_or("the model cannot be read back")?;
            let figures: Result<Vec<String>, String> = gold
                .iter()
                .map(|path| Ok(format!("{:.1}", evaluate::score(&tagger, path)?.all().f1())))
                .collect();
            println!("| {what} | {kilobytes} | {} |", figures?.join(" | "));
        }
    }
    Ok(())
}
