//! "Pierce & Lowell", "Hewitt & Sons": two names that one sign makes a firm.

use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 66;
/// Departments, sums and pastimes of two letters.
const THINGS: &[&str] = &[
    "A&E", "R&D", "M&A", "P&L", "R&R", "R&B", "D&D", "H&S", "B&B", "Q&A", "T&C", "F&B", "G&T", "O&M", "E&P",
    "D&I", "A&R",
];

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for at in page.marks(1) {
        if page.doc.lower(at) != "&" {
            continue;
        }
        // "M&S", "P&O"
        let letter = |at: usize| page.doc.word(at).len() == 1 && page.doc.token(at).capitalized();
        let tight = |at: usize| !page.doc.token(at).spaced;
        let thing = || {
            let letters = (page.doc.word(at - 1), page.doc.word(at + 1));
            THINGS.iter().any(|thing| thing.split_once('&') == Some(letters))
        };
        if letter(at - 1) && letter(at + 1) && tight(at) && tight(at + 1) && !tight(at - 1) && !thing() {
            out.push(Found {
                tokens: at - 1..at + 2,
                kind: EntityKind::Organization,
                strength: STRENGTH,
                rule: "entity/ampersand",
            });
            continue;
        }
        if !part(page, at - 1) || !part(page, at + 1) || page.loud(at) {
            continue;
        }
        let mut start = at - 1;
        while start > 0 && start + 3 > at && part(page, start - 1) && !page.starts(start) {
            start -= 1;
        }
        // "The firm Whitfield, Marsh & Lowe"
        if start > 2
            && page.doc.lower(start - 1) == ","
            && part(page, start - 2)
            && !page.is(start - 2, Facts::GEOGRAPHY | Facts::ORGANIZATION)
            && (one_of!(page.folded(page.doc.before(start, 3)), "of" | "at" | "by" | "with")
                || page.doc.pos(page.doc.before(start, 3)).finite()
                || page.is(page.doc.before(start, 3), Facts::ORGANIZATION_NOUN))
        {
            start -= 2;
        }
        let mut end = at + 2;
        while end < at + 4 && part(page, end) && page.together(at, end) {
            end += 1;
        }
        // "Ellie & Mark Dunmore" are two people.
        let couple = page.is(start, Facts::FIRST_NAME) && page.is(at + 1, Facts::FIRST_NAME) && end > at + 2;
        let ordinary = page.is(at + 1, Facts::COMMON)
            && !page.is(at + 1, Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD)
            // "Delta Power & Light"
            && !(start + 1 < at && one_of!(page.folded(at + 1), "light" | "power" | "gas" | "electric" | "water"));
        if !couple && !ordinary && page.together(start, end - 1) {
            out.push(Found {
                tokens: start..end,
                kind: EntityKind::Organization,
                strength: STRENGTH,
                rule: "entity/ampersand",
            });
        }
    }
}

fn part(page: &Page, at: usize) -> bool {
    page.namelike(at)
        && page.doc.word(at).chars().count() > 1
        && !page.is(at, Facts::TITLE | Facts::GROUP | Facts::SMALL)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn one_sign_makes_a_firm() {
        check(&[
            "The law firm [organization Pierce & Lowell] advised [organization Weller & Sons].",
            "On Friday [organization M&S] fell. Waits in A&E rose.",
            "[organization Delta Power & Light] fell on Friday.",
            "We met [person Ellie] & [person Mark Dunmore] at noon.",
        ]);
    }
}
