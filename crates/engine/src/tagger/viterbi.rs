//! Viterbi's algorithm: the best path through the name labels of a sentence, token by token.

use super::label::{NAME_WIDTH, NAMES};
use super::model::NameScores;

/// Scores of a label after a label; the last row is the sentence's start.
pub type Transitions = [[i16; NAMES]; NAMES + 1];

/// [`Transitions`], padded with steps that are never taken.
pub(super) type Steps = [[i16; NAME_WIDTH]; NAMES + 1];
/// Below any score, and far from the end of the numbers.
const NEVER: i16 = i16::MIN / 2;

pub(super) fn steps(transitions: &Transitions) -> Steps {
    let mut steps = [[NEVER; NAME_WIDTH]; NAMES + 1];
    for (steps, transitions) in steps.iter_mut().zip(transitions) {
        steps.iter_mut().zip(transitions).for_each(|(step, &t)| *step = t);
    }
    steps
}

/// The best path to each label of the token at hand.
#[derive(Default)]
pub(super) struct Paths {
    /// The best is 0.
    totals: [i16; NAME_WIDTH],
    /// Where there was no doubt, "no name" is the only label that was reached and that is left.
    closed: bool,
}

/// Only "no name" is reached.
const CLOSED: [i16; NAME_WIDTH] = {
    let mut totals = [NEVER; NAME_WIDTH];
    totals[0] = 0;
    totals
};

impl Paths {
    pub(super) fn start(&mut self, steps: &Steps, doubt: bool) {
        self.totals = if doubt { steps.last().copied().unwrap_or_default() } else { CLOSED };
        self.closed = !doubt;
    }

    /// Goes on by one token; gives the label each label was best reached from, the first of equals.
    #[inline(never)]
    pub(super) fn step(&mut self, steps: &Steps, doubt: bool) -> [u8; NAME_WIDTH] {
        let closed = std::mem::replace(&mut self.closed, !doubt);
        if closed {
            if let (true, Some(&from_none)) = (doubt, steps.first()) {
                self.totals = from_none;
            }
            return [0; NAME_WIDTH];
        }
        if !doubt {
            // No other label goes on from here.
            let mut sums = [i16::MIN; NAME_WIDTH];
            for ((sum, &[to_none, ..]), total) in sums.iter_mut().zip(steps).zip(self.totals).take(NAMES) {
                *sum = total.saturating_add(to_none);
            }
            self.totals = CLOSED;
            return [position(&sums, highest(&sums)); NAME_WIDTH];
        }
        let mut next = [i16::MIN; NAME_WIDTH];
        let mut from = [0_i16; NAME_WIDTH];
        for ((steps, total), label) in steps.iter().zip(self.totals).take(NAMES).zip(0..) {
            for ((next, from), step) in next.iter_mut().zip(&mut from).zip(steps) {
                let sum = total.saturating_add(*step);
                *from = if sum > *next { label } else { *from };
                *next = sum.max(*next);
            }
        }
        self.totals = next;
        from.map(|label| label as u8)
    }

    /// Adds the scores of the labels themselves.
    #[inline(never)]
    pub(super) fn add(&mut self, scores: &NameScores) {
        if self.closed {
            return;
        }
        self.totals.iter_mut().zip(scores).for_each(|(t, &s)| *t = t.saturating_add(s));
        // Only differences matter: kept small, they cannot overflow in a sentence of any length.
        let top = highest(&self.totals);
        self.totals.iter_mut().for_each(|t| *t = t.saturating_sub(top).max(NEVER));
    }

    pub(super) fn best(&self) -> u8 {
        position(&self.totals, 0)
    }
}

/// Not inlined: the scores would be taken apart into single registers, and compared one by one.
#[inline(never)]
pub(super) fn highest<const N: usize>(scores: &[i16; N]) -> i16 {
    scores.iter().copied().fold(i16::MIN, i16::max)
}

/// The index of a score, the first of equals.
pub(super) fn position<T: PartialEq>(scores: &[T], score: T) -> u8 {
    scores.iter().position(|s| *s == score).unwrap_or(0) as u8
}
