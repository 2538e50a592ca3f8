//! Offices, what they are for, and whose they are.

use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::entities::sources::matter;
use crate::report::EntityKind;

/// "Welsh First | Minister"
pub(super) fn is_first_minister(page: &Page, name: &Found) -> bool {
    page.folded(name.last()) == "first" && page.folded(name.tokens.end) == "minister"
}

/// "U.S. District | Judge", "| District Police | Officer Ana Ruiz": whose office it is.
pub(super) fn is_district(page: &Page, name: &Found) -> bool {
    let (start, next) = (name.tokens.start, name.tokens.end);
    match page.folded(name.last()) {
        // "| Ashby County Common | Pleas Judge Ana Ruiz", "Ashby | County Circuit | Judge"
        "common" => page.folded(next) == "pleas" && page.folded(next + 1) == "judge",
        "pleas" => page.folded(next) == "judge",
        "circuit" => page.folded(start) == "county" && page.folded(next) == "judge",
        "district" => {
            one_of!(page.folded(next), "judge" | "attorney" | "magistrate")
                || name.tokens.len() == 1
                    && page.folded(next) == "police"
                    && page.folded(next + 1) == "officer"
        }
        // Not "Peel | Regional Police | Commander"
        "police" => {
            name.tokens.len() == 2
                && one_of!(page.folded(start), "district" | "regional" | "divisional" | "provincial")
                && one_of!(page.folded(next), "officer" | "commander")
                && page.capital(next)
                && !page.namelike(page.doc.before(start, 1))
        }
        // "Cal Fire | Battalion | Chief Ron Estes"
        "battalion" => name.tokens.len() == 1 && page.folded(next) == "chief",
        // "The Crown | Prince | praised"
        "prince" | "princess" => {
            name.tokens.len() == 1
                && page.doc.word(page.doc.before(start, 1)) == "Crown"
                && !page.capital(next)
        }
        // "| Member of Parliament | for Ashby"
        "parliament" => {
            name.tokens.len() == 1
                && page.folded(page.doc.before(start, 1)) == "of"
                && page.doc.word(page.doc.before(start, 2)) == "Member"
        }
        // "The President of the | Republic |"
        "republic" => {
            name.tokens.len() == 1
                && page.folded(page.doc.before(start, 1)) == "the"
                && page.folded(page.doc.before(start, 2)) == "of"
                && page.doc.word(page.doc.before(start, 3)) == "President"
                && !page.capital(next)
        }
        _ => false,
    }
}

/// Words that make a whole proposal a role rather than a name.
const OFFICE: Facts = Facts::ALL_OFFICE;

/// The longest name of what an office is for, in tokens.
const PORTFOLIO: usize = 8;

/// "City Manager Tom Weller": whose the office is, and no name of it.
pub(super) fn is_whose_office(page: &Page, name: &Found) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    page.is(start, Facts::COMMON | Facts::PLACE_NOUN)
        && page.is(start, Facts::PLACE_TAIL | Facts::ORGANIZATION_HEAD)
        && page.is(end, Facts::TITLE | Facts::ROLE)
        && page.together(start, end)
}

/// "the Minister for Housing and | Heritage, | Ana Ruiz": what an office is for.
pub(super) fn is_portfolio(page: &Page, name: &Found) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let mut near = start.saturating_sub(PORTFOLIO)..start;
    let lead = near.rfind(|&at| !page.capital(at) && !one_of!(page.folded(at), "and" | "the" | ","));
    lead.is_some_and(|at| {
        let title = page.doc.before(at, 1);
        page.folded(at) == "for"
            && one_of!(page.folded(title), "minister" | "commissioner" | "secretary")
            && (name.kind == EntityKind::Person && page.folded(end) == "," && page.capital(end + 1)
                // "the Minister for Housing, | Local Government and Heritage | Ana Ruiz"
                || page.capital(title) && end <= matter(page, title))
    })
}

/// "| U.S. Labor | Secretary Ana Ruiz", "| Labour | Minister": whose office it is and what it is for.
pub(super) fn is_nations_portfolio(page: &Page, name: &Found) -> bool {
    let (start, last) = (name.tokens.start, name.last());
    let mut next = name.tokens.end;
    // "| Ohio Labor | and Social Affairs Secretary"
    if page.folded(next) == "and" {
        let behind = next + 1;
        next = (behind..behind + 3).find(|&at| !page.is(at, Facts::PORTFOLIO)).unwrap_or(next);
    }
    (page.is(start, Facts::PORTFOLIO)
        || name.tokens.len() > 1 && page.is(start, Facts::GEOGRAPHY | Facts::GROUP))
        && (start + 1..=last).all(|at| page.is(at, Facts::PORTFOLIO | Facts::SMALL))
        && one_of!(page.folded(next), "secretary" | "minister" | "mec" | "cs" | "ps")
        && page.capital(next)
        && page.together(last, next)
}

/// "| State Fire | Marshal Ana Ruiz", "the | State Election | Commissioner": what a post is for, which is no body's name.
pub(super) fn is_of_post(page: &Page, name: &Found) -> bool {
    let next = name.tokens.end;
    // "Ohio | State Fire | Marshal"
    let first = name.tokens.start + usize::from(page.is(name.tokens.start, Facts::GEOGRAPHY));
    let part = |at: usize| page.is(at, Facts::COMMON | Facts::PORTFOLIO | Facts::MODIFIER | Facts::SMALL);
    page.is(next, Facts::TITLE)
        && page.capital(next)
        && !page.loud(next)
        && !matches!(name.kind, EntityKind::Person | EntityKind::Group)
        && page.is(first, Facts::MODIFIER)
        && (first..next).all(part)
        // "| Federal Emergency Management | Minister Ana Ruiz"
        && (!page.is(name.last(), Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD)
            || page.folded(name.last()) == "management" && page.folded(next) == "minister")
        && page.together(name.last(), next)
        && page.listed(name.tokens.clone()).is_none()
}

/// "Ana Ruiz, | Western | Correspondent": what a reporter covers, and no people.
pub(super) fn is_desk(page: &Page, name: &Found) -> bool {
    page.is(name.tokens.start, Facts::GROUP)
        && one_of!(page.folded(name.tokens.end), "correspondent" | "editor")
        && page.capital(name.tokens.end)
}

/// "Ohio Gov. Tom Weller": the words before the name are its role, whatever they hold is found by itself.
pub(super) fn is_before_name(page: &Page, name: &Found) -> bool {
    let (last, next) = (name.last(), name.tokens.end);
    page.is(last, Facts::TITLE)
        && !page.is(last, Facts::FIRST_NAME | Facts::ORGANIZATION_TAIL | Facts::PLACE_TAIL)
        && page.namelike(next)
        && page.together(last, next)
}

/// "Chief | Economist | Ana Ruiz", "Det | Garda | Ana Ruiz": a role, though a paper is called so.
pub(super) fn is_chief(page: &Page, name: &Found) -> bool {
    let (before, next) = (page.doc.before(name.tokens.start, 1), name.tokens.end);
    page.is(name.tokens.start, Facts::ROLE)
        && (page.is(before, Facts::MODIFIER | Facts::TITLE) && page.capital(before)
            // "| Garda | Ana Ruiz": no body is called by one of its own.
            || name.rule == "entity/listed" && page.is(name.tokens.start, Facts::TITLE))
        && page.namelike(next)
        && page.together(name.tokens.start, next)
}

/// "Chief Wholesale Banking Officer", "Assistant Undersecretary for Education".
pub(super) fn is_office(page: &Page, name: &Found) -> bool {
    let last = name.last();
    (name.tokens.clone().all(|at| page.is(at, OFFICE) && !page.is(at, Facts::GEOGRAPHY))
        || name.kind == EntityKind::Organization
            && page.is(last, Facts::ROLE | Facts::TITLE)
            && !page.is(last, Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD))
        && page.listed(name.tokens.clone()).is_none()
}

/// "The Minister of Agriculture and Livestock": the rest of a role.
pub(super) fn is_rest_of_office(page: &Page, name: &Found) -> bool {
    let before = |steps: usize| page.doc.before(name.tokens.start, steps);
    name.tokens.len() == 1
        && page.folded(before(1)) == "and"
        && page.is(before(2), Facts::PORTFOLIO)
        && page.capital(before(2))
        && page.folded(before(3)) == "of"
        && page.is(before(4), Facts::TITLE | Facts::ORGANIZATION_HEAD)
}

/// "Minister of Labour and Employment": the rest of a role.
pub(super) fn is_rest_of_portfolio(page: &Page, name: &Found) -> bool {
    let before = page.doc.before(name.tokens.start, 1);
    let noun = page.doc.before(before, 1);
    name.kind != EntityKind::Work
        && (one_of!(page.folded(before), "of" | "for") && page.is(noun, Facts::TITLE | Facts::ROLE)
            // "Secretary of | State for Work | and Pensions"
            || name.tokens.len() > 2 && page.folded(name.tokens.start + 1) == "for" && page.is(noun, Facts::TITLE)
            // "The Minister of State for | Petroleum Resources |"
            || page.folded(before) == "for" && page.folded(noun) == "state" && page.capital(noun)
            || page.folded(before) == "and" && page.is(noun, Facts::PORTFOLIO) && page.capital(noun))
        && (name.tokens.clone().all(|at| page.is(at, Facts::PORTFOLIO | Facts::SMALL))
            // "Director of | Corporate Affairs |"
            || name.tokens.len() == 2
                && page.folded(name.last()) == "affairs"
                && page.is(name.tokens.start, Facts::COMMON)
                && page.capital(noun))
}

/// "the Crown Prince", "the Secretary for Justice": an office and no name behind it.
pub(super) fn is_unnamed(page: &Page, name: &Found) -> bool {
    let before = page.doc.before(name.tokens.start, 1);
    page.is(name.tokens.start, OFFICE | Facts::PORTFOLIO)
        && !page.namelike(name.tokens.end)
        && (one_of!(page.folded(before), "the" | "a" | "for" | "of")
            || page.capital(before) && page.is(before, OFFICE | Facts::COMMON))
}

/// "Prime Minister", "Republicans", "Election Commissioner": offices and groups alone, of which none is a first name.
pub(super) fn is_person_of_offices(page: &Page, name: &Found) -> bool {
    let ends = page.is(name.last(), Facts::TITLE);
    let office = |at: usize| {
        (page.is(at, OFFICE | Facts::GROUP) || ends && page.is(at, Facts::COMMON))
            && !page.is(at, Facts::FIRST_NAME)
    };
    name.tokens.clone().all(office)
}
