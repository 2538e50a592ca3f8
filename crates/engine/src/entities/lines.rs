//! Codes lists of words and names letter by letter, each by the letters before: a sixth smaller than general compression
//! leaves them. `build.rs` writes with it, [`packed`](super::packed) reads.

use crate::tagger::coder::{Coder, Number};
use crate::tagger::odds::Odds;

/// No more of the line before is taken over.
const MOST_SHARED: usize = 20;
/// Tables hold 2 to the power of so many odds.
const BITS: u32 = 16;

/// A context for how much of the line before comes again, for the first letter that differs, or for any other.
const SHARED: u32 = 1;
const FIRST: u32 = 2;
const NEXT: u32 = 3;

const fn context(kind: u32, one: u32, two: u32) -> u32 {
    (kind << 16 | one << 8 | two).wrapping_mul(0x9e37_79b1)
}

/// What was learned from the lines so far.
pub struct Lines {
    /// The bytes of all lines and the line's end, the commonest first.
    alphabet: Vec<u8>,
    /// By the letter before, and by the two before.
    orders: [Vec<Odds>; 2],
    count: Number,
}

impl Lines {
    /// Begins with the alphabet, which is all bytes that will come.
    pub fn new(coder: &mut impl Coder, alphabet: &[u8]) -> Self {
        let length = coder.plain(8, alphabet.len() as u32) as usize;
        let byte = |at| u32::from(alphabet.get(at).copied().unwrap_or_default());
        let alphabet = (0..length).map(|at| coder.plain(8, byte(at)) as u8).collect();
        Self {
            alphabet,
            orders: [(); 2].map(|()| vec![Odds::default(); 1 << BITS]),
            count: Number::default(),
        }
    }

    /// Writes a list, or reads one; calls `each` with every line.
    pub fn code(&mut self, coder: &mut impl Coder, own: &[&str], mut each: impl FnMut(&str)) {
        let count = self.count.code(coder, own.len() as u32);
        let (mut line, mut before) = (Vec::new(), Vec::new());
        let mut shared = 0;
        for at in 0..count as usize {
            let own = own.get(at).map_or(&[][..], |line| line.as_bytes());
            let same = own.iter().zip(&before).take_while(|(a, b)| a == b).count().min(MOST_SHARED);
            let contexts = [context(SHARED, shared, 0), context(SHARED, shared, before.len() as u32)];
            shared = self.symbol(coder, contexts, same as u32);
            line.clear();
            line.extend(before.iter().take(shared as usize));
            loop {
                let letter = self.letter(coder, &line, &before, shared as usize, own);
                if letter == b'\n' {
                    break;
                }
                line.push(letter);
            }
            each(str::from_utf8(&line).unwrap_or_default());
            std::mem::swap(&mut line, &mut before);
        }
    }

    /// The letter behind those of `line`, or its end.
    fn letter(
        &mut self,
        coder: &mut impl Coder,
        line: &[u8],
        before: &[u8],
        shared: usize,
        own: &[u8],
    ) -> u8 {
        let back = |places: usize| line.iter().nth_back(places).map_or(0, |&letter| u32::from(letter));
        let contexts = match before.get(line.len()) {
            // Not that of the line before, and in a sorted list a later one.
            Some(&other) if shared > 0 && line.len() == shared => {
                [context(FIRST, other.into(), 0), context(FIRST, other.into(), back(0))]
            }
            _ => [context(NEXT, back(0), 0), context(NEXT, back(0), back(1))],
        };
        let letter = own.get(line.len()).copied().unwrap_or(b'\n');
        let rank = self.alphabet.iter().position(|&other| other == letter).unwrap_or_default();
        let rank = self.symbol(coder, contexts, rank as u32) as usize;
        self.alphabet.get(rank).copied().unwrap_or(b'\n')
    }

    /// A number that is the commoner, the smaller it is: how many bits it has, then those bits.
    fn symbol(&mut self, coder: &mut impl Coder, contexts: [u32; 2], value: u32) -> u32 {
        let value = value + 4;
        let length = value.ilog2().min(8);
        let mut bits = 2;
        while bits < 8 && self.bit(coder, contexts, bits, bits < length) {
            bits += 1;
        }
        let start = (bits + 1) << 8;
        let tree = (0..bits).rev().fold(1, |node, shift| {
            node << 1 | u32::from(self.bit(coder, contexts, start + node, value >> shift & 1 == 1))
        });
        tree.saturating_sub(4)
    }

    fn bit(&mut self, coder: &mut impl Coder, contexts: [u32; 2], node: u32, bit: bool) -> bool {
        let place =
            |context: u32| (context.wrapping_add(node).wrapping_mul(0x85eb_ca6b) >> (32 - BITS)) as usize;
        let [one, two] = &mut self.orders;
        Odds::code([one.get_mut(place(contexts[0])), two.get_mut(place(contexts[1])), None], coder, bit)
    }
}

/// Codes where places are, each by its distance from the one before, in hundredths of a degree.
#[derive(Default)]
pub struct Steps {
    numbers: [Number; 2],
    before: [i32; 2],
}

impl Steps {
    /// How far north and east a place is. Before the first of a country, which `@` begins, there is none.
    pub fn code(&mut self, coder: &mut impl Coder, name: &str, latitude: i32, longitude: i32) -> [i32; 2] {
        if name.starts_with('@') {
            self.before = [0; 2];
        }
        for ((number, before), own) in
            self.numbers.iter_mut().zip(&mut self.before).zip([latitude, longitude])
        {
            let step = own.wrapping_sub(*before);
            // The sign is the lowest bit.
            let code =
                number.code(coder, (step << 1 ^ step >> 31).cast_unsigned() & 0x00ff_ffff).cast_signed();
            *before = before.wrapping_add(code >> 1 ^ -(code & 1));
        }
        self.before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tagger::coder::{Decoder, Encoder};

    #[test]
    fn lists_are_read_as_they_were_written() {
        let lists = [
            vec!["=f", "anna", "annabel", "annabella", "zoë", "=m", "anna", "zoé"],
            vec![],
            vec![
                "United Nations|UN;U.N.",
                "",
                "united",
                "a name that is longer than what may be shared, one",
            ],
            vec![
                "a name that is longer than what may be shared, one",
                "a name that is longer than what may be shared, two",
            ],
        ];
        let mut alphabet: Vec<u8> = lists.iter().flatten().flat_map(|line| line.bytes()).collect();
        alphabet.push(b'\n');
        alphabet.sort_unstable();
        alphabet.dedup();
        let mut encoder = Encoder::default();
        let mut lines = Lines::new(&mut encoder, &alphabet);
        for list in &lists {
            lines.code(&mut encoder, list, |_| {});
        }
        let bytes = encoder.finish();
        let mut decoder = Decoder::new(&bytes);
        let mut lines = Lines::new(&mut decoder, &[]);
        for list in lists {
            let mut read = Vec::new();
            lines.code(&mut decoder, &[], |line| read.push(line.to_owned()));
            assert_eq!(read, list);
        }
        assert!(decoder.is_done());
    }

    #[test]
    fn places_are_read_where_they_were() {
        let places = [("@AA", 9000, -18000), ("b", -9000, 18000), ("c", 0, 0), ("@DD", -1, 1), ("e", 5, -7)];
        let mut encoder = Encoder::default();
        let mut steps = Steps::default();
        for (name, north, east) in places {
            steps.code(&mut encoder, name, north, east);
        }
        let bytes = encoder.finish();
        let (mut decoder, mut steps) = (Decoder::new(&bytes), Steps::default());
        for (name, north, east) in places {
            assert_eq!(steps.code(&mut decoder, name, 0, 0), [north, east]);
        }
    }
}
