//! Scores a model on gold sets (JSON lines), by name spans as the model alone gives them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use nutgraf_engine::Span;
use nutgraf_engine::document;
use nutgraf_engine::report::EntityKind;
use nutgraf_engine::tagger::{Tag, Tagger};
use serde_json::Value;

use crate::corpora::read;

/// True positives, false positives, false negatives.
#[derive(Default, Clone, Copy)]
pub struct Tally(usize, usize, usize);

impl Tally {
    pub fn f1(self) -> f64 {
        200.0 * self.0 as f64 / (2 * self.0 + self.1 + self.2).max(1) as f64
    }

    fn line(self) -> String {
        let share = |a: usize, b: usize| 100.0 * a as f64 / (a + b).max(1) as f64;
        format!("P {:5.1}  R {:5.1}  F1 {:5.1}", share(self.0, self.1), share(self.0, self.2), self.f1())
    }
}

/// Names as token ranges.
pub fn spans(tags: &[Tag]) -> Vec<(usize, usize, EntityKind)> {
    let mut out: Vec<(usize, usize, EntityKind)> = Vec::new();
    for (index, tag) in tags.iter().enumerate() {
        match (tag.name, out.last_mut()) {
            (Some(kind), Some(last)) if !tag.begins && last.1 == index && last.2 == kind => last.1 += 1,
            (Some(kind), _) => out.push((index, index + 1, kind)),
            (None, _) => {}
        }
    }
    out
}

/// What a model got right and wrong on a gold set.
#[derive(Default)]
pub struct Score {
    by_kind: BTreeMap<&'static str, Tally>,
    mistakes: BTreeMap<String, usize>,
}

impl Score {
    /// Person, organization and place together.
    pub fn all(&self) -> Tally {
        self.by_kind.values().fold(Tally::default(), |a, t| Tally(a.0 + t.0, a.1 + t.1, a.2 + t.2))
    }
}

/// Person, organization and place, strict; prints a table and the most frequent mistakes.
pub fn run(tagger: &Tagger, path: &Path, errors: usize) -> Result<(), String> {
    let score = score(tagger, path)?;
    let title = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    for (name, tally) in &score.by_kind {
        println!("{title:22} {name:13} {}", tally.line());
    }
    println!("{title:22} {:13} {}", "all", score.all().line());
    let mut mistakes: Vec<_> = score.mistakes.into_iter().collect();
    mistakes.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    for (mistake, count) in mistakes.iter().take(errors) {
        println!("  {count:4}  {mistake}");
    }
    Ok(())
}

/// Person, organization and place, strict.
pub fn score(tagger: &Tagger, path: &Path) -> Result<Score, String> {
    let kinds = [EntityKind::Person, EntityKind::Organization, EntityKind::Place];
    let Score { mut by_kind, mut mistakes } = Score::default();
    for line in read(path)?.lines() {
        let gold: Value = serde_json::from_str(line).map_err(|e| format!("{}: {e}", path.display()))?;
        let text = gold["text"].as_str().unwrap_or_default();
        let doc = document::read(text, tagger);
        let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut want = BTreeSet::new();
        for entity in gold["entities"].as_array().into_iter().flatten() {
            let at = |key: &str| entity[key].as_u64().map_or(0, |n| bytes[n as usize]);
            want.insert((at("start"), at("end"), entity["kind"].as_str().unwrap_or_default().to_owned()));
        }
        let mut got = BTreeSet::new();
        for (start, end, kind) in spans(&doc.tags) {
            let Span { start, end } = doc.map.to_source(doc.span_of(start..end));
            got.insert((start, end, format!("{kind:?}").to_lowercase()));
        }
        for kind in kinds {
            let name = match kind {
                EntityKind::Person => "person",
                EntityKind::Organization => "organization",
                _ => "place",
            };
            let tally = by_kind.entry(name).or_default();
            for item in want.iter().filter(|i| i.2 == name) {
                if got.contains(item) {
                    tally.0 += 1;
                } else {
                    tally.2 += 1;
                    let found = got.iter().find(|g| g.0 < item.1 && item.0 < g.1);
                    let found =
                        found.map_or("nothing".to_owned(), |g| format!("{} {}", &text[g.0..g.1], g.2));
                    *mistakes.entry(format!("{} {name} → {found}", &text[item.0..item.1])).or_default() += 1;
                }
            }
            for item in got.iter().filter(|i| i.2 == name && !want.contains(i)) {
                tally.1 += 1;
                if !want.iter().any(|g| g.0 < item.1 && item.0 < g.1) {
                    *mistakes.entry(format!("nothing → {} {name}", &text[item.0..item.1])).or_default() += 1;
                }
            }
        }
    }
    Ok(Score { by_kind, mistakes })
}

/// Prints how fast the tagger is on the texts of a gold set, without reading them in; the best of several runs.
pub fn speed(tagger: &Tagger, path: &Path) -> Result<(), String> {
    let mut texts = Vec::new();
    for line in read(path)?.lines() {
        let gold: Value = serde_json::from_str(line).map_err(|e| format!("{}: {e}", path.display()))?;
        texts.push(gold["text"].as_str().unwrap_or_default().to_owned());
    }
    let whole = vec![texts.join("\n")];
    for (name, texts) in [("one by one", &texts), ("as one text", &whole)] {
        let docs: Vec<_> = texts.iter().map(|t| document::read(t, tagger)).collect();
        let bytes: usize = texts.iter().map(String::len).sum();
        let mut best = f64::INFINITY;
        for _ in 0..15 {
            let start = std::time::Instant::now();
            let tags: usize = docs.iter().map(|d| tagger.tag(d).len()).sum();
            best = best.min(start.elapsed().as_secs_f64() * (tags > 0) as u8 as f64);
        }
        println!("tags {bytes} bytes {name}: {:.1} MB a second", bytes as f64 / best / 1e6);
    }
    Ok(())
}
