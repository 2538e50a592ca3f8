//! Compares the date engine with the specifications of Recognizers-Text (MIT), which are written for assistants:
//! phrase, reference date, expected TIMEX. It is a report, not a gate: `nutgraf_engine::dates` lists where news and
//! assistants differ on purpose.
//!
//! ```sh
//! cargo run --release -p nutgraf-engine --example recognizers -- [--errors N] FOLDER/*.json
//! ```

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unnecessary_to_owned,
    reason = "a test or an example may panic; only the engine itself must not"
)]

use std::error::Error;

use nutgraf_engine::report::TemporalExpression;
use nutgraf_engine::{Article, Date, Engine};
use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut errors = 0;
    if let [flag, count, ..] = arguments.as_slice()
        && flag == "--errors"
    {
        errors = count.parse()?;
        arguments.drain(..2);
    }
    let engine = Engine::new();
    let (mut all, mut found, mut agreed) = (0, 0, 0);
    for path in &arguments {
        let text = std::fs::read_to_string(path)?;
        let cases: Vec<Value> = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
        let mut file = (0, 0, 0);
        let mut differences = Vec::new();
        for case in &cases {
            let Some((input, published, phrase, timex)) = applicable(case) else { continue };
            let mut article = Article::new(input);
            article.published = published;
            let report = engine.analyze(&article);
            let same = report.dates.iter().find(|d| overlaps(d, phrase, input));
            file.0 += 1;
            file.1 += usize::from(same.is_some());
            let agrees = same.is_some_and(|d| agrees(&d.value, timex));
            file.2 += usize::from(agrees);
            if !agrees {
                differences.push(format!("{phrase} | {timex} | {}", same.map_or("-", |d| &d.value)));
            }
        }
        println!("{path}: {} applicable, {} found, {} agree", file.0, file.1, file.2);
        differences.iter().take(errors).for_each(|d| println!("    {d}"));
        all += file.0;
        found += file.1;
        agreed += file.2;
    }
    println!(
        "all: {all} applicable, {found} found, {agreed} agree ({:.1} %)",
        100.0 * f64::from(agreed as u32) / f64::from((all as u32).max(1))
    );
    Ok(())
}

/// Input, reference date, phrase and TIMEX of a case that means for us what it means for an assistant: one result with a
/// TIMEX3 value that is no triple of start, end and length.
fn applicable(case: &Value) -> Option<(&str, Option<Date>, &str, &str)> {
    let input = case.get("Input")?.as_str()?;
    let published = case
        .pointer("/Context/ReferenceDateTime")
        .and_then(Value::as_str)
        .and_then(|d| d.get(..10)?.parse().ok());
    let [result] = case.get("Results")?.as_array()?.as_slice() else { return None };
    let phrase = result.get("Text")?.as_str()?;
    let timex =
        result.pointer("/Value/Timex").or_else(|| result.pointer("/Resolution/values/0/timex"))?.as_str()?;
    (!timex.starts_with('(') && !timex.is_empty()).then_some((input, published, phrase, timex))
}

fn overlaps(date: &TemporalExpression, phrase: &str, input: &str) -> bool {
    let lower = input.to_lowercase();
    lower.find(&phrase.to_lowercase()).is_some_and(|at| date.start < at + phrase.len() && at < date.end)
}

/// Equal, as far as the assistant's TIMEX says: its `X` stands for what only an anchor can tell, and a bare time has no
/// day.
fn agrees(ours: &str, theirs: &str) -> bool {
    if let Some(time) = theirs.strip_prefix('T') {
        return ours
            .split_once('T')
            .is_some_and(|(_, t)| t.trim_end_matches(":00").starts_with(time.trim_end_matches(":00")));
    }
    let theirs = theirs.replace(":00", "");
    let ours = ours.replace(":00", "");
    if theirs.starts_with("XXXX-WXX-") {
        // A weekday: any day of that name, as ours is resolved.
        let weekday = theirs.get(9..10).and_then(|w| w.parse().ok());
        let day = ours.get(..10).and_then(|d| d.parse::<Date>().ok());
        return day.is_some_and(|d| Some(d.weekday().to_monday_one_offset()) == weekday) || ours == theirs;
    }
    ours.len() == theirs.len() && ours.chars().zip(theirs.chars()).all(|(o, t)| o == t || t == 'X')
}
