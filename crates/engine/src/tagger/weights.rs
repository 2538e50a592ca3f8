//! Tables of quantized weights: sparse sets of feature addresses, and one row of signed bytes for each address.

use super::features::OFFSETS;
use super::hash::{self, GROUP_BITS, SLOT_BITS};
use super::label::{NAME_WIDTH, SPEECH_WIDTH};

/// A table as it is in the file: addresses in ascending order, and the row of each, for `N` labels (padded). A feature
/// that is not kept has no row.
///
/// In the file the rows lie column by column, which compresses an eighth better; then, for each group that has any, comes
/// the distance from the group before, seven bits a byte, and which slots are kept.
#[derive(Debug)]
pub struct Table<const N: usize> {
    addresses: Vec<u32>,
    rows: Vec<[i8; N]>,
}

impl<const N: usize> Table<N> {
    /// Reads the bytes of [`Table::bytes`]; gives what is left of them too.
    pub fn parse(data: &[u8]) -> Option<(Self, &[u8])> {
        let (&count, data) = data.split_first_chunk::<4>()?;
        let count = u32::from_le_bytes(count) as usize;
        let (columns, mut data) = data.split_at_checked(count.checked_mul(N)?)?;
        let mut rows = vec![[0; N]; count];
        for (at, column) in columns.chunks_exact(count.max(1)).enumerate() {
            for (row, &weight) in rows.iter_mut().zip(column) {
                if let Some(cell) = row.get_mut(at) {
                    *cell = weight as i8;
                }
            }
        }
        let mut addresses = Vec::with_capacity(count);
        let mut group = 0_u32;
        while addresses.len() < count {
            let mut gap = 0_u32;
            loop {
                let (&byte, rest) = data.split_first()?;
                data = rest;
                gap = gap << 7 | u32::from(byte & 0x7f);
                if byte < 0x80 {
                    break;
                }
            }
            group = group.checked_add(gap).filter(|g| g >> GROUP_BITS == 0)?;
            let (&slots, rest) = data.split_first()?;
            data = rest;
            if slots == 0 {
                return None;
            }
            addresses.extend(ones(slots).map(|slot| hash::address(group, slot)));
        }
        if addresses.len() > count {
            return None;
        }
        Some((Self { addresses, rows }, data))
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

    /// The bytes of a table: `(address, row)` in ascending order of address.
    pub fn bytes(rows: &[(u32, [i8; N])]) -> Vec<u8> {
        let mut out = (rows.len() as u32).to_le_bytes().to_vec();
        for column in 0..N {
            out.extend(rows.iter().filter_map(|(_, row)| row.get(column)).map(|&weight| weight as u8));
        }
        let mut last = 0;
        for same in rows.chunk_by(|a, b| a.0 >> SLOT_BITS == b.0 >> SLOT_BITS) {
            let Some(&(address, _)) = same.first() else { continue };
            let group = address >> SLOT_BITS;
            let gap = group - last;
            last = group;
            for shift in [21, 14, 7] {
                if gap >> shift > 0 {
                    out.push((gap >> shift & 0x7f) as u8 | 0x80);
                }
            }
            out.push((gap & 0x7f) as u8);
            out.push(
                same.iter().fold(0, |slots, (address, _)| slots | 1 << (address & ((1 << SLOT_BITS) - 1))),
            );
        }
        out
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
    use super::*;

    #[test]
    fn gives_back_what_was_put_in() {
        fn row<const N: usize>(n: i8) -> [i8; N] {
            std::array::from_fn(|at| n.wrapping_mul(at as i8))
        }
        let address = hash::address;
        let speech = [(address(0, 0), row(1)), (address(25, 2), row(-3)), (address(2_000_000, 4), row(127))];
        let names = [(address(0, 0), row(2)), (address(25, 1), [-128; NAME_WIDTH]), (address(25, 3), row(5))];
        let bytes = [Table::bytes(&speech), Table::bytes(&names)].concat();
        let (first, rest) = Table::<SPEECH_WIDTH>::parse(&bytes).unwrap();
        let (second, rest) = Table::<NAME_WIDTH>::parse(rest).unwrap();
        assert!(rest.is_empty());
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
    fn what_is_cut_off_or_wrong_is_refused() {
        let bytes = Table::bytes(&[(8, [1_i8, -2]), (9, [3, 4]), (1 << 20, [5, 6])]);
        assert!(Table::<2>::parse(&bytes).is_some());
        for length in 0..bytes.len() {
            assert!(Table::<2>::parse(&bytes[..length]).is_none(), "{length}");
        }
        let mut wrong = bytes.clone();
        *wrong.last_mut().unwrap() = 0;
        assert!(Table::<2>::parse(&wrong).is_none(), "a group with no slots");
        *wrong.last_mut().unwrap() = 7;
        assert!(Table::<2>::parse(&wrong).is_none(), "more slots than rows");
    }
}
