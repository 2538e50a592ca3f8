//! What stands beside a name speaks for its kind, wherever the same string stands.

use rustc_hash::{FxHashMap, FxHashSet};

use super::surnames::Surnames;
use super::{Votes, key};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::entities::sources::{TEAM, is_legal_form};
use crate::report::EntityKind;
use crate::tagger::Pos;

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
    let bodies: FxHashSet<usize> = names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization && n.rule != TEAM)
        .map(|n| n.tokens.end)
        .collect();
    let towns: FxHashSet<&str> = names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization && n.tokens.len() > 2)
        .map(|n| n.tokens.start)
        .filter_map(|at| town_of(page, at))
        .map(|at| page.folded(at))
        .collect();
    let routes: FxHashSet<usize> = names.iter().filter_map(|name| route(page, name)).collect();
    for name in names.iter().filter(|n| n.kind != EntityKind::Group) {
        let kin = is_relative(page, name);
        if name.rule == "entity/listed" && !kin {
            continue;
        }
        let Some(own) = votes.get_mut(&key(page, name)) else { continue };
        // The more often the model took the string for something else, the more the one apposition must say.
        let called = name.kind != EntityKind::Organization && is_called(page, name);
        let apposition = APPOSITION + if called { REPEATED * own.iter().sum::<f32>() } else { 0.0 };
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
        let person = name.tokens.len() == 1 && surnames.person(page, start);
        if name.tokens.len() == 1 && is_source(page, start) && !person {
            add(EntityKind::Organization, apposition);
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
        if page.is(end, Facts::SPEECH) && name.kind == EntityKind::Place {
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
        // "Competes with Danone and Barilla", "will join Holcim"
        let joined = matches!(page.folded(before), "and" | ",") && bodies.contains(&before)
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
        if (role || beside) && name.kind == EntityKind::Place && is_plain_name(page, name) {
            add(EntityKind::Person, BESIDE_PERSON);
        }
        // "Thornbridge", of "Thornbridge Town Council"
        if name.tokens.len() == 1 && towns.contains(page.folded(start)) && name.rule != TEAM {
            add(EntityKind::Place, ROUTE);
        }
        // "The member for Farrer", "Thornbridge MP Ana Ruiz"
        let seat = page.folded(before) == "for"
            && matches!(page.folded(page.doc.before(start, 2)), "member" | "mp" | "mps")
            || matches!(page.folded(end), "mp" | "mps") && page.namelike(end + 1) && !known;
        if seat && name.tokens.len() < 3 && !surnames.person(page, start) {
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

/// "Avon, Conn.": a town, whatever else is called so.
pub(super) fn before_state(page: &Page, at: usize) -> bool {
    let state = at + 2;
    let letters = page.folded(state).len();
    page.doc.lower(at + 1) == ","
        && page.is(state, Facts::STATE)
        && page.capital(state)
        && (letters > 2 || page.doc.token(state).case == Case::Upper)
        && !page.namelike(state + 1)
        && !page.is(at, Facts::TITLE | Facts::NOT_NAME)
}

/// The towns by which companies are called ("Alden Tools Ltd").
pub(super) fn companies_of_towns<'p>(page: &'p Page, names: &[Found]) -> FxHashSet<&'p str> {
    names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization && n.tokens.len() > 1)
        .filter(|n| page.is(n.tokens.start, Facts::GEOGRAPHY))
        .filter(|n| {
            page.is(n.tokens.end - 1, Facts::ORGANIZATION_SUFFIX) || is_legal_form(page, n.tokens.end - 1)
        })
        .map(|n| page.folded(n.tokens.start))
        .collect()
}

/// Listed organizations that somebody in the text is called like, where the text speaks of the organization, too: "the
/// Guardian", "chairman of Ford", "Ford's shares".
pub(super) fn listed_bodies<'p>(page: &'p Page, names: &[Found], surnames: &Surnames) -> FxHashSet<&'p str> {
    names
        .iter()
        .filter(|n| n.tokens.len() == 1 && page.is(n.tokens.start, Facts::ORGANIZATION))
        .map(|n| n.tokens.start)
        .filter(|&at| !page.is(at, Facts::FIRST_NAME))
        .filter(|&at| {
            let owned = if page.doc.lower(at + 1) == "'s" { at + 2 } else { at + 1 };
            !surnames.last.contains_key(page.folded(at))
                || matches!(page.folded(page.doc.before(at, 1)), "the" | "of" | "at" | "for" | "in")
                || page.is(owned, Facts::BELONGING)
        })
        .map(|at| page.folded(at))
        .collect()
}

/// True where one word does what a company does and a town does not: it speaks, owns, or is explained.
pub(super) fn acts(page: &Page, at: usize) -> bool {
    let before = page.doc.before(at, 1);
    let next = at + 1;
    !page.is(before, Facts::PLACE_PREPOSITION)
        && !matches!(page.folded(before), "in" | "at" | "of")
        && (page.is(next, Facts::SPEECH | Facts::BELONGING)
            || page.doc.lower(next) == "'s"
            || page.doc.pos(next) == Pos::VerbPast
            || is_explained(page, next, Facts::ORGANIZATION_NOUN)
            || page.hyphen(before) && page.doc.lower(next) == ",")
}

/// "According to Petrosan": what people are asked by is named in full.
fn is_source(page: &Page, at: usize) -> bool {
    page.folded(page.doc.before(at, 1)) == "to"
        && page.folded(page.doc.before(at, 2)) == "according"
        && !page.is(at, Facts::FIRST_NAME | Facts::GEOGRAPHY)
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

/// The town in the name of a body: "| Thornbridge | Town Council", "University of | Thornbridge |".
fn town_of(page: &Page, at: usize) -> Option<usize> {
    let kind = matches!(page.folded(at + 1), "town" | "city" | "county" | "borough" | "parish" | "village");
    if kind && page.is(at + 2, Facts::ORGANIZATION_HEAD | Facts::SCHOOL) {
        return Some(at);
    }
    let seat = matches!(page.folded(at), "university" | "diocese" | "archdiocese" | "port");
    (seat && page.folded(at + 1) == "of" && !page.capital(at + 3)).then_some(at + 2)
}

/// "From Oban to | Craignure", "between Oban and | Craignure": where the other end of a way from a listed place would
/// be named.
fn route(page: &Page, name: &Found) -> Option<usize> {
    let to = match page.folded(page.doc.before(name.tokens.start, 1)) {
        "from" => "to",
        "between" => "and",
        _ => return None,
    };
    let place = page.is(name.tokens.start, Facts::GEOGRAPHY);
    (place && page.folded(name.tokens.end) == to).then_some(name.tokens.end + 1)
}

/// True where the name modifies a noun ("the Pinochet dictatorship"): then the article is the noun's.
fn followed_by_noun(page: &Page, at: usize) -> bool {
    matches!(page.doc.pos(at), Pos::Noun | Pos::ProperNoun | Pos::Adjective)
}

/// "Oil company Petrosen", "the Tabesa tobacco company", "Baffinland spokesman Peter Akman", "Smoore's shares".
fn is_organization_by_apposition(page: &Page, name: &Found, known: bool) -> bool {
    if known || name.kind == EntityKind::Organization {
        return false;
    }
    let (start, end) = (name.tokens.start, name.tokens.end);
    let common = |at: usize, class: Facts| page.doc.token(at).case == Case::Lower && page.is(at, class);
    let before = page.doc.before(start, 1);
    let owned = if page.doc.lower(end) == "'s" { end + 1 } else { end };
    let role = common(end, Facts::ROLE) && page.namelike(end + 1) && page.together(end, end + 1);
    is_called(page, name)
        || common(end, Facts::ORGANIZATION_NOUN)
        || page.folded(before) == "the" && common(end + 1, Facts::ORGANIZATION_NOUN)
        || common(owned, Facts::BELONGING)
        || role && name.kind == EntityKind::Person
        || body_before_role(page, end)
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

/// ", the daily and owner of": what is named first counts, as in ", the president and publisher of".
fn body_before_role(page: &Page, comma: usize) -> bool {
    explained(page, comma, Facts::ORGANIZATION_NOUN)
        .is_some_and(|body| explained(page, comma, Facts::ROLE).is_none_or(|role| body <= role))
}

/// "Oil company Petrosen", "start-up Nimbus": what it is, right before the name.
fn is_called(page: &Page, name: &Found) -> bool {
    let start = name.tokens.start;
    let before = page.doc.before(start, 1);
    let common = |at: usize| page.doc.token(at).case == Case::Lower && page.is(at, Facts::ORGANIZATION_NOUN);
    let start_up = page.folded(before) == "up" && page.folded(page.doc.before(start, 3)) == "start";
    let noun =
        start_up || common(before) || page.doc.lower(before) == "," && common(page.doc.before(start, 2));
    // "The broadcaster Ana Ruiz": people are publishers and producers, too.
    let full_name = name.tokens.len() > 1 && page.is(start, Facts::FEMALE | Facts::MALE);
    noun && page.together(before, start) && !full_name
}

/// ", the ruling party,", ", a wholly owned subsidiary of": what the name is, right behind it.
fn is_explained(page: &Page, comma: usize, class: Facts) -> bool {
    explained(page, comma, class).is_some()
}

/// The noun of [`is_explained`].
fn explained(page: &Page, comma: usize, class: Facts) -> Option<usize> {
    // "Ana Ruiz, national treasurer for": a person's office has no article.
    let office = || class == Facts::ROLE && matches!(page.doc.pos(comma + 1), Pos::Adjective | Pos::Noun);
    if page.doc.lower(comma) != "," || !(matches!(page.folded(comma + 1), "a" | "an" | "the") || office()) {
        return None;
    }
    let noun = (comma + 1..comma + 7)
        .take_while(|&at| !matches!(page.doc.lower(at), "," | "." | "of" | "who") && page.together(comma, at))
        .find(|&at| page.is(at, class) && page.doc.token(at).case == Case::Lower);
    let head = |at: usize| {
        matches!(
            page.doc.lower(at + 1),
            "," | "." | "of" | "in" | "that" | "which" | ";" | "and" | "for" | "at"
        )
    };
    noun.filter(|&at| head(at))
}

/// "The village of Kebbi", "the Laja river".
fn is_place_by_apposition(page: &Page, name: &Found) -> bool {
    if name.kind == EntityKind::Place {
        return false;
    }
    let (start, end) = (name.tokens.start, name.tokens.end);
    let noun = |at: usize| page.doc.token(at).case == Case::Lower && page.is(at, Facts::PLACE_NOUN);
    let of = page.folded(page.doc.before(start, 1)) == "of" && noun(page.doc.before(start, 2));
    // "Moved to Wagga Wagga, in southern New South Wales"
    let within = page.doc.lower(end) == ","
        && matches!(page.folded(end + 1), "in" | "near" | "outside")
        && matches!(page.folded(page.doc.before(start, 1)), "to" | "in" | "from" | "at" | "near")
        && !page.is(start, Facts::FIRST_NAME);
    is_explained(page, end, Facts::PLACE_NOUN)
        || within && name.kind == EntityKind::Person
        || (of || noun(end) && name.tokens.len() < 3) && name.kind == EntityKind::Person
        || of && name.tokens.len() < 3 && page.doc.token(start).case == Case::Title
}

/// First words of organizations' names that are neither groups nor ordinary words, with what they say for
/// the same word alone: of a company much, since "the Weller Foundation" may be called after a person.
fn organization_heads<'p>(page: &'p Page, names: &[Found]) -> FxHashMap<&'p str, f32> {
    let mut heads: FxHashMap<&str, f32> = FxHashMap::default();
    let other = Facts::GROUP | Facts::COMMON | Facts::ORGANIZATION_HEAD;
    for name in names.iter().filter(|n| n.kind == EntityKind::Organization && n.tokens.len() > 1) {
        let (first, last) = (name.tokens.start, name.tokens.end - 1);
        let company = page.is(last, Facts::ORGANIZATION_SUFFIX)
            || is_legal_form(page, last)
            || name.rule == "entity/team"
            || matches!(
                page.folded(last),
                "united"
                    | "rovers"
                    | "wanderers"
                    | "athletic"
                    | "albion"
                    | "hotspur"
                    | "fc"
                    | "afc"
                    | "city"
                    | "town"
            )
            || is_business(page, last) && !page.is(first, Facts::FIRST_NAME);
        // "Thornbridge Town Council": the town has a council, not the name.
        let town =
            matches!(page.folded(first + 1), "town" | "city" | "county" | "borough" | "parish" | "village");
        if !town && !page.is(first, other) && (company || !page.is(first, Facts::FIRST_NAME)) {
            let weight = if company { PART_OF_COMPANY } else { PART_OF_ORGANIZATION };
            let own = heads.entry(page.folded(first)).or_default();
            *own = own.max(weight);
        }
        // "Norton", of "W.W. Norton"
        if last == first + 1 && page.doc.word(first).ends_with('.') && page.folded(first).len() < 4 {
            heads.insert(page.folded(last), PART_OF_COMPANY);
        }
        // "City led": a team is called by its last word, too.
        if name.rule == "entity/team" && page.is(last, Facts::PLACE_TAIL | Facts::ORGANIZATION_TAIL) {
            heads.insert(page.folded(last), PART_OF_COMPANY);
        }
    }
    heads
}

/// True for a last word of companies, which are not called after people as foundations are.
fn is_business(page: &Page, at: usize) -> bool {
    page.is(at, Facts::ORGANIZATION_TAIL)
        && !page.is(at, Facts::ORGANIZATION_HEAD)
        && !matches!(page.folded(at), "institution" | "embassy" | "laboratories" | "legislature")
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
    ((2..=3).contains(&tokens.len()) || tokens.len() == 4 && page.hyphen(tokens.end - 2))
        && page.lists.listed(&page.key(tokens.clone())).is_none()
        && !page.is(tokens.start, Facts::GEOGRAPHY)
        && tokens
            .clone()
            .all(|at| page.hyphen(at) || page.doc.token(at).case == Case::Title && !page.is(at, other))
}
