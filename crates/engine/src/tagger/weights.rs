//! Tables of quantized weights: sparse sets of feature addresses, and one row of signed bytes for each address.

use super::coder::{Bit, Coder, Number};
use super::features::OFFSETS;
use super::hash::{self, GROUP_BITS, SLOT_BITS};
use super::label::{NAME_WIDTH, SPEECH_WIDTH};

/// A table as it is in the file: addresses in ascending order, and the row of each, for `N` labels (padded). A feature
/// that is not kept has no row.
#[derive(Debug, Default)]
pub struct Table<const N: usize> {
    addresses: Vec<u32>,
    rows: Vec<[i8; N]>,
}

/// No table has more rows.
const MOST_ROWS: u32 = 1 << 20;

/// Contexts of a row's weights. Most are zero: how likely that is depends on the label and on how many before it are not.
struct RowContexts<const N: usize> {
    zero: [[Bit; 7]; N],
    /// By the sign of the sum so far.
    sign: [[Bit; 3]; N],
    size: [[Number; 2]; N],
}

impl<const N: usize> Table<N> {
    /// A table of `(address, row)`, in ascending order of address.
    pub fn new(rows: &[(u32, [i8; N])]) -> Self {
        Self { addresses: rows.iter().map(|r| r.0).collect(), rows: rows.iter().map(|r| r.1).collect() }
    }

    /// Writes the table, or reads one; `None` where what is read is no table. Only the first `labels` columns are coded.
    pub fn code(&self, coder: &mut impl Coder, labels: usize) -> Option<Self> {
        let (mut size, mut gaps, mut slots) =
            (Number::default(), Box::new(Number::default()), [Bit::default(); 1 << 8]);
        let count = size.code(coder, self.rows.len() as u32);
        let mut out = Self::default();
        if count > MOST_ROWS {
            return None;
        }
        let mut groups = self.groups();
        let mut group = 0_u32;
        while out.addresses.len() < count as usize {
            let (own, kept, _) = groups.next().unwrap_or_default();
            group = group.checked_add(gaps.code(coder, own.wrapping_sub(group) & 0x007f_ffff))?;
            let kept = coder.tree(&mut slots, u32::from(kept)) as u8;
            if group >> GROUP_BITS != 0 || kept == 0 {
                return None;
            }
            out.addresses.extend(ones(kept).map(|slot| hash::address(group, slot)));
        }
        if out.addresses.len() > count as usize {
            return None;
        }
        let mut contexts = Box::new(RowContexts {
            zero: [[Bit::default(); 7]; N],
            sign: [[Bit::default(); 3]; N],
            size: [[Number::default(); 2]; N],
        });
        let mut rows = self.rows.iter();
        out.rows
            .extend((0..count).map(|_| contexts.row(coder, labels, rows.next().copied().unwrap_or([0; N]))));
        Some(out)
    }

    /// Each group with its slots and its first row.
    fn groups(&self) -> impl Iterator<Item = (u32, u8, u32)> {
        let mut row = 0;
        self.addresses.chunk_by(|a, b| a >> SLOT_BITS == b >> SLOT_BITS).map(move |same| {
            let first = row;
            row += same.len() as u32;
            let slots = same.iter().fold(0, |slots, address| slots | 1 << (address & ((1 << SLOT_BITS) - 1)));
            (same.first().map_or(0, |address| address >> SLOT_BITS), slots, first)
        })
    }
}

impl<const N: usize> RowContexts<N> {
    fn row(&mut self, coder: &mut impl Coder, labels: usize, mut row: [i8; N]) -> [i8; N] {
        let (mut others, mut sum) = (0, 0_i32);
        let contexts = self.zero.iter_mut().zip(&mut self.sign).zip(&mut self.size);
        for (weight, ((zero, sign), [negative, positive])) in row.iter_mut().zip(contexts).take(labels) {
            let zero = zero.get_mut(others).is_none_or(|context| coder.bit(context, *weight == 0));
            if zero {
                *weight = 0;
                continue;
            }
            let sign = sign.get_mut((sum.signum() + 1) as usize);
            let above = sign.is_some_and(|context| coder.bit(context, *weight > 0));
            let size = if above { positive } else { negative };
            let size = size.code(coder, u32::from(weight.unsigned_abs()).saturating_sub(1)) as i32 + 1;
            *weight = (if above { size } else { -size }) as i8;
            sum += i32::from(*weight);
            others = (others + 1).min(6);
        }
        row
    }
}

/// The slots whose bits are set.
fn ones(mut slots: u8) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let slot = slots.trailing_zeros();
        slots &= slots.checked_sub(1)?;
        Some(slot as usize)
    })
}

/// 32 KiB.
const SKETCH_BITS: u32 = 20;
/// Groups are told apart within a bucket by this many bits: a bucket holds one or two kept groups.
const BUCKET_BITS: u32 = 7;

/// Where the rows of a group are: they follow each other in the order of their slots.
#[derive(Debug, Clone, Copy, Default)]
struct Group {
    speech: u32,
    names: u32,
    /// Which slots have a row.
    speech_slots: u8,
    name_slots: u8,
}

/// The weights for parts of speech and for names. Most features of a form are asked about for both and from several
/// places, so one search serves all.
#[derive(Debug, Default)]
pub struct Weights {
    /// One bit for eight groups: whether any is kept. Small enough for the nearest cache, it answers for most groups,
    /// which are not kept.
    sketch: Vec<u64>,
    /// Where each bucket of groups starts, and where the last one ends.
    starts: Vec<u32>,
    /// The low bits of each kept group's number.
    low: Vec<u8>,
    groups: Vec<Group>,
    speech: Vec<[i8; SPEECH_WIDTH]>,
    names: Vec<[i8; NAME_WIDTH]>,
}

impl Weights {
    /// Joins the two tables.
    pub fn new(speech: Table<SPEECH_WIDTH>, names: Table<NAME_WIDTH>) -> Self {
        let buckets = 1 << (GROUP_BITS - BUCKET_BITS);
        let mut out = Self {
            sketch: vec![0; 1 << (SKETCH_BITS - 6)],
            starts: Vec::with_capacity(buckets + 1),
            ..Self::default()
        };
        let (mut of_speech, mut of_names) = (speech.groups().peekable(), names.groups().peekable());
        while let Some(next) = [of_speech.peek(), of_names.peek()].into_iter().flatten().map(|g| g.0).min() {
            out.starts.resize((next >> BUCKET_BITS) as usize + 1, out.low.len() as u32);
            let coarse = next >> (GROUP_BITS - SKETCH_BITS);
            if let Some(bits) = out.sketch.get_mut(coarse as usize >> 6) {
                *bits |= 1 << (coarse & 63);
            }
            out.low.push((next & ((1 << BUCKET_BITS) - 1)) as u8);
            let (_, name_slots, names) = of_names.next_if(|g| g.0 == next).unwrap_or_default();
            let (_, speech_slots, speech) = of_speech.next_if(|g| g.0 == next).unwrap_or_default();
            out.groups.push(Group { speech, names, speech_slots, name_slots });
        }
        out.starts.resize(buckets + 1, out.low.len() as u32);
        drop((of_speech, of_names));
        Self { speech: speech.rows, names: names.rows, ..out }
    }

    #[inline]
    fn group(&self, group: u32) -> Option<&Group> {
        let coarse = group >> (GROUP_BITS - SKETCH_BITS);
        let bits = self.sketch.get(coarse as usize >> 6)?;
        if bits >> (coarse & 63) & 1 == 0 {
            return None;
        }
        let bucket = (group >> BUCKET_BITS) as usize;
        let &[start, end] = self.starts.get(bucket..)?.first_chunk()?;
        let low = (group & ((1 << BUCKET_BITS) - 1)) as u8;
        let kept = self.low.get(start as usize..end as usize)?;
        self.groups.get(start as usize + kept.iter().position(|&k| k == low)?)
    }

    /// Adds the weights for parts of speech of the feature in a group's first slot, if it has any.
    #[inline]
    pub fn add_speech(&self, group: u32, sum: &mut [i16; SPEECH_WIDTH]) {
        if let Some(group) = self.group(group)
            && group.speech_slots & 1 == 1
            && let Some(row) = self.speech.get(group.speech as usize)
        {
            add(sum, row);
        }
    }

    /// Adds the weights for names of the feature in a group's first slot, if it has any.
    #[inline]
    pub fn add_names(&self, group: u32, sum: &mut [i16; NAME_WIDTH]) {
        if let Some(group) = self.group(group)
            && group.name_slots & 1 == 1
            && let Some(row) = self.names.get(group.names as usize)
        {
            add(sum, row);
        }
    }

    /// Adds the weights of both sorts of groups' features to the sums of their slots, for those in each group's reach.
    pub fn add_groups(&self, groups: &[(u32, u8)], sums: &mut [Sums; OFFSETS.len()]) {
        let mut found = [(Group::default(), 0); 32];
        let mut count = 0;
        for (&(group, reach), place) in groups.iter().zip(&mut found) {
            *place = (self.group(group).copied().unwrap_or_default(), reach);
            count += 1;
        }
        for (group, reach) in found.iter().take(count) {
            add_slots(&self.names, group.names, group.name_slots, *reach, sums, |sum| &mut sum.names);
            add_slots(&self.speech, group.speech, group.speech_slots, *reach, sums, |sum| &mut sum.speech);
        }
    }
}

/// Sums of weights, for parts of speech and for names.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sums {
    /// One a part of speech, padded.
    pub speech: [i16; SPEECH_WIDTH],
    /// One a name label, padded.
    pub names: [i16; NAME_WIDTH],
}

#[inline(always)]
fn add_slots<const N: usize>(
    rows: &[[i8; N]],
    first: u32,
    mut slots: u8,
    reach: u8,
    sums: &mut [Sums; OFFSETS.len()],
    part: impl Fn(&mut Sums) -> &mut [i16; N],
) {
    for row in rows.get(first as usize..).unwrap_or_default() {
        if slots == 0 {
            return;
        }
        let slot = slots.trailing_zeros();
        slots &= slots - 1;
        // A slot outside the reach is another feature that has the same number by accident.
        if reach >> slot & 1 == 1
            && let Some(sum) = sums.get_mut(slot as usize)
        {
            add(part(sum), row);
        }
    }
}

// Not inlined: the sums would be taken apart into single registers, and added one by one.
#[inline(never)]
fn add<const N: usize>(sum: &mut [i16; N], row: &[i8; N]) {
    for (sum, &weight) in sum.iter_mut().zip(row) {
        *sum += i16::from(weight);
    }
}

#[cfg(test)]
mod tests {
    use super::super::coder::{Decoder, Encoder};
    use super::*;

    #[test]
    fn gives_back_what_was_put_in() {
        fn row<const N: usize>(n: i8) -> [i8; N] {
            std::array::from_fn(|at| n.wrapping_mul(at as i8))
        }
        let address = hash::address;
        let speech = [(address(0, 0), row(1)), (address(25, 2), row(-3)), (address(2_000_000, 4), row(127))];
        let names = [(address(0, 0), row(2)), (address(25, 1), [-128; NAME_WIDTH]), (address(25, 3), row(5))];
        let mut encoder = Encoder::default();
        Table::new(&speech).code(&mut encoder, SPEECH_WIDTH).unwrap();
        Table::new(&names).code(&mut encoder, NAME_WIDTH).unwrap();
        let bytes = encoder.finish();
        let mut decoder = Decoder::new(&bytes);
        let first = Table::<SPEECH_WIDTH>::default().code(&mut decoder, SPEECH_WIDTH).unwrap();
        let second = Table::<NAME_WIDTH>::default().code(&mut decoder, NAME_WIDTH).unwrap();
        assert!(decoder.is_done());
        assert_eq!((first.addresses.len(), second.addresses.len()), (3, 3));
        let weights = Weights::new(first, second);
        for group in [0, 1, 24, 25, 26, 1_999_999, 2_000_000] {
            for reach in [0b11111, 0b01110, 0b00100] {
                let mut sums = [Sums::default(); 5];
                weights.add_groups(&[(group, reach)], &mut sums);
                for (slot, sums) in sums.iter().enumerate() {
                    let in_reach = reach >> slot & 1 == 1;
                    let of = |a: &u32| in_reach && *a == address(group, slot);
                    let want = speech.iter().find(|(a, _)| of(a)).map_or([0; SPEECH_WIDTH], |r| r.1);
                    assert_eq!(sums.speech, want.map(i16::from), "{group} {slot}");
                    let want = names.iter().find(|(a, _)| of(a)).map_or([0; NAME_WIDTH], |r| r.1);
                    assert_eq!(sums.names, want.map(i16::from), "{group} {slot}");
                }
            }
        }
        let mut sum = [10; SPEECH_WIDTH];
        weights.add_speech(0, &mut sum);
        assert_eq!(sum, row::<SPEECH_WIDTH>(1).map(|w| 10 + i16::from(w)));
        weights.add_speech(25, &mut sum);
        assert_eq!(sum, row::<SPEECH_WIDTH>(1).map(|w| 10 + i16::from(w)), "a group without a first slot");
        let mut sum = [10; NAME_WIDTH];
        weights.add_names(0, &mut sum);
        assert_eq!(sum, row::<NAME_WIDTH>(2).map(|w| 10 + i16::from(w)));
    }

    #[test]
    fn what_is_cut_off_is_noticed() {
        let mut encoder = Encoder::default();
        Table::new(&[(8, [1_i8, -2]), (9, [3, 4]), (1 << 20, [5, 6])]).code(&mut encoder, 2).unwrap();
        let bytes = encoder.finish();
        let read = |bytes: &[u8]| {
            let mut decoder = Decoder::new(bytes);
            Table::<2>::default().code(&mut decoder, 2).filter(|_| decoder.is_done())
        };
        assert!(read(&bytes).is_some());
        for length in 0..bytes.len() {
            assert!(read(&bytes[..length]).is_none(), "{length}");
        }
    }
}
