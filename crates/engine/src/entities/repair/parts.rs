//! Proposed names that hold two names.

mod offices;
mod owners;
mod pairs;
mod words;

use std::ops::Range;

use rustc_hash::FxHashSet;

pub(in crate::entities) use pairs::is_way;
pub(super) use words::is_shouted;

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::key::Key;
use crate::entities::page::{Found, Page};
use crate::entities::sources::JOINED;
use crate::report::EntityKind;

/// A name cut in two at a word or a mark.
struct Cut<'a> {
    page: &'a Page<'a>,
    name: &'a Found,
    /// The words by which people are named.
    people: &'a FxHashSet<Key>,
    /// What stands between the halves.
    at: usize,
    left: Range<usize>,
    right: Range<usize>,
}

/// True for a word or a mark that stands between two names.
type Rule = fn(&Cut) -> bool;

/// Between two places.
const PLACES: &[Rule] = &[pairs::are_listed_places, pairs::are_towns];
/// Between two people.
const PEOPLE: &[Rule] = &[pairs::is_person_and, words::is_alias];
/// Between names of any kind.
const NAMES: &[Rule] = &[words::is_slash, pairs::are_people];
/// Between names of any kind, where the model took both for one.
const TAGGED: &[Rule] = &[
    words::is_dash,
    words::is_ordinary_between,
    words::is_body_between,
    words::is_verb,
    pairs::is_list,
    pairs::are_companies,
    pairs::are_known_companies,
    pairs::are_employers,
    pairs::is_and_of_another,
    pairs::are_both_listed,
    owners::is_of_nation,
    words::is_versus,
];

/// Adds the names that a proposed name holds: most hold one.
pub(super) fn parts(page: &Page, name: Found, people: &FxHashSet<Key>, out: &mut Vec<Found>) {
    let mut rest = name;
    // "Lambert Hale and Tull" is one firm.
    if rest.rule != JOINED {
        if begins_with_verb(page, &rest) {
            rest.tokens.start += 1;
        }
        while let Some((left, right)) = halves(page, &rest, people) {
            out.push(left);
            rest = right;
        }
    }
    out.push(rest);
}

/// "buy Canada's Norvane Tools", "Halts Ohio" in a headline: the verb is no part.
fn begins_with_verb(page: &Page, name: &Found) -> bool {
    let verb = name.tokens.start;
    let lower = || {
        page.doc.token(verb).case == Case::Lower
            && page.is(verb, Facts::COMMON)
            && !page.is(verb, Facts::PARTICLE | Facts::SMALL)
    };
    name.tagged()
        && name.tokens.len() > 1
        && (page.headline_verb(verb) || lower())
        && !page.hyphen(verb + 1)
        && page.capital(verb + 1)
}

/// A name cut in two ("Biden and Xi", "Biden-Xi", "Ana Ruiz / EPA", "militant group Hamas", "Acme's Tom Weller").
fn halves(page: &Page, name: &Found, people: &FxHashSet<Key>) -> Option<(Found, Found)> {
    let tokens = name.tokens.clone();
    if let Some(country) = offices::country_of_an_office(page, name) {
        return Some((
            part(name, tokens.start..country, EntityKind::Place),
            part(name, country..tokens.end, EntityKind::Person),
        ));
    }
    if let Some((group, rest)) = offices::lone_group(page, name) {
        return Some((part(name, group, EntityKind::Group), part(name, rest, name.kind)));
    }
    if let Some(holder) = offices::holder_of_an_office(page, name) {
        return Some((
            part(name, tokens.start..tokens.start, name.kind),
            part(name, holder..tokens.end, EntityKind::Person),
        ));
    }
    tokens.clone().skip(1).take(12).find_map(|at| {
        let (left, right) = (tokens.start..at, at + 1..tokens.end);
        if right.is_empty() || !words::may_cut(page, at) {
            return None;
        }
        Cut { page, name, people, at, left, right }.halves()
    })
}

fn part(name: &Found, tokens: Range<usize>, kind: EntityKind) -> Found {
    Found { tokens, kind, ..name.clone() }
}

impl Cut<'_> {
    /// The two names, either of which may be without words.
    fn halves(&self) -> Option<(Found, Found)> {
        let Self { page, name, at, .. } = *self;
        let mut right = self.right.clone();
        if name.tagged() && words::is_article(self) {
            return Some((
                part(name, self.left.clone(), name.kind),
                part(name, right.end..right.end, name.kind),
            ));
        }
        if words::is_label(self) {
            let none = self.left.start..self.left.start;
            return Some((part(name, none, name.kind), part(name, right, name.kind)));
        }
        let holds = |rules: &[Rule]| rules.iter().any(|rule| rule(self));
        let (places, people) = (holds(PLACES), holds(PEOPLE));
        let (based, owner) = (owners::is_based(self), owners::is_owner(self));
        let employer = owners::is_of_employer(self);
        if !(places || people || based || owner || employer || holds(NAMES) || name.tagged() && holds(TAGGED))
        {
            return None;
        }
        if is_shouted(page, right.start) {
            right.start += 1;
        }
        if based {
            right.start += 1;
        }
        // "Norvane' | s": the possessive is two tokens.
        if owner && page.doc.lower(at) != "'s" {
            right.start += 1;
        }
        let seat = based && page.folded(at + 1) == "based";
        let kind = |range: &Range<usize>| {
            // "Rochdale | -based Norvane"
            if places || seat && range.start == name.tokens.start {
                EntityKind::Place
            } else if people || self.person(range) || employer && range.start == name.tokens.start {
                EntityKind::Person
            } else if employer {
                self.listed(range).unwrap_or(EntityKind::Organization)
            } else {
                self.listed(range).unwrap_or(name.kind)
            }
        };
        Some((part(name, self.left.clone(), kind(&self.left)), part(name, right.clone(), kind(&right))))
    }

    /// True for words by which the text names a person.
    fn person(&self, range: &Range<usize>) -> bool {
        self.people.contains(&self.page.key(range.clone()))
    }

    /// The kind that a list has for these words.
    fn listed(&self, range: &Range<usize>) -> Option<EntityKind> {
        self.page.listed(range.clone()).map(|l| l.kind)
    }

    fn both(&self) -> [&Range<usize>; 2] {
        [&self.left, &self.right]
    }

    fn is_and(&self) -> bool {
        self.page.folded(self.at) == "and"
    }
}

/// True for a name of more than one word that ends as organizations do.
fn is_company(page: &Page, range: &Range<usize>) -> bool {
    range.len() > 1
        && page.capital(range.end - 1)
        && page.is(range.end - 1, Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_SUFFIX)
}
