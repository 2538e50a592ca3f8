//! A sparse set of groups in memory, asked about far more often than it has an answer.

use super::hash::GROUP_BITS;

/// What is kept of some groups. It takes one step in memory to find a place, and one more to see what is there: the
/// first in a table that is small enough for the near caches, the second mostly in a single line.
#[derive(Debug, Default)]
pub(super) struct Places<T> {
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
pub(super) trait Item {
    fn marked(&self) -> u8;
    fn mark(&mut self, mark: u8);
}

/// The bundle has more than one group.
const OTHERS: u8 = 1 << BUNDLE_BITS;
impl<T: Item> Places<T> {
    /// Of groups in ascending order.
    pub(super) fn new(kept: impl Iterator<Item = (u32, T)>) -> Self {
        let mut new = Self { blocks: Vec::new(), items: Vec::new() };
        let mut others = Vec::new();
        for (group, mut item) in kept {
            new.pass_to(group >> BLOCK_BITS, &mut others);
            let Some(block) = new.blocks.last_mut() else { continue };
            let own = 1 << bundle(group);
            if block.kept & own == 0 {
                block.kept |= own;
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

    /// False for most groups that are not kept.
    #[inline]
    pub(super) fn may_keep(&self, group: u32) -> bool {
        self.block(group).kept >> bundle(group) & 1 == 1
    }

    /// Where the first item is in the bundle of a group that [may be kept](Self::may_keep).
    #[inline]
    pub(super) fn place(&self, group: u32) -> u32 {
        let block = self.block(group);
        block.before + (block.kept & ((1 << bundle(group)) - 1)).count_ones()
    }

    /// What is kept of a group whose bundle has that [place](Self::place).
    #[inline]
    pub(super) fn kept(&self, group: u32, place: u32) -> Option<&T> {
        let first = self.items.get(place as usize)?;
        if first.marked() & (OTHERS - 1) == group as u8 & (OTHERS - 1) {
            return Some(first);
        }
        if first.marked() & OTHERS == 0 { None } else { self.other(group) }
    }

    #[inline]
    fn block(&self, group: u32) -> Block {
        self.blocks.get((group >> BLOCK_BITS) as usize).copied().unwrap_or_default()
    }

    #[inline(never)]
    fn other(&self, group: u32) -> Option<&T> {
        let &[own, next] = self.blocks.get((group >> BLOCK_BITS) as usize..)?.first_chunk()?;
        let others = (own.before + own.kept.count_ones()) as usize..next.before as usize;
        self.items.get(others)?.iter().find(|other| other.marked() == group as u8)
    }
}

/// A group's bundle in its block.
#[inline]
const fn bundle(group: u32) -> u32 {
    group >> BUNDLE_BITS & 31
}

#[cfg(test)]
mod tests {
    use super::super::hash;
    use super::*;

    struct Marked(u32, u8);

    impl Item for Marked {
        fn marked(&self) -> u8 {
            self.1
        }

        fn mark(&mut self, mark: u8) {
            self.1 = mark;
        }
    }

    #[test]
    fn groups_close_together_are_told_apart() {
        // Some bundles full, some with gaps, some alone in their block; the first and the last group of all.
        let last = (1 << GROUP_BITS) - 1;
        let kept: Vec<u32> =
            (0..40).chain((40..3000).step_by(3)).chain((3000..90_000).step_by(701)).chain([last]).collect();
        let places = Places::new(kept.iter().map(|&g| (g, Marked(g, 0))));
        let find = |group| {
            let place = places.may_keep(group).then(|| places.place(group));
            place.and_then(|place| places.kept(group, place)).map(|found| found.0)
        };
        for group in (0..90_000).chain([last - 1, last]) {
            assert_eq!(find(group), kept.contains(&group).then_some(group));
        }
        assert_eq!(find(hash::NO_GROUP), None);
    }
}
