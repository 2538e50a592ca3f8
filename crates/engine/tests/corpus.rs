//! Whole articles: `tests/corpus/<slug>/article.txt`, what a person can read of its report in `expected.json`, and who
//! said what in `quotes.json`.
//!
//! `UPDATE=1 cargo test -p nutgraf-engine --test corpus` writes the expectations anew; nothing else does.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unnecessary_to_owned,
    reason = "a test or an example may panic; only the engine itself must not"
)]

use std::path::Path;

use nutgraf_engine::report::{EntityKind, MentionForm, Report};
use nutgraf_engine::{Article, Engine};
use serde_json::{Value, json};

/// Who is in the story: name, other names, roles, affiliation, and how often each is named.
fn cast(report: &Report, kind: EntityKind) -> Vec<String> {
    let of_kind = report.entities.iter().filter(|e| e.kind == kind);
    let mut lines: Vec<String> = of_kind
        .map(|e| {
            let names =
                e.mentions.iter().filter(|m| matches!(m.form, MentionForm::Name | MentionForm::Alias));
            let mut line = format!("{} ×{}", e.name, names.count());
            if !e.aliases.is_empty() {
                line += &format!(" = {}", e.aliases.join(", "));
            }
            if !e.roles.is_empty() {
                line += &format!(": {}", e.roles.join("; "));
            }
            line + &e.affiliation.as_ref().map(|a| format!(" @ {a}")).unwrap_or_default()
        })
        .collect();
    lines.sort();
    lines
}

/// What stands around the story, who is in it and what it is made of, in words.
fn digest(text: &str, report: &Report) -> Value {
    let article = &report.article;
    let start_of = |start: usize, end: usize| -> String {
        let words: Vec<&str> = text.get(start..end).unwrap_or_default().split_whitespace().take(6).collect();
        words.join(" ")
    };
    json!({
        "headline": article.headline.as_ref().map(|h| &h.text),
        "bylines": article.bylines.iter().map(|b| &b.name).collect::<Vec<_>>(),
        "outlet": article.outlet,
        "dateline": article.dateline.as_ref().map(|d| &d.place),
        "published": article.published.date,
        "updated": article.updated,
        "language": article.language,
        "links": article.links.iter().map(|l| format!("{}: {}", l.kind, l.text)).collect::<Vec<_>>(),
        "blocks": article
            .blocks
            .iter()
            .map(|b| format!("{:?}: {}", b.kind, start_of(b.start, b.end)))
            .collect::<Vec<_>>(),
        "people": cast(report, EntityKind::Person),
        "organizations": cast(report, EntityKind::Organization),
        "places": cast(report, EntityKind::Place),
        "numbers": report
            .numbers
            .iter()
            .filter(|n| matches!(n.kind.as_str(), "money" | "percent" | "age" | "measure"))
            .map(|n| format!("{} = {} {}", n.text, n.value, n.unit.as_deref().unwrap_or_default()))
            .collect::<Vec<_>>(),
        "warnings": report.warnings,
    })
}

/// Who said what, a line each: kind, rule, speaker and how they are known, to whom, and how the words begin and end.
fn quotations(report: &Report) -> Value {
    let ends = |text: &str| -> String {
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.as_slice() {
            [a, b, c, .., y, z] if words.len() > 7 => format!("{a} {b} {c} … {y} {z}"),
            _ => words.join(" "),
        }
    };
    report
        .quotes
        .iter()
        .map(|q| {
            let speaker = q.speaker.as_ref().map_or_else(
                || "nobody".to_owned(),
                |s| format!("{} ({})", s.text, format!("{:?}", s.status).to_lowercase()),
            );
            let addressee = q.addressee.as_ref().map(|a| format!(" to {}", a.text)).unwrap_or_default();
            format!("{} {}: {speaker}{addressee}: {}", q.kind.as_str(), q.rule, ends(&q.text))
        })
        .collect()
}

#[test]
fn articles_read_as_expected() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let mut folders: Vec<_> = std::fs::read_dir(&root).unwrap().map(|e| e.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() >= 3, "articles are missing from {}", root.display());
    let engine = Engine::new();
    for folder in folders {
        let text = std::fs::read_to_string(folder.join("article.txt")).unwrap();
        let report = engine.analyze(&Article::new(&text));
        for quote in &report.quotes {
            assert_eq!(text.get(quote.start..quote.end), Some(quote.text.as_str()), "{}", folder.display());
        }
        for (file, found) in [("expected.json", digest(&text, &report)), ("quotes.json", quotations(&report))]
        {
            let found = serde_json::to_string_pretty(&found).unwrap() + "\n";
            let expected = folder.join(file);
            if std::env::var_os("UPDATE").is_some() {
                std::fs::write(&expected, &found).unwrap();
            }
            let wanted = std::fs::read_to_string(&expected).unwrap_or_default();
            assert_eq!(found, wanted, "{}", expected.display());
        }
    }
}
