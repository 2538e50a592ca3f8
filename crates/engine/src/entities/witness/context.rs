//! What stands beside a name speaks for its kind, wherever the same string stands.

mod organizations;
mod places;

use rustc_hash::{FxHashMap, FxHashSet};

use organizations::{
    acts_as_company, body_before_role, followed_by_noun, is_called, is_explained,
    is_organization_by_apposition, organization_heads,
};
pub(super) use organizations::{acts_here, companies_of_towns, listed_bodies};
pub(super) use places::before_state;
use places::{is_origin, is_place_by_apposition, is_struck, route, town_of};

use super::surnames::Surnames;
use super::{Votes, key};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::entities::sources::TEAM;
use crate::report::EntityKind;

/// Votes of one neighbour, against the 50 of the model.
const TITLE_BEFORE: f32 = 30.0;
const ARTICLE_BEFORE: f32 = 25.0;
const PREPOSITION_BEFORE: f32 = 14.0;
/// Before one word that is nobody's name elsewhere.
const IN_UNKNOWN: f32 = 55.0;
const SPEECH_AFTER: f32 = 10.0;
/// A word beside an organization, joined with "and" or a comma.
const BESIDE_BODY: f32 = 60.0;
/// Two or three words behind a role, or joined with a person.
const BESIDE_PERSON: f32 = 60.0;
/// Before one word that the model takes for an organization.
const IN_BODY: f32 = 110.0;
/// After an unlisted name that the model takes for a place.
const UNKNOWN_SPEAKS: f32 = 80.0;
const PART_OF_ORGANIZATION: f32 = 30.0;
const APPOSITION: f32 = 80.0;
const REPEATED: f32 = 0.75;
/// The first word of a company's name ("Hewitt & Sons Plc"), alone.
const PART_OF_COMPANY: f32 = 60.0;
/// The far end of a way that begins at a place.
const ROUTE: f32 = 60.0;
/// A storm's name is a person's first name.
const STORM: f32 = 120.0;
/// "Daughter Chelsea": stronger than any list.
const KIN: f32 = 100.0;

/// Adds the neighbours' votes.
pub(super) fn weigh(page: &Page, names: &[Found], surnames: &Surnames, votes: &mut Votes) {
    let heads = organization_heads(page, names);
    let storms: FxHashSet<&str> = names
        .iter()
        .filter(|n| n.kind == EntityKind::Event && n.tokens.len() == 2 && is_storm(page, n.tokens.start))
        .map(|n| page.folded(n.tokens.end - 1))
        .collect();
    let people: FxHashSet<usize> = names
        .iter()
        .filter(|n| n.kind == EntityKind::Person && n.tokens.len() > 1)
        .map(|n| n.tokens.end)
        .collect();
    // The first name of somebody of each surname, and whether others bear it, too.
    let mut families: FxHashMap<&str, (&str, bool)> = FxHashMap::default();
    for name in names.iter().filter(|n| n.kind == EntityKind::Person && n.tokens.len() > 1) {
        let first = page.folded(name.tokens.start);
        let own = families.entry(page.folded(name.tokens.end - 1)).or_insert((first, false));
        own.1 |= own.0 != first;
    }
    let bodies: FxHashSet<usize> = names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization && n.rule != TEAM)
        .map(|n| n.tokens.end)
        .collect();
    let is_place = |n: &&Found| n.kind == EntityKind::Place;
    let places: FxHashSet<usize> = names.iter().filter(is_place).map(|n| n.tokens.end).collect();
    let towns_at: FxHashSet<usize> = names.iter().filter(is_place).map(|n| n.tokens.start).collect();
    let bodies_at: FxHashSet<usize> = names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization && n.rule != TEAM)
        .map(|n| n.tokens.start)
        .collect();
    let towns: FxHashSet<&str> = names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization && n.tokens.len() > 2)
        .map(|n| n.tokens.start)
        .filter_map(|at| town_of(page, at))
        .map(|at| page.folded(at))
        .collect();
    let sport = names.iter().any(|n| n.rule == TEAM);
    let routes: FxHashSet<usize> = names.iter().filter_map(|name| route(page, name)).collect();
    for name in names.iter().filter(|n| n.kind != EntityKind::Group) {
        let kin = is_relative(page, name);
        if name.rule == "entity/listed" && !kin {
            continue;
        }
        let Some(own) = votes.get_mut(&key(page, name)) else { continue };
        // The more often the model took the string for something else, the more the one apposition must say.
        let called = name.kind != EntityKind::Organization && is_called(page, name);
        let start = name.tokens.start;
        let acts = name.tokens.len() < 3
            && (name.tokens.len() == 1
                || name.kind == EntityKind::Place && !page.is(name.tokens.end - 1, Facts::PLACE_TAIL))
            && matches!(name.kind, EntityKind::Person | EntityKind::Place)
            && !page.is(start, Facts::FIRST_NAME | Facts::GEOGRAPHY)
            && !surnames.person(page, start)
            && acts_as_company(page, name, sport);
        let river = page.folded(page.doc.before(start, 1)) == "river";
        let apposition =
            APPOSITION + if called || acts || river { REPEATED * own.iter().sum::<f32>() } else { 0.0 };
        let mut add = |kind: EntityKind, weight: f32| {
            if let Some(own) = own.get_mut(kind as usize) {
                *own += weight;
            }
        };
        let (start, end) = (name.tokens.start, name.tokens.end);
        let before = page.doc.before(start, 1);
        if kin {
            add(EntityKind::Person, KIN);
        }
        let known = page.is(start, Facts::GEOGRAPHY);
        if is_member(page, name) || is_explained_person(page, name, known) || is_reporter(page, name) {
            add(EntityKind::Person, apposition);
        }
        if page.is(before, Facts::TITLE | Facts::HONORIFIC) && page.together(before, start) {
            add(EntityKind::Person, TITLE_BEFORE);
        }
        if page.folded(before) == "the" && !followed_by_noun(page, end) {
            let acronym = page.doc.token(start).case == Case::Upper && name.tokens.len() == 1;
            if name.kind == EntityKind::Person || acronym {
                add(EntityKind::Organization, ARTICLE_BEFORE);
            }
        }
        if page.is(before, Facts::PLACE_PREPOSITION) && name.kind != EntityKind::Organization {
            let sure = name.kind == EntityKind::Person
                && name.tokens.len() == 1
                && !surnames.person(page, start)
                && !page.is(start, Facts::FIRST_NAME)
                && !matches!(page.folded(before), "from" | "around" | "toward" | "towards");
            add(EntityKind::Place, if sure { IN_UNKNOWN } else { PREPOSITION_BEFORE });
        }
        if page.is(end, Facts::SPEECH)
            && name.kind == EntityKind::Place
            && !page.is(end - 1, Facts::PLACE_TAIL)
        {
            add(EntityKind::Person, if known { SPEECH_AFTER } else { UNKNOWN_SPEAKS });
        }
        // "Hurricane Rita", and then "Rita packed winds of 240 kph".
        if name.tokens.len() == 1
            && !surnames.person(page, start)
            && (storms.contains(page.folded(start)) || is_storm(page, before))
        {
            add(EntityKind::Event, STORM);
        }
        // "Deborah Klein of Merriman Stanley"
        let of = name.kind == EntityKind::Person && page.folded(before) == "of" && people.contains(&before);
        if of || is_organization_by_apposition(page, name, known) {
            add(EntityKind::Organization, apposition);
        }
        if is_place_by_apposition(page, name) {
            add(EntityKind::Place, apposition);
        }
        // "Garissa, | Stelmar | and Wajir", where others of a list are places
        let listed = matches!(page.doc.lower(before), "," | "and") && places.contains(&before)
            || matches!(page.doc.lower(end), "," | "and") && towns_at.contains(&(end + 1));
        let list = |at: usize| matches!(page.doc.lower(at), "," | "and");
        if name.kind == EntityKind::Person
            && name.tokens.len() == 1
            && listed
            && (list(before) || page.folded(before) == "to" || page.is(before, Facts::PLACE_PREPOSITION))
            && (list(end) || page.folded(before) == "and")
            && !page.is(start, Facts::FIRST_NAME)
            && !surnames.person(page, start)
            && !page.is(end, Facts::SPEECH)
        {
            add(EntityKind::Place, BESIDE_BODY);
        }
        // "Arizona, Oregon and Kiryat Gat"
        if name.kind == EntityKind::Organization
            && page.folded(before) == "and"
            && places.contains(&before)
            && page.is(page.doc.before(before, 1), Facts::GEOGRAPHY)
            && is_plain_name(page, name)
            && !name.tokens.clone().any(|at| page.is(at, Facts::FIRST_NAME | Facts::ORGANIZATION))
        {
            add(EntityKind::Place, BESIDE_BODY);
        }
        if acts {
            add(EntityKind::Organization, apposition);
        }
        let lived = (page.folded(before) == "in" || page.folded(before) == "at" && page.folded(end) == "in")
            && !page.is(page.doc.before(start, 2), Facts::STAKE);
        let long =
            name.kind == EntityKind::Person && is_plain_name(page, name) && page.doc.lower(end) != "'s";
        if (name.tokens.len() == 1 || long)
            && !name.tokens.clone().any(|at| page.is(at, Facts::FIRST_NAME | Facts::ORGANIZATION))
            && page.doc.token(start).case == Case::Title
            && !surnames.person(page, start)
            && !page.capital(end)
            && (long && lived || is_struck(page, before) || is_origin(page, before))
        {
            add(EntityKind::Place, IN_UNKNOWN);
        }
        // "Competes with Danone and Barilla", "will join Holcim"
        let listed = (page.folded(before) == "," || page.doc.lower(before) == ",")
            && page.folded(end) == "and"
            && bodies_at.contains(&(end + 1));
        let joined = listed
            || matches!(page.folded(before), "and" | ",") && bodies.contains(&before)
            || matches!(page.folded(before), "join" | "joined" | "joining" | "joins");
        if joined
            && name.kind == EntityKind::Person
            && name.tokens.len() == 1
            && !page.is(start, Facts::FIRST_NAME)
            && !page.capital(end)
            && !surnames.person(page, start)
        {
            add(EntityKind::Organization, BESIDE_BODY);
        }
        // "Seismologist Hernando Cruz", "Ana Ruiz and Pooja Ghosh", which the model took for places.
        let role = page.is(before, Facts::ROLE) && page.together(before, start);
        let beside = page.folded(before) == "and" && people.contains(&before);
        let role =
            role || page.is(before, Facts::SPEECH) && !matches!(page.folded(before), "told" | "claimed");
        // "Namal Rajapaksa", where the text has Mahinda Rajapaksa, too
        let family = name.kind == EntityKind::Place
            && !page.is(end - 1, Facts::ORGANIZATION | Facts::GEOGRAPHY)
            && families
                .get(page.folded(end - 1))
                .is_some_and(|&(first, more)| more || first != page.folded(start));
        // "Hooker Pita Anae", whom the model took for a body
        if role
            && name.kind == EntityKind::Organization
            && page.is(before, Facts::ROLE)
            && page.doc.token(before).case == Case::Lower
            && !page.is(before, Facts::ORGANIZATION_NOUN)
            && !matches!(page.folded(before), "owner" | "partner" | "sponsor" | "parent" | "client")
            && !name.tokens.clone().any(|at| page.is(at, Facts::ORGANIZATION | Facts::GEOGRAPHY))
            && is_plain_name(page, name)
        {
            add(EntityKind::Person, BESIDE_PERSON);
        }
        if (role || beside || family) && name.kind == EntityKind::Place && is_plain_name(page, name) {
            add(EntityKind::Person, BESIDE_PERSON);
        }
        // "Thornbridge", of "Thornbridge Town Council"
        if name.tokens.len() == 1 && towns.contains(page.folded(start)) && name.rule != TEAM {
            add(EntityKind::Place, ROUTE);
        }
        // "The member for Farrer", "Thornbridge MP Ana Ruiz"
        let seat = page.folded(before) == "for"
            && matches!(page.folded(page.doc.before(start, 2)), "member" | "mp" | "mps" | "parliament")
            || matches!(page.folded(end), "mp" | "mps" | "governor" | "mayor" | "senator")
                && page.namelike(end + 1)
                && !known;
        if seat && name.tokens.len() < 5 && !surnames.person(page, start) {
            add(EntityKind::Place, apposition);
        }
        // "In Thornbridge", which the model took for a body.
        let lived =
            matches!(page.folded(before), "in" | "near") && !page.is(page.doc.before(start, 2), Facts::STAKE);
        if lived
            && name.kind == EntityKind::Organization
            && name.tokens.len() == 1
            && page.doc.token(start).case == Case::Title
            && !page.is(start, Facts::ORGANIZATION | Facts::ORGANIZATION_TAIL)
        {
            add(EntityKind::Place, IN_BODY);
        }
        if routes.contains(&start) && !surnames.person(page, start) {
            add(EntityKind::Place, ROUTE);
        }
        if name.tokens.len() == 1
            && !surnames.person(page, start)
            && (name.kind == EntityKind::Person || !page.is(start, Facts::GEOGRAPHY))
            && let Some(weight) = heads.get(page.folded(start))
        {
            add(EntityKind::Organization, *weight);
        }
    }
}

/// "Sunil Rao, the chief executive of": two or three words and a role.
fn is_explained_person(page: &Page, name: &Found, known: bool) -> bool {
    let tokens = name.tokens.clone();
    let other = Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD | Facts::PLACE_TAIL | Facts::PLACE_HEAD;
    matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && !known
        && ((2..=3).contains(&tokens.len()) || tokens.len() == 4 && page.hyphen(tokens.end - 2))
        && !tokens.clone().any(|at| {
            page.is(at, other | Facts::COMMON) || page.doc.token(at).case != Case::Title && !page.hyphen(at)
        })
        && is_explained(page, tokens.end, Facts::ROLE)
        && !body_before_role(page, tokens.end)
}

/// "Told MSNBC's Ana Hall": whose people speak, before two words of which the last ends places.
fn is_reporter(page: &Page, name: &Found) -> bool {
    let start = name.tokens.start;
    let owner = page.doc.before(start, 2);
    name.kind == EntityKind::Place
        && name.tokens.len() == 2
        && page.doc.lower(page.doc.before(start, 1)) == "'s"
        && (page.is(owner, Facts::ORGANIZATION) || page.doc.token(owner).case == Case::Upper)
        && matches!(page.folded(page.doc.before(start, 3)), "told" | "tells" | "with" | "by")
        && !page.is(start, Facts::COMMON | Facts::GEOGRAPHY)
}

/// True for the word before a storm's name.
pub(super) fn is_storm(page: &Page, at: usize) -> bool {
    matches!(page.folded(at), "hurricane" | "typhoon" | "cyclone" | "storm")
}

/// "His daughter Chelsea", "a boy named Jordan".
fn is_relative(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    let before = page.doc.before(at, 1);
    name.tokens.len() == 1
        && page.is(before, Facts::KIN)
        && page.doc.token(before).case == Case::Lower
        && page.is(at, Facts::FIRST_NAME)
        && !page.capital(at + 1)
}

/// "The ICRC's Rolin Wavre said": two words that belong to somebody and speak.
fn is_member(page: &Page, name: &Found) -> bool {
    let tokens = name.tokens.clone();
    let other = Facts::COMMON | Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD | Facts::GEOGRAPHY;
    matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && tokens.len() == 2
        && page.doc.lower(page.doc.before(tokens.start, 1)) == "'s"
        && page.is(tokens.end, Facts::SPEECH)
        && !tokens.clone().any(|at| page.is(at, other) || page.doc.token(at).case != Case::Title)
}

/// True for two or three words that nothing says to be a place or a body.
fn is_plain_name(page: &Page, name: &Found) -> bool {
    let tokens = name.tokens.clone();
    let other = Facts::COMMON
        | Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_HEAD
        | Facts::PLACE_HEAD
        | Facts::PLACE_TAIL
        | Facts::GROUP;
    let particle = |at: usize| page.is(at, Facts::PARTICLE) && !page.capital(at);
    let long = tokens.len() > 3 && page.hyphen(tokens.end - 2) || tokens.clone().any(particle);
    ((2..=3).contains(&tokens.len()) || tokens.len() < 7 && long)
        && page.lists.listed(&page.key(tokens.clone())).is_none()
        && !page.is(tokens.start, Facts::GEOGRAPHY)
        && tokens.clone().all(|at| {
            page.hyphen(at) || particle(at) || page.doc.token(at).case == Case::Title && !page.is(at, other)
        })
}
