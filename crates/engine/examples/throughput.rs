//! How fast the engine reads, stage by stage, on invented articles: `cargo xtask bench`, or
//! `cargo run --release -p nutgraf-engine --example throughput [MEGABYTES]`.
//!
//! The text is read as many articles, as one long document and as an eighth of it; a stage that is not linear shows in the
//! difference. Times are the processor's where the system tells them (Linux), so that other programs do not count.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unnecessary_to_owned,
    reason = "a test or an example may panic; only the engine itself must not"
)]

use std::time::{Duration, Instant};

use nutgraf_engine::{Article, Engine};

#[path = "../tests/properties/articles.rs"]
mod articles;

/// Runs of which the fastest counts: other programs only ever slow one down.
const RUNS: usize = 3;

fn main() {
    let megabytes: f64 = std::env::args().nth(1).and_then(|a| a.parse().ok()).unwrap_or(5.0);
    let bytes = (megabytes * 1e6) as usize;
    let start = Instant::now();
    let engine = Engine::new();
    println!("loading {:>23.1} ms", start.elapsed().as_secs_f64() * 1e3);

    let many: Vec<String> = (0..)
        .map(|seed| articles::article(seed, 20))
        .scan(0, |sum, a| {
            *sum += a.len();
            (*sum <= bytes).then_some(a)
        })
        .collect();
    let total: usize = many.iter().map(String::len).sum();
    measure(&format!("{} articles of {} bytes", many.len(), total / many.len().max(1)), &engine, &many);
    for parts in [8, 1] {
        let long: String = many.iter().take(many.len() / parts).map(String::as_str).collect();
        measure(&format!("one document of {} kB", long.len() / 1000), &engine, &[long]);
    }
}

/// Time this thread has had a processor: `/proc/thread-self/schedstat` begins with nanoseconds. Elsewhere, the clock.
fn now(start: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|line| line.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| start.elapsed(), Duration::from_nanos)
}

fn measure(what: &str, engine: &Engine, texts: &[String]) {
    let mut best: Option<(Duration, Vec<(String, Duration)>)> = None;
    for _ in 0..RUNS {
        let run = stages(engine, texts);
        let all = run.iter().map(|(_, time)| *time).sum();
        if best.as_ref().is_none_or(|(least, _)| all < *least) {
            best = Some((all, run));
        }
    }
    let (all, run) = best.unwrap_or_default();
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("\n{what}");
    for (stage, time) in run.iter().chain([&("in all".to_owned(), all)]) {
        let seconds = time.as_secs_f64();
        println!("  {stage:<12} {:>8.1} MB/s {:>8.1} ms", bytes as f64 / 1e6 / seconds, seconds * 1e3);
    }
}

/// The time of every stage, over all texts.
fn stages(engine: &Engine, texts: &[String]) -> Vec<(String, Duration)> {
    let mut times: Vec<(String, Duration)> = Vec::new();
    let mut add = |stage: String, time| match times.iter_mut().find(|(name, _)| *name == stage) {
        Some((_, sum)) => *sum += time,
        None => times.push((stage, time)),
    };
    let clock = Instant::now();
    // One after the other, as a person or a program reads them: a document is gone before the next one comes.
    for text in texts {
        let mut analysis = engine.begin(&Article::new(text));
        let mut start = now(clock);
        while let Some(stage) = analysis.step() {
            let end = now(clock);
            add(format!("{stage:?}"), end - start);
            start = end;
        }
        std::hint::black_box(analysis.report());
        add("Report".into(), now(clock) - start);
    }
    times
}
