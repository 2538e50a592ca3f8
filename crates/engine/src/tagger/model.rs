//! The model file, and how it labels a document.
//!
//! Layout, all numbers little-endian: magic `NGTM`, version (u32), length of the lexicon (u32), the lexicon, the
//! part-of-speech weights, the name weights, then the transitions between name labels (from each label and from the
//! sentence's start, [`NAMES`] i16 each).

use super::features::{self, CASINGS, Casing, OFFSETS, Sequence, View, WordFacts};
use super::label::{self, NAME_WIDTH, NAMES, SPEECH, SPEECH_WIDTH};
use super::lexicon::Lexicon;
use super::weights::Weights;
use super::{Pos, Tag, hash};
use crate::document::Document;

/// Raised when the layout or the features change: an older model is then refused.
pub const VERSION: u32 = 1;
const MAGIC: &[u8; 4] = b"NGTM";

/// Sums of name weights.
pub type NameScores = [i16; NAME_WIDTH];
/// Sums of part-of-speech weights.
pub type SpeechScores = [i16; SPEECH_WIDTH];
/// Scores of a label after a label; the last row is the sentence's start.
pub type Transitions = [[i16; NAMES]; NAMES + 1];

/// A model, read.
#[derive(Debug, Default)]
pub struct Model<'d> {
    lexicon: Lexicon<'d>,
    speech: Weights<SPEECH_WIDTH>,
    names: Weights<NAME_WIDTH>,
    transitions: Transitions,
}

/// The weights that a form gives to its neighbours, one row an offset.
struct FormScores {
    speech: [SpeechScores; OFFSETS.len()],
    names: [NameScores; OFFSETS.len()],
}

/// The sums for each form of a document, made when first met.
struct Forms {
    facts: Vec<WordFacts>,
    index: Vec<u32>,
    scores: Vec<FormScores>,
}

impl<'d> Model<'d> {
    /// Reads a model file; `None` where it is of another version or cut off.
    pub fn parse(data: &'d [u8]) -> Option<Self> {
        let data = data.strip_prefix(MAGIC)?.strip_prefix(&VERSION.to_le_bytes())?;
        let (&length, data) = data.split_first_chunk::<4>()?;
        let (lexicon, data) = data.split_at_checked(u32::from_le_bytes(length) as usize)?;
        let lexicon = Lexicon::parse(lexicon)?;
        let (speech, data) = Weights::parse(data)?;
        let (names, data) = Weights::parse(data)?;
        let mut transitions = Transitions::default();
        let mut rest = data.as_chunks::<2>().0.iter();
        for cell in transitions.as_flattened_mut() {
            *cell = i16::from_le_bytes(*rest.next()?);
        }
        Some(Self { lexicon, speech, names, transitions })
    }

    /// The bytes of a model file, from those of its parts.
    pub fn bytes(lexicon: &[u8], speech: &[u8], names: &[u8], transitions: &Transitions) -> Vec<u8> {
        let mut out = Vec::new();
        out.extend(MAGIC);
        out.extend(VERSION.to_le_bytes());
        out.extend((lexicon.len() as u32).to_le_bytes());
        out.extend(lexicon);
        out.extend(speech);
        out.extend(names);
        out.extend(transitions.as_flattened().iter().flat_map(|t| t.to_le_bytes()));
        out
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
        let facts = doc.words.table(|w| WordFacts::new(w, &self.lexicon));
        // Form 0 stands for the places outside a sentence.
        let mut forms = Forms { index: vec![0; facts.len() * CASINGS], facts, scores: Vec::new() };
        forms.scores.push(self.form_scores(features::facts(&[], View::OUTSIDE), Casing::None));
        let mut tags = Vec::with_capacity(doc.tokens.len());
        let mut sequence = Sequence::default();
        let mut buffers = Buffers::default();
        for sentence in &doc.sentences {
            sequence.read(doc, sentence);
            self.read_forms(&sequence, &mut forms, &mut buffers.forms);
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

    fn form_scores(&self, facts: &WordFacts, casing: Casing) -> FormScores {
        let mut scores = FormScores {
            speech: [[0; SPEECH_WIDTH]; OFFSETS.len()],
            names: [[0; NAME_WIDTH]; OFFSETS.len()],
        };
        for (offset, (speech, names)) in scores.speech.iter_mut().zip(&mut scores.names).enumerate() {
            features::form(facts, casing, offset, &mut |template, value| {
                let address = hash::feature(template, value);
                self.speech.add(address, speech);
                self.names.add(address, names);
            });
        }
        scores
    }

    /// The form of each token, between two places outside on either side.
    fn read_forms(&self, sequence: &Sequence, forms: &mut Forms, out: &mut Vec<u32>) {
        out.clear();
        out.extend([0; 2]);
        for view in &sequence.tokens {
            let slot = view.word as usize * CASINGS + view.casing as usize;
            let Some(index) = forms.index.get_mut(slot) else {
                out.push(0);
                continue;
            };
            if *index == 0 {
                *index = forms.scores.len() as u32;
                forms.scores.push(self.form_scores(features::facts(&forms.facts, *view), view.casing));
            }
            out.push(*index);
        }
        out.extend([0; 2]);
    }

    fn label_speech(&self, sequence: &Sequence, forms: &Forms, buffers: &mut Buffers) {
        buffers.speech.clear();
        let mut before = [NO_TAG; 2];
        for (index, window) in buffers.forms.windows(OFFSETS.len()).enumerate() {
            let mut sum = [0; SPEECH_WIDTH];
            // The form at position `i` of the window sees this token from the other side.
            for (form, offset) in window.iter().zip(0..) {
                if let Some(row) = forms.scores.get(*form as usize).and_then(|f| f.speech.get(offset)) {
                    sum.iter_mut().zip(row).for_each(|(s, &w)| *s += w);
                }
            }
            if lead(sum.iter().take(SPEECH.len()).copied()) < SPEECH_LEAD {
                features::speech_context(sequence, &forms.facts, index, before, &mut |template, value| {
                    self.speech.add(hash::feature(template, value), &mut sum);
                });
            }
            let best = best(sum.iter().take(SPEECH.len()).copied());
            before = [best, before[0]];
            buffers.speech.push(best);
        }
    }

    /// Viterbi's algorithm.
    fn label_names(&self, sequence: &Sequence, forms: &Forms, buffers: &mut Buffers) {
        let Buffers { forms: ids, speech, names, back } = buffers;
        back.clear();
        let mut totals = [0_i32; NAMES];
        let mut reached = NAMES;
        for (index, window) in ids.windows(OFFSETS.len()).enumerate() {
            let mut sum = [0; NAME_WIDTH];
            for (form, offset) in window.iter().zip(0..) {
                if let Some(row) = forms.scores.get(*form as usize).and_then(|f| f.names.get(offset)) {
                    sum.iter_mut().zip(row).for_each(|(s, &w)| *s += w);
                }
            }
            let [none, some @ ..] = &sum;
            let lead = none - some.iter().take(NAMES - 1).max().unwrap_or(none);
            let near = index.saturating_sub(1)..(index + 2).min(sequence.tokens.len());
            let capital = sequence.tokens.get(near).unwrap_or_default().iter().any(|v| v.capital());
            let doubt = lead < if capital { NAME_LEAD } else { NAME_LEAD_IN_LOWER_CASE };
            if doubt {
                features::name_context(sequence, &forms.facts, index, speech, &mut |template, value| {
                    self.names.add(hash::feature(template, value), &mut sum);
                });
            }
            // Where there is no doubt, "no name" is the only label left to reach, and then to leave from.
            let (leave, reach) = (reached, if doubt { NAMES } else { 1 });
            reached = reach;
            let mut next = [i32::MIN / 2; NAMES];
            let mut from = [0_u8; NAMES];
            if index == 0 {
                let start = self.transitions.last().copied().unwrap_or_default();
                next.iter_mut().zip(start).take(reach).for_each(|(n, t)| *n = i32::from(t));
            } else {
                for ((label, &total), row) in (0_u8..).zip(&totals).take(leave).zip(&self.transitions) {
                    let row = row.iter().take(reach);
                    for ((next, from), &transition) in next.iter_mut().zip(&mut from).zip(row) {
                        let score = total + i32::from(transition);
                        if score > *next {
                            *next = score;
                            *from = label;
                        }
                    }
                }
            }
            next.iter_mut().zip(sum).for_each(|(n, s)| *n += i32::from(s));
            // Only differences matter: kept small, they cannot overflow in a sentence of any length.
            let top = next.iter().copied().max().unwrap_or(0);
            totals = next.map(|n| n - top);
            back.push(from);
        }
        names.clear();
        names.resize(sequence.tokens.len(), 0);
        let mut label = best(totals.iter().copied());
        for (name, from) in names.iter_mut().zip(back.iter()).rev() {
            *name = label;
            label = from.get(usize::from(label)).copied().unwrap_or(0);
        }
    }
}

/// Where forms alone decide by this much, context is not asked: it hardly ever says otherwise, and it is what costs.
const SPEECH_LEAD: i16 = 60;
/// The same for "no name": 36 steps are six in the logarithm of odds.
const NAME_LEAD: i16 = 36;
/// The same for a token with no capitalized word at or next to it.
const NAME_LEAD_IN_LOWER_CASE: i16 = 9;

/// The tag before the first token.
pub const NO_TAG: u8 = 99;

/// By how much the highest score leads the second.
fn lead(scores: impl Iterator<Item = i16>) -> i16 {
    let (mut first, mut second) = (i16::MIN / 2, i16::MIN / 2);
    for score in scores {
        second = second.max(first.min(score));
        first = first.max(score);
    }
    first - second
}

/// The index of the highest score, the first of equals.
fn best<T: Ord>(scores: impl Iterator<Item = T>) -> u8 {
    let mut best: Option<(u8, T)> = None;
    for (label, score) in (0_u8..).zip(scores) {
        if best.as_ref().is_none_or(|(_, b)| score > *b) {
            best = Some((label, score));
        }
    }
    best.map_or(0, |(label, _)| label)
}

#[derive(Default)]
struct Buffers {
    forms: Vec<u32>,
    speech: Vec<u8>,
    names: Vec<u8>,
    back: Vec<[u8; NAMES]>,
}
