//! What every report must hold to, whatever the text.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use nutgraf_engine::{Article, Date, Engine, OffsetUnit, Report};
use serde_json::Value;

pub static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);

/// Analyzes a text in every unit and holds the reports to the contract.
pub fn hold(text: &str, published: Option<Date>) -> Report {
    let article = Article { text, published, offsets: OffsetUnit::Bytes };
    let report = ENGINE.analyze(&article);
    ranges(text, &report);
    order(&report);
    references(&report);
    let value = serde_json::to_value(&report).unwrap();
    assert_eq!(value, serde_json::to_value(ENGINE.analyze(&article)).unwrap(), "the same again");
    for unit in [OffsetUnit::Chars, OffsetUnit::Utf16] {
        let other = ENGINE.analyze(&article.offsets(unit));
        let mut other = serde_json::to_value(&other).unwrap();
        in_bytes(&mut other, &bytes_of_units(text, unit));
        other["offsets"] = "bytes".into();
        assert_eq!(value, other, "{unit:?} says the same");
    }
    report
}

/// The byte at which each unit begins, and the end.
fn bytes_of_units(text: &str, unit: OffsetUnit) -> Vec<usize> {
    let units = |c: char| if unit == OffsetUnit::Utf16 { c.len_utf16() } else { 1 };
    text.char_indices().flat_map(|(at, c)| vec![at; units(c)]).chain([text.len()]).collect()
}

/// Turns every `start` and `end` into bytes.
fn in_bytes(value: &mut Value, bytes: &[usize]) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|v| in_bytes(v, bytes)),
        Value::Object(fields) => {
            for (key, field) in fields {
                match field.as_u64().filter(|_| key == "start" || key == "end") {
                    Some(unit) => *field = bytes[usize::try_from(unit).unwrap()].into(),
                    None => in_bytes(field, bytes),
                }
            }
        }
        _ => {}
    }
}

/// Every range lies on character boundaries inside the text, and its words are the text's.
fn ranges(text: &str, report: &Report) {
    fn visit(text: &str, path: &str, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|v| visit(text, path, v)),
            Value::Object(fields) => {
                if let (Some(start), Some(end)) = (fields.get("start"), fields.get("end")) {
                    let at = |v: &Value| usize::try_from(v.as_u64().unwrap()).unwrap();
                    let slice = text.get(at(start)..at(end));
                    assert!(slice.is_some(), "{path}: {start}..{end} of {} bytes", text.len());
                    // A link's text is its anchor, a reading run's what stands in its place.
                    let words = fields.get("text").and_then(Value::as_str);
                    if let Some(words) =
                        words.filter(|_| !path.ends_with(".links") && !path.ends_with(".reading"))
                    {
                        assert_eq!(slice, Some(words), "{path}");
                    }
                }
                fields.iter().for_each(|(key, v)| visit(text, &format!("{path}.{key}"), v));
            }
            _ => {}
        }
    }
    visit(text, "report", &serde_json::to_value(report).unwrap());
}

/// Lists are in the order of the text; what the page draws as marks is disjoint or nested.
fn order(report: &Report) {
    let disjoint = |what: &str, spans: &[(usize, usize)]| {
        assert!(spans.windows(2).all(|w| w[0].1 <= w[1].0), "{what} overlap or are out of order: {spans:?}");
    };
    let article = &report.article;
    disjoint("blocks", &article.blocks.iter().map(|b| (b.start, b.end)).collect::<Vec<_>>());
    disjoint("reading", &article.reading.iter().map(|r| (r.start, r.end)).collect::<Vec<_>>());
    disjoint("sentences", &report.sentences.iter().map(|s| (s.start, s.end)).collect::<Vec<_>>());
    disjoint("dates", &report.dates.iter().map(|d| (d.start, d.end)).collect::<Vec<_>>());
    disjoint("numbers", &report.numbers.iter().map(|n| (n.start, n.end)).collect::<Vec<_>>());
    for entity in &report.entities {
        disjoint("mentions", &entity.mentions.iter().map(|m| (m.start, m.end)).collect::<Vec<_>>());
    }
    assert!(report.entities.windows(2).all(|w| w[0].salience >= w[1].salience), "the most salient first");
    let mut open: Vec<(usize, usize)> = Vec::new();
    for quote in &report.quotes {
        while open.last().is_some_and(|o| o.1 <= quote.start) {
            open.pop();
        }
        let within = open.last().is_none_or(|o| o.0 <= quote.start && quote.end <= o.1);
        assert!(within, "quotation {}..{} crosses {:?}", quote.start, quote.end, open.last());
        open.push((quote.start, quote.end));
    }
    assert!(report.quotes.windows(2).all(|w| w[0].start <= w[1].start), "quotations in order");
    assert!(report.checks.windows(2).all(|w| w[0].start <= w[1].start), "checks in order");
}

/// What is referred to exists; numbers are numbers.
fn references(report: &Report) {
    let ids = |prefix: &str, ids: Vec<&str>| -> BTreeSet<String> {
        for (i, id) in ids.iter().enumerate() {
            assert_eq!(*id, format!("{prefix}{}", i + 1));
        }
        ids.into_iter().map(String::from).collect()
    };
    let entities = ids("e", report.entities.iter().map(|e| e.id.as_str()).collect());
    let quotes = ids("q", report.quotes.iter().map(|q| q.id.as_str()).collect());
    let dates = ids("d", report.dates.iter().map(|d| d.id.as_str()).collect());
    for quote in &report.quotes {
        assert!(quote.start < quote.end, "{} is empty", quote.id);
        assert!(quote.time.as_ref().is_none_or(|t| dates.contains(t)), "{}: {:?}", quote.id, quote.time);
        assert!(quote.continues.as_ref().is_none_or(|q| quotes.contains(q)), "{:?}", quote.continues);
        let entity = quote.speaker.as_ref().and_then(|s| s.entity.as_ref());
        assert!(entity.is_none_or(|e| entities.contains(e)), "{}: {entity:?}", quote.id);
        assert!(!quote.rule.is_empty(), "{} names its sieve", quote.id);
    }
    for date in &report.dates {
        assert!(date.start < date.end && !date.rule.is_empty() && !date.value.is_empty(), "{date:?}");
        let anchor =
            date.anchor.as_deref().filter(|a| a.strip_prefix('d').is_some_and(|n| n.parse::<u32>().is_ok()));
        assert!(anchor.is_none_or(|a| dates.contains(a)), "{anchor:?}");
        let (from, to) = (date.from.as_deref(), date.to.as_deref());
        assert!(from.is_none() || to.is_none() || from.map(day) <= to.map(day), "{date:?}");
    }
    for entity in &report.entities {
        assert!((0.0..=1.0).contains(&entity.salience), "{}: {}", entity.name, entity.salience);
        assert_eq!(entity.roles.len(), entity.role_evidence.len(), "{}", entity.name);
        assert!(!entity.name.trim().is_empty() && !entity.mentions.is_empty(), "{entity:?}");
    }
    assert!(report.numbers.iter().all(|n| n.value.is_finite()));
    assert!(report.summary.sentences.iter().all(|&s| s < report.sentences.len()));
    assert!(report.sentences.iter().all(|s| s.block < report.article.blocks.len()));
    assert!(report.article.reading_minutes > 0 || report.article.words == 0);
}

fn day(iso: &str) -> Date {
    iso.split('T').next().unwrap().parse().unwrap_or_else(|e| panic!("{iso}: {e}"))
}
