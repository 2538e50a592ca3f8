//! What a tagged name names, where its words tell better than the model.

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// The kind of a name that the model tagged, where its words tell better: a country's name with more words is no
/// place and no person ("Gateway House India"). `teams` tells whether the text has teams that are called by their towns.
pub(super) fn kind(page: &Page, name: &Found, teams: bool) -> EntityKind {
    let tokens = &name.tokens;
    let office = Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD;
    if tokens.len() == 1
        && name.kind == EntityKind::Place
        && page.is(tokens.start, office)
        && !page
            .is(tokens.start, Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::PLACE_TAIL | Facts::PLACE_HEAD)
    {
        return EntityKind::Organization;
    }
    // "Hollister County", of a heading's sheriff
    if tokens.len() > 1
        && name.kind == EntityKind::Person
        && page.loud(tokens.start)
        && page.is(tokens.end - 1, Facts::PLACE_TAIL)
        && page.is(tokens.end, Facts::TITLE)
    {
        return EntityKind::Place;
    }
    // "The Sultanate"
    if tokens.len() == 1 && matches!(page.folded(tokens.start), "sultanate" | "emirate") {
        return EntityKind::Place;
    }
    // "ANA RUIZ / EPA": whose picture it is, and for whom.
    let behind = tokens.end + 1..tokens.end + 2;
    let organization = |l: &crate::entities::lists::Listed| l.kind == EntityKind::Organization;
    if (2..4).contains(&tokens.len())
        && page.doc.lower(tokens.end) == "/"
        && tokens.clone().all(|at| page.namelike(at) && !page.is(at, office | Facts::ORGANIZATION_SUFFIX))
        && page.lists.listed(&page.key(behind)).is_some_and(organization)
        && page.lists.listed(&page.key(tokens.clone())).is_none()
    {
        return EntityKind::Person;
    }
    // A town acts for its team only where there are teams: "Boston hosted a conference".
    if name.kind == EntityKind::Organization
        && page.lists.listed(&page.key(tokens.clone())).is_some_and(|l| l.city)
        && !teams
    {
        return EntityKind::Place;
    }
    // "D-Ohio", without its party.
    if tokens.len() == 1
        && page.hyphen(page.doc.before(tokens.start, 1))
        && page.is(tokens.start, Facts::STATE | Facts::GEOGRAPHY)
        && matches!(page.folded(page.doc.before(tokens.start, 2)), "r" | "d" | "i")
    {
        return EntityKind::Place;
    }
    if is_acronym(page, name) && name.kind != EntityKind::Organization {
        return EntityKind::Organization;
    }
    let last = tokens.end.saturating_sub(1);
    let body = Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_SUFFIX;
    if name.kind == EntityKind::Organization && tokens.len() > 1 && !page.is(last, body) {
        if page.is(last, Facts::WORK_TAIL) {
            return EntityKind::Work;
        }
        // "The Northern Elders Forum asked"
        let speaks = page.folded(last) == "forum" && page.is(last + 1, Facts::SPEECH);
        if page.is(last, Facts::EVENT_TAIL) && !speaks && !page.is(last, Facts::ORGANIZATION_HEAD) {
            return EntityKind::Event;
        }
    }
    // "United Republic of Tanzania", "Sultanate of Oman"
    let state = |at: usize| {
        matches!(page.folded(at), "republic" | "kingdom" | "sultanate" | "emirate" | "principality")
    };
    if name.kind == EntityKind::Organization
        && tokens.len() > 2
        && page.folded(last - 1) == "of"
        && state(last - 2)
        && page.lists.listed(page.folded(last)).is_some_and(|l| l.nation)
    {
        return EntityKind::Place;
    }
    // "Wanjiru wa Kamau", "Shihab bin Tarik": a particle that only people's names have.
    if (3..=5).contains(&tokens.len())
        && matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && (tokens.start + 1..last).any(|at| {
            matches!(page.folded(at), "wa" | "bin" | "ibn" | "bint" | "arap" | "ole") && !page.capital(at)
        })
        && page.lists.listed(&page.key(tokens.clone())).is_none()
        && !page.is(last, body | Facts::PLACE_TAIL)
    {
        return EntityKind::Person;
    }
    // "Banco Serrano"
    if tokens.len() > 1 && page.is(tokens.start, Facts::ORGANIZATION_PREFIX) {
        return EntityKind::Organization;
    }
    // "Valley Ledger", "Oakhurst Homes"
    if tokens.len() > 1
        && name.kind == EntityKind::Place
        && page.is(last, Facts::ORGANIZATION_TAIL)
        && !page.is(last, Facts::PLACE_TAIL | Facts::GEOGRAPHY)
        && page.lists.listed(&page.key(tokens.clone())).is_none()
    {
        return EntityKind::Organization;
    }
    // "Bradford Bulls", "Santa Fe Hotshots"
    let town = tokens.start..last;
    let plural = page.folded(last).ends_with('s') && page.capital(last) && !page.loud(last);
    if plural
        && (2..=4).contains(&tokens.len())
        && name.kind != EntityKind::Organization
        && (tokens.len() > 2 || !page.is(tokens.start, Facts::FIRST_NAME))
        && page.lists.listed(&page.key(town)).is_some_and(|l| l.kind == EntityKind::Place)
        && page.lists.listed(&page.key(tokens.clone())).is_none()
        && (page.is(last, Facts::ORGANIZATION) || is_plain_plural(page, last))
    {
        return EntityKind::Organization;
    }
    // "Huron Field"
    if tokens.len() == 2
        && name.kind == EntityKind::Organization
        && page.folded(last) == "field"
        && page.is(page.doc.before(tokens.start, 1), Facts::PLACE_PREPOSITION | Facts::SMALL)
    {
        return EntityKind::Place;
    }
    // "Melbourne Cricket Ground"
    if tokens.len() > 2 && name.kind == EntityKind::Organization && page.is(last, Facts::PLACE_TAIL) {
        let body = Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD;
        if !page.is(last, body) {
            return EntityKind::Place;
        }
    }
    // "Mayor Don Guardian": a newspaper has no first name.
    let titled = tokens.len() == 2
        && name.kind == EntityKind::Organization
        && page.is(tokens.start, Facts::FEMALE | Facts::MALE)
        && !page.is(tokens.start, Facts::GEOGRAPHY)
        && page.is(page.doc.before(tokens.start, 1), Facts::TITLE)
        && page.together(page.doc.before(tokens.start, 1), tokens.start)
        && !page.is(last, Facts::ORGANIZATION_SUFFIX | Facts::ORGANIZATION_HEAD);
    if titled || matches!(name.kind, EntityKind::Organization | EntityKind::Place) && is_full_name(page, name)
    {
        return EntityKind::Person;
    }
    if tokens.len() < 2 || !matches!(name.kind, EntityKind::Person | EntityKind::Place) {
        return name.kind;
    }
    let country = |at: usize| page.lists.listed(page.folded(at)).is_some_and(|l| l.nation);
    let plain = |at: usize| {
        page.capital(at)
            && !page.is(
                at,
                Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::MODIFIER | Facts::PLACE_HEAD | Facts::GROUP,
            )
    };
    let direction = |at: usize| {
        matches!(
            page.folded(at),
            "north"
                | "south"
                | "east"
                | "west"
                | "northern"
                | "southern"
                | "eastern"
                | "western"
                | "central"
                | "upper"
                | "lower"
                | "greater"
                | "mainland"
                | "inner"
                | "outer"
                | "new"
                | "republic"
        )
    };
    // "Maritime New Zealand"
    let last_two =
        tokens.len() > 2 && page.lists.listed(&page.key(last - 1..last + 1)).is_some_and(|l| l.nation);
    if (country(last) || last_two)
        && plain(tokens.start)
        && !direction(tokens.start)
        && !page.is(tokens.start, Facts::PLACE_TAIL)
        || country(tokens.start) && plain(last) && !page.is(last, Facts::PLACE_TAIL) && !direction(last)
    {
        return EntityKind::Organization;
    }
    name.kind
}

/// True for a plural that ends no place's name and nobody's ("Hotshots").
fn is_plain_plural(page: &Page, at: usize) -> bool {
    let other = Facts::PLACE_TAIL
        | Facts::PLACE_NOUN
        | Facts::EVENT_TAIL
        | Facts::FIRST_NAME
        | Facts::GROUP
        | Facts::GEOGRAPHY
        | Facts::COMMON
        | Facts::NOT_NAME;
    let word = page.folded(at);
    let one = word.strip_suffix('s').map(|one| page.lists.facts(one));
    word.len() > 4 && !page.is(at, other) && !one.is_some_and(|one| one.any(Facts::PLACE_TAIL))
}

/// True for capitals that no list knows and that no title or place word introduces: an organization's letters, rather
/// than a person or a place.
fn is_acronym(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    let before = page.doc.before(at, 1);
    name.tokens.len() == 1
        && matches!(name.kind, EntityKind::Person | EntityKind::Place)
        && page.doc.token(at).case == Case::Upper
        && (3..=5).contains(&page.folded(at).len())
        && !page.loud(at)
        && !page.is(at, Facts::FIRST_NAME | Facts::GEOGRAPHY)
        && !page.is(before, Facts::TITLE | Facts::HONORIFIC)
        && !(name.kind == EntityKind::Place && page.is(before, Facts::PLACE_PREPOSITION))
}

/// True for a first name and one to three name words that end no other name ("Ana Maria Fuentes").
fn is_full_name(page: &Page, name: &Found) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let other = Facts::COMMON
        | Facts::GEOGRAPHY
        | Facts::GROUP
        | Facts::ORGANIZATION
        | Facts::ORGANIZATION_HEAD
        | Facts::ORGANIZATION_TAIL
        | Facts::PLACE_HEAD
        | Facts::PLACE_TAIL
        | Facts::EVENT_TAIL
        | Facts::WORK_TAIL
        | Facts::TITLE
        | Facts::ROLE
        | Facts::NOT_NAME;
    let particle =
        |at: usize| at > start && at + 1 < end && page.is(at, Facts::PARTICLE) && !page.capital(at);
    // "Speaking to Lucille Cutting", "with Ana Potter": no place is spoken to.
    let addressed = name.tokens.len() == 2
        && matches!(page.folded(page.doc.before(start, 1)), "to" | "with" | "by" | "told")
        && !page.is(start, Facts::COMMON);
    (2..=5).contains(&name.tokens.len())
        && !page.loud(start)
        && page.is(start, Facts::FEMALE | Facts::MALE)
        && page.capital(start)
        && (start..end).all(|at| {
            let hyphen = at > start + 1 && at + 1 < end && page.hyphen(at);
            // "Hernando Cruz", "Saqib Shah": a surname that is a town or a title elsewhere.
            let surname = at > start
                && name.kind == EntityKind::Place
                && (page.is(at, Facts::FIRST_NAME) && !page.is(at, Facts::COMMON)
                    || addressed && page.uses(at).lower == 0)
                && !page.is(start, Facts::GEOGRAPHY)
                && !page.is(at, Facts::PLACE_TAIL | Facts::ORGANIZATION_TAIL);
            hyphen
                || surname
                || particle(at)
                || matches!(page.doc.token(at).case, Case::Title | Case::Mixed)
                    && page.uses(at).lower == 0
                    && !page.is(at, other)
        })
}
