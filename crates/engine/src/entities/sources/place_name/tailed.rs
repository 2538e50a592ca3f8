//! "Cross River State", "Elm Street", "Murray–Darling Basin": a word that ends names of places, and of a few people.

use super::place;
use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

const HUMAN: u8 = 74;
/// Behind a nationality, which the model takes into the name.
const OF_NATION: u8 = 84;

pub(super) fn find(page: &Page, at: usize) -> Option<Found> {
    let tail = at > 0
        && page.is(at, Facts::PLACE_TAIL)
        && !page.is(at, Facts::ORGANIZATION_TAIL)
        && (!page.capital(at + 1)
            || page.folded(at + 1) == "no" && is_body(page, at)
            // "| Ashby County | Common Pleas Judge"
            || page.folded(at) == "county" && page.doc.word(at + 1) == "Common" && page.doc.word(at + 2) == "Pleas"
            || page.is(at + 1, Facts::TITLE) && page.namelike(at + 2));
    if !tail {
        return None;
    }
    let mut start = name_start(page, at);
    // "American | Tom Hill | won"
    let person = at > 1
        && start + 3 > at
        && start < at
        && page.is(at - 2, Facts::GROUP)
        && page.capital(at - 2)
        && page.together(at - 2, at)
        && page.is(at - 1, Facts::FEMALE | Facts::MALE)
        && one_of!(page.folded(at), "hill" | "park" | "lake" | "street" | "field" | "forest" | "bridge")
        && !page.is(at - 1, Facts::COMMON | Facts::GEOGRAPHY);
    if person {
        let (kind, rule) = (EntityKind::Person, "entity/said-person");
        return Some(Found { kind, strength: OF_NATION, rule, ..place(at - 1..at + 1) });
    }
    // "Rose Park, 31," at a sentence's start, where a rose may be a flower
    if start == at && page.starts(at - 1) && page.capital(at - 1) {
        start -= usize::from(is_human(page, at - 1, at + 1));
    }
    if start == at {
        return None;
    }
    let found = place(start..at + 1);
    Some(if is_human(page, start, at + 1) {
        Found { kind: EntityKind::Person, strength: HUMAN, rule: "entity/said-person", ..found }
    } else if is_body(page, at) {
        Found { kind: EntityKind::Organization, ..found }
    } else {
        found
    })
}

/// Where the name begins that ends with the word at `tail`; `tail` itself where no name stands before it.
fn name_start(page: &Page, tail: usize) -> usize {
    let mut start = tail;
    while start > 0
        && start + 4 > tail
        && page.namelike(start - 1)
        && page.together(start - 1, tail)
        && (!page.is(start - 1, Facts::NOT_NAME | Facts::TITLE)
            // "Ashby | General Hospital |"
            || start == tail && page.folded(tail) == "hospital" && page.folded(start - 1) == "general")
    {
        start -= 1;
        // "Murray–Darling Basin"
        if start > 1 && page.tight_hyphen(start - 1) && page.namelike(start - 2) {
            start -= 2;
        }
    }
    // "Born at Ashby | General Hospital |"; not "ABC's General Hospital", nor one that says so.
    let went = || {
        one_of!(page.folded(page.doc.before(start, 1)), "at" | "to")
            && matches!(page.doc.pos(page.doc.before(start, 2)), Pos::VerbParticiple | Pos::VerbPast)
    };
    if start < tail && page.folded(tail - 1) == "general" && (start + 1 == tail || !went()) {
        return tail;
    }
    // "The | Leeds and Liverpool Canal |"; not "the Navy and Panama Canal officials"
    let joined = start < tail
        && page.folded(tail) == "canal"
        && page.folded(page.doc.before(start, 1)) == "and"
        && page.namelike(page.doc.before(start, 2))
        && !page.is(page.doc.before(start, 2), Facts::GROUP | Facts::ORGANIZATION_TAIL)
        && !one_of!(page.folded(start), "panama" | "suez")
        && page.folded(page.doc.before(start, 3)) == "the";
    // "| Tarn Teaching and | Referral Hospital"
    let teaching = page.folded(tail) == "hospital"
        && start + 1 == tail
        && page.folded(start) == "referral"
        && page.folded(page.doc.before(start, 1)) == "and"
        && page.folded(page.doc.before(start, 2)) == "teaching";
    if teaching {
        let first = start - 2;
        let named = |&at: &usize| page.namelike(at) && page.together(at, tail);
        return (0..first).rev().take(4).take_while(named).last().unwrap_or(first);
    }
    start - usize::from(joined) * 2
}

/// "Central Valley Water District": a body by what it is for.
fn is_body(page: &Page, tail: usize) -> bool {
    page.folded(tail) == "district"
        && one_of!(
            page.folded(tail - 1),
            "water" | "school" | "fire" | "hospital" | "park" | "college" | "transit" | "health" | "police"
        )
}

/// "Tom Hill, 45, said", "told Gary Rivers": a first name, a word that ends places, and what only a person does.
fn is_human(page: &Page, start: usize, end: usize) -> bool {
    let age = page.doc.lower(end) == ","
        && page.doc.token(end + 1).kind == TokenKind::Number
        && one_of!(page.doc.lower(end + 2), "," | ".");
    let aged = age || page.doc.lower(end) == "," && one_of!(page.folded(end + 1), "who" | "whose");
    // "The coach, | Ana Hill |, was"
    let comma = page.doc.before(start, 1);
    let role = page.doc.before(comma, 1);
    let called = page.doc.lower(comma) == ","
        && page.doc.lower(end) == ","
        && page.is(role, Facts::ROLE)
        && page.doc.token(role).case == Case::Lower;
    // "Ana Ruiz talks to | Ben Castle"
    let heard = page.folded(page.doc.before(start, 1)) == "to"
        && one_of!(
            page.folded(page.doc.before(start, 2)),
            "talks" | "talked" | "talking" | "speaks" | "spoke" | "speaking"
        );
    // "Rose" is no name by itself, and no place has an age.
    let given = page.is(start, Facts::FEMALE | Facts::MALE) || age && page.doc.lower(end + 2) == ",";
    end == start + 2
        && page.folded(page.doc.before(start, 1)) != "the"
        && given
        && !page.is(start, Facts::GEOGRAPHY | Facts::PLACE_HEAD)
        && (aged
            || called
            || heard
            // "Albert Road works will start"
            || page.doc.word(end) == "works" && one_of!(page.doc.word(end + 1), "for" | "at" | "in" | "as")
            || one_of!(
                page.doc.word(end),
                "ran" | "scored" | "added" | "threw" | "caught" | "finished" | "played"
            )
            || page.is(end, Facts::SPEECH)
            || page.is(page.doc.before(start, 1), Facts::SPEECH))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn words_end_places() {
        check(&[
            "They left the [place Murray–Darling Basin] for [place Cross River State].",
            "The [organization Central Valley Water District] agreed.",
            "She was born at [place Ashby County General Hospital]. The [place Kennet and Avon Canal] is dry.",
            "The [organization Navy] and [place Panama Canal] officials met.",
            "[place Leeds] and the [place Suez Canal] are far apart.",
            "[organization Ashby County Fire District No. 3] left, and [organization School District 4] stayed.",
        ]);
    }
}
