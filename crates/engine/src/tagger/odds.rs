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
fn logistic(log: i32) -> i32 {
    let (at, part) = (log.unsigned_abs() as usize / HALF, log.unsigned_abs() as usize % HALF);
    let set = match LOGISTIC.get(at..at + 2) {
        Some(&[low, high]) => low + (high - low) * part as i32 / HALF as i32,
        _ => LOGISTIC[16],
    };
    if log < 0 { ONE - set } else { set }
}

impl Odds {
    fn learn(&mut self, error: i32) {
        let rate = RATES.get(usize::from(self.seen)).copied().unwrap_or(RATES[SETTLED]);
        let log = i32::from(self.log) + ((error * rate) >> 11);
        self.log = log.clamp(i16::MIN.into(), i16::MAX.into()) as i16;
        self.seen = (self.seen + 1).min(SETTLED as u16);
    }

    /// One bit in its contexts: the odds are the product of what they tell.
    pub fn code<const M: usize>(contexts: [Option<&mut Self>; M], coder: &mut impl Coder, bit: bool) -> bool {
        let set = logistic(contexts.iter().flatten().map(|odds| i32::from(odds.log)).sum());
        let bit = coder.likely(set as u32, bit);
        let error = if bit { ONE - set } else { -set };
        contexts.into_iter().flatten().for_each(|odds| odds.learn(error));
        bit
    }

    /// A number below the length of each list of contexts, one by one: small ones are common.
    pub fn count<const M: usize>(mut contexts: [&mut [Self]; M], coder: &mut impl Coder, value: u32) -> u32 {
        let most = contexts.iter().map(|contexts| contexts.len()).min().unwrap_or(0) as u32;
        let mut more = |count: u32| {
            let contexts = contexts.each_mut().map(|contexts| contexts.get_mut(count as usize));
            Self::code(contexts, coder, count < value)
        };
        (0..most).find(|&count| !more(count)).unwrap_or(most)
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
