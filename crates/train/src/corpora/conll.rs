//! Corpora with one word a line: Universal NER's English Web Treebank, WikiGold, WNUT 2017, the Broad Twitter Corpus.

use std::path::Path;

use nutgraf_engine::report::EntityKind as K;

use super::{Annotated, Kinds, names, read};

/// English Web Treebank: index, word, label; the text with its spacing in a comment.
pub fn ewt(path: &Path, weight: f32) -> Result<Vec<Annotated>, String> {
    let text = read(path)?;
    Ok(text
        .split("\n\n")
        .filter_map(|block| {
            let source = block.lines().find_map(|l| l.strip_prefix("# text = "));
            let rows: Vec<Vec<&str>> =
                block.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect()).collect();
            let rows: Vec<_> = rows.into_iter().filter(|r| r.len() > 2).collect();
            let words: Vec<String> = rows.iter().map(|r| r[1].to_owned()).collect();
            let labels: Vec<&str> = rows.iter().map(|r| r[2]).collect();
            let other = Kinds::NONE.or(Kinds::of(K::Group)).or(Kinds::of(K::Event)).or(Kinds::of(K::Work));
            let names = names(&labels, |kind| match kind {
                "PER" => Some(Kinds::of(K::Person)),
                "ORG" => Some(Kinds::of(K::Organization)),
                "LOC" => Some(Kinds::of(K::Place)),
                _ => Some(other),
            });
            let spaced = source.and_then(|s| spacing(s, &words));
            (!words.is_empty()).then_some(Annotated {
                words,
                spaced,
                speech: None,
                names: Some(names),
                weight,
            })
        })
        .collect())
}

/// For each word, whether a space stands before it in the source.
fn spacing(source: &str, words: &[String]) -> Option<Vec<bool>> {
    let mut rest = source;
    words
        .iter()
        .map(|word| {
            let trimmed = rest.trim_start();
            let spaced = trimmed.len() < rest.len();
            rest = trimmed.strip_prefix(word.as_str())?;
            Some(spaced)
        })
        .collect()
}

/// Word and label, parted by a space or a tab; an empty line between sentences.
pub fn two_columns(
    path: &Path,
    weight: f32,
    kinds: impl Fn(&str) -> Option<Kinds>,
) -> Result<Vec<Annotated>, String> {
    let text = read(path)?;
    let mut out = Vec::new();
    let mut rows: Vec<(&str, &str)> = Vec::new();
    for line in text.lines().map(str::trim_end).chain([""]) {
        if let Some((word, label)) = line.rsplit_once([' ', '\t']) {
            rows.push((word.trim(), label));
            continue;
        }
        if !rows.is_empty() {
            let labels: Vec<&str> = rows.iter().map(|r| r.1).collect();
            out.push(Annotated {
                words: rows.iter().map(|r| r.0.to_owned()).collect(),
                names: Some(names(&labels, &kinds)),
                weight,
                ..Annotated::default()
            });
            rows.clear();
        }
    }
    Ok(out)
}

/// WikiGold's and the Broad Twitter Corpus's labels.
pub fn conll_kinds(kind: &str) -> Option<Kinds> {
    Some(match kind {
        "PER" => Kinds::of(K::Person),
        "ORG" => Kinds::of(K::Organization),
        "LOC" => Kinds::of(K::Place),
        _ => Kinds::NONE.or(Kinds::of(K::Group)).or(Kinds::of(K::Event)).or(Kinds::of(K::Work)),
    })
}

/// WNUT 2017's labels. Its groups are bands and teams.
pub fn wnut_kinds(kind: &str) -> Option<Kinds> {
    Some(match kind {
        "person" => Kinds::of(K::Person),
        "corporation" | "group" => Kinds::of(K::Organization),
        "location" => Kinds::of(K::Place),
        "creative-work" => Kinds::of(K::Work),
        _ => Kinds::NONE.or(Kinds::of(K::Work)),
    })
}
