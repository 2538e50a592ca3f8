//! What people in the document are called by one word.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::entities::facts::Facts;
use crate::entities::key::Key;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

/// What people in the document are called by one word: last words of full names, and first words.
pub(super) struct Surnames {
    pub last: FxHashMap<Key, u32>,
    pub first: FxHashMap<Key, u32>,
    /// What the text is in, goes to or comes from, and what stands beside a place: "in Jordan", "Egypt and Jordan".
    visited: FxHashSet<Box<str>>,
    /// The first names of those who share a surname, and surnames that are a faith's or a people's, too.
    apart: FxHashSet<Box<str>>,
}

impl Surnames {
    pub(super) fn of(page: &Page, names: &[Found]) -> Self {
        let mut all = Self {
            last: FxHashMap::default(),
            first: FxHashMap::default(),
            visited: FxHashSet::default(),
            apart: FxHashSet::default(),
        };
        let within = |n: &&Found| {
            let (before, end) = (page.doc.before(n.tokens.start, 1), n.tokens.end);
            let joins = |at: usize| one_of!(page.doc.lower(at), "and" | ",");
            let place = |at: usize| page.is(at, Facts::GEOGRAPHY) && page.capital(at);
            n.tokens.len() == 1
                && (page.is(before, Facts::PLACE_PREPOSITION)
                    || joins(before) && place(page.doc.before(before, 1))
                    || joins(end) && place(end + 1)
                    || page.doc.lower(end) == "'s")
        };
        all.visited = names.iter().filter(within).map(|n| page.folded(n.tokens.start).into()).collect();
        for name in names.iter().filter(|n| n.kind == EntityKind::Person && n.tokens.len() > 1) {
            let mut last = name.tokens.end - 1;
            if page.is(last, Facts::SUFFIX) && last > name.tokens.start + 1 {
                last -= 1;
            }
            // "His Royal Highness", "Jassim Foundation": tagged as a person once, such a word is no surname.
            let other = Facts::TITLE
                | Facts::ORGANIZATION_TAIL
                | Facts::EVENT_TAIL
                | Facts::GROUP
                | Facts::NOT_NAME
                | Facts::SMALL;
            let first = page.facts(name.tokens.start);
            let given = first.any(Facts::FIRST_NAME) && !first.any(other | Facts::ROLE);
            if page.is(last, other)
                && !page.is(last, Facts::FIRST_NAME)
                && !(given && page.is(last, Facts::NOT_NAME))
                // "Mayor Don Guardian"
                && !(given && page.is(page.doc.before(name.tokens.start, 1), Facts::TITLE))
            {
                // "Tom English"
                if page.is(last, Facts::GROUP) && given {
                    all.apart.insert(page.folded(last).into());
                }
                continue;
            }
            *all.last.entry(page.key(last..last + 1)).or_default() += 1;
            if last > name.tokens.start + 2 && page.hyphen(last - 1) {
                *all.last.entry(page.key(last - 2..last + 1)).or_default() += 1;
            }
            if name.tokens.start + 2 < last && page.hyphen(name.tokens.start + 1) {
                let given = page.key(name.tokens.start..name.tokens.start + 3);
                *all.first.entry(given).or_default() += 1;
            }
            // "June Orr": where months are people, "June said" is one.
            let month = first.any(Facts::FIRST_NAME) && first.any(Facts::NOT_NAME);
            if !first.any(other | Facts::ROLE) || month {
                *all.first.entry(page.key(name.tokens.start..name.tokens.start + 1)).or_default() += 1;
            }
            for inner in name.tokens.start + 1..last {
                if page.namelike(inner)
                    && !page.is(inner, other | Facts::ROLE | Facts::COMMON | Facts::GEOGRAPHY)
                {
                    *all.first.entry(page.key(inner..inner + 1)).or_default() += 1;
                }
            }
        }
        // "Jordan Sayles", tagged as a body or a person, where Kendra Sayles is a person: first names tell them apart.
        let mut families: FxHashMap<&str, FxHashSet<&str>> = FxHashMap::default();
        let full = |n: &&Found| n.tokens.len() == 2 && page.is(n.tokens.start, Facts::FIRST_NAME);
        for name in names.iter().filter(full).filter(|n| n.tagged() || n.kind == EntityKind::Person) {
            if all.last.contains_key(&page.key(name.last()..name.tokens.end)) {
                let first = page.folded(name.tokens.start);
                families.entry(page.folded(name.last())).or_default().insert(first);
                if name.kind != EntityKind::Person {
                    *all.first.entry(page.key(name.tokens.start..name.tokens.start + 1)).or_default() += 1;
                }
            }
        }
        let apart = families.into_values().filter(|own| own.len() > 1).flatten();
        all.apart.extend(apart.map(Into::into));
        all
    }

    /// True for a double surname or given name of somebody in the text ("Dare-Okoro", "Hye-jin").
    pub(super) fn double(&self, key: Key) -> bool {
        self.last.contains_key(&key) || self.first.contains_key(&key)
    }

    pub(super) fn person(&self, page: &Page, at: usize) -> bool {
        let word = page.key(at..at + 1);
        (self.last.contains_key(&word)
            || self.first.contains_key(&word) && !page.is(at, Facts::GEOGRAPHY | Facts::NOT_NAME)
            || self.is_first_name_only(page, at))
            && page.folded(at).chars().count() > 1
    }

    /// "Jordan", of Jordan and Kendra Sayles, in a text that is nowhere in Jordan.
    pub(super) fn is_first_name_only(&self, page: &Page, at: usize) -> bool {
        let word = page.folded(at);
        self.apart.contains(word)
            && page.is(at, Facts::FIRST_NAME)
            && page.is(at, Facts::GEOGRAPHY)
            && !self.visited.contains(word)
    }

    /// "English said", where the text has Tom English: one who spoke, and no people ("the English said", "he spoke
    /// English").
    pub(super) fn speaks(&self, page: &Page, at: usize) -> bool {
        let (before, verb) = (page.doc.before(at, 1), at + 1);
        let told = page.is(verb, Facts::SPEECH) && page.doc.pos(verb) == Pos::VerbPast
            || page.is(before, Facts::HONORIFIC);
        told && !page.is(before, Facts::SMALL) && !page.loud(at) && self.apart.contains(page.folded(at))
    }

    /// "May said", "Mrs May", "June said": a month or another word that is no name by itself, where the text has a person of
    /// that name and the words beside it are a person's.
    pub(super) fn month(&self, page: &Page, at: usize) -> bool {
        page.is(at, Facts::NOT_NAME)
            && self.double(page.key(at..at + 1))
            && !page.loud(at)
            && (page.is(page.doc.before(at, 1), Facts::TITLE | Facts::SPEECH)
                || page.is(at + 1, Facts::SPEECH)
                || page.doc.lower(at + 1) == "'s" && !page.is(page.doc.before(at, 1), Facts::SMALL)
                || page.doc.pos(at + 1) == Pos::VerbPast && !page.is(page.doc.before(at, 1), Facts::SMALL))
    }
}

/// "The Ruizes": people of one surname, and nobody.
pub(super) fn is_family(page: &Page, name: &Found, surnames: &Surnames) -> bool {
    let at = name.tokens.start;
    let word = page.folded(at);
    let bearer =
        |end: &str| word.strip_suffix(end).is_some_and(|one| surnames.last.contains_key(&Key::of(one)));
    // "The Rickettses", of whom the text names none; but "the Sanders campaign", "the Rogers Centre"
    let unknown = || {
        name.kind == EntityKind::Person
            && word.ends_with('s')
            && !surnames.person(page, at)
            && !page.is(at, Facts::FIRST_NAME)
            && !matches!(page.doc.pos(name.tokens.end), Pos::Noun | Pos::ProperNoun)
            && page.doc.lower(name.tokens.end) != "campaign"
    };
    name.tagged()
        && name.tokens.len() == 1
        && page.folded(page.doc.before(at, 1)) == "the"
        && (bearer("s") || bearer("es") || unknown())
}

/// "Dare-Okoro" is one name where the text has a person of that surname, whatever took its halves for two.
pub(super) fn join_halves(page: &Page, names: &mut Vec<Found>, surnames: &Surnames) {
    for at in 1..names.len() {
        let Some([one, other]) = names.get_mut(at - 1..=at) else { continue };
        let (start, end) = (one.tokens.start, other.tokens.end);
        let halves = one.tokens.len() == 1 && end == start + 3 && page.hyphen(start + 1);
        if halves && surnames.double(page.key(start..end)) {
            other.tokens = start..end;
            other.kind = EntityKind::Person;
            one.tokens.end = start;
        }
    }
    names.retain(|n| !n.tokens.is_empty());
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn families_are_nobody() {
        check(&[
            "[person Peter Magyar], 34, left. [person Magyar] said so. [person Rebecca Cornish] and Ms [person Cornish] left.",
            "[person Tom English], a guard, left. [person English] said so. He spoke [group English]. The [group English] said no. Critics of [group English] said no.",
            "Beyond the Rickettses, who own the club, nobody gave.",
            "The [person Sanders] campaign won. The [person Rogers] family left.",
        ]);
    }
}
