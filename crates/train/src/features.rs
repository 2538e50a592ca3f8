//! Features as dense numbers: only those that occur often enough in the examples get one.

use std::collections::HashMap;

use nutgraf_engine::tagger::features::{self, Casing, OFFSETS, View, WordFacts};
use nutgraf_engine::tagger::hash::{self, ADDRESS_BITS};

use crate::examples::Examples;

const NOT_KEPT: u32 = u32::MAX;

/// From addresses to dense numbers and back.
pub struct Index {
    of: Vec<u32>,
    pub addresses: Vec<u32>,
    /// How often each was seen.
    pub counts: Vec<u32>,
}

impl Index {
    /// Keeps the addresses with at least `least` occurrences.
    pub fn new(counts: &[u32], least: u32) -> Self {
        let mut index = Self { of: vec![NOT_KEPT; counts.len()], addresses: Vec::new(), counts: Vec::new() };
        for (address, &count) in counts.iter().enumerate().filter(|&(_, &count)| count >= least) {
            index.of[address] = index.addresses.len() as u32;
            index.addresses.push(address as u32);
            index.counts.push(count);
        }
        index
    }

    pub fn get(&self, address: u32) -> Option<u32> {
        Some(self.of[address as usize]).filter(|&i| i != NOT_KEPT)
    }

    pub fn len(&self) -> usize {
        self.addresses.len()
    }

    /// The same index with only the numbers in `keep` (ascending), and for each new number the old one.
    pub fn narrowed(&self, keep: &[u32]) -> Self {
        let mut index = Self { of: vec![NOT_KEPT; self.of.len()], addresses: Vec::new(), counts: Vec::new() };
        for &old in keep {
            let address = self.addresses[old as usize];
            index.of[address as usize] = index.addresses.len() as u32;
            index.addresses.push(address);
            index.counts.push(self.counts[old as usize]);
        }
        index
    }
}

/// The numbers of a form's features at each offset, made once a form.
pub struct Forms<'a> {
    facts: &'a [WordFacts],
    words: &'a [String],
    made: HashMap<(u32, u8), usize>,
    lists: Vec<[Vec<u32>; OFFSETS.len()]>,
}

/// Templates that name a word itself; dropping them now and then makes the model lean on what is general.
pub fn is_lexical(template: u32) -> bool {
    matches!(template, 0 | 11)
}

/// Marks a number as that of a lexical feature.
pub const LEXICAL: u32 = 1 << 31;

impl<'a> Forms<'a> {
    pub fn new(facts: &'a [WordFacts], words: &'a [String]) -> Self {
        Self { facts, words, made: HashMap::new(), lists: Vec::new() }
    }

    /// The number of a view's form.
    pub fn of(&mut self, view: View, number: &impl Fn(u32) -> Option<u32>) -> u32 {
        let next = self.lists.len();
        let index = *self.made.entry((view.word, view.casing as u8)).or_insert(next);
        if index == next {
            let facts = features::facts(self.facts, view);
            let word = self.words.get(view.word as usize).map_or("", |word| word);
            let mut lists: [Vec<u32>; OFFSETS.len()] = Default::default();
            features::form(facts, word, view.casing, &mut |template, value, reach| {
                let group = hash::group(template, value);
                for (offset, list) in lists.iter_mut().enumerate().filter(|&(offset, _)| reach.holds(offset))
                {
                    if let Some(n) = number(hash::address(group, offset)) {
                        list.push(n | if is_lexical(template) { LEXICAL } else { 0 });
                    }
                }
            });
            self.lists.push(lists);
        }
        index as u32
    }

    pub fn list(&self, form: u32, offset: usize) -> &[u32] {
        &self.lists[form as usize][offset]
    }

    /// The forms of a sentence between two places outside on either side.
    pub fn sentence(&mut self, tokens: &[View], number: &impl Fn(u32) -> Option<u32>) -> Vec<u32> {
        let outside = View { casing: Casing::None, ..View::OUTSIDE };
        [outside; 2].iter().chain(tokens).chain(&[outside; 2]).map(|&view| self.of(view, number)).collect()
    }
}

/// The address of a context feature: such a feature has a group to itself.
pub fn context_address(template: u32, value: u64) -> u32 {
    hash::address(hash::group(template, value), 0)
}

/// How often each address occurs in the examples. `context` visits the context features of a token.
pub fn count(
    examples: &Examples,
    wanted: impl Fn(usize) -> bool,
    context: impl Fn(usize, usize, &mut dyn FnMut(u32, u64)),
) -> Vec<u32> {
    let mut counts = vec![0_u32; 1 << ADDRESS_BITS];
    let mut forms = Forms::new(&examples.facts, &examples.words);
    for (at, example) in examples.all.iter().enumerate().filter(|&(at, _)| wanted(at)) {
        let ids = forms.sentence(&example.sequence.tokens, &Some);
        for (token, window) in ids.windows(OFFSETS.len()).enumerate() {
            for (offset, &form) in window.iter().enumerate() {
                for &n in forms.list(form, offset) {
                    counts[(n & !LEXICAL) as usize] += 1;
                }
            }
            context(at, token, &mut |template, value| counts[context_address(template, value) as usize] += 1);
        }
    }
    counts
}
