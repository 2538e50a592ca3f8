//! One article a line in, one report a line out: in order, on all cores, in constant memory.
//!
//! The calling thread reads lines and queues each twice: as work for whichever worker is free, and as a promise in
//! the order of the lines for the writer. Both queues are bounded, so a slow writer or one very long article holds
//! the reader back instead of filling the memory.

use std::borrow::Cow;
use std::io::{self, BufRead, Read, Write};
use std::panic::{self, AssertUnwindSafe};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::thread;

use nutgraf_engine::{Article, Engine, Report};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::MAX_BYTES;
use crate::args::{Analyze, day};

/// A line read, and where its answer goes.
struct Job {
    line: Vec<u8>,
    answer: SyncSender<Vec<u8>>,
}

/// Answers every line of `input`. False where at least one could not be analyzed.
pub fn run(
    engine: &Engine,
    options: &Analyze,
    input: impl BufRead,
    out: impl Write + Send,
) -> io::Result<bool> {
    let workers = thread::available_parallelism().map_or(1, |n| n.get());
    let failed = AtomicBool::new(false);
    let (jobs, queue) = sync_channel::<Job>(2 * workers);
    let (promises, answers) = sync_channel::<Receiver<Vec<u8>>>(4 * workers);
    let queue = Mutex::new(queue);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(job) = next(&queue) {
                    let (answer, good) = answer(engine, options, &job.line);
                    failed.fetch_or(!good, Ordering::Relaxed);
                    // Nobody listens where the writer has failed; the reader will stop.
                    let _ = job.answer.send(answer);
                }
            });
        }
        let writer = scope.spawn(|| write(answers, out));
        let read = feed(input, jobs, promises);
        let written = writer.join().unwrap_or_else(|_| Err(io::Error::other("the writer stopped")));
        written.and(read)
    })?;
    Ok(!failed.into_inner())
}

fn next(queue: &Mutex<Receiver<Job>>) -> Option<Job> {
    queue.lock().ok()?.recv().ok()
}

/// Queues every line until the input or the writer ends. Blank lines are no articles.
fn feed(
    mut input: impl BufRead,
    jobs: SyncSender<Job>,
    promises: SyncSender<Receiver<Vec<u8>>>,
) -> io::Result<()> {
    let mut first = true;
    loop {
        let mut line = Vec::new();
        if input.by_ref().take(MAX_BYTES as u64 + 1).read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        if line.len() > MAX_BYTES && !line.ends_with(b"\n") {
            input.skip_until(b'\n')?;
        }
        if std::mem::take(&mut first) && line.starts_with("\u{feff}".as_bytes()) {
            line.drain(..3);
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let (answer, promise) = sync_channel(1);
        if promises.send(promise).is_err() || jobs.send(Job { line, answer }).is_err() {
            return Ok(());
        }
    }
}

/// Writes the answers in order; whenever the next one is not there yet, what is written so far is passed on.
fn write(answers: Receiver<Receiver<Vec<u8>>>, out: impl Write) -> io::Result<()> {
    let mut out = io::BufWriter::with_capacity(1 << 16, out);
    loop {
        let promise = match answers.try_recv() {
            Err(TryRecvError::Empty) => {
                out.flush()?;
                answers.recv().ok()
            }
            other => other.ok(),
        };
        let Some(promise) = promise else { break };
        let line = promise.recv().map_err(|_| io::Error::other("a worker stopped"))?;
        out.write_all(&line)?;
    }
    out.flush()
}

#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Cow<'a, str>,
    #[serde(borrow, default)]
    published: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct Id<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    report: Report,
}

#[derive(Serialize)]
struct Failure<'a> {
    id: Option<&'a RawValue>,
    error: String,
}

/// The line that answers a line, and whether it was analyzed.
fn answer(engine: &Engine, options: &Analyze, line: &[u8]) -> (Vec<u8>, bool) {
    let answered = guarded(|| analyze(engine, options, line));
    let good = answered.is_ok();
    let mut json = answered.unwrap_or_else(|error| {
        let id = serde_json::from_slice::<Id>(line).ok().and_then(|l| l.id);
        serde_json::to_vec(&Failure { id, error }).unwrap_or_default()
    });
    json.push(b'\n');
    (json, good)
}

/// The engine does not panic. Should it, one article has no report, and the others are still done: a worker that ends
/// would leave the reader waiting.
fn guarded(analyze: impl FnOnce() -> Result<Vec<u8>, String>) -> Result<Vec<u8>, String> {
    let stopped = || Err("the engine stopped at this article".to_owned());
    panic::catch_unwind(AssertUnwindSafe(analyze)).unwrap_or_else(|_| stopped())
}

fn analyze(engine: &Engine, options: &Analyze, line: &[u8]) -> Result<Vec<u8>, String> {
    if line.len() > MAX_BYTES {
        return Err(format!("longer than {} MiB, too long for an article", MAX_BYTES >> 20));
    }
    let line: Line = serde_json::from_slice(line).map_err(|e| e.to_string())?;
    let mut article = Article::new(&line.text).offsets(options.offsets);
    article.published = match line.published.as_deref() {
        None | Some("") => options.published,
        Some(given) => Some(day(given)?),
    };
    let answer = Answer { id: line.id, report: engine.analyze(&article) };
    serde_json::to_vec(&answer).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_one_lines_error() {
        assert!(guarded(|| panic!("a bug")).is_err());
        assert_eq!(guarded(|| Ok(b"{}".to_vec())), Ok(b"{}".to_vec()));
    }
}
