//! The lexicon: for each frequent word its cluster, how likely it is part of a name of each kind (a small classifier over
//! its vector), and the lists it stands in.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::Path;

use nutgraf_engine::report::EntityKind as K;
use nutgraf_engine::tagger::hash;
use nutgraf_engine::tagger::lexicon::{self, Entry, KINDS};

use crate::corpora::{Annotated, read};
use crate::random::Random;

const DIMENSIONS: usize = 100;

/// Lists of names in lower case.
pub struct Lists {
    first: HashMap<String, u32>,
    surnames: HashSet<String>,
    places: HashMap<String, u32>,
    demonyms: HashSet<String>,
}

impl Lists {
    pub fn read(corpora: &Path) -> Result<Self, String> {
        let folder = corpora.join("gazetteers");
        let mut first: HashMap<String, u32> = read(&folder.join("first-names-all.txt"))?
            .lines()
            .map(|l| (l.trim().to_lowercase(), 1))
            .collect();
        for line in read(&folder.join("first-names-us-ssa.tsv"))?.lines().skip(1) {
            let mut columns = line.split('\t');
            let name = columns.next().unwrap_or_default().to_lowercase();
            let count: u32 = columns.filter_map(|c| c.parse::<u32>().ok()).sum();
            if count >= 300 {
                first.insert(name, if count >= 10_000 { 2 } else { 1 });
            }
        }
        let mut surnames = HashSet::new();
        for file in ["surnames-all.txt", "surnames-us.txt"] {
            surnames.extend(read(&folder.join(file))?.lines().map(|l| l.trim().to_lowercase()));
        }
        let mut places = HashMap::new();
        for line in read(&folder.join("world-cities.csv"))?.lines().skip(1) {
            let name = line.split(',').next().unwrap_or_default().trim_matches('"').to_lowercase();
            places.entry(name).or_insert(1);
        }
        for line in read(&corpora.join("map/populated-places.tsv"))?.lines().skip(1) {
            let columns: Vec<&str> = line.split('\t').collect();
            let [name, ascii, country, region, class, population, ..] = columns.as_slice() else { continue };
            let big = class.contains("capital") || population.parse::<f64>().is_ok_and(|p| p >= 300_000.0);
            for name in [name, ascii] {
                let level = places.entry(name.to_lowercase()).or_insert(1);
                *level = (*level).max(if big { 2 } else { 1 });
            }
            places.insert(region.to_lowercase(), 2);
            places.insert(country.to_lowercase(), 3);
        }
        places.remove("");
        Ok(Self { first, surnames, places, demonyms: HashSet::new() })
    }

    /// Well-known places, states and countries.
    pub fn known_places(&self) -> HashSet<String> {
        self.places.iter().filter(|&(_, &level)| level >= 2).map(|(name, _)| name.clone()).collect()
    }

    /// The words of names that the corpora call a group.
    pub fn learn_demonyms(&mut self, sentences: &[Annotated]) {
        let mut counts: HashMap<String, u32> = HashMap::new();
        for sentence in sentences {
            for name in
                sentence.names.iter().flatten().filter(|n| n.kinds.is(K::Group) && n.end == n.start + 1)
            {
                *counts.entry(sentence.words[name.start].to_lowercase()).or_default() += 1;
            }
        }
        self.demonyms = counts.into_iter().filter(|&(_, n)| n >= 2).map(|(word, _)| word).collect();
    }

    fn bits(&self, word: &str) -> u32 {
        let get = |map: &HashMap<String, u32>| map.get(word).copied().unwrap_or(0);
        get(&self.first) << 23
            | u32::from(self.surnames.contains(word)) << 25
            | get(&self.places) << 26
            | u32::from(self.demonyms.contains(word)) << 28
    }
}

/// How often a word is a first name, a surname, part of a place, of an organization, a group, an ordinary word.
fn usage(sentences: &[Annotated]) -> BTreeMap<String, [f32; KINDS]> {
    let mut counts: BTreeMap<String, [f32; KINDS]> = BTreeMap::new();
    for sentence in sentences {
        let Some(names) = &sentence.names else { continue };
        let mut kinds = vec![Some(5); sentence.words.len()];
        for name in names {
            for (index, kind) in kinds.iter_mut().enumerate().take(name.end).skip(name.start) {
                *kind = match () {
                    () if name.kinds.is(K::Person) => {
                        Some(usize::from(index > name.start || name.end == name.start + 1))
                    }
                    () if name.kinds.is(K::Place) => Some(2),
                    () if name.kinds.is(K::Organization) => Some(3),
                    () if name.kinds.is(K::Group) => Some(4),
                    () => None,
                };
            }
        }
        for (word, kind) in sentence.words.iter().zip(kinds) {
            if let Some(kind) = kind {
                counts.entry(word.to_lowercase()).or_default()[kind] += 1.0;
            }
        }
    }
    counts
}

/// One word to learn from: its vector's row, what is wanted, and how much each wanted value counts.
struct Lesson {
    row: usize,
    want: [f32; KINDS],
    weight: [f32; KINDS],
}

/// Hidden units of the classifier.
const HIDDEN: usize = 48;

/// A perceptron with one hidden layer and a sigmoid a kind.
struct Classifier {
    hidden: Vec<[f32; DIMENSIONS + 1]>,
    output: Vec<[f32; HIDDEN + 1]>,
}

impl Classifier {
    fn new(random: &mut Random) -> Self {
        let mut small = |scale: f32| (random.below(20_001) as f32 / 10_000.0 - 1.0) * scale;
        Self {
            hidden: (0..HIDDEN).map(|_| std::array::from_fn(|_| small(0.15))).collect(),
            output: (0..KINDS).map(|_| std::array::from_fn(|_| small(0.15))).collect(),
        }
    }

    fn forward(&self, vector: &[i8]) -> ([f32; HIDDEN], [f32; KINDS]) {
        let hidden = std::array::from_fn(|h| {
            let row = &self.hidden[h];
            let sum: f32 = row.iter().zip(vector).map(|(w, &x)| w * f32::from(x) / 26.0).sum();
            (sum + row[DIMENSIONS]).max(0.0)
        });
        let output = std::array::from_fn(|k| {
            let row = &self.output[k];
            let sum: f32 = row.iter().zip(&hidden).map(|(w, x)| w * x).sum();
            1.0 / (1.0 + libm::expf(-(sum + row[HIDDEN])))
        });
        (hidden, output)
    }

    fn learn(&mut self, vector: &[i8], lesson: &Lesson, rate: f32) {
        let (hidden, output) = self.forward(vector);
        let errors: [f32; KINDS] =
            std::array::from_fn(|k| rate * lesson.weight[k] * (output[k] - lesson.want[k]));
        let back: [f32; HIDDEN] = std::array::from_fn(|h| {
            if hidden[h] > 0.0 {
                errors.iter().zip(&self.output).map(|(e, row)| e * row[h]).sum()
            } else {
                0.0
            }
        });
        for (row, e) in self.output.iter_mut().zip(errors) {
            row.iter_mut().zip(&hidden).for_each(|(w, x)| *w -= e * x);
            row[HIDDEN] -= e;
        }
        for (row, e) in self.hidden.iter_mut().zip(back).filter(|(_, e)| *e != 0.0) {
            row.iter_mut().zip(vector).for_each(|(w, &x)| *w -= e * f32::from(x) / 26.0);
            row[DIMENSIONS] -= e;
        }
    }
}

/// Builds the lexicon: the `common` most frequent words, and so many of the next that may be part of a name that there are
/// `size` in all. A rare word that names nothing reads well enough by its letters.
pub fn build(
    corpora: &Path,
    lists: &Lists,
    sentences: &[Annotated],
    size: usize,
    common: usize,
) -> Result<lexicon::Lexicon, String> {
    let folder = corpora.join("words");
    let text = read(&folder.join("words.txt"))?;
    let words: Vec<&str> = text.lines().collect();
    let path = folder.join("vectors.i8");
    let vectors = fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let vectors: Vec<i8> = vectors.into_iter().map(|b| b as i8).collect();
    let vector = |row: usize| &vectors[row * DIMENSIONS..(row + 1) * DIMENSIONS];
    let mut coarse = [[0_u8; 3]; 1024];
    let mut clusters: HashMap<String, u32> = HashMap::new();
    for line in read(&folder.join("clusters.tsv"))?.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let ids: Vec<u32> = columns[1..].iter().filter_map(|c| c.parse().ok()).collect();
        if let [fine, a, b, c] = *ids {
            coarse[fine as usize] = [a, b, c].map(|id| id as u8);
            clusters.insert(columns[0].to_owned(), fine + 1);
        }
    }
    let classifier = teach(&words, lists, sentences, &vector);
    let entries: Vec<(u64, Entry)> = words
        .iter()
        .enumerate()
        .filter_map(|(row, word)| {
            let mut bits = clusters.get(*word).copied().unwrap_or(0) | lists.bits(word);
            for (kind, p) in classifier.forward(vector(row)).1.into_iter().enumerate() {
                let level = [0.12, 0.4, 0.75].iter().filter(|&&edge| p >= edge).count() as u32;
                bits |= level << (11 + 2 * kind);
            }
            let name = (0..KINDS - 1).any(|kind| Entry(bits).level(kind) > 0);
            (row < common || name).then(|| (hash::word(word), Entry(bits)))
        })
        .take(size)
        .collect();
    Ok(lexicon::Lexicon::new(&entries, &coarse))
}

fn teach<'v>(
    words: &[&str],
    lists: &Lists,
    sentences: &[Annotated],
    vector: &impl Fn(usize) -> &'v [i8],
) -> Classifier {
    let usage = usage(sentences);
    let mut lessons = Vec::new();
    for (row, word) in words.iter().enumerate() {
        if let Some(counts) = usage.get(*word) {
            let all: f32 = counts.iter().sum();
            if all >= 2.0 {
                lessons.push(Lesson {
                    row,
                    want: counts.map(|c| c / all),
                    weight: [(all.ln() / 3.0).min(1.0); KINDS],
                });
                continue;
            }
        }
        let mut lesson = Lesson { row, want: [0.0; KINDS], weight: [0.0; KINDS] };
        let mut claim = |kind: usize| {
            lesson.want[kind] = 1.0;
            lesson.weight[kind] = 0.15;
            lesson.weight[5] = 0.15;
        };
        let bits = Entry(lists.bits(word));
        if bits.first_name() == 2 {
            claim(0);
        }
        if bits.surname() == 1 {
            claim(1);
        }
        if bits.place() >= 2 {
            claim(2);
        }
        if lesson.weight[5] > 0.0 {
            lessons.push(lesson);
        }
    }
    let mut random = Random::new(7);
    let mut classifier = Classifier::new(&mut random);
    for epoch in 0..8 {
        random.shuffle(&mut lessons);
        let rate = 0.03 / (1.0 + epoch as f32 / 2.0);
        for lesson in &lessons {
            classifier.learn(vector(lesson.row), lesson, rate);
        }
    }
    eprintln!("  word types learned from {} words", lessons.len());
    classifier
}
