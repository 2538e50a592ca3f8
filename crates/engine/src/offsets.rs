//! Bytes inside, the caller's unit at the edge.

use crate::report::OffsetUnit;

/// Turns byte offsets of one text into another unit: one pass to build, a binary search a lookup.
pub(crate) struct OffsetTable {
    /// `(byte, unit)` after every character that is longer in bytes than in units. Empty for ASCII.
    steps: Vec<(usize, usize)>,
}

impl OffsetTable {
    pub(crate) fn new(text: &str, unit: OffsetUnit) -> Self {
        let mut steps = Vec::new();
        if unit != OffsetUnit::Bytes && !text.is_ascii() {
            let mut units = 0;
            for (byte, c) in text.char_indices() {
                units += if unit == OffsetUnit::Utf16 { c.len_utf16() } else { 1 };
                if c.len_utf8() > 1 {
                    steps.push((byte + c.len_utf8(), units));
                }
            }
        }
        Self { steps }
    }

    /// The unit offset of a byte offset, which must be a character boundary.
    pub(crate) fn convert(&self, byte: usize) -> usize {
        let after = self.steps.partition_point(|&(at, _)| at <= byte);
        match after.checked_sub(1).and_then(|i| self.steps.get(i)) {
            Some(&(at, units)) => units + (byte - at),
            None => byte,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_each_unit() {
        let text = "a“b”😀c";
        for (unit, want) in [(OffsetUnit::Bytes, 13), (OffsetUnit::Chars, 6), (OffsetUnit::Utf16, 7)] {
            assert_eq!(OffsetTable::new(text, unit).convert(text.len()), want, "{unit:?}");
        }
        assert_eq!(OffsetTable::new(text, OffsetUnit::Utf16).convert(text.find('c').unwrap()), 6);
    }
}
