//! "John “Jack” Tillery", "Joaquín “El Chapo” Guzmán": a nickname in quotation marks inside a name.

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 82;
/// A nickname has at most so many words.
const LONGEST: usize = 4;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for open in page.marks(1) {
        if !matches!(page.doc.lower(open), "“" | "\"" | "‘" | "'" | "(") || !given(page, open - 1) {
            continue;
        }
        let close = (open + 2..open + 2 + LONGEST)
            .find(|&at| matches!(page.doc.lower(at), "”" | "\"" | "’" | "'" | ")"))
            .filter(|&at| (open + 1..at).all(|i| page.capital(i)));
        let Some(close) = close.filter(|&at| page.together(open - 1, at + 1)) else { continue };
        let bracket = page.doc.lower(open) == "(";
        if bracket != (page.doc.lower(close) == ")")
            || bracket
                && (close != open + 2
                    || !page.is(open - 1, Facts::FIRST_NAME)
                    || !page.is(open + 1, Facts::FIRST_NAME) && !is_maiden_name(page, open + 1))
            || !page.namelike(close + 1)
        {
            continue;
        }
        let mut start = open - 1;
        while start > 0 && start + 4 > open && given(page, start - 1) && page.together(start - 1, open) {
            start -= 1;
        }
        out.push(Found {
            tokens: start..page.name_run(close + 1).min(close + 4),
            kind: EntityKind::Person,
            strength: STRENGTH,
            rule: "entity/nickname",
        });
    }
}

/// True for a surname in brackets between a first name and a surname ("Ingrid (Solberg) Weller").
fn is_maiden_name(page: &Page, at: usize) -> bool {
    let other = Facts::GEOGRAPHY
        | Facts::GROUP
        | Facts::ORGANIZATION
        | Facts::COMMON
        | Facts::NOT_NAME
        | Facts::STATE;
    let first = at - 2;
    page.doc.token(at).case == Case::Title
        && !page.is(at, other)
        && page.is(first, Facts::FEMALE | Facts::MALE)
        && !page.is(first, Facts::GEOGRAPHY)
}

/// True for a word of a name before the nickname.
fn given(page: &Page, at: usize) -> bool {
    let other = Facts::TITLE | Facts::GROUP | Facts::ORGANIZATION_TAIL | Facts::SMALL | Facts::SPEECH;
    page.namelike(at)
        && !page.is(at, Facts::HONORIFIC)
        && !(page.is(at, Facts::TITLE) && page.doc.word(at).ends_with('.'))
        && (page.is(at, Facts::FIRST_NAME) || !page.is(at, other | Facts::COMMON | Facts::GEOGRAPHY))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn nicknames_stand_inside_names() {
        check(&[
            "Sen. [person John “Jack” Tillery] and [person Joaquín “El Rayo” Gómez] left.",
            "His mother, [person Ingrid (Solberg) Weller], taught.",
            "[person Tom Weller] said “No” to [person Ana Ruiz].",
        ]);
    }
}
