//! Bits in several contexts at once, each of which adds what it tells to the logarithm of the odds: a logistic regression
//! that learns as it goes.

use super::coder::{self, Coder};

/// How likely a bit is set, as one context tells.
#[derive(Debug, Clone, Copy, Default)]
pub struct Odds {
    /// Their natural logarithm, in parts of 4096.
    log: i16,
    seen: u16,
}

/// Half a natural logarithm.
const HALF: usize = 2048;
const ONE: i32 = coder::ONE as i32;
/// The logistic function at 0, 1/2, 1 … 8, in parts of [`ONE`].
const LOGISTIC: [i32; 17] = [
    16384, 20397, 23955, 26790, 28862, 30282, 31214, 31807, 32179, 32408, 32549, 32635, 32687, 32719, 32738,
    32750, 32757,
];
/// How far an error moves the odds, in parts of 256, by how often the context was seen: 2 / (seen + 2) + 1/5.
#[expect(clippy::indexing_slicing, reason = "a constant: the compiler would see a panic")]
const RATES: [i32; 1 + SETTLED] = {
    let mut rates = [51; 1 + SETTLED];
    let mut seen = 0;
    while seen < rates.len() {
        rates[seen] += 512 / (seen as i32 + 2);
        seen += 1;
    }
    rates
};
/// A context that was seen so often learns no slower any more.
const SETTLED: usize = 40;

/// The probability, in parts of [`ONE`], between those of [`LOGISTIC`].
#[inline(always)]
fn logistic(log: i32) -> i32 {
    let (at, part) = (log.unsigned_abs() as usize / HALF, log.unsigned_abs() as usize % HALF);
    let set = match LOGISTIC.get(at..at + 2) {
        Some(&[low, high]) => low + (high - low) * part as i32 / HALF as i32,
        _ => LOGISTIC[16],
    };
    if log < 0 { ONE - set } else { set }
}

impl Odds {
    #[inline(always)]
    fn learn(&mut self, error: i32) {
        let rate = RATES.get(usize::from(self.seen)).copied().unwrap_or(RATES[SETTLED]);
        let log = i32::from(self.log) + ((error * rate) >> 11);
        self.log = log.clamp(i16::MIN.into(), i16::MAX.into()) as i16;
        self.seen = (self.seen + 1).min(SETTLED as u16);
    }

    /// One bit in its contexts: the odds are the product of what they tell.
    #[inline(always)]
    pub fn code([one, two, three]: [Option<&mut Self>; 3], coder: &mut impl Coder, bit: bool) -> bool {
        let log = |odds: &Option<&mut Self>| odds.as_ref().map_or(0, |odds| i32::from(odds.log));
        let set = logistic(log(&one) + log(&two) + log(&three));
        let bit = coder.likely(set as u32, bit);
        let error = if bit { ONE - set } else { -set };
        // Not a loop: what is built for size keeps it, and it is half of the time.
        let learn = |odds: Option<&mut Self>| {
            if let Some(odds) = odds {
                odds.learn(error);
            }
        };
        learn(one);
        learn(two);
        learn(three);
        bit
    }

    /// A number up to the length of the first list of contexts, one by one: small ones are common.
    pub fn count([one, two, three]: [&mut [Self]; 3], coder: &mut impl Coder, value: u32) -> u32 {
        let mut count = 0;
        while count < one.len() {
            let contexts = [one.get_mut(count), two.get_mut(count), three.get_mut(count)];
            if !Self::code(contexts, coder, (count as u32) < value) {
                break;
            }
            count += 1;
        }
        count as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logistic_function_rises() {
        for (log, set) in
            [(0, 16384), (2048, 20397), (-2048, 12371), (3072, 22176), (65536, 32757), (-65536, 11)]
        {
            assert_eq!(logistic(log), set, "{log}");
        }
        assert!((-40000..40000).all(|log| logistic(log) <= logistic(log + 1)));
    }
}
