//! Which features have weights, as a model file holds them: a third of the groups are told from those that [may be
//! there](features::foreseen), at a bit or less each; what is left of the numbers is without pattern.

use super::coder::{Bit, Coder, Number};
use super::features::{self, OFFSETS};
use super::hash::{self, GROUP_BITS, SLOT_BITS};
use super::lexicon::Lexicon;

/// Slots of a group.
const SLOTS: usize = 1 << OFFSETS.len();
/// Templates have smaller numbers. The first one's groups are not foreseen: its contexts serve all such groups.
const TEMPLATES: usize = 160;
/// Template, and kind within it.
const KINDS: usize = 32;

/// Contexts of slots: which ones follow from the template, and those of the one sort from those of the other.
struct Slots {
    names: Vec<[Bit; SLOTS]>,
    speech: [[Bit; SLOTS]; SLOTS],
}

/// Writes the addresses of speech and of names, each in ascending order, or reads them; `None` where what is read is none.
pub fn code(coder: &mut impl Coder, own: [&[u32]; 2], lexicon: &Lexicon) -> Option<[Vec<u32>; 2]> {
    let mut slots =
        Slots { names: vec![[Bit::default(); SLOTS]; TEMPLATES], speech: [[Bit::default(); SLOTS]; SLOTS] };
    // Each group with its slots, as one number.
    let mut found: Vec<u32> = Vec::new();
    let mut asked = Asked(vec![0; 1 << (GROUP_BITS - 6)]);
    let mut kept = vec![[Bit::default(); KINDS]; TEMPLATES];
    features::foreseen(lexicon, &mut |template, value, kind| {
        let group = hash::group(template, value);
        let context = kept.get_mut(template as usize).and_then(|kinds| kinds.get_mut(kind));
        let Some(context) = context.filter(|_| asked.is_new(group)) else { return };
        let own = own.map(|own| slots_of(own, group));
        if coder.bit(context, own != [0; 2]) {
            found.push(group << (2 * OFFSETS.len()) | slots.code(coder, template, own));
        }
    });
    let mut rest: Vec<u32> = own.concat().into_iter().map(|own| own >> SLOT_BITS).collect();
    rest.retain(|group| !asked.has(*group));
    rest.sort_unstable();
    rest.dedup();
    let mut gaps = Box::new(Number::default());
    let left = gaps.code(coder, rest.len() as u32);
    let mut rest = rest.into_iter();
    let mut group = 0;
    for _ in 0..left {
        let own_group = rest.next().unwrap_or_default();
        let gap = (group..own_group).filter(|group| !asked.has(*group)).count();
        group = asked.behind(group, gaps.code(coder, gap as u32))?;
        let own = own.map(|own| slots_of(own, group));
        found.push(group << (2 * OFFSETS.len()) | slots.code(coder, 0, own));
        group += 1;
    }
    found.sort_unstable();
    Some([OFFSETS.len(), 0].map(|sort| {
        let slots = |group: u32| {
            let slots = (0..OFFSETS.len()).filter(move |slot| group >> sort >> slot & 1 == 1);
            slots.map(move |slot| hash::address(group >> (2 * OFFSETS.len()), slot))
        };
        found.iter().flat_map(|&group| slots(group)).collect()
    }))
}

/// The groups that were asked about, a bit each.
struct Asked(Vec<u64>);

impl Asked {
    fn has(&self, group: u32) -> bool {
        self.0.get((group / 64) as usize).is_some_and(|word| word >> (group % 64) & 1 == 1)
    }

    /// Marks a group; false where it was marked before.
    #[inline(always)]
    fn is_new(&mut self, group: u32) -> bool {
        let Some(word) = self.0.get_mut((group / 64) as usize) else { return false };
        let new = *word >> (group % 64) & 1 == 0;
        *word |= 1 << (group % 64);
        new
    }

    /// The first group from `start` on that is not marked, behind so many others that are not.
    fn behind(&self, start: u32, mut gap: u32) -> Option<u32> {
        let mut mask = u64::MAX << (start % 64);
        for (at, word) in self.0.iter().enumerate().skip((start / 64) as usize) {
            let mut free = !word & mask;
            mask = u64::MAX;
            if gap < free.count_ones() {
                (0..gap).for_each(|_| free &= free - 1);
                return Some(at as u32 * 64 + free.trailing_zeros());
            }
            gap -= free.count_ones();
        }
        None
    }
}

/// The slots of a group that are among addresses, a bit each.
fn slots_of(addresses: &[u32], group: u32) -> u32 {
    let start = addresses.partition_point(|address| address >> SLOT_BITS < group);
    let same = addresses.iter().skip(start).take_while(|address| *address >> SLOT_BITS == group);
    same.fold(0, |slots, address| slots | 1 << (address & ((1 << SLOT_BITS) - 1)))
}

impl Slots {
    /// The slots of speech and of names, as one number.
    fn code(&mut self, coder: &mut impl Coder, template: u32, [speech, names]: [u32; 2]) -> u32 {
        let mut tree = |contexts: Option<&mut [Bit; SLOTS]>, own| {
            contexts.map_or(0, |contexts| coder.tree(contexts, own))
        };
        let names = tree(self.names.get_mut(template as usize), names);
        let speech = tree(self.speech.get_mut(names as usize), speech);
        speech << OFFSETS.len() | names
    }
}

#[cfg(test)]
mod tests {
    use super::super::coder::{Decoder, Encoder};
    use super::*;

    #[test]
    fn gives_back_what_was_written() {
        let lexicon = Lexicon::default();
        let foreseen = hash::group(1, super::super::hash::pair(7, 2));
        let mut of_speech: Vec<u32> = [(0, 0), (25, 2), (foreseen, 4), (2_000_000, 1), (2_000_000, 3)]
            .map(|(group, slot)| hash::address(group, slot))
            .into();
        of_speech.sort_unstable();
        let of_names = [hash::address(25, 1), hash::address((1 << GROUP_BITS) - 1, 0)];
        let mut encoder = Encoder::default();
        let want = [of_speech.clone(), of_names.to_vec()];
        assert_eq!(code(&mut encoder, [&of_speech, &of_names], &lexicon).as_ref(), Some(&want));
        let bytes = encoder.finish();
        let read = |bytes: &[u8]| {
            let mut decoder = Decoder::new(bytes);
            code(&mut decoder, [&[]; 2], &lexicon).filter(|_| decoder.is_done())
        };
        assert_eq!(read(&bytes), Some(want));
        for length in 0..bytes.len() {
            assert_eq!(read(&bytes[..length]), None, "{length}");
        }
    }
}
