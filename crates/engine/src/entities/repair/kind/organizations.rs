//! Bodies that the model takes for people and places, and works and events that it takes for bodies.

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::entities::repair::is_party;
use crate::report::EntityKind;

use super::is_listed;

/// A word that begins or ends organizations' names, alone ("Parliament"), and no part of a place's.
pub(super) fn is_body_word(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    name.tokens.len() == 1
        && name.kind == EntityKind::Place
        && page.is(at, Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD)
        && !page.is(at, Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::PLACE_TAIL | Facts::PLACE_HEAD)
}

/// "Cllr Ana Ruiz ( | Green |, Wick)", "Ana Ruiz ( | Con |)": a councillor's party, and nobody; but "Weller (Green)", who
/// went off for Green.
pub(super) fn is_bracketed_party(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    name.kind == EntityKind::Person
        && name.tokens.len() == 1
        && is_party(page, at)
        && (page.doc.lower(at + 1) == "," && page.namelike(at + 2) || !page.is(at, Facts::FIRST_NAME))
}

/// "Anglo-Fen Water said its sewers were clear": who supplies it, and nobody.
pub(super) fn is_supplier(page: &Page, name: &Found) -> bool {
    matches!(name.kind, EntityKind::Person | EntityKind::Work)
        && name.tokens.len() > 1
        && one_of!(
            page.folded(name.last()),
            "water" | "rail" | "energy" | "gas" | "power" | "electric" | "telecom"
        )
        && !page.is(name.tokens.start, Facts::FIRST_NAME)
}

/// True for capitals that no list knows and that no title or place word introduces: an organization's letters, rather
/// than a person or a place.
pub(super) fn is_acronym(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    let before = page.doc.before(at, 1);
    name.tokens.len() == 1
        && matches!(name.kind, EntityKind::Person | EntityKind::Place)
        && page.doc.token(at).case == Case::Upper
        // "The | ED | summoned him"
        && (3 - usize::from(page.folded(before) == "the")..=5).contains(&page.folded(at).len())
        && !page.loud(at)
        && !page.is(at, Facts::FIRST_NAME | Facts::GEOGRAPHY)
        && !page.is(before, Facts::TITLE | Facts::HONORIFIC)
        && !(name.kind == EntityKind::Place && page.is(before, Facts::PLACE_PREPOSITION))
}

/// What ends as works do, and as no body does.
pub(super) fn is_work(page: &Page, name: &Found) -> bool {
    ends_as_no_body(page, name) && page.is(name.last(), Facts::WORK_TAIL)
}

/// What ends as events do, and as no body does.
pub(super) fn is_event(page: &Page, name: &Found) -> bool {
    let last = name.last();
    // "The Northern Elders Forum asked"
    let speaks = page.folded(last) == "forum" && page.is(last + 1, Facts::SPEECH);
    ends_as_no_body(page, name)
        && page.is(last, Facts::EVENT_TAIL)
        && !speaks
        && !page.is(last, Facts::ORGANIZATION_HEAD)
}

fn ends_as_no_body(page: &Page, name: &Found) -> bool {
    name.kind == EntityKind::Organization
        && name.tokens.len() > 1
        && !page.is(name.last(), Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_SUFFIX)
}

/// "Banco Serrano"
pub(super) fn has_prefix(page: &Page, name: &Found) -> bool {
    name.tokens.len() > 1 && page.is(name.tokens.start, Facts::ORGANIZATION_PREFIX)
}

/// "Valley Ledger", "Oakhurst Homes"
pub(super) fn has_tail(page: &Page, name: &Found) -> bool {
    name.tokens.len() > 1
        && name.kind == EntityKind::Place
        && page.is(name.last(), Facts::ORGANIZATION_TAIL)
        && !page.is(name.last(), Facts::PLACE_TAIL | Facts::GEOGRAPHY)
        && !is_listed(page, name)
}

/// "Bradford Bulls", "Santa Fe Hotshots"
pub(super) fn is_team(page: &Page, name: &Found) -> bool {
    let (start, last) = (name.tokens.start, name.last());
    let plural = page.folded(last).ends_with('s') && page.capital(last) && !page.loud(last);
    plural
        && (2..=4).contains(&name.tokens.len())
        && name.kind != EntityKind::Organization
        && (name.tokens.len() > 2 || !page.is(start, Facts::FIRST_NAME))
        && page.listed(start..last).is_some_and(|l| l.kind == EntityKind::Place)
        && !is_listed(page, name)
        && (page.is(last, Facts::ORGANIZATION) || is_plain_plural(page, last))
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

/// A country's name before or behind words that no place and no person is called by: "Gateway House India", "Maritime
/// New Zealand".
pub(super) fn has_country(page: &Page, name: &Found) -> bool {
    let (start, last) = (name.tokens.start, name.last());
    if name.tokens.len() < 2 || !matches!(name.kind, EntityKind::Person | EntityKind::Place) {
        return false;
    }
    let nation = |tokens| page.listed(tokens).is_some_and(|l| l.nation);
    let other = Facts::GEOGRAPHY
        | Facts::FIRST_NAME
        | Facts::MODIFIER
        | Facts::PLACE_HEAD
        | Facts::GROUP
        | Facts::PLACE_TAIL;
    let plain = |at: usize| page.capital(at) && !page.is(at, other) && !is_direction(page, at);
    let ends = nation(last..last + 1) || name.tokens.len() > 2 && nation(last - 1..last + 1);
    ends && plain(start) || nation(start..start + 1) && plain(last)
}

/// "| Renlow | chief medical officer": no people has one.
pub(super) fn has_chief(page: &Page, name: &Found) -> bool {
    name.kind == EntityKind::Group
        && name.tokens.len() == 1
        && !page.is(name.tokens.start, Facts::GROUP)
        && page.folded(name.tokens.end) == "chief"
        && page.is(name.tokens.end + 2, Facts::ROLE | Facts::TITLE)
}

/// "| Bayan Muna | Rep. Ana Ruiz": her party.
pub(super) fn is_of_member(page: &Page, name: &Found) -> bool {
    let title = name.tokens.end;
    name.kind == EntityKind::Person
        && one_of!(page.doc.word(title), "Rep." | "Rep" | "MP" | "Sen.")
        && page.namelike(title + 1)
        && page.together(name.tokens.start, title + 1)
}

/// "| Tolvane |'s chief economist", "| Tolvane |'s managing director": what only a company has; not "Weller's chief of staff".
pub(super) fn has_officer(page: &Page, name: &Found) -> bool {
    let mark = name.tokens.end;
    let officer = match page.doc.word(mark + 1) {
        "chief" => one_of!(
            page.doc.word(mark + 2),
            "executive" | "economist" | "financial" | "operating" | "investment"
        ),
        "managing" => page.doc.word(mark + 2) == "director",
        _ => false,
    };
    matches!(name.kind, EntityKind::Person | EntityKind::Place)
        && officer
        && page.doc.lower(mark) == "'s"
        && name.tokens.clone().all(|at| !page.is(at, Facts::GEOGRAPHY | Facts::FIRST_NAME))
        && !is_listed(page, name)
}

/// "Canon Jill Weller prayed. | Canon | said no": no surname, where the word is a title.
pub(super) fn is_listed_title(page: &Page, name: &Found) -> bool {
    name.kind == EntityKind::Person
        && name.tokens.len() == 1
        && page.is(name.tokens.start, Facts::TITLE)
        && page.is(name.tokens.start, Facts::ORGANIZATION)
}

/// True for what makes a part or a neighbour of a country: "Mainland China".
fn is_direction(page: &Page, at: usize) -> bool {
    one_of!(
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
}
