//! The `nutgraf` command: `nutgraf analyze` reads an article, or one a line with `--jsonl`, and writes what is in it.

mod args;
mod decode;
mod jsonl;

use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::process::ExitCode;

use args::{Analyze, Command, Input};
use nutgraf_engine::{Article, Engine};
use nutgraf_export::Export;

/// The longest input read, file or line: some 400 novels. What is longer is not an article, and offsets stay small.
const MAX_BYTES: usize = 256 * 1024 * 1024;

/// Some input could not be read or analyzed.
const FAILED: u8 = 1;
/// The command line itself is wrong.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let command = match args::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(message) => {
            eprintln!("nutgraf: {message}\nTry `nutgraf --help`.");
            return ExitCode::from(USAGE);
        }
    };
    let done = match command {
        Command::Help => io::stdout().write_all(args::HELP.as_bytes()).map(|()| true),
        Command::Version => writeln!(io::stdout(), "nutgraf {}", env!("CARGO_PKG_VERSION")).map(|()| true),
        Command::Analyze(options) if options.jsonl => analyze_lines(&options),
        Command::Analyze(options) => analyze(&options).map(|()| true),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(FAILED),
        // The reader has seen enough (`nutgraf … | head`): not an error.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("nutgraf: {error}");
            ExitCode::from(FAILED)
        }
    }
}

/// Reads one article and writes it in the chosen format.
fn analyze(options: &Analyze) -> io::Result<()> {
    let mut bytes = Vec::new();
    open(&options.input)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    let name = &options.input;
    if bytes.len() > MAX_BYTES {
        return Err(io::Error::other(format!(
            "{name}: longer than {} MiB, too long for an article",
            MAX_BYTES >> 20
        )));
    }
    let decoded = decode::decode(&bytes).map_err(|e| io::Error::other(format!("{name}: {e}")))?;
    drop(bytes);
    if let Some(notice) = decoded.notice {
        eprintln!("nutgraf: {name}: {notice}");
    }
    let mut article = Article::new(&decoded.text).offsets(options.offsets);
    article.published = options.published;
    let report = Engine::new().analyze(&article);
    let export = Export::new(&report, &decoded.text);
    let mut out = io::stdout().lock();
    let written = if options.format.id == "text" {
        nutgraf_export::card(&export, style(&out))
    } else {
        (options.format.write)(&export)
    };
    out.write_all(written.as_bytes())?;
    out.flush()
}

/// The terminal's width, and bold where it is one and `NO_COLOR` (<https://no-color.org>) does not object.
fn style(out: &io::StdoutLock) -> nutgraf_export::Style {
    let quiet = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
    let width = terminal_size::terminal_size_of(out).map_or(80, |(width, _)| width.0.into());
    nutgraf_export::Style { width, ansi: out.is_terminal() && !quiet }
}

/// Reads an article a line and writes a report a line. False where a line failed.
fn analyze_lines(options: &Analyze) -> io::Result<bool> {
    let input = io::BufReader::with_capacity(1 << 16, open(&options.input)?);
    jsonl::run(&Engine::new(), options, input, io::stdout())
}

fn open(input: &Input) -> io::Result<Box<dyn Read>> {
    match input {
        Input::Standard => {
            if io::stdin().is_terminal() {
                eprintln!("nutgraf: paste the article, then press Ctrl-D on a line of its own");
            }
            Ok(Box::new(io::stdin().lock()))
        }
        Input::File(path) => {
            let file = File::open(path).map_err(|e| io::Error::new(e.kind(), format!("{input}: {e}")))?;
            Ok(Box::new(file))
        }
    }
}
