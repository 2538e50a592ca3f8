//! Arithmetic coding of the model's numbers, bit by bit, each with a probability that learns as it goes: a quarter smaller
//! than general compression leaves them.
//!
//! The range coder is that of LZMA (Martin 1979; Pavlov 1998). What is coded, and in which context, is written once for
//! both ways: an encoder is given values and gives them back, a decoder gives those that were encoded.

/// How often a bit was set in its context. A new one is all zeros, without gaps: arrays of them are cleared, not written one by one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Bit {
    /// The probability that it is set, in halves of [`ONE`]'s parts, less one half.
    set: i16,
    seen: u16,
}

/// A probability of one.
pub const ONE: u32 = 1 << 15;
/// By what part of the way, of 65536, a bit moves the probability, by how often the context was seen: the mean of all that
/// was seen, until it forgets what is long ago. Steps are rounded down, so that no probability comes nearer to never or
/// always than 79 of [`ONE`].
#[expect(clippy::indexing_slicing, reason = "a constant: the compiler would see a panic")]
const STEPS: [u32; 1 + SLOWEST as usize] = {
    let mut steps = [0; 1 + SLOWEST as usize];
    let mut seen = 0;
    while seen < steps.len() {
        steps[seen] = 655_360 / (10 * seen as u32 + 16);
        seen += 1;
    }
    steps
};
const SLOWEST: u16 = 254;

impl Bit {
    /// The probability that it is set, in halves of [`ONE`]'s parts.
    #[inline(always)]
    fn set(self) -> u32 {
        (i32::from(self.set) + ONE as i32) as u32
    }

    #[inline(always)]
    fn learn(&mut self, bit: bool) {
        let step = STEPS.get(usize::from(self.seen)).copied().unwrap_or_default();
        self.seen += u16::from(self.seen < SLOWEST);
        let set = self.set();
        self.set +=
            if bit { ((2 * ONE - set) * step) >> 16 } else { ((set * step) >> 16).wrapping_neg() } as i16;
    }
}

/// A way to read or to write.
pub trait Coder {
    /// One bit that is set with a probability of so many parts of [`ONE`].
    fn likely(&mut self, set: u32, bit: bool) -> bool;
    /// A number of up to 16 bits without any pattern.
    fn plain(&mut self, bits: u32, value: u32) -> u32;

    /// One bit in its context.
    #[inline(always)]
    fn bit(&mut self, context: &mut Bit, bit: bool) -> bool {
        let bit = self.likely(context.set() / 2, bit);
        context.learn(bit);
        bit
    }

    /// One bit in two contexts, with the mean of their probabilities: one that was seen too seldom spoils little.
    #[inline(always)]
    fn mean(&mut self, contexts: [Option<&mut Bit>; 2], bit: bool) -> bool {
        let [Some(one), Some(two)] = contexts else { return bit };
        let bit = self.likely((one.set() + two.set()) / 4, bit);
        one.learn(bit);
        two.learn(bit);
        bit
    }

    /// A number of as many bits as make `contexts` long; the first context is not used.
    fn tree(&mut self, contexts: &mut [Bit], value: u32) -> u32 {
        let mut node = 1;
        for shift in (0..contexts.len().ilog2()).rev() {
            let bit = value >> shift & 1 == 1;
            let bit = contexts.get_mut(node as usize).map_or(bit, |context| self.bit(context, bit));
            node = node << 1 | u32::from(bit);
        }
        node - contexts.len() as u32
    }
}

/// Contexts for numbers that are mostly small: their length in bits one by one (Elias 1975), then the three digits after
/// the first; the others come as they are.
#[derive(Debug, Clone, Copy, Default)]
pub struct Number {
    length: [Bit; 24],
    digits: [[Bit; 8]; 24],
}

impl Number {
    /// A number below 2^24 - 1.
    pub fn code<C: Coder>(&mut self, coder: &mut C, value: u32) -> u32 {
        code(coder, value, |coder, length, digits, bit| {
            self.at(length, digits).map_or(bit, |context| coder.bit(context, bit))
        })
    }

    /// The same in two contexts, by [`Coder::mean`].
    pub fn mean<C: Coder>([one, two]: [&mut Self; 2], coder: &mut C, value: u32) -> u32 {
        code(coder, value, |coder, length, digits, bit| {
            coder.mean([one.at(length, digits), two.at(length, digits)], bit)
        })
    }

    /// The context of whether there are more digits (`digits` is 0), or of the next one.
    #[inline(always)]
    fn at(&mut self, length: usize, digits: usize) -> Option<&mut Bit> {
        if digits == 0 { self.length.get_mut(length) } else { self.digits.get_mut(length)?.get_mut(digits) }
    }
}

/// A number, with a way to code a bit by the length and the digits so far.
#[inline(always)]
fn code<C: Coder>(coder: &mut C, value: u32, mut bit: impl FnMut(&mut C, usize, usize, bool) -> bool) -> u32 {
    let value = value + 1;
    let mut length = 0;
    while length < 23 && bit(coder, length, 0, (length as u32) < value.ilog2()) {
        length += 1;
    }
    let (mut out, mut left) = (1, length as u32);
    while left > 0 && out < 8 {
        left -= 1;
        out = out << 1 | u32::from(bit(coder, length, out as usize, value >> left & 1 == 1));
    }
    while left > 0 {
        let some = left.min(16);
        left -= some;
        out = out << some | coder.plain(some, value >> left & ((1 << some) - 1));
    }
    out - 1
}

/// Writes.
#[derive(Debug)]
pub struct Encoder {
    low: u64,
    range: u32,
    /// The last byte that a carry may still change, and how many 0xff behind it.
    last: u8,
    full: usize,
    started: bool,
    out: Vec<u8>,
}

impl Default for Encoder {
    fn default() -> Self {
        Self { low: 0, range: u32::MAX, last: 0, full: 0, started: false, out: Vec::new() }
    }
}

impl Encoder {
    /// The bytes of all that was coded.
    pub fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        self.out
    }

    fn shift(&mut self) {
        let carry = (self.low >> 32) as u8;
        if self.low < 0xff00_0000 || carry == 1 {
            if self.started {
                self.out.push(self.last.wrapping_add(carry));
            }
            self.started = true;
            self.out.extend(std::iter::repeat_n(0xff_u8.wrapping_add(carry), self.full));
            self.full = 0;
            self.last = (self.low >> 24) as u8;
        } else {
            self.full += 1;
        }
        self.low = (self.low & 0x00ff_ffff) << 8;
    }

    fn narrow(&mut self, bound: u32, bit: bool) -> bool {
        if bit {
            self.range = bound;
        } else {
            self.low += u64::from(bound);
            self.range -= bound;
        }
        self.widen();
        bit
    }

    fn widen(&mut self) {
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
    }
}

impl Coder for Encoder {
    fn likely(&mut self, set: u32, bit: bool) -> bool {
        self.narrow((self.range / ONE) * set, bit)
    }

    fn plain(&mut self, bits: u32, value: u32) -> u32 {
        self.range >>= bits;
        self.low += u64::from(value) * u64::from(self.range);
        self.widen();
        value
    }
}

/// Reads.
#[derive(Debug)]
pub struct Decoder<'d> {
    data: std::slice::Iter<'d, u8>,
    range: u32,
    code: u32,
    /// More was asked for than there is.
    over: bool,
}

impl<'d> Decoder<'d> {
    /// Begins to read what [`Encoder::finish`] gave.
    pub fn new(data: &'d [u8]) -> Self {
        let mut new = Self { data: data.iter(), range: u32::MAX, code: 0, over: false };
        (0..4).for_each(|_| new.shift());
        new
    }

    #[inline(always)]
    fn shift(&mut self) {
        let byte = self.data.next();
        self.over |= byte.is_none();
        self.code = self.code << 8 | u32::from(byte.copied().unwrap_or(0));
    }

    /// True where all was read that there is, and no more.
    pub fn is_done(&self) -> bool {
        !self.over && self.data.len() == 0
    }

    #[inline(always)]
    fn narrow(&mut self, bound: u32) -> bool {
        let bit = self.code < bound;
        if bit {
            self.range = bound;
        } else {
            self.code -= bound;
            self.range -= bound;
        }
        self.widen();
        bit
    }

    #[inline(always)]
    fn widen(&mut self) {
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
    }
}

impl Coder for Decoder<'_> {
    #[inline(always)]
    fn likely(&mut self, set: u32, _: bool) -> bool {
        self.narrow((self.range / ONE) * set)
    }

    fn plain(&mut self, bits: u32, _: u32) -> u32 {
        self.range >>= bits;
        // What was not written by an encoder may be more.
        let value = (self.code / self.range.max(1)).min((1 << bits) - 1);
        self.code -= value * self.range;
        self.widen();
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes a few thousand numbers of every sort.
    fn all(coder: &mut impl Coder, values: &[u32]) -> Vec<u32> {
        let (mut number, mut tree, mut bit) = (Number::default(), [Bit::default(); 256], Bit::default());
        values
            .iter()
            .map(|&v| {
                let back = number.code(coder, v);
                assert_eq!(coder.tree(&mut tree, back & 0xff), back & 0xff);
                assert_eq!(coder.plain(5, back & 31), back & 31);
                assert_eq!(coder.bit(&mut bit, back == 0), back == 0);
                back
            })
            .collect()
    }

    #[test]
    fn gives_back_what_was_written() {
        let mut seed = 1_u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            seed
        };
        let values: Vec<u32> =
            (0..5000).map(|_| next() >> 8 >> (next() >> 27)).map(|v| v.min((1 << 24) - 2)).collect();
        let mut encoder = Encoder::default();
        assert_eq!(all(&mut encoder, &values), values);
        let bytes = encoder.finish();
        let mut decoder = Decoder::new(&bytes);
        assert_eq!(all(&mut decoder, &values), values);
        assert!(decoder.is_done());
    }

    #[test]
    fn a_byte_too_few_or_too_many_is_noticed() {
        let mut encoder = Encoder::default();
        encoder.plain(16, 0xffee);
        encoder.plain(14, 0x2ac0);
        let bytes = encoder.finish();
        let done = |bytes: &[u8]| {
            let mut decoder = Decoder::new(bytes);
            decoder.plain(16, 0);
            decoder.plain(14, 0);
            decoder.is_done()
        };
        assert!(done(&bytes));
        assert!(!done(&bytes[..bytes.len() - 1]));
        assert!(!done(&[&*bytes, &[0]].concat()));
    }

    #[test]
    fn no_bit_is_impossible() {
        let (mut never, mut always) = (Bit::default(), Bit::default());
        for _ in 0..10_000 {
            never.learn(false);
            always.learn(true);
        }
        assert_eq!((never.set(), 2 * ONE - always.set()), (158, 158));
    }

    #[test]
    fn what_comes_often_costs_little() {
        let mut encoder = Encoder::default();
        let mut context = Bit::default();
        (0..8000).for_each(|i| assert!(encoder.bit(&mut context, i % 100 == 0) == (i % 100 == 0)));
        // 8,000 bits of which one in a hundred is set hold 646 bits of information.
        let length = encoder.finish().len();
        assert!((646 / 8..110).contains(&length), "{length}");
    }

    #[test]
    fn carries_run_through() {
        let mut encoder = Encoder::default();
        let bits: Vec<bool> = (0..4000).map(|i| i % 3 != 0).collect();
        let mut contexts = [Bit { set: 256 - i16::MAX, seen: SLOWEST }; 2];
        bits.iter().for_each(|&b| assert_eq!(encoder.bit(&mut contexts[0], b), b));
        let bytes = encoder.finish();
        let mut decoder = Decoder::new(&bytes);
        assert!(bits.iter().all(|&b| decoder.bit(&mut contexts[1], !b) == b));
        assert!(decoder.is_done());
    }
}
