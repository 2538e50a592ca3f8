//! "J. Smith", "P.V. Narasimha Rao", "A.J.P. Weller": initials before a surname.

use super::titled_person::person;
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 62;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let mut done = 0;
    for at in page.capitals(0) {
        if at < done || !initials(page, at) {
            continue;
        }
        let before = page.doc.before(at, 1);
        // "Leader of the Opposition | V.D. Rao"
        let office = page.is(before, Facts::COMMON | Facts::PORTFOLIO)
            && one_of!(page.folded(page.doc.before(at, 2)), "of" | "for" | "the");
        // "Ecologist | T.V. Rao", "Justices | B.V. Rao and"
        let office = office
            || page.is(before, Facts::ROLE | Facts::TITLE) && !page.is(before, Facts::FIRST_NAME)
            || one_of!(page.folded(before), "justice" | "justices");
        let first = office || !(page.namelike(before) && page.together(before, at));
        let mut name = at;
        while first && name < at + 4 && initials(page, name) {
            name += 1;
        }
        if !first || !surname(page, name) || !page.together(at, name) {
            done = name;
            continue;
        }
        let end = person(page, name);
        let other = Facts::ORGANIZATION_TAIL | Facts::PLACE_TAIL | Facts::EVENT_TAIL | Facts::WORK_TAIL;
        if page.listed(at..name).is_some() || (name + 1..end).any(|i| page.is(i, other)) {
            done = end;
            continue;
        }
        out.push(Found {
            tokens: at..end,
            kind: EntityKind::Person,
            strength: STRENGTH,
            rule: "entity/initials",
        });
        done = end;
    }
}

/// One to three capitals with full stops, which no list knows ("U.S.").
fn initials(page: &Page, at: usize) -> bool {
    if !page.capital(at) || !page.doc.lower(at).ends_with('.') {
        return false;
    }
    let word = page.doc.word(at);
    // "Justice | N.V. | Shravan Kumar", "headed by | P.C. | Ghose", but "Philips N.V."
    let before = page.doc.before(at, 1);
    let alone = word.len() > 3 && (!page.capital(before) || page.is(before, Facts::ROLE | Facts::TITLE));
    (2..=8).contains(&word.len())
        && word.split_inclusive('.').all(|part| {
            let mut letters = part.trim_start_matches('-').chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next() == Some('.')
        })
        && page.listed(at..at + 1).is_none()
        && (alone || !page.is(at, Facts::NOT_NAME | Facts::TITLE | Facts::ORGANIZATION_SUFFIX))
}

/// True for a capitalized word that may be a surname.
fn surname(page: &Page, at: usize) -> bool {
    let other = Facts::ORGANIZATION_TAIL
        | Facts::PLACE_TAIL
        | Facts::EVENT_TAIL
        | Facts::GROUP
        | Facts::TITLE
        | Facts::STATE
        | Facts::SMALL;
    page.namelike(at)
        && matches!(page.doc.token(at).case, Case::Title | Case::Mixed)
        && page.doc.word(at).chars().count() > 2
        && !page.is(at, other)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn initials_and_a_surname_are_a_person() {
        check(&[
            "Centuries for [person S. Weller] and [person J.K. Okoye] saved the day.",
            "[organization U.S. Steel] closed the plant.",
        ]);
    }
}
