//! Tables of quantized weights as a model file holds them: sparse sets of feature addresses, and one row of signed bytes
//! for each address.

use super::coder::{Bit, Coder, Number};
use super::hash::{self, GROUP_BITS, SLOT_BITS};

/// Addresses in ascending order, and the row of each, for `N` labels (padded). A feature that is not kept has no row.
#[derive(Debug, Default)]
pub struct Table<const N: usize> {
    addresses: Vec<u32>,
    /// One an address.
    pub(super) rows: Vec<[i8; N]>,
}

/// No table has more rows.
const MOST_ROWS: u32 = 1 << 20;

/// Contexts of a row's weights, by label.
struct RowContexts<const N: usize> {
    /// Most weights are zero: how likely that is depends on the slot, on how many before it are not, and whether the last is.
    zero: [[[[Bit; 2]; 7]; N]; 1 << SLOT_BITS],
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
            zero: [[[[Bit::default(); 2]; 7]; N]; 1 << SLOT_BITS],
            sign: [[Bit::default(); 3]; N],
            size: [[Number::default(); 2]; N],
        });
        let mut rows = self.rows.iter();
        out.rows.extend(out.addresses.iter().map(|address| {
            let own = rows.next().copied().unwrap_or([0; N]);
            contexts.row(coder, address & ((1 << SLOT_BITS) - 1), labels, own)
        }));
        Some(out)
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

impl<const N: usize> RowContexts<N> {
    fn row(&mut self, coder: &mut impl Coder, slot: u32, labels: usize, mut row: [i8; N]) -> [i8; N] {
        let (mut others, mut last, mut sum) = (0, 0, 0_i32);
        let zeros = self.zero.get_mut(slot as usize).into_iter().flatten();
        let contexts = zeros.zip(&mut self.sign).zip(&mut self.size);
        for (weight, ((zero, sign), [negative, positive])) in row.iter_mut().zip(contexts).take(labels) {
            let zero = zero.get_mut(others).and_then(|contexts| contexts.get_mut(last));
            let zero = zero.is_none_or(|context| coder.bit(context, *weight == 0));
            last = usize::from(!zero);
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

#[cfg(test)]
mod tests {
    use super::super::coder::{Decoder, Encoder};
    use super::*;

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
