//! The model file, and how it labels a document.
//!
//! Layout: magic `NGTM`, version (u32, little-endian), then one stream of the arithmetic [`coder`](super::coder): the
//! lexicon, the [`groups`] that have weights, those for parts of speech, those for names, and the transitions between name labels (from each label and
//! from the sentence's start, [`NAMES`] i16 each).

use std::sync::OnceLock;

use super::coder::{Coder, Decoder, Encoder};
use super::features::{self, CASINGS, Casing, OFFSETS, Sequence, View, WordFacts};
use super::label::{self, NAME_WIDTH, NAMES, SPEECH, SPEECH_WIDTH};
use super::lexicon::{Entry, Lexicon};
use super::table::Table;
use super::viterbi::{Paths, Steps, Transitions, highest, position, steps};
use super::weights::{MOST_FEATURES, Sums, Weights};
use super::{Pos, Tag, groups, hash};
use crate::document::{Document, WordId, Words};

/// Raised when the layout or the features change: an older model is then refused.
pub const VERSION: u32 = 5;
const MAGIC: &[u8; 4] = b"NGTM";

/// Sums of name weights.
pub type NameScores = [i16; NAME_WIDTH];
/// Sums of part-of-speech weights.
pub type SpeechScores = [i16; SPEECH_WIDTH];
/// A model, read.
#[derive(Debug, Default)]
pub struct Model {
    lexicon: Lexicon,
    weights: Weights,
    steps: Steps,
    /// Scores of forms that were met before: most of an article's words are common ones. The first forms that come to
    /// a place stay there, which is where common ones come first.
    common: Vec<OnceLock<Common>>,
}

/// How many forms are kept from one article to the next; a power of two.
const COMMON: usize = 32768;
/// How many forms may have the same places.
const WAYS: usize = 4;

/// A form and its scores.
#[derive(Debug)]
struct Common {
    /// The word's hash and the casing. It stands beside the way to the scores, which few places are asked for.
    form: u64,
    /// None where a sum has no room in a byte, which is so for hardly any form.
    scores: Option<Box<KeptScores>>,
}

/// The weights that a form gives to its neighbours, one row an offset.
type FormScores = [Sums; OFFSETS.len()];
/// The same in half the memory: an article has hundreds of forms, and to fetch their scores is what takes time.
type KeptScores = [Sums<i8>; OFFSETS.len()];

/// The sums for each form of a document, made when first met.
struct Forms<'m> {
    words: &'m Words<'m>,
    facts: Vec<WordFacts>,
    index: Vec<u32>,
    scores: Vec<Scores<'m>>,
}

/// Scores that the model keeps, or that only this document has.
enum Scores<'m> {
    Kept(&'m KeptScores),
    Own(Box<FormScores>),
}

impl Scores<'_> {
    /// Adds those of one offset.
    fn add(&self, offset: usize, sum: &mut Sums) {
        match self {
            Scores::Kept(scores) => scores.get(offset).into_iter().for_each(|row| row.add_to(sum)),
            Scores::Own(scores) => scores.get(offset).into_iter().for_each(|row| row.add_to(sum)),
        }
    }
}

impl Model {
    /// Reads a model file; `None` where it is of another version or cut off.
    pub fn parse(data: &[u8]) -> Option<Self> {
        let data = data.strip_prefix(MAGIC)?.strip_prefix(&VERSION.to_le_bytes())?;
        let mut coder = Decoder::new(data);
        let lexicon = Lexicon::default().code(&mut coder)?;
        let [of_speech, of_names] = groups::code(&mut coder, [&[]; 2], &lexicon)?;
        let speech = Table::default().code(&mut coder, of_speech, SPEECH.len())?;
        let names = Table::default().code(&mut coder, of_names, NAMES)?;
        let transitions = code_transitions(&mut coder, &Transitions::default());
        if !coder.is_done() {
            return None;
        }
        let common = (0..COMMON).map(|_| OnceLock::new()).collect();
        Some(Self { lexicon, weights: Weights::new(speech, names), steps: steps(&transitions), common })
    }

    /// The bytes of a model file, from its parts; `None` where one is too large.
    pub fn bytes(
        lexicon: &Lexicon,
        speech: &Table<SPEECH_WIDTH>,
        names: &Table<NAME_WIDTH>,
        transitions: &Transitions,
    ) -> Option<Vec<u8>> {
        let mut coder = Encoder::default();
        lexicon.code(&mut coder)?;
        let [of_speech, of_names] =
            groups::code(&mut coder, [speech.addresses(), names.addresses()], lexicon)?;
        speech.code(&mut coder, of_speech, SPEECH.len())?;
        names.code(&mut coder, of_names, NAMES)?;
        code_transitions(&mut coder, transitions);
        Some([MAGIC.as_slice(), &VERSION.to_le_bytes(), &coder.finish()].concat())
    }

    /// A short hash of a model file, for the report.
    pub fn fingerprint(data: &[u8]) -> u32 {
        let mut hash = 0;
        for chunk in data.chunks(8) {
            let word = chunk.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte));
            hash = hash::pair(hash, word);
        }
        (hash >> 32) as u32
    }

    /// One tag a token.
    pub fn tag(&self, doc: &Document) -> Vec<Tag> {
        // Looked up one right behind the other: the processor waits for the memory of several words at once.
        let entries: Vec<Entry> = doc.words.hashes().iter().map(|&hash| self.lexicon.get(hash)).collect();
        let mut known = doc.words.hashes().iter().zip(entries);
        let facts = doc.words.table(|word| {
            let (&hash, entry) = known.next().unwrap_or((&0, Entry::default()));
            WordFacts::of(word, hash, entry, &self.lexicon)
        });
        // Form 0 stands for the places outside a sentence.
        let index = vec![0; facts.len() * CASINGS];
        let scores = Vec::with_capacity(doc.words.len());
        let mut forms = Forms { words: &doc.words, facts, index, scores };
        forms.scores.push(self.remembered(&forms, View::OUTSIDE));
        let mut tags = Vec::with_capacity(doc.tokens.len());
        let mut sequence = Sequence::default();
        let mut buffers = Buffers::default();
        for sentence in &doc.sentences {
            sequence.read(doc, sentence);
            self.read_forms(&sequence, &mut forms, &mut buffers.forms, &mut buffers.new);
            sum_forms(&forms, &mut buffers);
            self.label_speech(&sequence, &forms, &mut buffers);
            self.label_names(&sequence, &forms, &mut buffers);
            tags.extend(buffers.speech.iter().zip(&buffers.names).map(|(&speech, &label)| {
                let (name, begins) = label::name(label);
                Tag { pos: SPEECH.get(usize::from(speech)).copied().unwrap_or(Pos::Other), name, begins }
            }));
        }
        tags.resize(doc.tokens.len(), Tag::default());
        tags
    }

    /// [`Self::form_scores`], from memory where possible.
    fn remembered(&self, forms: &Forms, view: View) -> Scores<'_> {
        let facts = features::facts(&forms.facts, view);
        let form = hash::pair(facts.hash, view.casing as u64);
        let made = || self.form_scores(facts, forms.words.text(WordId(view.word)), view.casing);
        let first = (form >> 7) as usize % (COMMON / WAYS) * WAYS;
        for place in self.common.get(first..).unwrap_or_default().iter().take(WAYS) {
            let common = place.get_or_init(|| Common { form, scores: kept(&made()) });
            if common.form == form {
                return common.scores.as_deref().map_or_else(|| Scores::Own(Box::new(made())), Scores::Kept);
            }
        }
        Scores::Own(Box::new(made()))
    }

    fn form_scores(&self, facts: &WordFacts, lower: &str, casing: Casing) -> FormScores {
        // All groups are found before the first is added: the processor waits for the memory of several at once.
        let mut groups = [(0, 0); MOST_FEATURES];
        let mut free = groups.iter_mut();
        features::form(facts, lower, casing, &mut |template, value, reach| {
            if let Some(free) = free.next() {
                *free = (hash::group(template, value), reach as u8);
            }
        });
        let left = free.len();
        let mut scores = FormScores::default();
        self.weights.add_groups(groups.get(..MOST_FEATURES - left).unwrap_or_default(), &mut scores);
        scores
    }

    /// The form of each token, between two places outside on either side.
    fn read_forms<'m>(
        &'m self,
        sequence: &Sequence,
        forms: &mut Forms<'m>,
        out: &mut Vec<u32>,
        new: &mut Vec<View>,
    ) {
        out.clear();
        out.extend([0; 2]);
        new.clear();
        for view in &sequence.tokens {
            let slot = view.word as usize * CASINGS + view.casing as usize;
            let Some(index) = forms.index.get_mut(slot) else {
                out.push(0);
                continue;
            };
            if *index == 0 {
                *index = (forms.scores.len() + new.len()) as u32;
                new.push(*view);
            }
            out.push(*index);
        }
        out.extend([0; 2]);
        // One right behind the other, like the words' entries.
        for &view in new.iter() {
            let scores = self.remembered(forms, view);
            forms.scores.push(scores);
        }
    }

    fn label_speech(&self, sequence: &Sequence, forms: &Forms, buffers: &mut Buffers) {
        let Buffers { sums, speech, .. } = buffers;
        speech.clear();
        let mut before = [NO_TAG; 2];
        for (index, Sums { speech: sum, .. }) in sums.iter_mut().enumerate() {
            let (top, rivals) = highest_and_rivals(sum);
            let mut best = position(sum, top);
            if rivals > 1 {
                let mut groups = [hash::NO_GROUP; MOST_FEATURES];
                let mut end = 0;
                features::speech_context(sequence, &forms.facts, index, before, &mut |template, value| {
                    place(&mut groups, &mut end, template, value);
                });
                self.weights.add_speech(groups.get(..end).unwrap_or_default(), sum);
                best = position(sum, highest(sum));
            }
            before = [best, before[0]];
            speech.push(best);
        }
    }

    /// By [`Paths`].
    fn label_names(&self, sequence: &Sequence, forms: &Forms, buffers: &mut Buffers) {
        let Buffers { sums, speech, names, back, .. } = buffers;
        back.clear();
        let mut paths = Paths::default();
        let mut capital = [false, false, sequence.at(0).capital()];
        for (index, Sums { names: sum, .. }) in sums.iter_mut().enumerate() {
            capital = [capital[1], capital[2], sequence.at(index + 1).capital()];
            let near = capital.iter().any(|&c| c);
            let doubt = lead_of_none(sum) < if near { NAME_LEAD } else { NAME_LEAD_IN_LOWER_CASE };
            if doubt {
                let mut groups = [hash::NO_GROUP; MOST_FEATURES];
                let mut end = 0;
                features::name_context(sequence, &forms.facts, index, speech, &mut |template, value| {
                    place(&mut groups, &mut end, template, value);
                });
                self.weights.add_names(groups.get(..end).unwrap_or_default(), sum);
            }
            if index == 0 {
                paths.start(&self.steps, doubt);
            } else {
                back.push(paths.step(&self.steps, doubt));
            }
            paths.add(sum);
        }
        names.clear();
        names.resize(sequence.tokens.len(), 0);
        let mut label = paths.best();
        // Behind the last label comes none; before the first, none is asked for.
        for (name, from) in names.iter_mut().rev().zip(back.iter().rev().chain([&[0; NAME_WIDTH]])) {
            *name = label;
            label = from.get(usize::from(label)).copied().unwrap_or(0);
        }
    }
}

/// Scores as they are kept, where they have room there.
fn kept(scores: &FormScores) -> Option<Box<KeptScores>> {
    let mut kept = Box::<KeptScores>::default();
    for (kept, sums) in kept.iter_mut().zip(scores) {
        *kept = sums.narrow()?;
    }
    Some(kept)
}

/// Puts the group of a context feature in the place of its template. Features come in the order of their templates: the
/// places are known to the compiler, and where one is left out, there is no group.
#[inline]
fn place(groups: &mut [u32; MOST_FEATURES], end: &mut usize, template: u32, value: u64) {
    let at = template as usize % MOST_FEATURES;
    if let Some(place) = groups.get_mut(at) {
        *place = hash::group(template, value);
    }
    *end = at + 1;
}

fn code_transitions(coder: &mut impl Coder, transitions: &Transitions) -> Transitions {
    transitions.map(|row| row.map(|t| coder.plain(16, u32::from(t.cast_unsigned())) as i16))
}

/// Where forms alone decide by this much, context is not asked: it hardly ever says otherwise, and it is what costs.
const SPEECH_LEAD: i16 = 20;
/// The same for "no name": 24 steps are four in the logarithm of odds.
const NAME_LEAD: i16 = 24;
/// The same for a token with no capitalized word at or next to it.
const NAME_LEAD_IN_LOWER_CASE: i16 = 9;

/// The tag before the first token and behind the last.
pub const NO_TAG: u8 = 99;

/// What sums start from: the columns that only pad a row can never win.
#[expect(clippy::indexing_slicing, reason = "a constant: the compiler would see a panic")]
const START: Sums = {
    let mut start = Sums { speech: [0; SPEECH_WIDTH], names: [0; NAME_WIDTH] };
    let mut column = SPEECH.len();
    while column < SPEECH_WIDTH {
        start.speech[column] = i16::MIN / 2;
        column += 1;
    }
    let mut column = NAMES;
    while column < NAME_WIDTH {
        start.names[column] = i16::MIN / 2;
        column += 1;
    }
    start
};

/// What the forms in and around each place say about it.
fn sum_forms(forms: &Forms, buffers: &mut Buffers) {
    let Buffers { forms: ids, sums, .. } = buffers;
    sums.clear();
    sums.extend(ids.array_windows::<{ OFFSETS.len() }>().map(|window| {
        let mut sum = START;
        // The form at position `i` of the window sees this token from the other side.
        for (&form, offset) in window.iter().zip(0..) {
            if let Some(scores) = forms.scores.get(form as usize) {
                scores.add(offset, &mut sum);
            }
        }
        sum
    }));
}

// The two below are not inlined: the scores would be taken apart into single registers, and compared one by one.

/// The highest score, and how many are near it, itself included.
#[inline(never)]
fn highest_and_rivals(scores: &SpeechScores) -> (i16, i16) {
    let top = scores.iter().copied().fold(i16::MIN, i16::max);
    (top, scores.iter().map(|&s| i16::from(s > top - SPEECH_LEAD)).sum())
}

/// How far "no name" leads.
#[inline(never)]
fn lead_of_none(scores: &NameScores) -> i16 {
    let [none, ..] = *scores;
    let mut others = *scores;
    others[0] = i16::MIN;
    none - others.iter().copied().fold(i16::MIN, i16::max)
}

#[derive(Default)]
struct Buffers {
    forms: Vec<u32>,
    new: Vec<View>,
    sums: Vec<Sums>,
    speech: Vec<u8>,
    names: Vec<u8>,
    back: Vec<[u8; NAME_WIDTH]>,
}
