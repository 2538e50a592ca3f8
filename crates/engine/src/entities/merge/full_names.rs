//! People named in full: "Joseph R. Biden" and "Joe Biden" are one, Tom Weller Jr. and Tom Weller Sr. are not.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::people::{MOST_NAMESAKES, first_name_sex, is_kin, is_particle};
use super::{Groups, Name, nicknames};
use crate::entities::facts::Facts;
use crate::entities::figures::Sex;
use crate::entities::page::Page;
use crate::report::EntityKind;

/// A person's name in full: its words without "Jr".
pub(super) struct Full<'n> {
    /// Where it stands among the names.
    pub at: usize,
    pub words: Vec<&'n str>,
    /// The words between the first and the last, particles not counted.
    inner: Vec<&'n str>,
    /// "Jr", "III"
    pub suffix: Option<&'n str>,
}

impl Full<'_> {
    /// True where both may be one person's.
    fn fits(&self, other: &Self) -> bool {
        let firsts = self.words.first().zip(other.words.first());
        firsts.is_some_and(|(a, b)| nicknames::compatible(a, b)) && !self.is_apart(other)
    }

    /// "Tom Weller Jr." and "Tom Weller Sr.", "A. Sudarshan Reddy" and "A. Revanth Reddy", "George W. Bush" and "George
    /// H. Bush": alike but for what tells the two apart.
    fn is_apart(&self, other: &Self) -> bool {
        if self.suffix.zip(other.suffix).is_some_and(|(a, b)| a != b) {
            return true;
        }
        let shared = |own: &&str| other.inner.iter().any(|other| nicknames::compatible(own, other));
        !self.inner.is_empty() && !other.inner.is_empty() && !self.inner.iter().any(shared)
    }
}

pub(super) fn fulls<'n>(page: &Page, names: &'n [Name]) -> Vec<Full<'n>> {
    names
        .iter()
        .enumerate()
        .filter(|(_, n)| n.found.kind == EntityKind::Person)
        .map(|(at, n)| {
            let is_suffix = |w: &&str| page.lists.facts(w).any(Facts::SUFFIX);
            let suffix = n.words().next_back().filter(is_suffix);
            let mut words: Vec<&str> = n.words().filter(|w| !is_suffix(w)).collect();
            if words.len() == 1
                && partner(page, names, at).is_some()
                && let Some(surname) = names.get(at + 1).and_then(|n| n.words().next_back())
            {
                words.push(surname);
            }
            let between = words.get(1..words.len().saturating_sub(1)).unwrap_or_default();
            // "Thomas “Tom” Keane": a short form of the first is no second name.
            let short =
                |w: &str| words.first().is_some_and(|first| w.len() > 1 && nicknames::compatible(first, w));
            let inner = between.iter().copied().filter(|w| !is_particle(page, w) && !short(w)).collect();
            Full { at, words, inner, suffix }
        })
        .filter(|f: &Full| f.words.len() > 1)
        .collect()
}

/// "| Margaret Rose Cole | was born in May", "Margaret Hale, born | Margaret Cole |": may be what somebody who was named
/// before was called as a child.
pub(super) fn is_born(page: &Page, name: &Range<usize>) -> bool {
    let start = name.start;
    is_called_at_birth(page, start)
        || page.folded(name.end + 1) == "born" && page.folded(name.end) == "was" && !is_kin(page, start)
}

/// "Née | Gallagher |", "born | Margaret Cole |"
pub(super) fn is_called_at_birth(page: &Page, start: usize) -> bool {
    one_of!(page.folded(page.doc.before(start, 1)), "nee" | "born")
}

/// "Ellie and Mark Dunmore": the token of the surname, for the one who is named with a first name alone.
pub(super) fn partner(page: &Page, names: &[Name], at: usize) -> Option<usize> {
    let (one, other) = (names.get(at)?, names.get(at + 1)?);
    let (first, second) = (&one.found.tokens, &other.found.tokens);
    let before = page.doc.before(first.start, 1);
    let people = [one, other].iter().all(|n| n.found.kind == EntityKind::Person);
    let pair = people
        && first.len() == 1
        && second.len() > 1
        && second.start == first.end + 1
        && one_of!(page.folded(first.end), "and" | "&")
        && page.is(first.start, Facts::FIRST_NAME)
        && page.is(second.start, Facts::FIRST_NAME)
        && !page.capital(before)
        && !one_of!(page.doc.lower(before), "," | "and");
    pair.then(|| second.end - 1)
}

/// Joins "Joseph R. Biden" with "Joe Biden", and "García Davish" with "Juan García Davish".
pub(super) fn join(page: &Page, names: &[Name], fulls: &[Full], groups: &mut Groups) {
    let mut namesakes: FxHashMap<&str, Vec<&Full>> = FxHashMap::default();
    let mut parts: FxHashMap<String, usize> = FxHashMap::default();
    for full in fulls {
        for cut in 1..full.words.len() {
            let (head, tail) = full.words.split_at(cut);
            for part in [head, tail].into_iter().filter(|p| p.len() > 1) {
                parts.entry(part.join(" ")).or_insert(full.at);
            }
        }
        let Some(last) = full.words.last() else { continue };
        let same = namesakes.entry(last).or_default();
        // What fits two that are apart is whichever was named last.
        let mut fitting = same.iter().rev().filter(|other| full.fits(other));
        if let Some(nearest) = fitting.next() {
            groups.join(nearest.at, full.at);
            fitting.filter(|other| !nearest.is_apart(other)).for_each(|other| groups.join(other.at, full.at));
        }
        let known = |o: &&Full| o.words == full.words && o.suffix == full.suffix;
        if same.len() < MOST_NAMESAKES && !same.iter().any(known) {
            same.push(full);
        }
    }
    // "Rosalind Achebe", later "Rosalind Achebe-Hart".
    for full in fulls.iter().filter(|f| f.words.len() > 2) {
        let (Some(first), Some(maiden)) = (full.words.first(), full.words.get(full.words.len() - 2)) else {
            continue;
        };
        let hyphenated = names.get(full.at).is_some_and(|n| n.key.contains(" - "));
        for same in namesakes.get(maiden).into_iter().flatten().filter(|_| hyphenated) {
            if same.words.first() == Some(first) {
                groups.join(same.at, full.at);
            }
        }
    }
    // "Jack Draper won. Jack Grealish was born in Solihull": another, but for a second name or who is called so at birth.
    let born = |f: &&Full| {
        names.get(f.at).map(|n| &n.found.tokens).is_some_and(|own| {
            is_born(page, own) && (!f.inner.is_empty() || is_called_at_birth(page, own.start))
        })
    };
    for full in fulls.iter().filter(born) {
        let first = full.words.first();
        let called = |o: &&Full| {
            o.words
                .first()
                .zip(first)
                .is_some_and(|(a, b)| a.ends_with(b) || b.ends_with(a) || nicknames::compatible(a, b))
        };
        let again = fulls.iter().any(|o| o.at > full.at && o.words == full.words);
        let mut earlier = fulls.iter().take_while(|o| o.at < full.at).filter(called);
        let woman = |o: &Full| {
            let sex = o.words.first().and_then(|w| first_name_sex(page.lists.facts(w)));
            sex == Some(Sex::Woman)
        };
        if let Some(one) = earlier.next().filter(|_| !again)
            && (woman(one) || fulls.first().is_some_and(|f| groups.root(f.at) == groups.root(one.at)))
            && earlier.all(|o| groups.root(o.at) == groups.root(one.at))
        {
            groups.join(one.at, full.at);
        }
    }
    for full in fulls {
        // "Clement Louis Hale … his father, Louis Hale"
        if names.get(full.at).is_some_and(|n| is_kin(page, n.found.tokens.start)) {
            continue;
        }
        if let Some(&longer) = parts.get(&full.words.join(" ")) {
            groups.join(longer, full.at);
        }
    }
}
