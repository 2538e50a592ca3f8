//! People who are called like a month or a day: "April Jones, a nurse", "Dr May Winters", "Sunday Adeleke said".

use crate::document::TokenKind;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 76;
/// A name has at most so many words behind the first.
const LONGEST: usize = 4;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for at in page.capitals(0) {
        if !page.is(at, Facts::CALENDAR) || page.loud(at) {
            continue;
        }
        let end = surname(page, at);
        if end > at + 1 && (is_titled(page, at) || is_human(page, at, end)) {
            out.push(Found {
                tokens: at..end,
                kind: EntityKind::Person,
                strength: STRENGTH,
                rule: "entity/calendar-name",
            });
        }
    }
}

/// One past the surname behind the word at `at`; `at + 1` where there is none.
fn surname(page: &Page, at: usize) -> usize {
    let other = Facts::NOT_NAME
        | Facts::GEOGRAPHY
        | Facts::GROUP
        | Facts::TITLE
        | Facts::ORGANIZATION
        | Facts::ORGANIZATION_TAIL
        | Facts::EVENT_TAIL;
    let first = at + 1;
    let hyphenated = page.tight_hyphen(at + 2);
    if !page.capital(first)
        || !page.together(at, first)
        || page.is(first, other)
            && !(hyphenated || page.is(first, Facts::FIRST_NAME))
            // "Comrade Sunday | Ikeja |": a surname that is a town
            && !(is_titled(page, at) && page.is(first, Facts::GEOGRAPHY) && page.folded(at) == "sunday")
        || page.is(first, Facts::COMMON) && !is_titled(page, at)
    {
        return at + 1;
    }
    page.name_run(first).max(first + 1).min(first + LONGEST)
}

/// True where a title stands before: "Sports Minister Sunday Dare", "Dr May Winters".
fn is_titled(page: &Page, at: usize) -> bool {
    let before = page.doc.before(at, 1);
    let office = page.doc.before(at, 2);
    page.together(before, at)
        && page.capital(before)
        && (page.is(before, Facts::TITLE | Facts::HONORIFIC)
            || page.is(before, Facts::PORTFOLIO)
                && one_of!(page.folded(office), "of" | "for" | "and")
                && (page.is(page.doc.before(at, 3), Facts::TITLE)
                    || page.folded(page.doc.before(at, 4)) == "of"))
}

/// True where only a person is told of: an age, "who", or what the person is or says, and no time before the name.
fn is_human(page: &Page, at: usize, end: usize) -> bool {
    let before = page.doc.before(at, 1);
    let free = page.starts(at)
        || page.is(before, Facts::ROLE | Facts::KIN)
        || one_of!(page.folded(before), "and" | "by" | "with" | "to" | "of" | "for" | "as" | "named" | ",");
    let comma = page.doc.lower(end) == ",";
    let aged = page.doc.token(end + 1).kind == TokenKind::Number && page.doc.word(end + 1).len() < 4;
    let explained = one_of!(page.folded(end + 1), "who" | "whose" | "a" | "an" | "the" | "his" | "her")
        || page.is(end + 1, Facts::ROLE);
    let speaks = page.is(end, Facts::SPEECH)
        && (page.starts(at) || page.is(before, Facts::ROLE) && page.together(before, at));
    // "Gave his name as | Sunday Okon |", "identified as | Friday Eze |"
    let named = page.folded(before) == "as"
        && one_of!(page.folded(page.doc.before(at, 2)), "name" | "names" | "identified");
    named || free && (comma && (aged || explained) || speaks)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn people_are_called_like_months() {
        check(&[
            "[person April Moreno], a nurse, wept. \"No,\" [person Moreno] said.",
            "The sports minister, [person Sunday Adewale-Okoro], 51, agreed with Dr [person May Winters].",
            "Comrade [person Sunday Ikeja] agreed. On Sunday [place Ibadan] voted.",
            "A man who gave his name as [person Sunday Okon] wept.",
            "On Sunday [person Tom Weller], a baker, left. In April [person Ana Ruiz], 40, came back.",
        ]);
    }
}
