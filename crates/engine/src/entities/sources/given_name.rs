//! A first name and what follows it: "Ana Ruiz", "Karl-Heinz von der Tann".

use std::ops::Range;

use super::titled_person::person;
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 60;
/// The first name is a place or a surname of its own, too.
const DOUBTFUL: u8 = 45;
/// Weaker than anything else that knows the words.
const UNSURE: u8 = 26;
/// What is no surname in a name that begins with a name of either sex.
const OTHER: Facts = Facts(
    Facts::GEOGRAPHY.0 | Facts::GROUP.0 | Facts::ORGANIZATION.0 | Facts::NOT_NAME.0 | Facts::WORK_TAIL.0,
);
/// Two halves and a surname.
const DOUBLE: u8 = 66;
/// No name by itself, but it tells where a longer proposal is to be cut ("Shakeel Mohamed and Adil Ameer").
const HINT: u8 = 0;
/// Where the model has read the document, too, and may know better.
const SECOND: u8 = 48;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let mut at = 0;
    while at < page.len() {
        if !page.capital(at) {
            at += 1;
            continue;
        }
        let end = if page.is(at, Facts::FIRST_NAME) && page.namelike(at) { person(page, at) } else { at };
        // "Hye-jin Moon", "Mei-Ling Gardner"
        let double = page.tight_hyphen(at + 1)
            && page.capital(at)
            && page.namelike(at + 3)
            && page.together(at, at + 3)
            && !page.loud(at)
            && (page.syllable(at + 2)
                || page.is(at + 2, Facts::FIRST_NAME) && page.is(at, Facts::FIRST_NAME))
            && !page.is(at, Facts::COMMON | Facts::GROUP | Facts::TITLE | Facts::NOT_NAME)
            && (page.folded(at + 3) == "park" && !page.capital(at + 2)
                || !page
                    .is(at + 3, Facts::ORGANIZATION_TAIL | Facts::PLACE_TAIL | Facts::TITLE | Facts::GROUP));
        // "Oh Se-hoon"
        let reversed = page.capital(at)
            && page.capital(at + 1)
            && page.tight_hyphen(at + 2)
            && page.syllable(at + 3)
            && page.together(at, at + 3)
            && !page.loud(at)
            && !page.namelike(page.doc.before(at, 1))
            && [at, at + 1].iter().all(|&i| {
                page.doc.token(i).case == Case::Title
                    && !page.is(i, Facts::GROUP | Facts::TITLE | Facts::GEOGRAPHY)
            })
            && page.doc.word(at).len() < 6
            // Not "Her | T-shirt"
            && (2..8).contains(&page.doc.word(at + 1).len());
        if let Some(name) = middle(page, at) {
            at = name.end;
            out.push(Found {
                tokens: name,
                kind: EntityKind::Person,
                strength: DOUBLE,
                rule: "entity/given-name",
            });
            continue;
        }
        if reversed {
            out.push(Found {
                tokens: at..at + 4,
                kind: EntityKind::Person,
                strength: DOUBLE,
                rule: "entity/given-name",
            });
            at += 4;
            continue;
        }
        if double {
            let end = person(page, at + 3).max(at + 4);
            out.push(Found {
                tokens: at..end,
                kind: EntityKind::Person,
                strength: DOUBLE,
                rule: "entity/given-name",
            });
            at = end;
            continue;
        }
        let other = Facts::ORGANIZATION_TAIL | Facts::EVENT_TAIL | Facts::WORK_TAIL | Facts::PLACE_TAIL;
        if end < at + 2 || (at..end).any(|i| page.is(i, other)) {
            at += 1;
            continue;
        }
        // Where the model has read the document and saw no name, only a first name and no ordinary word make one.
        let first = Facts::FEMALE | Facts::MALE;
        let common = (at + 1..end).any(|i| page.is(i, Facts::COMMON | Facts::TITLE | Facts::ROLE));
        let weak = page.tagged && (!page.is(at, first) || common || page.is(at, Facts::COMMON));
        let doubtful = page.is(at, Facts::GEOGRAPHY | Facts::ORGANIZATION | Facts::GROUP);
        // "Dana Whitfield": a name of women and men before a word that is only a name.
        let given = !common
            && !page.is(at, first | Facts::COMMON | OTHER)
            && end == at + 2
            && !page.is(at + 1, OTHER);
        let strength = if weak && given && page.doc.lower(page.doc.before(at, 1)) == "," && !page.loud(at) {
            UNSURE
        } else if weak {
            HINT
        } else if doubtful {
            DOUBTFUL
        } else if page.tagged {
            SECOND
        } else {
            STRENGTH
        };
        out.push(Found { tokens: at..end, kind: EntityKind::Person, strength, rule: "entity/given-name" });
        at = end;
    }
}

/// "| Manjit Singh Bains |": a Sikh's name has one of two words in its middle, whatever first name it begins with.
fn middle(page: &Page, at: usize) -> Option<Range<usize>> {
    let (first, last) = (at, at + 2);
    let other = OTHER
        | Facts::TITLE
        | Facts::ROLE
        | Facts::COMMON
        | Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_SUFFIX
        | Facts::PLACE_TAIL
        | Facts::EVENT_TAIL;
    let own = |i: usize| page.namelike(i) && page.doc.token(i).case == Case::Title && !page.is(i, other);
    let before = page.doc.before(at, 1);
    (one_of!(page.folded(at + 1), "singh" | "kaur")
        && own(first)
        && own(last)
        && !one_of!(
            page.folded(last),
            "nagar" | "chowk" | "marg" | "wala" | "pura" | "gate" | "auditorium" | "colony" | "stadium"
        )
        && !one_of!(page.folded(before), "at" | "the")
        && page.together(first, last)
        && !page.loud(at)
        && !page.capital(last + 1)
        && (page.starts(at) || !page.capital(before) || page.is(before, Facts::TITLE | Facts::ROLE)))
    .then_some(first..last + 1)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn sikhs_have_a_middle_name() {
        check(&[
            "[person Manjit Singh Bains], a driver, agreed. [person Jasleen Kaur Virdi] left.",
            "[place Ranjit Singh Road] was closed. [person Manmohan Singh] left.",
        ]);
    }
}
