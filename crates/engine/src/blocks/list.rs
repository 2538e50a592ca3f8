//! Lists of phrases, whole or by their beginnings.

use crate::case;
use rustc_hash::FxHashSet;

use crate::spaces::single_spaced;

/// Phrases from a data file: whole ones, and beginnings (written with a final `*`).
pub(super) struct Phrases {
    whole: FxHashSet<&'static str>,
    beginnings: FxHashSet<&'static str>,
    /// Words of the longest beginning.
    longest: usize,
}

impl Phrases {
    pub fn load(data: &'static str) -> Self {
        let mut phrases = Self { whole: FxHashSet::default(), beginnings: FxHashSet::default(), longest: 0 };
        for line in data.lines() {
            match line.split_once(" *") {
                Some((beginning, _)) => {
                    phrases.longest = phrases.longest.max(beginning.split(' ').count());
                    phrases.beginnings.insert(beginning);
                }
                None => {
                    phrases.whole.insert(line);
                }
            }
        }
        phrases
    }

    pub fn is(&self, folded: &str) -> bool {
        self.whole.contains(folded)
    }

    /// True where a listed beginning begins the phrase and something follows it.
    pub fn begins(&self, folded: &str) -> bool {
        folded
            .match_indices(' ')
            .take(self.longest)
            .any(|(at, _)| folded.get(..at).is_some_and(|head| self.beginnings.contains(head)))
    }
}

/// A line as the lists have it: lower case, straight apostrophes, single spaces, no marks at the ends.
pub(super) fn fold(line: &str) -> String {
    let edge = |c: char| !c.is_alphanumeric();
    let mut out = String::with_capacity(line.len());
    let line = line.trim_matches(edge);
    if line.is_ascii() {
        // Most lines.
        out.push_str(line);
        out.make_ascii_lowercase();
        // Without branches, many bytes are looked at at once.
        let next = out.as_bytes().get(1..).unwrap_or_default();
        let twice = out
            .bytes()
            .zip(next)
            .fold(0, |any, (b, next)| any | (u8::from(b == b' ') & u8::from(*next == b' ')));
        let other = out.bytes().fold(0, |any, b| any | u8::from(matches!(b, b'\t'..=b'\r')));
        if twice | other > 0 {
            out = single_spaced(&out);
        }
        return out;
    }
    for word in line.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars() {
            match c {
                c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
                '’' | '‘' => out.push('\''),
                c => out.extend(case::lower(c)),
            }
        }
    }
    out
}
