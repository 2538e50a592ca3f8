//! Two names side by side: people, places and companies joined with "and" or as a list.

use std::ops::Range;

use super::{Cut, is_company};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::report::EntityKind;

/// "Biden and Xi", "Biden-Xi": both are people.
pub(super) fn are_people(cut: &Cut) -> bool {
    let Cut { page, at, ref left, ref right, .. } = *cut;
    let pair = || page.hyphen(at) && left.len() == 1 && right.len() == 1 && !cut.person(&cut.name.tokens);
    (cut.is_and() || pair())
        && !is_company(page, &cut.name.tokens)
        // "Customs and Border Protection said"
        && cut.listed(&cut.name.tokens).is_none()
        && !is_institute(cut)
        && cut.both().iter().all(|half| cut.person(half))
}

/// "The National Institute for Health and Care Excellence": what a body is for.
fn is_institute(cut: &Cut) -> bool {
    let page = cut.page;
    cut.left.clone().any(|at| page.is(at, Facts::ORGANIZATION_HEAD) && page.folded(at + 1) == "for")
}

/// "Ruiz and Tom Weller", where one of them is named in full.
pub(super) fn is_person_and(cut: &Cut) -> bool {
    let Cut { page, ref left, ref right, .. } = *cut;
    // "Weller and Ana Ruiz", where Weller is somebody.
    let full = || right.len() == 2 && page.is(right.start, Facts::FIRST_NAME) && cut.person(left);
    cut.is_and()
        && !is_company(page, &cut.name.tokens)
        && cut.listed(&cut.name.tokens).is_none()
        && !is_institute(cut)
        && (cut.both().iter().any(|half| half.len() > 1 && cut.person(half)) || full())
}

/// "The Senedd for Plaid Cymru": two bodies that lists know.
pub(super) fn are_both_listed(cut: &Cut) -> bool {
    one_of!(cut.page.doc.word(cut.at), "for" | "at" | "with" | "against" | "in" | "from")
        && cut.both().iter().all(|half| cut.listed(half).is_some())
        && cut.listed(&cut.name.tokens).is_none()
}

/// "Mongolian Academy of Sciences and | Japan's Hokkaido University"
pub(super) fn is_and_of_another(cut: &Cut) -> bool {
    let Cut { page, ref left, ref right, .. } = *cut;
    cut.is_and()
        && left.len() > 1
        && page.is(right.start, Facts::GEOGRAPHY)
        && page.doc.lower(right.start + 1) == "'s"
        && right.len() > 2
}

/// "Ohio and Texas", which no list has as one name.
pub(super) fn are_listed_places(cut: &Cut) -> bool {
    cut.is_and()
        && cut.both().iter().all(|half| cut.listed(half) == Some(EntityKind::Place))
        && cut.listed(&cut.name.tokens).is_none()
}

/// "From | Balti and Cahul |": two towns that no list knows.
pub(super) fn are_towns(cut: &Cut) -> bool {
    let page = cut.page;
    let other = Facts::COMMON
        | Facts::FIRST_NAME
        | Facts::GROUP
        | Facts::ORGANIZATION
        | Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_HEAD;
    let led = page.doc.before(cut.left.start, 1);
    cut.name.tagged()
        && cut.is_and()
        && cut.both().iter().all(|half| {
            // "Between | Craig and Logan |"
            let given = half.len() == 1 && page.folded(led) == "between" && is_way(page, page.doc.before(led, 1)) && page.is(half.start, Facts::FIRST_NAME);
            half.len() <= 2
                && page.doc.token(half.start).case == Case::Title
                && (given || !page.is(half.start, other))
        })
        && !page.is(page.doc.before(led, 1), Facts::BELONGING)
        // "Mpilo and Ingutsheni hospitals"
        && (one_of!(
            page.doc.word(cut.right.end),
            "hospitals" | "districts" | "provinces" | "regions" | "villages" | "towns"
        ) || one_of!(
            page.folded(led),
            "from" | "in" | "near" | "between" | "around" | "at" | "hit" | "struck" | "lashed" | "battered"
        ) || is_home(page, led)
            || page.folded(led) == "to" && is_way(page, page.doc.before(led, 1)))
}

/// "Sailings to | Mull and Barra |"
pub(in crate::entities) fn is_way(page: &Page, at: usize) -> bool {
    one_of!(
        page.folded(at),
        "sailings"
            | "flights"
            | "ferries"
            | "trains"
            | "buses"
            | "trams"
            | "trips"
            | "services"
            | "roads"
            | "travelled"
            | "traveled"
    )
}

/// "Residents of | Balti and Cahul |"
fn is_home(page: &Page, of: usize) -> bool {
    page.folded(of) == "of"
        && one_of!(
            page.folded(page.doc.before(of, 1)),
            "residents"
                | "people"
                | "villagers"
                | "inhabitants"
                | "citizens"
                | "towns"
                | "cities"
                | "villages"
                | "communities"
        )
}

/// "The dictator of the Philippines; Ana Ruiz", "Ana Ruiz — Ivy League", "American, British".
pub(super) fn is_list(cut: &Cut) -> bool {
    let Cut { page, at, ref left, ref right, .. } = *cut;
    let comma = page.doc.lower(at) == ",";
    let group = |half: &Range<usize>| half.clone().all(|at| page.is(at, Facts::GROUP));
    page.doc.lower(at) == ";"
        || (cut.is_and() || comma) && group(left) && group(right)
        // "Council of Mayors and | Republicans |"
        || cut.is_and() && right.len() == 1 && one_of!(page.folded(right.start), "republicans" | "democrats")
        // "| Labour |, Reform and Farmers Union"
        || comma && left.len() == 1 && page.is(left.start, Facts::PARTY) && page.capital(at + 1)
        || cut.is_and() && left.len() == 1 && right.len() == 1 && is_enumerated(page, left.start)
}

/// "Realme, | Vivo and Oppo|": the end of a list.
fn is_enumerated(page: &Page, start: usize) -> bool {
    let before = page.doc.before(start, 2);
    page.doc.lower(page.doc.before(start, 1)) == ","
        && page.capital(before)
        && page.together(before, start)
        && !page.is(before, Facts::GEOGRAPHY)
        && !page.is(page.doc.before(before, 1), Facts::ORGANIZATION_NOUN)
}

/// Two names that both end as organizations do.
pub(super) fn are_companies(cut: &Cut) -> bool {
    cut.is_and() && cut.both().iter().all(|half| is_company(cut.page, half))
}

/// "Barlow and Finch" may be one firm, "Woolworths and Coles" are two: where both are known, or the left one ends as
/// organizations do.
pub(super) fn are_known_companies(cut: &Cut) -> bool {
    let Cut { page, ref left, ref right, .. } = *cut;
    if !cut.is_and() || !page.capital(right.start) || cut.listed(&cut.name.tokens).is_some() {
        return false;
    }
    let [known, too] = cut.both().map(|half| cut.listed(half) == Some(EntityKind::Organization));
    let company = is_company(page, left);
    (known || company)
        && (too
            || right.len() == 1 && known && !page.is(right.start, Facts::COMMON)
            || company && !page.is(right.start, Facts::COMMON | Facts::PORTFOLIO))
}

/// "Analysts at | Norvane and Stelmar |"
pub(super) fn are_employers(cut: &Cut) -> bool {
    let page = cut.page;
    let at_work = page.doc.before(cut.left.start, 1);
    cut.is_and()
        && cut.left.len() == 1
        && cut.right.len() == 1
        && one_of!(page.folded(at_work), "at" | "from")
        && page.is(page.doc.before(at_work, 1), Facts::BELONGING)
}
