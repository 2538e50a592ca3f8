//! The document as witness: of what the sources propose, one list of names that do not overlap, each of the kind that
//! the whole document speaks for, and everywhere it stands.

mod context;
mod short_forms;
mod spread;
mod surnames;

use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::sort::{sort_by, sort_by_key};
pub(super) use context::{comes_from, is_machinist, is_storm};
use surnames::{Surnames, is_family};

use super::facts::Facts;
use super::key::Key;
use super::page::{Found, Page};
use super::sources::{LINEUP, POSSESSIVE, RELATIVE, SCORECARD, TEAM, is_legal_form};
use crate::document::Case;
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
/// A legal form says so many times what a company is called without it.
const LEGAL_FORM: f32 = 12.0;
/// What ends companies' names says it, too, but less.
const BUSINESS: f32 = 2.0;
/// The strength of a title in quotation marks.
const TITLED: f32 = 90.0;
/// Rules that know better than the majority.
const SURE: &[&str] = &[
    "entity/byline",
    "entity/dateline",
    "entity/acronym-pair",
    "entity/work",
    TEAM,
    "entity/place-list",
    LINEUP,
    RELATIVE,
    SCORECARD,
];

/// Settles what is a name, where, and of what kind; in the order of the text.
pub(super) fn settle(page: &Page, found: Vec<Found>) -> Vec<Found> {
    let mut names = choose(page, found);
    hear(page, &mut names);
    agree(page, &mut names);
    let surnames = Surnames::of(page, &names);
    names.retain(|n| !is_family(page, n, &surnames));
    vote(page, &mut names, &surnames);
    spread::drop_bare_heads(page, &mut names);
    spread::spread(page, &mut names, &surnames);
    short_forms::settle(page, &mut names);
    sort_by_key(&mut names, |n| n.tokens.start);
    surnames::join_halves(page, &mut names, &surnames);
    join_people(page, &mut names);
    names
}

/// "Omar Mir | Seddique Mateen": two people's names that nothing parts are one.
fn join_people(page: &Page, names: &mut Vec<Found>) {
    for at in 1..names.len() {
        let Some([one, other]) = names.get_mut(at - 1..=at) else { continue };
        // "Momcilo | Krajisnik": a first name that no list knows, taken for a place.
        let first = one.kind == EntityKind::Place
            && one.tokens.len() == 1
            && other.tokens.len() == 1
            && other.kind == EntityKind::Person
            && one.tagged()
            && !page.is(one.tokens.start, Facts::GEOGRAPHY | Facts::GROUP | Facts::ORGANIZATION)
            && page.together(one.tokens.start, other.tokens.start);
        // "Jordan | Pickford": a country's name that is a first name, where nothing says that it is a place.
        let before = page.doc.before(one.tokens.start, 1);
        let given = one.kind == EntityKind::Place
            && one.tokens.len() == 1
            && other.tokens.len() == 1
            && other.kind == EntityKind::Person
            && page.is(one.tokens.start, Facts::FIRST_NAME)
            && !page.is(before, Facts::PLACE_PREPOSITION)
            && !one_of!(page.folded(before), "in" | "of" | "to" | "at" | "and" | ",")
            && page.together(one.tokens.start, other.tokens.start)
            && !page.loud(one.tokens.start);
        // "The prime minister, Luís | Montenegro |": nothing parts a first name from the place that is a surname.
        let surname = one.kind == EntityKind::Person
            && other.kind == EntityKind::Place
            && other.tokens.len() == 1
            && other.tagged()
            && one.tokens.len() == 1
            && page.is(one.tokens.start, Facts::FEMALE | Facts::MALE)
            && !page.loud(one.tokens.start)
            && one_of!(page.doc.lower(other.tokens.end), "," | "." | "'s")
            && page.together(one.tokens.start, other.tokens.start);
        if surname && one.tokens.end == other.tokens.start {
            other.kind = EntityKind::Person;
        }
        let joined = one.tokens.end == other.tokens.start && (first || given || surname)
            || one.tokens.end == other.tokens.start
                && [&*one, &*other].iter().all(|n| n.kind == EntityKind::Person && n.tagged())
                && one.tokens.len() + other.tokens.len() <= 5
                && !page.loud(one.tokens.start)
                && page.together(one.tokens.start, other.tokens.start);
        if joined {
            other.tokens.start = one.tokens.start;
            one.tokens.end = one.tokens.start;
        }
    }
    names.retain(|n| !n.tokens.is_empty());
}

/// The strongest of overlapping names; the longer one where they are equally strong.
fn choose(page: &Page, mut found: Vec<Found>) -> Vec<Found> {
    weaken_inner(&mut found);
    sort_by(&mut found, |a, b| {
        (b.strength, b.tokens.len(), a.tokens.start).cmp(&(a.strength, a.tokens.len(), b.tokens.start))
    });
    let mut taken = vec![false; page.len()];
    let mut names: Vec<Found> = Vec::new();
    for name in found.into_iter().filter(|n| n.strength > 0) {
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
    let mut open: Vec<Range<usize>> = Vec::new();
    for name in found.iter_mut() {
        while open.last().is_some_and(|o| o.end < name.tokens.end || o.end <= name.tokens.start) {
            open.pop();
        }
        let inside = open.last().is_some_and(|o| o.len() > name.tokens.len());
        let run = name.kind == EntityKind::Person && !name.tagged();
        if name.strength >= PLAUSIBLE && !run {
            open.push(name.tokens.clone());
        }
        if inside
            && !matches!(
                name.rule,
                "entity/titled-person" | POSSESSIVE | "entity/place-list" | LINEUP | SCORECARD
            )
        {
            name.strength = name.strength.saturating_sub(INSIDE_LOSS);
        }
    }
}

/// A name's key, without a leading "the".
fn key(page: &Page, name: &Found) -> Key {
    bare_key(page, name.tokens.clone())
}

/// The key of some tokens, without a leading "the".
fn bare_key(page: &Page, tokens: Range<usize>) -> Key {
    page.key(without_the(page, tokens))
}

pub(super) fn without_the(page: &Page, tokens: Range<usize>) -> Range<usize> {
    let the = tokens.len() > 1 && page.folded(tokens.start) == "the";
    tokens.start + usize::from(the)..tokens.end
}

type Votes = FxHashMap<Key, [f32; 6]>;

fn count(page: &Page, names: &[Found]) -> Votes {
    let mut votes = Votes::with_capacity_and_hasher(names.len(), FxBuildHasher);
    for name in names {
        // A team called by its town says nothing of the town elsewhere.
        if name.rule == TEAM
            && page.lists.listed(key(page, name)).is_some_and(|l| l.kind == EntityKind::Place)
        {
            continue;
        }
        let mut add = |key: Key, times: f32| {
            if let Some(own) = votes.entry(key).or_default().get_mut(name.kind as usize) {
                *own += times * f32::from(name.strength);
            }
        };
        add(key(page, name), 1.0);
        // "Rita", of "Hurricane Rita"
        let (start, end) = (name.tokens.start, name.tokens.end);
        if name.kind == EntityKind::Event && name.tokens.len() == 2 && context::is_storm(page, start) {
            add(bare_key(page, start + 1..end), 1.0);
        }
        // "The Wend rose", of "the Wend River" and of "the River Wend".
        let feature = |at: usize| {
            one_of!(
                page.folded(at),
                "river" | "glacier" | "creek" | "canyon" | "valley" | "reservoir" | "canal" | "volcano"
            )
        };
        if name.kind == EntityKind::Place && name.tokens.len() == 2 {
            for (noun, own) in [(end - 1, start), (start, end - 1)] {
                if feature(noun) && !page.is(own, Facts::COMMON | Facts::GROUP | Facts::GEOGRAPHY) {
                    add(bare_key(page, own..own + 1), 1.0);
                }
            }
        }
        // "Texas Instruments", of "Texas Instruments Inc.", and "Zuma Global", of "Zuma Global Ventures Ltd"
        let company = name.kind == EntityKind::Organization && name.tokens.len() > 2;
        // "Brandsma", of "Brandsma NV"
        let short = name.kind == EntityKind::Organization
            && name.tokens.len() == 2
            && !page.is(start, Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::COMMON);
        if (company || short)
            && (page.is(end - 1, Facts::ORGANIZATION_SUFFIX) || is_legal_form(page, end - 1))
        {
            add(bare_key(page, start..end - 1), LEGAL_FORM);
            if name.tokens.len() > 3 && page.is(end - 2, Facts::ORGANIZATION_TAIL) && page.capital(end - 3) {
                add(bare_key(page, start..end - 2), 1.0);
            }
        } else if company
            && context::is_business(page, end - 1)
            && !page.is(start, Facts::GEOGRAPHY)
            // "Buenos Aires Herald": the town is none.
            && page.listed(start..end - 1).is_none_or(|l| l.kind != EntityKind::Place)
        {
            // "Orbital Ridge", of "Orbital Ridge Capital"
            add(bare_key(page, start..end - 1), BUSINESS);
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

/// Gives up a name that the model made of a headline's capitals, where the text knows a part of it ("LARA ENDURES"):
/// the part is found again when the text's names are spread.
fn hear(page: &Page, names: &mut Vec<Found>) {
    let shouted = |n: &Found| {
        n.tagged()
            && n.tokens.len() > 1
            && page.loud(n.tokens.start)
            && n.tokens.clone().all(|at| page.doc.token(at).case == Case::Upper)
    };
    if !names.iter().any(shouted) {
        return;
    }
    let mut known: FxHashSet<Key> = FxHashSet::default();
    for name in names.iter().filter(|n| !page.loud(n.tokens.start)) {
        known.insert(key(page, name));
        if name.kind == EntityKind::Person {
            known.insert(page.key(name.tokens.end - 1..name.tokens.end));
        }
    }
    names.retain(|n| {
        !shouted(n)
            || known.contains(&key(page, n))
            || !n.tokens.clone().any(|at| known.contains(&page.key(at..at + 1)))
    });
}

/// "| Jordan Pickford | was unsighted. … Pickford left": who is somebody by the surname is somebody by the whole name.
fn agree(page: &Page, names: &mut [Found]) {
    let other = Facts::COMMON | Facts::ORGANIZATION_TAIL | Facts::PLACE_TAIL | Facts::GEOGRAPHY;
    let full = |n: &Found| {
        matches!(n.kind, EntityKind::Organization | EntityKind::Place)
            && n.tagged()
            && n.tokens.len() == 2
            && page.is(n.tokens.start, Facts::FIRST_NAME)
            && !page.is(n.last(), other)
    };
    if !names.iter().any(full) {
        return;
    }
    let alone = names.iter().filter(|n| n.kind == EntityKind::Person && n.tagged() && n.tokens.len() == 1);
    let alone: FxHashSet<Key> = alone.map(|n| key(page, n)).collect();
    for name in names.iter_mut().filter(|n| full(n)) {
        if alone.contains(&page.key(name.last()..name.tokens.end)) {
            name.kind = EntityKind::Person;
        }
    }
}

/// One kind for one string, and people by the names that the document gives in full.
fn vote(page: &Page, names: &mut [Found], surnames: &Surnames) {
    let mut votes = count(page, names);
    // Where others are called by one word alone, a city's name may be somebody's, too.
    let one = |n: &&Found| n.kind == EntityKind::Person && n.tagged() && n.tokens.len() == 1;
    let unnamed = names.iter().filter(one).map(|n| key(page, n)).filter(|k| !surnames.last.contains_key(k));
    let bare = unnamed.collect::<FxHashSet<Key>>().len();
    let companies = context::companies_of_towns(page, names);
    let alone = context::companies_alone(page, names);
    let owners = context::companies_of_people(page, names, surnames);
    let bodies = context::listed_bodies(page, names, surnames);
    context::weigh(page, names, surnames, &mut votes);
    for name in names {
        if SURE.contains(&name.rule) {
            continue;
        }
        let start = name.tokens.start;
        if name.tokens.len() == 3 && page.hyphen(start + 1) && surnames.double(page.key(name.tokens.clone()))
        {
            name.kind = EntityKind::Person;
            continue;
        }
        // "De Souza", "Wa Kamau"
        if name.tokens.len() == 2
            && page.is(start, Facts::PARTICLE)
            && matches!(name.kind, EntityKind::Place | EntityKind::Organization)
            && surnames.last.contains_key(&page.key(start + 1..start + 2))
            && page.listed(name.tokens.clone()).is_none()
        {
            name.kind = EntityKind::Person;
            continue;
        }
        // "Tom English ran. | English | said so": a people or a faith is somebody's surname.
        let word = name.tokens.len() == 1;
        if word && name.kind == EntityKind::Group && surnames.speaks(page, start) {
            name.kind = EntityKind::Person;
            name.rule = "entity/named-before";
            continue;
        }
        let single = word && name.kind != EntityKind::Group;
        if single && name.kind != EntityKind::Person && context::before_state(page, start) {
            name.kind = EntityKind::Place;
            continue;
        }
        // "Leeds 429-7 (Weller 83) v | Derby |"
        let plays = || {
            let score = page.doc.before(start, 2);
            one_of!(page.folded(page.doc.before(start, 1)), "v" | "vs") && page.doc.lower(score) == ")"
        };
        if single && name.kind == EntityKind::Person && plays() {
            name.kind = EntityKind::Organization;
            continue;
        }
        if single && bare == 1 && is_city_alone(page, name, surnames) {
            name.kind = EntityKind::Place;
            continue;
        }
        let company = alone.contains(page.folded(start))
            || companies.contains(page.folded(start)) && context::acts_here(page, start);
        if single && (company || context::is_company(page, name, &owners)) {
            name.kind = EntityKind::Organization;
            continue;
        }
        let listed = bodies.contains(page.folded(start));
        if single && surnames.person(page, start) && !outvoted(page, name, surnames, &votes, listed) {
            if surnames.is_first_name_only(page, start) || !stands_for_place(page, name) {
                name.kind = EntityKind::Person;
                name.rule = "entity/named-before";
            }
            continue;
        }
        let own = votes.get(&key(page, name));
        // What stands in quotation marks as a title is that work elsewhere, too.
        let work = own.and_then(|v| v.get(EntityKind::Work as usize)).is_some_and(|&v| v >= TITLED);
        if work {
            name.kind = EntityKind::Work;
        } else if let Some(kind) = own.and_then(majority) {
            name.kind = kind;
        }
    }
}

fn is_city(page: &Page, name: &Found) -> bool {
    page.listed(name.tokens.clone()).is_some_and(|l| l.city)
}

/// "| Oakland | wept": a listed city, of which nobody in the text has the name, and no word before it makes a person.
fn is_city_alone(page: &Page, name: &Found, surnames: &Surnames) -> bool {
    let start = name.tokens.start;
    let before = page.doc.before(start, 1);
    name.kind == EntityKind::Person
        && name.tagged()
        && is_city(page, name)
        && !page.is(start, Facts::FIRST_NAME | Facts::COMMON)
        && !surnames.last.contains_key(&key(page, name))
        && !page.is(before, Facts::TITLE | Facts::HONORIFIC | Facts::ROLE | Facts::SPORT_ROLE)
        && !page.is(name.tokens.end, Facts::SPEECH)
}

/// True where the word names an organization or a place so often that a person's full name with it does not decide.
fn outvoted(page: &Page, name: &Found, surnames: &Surnames, votes: &Votes, listed: bool) -> bool {
    let at = name.tokens.start;
    if page.is(page.doc.before(at, 1), Facts::TITLE | Facts::HONORIFIC) {
        return false;
    }
    let word = page.key(at..at + 1);
    let bearers = |map: &FxHashMap<Key, u32>| map.get(&word).copied().unwrap_or(0) as f32;
    // A first name is known for one; another first word says half as much.
    let given = page.is(at, Facts::FEMALE | Facts::MALE) && !page.is(at, Facts::GEOGRAPHY);
    let first = if given { BEARER } else { BEARER / 2.0 };
    if surnames.is_first_name_only(page, at) {
        return false;
    }
    // No list knows the word as anything else.
    let known = page.is(at, Facts::GEOGRAPHY | Facts::ORGANIZATION | Facts::COMMON);
    let borne = BEARER * bearers(&surnames.last) + first * bearers(&surnames.first);
    let support = if known { 1.0 } else { 2.0 } * borne;
    let own = votes.get(&key(page, name)).copied().unwrap_or_default();
    let of = |kind: EntityKind| own.get(kind as usize).copied().unwrap_or(0.0);
    // That a list has the word says nothing where the text never speaks of that organization.
    let bearer = surnames.last.contains_key(&word) && page.is(at, Facts::ORGANIZATION);
    listed
        || !bearer && of(EntityKind::Organization) + of(EntityKind::Place) > support + of(EntityKind::Person)
}

/// True for a listed place after "in", "from" and the like, even where a person bears its name.
fn stands_for_place(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    page.is(at, Facts::GEOGRAPHY)
        && (page.is(page.doc.before(at, 1), Facts::PLACE_PREPOSITION)
            || page.listed(at..at + 1).is_some_and(|l| l.nation))
}
