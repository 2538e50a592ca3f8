//! The built command, run as a person or a program runs it.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const STORY: &str =
    "Park to open\n\nBy Ana Ruiz\n\n18 March 2022\n\n“We are ready 😀,” said Mayor Bo Lind on Friday.\n";

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nutgraf"));
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs the command, which must end with exit status `code`.
fn nutgraf(code: i32, args: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut child = command(args).spawn().unwrap();
    let (mut stdin, input) = (child.stdin.take().unwrap(), input.as_ref().to_vec());
    // A command that refuses its arguments does not read: a broken pipe here is no failure.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert_eq!(output.status.code(), Some(code), "{args:?}: {}", err(&output));
    output
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    out(output).lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}

#[test]
fn one_article_as_json_in_every_unit() {
    for (unit, slice) in [
        (
            "utf16",
            (|t, s, e| String::from_utf16(&t.encode_utf16().collect::<Vec<_>>()[s..e]).unwrap())
                as fn(&str, usize, usize) -> String,
        ),
        ("chars", |t, s, e| t.chars().skip(s).take(e - s).collect()),
        ("bytes", |t, s, e| t[s..e].to_owned()),
    ] {
        let run = nutgraf(0, &["analyze", "--offsets", unit, "--published", "2022-03-18"], STORY);
        let report: Value = serde_json::from_str(&out(&run)).unwrap();
        assert_eq!(report["offsets"], unit);
        assert_eq!(report["article"]["published"]["date"], "2022-03-18");
        assert_eq!(report["article"]["published"]["source"], "given");
        let last = report["sentences"].as_array().unwrap().last().unwrap();
        let at = |key: &str| last[key].as_u64().unwrap() as usize;
        assert!(slice(STORY, at("start"), at("end")).ends_with("on Friday."), "{unit}");
    }
}

#[test]
fn every_format_writes_something() {
    for format in ["json", "text", "markdown", "quotes-csv", "entities-csv", "dates-csv", "numbers-csv"] {
        let run = nutgraf(0, &["analyze", "--format", format, "-"], STORY);
        assert!(out(&run).ends_with('\n'), "{format}");
        assert!(!out(&run).contains('\u{1b}'), "no colour into a pipe: {format}");
    }
}

#[test]
fn many_articles_in_order() {
    let count = 300;
    let input: String = (0..count)
        .map(|i| {
            let text = format!("Story {i}. {}", "The mayor spoke on Friday. ".repeat(i % 17 * 10));
            format!("{}\n", serde_json::json!({ "id": i, "text": text, "published": "2022-03-18" }))
        })
        .collect();
    let run = nutgraf(0, &["analyze", "--jsonl", "--offsets", "chars"], input);
    let lines = lines(&run);
    assert_eq!(lines.len(), count);
    for (i, line) in lines.iter().enumerate() {
        assert_eq!((&line["id"], &line["schema"]), (&Value::from(i), &Value::from(1)));
    }
}

#[test]
fn a_bad_line_leaves_the_others_alone() {
    let input = concat!(
        "\u{feff}{\"id\": \"a\", \"text\": \"One.\"}\r\n",
        "\n",
        "not JSON\n",
        "{\"id\": {\"k\": [1, 2]}, \"text\": 7}\n",
        "{\"id\": \"d\", \"text\": \"Two.\", \"published\": \"Friday\"}\n",
        "{\"text\": \"Three.\", \"published\": null}\n",
        "{\"id\": null, \"text\": \"Four.\", \"published\": \"\", \"more\": 1}\n",
        "{\"id\": 12345678901234567890123, \"text\": \"Five.\"}",
    );
    let run = nutgraf(1, &["analyze", "--jsonl"], input);
    let text = out(&run);
    let lines = lines(&run);
    let error = |i: usize| lines[i]["error"].as_str().unwrap();
    assert_eq!(lines.len(), 7);
    assert_eq!((&lines[0]["id"], &lines[0]["schema"]), (&Value::from("a"), &Value::from(1)));
    assert!(lines[1]["id"].is_null() && error(1).contains("expected"), "{}", lines[1]);
    assert!(lines[2]["id"]["k"][1] == 2 && error(2).contains("string"), "{}", lines[2]);
    assert!(lines[3]["id"] == "d" && error(3).contains("\"Friday\" is not a day"), "{}", lines[3]);
    assert!(lines[4]["id"].is_null() && lines[4]["schema"] == 1, "{}", lines[4]);
    assert!(lines[5]["id"].is_null() && lines[5]["schema"] == 1, "{}", lines[5]);
    assert!(text.lines().last().unwrap().starts_with("{\"id\":12345678901234567890123,"), "digit for digit");
}

#[test]
fn a_line_of_several_megabytes() {
    let text = "The mayor said the park would open on 3 March 2024. ".repeat(60_000);
    let run = nutgraf(0, &["analyze", "--jsonl"], serde_json::json!({ "id": 1, "text": text }).to_string());
    assert_eq!(lines(&run)[0]["sentences"].as_array().unwrap().len(), 60_000);
}

#[test]
fn a_reader_that_stops_early_is_no_error() {
    let mut child = command(&["analyze", "--jsonl"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let feeder =
        std::thread::spawn(move || while stdin.write_all(b"{\"id\":1,\"text\":\"One.\"}\n").is_ok() {});
    let mut first = String::new();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    stdout.read_line(&mut first).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    assert!(first.starts_with("{\"id\":1,"));
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()));
}

#[test]
fn other_encodings_and_no_text() {
    let run = nutgraf(0, &["analyze"], b"\x93Ready,\x94 said Zo\xeb Lind \x96 at last.");
    assert!(err(&run).contains("standard input: not UTF-8; read as windows-1252"));
    assert!(out(&run).contains("\"schema\": 1"));
    let run = nutgraf(1, &["analyze"], b"%PDF-1.7");
    assert!(err(&run).contains("looks like a PDF") && out(&run).is_empty());
    let run = nutgraf(1, &["analyze", "no/such/file.txt"], "");
    assert!(err(&run).contains("no/such/file.txt: "), "{}", err(&run));
}

#[test]
fn exit_codes_and_help() {
    assert!(out(&nutgraf(0, &["--help"], "")).contains("Usage:"));
    assert!(out(&nutgraf(0, &["analyze", "-h"], "")).contains("Usage:"));
    assert_eq!(out(&nutgraf(0, &["--version"], "")), concat!("nutgraf ", env!("CARGO_PKG_VERSION"), "\n"));
    for args in
        [&[][..], &["frobnicate"], &["analyze", "--format", "xml"], &["analyze", "--published", "now"]]
    {
        let run = nutgraf(2, args, "");
        assert!(err(&run).starts_with("nutgraf: ") && err(&run).contains("--help"), "{args:?}");
    }
}
