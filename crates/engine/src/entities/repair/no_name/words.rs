//! Words that are no names, with a capital or without.

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// A state or a nation in its short form ("Tex.", "GBR"), which no other rule may drop.
pub(super) fn is_state(page: &Page, name: &Found) -> bool {
    name.rule == "entity/place-name" && page.is(name.tokens.start, Facts::STATE | Facts::NATION_CODE)
}

/// True for words alone that are capitalized and yet no name: days, months, in headings kinds of sport.
pub(super) fn are_no_name(page: &Page, name: &Found) -> bool {
    let sport = |at: usize| page.is(at, Facts::SPORT) && (page.loud(at) || page.starts(at));
    name.tokens
        .clone()
        .all(|at| page.is(at, Facts::NOT_NAME) || sport(at) || page.doc.token(at).kind != TokenKind::Word)
}

/// "us": the pronoun, and no country.
pub(super) fn is_us(page: &Page, name: &Found) -> bool {
    page.doc.word(name.tokens.start) == "us"
}

/// "| Sun | 15 Nov 2026": a day, and no paper.
pub(super) fn is_weekday(page: &Page, name: &Found) -> bool {
    let (at, next) = (name.tokens.start, name.tokens.end);
    let month = |at: usize| page.is(at, Facts::NOT_NAME) && page.capital(at);
    let number = |at: usize| page.doc.token(at).kind == TokenKind::Number;
    page.doc.word(at) == "Sun" && (number(next) && month(next + 1) || month(next) && number(next + 1))
}

/// "Bush tucker" in the middle of a sentence: a name without a capital, where names have them.
pub(super) fn is_lower(page: &Page, name: &Found) -> bool {
    let tokens = &name.tokens;
    tokens.clone().all(|at| page.doc.token(at).case == Case::Lower)
        && !tokens.clone().any(|at| page.is(at, Facts::FIRST_NAME | Facts::GEOGRAPHY | Facts::ORGANIZATION))
        && !matches!(name.kind, EntityKind::Group | EntityKind::Place)
        // "bur-lg/jos/dv": who wrote and who edited, in the letters of an agency
        || page.doc.word(name.tokens.end) == "/"
            && !page.doc.token(name.tokens.end).spaced
            && tokens.clone().all(|at| matches!(page.doc.token(at).case, Case::Lower | Case::None))
}

/// "The ghost lily": who writes other words with capitals writes names with them.
pub(super) fn is_lower_person(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    if page.doc.token(at).case != Case::Lower {
        return false;
    }
    let mut sentence = page.doc.sentence_of(at).map(|s| s.tokens.clone()).unwrap_or_default();
    let capital = |at: usize| page.capital(at) && page.folded(at) != "i";
    sentence.next().is_some_and(capital) && sentence.any(capital)
}

/// "He was “frank”": a word in quotation marks.
pub(super) fn is_lower_quoted(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    page.doc.token(at).case == Case::Lower
        && matches!(page.doc.lower(page.doc.before(at, 1)), "“" | "\"" | "‘")
}

/// "“Make Ohio Great Again”": a call.
pub(super) fn is_call(page: &Page, name: &Found) -> bool {
    let start = name.tokens.start;
    name.kind == EntityKind::Organization
        && name.tokens.len() > 2
        && one_of!(
            page.folded(start),
            "make" | "vote" | "stop" | "save" | "keep" | "get" | "build" | "bring" | "take" | "let" | "drain"
        )
        && matches!(page.doc.lower(page.doc.before(start, 1)), "“" | "\"" | "‘" | "'" | ":" | "to")
}

/// "Money Laundering": an ordinary word behind another, with capitals for both.
pub(super) fn is_activity(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    let before = page.doc.before(at, 1);
    page.capital(before)
        && page.together(before, at)
        && page.is(before, Facts::COMMON)
        && !page.is(before, Facts::ALL_OFFICE | Facts::HONORIFIC | Facts::FIRST_NAME)
        && page.folded(at).ends_with("ing")
        && !page.is(at, Facts::FIRST_NAME)
}

/// "T-shirts", "X-rays": a letter and what looks like it.
pub(super) fn is_letter_of_thing(page: &Page, name: &Found) -> bool {
    let start = name.tokens.start;
    name.tokens.len() == 3
        && page.doc.word(start).len() == 1
        && page.tight_hyphen(start + 1)
        && page.doc.token(start + 2).case == Case::Lower
}

/// "The | Booker | prize", "a | Fulbright | scholarship": what is won, not who gave it the name.
pub(super) fn is_of_prize(page: &Page, name: &Found) -> bool {
    let noun = name.tokens.end;
    name.kind == EntityKind::Person
        && page.doc.token(noun).case == Case::Lower
        && one_of!(
            page.folded(noun),
            "prize"
                | "award"
                | "medal"
                | "trophy"
                | "scholarship"
                | "fellowship"
                | "syndrome"
                | "disease"
                | "effect"
                | "aircraft"
                | "helicopters"
        )
}

/// "3 a.m. | PT |": a zone.
pub(super) fn is_time_zone(page: &Page, name: &Found) -> bool {
    let (at, before) = (name.tokens.start, page.doc.before(name.tokens.start, 1));
    // "At 6 | a.m. Pacific | time"
    if one_of!(page.doc.lower(at), "a.m." | "p.m.") {
        return true;
    }
    let zone = one_of!(page.folded(at), "pacific" | "eastern" | "central" | "mountain" | "atlantic");
    if zone && one_of!(page.doc.word(name.tokens.end), "time" | "standard" | "daylight") {
        return true;
    }
    name.tokens.len() == 1
        && one_of!(
            page.folded(at),
            "pt" | "et" | "ct" | "mt" | "est" | "pst" | "gmt" | "bst" | "ist" | "eat" | "wat" | "sast"
        )
        && (one_of!(page.folded(before), "am" | "pm") || page.doc.token(before).kind == TokenKind::Number)
}
