//! What is known about tens of thousands of words in four bytes each: a cluster, and how likely the word is part of a name of each kind.
//!
//! A word is found by its hash: the low bits choose a bucket, eight more bits tell the words of a bucket apart. The
//! words themselves are not kept; a word outside the lexicon is taken for one inside it about once in two hundred times.

use super::hash;

/// What is known about a word. Zero is a word not in the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Entry(pub u32);

/// How many likelihoods an entry holds: see [`Entry::level`].
pub const KINDS: usize = 6;

impl Entry {
    /// Cluster 0 to 1023, plus one; 0 where there is none.
    pub const fn cluster(self) -> u32 {
        self.0 & 0x7ff
    }

    /// How likely (0 to 3) the word is, in order: a first name, a surname, part of a place, part of an organization,
    /// a nationality or creed, an ordinary word. Estimated from the word's vector.
    pub const fn level(self, kind: usize) -> u32 {
        (self.0 >> (11 + 2 * kind)) & 3
    }

    /// All likelihoods as one number.
    pub const fn levels(self) -> u32 {
        (self.0 >> 11) & 0xfff
    }

    /// In the lists of first names (0 no, 1 rare, 2 common).
    pub const fn first_name(self) -> u32 {
        (self.0 >> 23) & 3
    }

    /// In the lists of surnames.
    pub const fn surname(self) -> u32 {
        (self.0 >> 25) & 1
    }

    /// In the lists of places (0 no, 1 a place, 2 a well-known place, 3 a country or state).
    pub const fn place(self) -> u32 {
        (self.0 >> 26) & 3
    }

    /// A nationality or the people of a country.
    pub const fn demonym(self) -> u32 {
        (self.0 >> 28) & 1
    }

    /// All list memberships as one number.
    pub const fn lists(self) -> u32 {
        (self.0 >> 23) & 0x3f
    }
}

/// Two words share a bucket on average.
#[derive(Debug, Default)]
pub struct Lexicon<'d> {
    /// Where each bucket starts, and where the last one ends.
    starts: Vec<u32>,
    remainders: &'d [u8],
    /// In the file they lie byte by byte, which compresses better.
    entries: Vec<Entry>,
    /// The three coarser clusterings of each cluster.
    coarse: Vec<[u8; 3]>,
}

impl<'d> Lexicon<'d> {
    /// Reads the bytes of [`Lexicon::bytes`]; `None` where they are cut off.
    pub fn parse(data: &'d [u8]) -> Option<Self> {
        let (header, data) = data.split_first_chunk::<8>()?;
        let [a, b, c, d, e, f, g, h] = *header;
        let buckets = 1_usize.checked_shl(u32::from_le_bytes([a, b, c, d]))?;
        let words = u32::from_le_bytes([e, f, g, h]) as usize;
        let (coarse, data) = data.split_at_checked(3 * 1024)?;
        let (counts, data) = data.split_at_checked(buckets)?;
        let (remainders, data) = data.split_at_checked(words)?;
        let (p0, data) = data.split_at_checked(words)?;
        let (p1, data) = data.split_at_checked(words)?;
        let (p2, data) = data.split_at_checked(words)?;
        let p3 = data.get(..words)?;
        let mut starts = Vec::with_capacity(buckets + 1);
        let mut at = 0;
        starts.push(0);
        for &count in counts {
            at += u32::from(count);
            starts.push(at);
        }
        let coarse = coarse.as_chunks::<3>().0.to_vec();
        let entries = p0
            .iter()
            .zip(p1)
            .zip(p2.iter().zip(p3))
            .map(|((&a, &b), (&c, &d))| Entry(u32::from_le_bytes([a, b, c, d])))
            .collect();
        Some(Self { starts, remainders, entries, coarse })
    }

    /// The entry of a word, by [`hash::word`] of its lower-cased form.
    pub fn get(&self, hash: u64) -> Entry {
        self.find(hash).unwrap_or_default()
    }

    fn find(&self, hash: u64) -> Option<Entry> {
        let bucket = (hash as usize) & self.starts.len().checked_sub(2)?;
        let (start, end) = (*self.starts.get(bucket)? as usize, *self.starts.get(bucket + 1)? as usize);
        let remainder = (hash >> 56) as u8;
        let at = start + self.remainders.get(start..end)?.iter().position(|&r| r == remainder)?;
        self.entries.get(at).copied()
    }

    /// The cluster among 256, 64 and 16, each plus one, for an entry's [`Entry::cluster`].
    pub fn coarse(&self, cluster: u32) -> [u32; 3] {
        let Some(index) = cluster.checked_sub(1) else { return [0; 3] };
        self.coarse
            .get(index as usize)
            .map_or([0; 3], |&[a, b, c]| [u32::from(a) + 1, u32::from(b) + 1, u32::from(c) + 1])
    }

    /// The bytes of a lexicon over `(hash of the word, entry)`, the weightiest first: where two words cannot be told
    /// apart, the first one stays.
    pub fn bytes(words: &[(u64, Entry)], coarse: &[[u8; 3]; 1024]) -> Vec<u8> {
        let bits = (words.len() / 2).max(1).next_power_of_two().trailing_zeros();
        let mut buckets: Vec<Vec<(u8, u32)>> = vec![Vec::new(); 1 << bits];
        let mut count = 0_u32;
        for &(hash, entry) in words {
            let remainder = (hash >> 56) as u8;
            if let Some(bucket) = buckets.get_mut((hash as usize) & ((1 << bits) - 1))
                && bucket.len() < 255
                && !bucket.iter().any(|&(r, _)| r == remainder)
            {
                bucket.push((remainder, entry.0));
                count += 1;
            }
        }
        let mut out = Vec::new();
        out.extend(bits.to_le_bytes());
        out.extend(count.to_le_bytes());
        out.extend(coarse.as_flattened());
        buckets.iter_mut().for_each(|b| b.sort_unstable());
        out.extend(buckets.iter().map(|b| b.len() as u8));
        out.extend(buckets.iter().flatten().map(|&(r, _)| r));
        for plane in 0..4 {
            out.extend(buckets.iter().flatten().map(|&(_, e)| (e >> (8 * plane)) as u8));
        }
        out
    }
}

/// The hash under which a lexicon is asked for a word.
pub fn key(lower: &str) -> u64 {
    hash::word(lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_put_in() {
        let words: Vec<(u64, Entry)> = (0..1000_u32).map(|i| (key(&format!("w{i}")), Entry(i + 1))).collect();
        let bytes = Lexicon::bytes(&words, &[[7, 6, 5]; 1024]);
        let lexicon = Lexicon::parse(&bytes).unwrap();
        let found = words.iter().filter(|&&(hash, entry)| lexicon.get(hash) == entry).count();
        assert!(found >= 985, "{found}");
        let strangers = (0..10_000).filter(|i| lexicon.get(key(&format!("x{i}"))) != Entry(0)).count();
        assert!(strangers < 150, "{strangers}");
        assert_eq!(lexicon.coarse(1), [8, 7, 6]);
        assert_eq!(lexicon.coarse(0), [0, 0, 0]);
        assert!(Lexicon::parse(&bytes[..bytes.len() - 1]).is_none());
    }
}
