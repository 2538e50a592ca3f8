//! What is known about tens of thousands of words in four bytes each: a cluster, and how likely the word is part of a name of each kind.
//!
//! A word is found by its hash: the low bits choose a bucket, eight more bits tell the words of a bucket apart. The
//! words themselves are not kept; a word outside the lexicon is taken for one inside it about once in two hundred times.

use super::coder::{Bit, Coder, Number};
use super::odds::Odds;

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

/// No lexicon has more words, or more buckets.
const MOST_WORDS: u32 = 1 << 20;

/// Two words share a bucket on average.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Where each bucket starts, and where the last one ends.
    starts: Vec<u32>,
    remainders: Vec<u8>,
    entries: Vec<Entry>,
    /// The three coarser clusterings of each cluster.
    coarse: Vec<[u8; 3]>,
}

/// Contexts of an entry's parts: what a list says of a word follows from what is likely of it, and that from its cluster.
/// Of a cluster there are some fifty words, of a coarser one some hundreds: each tells what the other cannot.
struct EntryContexts {
    cluster: Vec<Bit>,
    /// One for each cluster, and one for words without.
    clusters: Vec<ClusterContexts>,
    /// One for each cluster of the second coarser clustering, and one for words without.
    coarse: Vec<CoarseContexts>,
    /// By the kind and the levels of the kinds before.
    levels: Vec<[Odds; 3]>,
    /// By how likely it is one, and how likely it is an ordinary word.
    first_name: [[[Odds; 3]; 4]; 4],
    place: [[[Odds; 3]; 2]; 4],
    demonym: [Bit; 4],
}

#[derive(Clone, Default)]
struct ClusterContexts {
    levels: [[Odds; 3]; KINDS],
    first_name: [Odds; 3],
    surname: Odds,
    place: [Odds; 3],
}

#[derive(Clone, Default)]
struct CoarseContexts {
    /// By the kind, and the highest level of the kinds before.
    levels: [[[Odds; 3]; 4]; KINDS],
    first_name: [[Odds; 3]; 4],
    surname: [[Odds; 4]; 4],
}

impl Lexicon {
    /// A lexicon over `(hash of the word, entry)`, the weightiest first: where two words cannot be told apart, the first
    /// one stays.
    pub fn new(words: &[(u64, Entry)], coarse: &[[u8; 3]; 1024]) -> Self {
        let bits = (words.len() / 2).max(1).next_power_of_two().trailing_zeros();
        let mut buckets: Vec<Vec<(u8, Entry)>> = vec![Vec::new(); 1 << bits];
        for &(hash, entry) in words {
            let remainder = (hash >> 56) as u8;
            if let Some(bucket) = buckets.get_mut((hash as usize) & ((1 << bits) - 1))
                && !bucket.iter().any(|&(r, _)| r == remainder)
            {
                bucket.push((remainder, entry));
            }
        }
        buckets.iter_mut().for_each(|b| b.sort_unstable_by_key(|&(r, _)| r));
        let mut new = Self { starts: vec![0], coarse: coarse.to_vec(), ..Self::default() };
        for bucket in &buckets {
            new.remainders.extend(bucket.iter().map(|&(r, _)| r));
            new.entries.extend(bucket.iter().map(|&(_, entry)| entry));
            new.starts.push(new.entries.len() as u32);
        }
        new
    }

    /// Writes the lexicon, or reads one; `None` where what is read is none.
    pub fn code(&self, coder: &mut impl Coder) -> Option<Self> {
        let (mut size, mut gaps) = (Number::default(), Box::new(Number::default()));
        let bits = size.code(coder, (self.starts.len() as u32).saturating_sub(1).max(1).ilog2());
        let words = size.code(coder, self.entries.len() as u32);
        if bits > MOST_WORDS.ilog2() || words > MOST_WORDS {
            return None;
        }
        let mut new = Self { coarse: self.code_coarse(coder), ..Self::default() };
        let mut contexts = EntryContexts::new();
        let mut places = self.places();
        let mut place = 0_u32;
        for at in 0..words {
            let gap = places.next().unwrap_or_default().wrapping_sub(place) & 0x007f_ffff;
            place = place.checked_add(gaps.code(coder, gap))?;
            let bucket = place >> 8;
            if bucket >> bits != 0 {
                return None;
            }
            new.starts.resize(new.starts.len().max(bucket as usize + 1), at);
            new.remainders.push(place as u8);
            place += 1;
            let own = self.entries.get(at as usize).copied().unwrap_or_default();
            new.entries.push(contexts.entry(coder, own, &new.coarse)?);
        }
        new.starts.resize((1 << bits) + 1, words);
        Some(new)
    }

    /// The coarser clusterings. Each mostly consists of whole clusters of the finer one: what is said once comes again.
    fn code_coarse(&self, coder: &mut impl Coder) -> Vec<[u8; 3]> {
        let (mut first, mut again) = ([Bit::default(); 256], Bit::default());
        let (mut second, mut third) = ([None; 256], [None; 256]);
        let code = |at: usize| {
            let [a, b, c] = self.coarse.get(at).copied().unwrap_or_default().map(u32::from);
            let a = coder.tree(&mut first, a);
            let mut coarser = |known: &mut [Option<u32>; 256], finer: u32, own| {
                let known = known.get_mut(finer as usize);
                let new = match known {
                    Some(&mut Some(known)) if coder.bit(&mut again, own == known) => known,
                    _ => coder.plain(8, own),
                };
                known.into_iter().for_each(|known| *known = Some(new));
                new
            };
            let b = coarser(&mut second, a, b);
            [a, b, coarser(&mut third, b, c)].map(|cluster| cluster as u8)
        };
        (0..1024).map(code).collect()
    }

    /// Each word's bucket and remainder as one number, in ascending order.
    fn places(&self) -> impl Iterator<Item = u32> {
        self.starts.array_windows().zip(0..).flat_map(|(&[start, end], bucket)| {
            let remainders = self.remainders.get(start as usize..end as usize).unwrap_or_default();
            remainders.iter().map(move |&remainder| bucket << 8 | u32::from(remainder))
        })
    }

    /// The entry of a word, by [`word`](super::hash::word) of its lower-cased form.
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

    /// The [`Entry::levels`] that words have, each once.
    pub fn levels(&self) -> Vec<u32> {
        let mut seen = [false; 1 << (2 * KINDS)];
        for entry in &self.entries {
            seen.get_mut(entry.levels() as usize).into_iter().for_each(|seen| *seen = true);
        }
        (0..).zip(seen).filter(|(_, seen)| *seen).map(|(levels, _)| levels).collect()
    }

    /// The cluster among 256, 64 and 16, each plus one, for an entry's [`Entry::cluster`].
    pub fn coarse(&self, cluster: u32) -> [u32; 3] {
        let Some(index) = cluster.checked_sub(1) else { return [0; 3] };
        self.coarse
            .get(index as usize)
            .map_or([0; 3], |&[a, b, c]| [u32::from(a) + 1, u32::from(b) + 1, u32::from(c) + 1])
    }
}

impl EntryContexts {
    fn new() -> Self {
        Self {
            cluster: vec![Bit::default(); 1 << 11],
            clusters: vec![ClusterContexts::default(); 1 << 11],
            coarse: vec![CoarseContexts::default(); 257],
            levels: vec![[Odds::default(); 3]; KINDS << 10],
            first_name: Default::default(),
            place: Default::default(),
            demonym: [Bit::default(); 4],
        }
    }

    fn entry(&mut self, coder: &mut impl Coder, own: Entry, coarse: &[[u8; 3]]) -> Option<Entry> {
        let mut new = coder.tree(&mut self.cluster, own.cluster());
        let cluster = self.clusters.get_mut(new as usize)?;
        let k6 = new
            .checked_sub(1)
            .and_then(|c| coarse.get(c as usize))
            .map_or(0, |&[_, k6, _]| usize::from(k6) + 1);
        let coarse = self.coarse.get_mut(k6)?;
        let (mut highest, mut before) = (0, 0);
        for (kind, (fine, coarse)) in cluster.levels.iter_mut().zip(&mut coarse.levels).enumerate() {
            let any = self.levels.get_mut(kind << 10 | before as usize)?;
            let contexts = [&mut fine[..], coarse.get_mut(highest as usize)?, any];
            let level = Odds::count(contexts, coder, own.level(kind));
            new |= level << (11 + 2 * kind);
            highest = highest.max(level);
            before = before << 2 | level;
        }
        let level = |kind| Entry(new).level(kind) as usize;
        let any = self.first_name.get_mut(level(0))?.get_mut(level(5))?;
        let contexts = [&mut cluster.first_name[..], coarse.first_name.get_mut(level(0))?, any];
        let first_name = Odds::count(contexts, coder, own.first_name());
        let any = coarse.surname.get_mut(level(1))?.get_mut(first_name as usize)?;
        let surname =
            u32::from(Odds::code([Some(&mut cluster.surname), Some(any), None], coder, own.surname() == 1));
        let any = self.place.get_mut(level(2))?.get_mut(surname as usize)?;
        let place = Odds::count([&mut cluster.place, any, &mut []], coder, own.place());
        let demonym = u32::from(coder.bit(self.demonym.get_mut(level(4))?, own.demonym() == 1));
        Some(Entry(new | first_name << 23 | surname << 25 | place << 26 | demonym << 28))
    }
}

#[cfg(test)]
mod tests {
    use super::super::coder::{Decoder, Encoder};
    use super::*;
    use crate::tagger::hash;

    #[test]
    fn finds_what_was_put_in() {
        let words: Vec<(u64, Entry)> =
            (0..1000_u32).map(|i| (hash::word(&format!("w{i}")), Entry(i + 1))).collect();
        let mut encoder = Encoder::default();
        Lexicon::new(&words, &[[7, 6, 5]; 1024]).code(&mut encoder).unwrap();
        let bytes = encoder.finish();
        let read = |bytes: &[u8]| {
            let mut decoder = Decoder::new(bytes);
            Lexicon::default().code(&mut decoder).filter(|_| decoder.is_done())
        };
        let lexicon = read(&bytes).unwrap();
        let found = words.iter().filter(|&&(hash, entry)| lexicon.get(hash) == entry).count();
        assert!(found >= 985, "{found}");
        let strangers = (0..10_000).filter(|i| lexicon.get(hash::word(&format!("x{i}"))) != Entry(0)).count();
        assert!(strangers < 150, "{strangers}");
        assert_eq!(lexicon.coarse(1), [8, 7, 6]);
        assert_eq!(lexicon.coarse(0), [0, 0, 0]);
        assert!(read(&bytes[..bytes.len() - 1]).is_none());
    }
}
