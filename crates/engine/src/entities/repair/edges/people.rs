//! Where a person's name begins and ends: titles before it, broken parts, particles and initials.

use std::ops::Range;

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::entities::sources::is_rank;
use crate::report::EntityKind;

/// The longest name that is still put together from broken parts, in tokens.
const LONGEST: usize = 10;

/// "The member for Tamworth | Gully Wes Kinnane |": the end of a place's name.
pub(super) fn cut_place_tail(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let first = tokens.start;
    let before = page.doc.before(first, 1);
    if tokens.len() > 2
        && page.is(first, Facts::PLACE_TAIL)
        && !page.is(first, Facts::FIRST_NAME)
        && page.namelike(before)
        && page.together(before, first)
    {
        tokens.start += 1;
    }
}

/// "| Halloran | Blocks Nominee" in a heading, where the text knows Halloran.
pub(super) fn cut_headline_verb(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let last = tokens.end - 1;
    if tokens.len() > 1 && page.headline_verb(last) && page.uses(last - 1).capital > 0 {
        tokens.end = last;
    }
}

/// "Tell Marlene | I said thanks"
pub(super) fn cut_pronoun(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    while tokens.len() > 1 && page.doc.word(tokens.end - 1) == "I" && page.doc.pos(tokens.end).finite() {
        tokens.end -= 1;
    }
}

/// "Ethicist Ana Ruiz" in the middle of a sentence, where the list of roles does not know the word.
pub(super) fn cut_lower(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    while tokens.len() > 1
        && page.doc.token(tokens.start).case == Case::Lower
        && !page.is(tokens.start, Facts::PARTICLE | Facts::FIRST_NAME)
        && !page.hyphen(tokens.start + 1)
        && page.doc.token(tokens.start).kind == TokenKind::Word
        && page.capital(tokens.start + 1)
    {
        tokens.start += 1;
    }
}

/// Titles ("Gen Anupong", "Nobel Laureate Kailash Satyarthi").
pub(super) fn cut_titles(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let mut start = tokens.start;
    // "… favoured by Floridians Jeb Bush": a plural before a first name belongs to what stands before.
    if tokens.len() > 2
        && page.folded(start).ends_with("ans")
        && !page.is(start, Facts::FIRST_NAME)
        && page.is(start + 1, Facts::FIRST_NAME)
    {
        start += 1;
    }
    // "Baker Lewis Cobb", who is "the baker" elsewhere
    let trade = |at: usize| {
        at == tokens.start
            && tokens.len() > 2
            && page.is(at, Facts::ROLE)
            && page.uses(at).lower > 0
            && page.is(at + 1, Facts::FIRST_NAME)
    };
    for at in tokens.clone() {
        let office = page.is(at, Facts::TITLE | Facts::ROLE) && !page.is(at, Facts::FIRST_NAME)
            || is_rank(page, at)
            || trade(at);
        let next = at + 1;
        if office && next < tokens.end && (page.capital(next) || page.is(next, Facts::PARTICLE)) {
            start = at + 1;
        } else if !office && at > start && !page.is(at, Facts::GROUP | Facts::PORTFOLIO | Facts::MODIFIER) {
            break;
        }
    }
    tokens.start = start;
}

/// "Senior advocate | Prashant Dhillon": a first name that no list knows, between what somebody does and the surname.
pub(super) fn take_first(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if let Some(first) = tokens.start.checked_sub(1)
        && tokens.len() == 1
        && page.namelike(first)
        && page.doc.token(first).case == Case::Title
        && !page.is(first, Facts::NO_FIRST_NAME)
        && page.together(page.doc.before(first, 1), tokens.start)
        && page.is(page.doc.before(first, 1), Facts::ROLE)
        && page.doc.token(page.doc.before(first, 1)).case == Case::Lower
    {
        tokens.start = first;
    }
}

/// "Nurse | Blessing | Adeyemi-Clarke": a first name that is a word, behind what somebody is.
pub(super) fn take_blessing(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let whole = tokens.len() == 1 || tokens.len() == 3 && page.hyphen(tokens.start + 1);
    if let Some(first) = tokens.start.checked_sub(1)
        && whole
        && page.is(first, Facts::FIRST_NAME)
        && page.is(page.doc.before(first, 1), Facts::ROLE)
        && page.doc.token(first).case == Case::Title
        && !page
            .is(first, Facts::TITLE | Facts::ROLE | Facts::GEOGRAPHY | Facts::ORGANIZATION | Facts::PORTFOLIO)
        && !page.loud(first)
        && page.together(page.doc.before(first, 1), tokens.start)
    {
        tokens.start = first;
    }
}

/// "In 2014, Ilse | Vandermolen | drilled", "say Tariq Mir | Rashid Weller |": first names that the model left out.
pub(super) fn take_given(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    // "Tariq | Mir |": of two, both are first names.
    let two = tokens.len() == 2
        && tokens.start > 1
        && page.is(tokens.start, Facts::FIRST_NAME)
        && page.is(tokens.start - 1, Facts::FIRST_NAME)
        && page.is(tokens.start - 2, Facts::FIRST_NAME)
        && !page.starts(tokens.start - 2)
        && (1..3).all(|back| {
            page.namelike(tokens.start - back) && page.together(tokens.start - back, tokens.start)
        });
    // "Born | Jane | Rose Weller", "| Babatunde | Samuel Weller was"
    let first = page.doc.before(tokens.start, 1);
    let born = tokens.len() == 2
        && page.is(first, Facts::FEMALE | Facts::MALE)
        && (page.folded(page.doc.before(first, 1)) == "born"
            || page.starts(first)
                && page.is(tokens.start, Facts::FEMALE | Facts::MALE)
                && !page.is(
                    first,
                    Facts::COMMON | Facts::TITLE | Facts::HONORIFIC | Facts::ROLE | Facts::GEOGRAPHY,
                )
                && page.folded(first) != "canon");
    if born {
        tokens.start -= 1;
        return;
    }
    if two && !page.capital(page.doc.before(tokens.start, 3)) {
        tokens.start -= 2;
        return;
    }
    if let Some(first) = tokens.start.checked_sub(1)
        && tokens.len() == 1
        && page.is(first, Facts::FEMALE | Facts::MALE)
        && page.doc.token(first).case == Case::Title
        && page.namelike(first)
        && page.together(first, tokens.start)
        && !page
            .is(first, Facts::NO_FIRST_NAME | Facts::TITLE | Facts::ROLE | Facts::GEOGRAPHY | Facts::COMMON)
        && !page.capital(page.doc.before(first, 1))
        && !page.hyphen(page.doc.before(first, 1))
        && (page.starts(first) || !page.is(tokens.start, Facts::FIRST_NAME))
    {
        tokens.start = first;
    }
}

/// "Beat Jan-| Lennard Struff |": the first half of a first name.
pub(super) fn take_half(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if let Some(first) = tokens.start.checked_sub(2)
        && (2..4).contains(&tokens.len())
        && page.tight_hyphen(tokens.start - 1)
        && page.doc.token(first).case == Case::Title
        && page.doc.word(first).len() < 9
        && !page.is(first, Facts::NO_FIRST_NAME)
        && !page.hyphen(page.doc.before(first, 1))
        && !page.capital(page.doc.before(first, 1))
    {
        tokens.start = first;
    }
}

/// The rest of a name that breaks off at a hyphen or a particle.
pub(super) fn take_rest(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    while tokens.end < page.len() && tokens.len() < LONGEST {
        let more = rest(page, tokens);
        if more == 0 {
            break;
        }
        tokens.end += more;
    }
}

/// How many tokens behind the name belong to it.
fn rest(page: &Page, tokens: &Range<usize>) -> usize {
    let (last, end) = (tokens.end - 1, tokens.end);
    let broken = page.is(last, Facts::PARTICLE) && tokens.len() > 1;
    let hyphen = page.hyphen(end) && page.together(last, end + 1);
    if hyphen && (broken && page.capital(end + 1) || goes_on(page, tokens)) {
        return 2;
    }
    let article = one_of!(page.folded(end), "al" | "el") && page.hyphen(end + 1) && page.capital(end + 2);
    if article && page.together(last, end + 2) {
        return 3;
    }
    usize::from(broken && page.namelike(end) && page.together(last, end))
}

/// True where a hyphen goes on with a person's name: "Kam-wing", spaced or not, and "Luchmun-Roy" behind a first name.
fn goes_on(page: &Page, tokens: &Range<usize>) -> bool {
    let (hyphen, next) = (tokens.end, tokens.end + 1);
    let tight = page.doc.token(hyphen).start == page.doc.token(hyphen - 1).end
        && page.doc.token(next).start == page.doc.token(hyphen).end;
    if page.doc.token(next).case == Case::Lower {
        return tokens.len() > 1 && page.syllable(next) && !page.is(next, Facts::ROLE | Facts::TITLE);
    }
    let other = Facts::GROUP | Facts::GEOGRAPHY | Facts::ORGANIZATION_TAIL;
    tight && tokens.len() > 1 && page.namelike(next) && !page.is(next, other)
}

/// "… fired de la Cruz": the particles belong to the name.
pub(super) fn take_particles(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    while let Some(before) = tokens.start.checked_sub(1)
        && is_particle(page, before)
        && page.together(before, tokens.start)
    {
        tokens.start = before;
    }
}

/// True for the particles that a surname is not written without.
fn is_particle(page: &Page, at: usize) -> bool {
    match page.doc.word(at) {
        "dela" | "della" | "dal" | "wa" | "arap" | "ould" | "da" | "dos" | "de" | "del" | "van" | "von"
        | "der" | "den" | "di" | "bin" | "ibn" => true,
        "la" => page.doc.word(page.doc.before(at, 1)) == "de",
        _ => false,
    }
}

/// "Abdul Rasheed K.P.", as in Kerala
pub(super) fn take_initials(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if tokens.len() > 1
        && is_initials(page, tokens.end)
        && !is_initials(page, tokens.end - 1)
        && !page.capital(tokens.end + 1)
        && page.together(tokens.start, tokens.end)
    {
        tokens.end += 1;
    }
}

fn is_initials(page: &Page, at: usize) -> bool {
    let word = page.doc.word(at);
    word.ends_with('.') && word.len() < 7 && word.split_terminator('.').all(|part| part.len() == 1)
}

/// "Mohd. Arif Khan"
pub(super) fn take_mohd(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if let Some(before) = tokens.start.checked_sub(1)
        && page.folded(before) == "mohd"
        && page.together(before, tokens.start)
    {
        tokens.start = before;
    }
}

/// "al-Ansari": the article belongs to the name.
pub(super) fn take_article(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if let Some(article) = tokens.start.checked_sub(2)
        && page.hyphen(article + 1)
        && one_of!(page.folded(article), "al" | "el")
        && page.together(article, tokens.start)
    {
        tokens.start = article;
    }
}
