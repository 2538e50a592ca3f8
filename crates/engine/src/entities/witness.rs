//! The document as witness: of what the sources propose, one list of names that do not overlap, each of the kind that
//! the whole document speaks for, and everywhere it stands.

mod context;

use crate::sort::{sort_by, sort_by_key};
use rustc_hash::FxHashMap;

use super::facts::Facts;
use super::page::{Found, Page};
use crate::report::EntityKind;

/// A name that stands inside a longer, plausible one ("United States" in "United States Steel") loses so much.
const INSIDE_LOSS: u8 = 32;
/// A longer name must be at least so strong to count.
const PLAUSIBLE: u8 = 45;
/// One kind must hold this share of a string's votes to take the others over: less than half, since a string that is
/// three kinds in one story is a doubt, not three things.
const MAJORITY: f32 = 0.36;
/// What one full name with a last word says for that word as a person.
const BEARER: f32 = 150.0;
/// Rules that know better than the majority.
const SURE: &[&str] = &["entity/byline", "entity/dateline", "entity/acronym-pair", "entity/work"];

/// Settles what is a name, where, and of what kind; in the order of the text.
pub(super) fn settle(page: &Page, found: Vec<Found>) -> Vec<Found> {
    let mut names = choose(page, found);
    let surnames = Surnames::of(page, &names);
    vote(page, &mut names, &surnames);
    spread(page, &mut names, &surnames);
    sort_by_key(&mut names, |n| n.tokens.start);
    names
}

/// The strongest of overlapping names; the longer one where they are equally strong.
fn choose(page: &Page, mut found: Vec<Found>) -> Vec<Found> {
    weaken_inner(&mut found);
    sort_by(&mut found, |a, b| {
        (b.strength, b.tokens.len(), a.tokens.start).cmp(&(a.strength, a.tokens.len(), b.tokens.start))
    });
    let mut taken = vec![false; page.len()];
    let mut names: Vec<Found> = Vec::new();
    for name in found {
        let Some(own) = taken.get_mut(name.tokens.clone()) else { continue };
        if own.iter().any(|&t| t) {
            continue;
        }
        own.fill(true);
        names.push(name);
    }
    sort_by_key(&mut names, |n| n.tokens.start);
    names
}

/// Weakens each name that lies inside a longer plausible one.
fn weaken_inner(found: &mut [Found]) {
    sort_by(found, |a, b| (a.tokens.start, b.tokens.end).cmp(&(b.tokens.start, a.tokens.end)));
    // The plausible names that are still open, the innermost last.
    let mut open: Vec<std::ops::Range<usize>> = Vec::new();
    for name in found.iter_mut() {
        while open.last().is_some_and(|o| o.end < name.tokens.end || o.end <= name.tokens.start) {
            open.pop();
        }
        let inside = open.last().is_some_and(|o| o.len() > name.tokens.len());
        let run = name.kind == EntityKind::Person && name.rule != "entity/model";
        if name.strength >= PLAUSIBLE && !run {
            open.push(name.tokens.clone());
        }
        if inside && name.rule != "entity/titled-person" {
            name.strength = name.strength.saturating_sub(INSIDE_LOSS);
        }
    }
}

/// What people in the document are called by one word: last words of full names, and first words.
struct Surnames {
    last: FxHashMap<Box<str>, u32>,
    first: FxHashMap<Box<str>, u32>,
}

impl Surnames {
    fn of(page: &Page, names: &[Found]) -> Self {
        let mut all = Self { last: FxHashMap::default(), first: FxHashMap::default() };
        for name in names.iter().filter(|n| n.kind == EntityKind::Person && n.tokens.len() > 1) {
            let mut last = name.tokens.end - 1;
            if page.is(last, Facts::SUFFIX) && last > name.tokens.start + 1 {
                last -= 1;
            }
            *all.last.entry(page.folded(last).into()).or_default() += 1;
            *all.first.entry(page.folded(name.tokens.start).into()).or_default() += 1;
        }
        all
    }

    fn person(&self, page: &Page, at: usize) -> bool {
        let word = page.folded(at);
        word.chars().count() > 1 && (self.last.contains_key(word) || self.first.contains_key(word))
    }
}

/// A name's key, without a leading "the".
pub(super) fn key(page: &Page, name: &Found) -> String {
    bare_key(page, name.tokens.clone())
}

/// The key of some tokens, without a leading "the".
pub(super) fn bare_key(page: &Page, mut tokens: std::ops::Range<usize>) -> String {
    if tokens.len() > 1 && page.folded(tokens.start) == "the" {
        tokens.start += 1;
    }
    page.key(tokens)
}

type Votes = FxHashMap<String, [f32; 6]>;

fn count(page: &Page, names: &[Found]) -> Votes {
    let mut votes = Votes::default();
    for name in names {
        if let Some(own) = votes.entry(key(page, name)).or_default().get_mut(name.kind as usize) {
            *own += f32::from(name.strength);
        }
    }
    votes
}

const KINDS: [EntityKind; 6] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Event,
    EntityKind::Work,
];

/// The kind that holds the majority of a string's votes, with its share.
fn majority(votes: &[f32; 6]) -> Option<EntityKind> {
    let all: f32 = votes.iter().sum();
    let (kind, most) = KINDS
        .iter()
        .zip(votes)
        .fold((None, 0.0), |best, (k, &v)| if v > best.1 { (Some(*k), v) } else { best });
    kind.filter(|_| most >= MAJORITY * all)
}

/// One kind for one string, and people by the names that the document gives in full.
fn vote(page: &Page, names: &mut [Found], surnames: &Surnames) {
    let mut votes = count(page, names);
    context::weigh(page, names, &mut votes);
    for name in names {
        if SURE.contains(&name.rule) {
            continue;
        }
        let start = name.tokens.start;
        let single = name.tokens.len() == 1 && name.kind != EntityKind::Group;
        if single && surnames.person(page, start) && !outvoted(page, name, surnames, &votes) {
            if !stands_for_place(page, name) {
                name.kind = EntityKind::Person;
                name.rule = "entity/named-before";
            }
            continue;
        }
        if let Some(kind) = votes.get(&key(page, name)).and_then(majority) {
            name.kind = kind;
        }
    }
}

/// True where the word names an organization or a place so often that a person's full name with it does not decide.
fn outvoted(page: &Page, name: &Found, surnames: &Surnames, votes: &Votes) -> bool {
    let at = name.tokens.start;
    if page.is(page.doc.before(at, 1), Facts::TITLE | Facts::HONORIFIC) {
        return false;
    }
    let word = page.folded(at);
    let bearers = |map: &FxHashMap<Box<str>, u32>| map.get(word).copied().unwrap_or(0) as f32;
    let support = BEARER * bearers(&surnames.last) + BEARER / 2.0 * bearers(&surnames.first);
    let own = votes.get(&key(page, name)).copied().unwrap_or_default();
    let of = |kind: EntityKind| own.get(kind as usize).copied().unwrap_or(0.0);
    page.is(at, Facts::ORGANIZATION) && !page.is(at, Facts::FIRST_NAME)
        || of(EntityKind::Organization) + of(EntityKind::Place) > support + of(EntityKind::Person)
}

/// True for a listed place after "in", "from" and the like, even where a person bears its name.
fn stands_for_place(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    page.is(at, Facts::GEOGRAPHY)
        && (page.is(page.doc.before(at, 1), Facts::PLACE_PREPOSITION)
            || page.lists.listed(page.folded(at)).is_some_and(|l| !l.city && l.point.is_some()))
}

/// Adds the places where a settled name stands again and no source saw it: at sentence starts, in headlines, in
/// capitals, or where the model let it pass.
fn spread(page: &Page, names: &mut Vec<Found>, surnames: &Surnames) {
    let votes = count(page, names);
    let mut longest: FxHashMap<&str, usize> = FxHashMap::default();
    for key in votes.keys() {
        let words = key.split(' ').count();
        if let Some(first) = key.split(' ').next() {
            let most = longest.entry(first).or_default();
            *most = words.max(*most);
        }
    }
    let mut taken = vec![false; page.len()];
    for name in names.iter() {
        if let Some(own) = taken.get_mut(name.tokens.clone()) {
            own.fill(true);
        }
    }
    let free = |at: usize| taken.get(at) == Some(&false);
    let mut more = Vec::new();
    let mut key = String::new();
    let mut at = 0;
    while at < page.len() {
        if !free(at) || !page.capital(at) || page.furniture(at) || page.is(at, Facts::NOT_NAME) {
            at += 1;
            continue;
        }
        let mut best = None;
        key.clear();
        let most = longest.get(page.folded(at)).copied().unwrap_or(0).min(12);
        for end in at + 1..=at + most {
            if !free(end - 1) || !page.together(at, end - 1) {
                break;
            }
            if end > at + 1 {
                key.push(' ');
            }
            key.push_str(page.folded(end - 1));
            if let Some(kind) = votes.get(key.as_str()).and_then(majority)
                && (end > at + 1 || is_name_again(page, at))
            {
                best = Some((end, kind));
            }
        }
        if best.is_none() && surnames.person(page, at) && is_name_again(page, at) {
            best = Some((at + 1, EntityKind::Person));
        }
        match best {
            Some((end, kind)) => {
                more.push(Found { tokens: at..end, kind, strength: 50, rule: "entity/named-before" });
                at = end;
            }
            None => at += 1,
        }
    }
    names.append(&mut more);
}

/// True where a capitalized word that names something elsewhere names it here, too, and is not the ordinary word.
fn is_name_again(page: &Page, at: usize) -> bool {
    let uses = page.uses(at);
    if page.is(at, Facts::TITLE | Facts::ROLE | Facts::MODIFIER) && !page.is(at, Facts::FIRST_NAME) {
        return false;
    }
    if page.starts(at) || page.loud(at) {
        return uses.capital > uses.lower && !(page.is(at, Facts::COMMON) && uses.lower > 0);
    }
    let joined =
        |i: usize| page.namelike(i) && page.together(at, i) && !page.is(i, Facts::GROUP | Facts::TITLE);
    !joined(at + 1)
}
