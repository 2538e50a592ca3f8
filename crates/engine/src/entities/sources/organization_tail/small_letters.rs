//! Bodies that end in small letters, as some papers write: "the | Weller family foundation |", "| East Kent hospitals NHS | trust",
//! "the | Royal Free hospital |".

use super::STRENGTH;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

/// "The | Weller family foundation |"
pub(super) fn family(page: &Page, at: usize, out: &mut Vec<Found>) {
    let words = (2..5)
        .take_while(|&back| back <= at && page.namelike(at - back) && page.together(at - back, at))
        .count();
    let start = at - 1 - words;
    // "The British family trust", "the Princess Diana family trust", "a London family office"
    let other = (start..at).any(|i| page.is(i, Facts::GROUP | Facts::TITLE))
        || page.listed(start..at - 1).is_some_and(|l| l.kind == EntityKind::Place);
    if words > 0 && !other {
        out.push(Found {
            tokens: start..at + 1,
            kind: EntityKind::Organization,
            strength: STRENGTH + 20,
            rule: "entity/organization-tail",
        });
    }
}

/// "| East Kent hospitals NHS | trust", "| University Hospitals of Leeds NHS | foundation trust": in small letters, as some
/// papers write.
pub(super) fn trust(page: &Page, at: usize, out: &mut Vec<Found>) {
    let nhs = at - 1 - usize::from(page.doc.word(at - 1) == "foundation");
    if page.doc.word(nhs) != "NHS" {
        return;
    }
    let part = |i: usize| {
        page.together(i, at)
            && (page.capital(i) && !one_of!(page.folded(i), "the" | "an" | "a") && !page.is(i, Facts::TITLE)
                || one_of!(
                    page.doc.lower(i),
                    "hospital" | "hospitals" | "university" | "'s" | "'" | "s" | "&"
                )
                || page.doc.word(i) == "of" && page.folded(page.doc.before(i, 1)).starts_with("hospital")
                || page.doc.word(i) == "and"
                    && (page.is(page.doc.before(i, 1), Facts::GEOGRAPHY)
                        || !page.capital(page.doc.before(i, 1))))
    };
    let words = (1..10).take_while(|&back| back <= nhs && part(nhs - back)).count();
    let start = (nhs - words..nhs).find(|&i| page.capital(i));
    out.extend(start.map(|start| Found {
        tokens: start..at + 1,
        kind: EntityKind::Organization,
        strength: STRENGTH + 20,
        rule: "entity/organization-tail",
    }));
}

/// "At | Glenfield hospital |", "the | Royal Free hospital |", in small letters, as some papers write.
pub(super) fn hospital(page: &Page, at: usize, out: &mut Vec<Found>) {
    let part = |i: usize| {
        page.capital(i)
            && page.together(i, at)
            && page.folded(i) != "the"
            && !page.is(i, Facts::NOT_NAME | Facts::GROUP | Facts::ROLE)
    };
    let owned = one_of!(page.doc.lower(at - 1), "'s" | "’s");
    let end = at - usize::from(owned);
    let words = (1..4).take_while(|&back| back <= end && part(end - back)).count();
    let start = end - words;
    let led = page.folded(page.doc.before(start, 1));
    let plain = !page.is(start, Facts::GEOGRAPHY | Facts::COMMON | Facts::FIRST_NAME);
    let named = match words {
        0 => false,
        1 => plain && one_of!(led, "at" | "to" | "from" | "of" | "outside"),
        _ => {
            !owned
                && !page.starts(start)
                && !one_of!(led, "a" | "an" | "and" | "'s")
                && page.listed(start..end).is_none()
                // "The Tom Weller hospital | video |"
                && !(page.is(start, Facts::FIRST_NAME) && page.doc.pos(at + 1) == Pos::Noun)
        }
    };
    if named {
        let kind = EntityKind::Place;
        out.push(Found { tokens: start..at + 1, kind, strength: STRENGTH, rule: "entity/organization-tail" });
    }
}
