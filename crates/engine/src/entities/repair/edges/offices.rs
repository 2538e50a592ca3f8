//! Offices, parties and letters of honour beside a name.

use std::ops::Range;

use super::is_listed;
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::entities::repair::is_counsel;
use crate::report::EntityKind;

/// "Commissioner of | Police", "Catholic Bishop of | Ekiti Diocese": an office of a body is not the body.
pub(super) fn cut_office(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let leads = |at: usize| {
        page.folded(at) == "of"
            || page.folded(at) == "for"
                && one_of!(page.folded(at - 1), "mp" | "mps" | "msp" | "mep" | "senator")
    };
    if let Some(of) = (tokens.start + 1..tokens.end.min(tokens.start + 4)).find(|&at| leads(at))
        && of + 1 < tokens.end
        && page.is(of - 1, Facts::TITLE)
        && !page.is(of - 1, Facts::ORGANIZATION_HEAD | Facts::ORGANIZATION_TAIL)
        // "the | Ohio Secretary of State's office"
        && page.folded(tokens.end - 1) != "office"
        && !is_listed(page, tokens)
    {
        tokens.start = if page.folded(of + 1) == "the" && of + 2 < tokens.end { of + 2 } else { of + 1 };
    }
}

/// "The Ukrainian | 93rd Brigade |": whose unit it is.
pub(super) fn cut_nation_of_unit(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let first = tokens.start;
    let number = |at: usize| page.doc.word(at).starts_with(|c: char| c.is_ascii_digit());
    if tokens.len() > 2 && page.is(first, Facts::GROUP) && number(first + 1) {
        tokens.start += 1;
    }
}

/// "Cal Fire | Battalion Chief", "Norvane Police | Deputy Commissioner": what goes with a rank.
pub(super) fn cut_unit(page: &Page, tokens: &mut Range<usize>, kind: EntityKind) {
    let (last, next) = (tokens.end - 1, tokens.end);
    let unit = one_of!(
        page.folded(last),
        "battalion"
            | "division"
            | "precinct"
            | "deputy"
            | "assistant"
            | "associate"
            | "acting"
            | "vice"
            | "managing"
    );
    let commissioner = page.folded(last) == "high" && page.folded(next) == "commissioner";
    // "| Ashby Municipal | Chief Executive"
    let area = one_of!(page.folded(last), "municipal" | "metropolitan" | "district")
        && page.folded(next) == "chief"
        && page.folded(next + 1) == "executive"
        && !page.is(tokens.start, Facts::COMMON | Facts::PLACE_HEAD | Facts::PLACE_NOUN)
        && !is_listed(page, tokens);
    if commissioner && tokens.len() > 1 {
        tokens.end = last;
    } else if (unit && kind == EntityKind::Organization || area)
        && tokens.len() > 1
        && page.capital(next)
        && page.together(last, next)
        && page.is(next, Facts::TITLE | Facts::ROLE)
        && page.namelike(next + 1)
    {
        tokens.end = last;
    }
}

/// "Investigator | J.T. Moss", "CTO | Ana Ruiz"
pub(super) fn cut_title(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let person = |at: usize| page.is(at, Facts::FEMALE | Facts::MALE) && !page.is(at, Facts::COMMON);
    // "CTO | Sofia Lindqvist"
    let named = page.doc.token(tokens.start).case == Case::Upper && person(tokens.start + 1);
    if tokens.len() == 3
        && page.is(tokens.start, Facts::TITLE)
        && (is_initials(page, tokens.start + 1) || named)
    {
        tokens.start += 1;
    }
}

/// True for "J.", "J.T.".
fn is_initials(page: &Page, at: usize) -> bool {
    let word = page.doc.word(at);
    word.ends_with('.') && word.len() < 7 && page.doc.token(at).case == Case::Upper
}

/// "Hollister County | Sheriff"
pub(super) fn cut_sheriff(page: &Page, tokens: &mut Range<usize>, kind: EntityKind) {
    if (kind == EntityKind::Place || page.loud(tokens.start))
        && tokens.len() > 2
        && page.is(tokens.end - 1, Facts::TITLE)
        && !page.is(tokens.end - 1, Facts::PLACE_TAIL)
        && page.is(tokens.end - 2, Facts::PLACE_TAIL)
    {
        tokens.end -= 1;
    }
}

/// "Member of Parliament for | Hemang Denkyira"
pub(super) fn cut_parliament(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if tokens.len() > 2 && page.folded(tokens.start) == "parliament" && page.folded(tokens.start + 1) == "for"
    {
        tokens.start += 2;
    }
}

/// "BJP | State president"
pub(super) fn cut_state_office(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if tokens.len() == 2
        && page.folded(tokens.start + 1) == "state"
        && page.doc.token(tokens.start).case == Case::Upper
        && page.is(tokens.end, Facts::ROLE)
    {
        tokens.end -= 1;
    }
}

/// "R-Ala.", "D-N.M.": the party is no part of the state.
pub(super) fn cut_party(page: &Page, tokens: &mut Range<usize>, kind: EntityKind) {
    if tokens.len() > 2
        && (kind != EntityKind::Person
            || page.is(tokens.start + 2, Facts::STATE)
            || tokens.len() == 3 && page.doc.lower(page.doc.before(tokens.start, 1)) == "(")
        && one_of!(page.folded(tokens.start), "r" | "d" | "i")
        && page.hyphen(tokens.start + 1)
    {
        tokens.start += 2;
    }
}

/// "Helen Weller KC"
pub(super) fn cut_postnominals(page: &Page, tokens: &mut Range<usize>, kind: EntityKind) {
    // "Mr Orr KC"
    let addressed = tokens.len() == 2
        && one_of!(page.folded(page.doc.before(tokens.start, 1)), "mr" | "mrs" | "ms" | "miss");
    while (tokens.len() > 2 || addressed && tokens.len() == 2)
        && page.is(tokens.end - 1, Facts::POSTNOMINAL)
        && page.doc.token(tokens.end - 1).case != Case::Title
        && (kind == EntityKind::Person
            || page.is(tokens.start, Facts::FIRST_NAME)
            // "Advocate Luvuyo Ruiz SC"
            || page.is(tokens.start, Facts::ROLE) && page.is(tokens.start + 1, Facts::FIRST_NAME)
            || is_counsel(page, tokens.start, tokens.end - 1))
    {
        tokens.end -= 1;
    }
}
