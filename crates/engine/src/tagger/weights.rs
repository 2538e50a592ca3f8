//! A table of quantized weights: a sparse set of feature addresses, and one row of signed bytes for each.

use super::hash::ADDRESS_BITS;

/// 32 KiB.
const SKETCH_BITS: u32 = 18;

/// Weights for `N` labels (padded). A feature that is not kept has no row.
///
/// In the file the rows lie column by column, which compresses an eighth better.
#[derive(Debug, Default)]
pub struct Weights<const N: usize> {
    /// One bit for sixteen addresses: whether any is kept. Small enough for the nearest cache, it answers for most
    /// features, which are not kept.
    sketch: Vec<u64>,
    /// One bit an address: whether it is kept.
    kept: Vec<u64>,
    /// How many addresses are kept before each word of `kept`.
    rank: Vec<u32>,
    rows: Vec<[i8; N]>,
}

impl<const N: usize> Weights<N> {
    /// Reads the bytes of [`Weights::bytes`]; gives what is left of them too.
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
        let mut kept = vec![0_u64; 1 << (ADDRESS_BITS - 6)];
        let mut sketch = vec![0_u64; 1 << (SKETCH_BITS - 6)];
        let mut address = 0_usize;
        for _ in 0..count {
            let mut gap = 0_usize;
            loop {
                let (&byte, rest) = data.split_first()?;
                data = rest;
                gap = gap << 7 | usize::from(byte & 0x7f);
                if byte < 0x80 {
                    break;
                }
            }
            address += gap;
            *kept.get_mut(address >> 6)? |= 1 << (address & 63);
            let coarse = address >> (ADDRESS_BITS - SKETCH_BITS);
            *sketch.get_mut(coarse >> 6)? |= 1 << (coarse & 63);
        }
        let mut total = 0;
        let rank = kept
            .iter()
            .map(|bits| {
                let before = total;
                total += bits.count_ones();
                before
            })
            .collect();
        Some((Self { sketch, kept, rank, rows }, data))
    }

    /// The bytes of a table: `(address, row)` in ascending order of address.
    pub fn bytes(rows: &[(u32, [i8; N])]) -> Vec<u8> {
        let mut out = (rows.len() as u32).to_le_bytes().to_vec();
        for column in 0..N {
            out.extend(rows.iter().filter_map(|(_, row)| row.get(column)).map(|&w| w as u8));
        }
        let mut last = 0;
        for &(address, _) in rows {
            let gap = address - last;
            last = address;
            for shift in [21, 14, 7] {
                if gap >> shift > 0 {
                    out.push((gap >> shift & 0x7f) as u8 | 0x80);
                }
            }
            out.push((gap & 0x7f) as u8);
        }
        out
    }

    /// Adds a feature's weights, if it has any.
    #[inline]
    pub fn add(&self, address: u32, sum: &mut [i16; N]) {
        let coarse = address >> (ADDRESS_BITS - SKETCH_BITS);
        if self.sketch.get(coarse as usize >> 6).is_none_or(|bits| bits >> (coarse & 63) & 1 == 0) {
            return;
        }
        let (word, bit) = (address as usize >> 6, address & 63);
        let Some(&bits) = self.kept.get(word) else { return };
        if bits >> bit & 1 == 0 {
            return;
        }
        let below = (bits & ((1 << bit) - 1)).count_ones();
        let row = self.rank.get(word).map_or(usize::MAX, |r| (r + below) as usize);
        if let Some(row) = self.rows.get(row) {
            for (sum, &weight) in sum.iter_mut().zip(row) {
                *sum += i16::from(weight);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_back_what_was_put_in() {
        let rows = [(0, [1_i8, -2]), (1, [3, 4]), (200, [5, 6]), (4_000_000, [-128, 127])];
        let bytes = Weights::<2>::bytes(&rows);
        let (weights, rest) = Weights::<2>::parse(&bytes).unwrap();
        assert!(rest.is_empty());
        for (address, row) in rows {
            let mut sum = [10, 10];
            weights.add(address, &mut sum);
            assert_eq!(sum, row.map(|w| 10 + i16::from(w)));
        }
        let mut sum = [0, 0];
        weights.add(199, &mut sum);
        assert_eq!(sum, [0, 0]);
        assert!(Weights::<2>::parse(&bytes[..bytes.len() - 1]).is_none());
    }
}
