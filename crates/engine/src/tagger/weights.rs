//! Tables of quantized weights: sparse sets of feature addresses, and one row of signed bytes for each address.

use super::coder::{Bit, Coder, Number};
use super::features::OFFSETS;
use super::hash::{self, GROUP_BITS, SLOT_BITS};
use super::label::{NAME_WIDTH, NAMES, SPEECH, SPEECH_WIDTH};

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

    /// The rows of groups' first slots.
    fn firsts(&self) -> impl Iterator<Item = (u32, [i8; N])> {
        let rows = self.addresses.iter().zip(&self.rows);
        rows.filter(|(address, _)| **address & ((1 << SLOT_BITS) - 1) == 0)
            .map(|(a, row)| (a >> SLOT_BITS, *row))
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

/// No form and no token has more features.
pub const MOST_FEATURES: usize = 32;

/// What is kept of some groups. It takes one step in memory to find a place, and one more to see what is there: the
/// first in a table that is small enough for the near caches, the second mostly in a single line.
#[derive(Debug, Default)]
struct Places<T> {
    blocks: Vec<Block>,
    /// In each block, the first one of each bundle, and then the others.
    items: Vec<T>,
}

/// Groups that share a bit are a bundle; few bundles have two groups that are kept.
const BUNDLE_BITS: u32 = 3;
/// Groups of a block, 32 bundles: they are told apart by one byte.
const BLOCK_BITS: u32 = 8;

/// Which bundles of a block are kept, and how many items there are before.
#[derive(Debug, Clone, Copy, Default)]
struct Block {
    kept: u32,
    before: u32,
}

/// Something with room for a byte. For the first item of a bundle, it holds the group's place in the bundle and
/// [`OTHERS`]; for the others, the group's place in the block.
trait Item {
    fn marked(&self) -> u8;
    fn mark(&mut self, mark: u8);
}

/// The bundle has more than one group.
const OTHERS: u8 = 1 << BUNDLE_BITS;

/// The last column of a row only pads it.
const _: () = assert!(SPEECH.len() < SPEECH_WIDTH && NAMES < NAME_WIDTH);

impl<const N: usize> Item for [i8; N] {
    fn marked(&self) -> u8 {
        self.last().map_or(0, |mark| mark.cast_unsigned())
    }

    fn mark(&mut self, mark: u8) {
        self.last_mut().into_iter().for_each(|last| *last = mark.cast_signed());
    }
}

/// Where the rows of a group are: they follow each other in the order of their slots.
#[derive(Debug, Clone, Copy, Default)]
struct Group {
    speech: u32,
    names: u32,
    /// Which slots have a row.
    speech_slots: u8,
    name_slots: u8,
    mark: u8,
}

impl Item for Group {
    fn marked(&self) -> u8 {
        self.mark
    }

    fn mark(&mut self, mark: u8) {
        self.mark = mark;
    }
}

impl<T: Item> Places<T> {
    /// Of groups in ascending order.
    fn new(kept: impl Iterator<Item = (u32, T)>) -> Self {
        let mut new = Self { blocks: Vec::new(), items: Vec::new() };
        let mut others = Vec::new();
        for (group, mut item) in kept {
            new.pass_to(group >> BLOCK_BITS, &mut others);
            let Some(block) = new.blocks.last_mut() else { continue };
            let bundle = 1 << (group >> BUNDLE_BITS & 31);
            if block.kept & bundle == 0 {
                block.kept |= bundle;
                item.mark(group as u8 & (OTHERS - 1));
                new.items.push(item);
            } else {
                new.items.last_mut().into_iter().for_each(|first| first.mark(first.marked() | OTHERS));
                item.mark(group as u8);
                others.push(item);
            }
        }
        // One more, for where the last one ends.
        new.pass_to(1 << (GROUP_BITS - BLOCK_BITS), &mut others);
        new
    }

    /// Begins the blocks up to one.
    fn pass_to(&mut self, block: u32, others: &mut Vec<T>) {
        while self.blocks.len() <= block as usize {
            self.items.append(others);
            self.blocks.push(Block { kept: 0, before: self.items.len() as u32 });
        }
    }

    /// Where a group is if it is kept, and a bit that is clear for most groups that are not.
    #[inline]
    fn guess(&self, group: u32) -> (u32, u32) {
        let block = self.blocks.get((group >> BLOCK_BITS) as usize).copied().unwrap_or_default();
        let bundle = group >> BUNDLE_BITS & 31;
        (block.before + (block.kept & ((1 << bundle) - 1)).count_ones(), block.kept >> bundle & 1)
    }

    /// What is kept of a group for which the bit was set.
    #[inline]
    fn at(&self, group: u32, place: u32) -> Option<&T> {
        let first = self.items.get(place as usize)?;
        if first.marked() & (OTHERS - 1) == group as u8 & (OTHERS - 1) {
            return Some(first);
        }
        if first.marked() & OTHERS == 0 { None } else { self.other(group) }
    }

    #[inline(never)]
    fn other(&self, group: u32) -> Option<&T> {
        let &[own, next] = self.blocks.get((group >> BLOCK_BITS) as usize..)?.first_chunk()?;
        let others = (own.before + own.kept.count_ones()) as usize..next.before as usize;
        self.items.get(others)?.iter().find(|other| other.marked() == group as u8)
    }
}

impl<const N: usize> Places<[i8; N]> {
    /// Adds the weights of those groups that have any.
    #[inline]
    fn add(&self, groups: &[u32], sum: &mut [i16; N]) {
        // All places are found before the first is looked at, and without a branch, for whether a group is kept cannot be
        // guessed: the processor waits for the memory of several at once.
        let mut places = [(0, 0); MOST_FEATURES];
        let mut count = 0;
        for &group in groups {
            let (place, kept) = self.guess(group);
            if let Some(free) = places.get_mut(count) {
                *free = (group, place);
            }
            count += kept as usize;
        }
        let mut total = [0; N];
        for &(group, place) in places.iter().take(count) {
            if let Some(row) = self.at(group, place) {
                add(&mut total, row);
            }
        }
        // The marks of the rows are no weights.
        total.last_mut().into_iter().for_each(|last| *last = 0);
        sum.iter_mut().zip(total).for_each(|(sum, total)| *sum += total);
    }
}

/// The weights for parts of speech and for names.
#[derive(Debug, Default)]
pub struct Weights {
    /// Most features of a form are asked about for both and from several places, so one search serves all.
    groups: Places<Group>,
    speech: Vec<[i8; SPEECH_WIDTH]>,
    names: Vec<[i8; NAME_WIDTH]>,
    /// The rows of first slots once more: there the context features are, most of those that are looked up. Each is asked
    /// about for one of the two.
    first_speech: Places<[i8; SPEECH_WIDTH]>,
    first_names: Places<[i8; NAME_WIDTH]>,
}

impl Weights {
    /// Joins the two tables.
    pub fn new(speech: Table<SPEECH_WIDTH>, names: Table<NAME_WIDTH>) -> Self {
        let (mut of_speech, mut of_names) = (speech.groups().peekable(), names.groups().peekable());
        let groups = Places::new(std::iter::from_fn(|| {
            let next = [of_speech.peek(), of_names.peek()].into_iter().flatten().map(|g| g.0).min()?;
            let (_, name_slots, names) = of_names.next_if(|g| g.0 == next).unwrap_or_default();
            let (_, speech_slots, speech) = of_speech.next_if(|g| g.0 == next).unwrap_or_default();
            Some((next, Group { speech, names, speech_slots, name_slots, mark: 0 }))
        }));
        drop((of_speech, of_names));
        let (first_speech, first_names) = (Places::new(speech.firsts()), Places::new(names.firsts()));
        Self { groups, speech: speech.rows, names: names.rows, first_speech, first_names }
    }

    /// Adds the weights for parts of speech of the features in groups' first slots.
    pub fn add_speech(&self, groups: &[u32], sum: &mut [i16; SPEECH_WIDTH]) {
        self.first_speech.add(groups, sum);
    }

    /// Adds the weights for names of the features in groups' first slots.
    pub fn add_names(&self, groups: &[u32], sum: &mut [i16; NAME_WIDTH]) {
        self.first_names.add(groups, sum);
    }

    /// Adds the weights of both sorts of groups' features to the sums of their slots, for those in each group's reach.
    pub fn add_groups(&self, groups: &[(u32, u8)], sums: &mut [Sums; OFFSETS.len()]) {
        let mut found = [(Group::default(), 0); MOST_FEATURES];
        let mut count = 0;
        for (&(group, reach), place) in groups.iter().zip(&mut found) {
            let (at, kept) = self.groups.guess(group);
            let kept = if kept == 0 { None } else { self.groups.at(group, at) };
            *place = (kept.copied().unwrap_or_default(), reach);
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

#[inline]
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
        // The last column is no label's.
        fn ten_more<const N: usize>(row: [i8; N]) -> [i16; N] {
            std::array::from_fn(|at| if at + 1 < N { 10 + i16::from(row[at]) } else { 10 })
        }
        let mut sum = [10; SPEECH_WIDTH];
        weights.add_speech(&[0, 1, hash::NO_GROUP], &mut sum);
        assert_eq!(sum, ten_more(row(1)));
        weights.add_speech(&[25], &mut sum);
        assert_eq!(sum, ten_more(row(1)), "a group without a first slot");
        let mut sum = [10; NAME_WIDTH];
        weights.add_names(&[24, 0, 25], &mut sum);
        assert_eq!(sum, ten_more(row(2)));
    }

    #[test]
    fn groups_close_together_are_told_apart() {
        // Some bundles full, some with gaps, some alone in their block; the first and the last group of all.
        let last = (1 << GROUP_BITS) - 1;
        let kept: Vec<u32> =
            (0..40).chain((40..3000).step_by(3)).chain((3000..90_000).step_by(701)).chain([last]).collect();
        let places = Places::new(kept.iter().map(|&g| (g, Group { names: g, ..Group::default() })));
        let find = |group| match places.guess(group) {
            (_, 0) => None,
            (place, _) => places.at(group, place).map(|found| found.names),
        };
        for group in (0..90_000).chain([last - 1, last]) {
            assert_eq!(find(group), kept.contains(&group).then_some(group));
        }
        assert_eq!(find(hash::NO_GROUP), None);
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
