//! What words weigh in a story, and its keywords.

use crate::case::Lower as _;
use crate::sort::sort_by;
use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::document::{Document, TokenKind, WordId};
use crate::masthead::Masthead;
use crate::report::{BlockKind, Entity, EntityKind};
use crate::word_map::WordMap;

/// Words that say nothing about the matter.
static STOP: LazyLock<WordMap<()>> =
    LazyLock::new(|| crate::list!("stopwords.txt").split_whitespace().map(|word| (word, ())).collect());

/// Keywords reported.
const MOST: usize = 8;

/// The weight of each distinct word of a document.
pub(super) struct Weights(Vec<f64>);

impl Weights {
    pub fn of(&self, word: WordId) -> f64 {
        self.0.get(word.index()).copied().unwrap_or_default()
    }
}

/// A word weighs by how often it stands in the story (the logarithm), and half as much again in the headline.
pub(super) fn weights(doc: &Document, masthead: &Masthead) -> Weights {
    let mut counts = vec![0_u32; doc.words.len()];
    for token in doc.tokens.iter().filter(|t| t.kind == TokenKind::Word) {
        if let Some(count) = counts.get_mut(token.word.index()) {
            *count += 1;
        }
    }
    let mut listed = doc.words.look_up(&STOP).into_iter();
    let stop = doc
        .words
        .table(|w| listed.next().flatten().is_some() || w.len() < 3 || !w.starts_with(char::is_alphabetic));
    let mut weights: Vec<f64> = counts
        .iter()
        .zip(stop)
        .map(|(&count, stop)| if stop || count == 0 { 0.0 } else { f64::from(count).ln_1p() / 2.0 })
        .collect();
    if let Some(headline) = &masthead.headline {
        let mut seen = Vec::new();
        for index in doc.tokens_in(headline.span()) {
            let word = doc.token(index).word;
            if let Some(weight) = weights.get_mut(word.index()).filter(|_| !seen.contains(&word)) {
                *weight *= 1.5;
                seen.push(word);
            }
        }
    }
    Weights(weights)
}

/// Entities that the story is about, and words that come back: at least twice, or once in the headline.
pub(super) fn pick(
    doc: &Document,
    masthead: &Masthead,
    entities: &[Entity],
    weights: &Weights,
) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    // By word: it stands in a name.
    let mut parts = vec![false; doc.words.len()];
    for entity in entities.iter().take(40) {
        for name in entity.aliases.iter().chain([&entity.name]) {
            for word in name.split_whitespace() {
                let word = doc.words.id(&word.trim_matches(|c: char| !c.is_alphanumeric()).lower());
                word.and_then(|word| parts.get_mut(word.index())).into_iter().for_each(|part| *part = true);
            }
        }
        let named = entity.mentions.len() >= 2 && !matches!(entity.kind, EntityKind::Group);
        if named && found.len() < MOST / 2 {
            found.push(entity.name.clone());
        }
    }
    let mut counts = vec![0_usize; doc.words.len()];
    let mut order = Vec::new();
    let headline = masthead.headline.as_ref().map(|h| doc.tokens_in(h.span())).unwrap_or_default();
    for (index, token) in doc.tokens.iter().enumerate() {
        if weights.of(token.word) == 0.0 || doc.pos(index).finite() {
            continue;
        }
        let body =
            !matches!(doc.block_kind(index), BlockKind::Furniture | BlockKind::Related | BlockKind::Byline);
        // A capital inside a sentence makes a name: those are the entities' matter.
        let name = token.capitalized()
            && !headline.contains(&index)
            && doc.sentence_of(index).is_some_and(|s| s.tokens.start != index);
        if let Some(count) = counts.get_mut(token.word.index()).filter(|_| body && !name) {
            if *count == 0 {
                order.push(token.word);
            }
            *count += 1;
        }
    }
    // One entry for "sanction" and "sanctions", by the shorter.
    let mut places: FxHashMap<Cow<str>, usize> =
        FxHashMap::with_capacity_and_hasher(order.len(), FxBuildHasher);
    let mut forms: Vec<(f64, usize, &str)> = Vec::new();
    for id in order {
        let lower = doc.words.text(id);
        if parts.get(id.index()) == Some(&true) {
            continue;
        }
        let place = *places.entry(stem(lower)).or_insert(forms.len());
        if place == forms.len() {
            forms.push((0.0, 0, lower));
        }
        if let (Some((weight, sum, form)), Some(count)) = (forms.get_mut(place), counts.get(id.index())) {
            *sum += count;
            *weight = weights.of(id).max(*weight);
            if lower.len() < form.len() {
                *form = lower;
            }
        }
    }
    let mut words: Vec<(&str, f64)> = forms
        .iter()
        .filter(|(_, count, word)| *count >= 2 && word.len() > 3)
        .map(|(weight, count, word)| (*word, weight * (*count as f64).ln_1p()))
        .collect();
    sort_by(&mut words, |a, b| b.1.total_cmp(&a.1));
    found.extend(words.iter().take(MOST - found.len()).map(|(word, _)| (*word).to_owned()));
    found
}

/// A word without its plural ending.
fn stem(lower: &str) -> Cow<'_, str> {
    let cut = match lower {
        w if w.len() > 4 && w.ends_with("ies") => return format!("{}y", w.trim_end_matches("ies")).into(),
        w if w.ends_with("ss") || w.ends_with("us") || w.ends_with("is") => w,
        w if w.len() > 3 => w.strip_suffix('s').unwrap_or(w),
        w => w,
    };
    cut.into()
}
