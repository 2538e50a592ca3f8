//! People whom the model takes for bodies and places.

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

use super::is_listed;
use crate::entities::repair::is_counsel;
use crate::entities::sources::is_legal_form;

/// "ANA RUIZ / EPA": whose picture it is, and for whom.
pub(super) fn is_pictured(page: &Page, name: &Found) -> bool {
    let end = name.tokens.end;
    let body = Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD | Facts::ORGANIZATION_SUFFIX;
    (2..4).contains(&name.tokens.len())
        && page.doc.lower(end) == "/"
        && name.tokens.clone().all(|at| page.namelike(at) && !page.is(at, body))
        && page.listed(end + 1..end + 2).is_some_and(|l| l.kind == EntityKind::Organization)
        && !is_listed(page, name)
}

/// "Wanjiru wa Kamau", "Shihab bin Tarik": a particle that only people's names have.
pub(super) fn has_particle(page: &Page, name: &Found) -> bool {
    let last = name.last();
    let particle = |at: usize| {
        one_of!(page.folded(at), "wa" | "bin" | "ibn" | "bint" | "arap" | "ole") && !page.capital(at)
    };
    let other = Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_SUFFIX | Facts::PLACE_TAIL;
    (3..=5).contains(&name.tokens.len())
        && matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && (name.tokens.start + 1..last).any(particle)
        && !is_listed(page, name)
        && !page.is(last, other)
}

/// "Mayor Don Guardian": a newspaper has no first name.
pub(super) fn is_titled(page: &Page, name: &Found) -> bool {
    let start = name.tokens.start;
    let title = page.doc.before(start, 1);
    name.tokens.len() == 2
        && name.kind == EntityKind::Organization
        && page.is(start, Facts::FEMALE | Facts::MALE)
        && !page.is(start, Facts::GEOGRAPHY)
        && page.is(title, Facts::TITLE)
        && page.together(title, start)
        && !page.is(name.last(), Facts::ORGANIZATION_SUFFIX | Facts::ORGANIZATION_HEAD)
}

/// "Investigator J.T. Moss"
pub(super) fn has_titled_initials(page: &Page, name: &Found) -> bool {
    let start = name.tokens.start;
    name.tokens.len() == 2
        && page.doc.word(start).ends_with('.')
        && page.doc.token(start).case == Case::Upper
        && page.is(page.doc.before(start, 1), Facts::TITLE)
        && page.together(page.doc.before(start, 1), start)
}

/// "Fintan Roche | SC": letters that only people have.
pub(super) fn is_decorated(page: &Page, name: &Found) -> bool {
    let next = name.tokens.end;
    (2..=4).contains(&name.tokens.len())
        && page.is(next, Facts::POSTNOMINAL)
        && page.doc.token(next).case == Case::Upper
        && page.together(name.tokens.start, next)
        && (page.is(name.tokens.start, Facts::FIRST_NAME) || is_counsel(page, name.tokens.start, next))
        // "Stella Maris SC won 2-0"
        && (page.folded(next) != "sc" || page.doc.lower(next + 1) == "," || page.is(next + 1, Facts::SPEECH))
}

/// "Said the coxswain, | Jago Penrice |.", "the prime minister, | Luis Montenegro |,", "the union's
/// president, | Coxley Banda |.": what has the name of a person's part in the story right before it.
pub(super) fn is_introduced(page: &Page, name: &Found) -> bool {
    let start = name.tokens.start;
    let (comma, noun) = (page.doc.before(start, 1), page.doc.before(start, 2));
    let other = Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD | Facts::PLACE_TAIL | Facts::PLACE_HEAD;
    let modified = usize::from(page.is(page.doc.before(noun, 1), Facts::MODIFIER));
    // "The club's owner", "the fund's manager", "the family's solicitor" may be firms.
    let whose = match page.folded(page.doc.before(noun, 1 + modified)) {
        "the" | "a" | "an" | "his" | "her" => true,
        "'s" | "its" | "their" => one_of!(
            page.folded(noun),
            "president"
                | "secretary"
                | "treasurer"
                | "director"
                | "chairman"
                | "chairwoman"
                | "chair"
                | "captain"
                | "coach"
        ),
        _ => false,
    };
    whose
        && matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && (2..=3).contains(&name.tokens.len())
        && page.doc.lower(comma) == ","
        && page.is(noun, Facts::ROLE)
        && page.doc.token(noun).case == Case::Lower
        && one_of!(page.doc.lower(name.tokens.end), "," | ".")
        // "The owner, Norvane Wind CLG,"
        && !is_legal_form(page, name.last())
        && name.tokens.clone().all(|at| page.namelike(at) && !page.is(at, other))
        && !is_listed(page, name)
}

/// "Jordan Pickles, 29, of Leeds": what has an age and a first name, be it a country's as well.
pub(super) fn is_aged(page: &Page, name: &Found) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let number = page.doc.token(end + 1).kind == TokenKind::Number && page.doc.word(end + 1).len() < 3;
    (2..=3).contains(&name.tokens.len())
        && page.is(start, Facts::FIRST_NAME)
        && page.doc.lower(end) == ","
        && number
        && page.doc.lower(end + 2) == ","
        && !page.is(name.last(), Facts::ORGANIZATION_TAIL | Facts::PLACE_TAIL)
        && !is_listed(page, name)
}

/// "From a | Youri Teller | corner", "bowled by | Prabath Weller |": whose ball it was.
pub(super) fn is_taker(page: &Page, name: &Found) -> bool {
    let other = Facts::GEOGRAPHY
        | Facts::ORGANIZATION
        | Facts::COMMON
        | Facts::PLACE_HEAD
        | Facts::PLACE_TAIL
        | Facts::ORGANIZATION_TAIL;
    let before = |steps: usize| page.folded(page.doc.before(name.tokens.start, steps));
    let ball = match before(1) {
        "a" | "an" => one_of!(
            page.doc.word(name.tokens.end),
            "corner" | "free" | "free-kick" | "cross" | "header" | "penalty" | "shot" | "volley"
        ),
        "by" => one_of!(before(2), "bowled" | "stumped"),
        // "A foul on | Youri Teller |"
        "on" => one_of!(before(2), "foul" | "tackle" | "lunge"),
        _ => false,
    };
    ball && name.tokens.len() == 2
        && name.tokens.clone().all(|at| page.namelike(at) && !page.is(at, other))
        && !is_listed(page, name)
}

/// "| Magnúsdóttir | does not": how only people are called.
pub(super) fn has_surname_ending(page: &Page, name: &Found) -> bool {
    let word = page.doc.lower(name.tokens.start);
    matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && name.tokens.len() == 1
        && word.len() > 6
        && ["dóttir", "dottir", "ović", "ovic", "enko", "shvili", "opoulos", "oğlu"]
            .iter()
            .any(|end| word.ends_with(end))
        && !is_listed(page, name)
}

/// True for a first name and one to three name words that end no other name ("Ana Maria Fuentes").
pub(super) fn is_full_name(page: &Page, name: &Found) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && (2..=5).contains(&name.tokens.len())
        && !page.loud(start)
        && is_first_name(page, start)
        && page.capital(start)
        && (start..end).all(|at| {
            let inside = at > start && at + 1 < end;
            let hyphen = inside && at > start + 1 && page.hyphen(at);
            let particle = inside && page.is(at, Facts::PARTICLE) && !page.capital(at);
            // "Ana | Stone-Hart |"
            let double = end - start == 4
                && page.tight_hyphen(end - 2)
                && page.doc.token(at).case == Case::Title
                && !page.is(end - 1, Facts::PLACE_TAIL | Facts::ORGANIZATION_TAIL);
            hyphen || particle || double || is_surname(page, name, at) || is_name_word(page, at)
        })
}

/// True for a first name of women or men, and for one that both bear ("Robin") where it is nothing else.
fn is_first_name(page: &Page, at: usize) -> bool {
    let other = Facts::COMMON | Facts::GEOGRAPHY | Facts::ORGANIZATION | Facts::GROUP | Facts::TITLE;
    page.is(at, Facts::FEMALE | Facts::MALE) || page.is(at, Facts::FIRST_NAME) && !page.is(at, other)
}

/// "Hernando Cruz", "Saqib Shah": a surname that is a town or a title elsewhere.
fn is_surname(page: &Page, name: &Found, at: usize) -> bool {
    let start = name.tokens.start;
    // "Speaking to Lucille Cutting", "with Ana Potter": no place is spoken to.
    let addressed = || {
        name.tokens.len() == 2
            && one_of!(page.folded(page.doc.before(start, 1)), "to" | "with" | "by" | "told")
            && !page.is(start, Facts::COMMON)
    };
    at > start
        && name.kind == EntityKind::Place
        && (page.is(at, Facts::FIRST_NAME) && !page.is(at, Facts::COMMON)
            || page.uses(at).lower == 0 && addressed())
        && !page.is(start, Facts::GEOGRAPHY)
        && !page.is(at, Facts::PLACE_TAIL | Facts::ORGANIZATION_TAIL)
}

/// True for a word with a capital that is part of no other kind's names.
fn is_name_word(page: &Page, at: usize) -> bool {
    let other = Facts::COMMON
        | Facts::GEOGRAPHY
        | Facts::GROUP
        | Facts::ORGANIZATION
        | Facts::ORGANIZATION_HEAD
        | Facts::ORGANIZATION_TAIL
        | Facts::PLACE_HEAD
        | Facts::PLACE_TAIL
        | Facts::EVENT_TAIL
        | Facts::WORK_TAIL
        | Facts::TITLE
        | Facts::ROLE
        | Facts::NOT_NAME;
    matches!(page.doc.token(at).case, Case::Title | Case::Mixed)
        && page.uses(at).lower == 0
        && !page.is(at, other)
}
