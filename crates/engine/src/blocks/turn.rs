//! Interviews: paragraphs that begin with who speaks and a colon.

use rustc_hash::FxHashMap;

use super::Story;
use crate::report::BlockKind;

pub(super) fn mark(story: &mut Story) {
    let mut counts: FxHashMap<String, usize> = FxHashMap::default();
    let labels: Vec<Option<String>> = story
        .paragraphs
        .iter()
        .zip(&story.kinds)
        .map(|(p, kind)| if kind.is_none() { label(p.text) } else { None })
        .collect();
    for label in labels.iter().flatten() {
        *counts.entry(label.clone()).or_default() += 1;
    }
    // One speaker who comes back, and somebody to talk with.
    let speakers = counts.values().filter(|&&n| n >= 2).count();
    if speakers == 0 || counts.len() < 2 {
        return;
    }
    for (index, label) in labels.iter().enumerate() {
        if label
            .as_ref()
            .is_some_and(|l| l.len() <= 2 || counts.get(l).is_some_and(|&n| n >= 2) || speakers > 1)
        {
            story.set(index, BlockKind::Turn);
        }
    }
}

/// `Q:`, `A.`, `Ana Ruiz:`, `THE POST:`
fn label(text: &str) -> Option<String> {
    let head = text.get(..text.floor_char_boundary(48)).unwrap_or(text);
    let (label, _) =
        head.split_once(':').or_else(|| head.split_once(". ").filter(|(l, _)| matches!(*l, "Q" | "A")))?;
    let words = label.split_whitespace().count();
    let names = label.split_whitespace().all(|w| w.starts_with(|c: char| c.is_uppercase()));
    ((1..=4).contains(&words) && names && !label.contains(['“', '"', '.', ',']) || matches!(label, "Q" | "A"))
        .then(|| label.to_lowercase())
}
