//! Compares the date engine with the specifications of Recognizers-Text (MIT), which are written for assistants:
//! phrase, reference date, expected TIMEX. It is a report, not a gate.
//!
//! ```sh
//! cargo run -p nutgraf-engine --example recognizers -- [--errors N] FOLDER/*.json
//! ```
//!
//! The specifications write everything in lower case; names of months, weekdays and holidays get their capitals before
//! they are read, since news has them and "may", "march" or "sun" mean something else without.
//!
//! # Differences that were chosen, and why
//!
//! An assistant is asked about what is to come and takes every number as a time; a newspaper tells what has been, and
//! most of its numbers count something else. The report sorts each difference into one of these:
//!
//! - **left alone**: a bare day ("the 27th"), hour ("at 7"), part of the day ("in the morning"), month and day in figures
//!   without a year ("4/22", "4.22"), a unit without its number ("the day", "my week"), `tmrw`, `oct2`, `5day`. In news
//!   such words are scores, prices, sizes and parts of names far more often than dates.
//! - **coarser**: "two weeks ago" is a week, "three months ago" a month, "two years ago" a year. Nobody who writes so
//!   means the day, which an assistant counts out.
//! - **vague**: "a few days" is `PXD`, not three days; "a few days ago" is `PAST_REF`.
//! - **length**: "in three weeks", "two months from Tuesday" count as lengths of time (`P3W`): in news "the second strike
//!   in three weeks" looks just the same and looks back.
//! - **other day**: "next Sunday" is the first one ahead (an assistant skips to the one of next week); a Monday's
//!   "weekend" is the one that is over; a month or weekday without more is the last one unless the tense looks ahead.
//! - **other notation**: what TIMEX3 writes otherwise: holidays as the day they fall on, not as a rule (`XXXX-11-WXX-4-4`);
//!   decimals ("an hour and a half" is `PT1H30M`, not `PT1.5H`); fiscal years as the year that they are named after.
//! - **other**: everything else; what is worth mending is found here.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unnecessary_to_owned,
    reason = "a test or an example may panic; only the engine itself must not"
)]

use std::collections::BTreeMap;
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
    let mut classes: BTreeMap<&str, usize> = BTreeMap::new();
    for path in &arguments {
        let text = std::fs::read_to_string(path)?;
        let cases: Vec<Value> = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
        let mut file = (0, 0, 0);
        let mut differences = Vec::new();
        for case in &cases {
            let Some((input, published, phrase, timex)) = applicable(case) else { continue };
            let printed = capitalized(input);
            let mut article = Article::new(&printed);
            article.published = published;
            let report = engine.analyze(&article);
            let same = report.dates.iter().find(|d| overlaps(d, phrase, input));
            file.0 += 1;
            file.1 += usize::from(same.is_some());
            let agrees = same.is_some_and(|d| agrees(&d.value, timex));
            file.2 += usize::from(agrees);
            if !agrees {
                let class = difference(same.map(|d| d.value.as_str()), timex);
                *classes.entry(class).or_default() += 1;
                let ours = same.map_or("-", |d| &d.value);
                differences.push(format!("{class:14} {phrase} | {timex} | {ours}"));
            }
        }
        println!("{path}: {} applicable, {} found, {} agree", file.0, file.1, file.2);
        differences.sort();
        differences.iter().take(errors).for_each(|d| println!("    {d}"));
        all += file.0;
        found += file.1;
        agreed += file.2;
    }
    println!(
        "all: {all} applicable, {found} found, {agreed} agree ({:.1} %)",
        100.0 * f64::from(agreed as u32) / f64::from((all as u32).max(1))
    );
    classes.iter().for_each(|(class, count)| println!("    {class:14} {count}"));
    Ok(())
}

/// Names of months and weekdays and the first words of holidays with a capital letter, as in print.
fn capitalized(input: &str) -> String {
    const NAMES: &str = " january february march april may june july august september october november december jan feb \
                         mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday \
                         sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays \
                         fridays saturdays sundays christmas easter thanksgiving halloween cyber labor earth saint \
                         father's mother's presidents' independence ";
    let mut out = String::with_capacity(input.len());
    let mut rest = input;
    while let Some(end) = rest.find(' ').map(|at| at + 1).or((!rest.is_empty()).then_some(rest.len())) {
        let (piece, after) = rest.split_at(end);
        let word = piece.trim_end().trim_end_matches([',', '.']).to_lowercase();
        let opens =
            word == "new" && after.starts_with("year") || word == "black" && after.starts_with("friday");
        let name = !word.is_empty() && (opens || NAMES.contains(&format!(" {word} ")));
        let mut characters = piece.chars();
        match characters.next() {
            Some(first) if name => {
                out.extend(first.to_uppercase());
                out.push_str(characters.as_str());
            }
            _ => out.push_str(piece),
        }
        rest = after;
    }
    out
}

/// Which of the chosen differences it is.
fn difference(ours: Option<&str>, theirs: &str) -> &'static str {
    let Some(ours) = ours else { return "left alone" };
    let dated = |value: &str| value.starts_with(|c: char| c.is_ascii_digit());
    if ours.ends_with("_REF") || ours.contains('X') && ours.starts_with('P') {
        "vague"
    } else if ours.starts_with('P') && theirs.starts_with('P')
        || theirs.contains("WXX")
        || theirs.starts_with(['F', 'S'])
    {
        "other notation"
    } else if ours.starts_with('P') && dated(theirs) {
        "length"
    } else if dated(ours) && dated(theirs) && (ours.contains('W') || ours.len() < theirs.len()) {
        "coarser"
    } else if dated(ours) && dated(theirs) && ours.len() == theirs.len() {
        "other day"
    } else {
        "other"
    }
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
