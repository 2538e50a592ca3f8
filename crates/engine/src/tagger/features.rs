//! What the model looks at. The engine and the trainer both ask here, so the two cannot drift apart.
//!
//! *Form features* depend on a word and its capitalization alone; their weights are summed once for each distinct form
//! of a document. *Context features* join neighbours and are looked up token by token. A feature is visited as a
//! template's number and a value; [`super::hash::group`] makes one number of the two.

use super::hash::{pair, word};
use super::label::SPEECH;
use super::lexicon::{Entry, Lexicon};
use super::model::NO_TAG;
use crate::document::{Case, Document, Sentence, TokenKind};

/// How a token is capitalized, as far as it says anything in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Casing {
    /// No letters.
    None,
    /// `word`
    Lower,
    /// `Word`
    Title,
    /// `WORD`
    Upper,
    /// `McDonald`
    Mixed,
    /// Any word of an ALL-CAPS sentence.
    Shouted,
    /// A capitalized word of a Headline in Which All Words Are.
    Headline,
}

/// How many [`Casing`]s there are.
pub const CASINGS: usize = 7;

/// What is known of a distinct word, whatever its capitalization.
#[derive(Debug, Clone, Copy, Default)]
pub struct WordFacts {
    /// [`word`] of the lower-cased form.
    pub hash: u64,
    /// From the lexicon.
    pub entry: Entry,
    /// Clusters among 1024, 256, 64 and 16, each plus one.
    pub clusters: [u32; 4],
    /// [`word`] of the last three characters.
    ending: u64,
}

/// [`word`] of the last `n` characters, 0 where there are fewer.
fn tail(lower: &str, n: usize) -> u64 {
    let at = match lower.is_ascii() {
        // Nearly every word: characters are bytes.
        true => lower.len().checked_sub(n),
        false => lower.char_indices().rev().nth(n - 1).map(|(at, _)| at),
    };
    at.and_then(|at| lower.get(at..)).map_or(0, word)
}

/// [`word`] of the first `n` characters, 0 where there are no more.
fn head(lower: &str, n: usize) -> u64 {
    let at = match lower.is_ascii() {
        true => Some(n).filter(|&n| n < lower.len()),
        false => lower.char_indices().nth(n).map(|(at, _)| at),
    };
    at.and_then(|at| lower.get(..at)).map_or(0, word)
}

impl WordFacts {
    /// Looks a lower-cased word up.
    pub fn new(lower: &str, lexicon: &Lexicon) -> Self {
        let hash = word(lower);
        Self::of(lower, hash, lexicon.get(hash), lexicon)
    }

    /// The facts of a word whose hash and entry are known.
    pub fn of(lower: &str, hash: u64, entry: Entry, lexicon: &Lexicon) -> Self {
        let [k8, k6, k4] = lexicon.coarse(entry.cluster());
        Self { hash, entry, clusters: [entry.cluster(), k8, k6, k4], ending: tail(lower, 3) }
    }
}

/// Letters, digits and other characters, runs drawn together, at most eight of them.
fn shape(lower: &str) -> u64 {
    let (mut out, mut last, mut n) = (0, 0, 0);
    for c in lower.chars().take(24) {
        let class = match c {
            c if c.is_ascii_alphabetic() => 1,
            c if c.is_alphabetic() => 2,
            c if c.is_numeric() => 3,
            '.' => 4,
            '\'' => 5,
            c => 16 + u64::from(u32::from(c) & 0xff),
        };
        if class != last && n < 8 {
            out = pair(out, class);
            last = class;
            n += 1;
        }
    }
    pair(out, (lower.len().min(4)) as u64)
}

/// One token as the model sees it.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// Index into the facts.
    pub word: u32,
    /// How it is capitalized.
    pub casing: Casing,
    /// True for marks and symbols.
    pub mark: bool,
}

/// Offsets of the form features, as positions before and after a token.
pub const OFFSETS: [isize; 5] = [-2, -1, 0, 1, 2];

/// From which places a form's feature counts, one bit for each of [`OFFSETS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Reach {
    /// From two tokens away.
    Far = 0b11111,
    /// From the token itself and its neighbours.
    Near = 0b01110,
    /// From the token itself.
    Own = 0b00100,
}

impl Reach {
    /// True where it counts for the token that stands `-OFFSETS[offset]` away.
    pub const fn holds(self, offset: usize) -> bool {
        self as u8 >> offset & 1 == 1
    }
}

/// Visits the features that the form of a lower-cased word gives to the tokens around it and to its own.
pub fn form(facts: &WordFacts, lower: &str, casing: Casing, visit: &mut impl FnMut(u32, u64, Reach)) {
    let case = casing as u64;
    let cased = |value: u64| pair(value, case);
    let [k10, k8, k6, k4] = facts.clusters.map(u64::from);
    let entry = facts.entry;
    visit(0, facts.hash, Reach::Far);
    if k10 > 0 {
        visit(1, cased(k10), Reach::Far);
        visit(2, cased(k8), Reach::Far);
        visit(3, cased(k6), Reach::Near);
        visit(4, cased(k4), Reach::Near);
        visit(5, cased(u64::from(entry.levels())), Reach::Far);
        for kind in 0..super::lexicon::KINDS {
            let level = entry.level(kind);
            if level > 0 {
                visit(6, cased(u64::from(level) << 8 | kind as u64), Reach::Near);
            }
        }
    }
    visit(7, case, Reach::Far);
    if entry.lists() > 0 {
        visit(8, cased(u64::from(entry.lists())), Reach::Far);
    }
    visit(9, cased(shape(lower)), Reach::Near);
    visit(10, cased(facts.ending), Reach::Near);
    visit(11, cased(facts.hash), Reach::Own);
    visit(12, cased(tail(lower, 2)), Reach::Own);
    visit(13, cased(tail(lower, 4)), Reach::Own);
    visit(14, cased(head(lower, 2)), Reach::Own);
    visit(15, cased(head(lower, 3)), Reach::Own);
}

/// Visits features of which some are in a model for certain, and what in them says how likely: those of templates that have
/// few values, such as clusters, tags and the letters that words begin and end with. This only makes a model file smaller:
/// features that are left out are met all the same.
pub fn foreseen(lexicon: &Lexicon, visit: &mut impl FnMut(u32, u64, usize)) {
    let levels = lexicon.levels();
    for case in 0..CASINGS {
        let mut cased = |template, value| visit(template, pair(value, case as u64), case);
        for (template, values) in [(1, 1024), (2, 256), (3, 64), (4, 16), (8, 63)] {
            (1..=values).for_each(|value| cased(template, value));
        }
        levels.iter().for_each(|&levels| cased(5, levels.into()));
        (0..18).for_each(|value| cased(6, ((value % 3 + 1) << 8) | (value / 3)));
    }
    let mut affix = |templates: [u32; 2], letters: &[u8]| {
        let value = word(str::from_utf8(letters).unwrap_or_default());
        for template in templates {
            (0..CASINGS).for_each(|case| visit(template, pair(value, case as u64), case));
        }
    };
    for a in b'a'..=b'z' {
        for b in b'a'..=b'z' {
            affix([12, 14], &[a, b]);
            (b'a'..=b'z').for_each(|c| affix([10, 15], &[a, b, c]));
        }
    }
    let tags = || (0..SPEECH.len() as u64).chain([NO_TAG.into()]);
    for a in tags() {
        for (b, kind) in tags().zip(0..) {
            visit(64 + 1, pair(a, b), 0);
            tags().for_each(|c| visit(128 + 1, pair(a, pair(b, c)), kind));
        }
    }
    for last in 0..2 {
        (0..=1024).for_each(|cluster| visit(128 + 18, pair(cluster, last), last as usize));
    }
}

/// A sentence as the model sees it.
#[derive(Debug, Clone, Default)]
pub struct Sequence {
    /// Its tokens.
    pub tokens: Vec<View>,
    /// For each token, where its run of capitalized words starts and ends (one past); both are the token's own index
    /// where it stands in none.
    runs: Vec<(u32, u32)>,
}

impl View {
    /// A place outside the sentence.
    pub const OUTSIDE: View = View { word: u32::MAX, casing: Casing::None, mark: false };

    /// True for a capitalized word.
    pub const fn capital(self) -> bool {
        self.casing as u8 >= Casing::Title as u8
    }
}

impl Sequence {
    /// Fills the sequence with a sentence.
    pub fn read(&mut self, doc: &Document, sentence: &Sentence) {
        let tokens = doc.tokens.get(sentence.tokens.clone()).unwrap_or_default();
        let (mut lower, mut title, mut upper) = (0, 0, 0);
        for token in tokens.iter().filter(|t| t.kind == TokenKind::Word && t.end - t.start > 3) {
            match token.case {
                Case::Lower => lower += 1,
                Case::Upper => upper += 1,
                Case::Title | Case::Mixed => title += 1,
                Case::None => {}
            }
        }
        let shouted = upper >= 2 && upper > 2 * (lower + title);
        let headline = !shouted && title >= 4 && title > 4 * lower;
        self.tokens.clear();
        self.tokens.extend(tokens.iter().map(|t| View {
            word: t.word.0,
            mark: matches!(t.kind, TokenKind::Punctuation | TokenKind::Symbol),
            casing: match t.case {
                Case::None => Casing::None,
                Case::Title | Case::Upper | Case::Mixed if shouted => Casing::Shouted,
                Case::Title if headline => Casing::Headline,
                Case::Lower => Casing::Lower,
                Case::Title => Casing::Title,
                Case::Upper => Casing::Upper,
                Case::Mixed => Casing::Mixed,
            },
        }));
        self.find_runs();
    }

    fn find_runs(&mut self) {
        self.runs.clear();
        let capital = |v: &View| v.capital();
        let mut start = 0;
        while let Some(view) = self.tokens.get(start) {
            let mut end = start + 1;
            if capital(view) {
                end += self.tokens.get(end..).unwrap_or_default().iter().take_while(|v| capital(v)).count();
            }
            self.runs.extend((start..end).map(|_| (start as u32, end as u32)));
            start = end;
        }
    }

    /// The token at `index`, or an empty one outside the sentence.
    pub fn at(&self, index: usize) -> View {
        self.tokens.get(index).copied().unwrap_or(View::OUTSIDE)
    }
}

/// What stands for a place outside the sentence.
static NOTHING: WordFacts = WordFacts { hash: 1, entry: Entry(0), clusters: [0; 4], ending: 0 };

/// The facts of a view.
pub fn facts(all: &[WordFacts], view: View) -> &WordFacts {
    all.get(view.word as usize).unwrap_or(&NOTHING)
}

fn around(sequence: &Sequence, index: usize) -> [View; 5] {
    OFFSETS.map(|o| index.checked_add_signed(o).map_or(View::OUTSIDE, |i| sequence.at(i)))
}

/// Visits the context features for a token's part of speech, after the tags given to the two tokens before.
pub fn speech_context(
    sequence: &Sequence,
    all: &[WordFacts],
    index: usize,
    before: [u8; 2],
    visit: &mut impl FnMut(u32, u64),
) {
    let views = around(sequence, index);
    let [_, w1, w2, w3, w4] = views.map(|v| facts(all, v));
    let [_, c1, c2, c3, _] = views.map(|v| v.casing as u64);
    let [t1, t2] = before.map(u64::from);
    let mut at = |template: u32, value: u64| visit(64 + template, value);
    at(0, t1);
    at(1, pair(t1, t2));
    at(2, pair(t1, w2.hash));
    at(3, pair(t1, u64::from(w2.clusters[0])));
    at(4, pair(t1, pair(w2.ending, c2)));
    at(5, pair(t1, w3.hash));
    at(6, pair(u64::from(w2.clusters[1]), u64::from(w3.clusters[1])));
    at(7, pair(u64::from(w1.clusters[1]), u64::from(w2.clusters[1])));
    at(8, pair(w1.hash, w2.hash));
    at(9, pair(w2.hash, w3.hash));
    at(10, pair(c1, pair(c2, pair(c3, u64::from(index == 0)))));
    at(11, pair(u64::from(w3.clusters[1]), u64::from(w4.clusters[1])));
}

/// Visits the context features for a token's name label. `speech` holds the sentence's parts of speech.
pub fn name_context(
    sequence: &Sequence,
    all: &[WordFacts],
    index: usize,
    speech: &[u8],
    visit: &mut impl FnMut(u32, u64),
) {
    let views = around(sequence, index);
    let [w0, w1, w2, w3, w4] = views.map(|v| facts(all, v));
    let [_, c1, c2, c3, _] = views.map(|v| v.casing as u64);
    let [_, k1, k2, k3, _] = [w0, w1, w2, w3, w4].map(|w| u64::from(w.clusters[1]));
    let pos = |i: usize| u64::from(speech.get(i).copied().unwrap_or(NO_TAG));
    let (p0, p1, p2) = (index.checked_sub(1).map_or(u64::from(NO_TAG), pos), pos(index), pos(index + 1));
    let first = u64::from(index == 0);
    let mut at = |template: u32, value: u64| visit(128 + template, value);
    at(0, pair(p1, c2));
    at(1, pair(p0, pair(p1, p2)));
    if w2.clusters[0] == 0 && sequence.at(index).mark {
        at(2, pair(w1.hash, w3.hash));
    }
    at(3, pair(c1, pair(c2, pair(c3, first))));
    at(4, pair(w1.hash, w2.hash));
    at(5, pair(w2.hash, w3.hash));
    at(6, pair(k1, pair(k2, c2)));
    at(7, pair(k2, pair(k3, c2)));
    at(8, pair(k1, pair(k3, c2)));
    let kinds = |w: &WordFacts| u64::from(w.entry.levels());
    at(9, pair(kinds(w1), pair(kinds(w2), c2)));
    at(10, pair(kinds(w2), pair(kinds(w3), c2)));
    at(11, pair(pair(w0.hash, w1.hash), c2));
    at(12, pair(pair(w3.hash, w4.hash), c2));
    if first == 1 {
        at(13, pair(p1, w2.hash));
    }
    let Some(&(start, end)) = sequence.runs.get(index) else { return };
    if c2 < Casing::Title as u64 {
        return;
    }
    let (start, end) = (start as usize, end as usize);
    let place = (index - start).min(3) as u64 * 8 + (end - index).min(4) as u64;
    let lead = facts(all, sequence.at(start));
    let last = facts(all, sequence.at(end - 1));
    let next = facts(all, sequence.at(end));
    let before = facts(all, start.checked_sub(1).map_or(View::OUTSIDE, |i| sequence.at(i)));
    at(14, place);
    at(15, next.hash);
    at(16, before.hash);
    at(17, pair(last.hash, u64::from(index + 1 == end)));
    at(18, pair(u64::from(last.clusters[0]), u64::from(index + 1 == end)));
    at(19, pair(lead.hash, place));
    at(20, pair(before.hash, next.hash));
    at(21, pair(place, pair(kinds(lead), kinds(last))));
    at(22, pair(u64::from(next.clusters[0]), place));
    at(23, pair(u64::from(before.clusters[0]), place));
    at(24, pair(place, pair(u64::from(lead.entry.lists()), u64::from(last.entry.lists()))));
}
