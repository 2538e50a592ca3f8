//! What stands beside a place.

use super::organizations::is_explained;
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// "Avon, Conn.": a town, whatever else is called so.
pub(in crate::entities::witness) fn before_state(page: &Page, at: usize) -> bool {
    let state = at + 2;
    let letters = page.folded(state).len();
    page.doc.lower(at + 1) == ","
        && page.is(state, Facts::STATE)
        && page.capital(state)
        && (letters > 2 || page.doc.token(state).case == Case::Upper)
        && !page.namelike(state + 1)
        && !page.is(at, Facts::TITLE | Facts::NOT_NAME)
}

/// The town in the name of a body: "| Thornbridge | Town Council", "University of | Thornbridge |".
pub(super) fn town_of(page: &Page, at: usize) -> Option<usize> {
    let kind = matches!(
        page.folded(at + 1),
        "town" | "city" | "county" | "borough" | "parish" | "village" | "shire" | "district"
    );
    if kind && page.is(at + 2, Facts::ORGANIZATION_HEAD | Facts::SCHOOL) {
        return Some(at);
    }
    let seat = matches!(page.folded(at), "university" | "diocese" | "archdiocese" | "port");
    (seat && page.folded(at + 1) == "of" && !page.capital(at + 3)).then_some(at + 2)
}

/// "From Oban to | Craignure", "between Oban and | Craignure": where the other end of a way from a listed place would
/// be named.
pub(super) fn route(page: &Page, name: &Found) -> Option<usize> {
    let to = match page.folded(page.doc.before(name.tokens.start, 1)) {
        "from" => "to",
        "between" => "and",
        _ => return None,
    };
    let place = page.is(name.tokens.start, Facts::GEOGRAPHY);
    (place && page.folded(name.tokens.end) == to).then_some(name.tokens.end + 1)
}

/// "Fled | Stelmar", "hit | Stelmar": what people flee and storms strike.
pub(super) fn is_struck(page: &Page, before: usize) -> bool {
    matches!(
        page.folded(before),
        "crossed"
            | "fled"
            | "flee"
            | "fleeing"
            | "reach"
            | "reached"
            | "entered"
            | "hit"
            | "struck"
            | "rocked"
            | "lashed"
            | "battered"
            | "invaded"
            | "raided"
            | "besieged"
            | "overran"
    )
}

/// "Three men from | Stelmar", "a baker from | Stelmar": where those come from who are called what they are.
pub(super) fn is_origin(page: &Page, before: usize) -> bool {
    let people = page.doc.before(before, 1);
    let word = page.folded(people);
    let one = word.strip_suffix('s').unwrap_or(word);
    let many = page.doc.token(people).case == Case::Lower && page.lists.facts(one).any(Facts::ROLE);
    page.folded(before) == "from"
        && (many
            || matches!(
                word,
                "old" | "men" | "women" | "man" | "woman" | "people" | "families" | "children" | "couple"
            ))
}

/// "The village of Kebbi", "the Laja river", "the river Wend".
pub(super) fn is_place_by_apposition(page: &Page, name: &Found) -> bool {
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
        || (noun(end) || page.folded(page.doc.before(start, 1)) == "river")
            && name.tokens.len() == 1
            && page.doc.token(start).case == Case::Title
            && !page.is(start, Facts::ORGANIZATION | Facts::GROUP)
        || (of || noun(end) && name.tokens.len() < 3) && name.kind == EntityKind::Person
        || of && name.tokens.len() < 3 && page.doc.token(start).case == Case::Title
        // "The banks of the Wend"
        || page.folded(page.doc.before(start, 1)) == "the"
            && page.folded(page.doc.before(start, 2)) == "of"
            && matches!(page.folded(page.doc.before(start, 3)), "banks" | "mouth" | "shores" | "tributary")
            && name.tokens.len() == 1
        // "The worst-hit town was Utiel"
        || matches!(page.folded(page.doc.before(start, 1)), "was" | "is")
            && noun(page.doc.before(start, 2))
            && name.tokens.len() == 1
}
