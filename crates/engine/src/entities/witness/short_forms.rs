//! What is left of a body's name where the story goes on with it: "at Karolinska" of the Karolinska Institute, "Villa" of
//! Aston Villa, "Thornby Primary" of Thornby Primary School.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::key::Key;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// Names of more words have no such short forms.
const LONGEST: usize = 6;

/// A word, or two and more, and the one body whose name begins or ends so, by its first token; `None` where two do.
type Parts = FxHashMap<Key, Option<usize>>;

/// Makes bodies of places and people that are called as a body of the story is for short.
pub(super) fn settle(page: &Page, names: &mut [Found]) {
    let (mut begins, mut ends) = (Parts::default(), Parts::default());
    let sport =
        (0..page.len()).any(|at| page.is(at, Facts::SPORT_ROLE) && page.doc.token(at).case == Case::Lower);
    let bodies = names.iter().filter(|n| n.kind == EntityKind::Organization);
    for body in bodies.filter(|n| (2..=LONGEST).contains(&n.tokens.len())) {
        let length = body.tokens.len();
        let tail = |&at: &usize| page.is(at, Facts::ORGANIZATION_TAIL | Facts::SCHOOL);
        let tails = body.tokens.clone().rev().take_while(tail).count();
        if tails > 0 && tails < length && is_house(page, body.last()) {
            note(page, &mut begins, body, body.tokens.start..body.tokens.end - tails);
        }
        if sport && tails == 0 && length == 2 {
            note(page, &mut ends, body, body.tokens.start + 1..body.tokens.end);
        }
    }
    if begins.is_empty() && ends.is_empty() {
        return;
    }
    let people = names.iter().filter(|n| n.kind == EntityKind::Person && n.tokens.len() > 1);
    let surnames: FxHashSet<&str> = people.map(|n| page.folded(n.tokens.end - 1)).collect();
    let stays =
        |n: &&Found| one_of!(page.folded(page.doc.before(n.tokens.start, 1)), "in" | "near" | "from" | "to");
    let places = names.iter().filter(|n| n.kind == EntityKind::Place);
    let towns: FxHashSet<&str> = places.filter(stays).map(|n| page.folded(n.tokens.start)).collect();
    for name in names.iter_mut().filter(|n| matches!(n.kind, EntityKind::Place | EntityKind::Person)) {
        let key = page.key(name.tokens.clone());
        let of = |parts: &Parts| parts.get(&key).is_some_and(Option::is_some);
        let first = page.folded(name.tokens.start);
        let at = page.folded(page.doc.before(name.tokens.start, 1)) == "at";
        let begun = of(&begins)
            && (is_grade(page, name)
                || at && name.tokens.len() == 1 && !towns.contains(first) && !surnames.contains(first));
        let ended = name.kind == EntityKind::Person && of(&ends) && !surnames.contains(first);
        if begun || ended {
            name.kind = EntityKind::Organization;
        }
    }
}

/// "Thornby | Primary |": what is left of a school's name is no town.
fn is_grade(page: &Page, name: &Found) -> bool {
    name.tokens.len() > 1
        && one_of!(
            page.folded(name.last()),
            "primary" | "secondary" | "elementary" | "middle" | "high" | "grammar" | "comprehensive"
        )
}

/// True for what ends the name of a body that one works or studies at.
fn is_house(page: &Page, at: usize) -> bool {
    page.is(at, Facts::SCHOOL)
        || one_of!(
            page.folded(at),
            "institute" | "institution" | "administration" | "laboratory" | "laboratories" | "clinic"
        )
}

fn note(page: &Page, parts: &mut Parts, body: &Found, part: Range<usize>) {
    let start = body.tokens.start;
    let known = parts.entry(page.key(part)).or_insert(Some(start));
    let same = |other: usize| page.key(other..other + body.tokens.len()) == page.key(body.tokens.clone());
    if known.is_some_and(|other| !same(other)) {
        *known = None;
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn a_body_goes_by_a_part_of_its_name() {
        for (text, name, mentions) in [
            (
                "She works at the Karolinska Institute. The lab at Karolinska is new.",
                "Karolinska Institute",
                2,
            ),
            (
                "She went to Thornby Primary School. Parents at Thornby Primary slept.",
                "Thornby Primary School",
                2,
            ),
            ("Aston Villa are close to Tom Hale, a winger. Villa pay him well.", "Aston Villa", 2),
            // A town, and somebody of that name.
            ("New York University said so. She lives in New York.", "New York University", 1),
            ("Rosa Parks Elementary School opened. Rosa Parks slept.", "Rosa Parks Elementary School", 1),
            (
                "She left Durham University. She lives in Durham. She met him at Durham.",
                "Durham University",
                1,
            ),
            ("Maria Villa left. Aston Villa are close to Tom Hale. Villa slept.", "Aston Villa", 1),
        ] {
            let report = analyze(text, None);
            let found = report.entities.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(found.mentions.len(), mentions, "{text}: {found:?}");
        }
    }
}
