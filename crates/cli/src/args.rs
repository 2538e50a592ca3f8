//! The command line, parsed.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;

use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;
use nutgraf_engine::{Date, OffsetUnit};
use nutgraf_export::{FORMATS, Format};

pub const HELP: &str = "\
Nutgraf reads a news article and finds who is in it, who said what, when
everything happened and where. It needs no network and sends nothing anywhere.

Usage:
  nutgraf analyze [OPTIONS] [FILE]     one article: plain text, Markdown or HTML
  nutgraf analyze --jsonl [FILE]       many articles: one JSON object a line

Without FILE, or with `-`, it reads standard input.

Options:
  --published DAY   the day the article was published, as 2022-03-18. Words
                    such as \"Friday\" or \"last week\" are counted from it.
                    Without it the article's own date is used, if it states one.
  --format FORMAT   what to write; json if not given:
                      json            the whole report
                      text            the card, to read in a terminal
                      markdown        the card, as a note
                      quotes-csv      a table of the quotations
                      entities-csv    a table of people, organizations, places
                      dates-csv       a table of the dates
                      numbers-csv     a table of the numbers
  --offsets UNIT    what `start` and `end` count: utf16 (as JavaScript strings
                    do; if not given), chars (as Python strings do) or bytes
  --jsonl           each line in is {\"id\", \"text\", \"published\"}, of which only
                    \"text\" must be there; each line out is {\"id\", …the report},
                    in the same order. A line that cannot be read becomes
                    {\"id\", \"error\"}, and the others are still done.
  -h, --help        this text
  -V, --version     the version

Exit status: 0 all well; 1 some input could not be read; 2 the command line is
wrong.

Examples:
  nutgraf analyze --published 2022-03-18 --format text story.txt
  curl -s https://example.org/story.html | nutgraf analyze --format markdown
  nutgraf analyze --jsonl --offsets chars < stories.jsonl > reports.jsonl
";

/// What a person asked for.
pub enum Command {
    Help,
    Version,
    Analyze(Analyze),
}

/// The options of `nutgraf analyze`.
pub struct Analyze {
    pub published: Option<Date>,
    pub offsets: OffsetUnit,
    pub format: &'static Format,
    pub jsonl: bool,
    pub input: Input,
}

/// Where the text comes from.
#[derive(Debug, PartialEq)]
pub enum Input {
    Standard,
    File(PathBuf),
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Standard => f.write_str("standard input"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

/// Parses the arguments; an error is a sentence for the person who typed them.
pub fn parse(mut args: lexopt::Parser) -> Result<Command, String> {
    match args.next().map_err(sentence)? {
        None => return Err("what shall I do? `nutgraf analyze FILE` reads an article".into()),
        Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Short('V') | Long("version")) => return Ok(Command::Version),
        Some(Value(word)) if word == "help" => return Ok(Command::Help),
        Some(Value(word)) if word == "analyze" || word == "analyse" => {}
        Some(Value(word)) => {
            return Err(format!("there is no command {word:?}; `nutgraf analyze FILE` reads an article"));
        }
        Some(other) => return Err(sentence(other.unexpected())),
    }
    let (mut published, mut offsets, mut format, mut jsonl, mut input) = (None, None, None, false, None);
    while let Some(arg) = args.next().map_err(sentence)? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Long("published") => published = Some(day(&text(args.value())?)?),
            Long("offsets") => {
                let name = text(args.value())?;
                let unit = OffsetUnit::ALL.iter().find(|u| u.as_str() == name);
                offsets =
                    Some(*unit.ok_or_else(|| format!("--offsets is utf16, chars or bytes, not {name:?}"))?);
            }
            Long("format") => {
                let id = text(args.value())?;
                let known = nutgraf_export::format(&id);
                format = Some(known.ok_or_else(|| format!("--format is {}, not {id:?}", formats()))?);
            }
            Long("jsonl") => jsonl = true,
            Value(path) if input.is_none() => {
                input = Some(if path == "-" { Input::Standard } else { Input::File(path.into()) });
            }
            Value(_) => {
                return Err(
                    "one FILE at a time; for many articles, give one JSON object a line to --jsonl".into()
                );
            }
            other => return Err(sentence(other.unexpected())),
        }
    }
    if jsonl && format.is_some_and(|f: &Format| f.id != "json") {
        return Err("--jsonl writes JSON, a report a line; it goes with no other --format".into());
    }
    Ok(Command::Analyze(Analyze {
        published,
        offsets: offsets.unwrap_or_default(),
        format: format.or_else(|| nutgraf_export::format("json")).ok_or("no format")?,
        jsonl,
        input: input.unwrap_or(Input::Standard),
    }))
}

/// `2022-03-18`, or a date and time that begins so.
pub fn day(given: &str) -> Result<Date, String> {
    let day = given.split_once(['T', ' ']).map_or(given, |(day, _)| day);
    day.parse().map_err(|_| format!("{given:?} is not a day of the calendar such as 2022-03-18"))
}

fn text(value: Result<OsString, lexopt::Error>) -> Result<String, String> {
    value.and_then(|v| v.string()).map_err(sentence)
}

fn sentence(error: lexopt::Error) -> String {
    error.to_string()
}

fn formats() -> String {
    FORMATS.iter().map(|f| f.id).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(lexopt::Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn help_names_every_format_and_fits_a_terminal() {
        for format in FORMATS {
            assert!(HELP.contains(&format!("  {} ", format.id)), "{} is not in the help", format.id);
        }
        assert!(HELP.lines().all(|line| line.chars().count() <= 80));
    }

    #[test]
    fn options_in_any_order() {
        for line in [
            "analyze --published 2022-03-18 --offsets chars --format=text story.txt",
            "analyze story.txt --format text --offsets=chars --published=2022-03-18T10:00:00Z",
        ] {
            let Ok(Command::Analyze(a)) = parsed(line) else { panic!("{line}") };
            assert_eq!(a.published, Some(Date::constant(2022, 3, 18)));
            assert_eq!(a.offsets, OffsetUnit::Chars);
            assert_eq!((a.format.id, a.jsonl), ("text", false));
            assert_eq!(a.input, Input::File("story.txt".into()));
        }
    }

    #[test]
    fn wrong_lines_are_answered() {
        for (line, about) in [
            ("", "what shall I do"),
            ("analyse-this", "no command"),
            ("analyze --published Friday", "\"Friday\" is not a day"),
            ("analyze --published 2022-02-30", "\"2022-02-30\" is not a day"),
            ("analyze --offsets words", "utf16, chars or bytes"),
            ("analyze --format xml", "json, text, markdown"),
            ("analyze --format", "missing argument"),
            ("analyze --jsonl --format csv", "not \"csv\""),
            ("analyze --jsonl --format text", "--jsonl writes JSON"),
            ("analyze a b", "one FILE"),
            ("analyze --frobnicate", "--frobnicate"),
        ] {
            let error = parsed(line).err().unwrap_or_else(|| panic!("{line:?} was taken"));
            assert!(error.contains(about), "{line:?}: {error}");
        }
    }
}
