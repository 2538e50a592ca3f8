//! Bodies and places with a possessive inside: "St Mary's Hospital", "King's College London", "Teachers' Union",
//! "Children's Hospital of Eastern Ontario", and "St Mary's" alone.

use super::organization_of::complement;
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// A saint's, or a plural's: nobody owns it.
const SURE: u8 = 86;
/// One word's ("Guy's Hospital"), which might be its owner.
const OWNED: u8 = 74;
/// A shop's ("Sorvari's Diner"), which its owner has in the story, too.
const SHOP: u8 = 80;
pub(in crate::entities) const RULE: &str = "entity/possessive";

/// What ends such a name.
const TAIL: Facts =
    Facts(Facts::ORGANIZATION_TAIL.0 | Facts::ORGANIZATION_HEAD.0 | Facts::PLACE_TAIL.0 | Facts::SCHOOL.0);

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for mark in page.doc.tokens_of(&["'s", "’s", "'", "’"]) {
        let (plural, next) = match page.doc.lower(mark) {
            _ if mark == 0 => continue,
            "'s" | "’s" => (false, mark + 1),
            // "Sultan’ s Armed Forces", as some wires write it.
            "'" | "’" if page.doc.lower(mark + 1) == "s" => (false, mark + 2),
            "'" | "’" if page.folded(mark - 1).ends_with('s') && !page.doc.token(mark).spaced => {
                (true, mark + 1)
            }
            _ => continue,
        };
        if !page.capital(mark - 1) || page.loud(mark) || !page.together(mark - 1, mark) {
            continue;
        }
        let saint = is_saint(page, mark);
        let Some((start, strength)) = owner(page, mark, next, plural, saint) else { continue };
        let end = end(page, next, strength == OWNED);
        let (tokens, kind) = if end > next {
            (start..end, kind(page, next, end))
        } else if saint
            && !page.capital(next)
            && !is_noun(page, next)
            && !(page.folded(page.doc.before(start, 1)) == "of" && page.capital(page.doc.before(start, 2)))
        {
            (start..next, EntityKind::Organization)
        } else {
            continue;
        };
        out.push(Found { tokens, kind, strength, rule: RULE });
    }
}

/// True for the mark of "St Mary's".
pub(in crate::entities) fn is_saint(page: &Page, mark: usize) -> bool {
    let saint = |at: usize| one_of!(page.folded(at), "st" | "saint") && page.capital(at);
    mark > 1
        && page.capital(mark - 1)
        && (one_of!(page.doc.lower(mark), "'s" | "’s")
            || page.doc.lower(mark + 1) == "s"
            || page.folded(mark - 1).ends_with('s') && one_of!(page.doc.lower(mark), "'" | "’"))
        && {
            // The full stop of "St." may be a token of its own.
            let before = if page.doc.lower(mark - 2) == "." { mark.saturating_sub(3) } else { mark - 2 };
            saint(before) && page.together(before, mark)
        }
}

/// Where the name begins, and how sure it is that the possessive is no owner's.
fn owner(page: &Page, mark: usize, next: usize, plural: bool, saint: bool) -> Option<(usize, u8)> {
    let own = mark - 1;
    if saint {
        return Some((if page.doc.lower(mark - 2) == "." { mark - 3 } else { mark - 2 }, SURE));
    }
    let many = one_of!(page.folded(own), "women" | "children" | "people" | "girls" | "boys")
        || page.folded(own).ends_with("men") && page.is(next, TAIL);
    let kind = plural && page.is(own, Facts::COMMON | Facts::ROLE) || plural && is_plural_role(page, own);
    if many || kind {
        return Some((before(page, own), SURE));
    }
    let alone = !page.namelike(page.doc.before(own, 1)) || page.starts(own);
    let holder = |at: usize| {
        page.capital(at)
            && one_of!(
                page.folded(at),
                "king" | "queen" | "prince" | "princess" | "bishop" | "lord" | "lady" | "sultan"
            )
    };
    if holder(own) && alone {
        return Some((own, SURE));
    }
    // "Prince Henry's Grammar School"
    let school = || (next..next + 4).take_while(|&at| page.capital(at)).any(|at| page.is(at, Facts::SCHOOL));
    if own > 0 && holder(own - 1) && page.together(own - 1, own) && school() {
        return Some((own - 1, SURE));
    }
    let listed = page.listed(own..own + 1).is_some();
    let one = alone
        && !plural
        && !listed
        && page.doc.token(own).case == Case::Title
        && !page
            .is(own, Facts::TITLE | Facts::ROLE | Facts::GROUP | Facts::NOT_NAME | Facts::ORGANIZATION_TAIL)
        && page.uses(own).lower == 0
        && (page.is(next, Facts::SCHOOL) || is_shop(page, next));
    one.then_some((own, if is_shop(page, next) { SHOP } else { OWNED }))
}

/// "Sorvari's | Smokehouse"
fn is_shop(page: &Page, at: usize) -> bool {
    page.capital(at)
        && !page.capital(at + 1)
        && one_of!(
            page.folded(at),
            "smokehouse"
                | "diner"
                | "tavern"
                | "bakery"
                | "pizza"
                | "pizzeria"
                | "grill"
                | "bistro"
                | "cafe"
                | "deli"
                | "barbecue"
                | "bbq"
                | "steakhouse"
                | "creamery"
                | "brewery"
                | "donuts"
                | "burgers"
                | "bookshop"
        )
}

fn is_plural_role(page: &Page, at: usize) -> bool {
    let makers = ["ators", "itors", "ists", "ians", "owners", "eers", "workers", "wives"];
    makers.iter().any(|end| page.folded(at).ends_with(end))
        || page
            .folded(at)
            .strip_suffix('s')
            .is_some_and(|one| page.lists.facts(one).any(Facts::ROLE | Facts::COMMON))
}

/// Where the capitals before the plural begin ("Boston Children's Hospital", "National Farmers' Federation").
fn before(page: &Page, own: usize) -> usize {
    let mut start = own;
    while start > 0
        && start + 4 > own
        && page.capital(start - 1)
        && page.together(start - 1, own)
        && !page.is(start - 1, Facts::NOT_NAME)
        && (!page.is(start - 1, Facts::TITLE)
            || one_of!(page.folded(start - 1), "king" | "queen" | "prince" | "princess")
            || page.is(start - 1, Facts::MODIFIER) && !page.starts(start - 1))
        && !(page.starts(start - 1) && page.is(start - 1, Facts::COMMON | Facts::SMALL))
    {
        start -= 1;
        if matches!(page.folded(start), "jude") && page.folded(page.doc.before(start, 1)) == "st" {
            start -= 1;
        }
    }
    // "The | Transport and | General Workers' Union"
    let joined = start > 2
        && page.folded(start - 1) == "and"
        && page.capital(start - 2)
        && page.folded(start - 3) == "the"
        && page.together(start - 2, own);
    if joined {
        return start - 2;
    }
    // "Bavaria | Nurses and | Midwives' Union"
    let trades = start == own
        && start > 1
        && page.folded(start - 1) == "and"
        && page.capital(start - 2)
        && is_plural_role(page, start - 2)
        && page.folded(start - 2).ends_with('s')
        && page.together(start - 2, own);
    // "| Bull's | Head Residents' Association", whoever has the house or the place
    let mark = start.saturating_sub(1);
    let named = start < own
        && start > 1
        && one_of!(page.doc.lower(mark), "'s" | "’s")
        && page.capital(start - 2)
        && !page.is(start - 2, Facts::GEOGRAPHY | Facts::TITLE)
        && (page.is(start, Facts::PLACE_TAIL)
            || one_of!(page.folded(start), "head" | "cross" | "green" | "wood"));
    if trades {
        before(page, start - 2)
    } else if named {
        if is_saint(page, mark) { start - 3 } else { start - 2 }
    } else {
        start
    }
}

/// One past the last word that ends names, in the capitals from `from`; `from` where there is none. `one`: only the
/// next word ends the name.
fn end(page: &Page, from: usize, one: bool) -> usize {
    let mut end = from;
    let mut at = from;
    while at < from + 5 && page.together(from, at) && page.capital(at) && !page.is(at, Facts::NOT_NAME) {
        if page.is(at, TAIL) || one_of!(page.folded(at), "hall" | "plan" | "market") {
            end = at + 1;
        }
        at += 1;
        if one && at > from {
            break;
        }
    }
    if end == from {
        return from;
    }
    // "King's College London": whose town is part of the name.
    if page.is(end - 1, Facts::SCHOOL)
        && !page.is(end - 1, Facts::PLACE_TAIL)
        && page.is(end, Facts::GEOGRAPHY)
        && page.capital(end)
        && page.together(from, end)
    {
        end += 1;
    } else if page.is(end - 1, Facts::ORGANIZATION_HEAD) && page.folded(end) == "of" {
        end = complement(page, end - 1).max(end);
    }
    end
}

/// What the last word says that it is.
fn kind(page: &Page, from: usize, end: usize) -> EntityKind {
    let last = (from..end).rev().find(|&at| page.is(at, TAIL)).unwrap_or(from);
    if page.is(last, Facts::PLACE_TAIL) && !page.is(last, Facts::ORGANIZATION_TAIL) {
        EntityKind::Place
    } else {
        EntityKind::Organization
    }
}

/// True for a noun that "St Mary's" would own.
fn is_noun(page: &Page, at: usize) -> bool {
    use crate::tagger::Pos;
    matches!(page.doc.pos(at), Pos::Noun | Pos::ProperNoun | Pos::Adjective)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn possessives_stand_inside_names() {
        check(&[
            "On Friday the [organization Teachers' Union] and the local [organization Women's Institute] went home.",
            "He works at [place St Mary's Hospital]. Nurses left [organization St Mary's] on Friday.",
            "She teaches at [organization King's College London].",
            "Surgeons at [place Guy's Hospital] and the [place Children's Hospital of Eastern Ontario] agreed.",
            "[organization Queensland Nurses and Midwives' Union] secretary [person Ana Ruiz] left.",
            "The [organization Bull's Head Residents' Association] and the [organization St Anne's Park Residents' Association] left.",
            "[place Ireland]'s [organization National Teachers' Union] left. President [person Weller] and [organization Teachers' Union] leaders met.",
            "[person Tom Weller]'s school closed.",
            "Pupils at [organization Prince Henry's Grammar School] and [organization Lady Margaret's School] sang.",
            "King [person Charles]'s visit and Queen [person Elizabeth]'s old school were in the news.",
        ]);
    }
}
