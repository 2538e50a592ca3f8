//! Places that the model takes for bodies and people.

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

/// A listed city that the model takes for a body.
pub(super) fn is_city(page: &Page, name: &Found) -> bool {
    name.kind == EntityKind::Organization && page.listed(name.tokens.clone()).is_some_and(|l| l.city)
}

/// "Hollister County", of a heading's sheriff
pub(super) fn is_sheriffs_county(page: &Page, name: &Found) -> bool {
    name.tokens.len() > 1
        && name.kind == EntityKind::Person
        && page.loud(name.tokens.start)
        && page.is(name.last(), Facts::PLACE_TAIL)
        && page.is(name.tokens.end, Facts::TITLE)
}

/// "Mount Lewotobi Laki-Laki", "the Fforde Grene | junction"
pub(super) fn is_landmark(page: &Page, name: &Found) -> bool {
    let (start, last) = (name.tokens.start, name.last());
    let body = page.is(last, Facts::ORGANIZATION_TAIL | Facts::SCHOOL);
    let headed = one_of!(page.folded(start), "mount" | "lake" | "cape") && page.capital(start);
    let tailed = one_of!(page.doc.word(last + 1), "junction" | "roundabout" | "interchange" | "intersection");
    // "The Calder Vale | by-election"
    let seat =
        page.doc.word(last + 1) == "by" && page.hyphen(last + 2) && page.doc.word(last + 3) == "election";
    let person = page.is(start, Facts::FEMALE | Facts::MALE) && name.tokens.len() > 1;
    seat && name.kind != EntityKind::Place && !body && !person
        || name.kind == EntityKind::Organization && name.tokens.len() > 1 && !body && (headed || tailed)
}

/// "Swept round Carrow Head", "off Start Point": where one goes round, and nobody.
pub(super) fn is_headland(page: &Page, name: &Found) -> bool {
    let start = name.tokens.start;
    name.tokens.len() == 2
        && matches!(name.kind, EntityKind::Person | EntityKind::Organization)
        && one_of!(
            page.folded(name.last()),
            "head" | "point" | "ness" | "cove" | "sands" | "tor" | "fell" | "moor"
        )
        && one_of!(
            page.folded(page.doc.before(start, 1)),
            "round" | "around" | "off" | "near" | "past" | "above" | "below" | "towards" | "across"
        )
        && !page.is(start, Facts::FEMALE | Facts::MALE)
}

/// "The Sultanate"
pub(super) fn is_realm(page: &Page, name: &Found) -> bool {
    name.tokens.len() == 1 && one_of!(page.folded(name.tokens.start), "sultanate" | "emirate")
}

/// "Retired | Te Vorno | farmer Tom Weller": where somebody works who is named.
pub(super) fn is_farmers(page: &Page, name: &Found) -> bool {
    let next = name.tokens.end;
    name.kind == EntityKind::Group
        && name.tokens.len() == 2
        && !name.tokens.clone().any(|at| page.is(at, Facts::GROUP))
        && one_of!(
            page.doc.word(next),
            "farmer" | "grower" | "resident" | "builder" | "teacher" | "shopkeeper"
        )
        && page.namelike(next + 1)
}

/// "A service at | Sage Chapel |", "outside | Grace Cathedral |": where something is held.
pub(super) fn is_venue(page: &Page, name: &Found) -> bool {
    name.kind == EntityKind::Person
        && name.tokens.len() > 1
        && one_of!(
            page.folded(name.last()),
            "chapel"
                | "abbey"
                | "cathedral"
                | "mosque"
                | "synagogue"
                | "arena"
                | "stadium"
                | "pavilion"
                | "auditorium"
        )
        && one_of!(
            page.folded(page.doc.before(name.tokens.start, 1)),
            "at" | "in" | "near" | "outside" | "inside" | "to"
        )
}

/// "The site of | Historic Virginia |": a part of a place, or what it was.
pub(super) fn is_part_of_place(page: &Page, name: &Found) -> bool {
    name.kind == EntityKind::Organization
        && name.tokens.len() == 2
        && one_of!(page.folded(name.tokens.start), "historic" | "rural" | "downtown" | "colonial")
        && page.is(name.last(), Facts::GEOGRAPHY)
}

/// "| Lima |'s navy chief": what no person has.
pub(super) fn has_navy(page: &Page, name: &Found) -> bool {
    let mark = name.tokens.end;
    name.tokens.len() == 1
        && page.is(name.tokens.start, Facts::GEOGRAPHY)
        && page.doc.lower(mark) == "'s"
        && one_of!(
            page.doc.word(mark + 1),
            "navy" | "parliament" | "economy" | "airport" | "residents" | "suburbs" | "mayor"
        )
}

/// "| Brazil | Football fans"
pub(super) fn is_of_fans(page: &Page, name: &Found) -> bool {
    let next = name.tokens.end;
    name.tokens.len() == 1
        && page.capital(next)
        && one_of!(page.doc.word(next + 1), "fans" | "supporters")
        && page.listed(name.tokens.clone()).is_some_and(|l| l.nation)
}

/// "The founder of | Pennsboro |": how towns are called.
pub(super) fn has_town_ending(page: &Page, name: &Found) -> bool {
    let word = page.folded(name.tokens.start);
    name.kind == EntityKind::Organization
        && name.tagged()
        && name.tokens.len() == 1
        && word.len() > 7
        && one_of!(
            page.folded(page.doc.before(name.tokens.start, 1)),
            "of" | "in" | "near" | "at" | "from" | "to"
        )
        && ["boro", "borough", "ville", "shire"].iter().any(|end| word.ends_with(end))
        && page.listed(name.tokens.clone()).is_none()
}

/// "A Hamilton man"
pub(super) fn is_before_townsman(page: &Page, name: &Found) -> bool {
    let (at, next) = (name.tokens.start, name.tokens.end);
    // "| Ashby | resident Ana Ruiz"
    let resident = page.doc.word(next) == "resident"
        && name.tokens.len() == 1
        && page.namelike(next + 1)
        && !page.loud(at)
        && !page.is(at, Facts::GROUP | Facts::COMMON)
        && !page.is(name.last(), Facts::ORGANIZATION_TAIL);
    resident
        || name.tokens.len() == 1
            && one_of!(page.folded(page.doc.before(at, 1)), "a" | "an")
            && one_of!(
                page.doc.word(next),
                "man" | "woman" | "resident" | "teenager" | "couple" | "teen" | "native"
            )
            && !page.is(at, Facts::GROUP)
}

/// "| Croydon | council said", "| Ashby | borough council"
pub(super) fn is_of_council(page: &Page, name: &Found) -> bool {
    let (at, next) = (name.tokens.start, name.tokens.end);
    let sort = usize::from(one_of!(page.doc.word(next), "city" | "town" | "borough" | "district" | "county"));
    // "Rhondda Cynon Taf council"
    let several = name.tokens.len() > 1
        && name.kind == EntityKind::Person
        && !page.is(at, Facts::FIRST_NAME)
        && page.doc.word(next) == "council"
        && page.doc.pos(next + 1).finite();
    several
        || name.tokens.len() == 1
            && name.kind == EntityKind::Organization
            && page.doc.word(next + sort) == "council"
            && page.doc.token(at).case == Case::Title
            && page.listed(at..next).is_none()
            && !page.is(at, Facts::GROUP | Facts::COMMON | Facts::ORGANIZATION_NOUN | Facts::ORGANIZATION)
}

/// "D-Ohio", without its party.
pub(super) fn is_state_behind_party(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    name.tokens.len() == 1
        && page.hyphen(page.doc.before(at, 1))
        && page.is(at, Facts::STATE | Facts::GEOGRAPHY)
        && one_of!(page.folded(page.doc.before(at, 2)), "r" | "d" | "i")
}

/// "United Republic of Tanzania", "Sultanate of Oman"
pub(super) fn is_realm_of_nation(page: &Page, name: &Found) -> bool {
    let last = name.last();
    name.kind == EntityKind::Organization
        && name.tokens.len() > 2
        && page.folded(last - 1) == "of"
        && one_of!(page.folded(last - 2), "republic" | "kingdom" | "sultanate" | "emirate" | "principality")
        && page.listed(last..last + 1).is_some_and(|l| l.nation)
}

/// "Acme Inc. of | Elizabeth |, New Jersey": a town, though people are called so.
pub(super) fn is_in_region(page: &Page, name: &Found) -> bool {
    let end = name.tokens.end;
    let region = |stop: usize| {
        page.listed(end + 1..stop).is_some_and(|l| l.kind == EntityKind::Place && !l.city)
            && one_of!(page.doc.lower(stop), "," | "." | ";" | ")")
    };
    name.tokens.len() == 1
        && name.kind == EntityKind::Person
        && one_of!(page.folded(page.doc.before(name.tokens.start, 1)), "of" | "in" | "near" | "from")
        && page.doc.lower(end) == ","
        && (region(end + 2) || region(end + 3))
}

/// "Villagers at a camp in | Sarthe | said", "residents near Okwe say": where they live.
pub(super) fn is_home(page: &Page, name: &Found) -> bool {
    let before = page.doc.before(name.tokens.start, 1);
    let noun = page.doc.before(before, 1);
    let known = Facts::ORGANIZATION | Facts::ORGANIZATION_HEAD | Facts::ORGANIZATION_TAIL;
    // "Farmers in | Little Soke | said"
    let small = || {
        name.kind == EntityKind::Organization
            && name.tokens.len() == 2
            && name.tagged()
            && !name.tokens.clone().any(|at| page.is(at, known))
            && one_of!(page.folded(noun), "farmers" | "villagers" | "residents" | "people" | "families")
            && page.listed(name.tokens.clone()).is_none()
    };
    one_of!(page.doc.word(before), "in" | "near")
        && page.is(name.tokens.end, Facts::SPEECH)
        && (name.tokens.len() == 1 && name.kind == EntityKind::Person || small())
        && page.doc.pos(noun) == Pos::Noun
        && (noun.saturating_sub(3)..=noun)
            .any(|at| page.starts(at) && (page.folded(at).ends_with('s') || page.folded(at) == "people"))
}

/// "Residents of | Myrtle Bank |", "homes in | Chalk Bank |": where people live.
pub(super) fn is_bank(page: &Page, name: &Found) -> bool {
    let before = page.doc.before(name.tokens.start, 1);
    page.folded(name.last()) == "bank"
        && name.tokens.len() == 2
        && match page.folded(page.doc.before(before, 1)) {
            "residents" => one_of!(page.doc.word(before), "of" | "in"),
            // "Homes in and around Myrtle Bank"
            "and" => {
                page.doc.word(before) == "around"
                    && one_of!(page.folded(page.doc.before(before, 3)), "residents" | "people" | "homes")
            }
            "homes" | "houses" | "properties" | "villagers" => page.doc.word(before) == "in",
            _ => false,
        }
        && !page.is(name.tokens.start, Facts::ORGANIZATION | Facts::GROUP)
        && page.listed(name.tokens.clone()).is_none()
}

/// "Huron Field"
pub(super) fn is_field(page: &Page, name: &Found) -> bool {
    name.tokens.len() == 2
        && name.kind == EntityKind::Organization
        && page.folded(name.last()) == "field"
        && page.is(page.doc.before(name.tokens.start, 1), Facts::PLACE_PREPOSITION | Facts::SMALL)
}

/// "Melbourne Cricket Ground"
pub(super) fn is_ground(page: &Page, name: &Found) -> bool {
    name.tokens.len() > 2
        && name.kind == EntityKind::Organization
        && page.is(name.last(), Facts::PLACE_TAIL)
        && !page.is(name.last(), Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD)
}
