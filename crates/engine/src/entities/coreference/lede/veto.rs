//! What speaks against one person in the lede and behind it: crimes and victims, those who comment, others who are about.

use std::ops::Range;

use super::sex;
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::figures::Sex;
use crate::entities::page::Page;
use crate::tagger::Pos;

/// Those who tell of others: who is named behind them is of whom they tell.
pub(in crate::entities) const COMMENT: &[&str] = &[
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "official",
    "doctor",
    "surgeon",
    "lawyer",
    "solicitor",
    "witness",
    "neighbour",
    "neighbor",
    "expert",
    "source",
    "officer",
    "detective",
    "inspector",
    "judge",
    "coroner",
    "prosecutor",
    "minister",
    "aide",
    "friend",
    "relative",
    "colleague",
    "analyst",
    "scientist",
    "investigator",
];

/// What people do to others, by the beginning of the word.
const CRIMES: &[&str] =
    &["accus", "arrest", "charged", "convict", "grop", "jailed", "kill", "murder", "rape", "stab", "strangl"];

/// What else makes two sides, a culprit and a victim.
const HARM: &[&str] = &[
    "abus",
    "assault",
    "attack",
    "banned",
    "caught",
    "dead",
    "death",
    "defendant",
    "denies",
    "died",
    "fined",
    "fraud",
    "guilty",
    "gunman",
    "paedophil",
    "pedophil",
    "positive",
    "prison",
    "raping",
    "rapist",
    "robb",
    "sacked",
    "sentenc",
    "shot",
    "steal",
    "stole",
    "struck",
    "suspect",
    "suspended",
    "theft",
];

fn begins(page: &Page, at: usize, stems: &[&str]) -> bool {
    stems.iter().any(|stem| page.folded(at).starts_with(stem))
}

/// True where words tell of a crime or a victim: who is named behind may be either side.
pub(super) fn harms(page: &Page, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| begins(page, at, CRIMES) || begins(page, at, HARM))
}

/// "Laura Finch, 29, was found | dead |", "Harvey Dunn, 66, | denies | it": no words of theirs were told before.
pub(super) fn suffers(page: &Page, end: usize) -> bool {
    (end..end + 9).any(|at| {
        let found = page.folded(at) == "found" && one_of!(page.folded(at - 1), "was" | "were" | "been");
        let fate = one_of!(
            page.folded(at),
            "died" | "dead" | "missing" | "denies" | "denied" | "shot" | "suspect" | "fled" | "dock"
        );
        found || fate || begins(page, at, CRIMES)
    })
}

/// "Karen Blundell, 44, | whose daughter | was on the trip": those to whom somebody else did it.
pub(super) fn is_relative(page: &Page, end: usize) -> bool {
    (end..end + 4).any(|at| page.folded(at) == "whose" && page.is(at + 1, Facts::KIN))
}

/// "“He was hanging out of the cab,” she said": the named one speaks of somebody of that sex, who may be whom the lede
/// tells of.
pub(in crate::entities) fn speaks_of(
    page: &Page,
    own: &Range<usize>,
    quoted: &[bool],
    sex: Option<Sex>,
) -> bool {
    let block = |at: usize| page.doc.sentence_of(at).map(|s| s.block);
    let next = block(own.start).map(|b| b + 1);
    let words: &[&str] = match sex {
        Some(Sex::Woman) => &["she", "her"],
        Some(Sex::Man) => &["he", "him", "his"],
        None => &["he", "him", "his", "she", "her"],
    };
    let near = (own.start..page.len()).take_while(|&at| block(at) <= next);
    near.into_iter().any(|at| quoted.get(at) == Some(&true) && words.contains(&page.doc.lower(at)))
}

/// Somebody else is about: "left a swab inside | a patient |", "told | a mother |". "The father of a missing walker" is one.
pub(super) fn others(page: &Page, scene: &Range<usize>, phrase: &Range<usize>) -> bool {
    let somebody = |at: usize| {
        let one = one_of!(page.folded(at), "patient" | "victim" | "person" | "child" | "pupil" | "teenager")
            || page.is(at, Facts::ROLE | Facts::KIN)
            || sex(page, at).is_some();
        // A coach is a bus, too, and no baby speaks.
        let thing = one_of!(page.folded(at), "coach" | "baby" | "toddler");
        one && !thing && page.doc.token(at).case == Case::Lower && matches!(page.doc.pos(at), Pos::Noun)
    };
    let from = match page.folded(phrase.end) {
        "of" => (phrase.end..scene.end).find(|&at| page.doc.pos(at).finite()).unwrap_or(scene.end),
        _ => phrase.end,
    };
    let article = |at: usize| one_of!(page.folded(at), "a" | "an" | "another");
    (from..scene.end).filter(|&at| article(at)).any(|at| {
        let noun = (at + 1..at + 5)
            .find(|&t| matches!(page.doc.pos(t), Pos::Noun) && page.doc.pos(t + 1) != Pos::Noun);
        noun.is_some_and(somebody)
    })
}

/// "Julia Fenn was | one of | the first to complain", "who led | the | inquiry", "wrestled | him | to the ground": the name's
/// sentence speaks of whoever was told of as of somebody else.
pub(super) fn points_back(page: &Page, rest: Range<usize>) -> bool {
    let near = rest.clone().take(14);
    let one_of = near.clone().any(|at| {
        page.folded(at) == "one"
            && page.folded(at + 1) == "of"
            && one_of!(page.folded(at + 2), "the" | "those" | "them" | "his" | "her" | "several")
    });
    let object = near.clone().any(|at| {
        one_of!(page.doc.lower(at), "him" | "them")
            || page.doc.lower(at) == "her" && !matches!(page.doc.pos(at + 1), Pos::Noun | Pos::Adjective)
    });
    let office = near.into_iter().any(|at| {
        one_of!(
            page.folded(at),
            "inquiry" | "prosecution" | "prosecutes" | "biography" | "investigation" | "judge"
        )
    });
    one_of || object || office
}
