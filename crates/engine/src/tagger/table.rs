//! Tables of quantized weights as a model file holds them: sparse sets of feature addresses, and one row of signed bytes
//! for each address.

use super::coder::{Bit, Coder, Number};
use super::hash::SLOT_BITS;

/// Addresses in ascending order, and the row of each, for `N` labels (padded). A feature that is not kept has no row.
#[derive(Debug, Default)]
pub struct Table<const N: usize> {
    addresses: Vec<u32>,
    /// One an address.
    pub(super) rows: Vec<[i8; N]>,
}

/// No table has more rows.
const MOST_ROWS: usize = 1 << 20;

/// Contexts of rows' weights. What training adds to one label it takes from others, so the weights of a row come to a sum
/// near zero; and the rows of a group resemble each other. Each bit is coded in several contexts at once.
struct RowContexts {
    labels: Vec<LabelContexts>,
    /// By what is above zero and what is below it so far, and the sign.
    size: [[[Number; 2]; STEPS]; STEPS],
}

/// Those of one label.
#[derive(Clone, Default)]
struct LabelContexts {
    /// Most weights are zero. By the slot, how many before are not, and whether the last is.
    zero: [[[Bit; 2]; 8]; 1 << SLOT_BITS],
    /// By which of the last three are zero, and the sum so far.
    zero_last: [[Bit; SUMS]; 8],
    /// By how many before are not zero, and the sum so far.
    sign: [[Bit; SUMS]; 8],
    /// By the weight in the row before, and the sum so far.
    sign_before: [[Bit; SUMS]; 8],
    /// By the slot, and the sign.
    size: [[Number; 2]; 1 << SLOT_BITS],
}

/// Sizes of sums, as [`step`] tells them apart.
const STEPS: usize = 8;
/// The same with the sign.
const SUMS: usize = 2 * STEPS - 1;

impl<const N: usize> Table<N> {
    /// A table of `(address, row)`, in ascending order of address.
    pub fn new(rows: &[(u32, [i8; N])]) -> Self {
        Self { addresses: rows.iter().map(|r| r.0).collect(), rows: rows.iter().map(|r| r.1).collect() }
    }

    /// Where the rows are.
    pub fn addresses(&self) -> &[u32] {
        &self.addresses
    }

    /// Writes the rows at these addresses, or reads them; `None` where there are too many. Only the first `labels` columns
    /// are coded.
    pub fn code(&self, coder: &mut impl Coder, addresses: Vec<u32>, labels: usize) -> Option<Self> {
        if addresses.len() > MOST_ROWS {
            return None;
        }
        let mut contexts = Box::new(RowContexts {
            labels: vec![LabelContexts::default(); labels],
            size: [[[Number::default(); 2]; STEPS]; STEPS],
        });
        let mut own = self.rows.iter();
        let (mut before, mut group) = (None, u32::MAX);
        let mut rows = Vec::with_capacity(addresses.len());
        for &address in &addresses {
            let (own, slot) =
                (own.next().copied().unwrap_or([0; N]), address as usize & ((1 << SLOT_BITS) - 1));
            let same = address >> SLOT_BITS == group;
            group = address >> SLOT_BITS;
            let row = contexts.row(coder, slot, before.filter(|_| same), own, labels)?;
            before = Some(row);
            rows.push(row);
        }
        Some(Self { addresses, rows })
    }

    /// The rows of groups' first slots.
    pub(super) fn firsts(&self) -> impl Iterator<Item = (u32, [i8; N])> {
        let rows = self.addresses.iter().zip(&self.rows);
        rows.filter(|(address, _)| **address & ((1 << SLOT_BITS) - 1) == 0)
            .map(|(a, row)| (a >> SLOT_BITS, *row))
    }

    /// Each group with its slots and its first row.
    pub(super) fn groups(&self) -> impl Iterator<Item = (u32, u8, u32)> {
        let mut row = 0;
        self.addresses.chunk_by(|a, b| a >> SLOT_BITS == b >> SLOT_BITS).map(move |same| {
            let first = row;
            row += same.len() as u32;
            let slots = same.iter().fold(0, |slots, address| slots | 1 << (address & ((1 << SLOT_BITS) - 1)));
            (same.first().map_or(0, |address| address >> SLOT_BITS), slots, first)
        })
    }
}

impl RowContexts {
    /// A row, behind the one before in its group.
    fn row<const N: usize>(
        &mut self,
        coder: &mut impl Coder,
        slot: usize,
        before: Option<[i8; N]>,
        mut row: [i8; N],
        labels: usize,
    ) -> Option<[i8; N]> {
        let (mut others, mut last, mut above, mut below) = (0, 0, 0_u32, 0_u32);
        for (at, (weight, label)) in row.iter_mut().zip(&mut self.labels).take(labels).enumerate() {
            let before = before.and_then(|row| row.get(at).copied());
            let before = before.map_or(0, |weight| (weight.clamp(-3, 3) + 4) as usize);
            let distance = step(above.abs_diff(below));
            let sum = if above < below { STEPS - 1 - distance } else { STEPS - 1 + distance };
            let contexts = [
                label.zero.get_mut(slot)?.get_mut(others)?.get_mut(last & 1),
                label.zero_last.get_mut(last)?.get_mut(sum),
            ];
            let zero = coder.mean(contexts, *weight == 0);
            last = last << 1 & 7 | usize::from(!zero);
            if zero {
                *weight = 0;
                continue;
            }
            let contexts =
                [label.sign.get_mut(others)?.get_mut(sum), label.sign_before.get_mut(before)?.get_mut(sum)];
            let positive = coder.mean(contexts, *weight > 0);
            let sign = usize::from(positive);
            let balance = self.size.get_mut(step(above))?.get_mut(step(below))?.get_mut(sign)?;
            let contexts = [label.size.get_mut(slot)?.get_mut(sign)?, balance];
            let size = Number::mean(contexts, coder, u32::from(weight.unsigned_abs()).saturating_sub(1)) + 1;
            *weight = if positive { size as i8 } else { (size as i8).wrapping_neg() };
            *if positive { &mut above } else { &mut below } += size;
            others = (others + 1).min(7);
        }
        Some(row)
    }
}

/// The finer, the smaller.
fn step(sum: u32) -> usize {
    match sum {
        0..3 => sum as usize,
        3..5 => 3,
        5..8 => 4,
        8..13 => 5,
        13..21 => 6,
        _ => 7,
    }
}

#[cfg(test)]
mod tests {
    use super::super::coder::{Decoder, Encoder};
    use super::*;

    #[test]
    fn what_is_cut_off_is_noticed() {
        let mut encoder = Encoder::default();
        let table = Table::new(&[(8, [1_i8, -2]), (9, [3, -128]), (1 << 20, [5, 6])]);
        table.code(&mut encoder, table.addresses.clone(), 2).unwrap();
        let bytes = encoder.finish();
        let read = |bytes: &[u8]| {
            let mut decoder = Decoder::new(bytes);
            let read = Table::<2>::default().code(&mut decoder, table.addresses.clone(), 2);
            read.filter(|_| decoder.is_done()).map(|read| read.rows)
        };
        assert_eq!(read(&bytes).as_ref(), Some(&table.rows));
        for length in 0..bytes.len() {
            assert!(read(&bytes[..length]).is_none(), "{length}");
        }
    }
}
