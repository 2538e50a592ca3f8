//! From sentences as corpora have them to sequences as the model sees them: on the engine's own tokens.

use std::collections::HashMap;

use nutgraf_engine::document::Document;
use nutgraf_engine::tagger::Pos;
use nutgraf_engine::tagger::features::{Sequence, WordFacts};
use nutgraf_engine::tagger::label::{KINDS, NAMES, SPEECH};
use nutgraf_engine::tagger::lexicon::Lexicon;

use crate::corpora::{Annotated, Kinds};

/// A part of speech that is not known.
pub const UNKNOWN: u8 = 255;

/// A sentence to learn from.
pub struct Example {
    pub sequence: Sequence,
    /// Index into [`SPEECH`], or [`UNKNOWN`].
    pub speech: Vec<u8>,
    /// The name labels that may be right, as bits; empty where the corpus has no names.
    pub names: Vec<u16>,
    pub weight: f32,
}

/// All examples, and the words in them with their facts.
#[derive(Default)]
pub struct Examples {
    pub facts: Vec<WordFacts>,
    pub words: Vec<String>,
    pub all: Vec<Example>,
    ids: HashMap<String, u32>,
}

impl Examples {
    pub fn add(&mut self, sentence: &Annotated, lexicon: &Lexicon) {
        let (text, bounds) = join(sentence);
        let doc = Document::plain(&text);
        let speech = speech(sentence, &bounds, &doc);
        let names = names(sentence, &bounds, &doc);
        for part in &doc.sentences {
            let mut sequence = Sequence::default();
            sequence.read(&doc, part);
            for (view, index) in sequence.tokens.iter_mut().zip(part.tokens.clone()) {
                let lower = doc.lower(index);
                let next = self.ids.len() as u32;
                view.word = *self.ids.entry(lower.to_owned()).or_insert_with(|| {
                    self.facts.push(WordFacts::new(lower, lexicon));
                    self.words.push(lower.to_owned());
                    next
                });
            }
            let mut own = if names.is_empty() { Vec::new() } else { names[part.tokens.clone()].to_vec() };
            // A name that the engine's sentence break cuts begins anew.
            if let Some(first) = own.first_mut() {
                let goes_on = 0b1_0101_0101_0100 & *first;
                *first = *first & !goes_on | goes_on >> 1;
            }
            self.all.push(Example {
                sequence,
                speech: speech[part.tokens.clone()].to_vec(),
                names: own,
                weight: sentence.weight,
            });
        }
    }
}

/// The sentence as it would be printed, and the bytes of each word.
fn join(sentence: &Annotated) -> (String, Vec<(usize, usize)>) {
    let mut text = String::new();
    let mut bounds = Vec::new();
    let mut quote_open = false;
    let mut glue = true;
    for (index, word) in sentence.words.iter().enumerate() {
        let known = sentence.spaced.as_ref().map(|s| s[index]);
        let mut before = !glue;
        glue = false;
        match word.as_str() {
            "," | "." | ";" | ":" | "?" | "!" | ")" | "]" | "%" | "'" | "’" | "''" | "”" => {
                before = false
            }
            "(" | "[" | "$" | "``" | "“" => glue = true,
            "\"" => {
                before = !quote_open && before;
                glue = !quote_open;
                quote_open = !quote_open;
            }
            w if matches!(
                w.to_lowercase().replace('’', "'").as_str(),
                "'s" | "'re" | "'ve" | "'ll" | "'d" | "'m" | "n't"
            ) =>
            {
                before = false;
            }
            _ => {}
        }
        if known.unwrap_or(before) && !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(word);
        bounds.push((start, text.len()));
    }
    (text, bounds)
}

/// The words that share bytes with a token.
fn words_of(bounds: &[(usize, usize)], start: usize, end: usize) -> std::ops::Range<usize> {
    bounds.partition_point(|b| b.1 <= start)..bounds.partition_point(|b| b.0 < end)
}

fn speech(sentence: &Annotated, bounds: &[(usize, usize)], doc: &Document) -> Vec<u8> {
    let Some(tags) = &sentence.speech else { return vec![UNKNOWN; doc.tokens.len()] };
    doc.tokens
        .iter()
        .enumerate()
        .map(|(index, token)| {
            let (start, end) = (token.start as usize, token.end as usize);
            let words = words_of(bounds, start, end);
            let mark = doc.word(index).chars().all(|c| !c.is_alphanumeric());
            if mark && doc.word(index).chars().all(|c| "-–—.,:;!?()[]\"'“”‘’…/&`".contains(c)) {
                return index_of(if doc.word(index) == "&" { Pos::Conjunction } else { Pos::Punctuation });
            }
            // A word split into several tokens has no tag for its parts, except that the tag of "10-year" fits "10".
            let first = words.start;
            match bounds.get(first) {
                Some(&(s, e)) if words.len() == 1 && s == start && e == end => {
                    of_penn(&sentence.words[first], &tags[first], tags.get(first + 1).map(String::as_str))
                }
                // "U.S" + ".": one token here, two there.
                Some(&(s, _)) if words.len() == 2 && s == start => {
                    of_penn(&sentence.words[first], &tags[first], None)
                }
                _ => UNKNOWN,
            }
        })
        .collect()
}

fn index_of(pos: Pos) -> u8 {
    SPEECH.iter().position(|&p| p == pos).map_or(UNKNOWN, |i| i as u8)
}

/// From a Penn Treebank tag.
fn of_penn(word: &str, tag: &str, next: Option<&str>) -> u8 {
    index_of(match tag {
        "NN" | "NNS" => Pos::Noun,
        "NNP" | "NNPS" => Pos::ProperNoun,
        "PRP" => Pos::Pronoun,
        "WP" if matches!(word.to_lowercase().as_str(), "who" | "whom") => Pos::Pronoun,
        "PRP$" => Pos::PossessivePronoun,
        "VB" => Pos::VerbBase,
        "VBP" | "VBZ" => Pos::VerbPresent,
        "VBD" => Pos::VerbPast,
        "VBG" => Pos::VerbGerund,
        "VBN" => Pos::VerbParticiple,
        "MD" => Pos::Modal,
        "JJ" | "JJR" | "JJS" => Pos::Adjective,
        "RB" | "RBR" | "RBS" => Pos::Adverb,
        "DT" | "PDT" => Pos::Determiner,
        "IN" => Pos::Preposition,
        "TO" if next.is_some_and(|n| matches!(n, "VB" | "RB" | "RBR")) => Pos::To,
        "TO" => Pos::Preposition,
        "CC" => Pos::Conjunction,
        "CD" => Pos::Number,
        "RP" => Pos::Particle,
        "POS" => Pos::Possessive,
        "WDT" | "WP" | "WP$" | "WRB" => Pos::Wh,
        "EX" => Pos::Existential,
        "UH" | "FW" | "SYM" | "LS" | "GW" | "XX" | "ADD" | "AFX" | "NFP" | "$" | "#" => Pos::Other,
        "." | "," | ":" | ";" | "``" | "''" | "\"" | "LRB" | "RRB" | "-LRB-" | "-RRB-" | "HYPH" => {
            Pos::Punctuation
        }
        _ => return UNKNOWN,
    })
}

fn names(sentence: &Annotated, bounds: &[(usize, usize)], doc: &Document) -> Vec<u16> {
    let Some(names) = &sentence.names else { return Vec::new() };
    let mut masks = vec![1_u16; doc.tokens.len()];
    for name in names {
        let (start, end) = (bounds[name.start].0, bounds[name.end - 1].1);
        let mut first = true;
        for (index, token) in doc.tokens.iter().enumerate() {
            let (s, e) = (token.start as usize, token.end as usize);
            if s >= start && s < end {
                masks[index] = mask(name.kinds, first);
                first = false;
            } else if s < start && e > start {
                masks[index] = (1 << NAMES) - 1;
            }
        }
    }
    masks
}

/// The labels that a name's first token, or another of its tokens, may have.
fn mask(kinds: Kinds, first: bool) -> u16 {
    let mut bits = 0;
    for kind in 0..KINDS.len() {
        if kinds.0 >> kind & 1 == 1 {
            bits |= 1 << (1 + 2 * kind + usize::from(!first));
            // A name of doubtful kind may also be bounded otherwise.
            if kinds.0 & Kinds::NONE.0 != 0 {
                bits |= 3 << (1 + 2 * kind);
            }
        }
    }
    if kinds.0 & Kinds::NONE.0 != 0 {
        bits |= 1;
    }
    bits
}
