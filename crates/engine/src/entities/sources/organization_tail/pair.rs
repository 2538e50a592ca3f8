//! What "and" joins in one name: "Research and Development Institute", "the Bakers and Allied Trades Union", "Avon and Somerset
//! Police".

use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::report::EntityKind;

/// True where "and" joins two ordinary words inside one name ("Research and Development Institute", "Banking and
/// Insurance Regulatory Commission"), which two names never do.
pub(in crate::entities::sources) fn is_pair(page: &Page, and: usize, tail: usize) -> bool {
    // "Immigration and Naturalization Service"
    let abstraction =
        |at: usize| ["tion", "ment", "ture", "ance"].iter().any(|end| page.folded(at).ends_with(end));
    let ordinary = |at: usize| {
        page.capital(at)
            && (page.is(at, Facts::COMMON | Facts::PORTFOLIO) || abstraction(at))
            && !page.is(at, Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::TITLE)
    };
    // "Crest Health and | Three | Rivers Medical Group": a number begins another name.
    let counted = one_of!(page.folded(and + 1), "two" | "three" | "four" | "five" | "six" | "seven");
    // "Ethics and Anti-Corruption Commission"
    let compound = page.tight_hyphen(and + 2) && page.capital(and + 1) && page.capital(and + 3);
    // "National | Sugar and Cereals | Board"
    let product = |at: usize| {
        page.capital(at)
            && !page.is(
                at,
                Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::TITLE | Facts::GROUP | Facts::ORGANIZATION,
            )
    };
    let national = and + 2 == tail
        && one_of!(page.folded(page.doc.before(and, 2)), "national" | "federal")
        && !page.is(and - 1, Facts::ORGANIZATION_TAIL)
        && page.folded(tail) != "party";
    if national && product(and - 1) && product(and + 1) {
        return true;
    }
    // "The | Dairy and Business Owners | Group"
    let owners = page.folded(tail - 1) == "owners"
        && and + 3 == tail
        && page.folded(page.doc.before(and, 2)) == "the"
        && product(and - 1)
        && page.capital(and + 1)
        && page.listed(and - 1..and).is_none();
    if owners && !page.is(and - 1, Facts::ORGANIZATION_TAIL | Facts::PORTFOLIO) {
        return true;
    }
    // "Tarn | Teaching and Referral | Hospital"
    let hospital =
        page.folded(and - 1) == "teaching" && page.folded(and + 1) == "referral" && and + 2 == tail;
    if hospital {
        return true;
    }
    and + 1 < tail
        && !counted
        && ordinary(and - 1)
        && (ordinary(and + 1) || compound && !page.is(and + 1, Facts::GEOGRAPHY))
        && !page.is(and - 1, Facts::ORGANIZATION_TAIL)
        && !page.starts(and - 1)
}

/// True where "and" joins trades that have one union: "the Bakers and Allied Trades Union".
pub(super) fn is_trades(page: &Page, and: usize, tail: usize) -> bool {
    let members = one_of!(
        page.folded(tail),
        "union" | "guild" | "organisation" | "organization" | "association" | "federation"
    );
    let part = |i: usize| {
        page.capital(i)
            && page.folded(i) != "the"
            && !page.is(i, Facts::GEOGRAPHY | Facts::TITLE | Facts::ORGANIZATION_TAIL)
            && (page.is(i, Facts::COMMON) || !page.is(i, Facts::FIRST_NAME))
    };
    let first = (1..4).take_while(|&back| back < and && part(and - back)).last();
    // The article belongs to one body.
    let led = |back: usize| {
        let of = page.doc.before(and - back, 1);
        // "The Irish | Nurses and Midwives | Organisation"
        let nation = page.is(of, Facts::GROUP) && page.capital(of);
        page.folded(page.doc.before(of, usize::from(nation))) == "the"
    };
    // "The White House and | World Health Organization |" are two.
    let trade = one_of!(page.folded(tail), "union" | "guild")
        || page.folded(and - 1).strip_suffix('s').is_some_and(|one| page.lists.facts(one).any(Facts::ROLE))
            && first.is_some_and(|back| page.listed(and - back..and).is_none());
    members && trade && and + 1 < tail && (and + 1..tail).all(part) && first.is_some_and(led)
}

/// "The | Rail, Maritime and Transport Union |", "| Shop, Distributive and Allied Employees Association |": branches that
/// have one union, by the "and" before the last.
pub(super) fn is_series(page: &Page, and: usize, tail: usize) -> bool {
    let other = Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::ORGANIZATION | Facts::GROUP | Facts::TITLE;
    one_of!(page.folded(tail), "union" | "association")
        && and > 2
        && page.doc.lower(and - 2) == ","
        && (page.starts(and - 3) || page.folded(page.doc.before(and - 3, 1)) == "the")
        && page.capital(and - 1)
        && !page.is(and - 1, other)
        // "The Treasury, | Police | and Prison Officers Association"
        && page.folded(and - 1) != "police"
        && is_branch(page, and - 3)
        && (and + 1..tail).all(|at| is_branch(page, at))
}

/// True for an ordinary word that says what a union's members work in: "Rail", "Insurance".
pub(super) fn is_branch(page: &Page, at: usize) -> bool {
    page.capital(at)
        && (page.is(at, Facts::COMMON | Facts::PORTFOLIO) || page.folded(at) == "allied")
        && !page.is(at, Facts::GEOGRAPHY | Facts::FIRST_NAME)
}

/// True where "and" joins two counties that have one body ("Avon and Somerset Police"), which two countries have not.
pub(super) fn is_county_pair(page: &Page, and: usize, tail: usize) -> bool {
    // "Land Transportation Franchising and Regulatory Board"
    let regulates = (and + 1..tail).any(|at| page.folded(at) == "regulatory");
    if regulates && page.capital(and - 1) && page.capital(and + 1) {
        return true;
    }
    // "Umlazi and District Taxi Association"
    if page.folded(and + 1) == "district" && page.capital(and - 1) && page.capital(and + 1) {
        return true;
    }
    let body = one_of!(page.folded(tail), "police" | "constabulary" | "council" | "ambulance");
    let county = |at: usize| {
        let known = page.listed(at..at + 1);
        page.capital(at)
            && known.is_none_or(|l| l.kind == EntityKind::Place && !l.nation)
            && !page.is(at, Facts::ORGANIZATION_TAIL | Facts::COMMON)
    };
    body && and + 2 == tail
        && county(and - 1)
        && county(and + 1)
        && !page.namelike(page.doc.before(and, 2))
        && !one_of!(page.folded(page.doc.before(and, 2)), "between" | "both" | "from" | "in")
}
