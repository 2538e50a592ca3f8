//! "Kieran's mother, Blessing,", "his sister, Summer, said": whom a text names behind what they are to somebody, be the name
//! an ordinary word.

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 78;
pub(in crate::entities) const RULE: &str = "entity/relative";

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for at in page.capitals(2) {
        let comma = at - 1;
        if page.doc.lower(comma) == "," && page.folded(at + 1) == "and" {
            pair(page, comma, out);
        }
        if page.doc.token(at).case != Case::Title
            || page.doc.lower(comma) != ","
            || page.doc.token(comma - 1).case != Case::Lower
            || !page.together(comma - 1, at)
            || !kin(page, comma - 1).is_some_and(|kin| is_owned(page, kin))
        {
            continue;
        }
        let full = page.namelike(at + 1);
        let end = if full { at + 2 } else { at + 1 };
        let told = page.doc.lower(end) == ","
            && (page.doc.token(end + 1).kind == TokenKind::Number
                || one_of!(page.folded(end + 1), "a" | "an" | "the" | "who" | "said" | "told" | "added")
                || page.doc.pos(end + 1).finite())
            || page.is(end, Facts::SPEECH)
            // "By her brother-in-law, Ninad Ruiz."
            || full
                && one_of!(page.doc.lower(end), "." | ",")
                && page.listed(at..end).is_none()
                && !page.is(at, Facts::COMMON)
                && !page.is(at + 1, Facts::GEOGRAPHY | Facts::PLACE_TAIL | Facts::ORGANIZATION_TAIL | Facts::COMMON);
        // "Said his uncle, | Peadar |."
        let alone = || {
            page.doc.lower(end) == "."
                && page.namelike(at)
                && !page.is(at, Facts::COMMON)
                && (2..6).any(|back| one_of!(page.folded(page.doc.before(comma, back)), "said" | "says"))
        };
        let other = Facts::GEOGRAPHY | Facts::GROUP | Facts::ORGANIZATION | Facts::TITLE | Facts::NOT_NAME;
        if (told || !full && alone()) && !page.is(at, other) {
            out.push(Found { tokens: at..end, kind: EntityKind::Person, strength: STRENGTH, rule: RULE });
        }
    }
}

/// "The girls, | Macy and Jo |,", "their sons, | Rich and Summer Ruiz |.": children named in a pair.
fn pair(page: &Page, comma: usize, out: &mut Vec<Found>) {
    let noun = comma.checked_sub(1).filter(|&at| {
        page.doc.token(at).case == Case::Lower
            && one_of!(
                page.folded(at),
                "girls"
                    | "boys"
                    | "sons"
                    | "daughters"
                    | "brothers"
                    | "sisters"
                    | "siblings"
                    | "twins"
                    | "children"
            )
    });
    let other = Facts::GEOGRAPHY | Facts::GROUP | Facts::ORGANIZATION | Facts::TITLE | Facts::NOT_NAME;
    let plain = |at: usize| page.doc.token(at).case == Case::Title && !page.is(at, other);
    let (first, second) = (comma + 1, comma + 3);
    let and = page.folded(comma + 2) == "and" && noun.is_some_and(|at| page.together(at, second));
    let full = usize::from(page.namelike(second + 1));
    let closed = one_of!(page.doc.lower(second + 1 + full), "," | "." | ";");
    if and && plain(first) && plain(second) && closed {
        for tokens in [first..first + 1, second..second + 1 + full] {
            out.push(Found { tokens, kind: EntityKind::Person, strength: STRENGTH, rule: RULE });
        }
    }
}

/// The word of kinship that ends with a word: "sister", "brother | -in-law".
fn kin(page: &Page, last: usize) -> Option<usize> {
    // "Brother", "-", "in", "-", "law"
    let in_law = page.doc.lower(last) == "law" && page.folded(page.doc.before(last, 2)) == "in";
    let kin = if in_law { page.doc.before(last, 4) } else { last };
    page.is(kin, Facts::KIN).then_some(kin)
}

/// "His younger | sister", "Ana Ruiz's | mother".
fn is_owned(page: &Page, kin: usize) -> bool {
    (1..3).map(|back| page.doc.before(kin, back)).any(|at| {
        one_of!(page.folded(at), "his" | "her" | "their" | "my" | "our") || page.doc.lower(at) == "'s"
    })
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn relatives_have_names() {
        check(&[
            "[person Kieran]'s mother, [person Blessing], a nurse at the hospital, was on shift.",
            "His younger sister, [person Summer], said so. Her husband, [person Rich], 40, agreed.",
            "Her mother, Monday's winner, left.",
            "She flew with her mother, [place Palm Beach].",
            "The girls, [person Macy] and [person Jo], left. He met their sons, [person Rich] and [person Summer Deo].",
            "The twins, Monday and Friday, left.",
            "“No,” said his uncle, [person Peadar]. “No,” said Mr [person Weller]'s niece, [person Fiadh].",
            "“No,” said his uncle, Monday. He called his father, Dad.",
            "The flat was bought by his brother-in-law, [person Ninad Deo].",
        ]);
    }
}
