//! The `nutgraf` command.

use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

use nutgraf_engine::{Article, Engine, OffsetUnit, Report};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    text: String,
    published: Option<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a serde_json::Value,
    #[serde(flatten)]
    report: Report,
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| args.iter().position(|a| a == name).and_then(|i| args.get(i + 1)).cloned();
    let offsets = match value("--offsets").as_deref() {
        Some("chars") => OffsetUnit::Chars,
        Some("bytes") => OffsetUnit::Bytes,
        _ => OffsetUnit::Utf16,
    };
    match run(args.iter().any(|a| a == "--jsonl"), offsets, value("--published")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("nutgraf: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(
    jsonl: bool,
    offsets: OffsetUnit,
    published: Option<String>,
) -> Result<(), Box<dyn std::error::Error>> {
    let engine = Engine::new();
    let mut out = io::BufWriter::new(io::stdout().lock());
    if jsonl {
        for line in io::stdin().lock().lines() {
            let line: Line = serde_json::from_str(&line?)?;
            let mut article = Article::new(&line.text).offsets(offsets);
            article.published = line.published.as_deref().map(str::parse).transpose()?;
            serde_json::to_writer(&mut out, &Answer { id: &line.id, report: engine.analyze(&article) })?;
            writeln!(out)?;
        }
    } else {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text)?;
        let mut article = Article::new(&text).offsets(offsets);
        article.published = published.as_deref().map(str::parse).transpose()?;
        serde_json::to_writer_pretty(&mut out, &engine.analyze(&article))?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(())
}
