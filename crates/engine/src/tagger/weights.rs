//! The weights in memory, and the sums of those that hold in a place.

use super::features::OFFSETS;
use super::label::{NAME_WIDTH, NAMES, SPEECH, SPEECH_WIDTH};
use super::places::{Item, Places};
use super::table::Table;

/// No form and no token has more features.
pub const MOST_FEATURES: usize = 32;

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
impl<const N: usize> Places<[i8; N]> {
    /// Adds the weights of those groups that have any.
    #[inline]
    fn add(&self, groups: &[u32], sum: &mut [i16; N]) {
        // All groups are sifted, and their places counted, before the first is looked at, and without a branch, for whether
        // a group is kept cannot be guessed: the processor waits for the memory of several at once.
        let mut likely = [0; MOST_FEATURES];
        let mut count = 0;
        for &group in groups {
            if let Some(free) = likely.get_mut(count) {
                *free = group;
            }
            count += usize::from(self.may_keep(group));
        }
        let likely = likely.get(..count).unwrap_or_default();
        let mut places = [0; MOST_FEATURES];
        for (place, &group) in places.iter_mut().zip(likely) {
            *place = self.place(group);
        }
        let mut total = [0; N];
        for (&group, &place) in likely.iter().zip(&places) {
            if let Some(row) = self.kept(group, place) {
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
            let kept = self.groups.may_keep(group).then(|| self.groups.place(group));
            let kept = kept.and_then(|place| self.groups.kept(group, place));
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
pub struct Sums<T = i16> {
    /// One a part of speech, padded.
    pub speech: [T; SPEECH_WIDTH],
    /// One a name label, padded.
    pub names: [T; NAME_WIDTH],
}

impl<T: Copy + Into<i16>> Sums<T> {
    /// Adds these to others.
    pub(super) fn add_to(&self, sum: &mut Sums) {
        sum.speech.iter_mut().zip(self.speech).for_each(|(sum, own)| *sum += own.into());
        sum.names.iter_mut().zip(self.names).for_each(|(sum, own)| *sum += own.into());
    }
}

impl Sums {
    /// The same in bytes; `None` where one has no room there.
    pub(super) fn narrow(&self) -> Option<Sums<i8>> {
        // Without a branch for each column.
        let fit = |sums: &[i16]| sums.iter().fold(true, |fit, &sum| fit & (sum == i16::from(sum as i8)));
        let narrow =
            Sums { speech: self.speech.map(|sum| sum as i8), names: self.names.map(|sum| sum as i8) };
        (fit(&self.speech) && fit(&self.names)).then_some(narrow)
    }
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
    use super::super::hash;
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
        let (of_speech, of_names) = (Table::new(&speech), Table::new(&names));
        of_speech.code(&mut encoder, of_speech.addresses().to_vec(), SPEECH_WIDTH).unwrap();
        of_names.code(&mut encoder, of_names.addresses().to_vec(), NAME_WIDTH).unwrap();
        let bytes = encoder.finish();
        let mut decoder = Decoder::new(&bytes);
        let first = Table::<SPEECH_WIDTH>::default()
            .code(&mut decoder, of_speech.addresses().to_vec(), SPEECH_WIDTH)
            .unwrap();
        let second = Table::<NAME_WIDTH>::default()
            .code(&mut decoder, of_names.addresses().to_vec(), NAME_WIDTH)
            .unwrap();
        assert!(decoder.is_done());
        assert_eq!((first.rows.len(), second.rows.len()), (3, 3));
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
}
