//! Who is told of without a name, and of which sex.

use std::ops::Range;

use crate::entities::facts::Facts;
use crate::entities::figures::Sex;
use crate::entities::page::Page;
use crate::entities::roles::Scene;
use crate::tagger::Pos;

/// A noun for a person that is no role.
pub(super) fn somebody(page: &Page, at: usize) -> bool {
    noun_sex(page, at).is_some()
        || one_of!(page.folded(at), "teenager" | "pensioner" | "student" | "victim" | "motorist" | "cyclist")
}

pub(super) fn noun_sex(page: &Page, head: usize) -> Option<Sex> {
    match page.folded(head) {
        "woman" | "girl" | "lady" | "grandmother" => Some(Sex::Woman),
        "man" | "boy" | "grandfather" => Some(Sex::Man),
        word => page.lists.woman_by_role(word).map(|woman| if woman { Sex::Woman } else { Sex::Man }),
    }
}

/// What "he" and "her" outside quotations say, where they agree.
pub(super) fn pronoun_sex(scene: &Scene, tokens: &Range<usize>) -> Option<Sex> {
    let page = scene.page;
    let mut told =
        tokens.clone().filter(|&at| scene.quoted.get(at) != Some(&true)).filter_map(|at| {
            match page.doc.lower(at) {
                "he" | "his" | "himself" => Some(Sex::Man),
                "she" | "her" | "herself" => Some(Sex::Woman),
                _ => None,
            }
        });
    let first = told.next()?;
    told.all(|sex| sex == first).then_some(first)
}

pub(super) fn mentions_another(scene: &Scene, tokens: &Range<usize>) -> bool {
    !others(scene, tokens).is_empty()
}

/// "Stabbing | a father of two |", "murdering | his neighbour |": each other person, with the sex that the noun says.
pub(in crate::entities::roles) fn others(scene: &Scene, tokens: &Range<usize>) -> Vec<Option<Sex>> {
    let page = scene.page;
    let lower = |at: usize| !page.capital(at) && matches!(page.doc.pos(at), Pos::Noun);
    let article = |at: usize| {
        one_of!(page.doc.lower(at), "a" | "an" | "another" | "his" | "her" | "the" | "their" | "'s" | "’s")
    };
    let person = |at: usize| {
        somebody(page, at)
            || page.is(at, Facts::KIN)
            || page.is(at, Facts::ROLE)
            || one_of!(page.folded(at), "patient" | "person" | "child" | "pupil" | "baby" | "toddler" | "passenger")
            // "A passer-by | who jumped in", "a park named after | a suffragette |"
            || one_of!(page.folded(at + 1), "who" | "whose")
            || ["ette", "er", "or", "ist"].iter().any(|tail| page.folded(at).ends_with(tail))
                && one_of!(page.folded(page.doc.before(at, 2)), "after" | "by")
    };
    let found = tokens.clone().filter(|&at| article(at)).filter_map(|at| {
        let noun = (at + 1..at + 6)
            .take_while(|&i| {
                page.together(at, i) && !one_of!(page.folded(i), "of" | "in" | "for" | "," | "at")
            })
            .find(|&i| {
                matches!(page.doc.pos(i), Pos::Noun)
                    && page.doc.pos(i + 1) != Pos::Noun
                    && !page.hyphen(i + 1)
            });
        noun.filter(|&i| lower(i) && person(i) && i < tokens.end).map(|i| noun_sex(page, i))
    });
    found.collect()
}
