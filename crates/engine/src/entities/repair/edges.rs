//! Where a proposed name begins and ends.

use std::ops::Range;

use super::parts::is_shouted;
use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::entities::sources::is_saint;
use crate::report::EntityKind;

/// The name without quotation marks, possessives and titles at its edges, and with the rest of a broken name part.
pub(super) fn edges(page: &Page, mut tokens: Range<usize>, kind: EntityKind) -> Range<usize> {
    if tokens.is_empty() {
        return tokens;
    }
    let loose = |at: usize| {
        page.doc.token(at).kind == TokenKind::Punctuation
            && !matches!(page.doc.lower(at), "(" | ")" | "!" | "*")
            || matches!(page.doc.lower(at), "'s" | "’s")
    };
    if kind != EntityKind::Work {
        while !tokens.is_empty() && loose(tokens.start) {
            tokens.start += 1;
        }
        while !tokens.is_empty()
            && (loose(tokens.end - 1)
                && !(page.doc.lower(tokens.end - 1) != "’" && is_saint(page, tokens.end - 1))
                || tokens.len() > 1 && page.doc.lower(tokens.end - 1) == "s" && loose(tokens.end - 2))
        {
            tokens.end -= 1;
        }
    }
    while !tokens.is_empty() && kind != EntityKind::Work && is_shouted(page, tokens.start) {
        tokens.start += 1;
    }
    while !tokens.is_empty() && kind != EntityKind::Work && is_shouted(page, tokens.end - 1) {
        tokens.end -= 1;
    }
    if tokens.is_empty() {
        return tokens;
    }
    if matches!(kind, EntityKind::Organization | EntityKind::Place)
        && tokens.len() > 1
        && page.folded(tokens.start) == "the"
        && (page.lists.listed(&page.key(tokens.clone())).is_none()
            || page.lists.listed(&page.key(tokens.start + 1..tokens.end)).is_some_and(|l| l.nation))
    {
        tokens.start += 1;
    }
    // "Commissioner of | Police", "Catholic Bishop of | Ekiti Diocese": an office of a body is not the body.
    if kind == EntityKind::Organization
        && let Some(of) = (tokens.start + 1..tokens.end.min(tokens.start + 4)).find(|&at| {
            page.folded(at) == "of"
                || page.folded(at) == "for"
                    && matches!(page.folded(at - 1), "mp" | "mps" | "msp" | "mep" | "senator")
        })
        && of + 1 < tokens.end
        && page.is(of - 1, Facts::TITLE)
        && !page.is(of - 1, Facts::ORGANIZATION_HEAD | Facts::ORGANIZATION_TAIL)
        && page.lists.listed(&page.key(tokens.clone())).is_none()
    {
        tokens.start = if page.folded(of + 1) == "the" && of + 2 < tokens.end { of + 2 } else { of + 1 };
    }
    // "Syrian Golan Heights": whose it is said to be is no part of a listed place's name.
    if kind == EntityKind::Place
        && tokens.len() > 1
        && page.is(tokens.start, Facts::GROUP)
        && !page.is(tokens.start, Facts::GEOGRAPHY)
        && page.lists.listed(&page.key(tokens.clone())).is_none()
        && page.lists.listed(&page.key(tokens.start + 1..tokens.end)).is_some_and(|l| l.kind == kind)
    {
        tokens.start += 1;
    }
    // "Orlando Magic 104-102"
    if tokens.len() > 1
        && page.doc.token(tokens.end - 1).kind == TokenKind::Number
        && page.tight_hyphen(tokens.end)
        && page.doc.token(tokens.end + 1).kind == TokenKind::Number
    {
        tokens.end -= 1;
    }
    // "Middlesex 199", "Norway 2-1": the numbers are the score.
    if page.is(tokens.start, Facts::GEOGRAPHY)
        && tokens.clone().skip(1).all(|at| page.doc.token(at).kind == TokenKind::Number || page.hyphen(at))
    {
        tokens.end = tokens.start + 1;
    }
    // "Hollister County | Sheriff"
    if (kind == EntityKind::Place || page.loud(tokens.start))
        && tokens.len() > 2
        && page.is(tokens.end - 1, Facts::TITLE)
        && !page.is(tokens.end - 1, Facts::PLACE_TAIL)
        && page.is(tokens.end - 2, Facts::PLACE_TAIL)
    {
        tokens.end -= 1;
    }
    // "Member of Parliament for | Hemang Denkyira"
    if tokens.len() > 2 && page.folded(tokens.start) == "parliament" && page.folded(tokens.start + 1) == "for"
    {
        tokens.start += 2;
    }
    // "BJP | State president"
    if tokens.len() == 2
        && page.folded(tokens.start + 1) == "state"
        && page.doc.token(tokens.start).case == Case::Upper
        && page.is(tokens.end, Facts::ROLE)
    {
        tokens.end -= 1;
    }
    // "R-Ala.", "D-N.M.": the party is no part of the state.
    if tokens.len() > 2
        && (kind != EntityKind::Person || page.is(tokens.start + 2, Facts::STATE))
        && matches!(page.folded(tokens.start), "r" | "d" | "i")
        && page.hyphen(tokens.start + 1)
    {
        tokens.start += 2;
    }
    // "Helen Weller KC"
    while tokens.len() > 2
        && page.is(tokens.end - 1, Facts::POSTNOMINAL)
        && page.doc.token(tokens.end - 1).case != Case::Title
        && (kind == EntityKind::Person || page.is(tokens.start, Facts::FIRST_NAME))
    {
        tokens.end -= 1;
    }
    // "Substitute Tom Weller", "Developer Oakhurst Homes": the sentence's first word is no part.
    let first = tokens.start;
    if tokens.len() > 2
        && !page.loud(first)
        && page.doc.sentence_of(first).is_some_and(|s| s.tokens.start == first)
        && page.is(first, Facts::COMMON | Facts::ROLE)
        && !page.is(first, Facts::FIRST_NAME | Facts::ORGANIZATION_HEAD | Facts::GEOGRAPHY)
        && page.uses(first).capital == 0
        && (kind == EntityKind::Person && page.is(first + 1, Facts::FIRST_NAME)
            || kind == EntityKind::Organization && page.is(first, Facts::ROLE))
    {
        tokens.start += 1;
    }
    // "Rivals Norvane", "Shares Stelmar": an ordinary plural before one word.
    if tokens.len() == 2
        && page.doc.sentence_of(first).is_some_and(|s| s.tokens.start == first)
        && page.is(first, Facts::COMMON | Facts::ORGANIZATION_NOUN)
        && page.folded(first).ends_with('s')
        && !page.loud(first)
        && page.uses(first).capital == 0
        && !page
            .is(first, Facts::FIRST_NAME | Facts::ORGANIZATION_HEAD | Facts::GEOGRAPHY | Facts::ORGANIZATION)
        && kind == EntityKind::Person
    {
        tokens.start += 1;
    }
    // "Elsewhere Glasgow Warriors"
    if kind == EntityKind::Organization
        && tokens.len() > 2
        && page.starts(tokens.start)
        && matches!(
            page.folded(tokens.start),
            "elsewhere"
                | "meanwhile"
                | "separately"
                | "however"
                | "earlier"
                | "later"
                | "but"
                | "and"
                | "when"
                | "while"
        )
    {
        tokens.start += 1;
    }
    // "Even Congress": the first word of a sentence before a known name.
    if tokens.len() > 1
        && kind != EntityKind::Person
        && page.doc.sentence_of(tokens.start).is_some_and(|s| s.tokens.start == tokens.start)
        && page.is(tokens.start, Facts::COMMON)
        && page.uses(tokens.start).capital == 0
        && page.lists.listed(&page.key(tokens.start + 1..tokens.end)).is_some()
        && page.lists.listed(&page.key(tokens.clone())).is_none()
    {
        tokens.start += 1;
    }
    // "McDonald's", "Sainsbury's": a listed name that ends so.
    if kind != EntityKind::Person
        && matches!(page.doc.lower(tokens.end), "'s" | "’s")
        && page
            .lists
            .listed(&page.key(tokens.start..tokens.end + 1))
            .is_some_and(|l| matches!(l.kind, EntityKind::Organization | EntityKind::Place))
    {
        tokens.end += 1;
    }
    // "US State Department", "UN World Food Programme"
    if let Some(before) = tokens.start.checked_sub(1)
        && kind == EntityKind::Organization
        && tokens.len() > 1
        && matches!(page.folded(before), "us" | "un" | "uk")
        && matches!(page.doc.token(before).case, Case::Upper | Case::Mixed)
        && !page.loud(before)
        && page.together(before, tokens.start)
    {
        tokens.start = before;
    }
    // "6th U.S. Circuit Court of Appeals", "101st Airborne Division"
    if let Some(number) = tokens.start.checked_sub(2)
        && kind == EntityKind::Organization
        && tokens.len() > 1
        && page.doc.token(number).kind == TokenKind::Number
        && matches!(page.doc.word(number + 1), "th" | "st" | "nd" | "rd")
        && !page.doc.token(number + 1).spaced
        && page.together(number, tokens.start)
        && tokens.clone().any(|at| {
            matches!(
                page.folded(at),
                "court" | "army" | "battalion" | "brigade" | "division" | "fleet" | "regiment" | "corps"
            )
        })
    {
        tokens.start = number;
    }
    // "British Red Cross"
    if let Some(before) = tokens.start.checked_sub(1)
        && kind == EntityKind::Organization
        && tokens.len() == 2
        && page.folded(tokens.start) == "red"
        && matches!(page.folded(tokens.start + 1), "cross" | "crescent")
        && page.is(before, Facts::GROUP)
        && page.capital(before)
        && page.together(before, tokens.start)
    {
        tokens.start = before;
    }
    // "In June | Apple rose", "on Sunday | Weller left": a day is no first name there.
    if tokens.len() > 1
        && page.is(tokens.start, Facts::CALENDAR)
        && matches!(
            page.folded(page.doc.before(tokens.start, 1)),
            "in" | "on" | "since" | "until" | "last" | "next" | "this" | "early" | "late" | "by"
        )
        && (matches!(kind, EntityKind::Person | EntityKind::Organization)
            || kind == EntityKind::Place && !page.is(tokens.end - 1, Facts::PLACE_TAIL))
    {
        tokens.start += 1;
    }
    // "Downtown Dubuque", in a heading
    if kind == EntityKind::Place && tokens.len() > 1 && page.folded(tokens.start) == "downtown" {
        tokens.start += 1;
    }
    if kind == EntityKind::Person {
        // "Tell Marlene | I said thanks"
        while tokens.len() > 1 && page.doc.word(tokens.end - 1) == "I" && page.doc.pos(tokens.end).finite() {
            tokens.end -= 1;
        }
        // "Ethicist Ana Ruiz" in the middle of a sentence, where the list of roles does not know the word.
        while tokens.len() > 1
            && page.doc.token(tokens.start).case == Case::Lower
            && !page.is(tokens.start, Facts::PARTICLE | Facts::FIRST_NAME)
            && !page.hyphen(tokens.start + 1)
            && page.doc.token(tokens.start).kind == TokenKind::Word
            && page.capital(tokens.start + 1)
        {
            tokens.start += 1;
        }
        tokens.start = without_titles(page, &tokens);
        while tokens.end < page.len() && tokens.len() < 10 {
            let last = tokens.end - 1;
            let broken = page.is(last, Facts::PARTICLE) && tokens.len() > 1;
            let hyphen = page.hyphen(tokens.end) && page.together(last, tokens.end + 1);
            let capital = hyphen && page.capital(tokens.end + 1);
            if broken && capital || hyphen && goes_on(page, &tokens) {
                tokens.end += 2;
            } else if matches!(page.folded(tokens.end), "al" | "el")
                && page.hyphen(tokens.end + 1)
                && page.capital(tokens.end + 2)
                && page.together(last, tokens.end + 2)
            {
                tokens.end += 3;
            } else if broken && page.namelike(tokens.end) && page.together(last, tokens.end) {
                tokens.end += 1;
            } else {
                break;
            }
        }
        // "… fired de la Cruz": the particles belong to the name.
        while tokens.start > 0
            && is_particle(page, tokens.start - 1)
            && page.together(tokens.start - 1, tokens.start)
        {
            tokens.start -= 1;
        }
        // "Abdul Rasheed K.P.", as in Kerala
        let initials = |at: usize| {
            let word = page.doc.word(at);
            word.ends_with('.') && word.len() < 7 && word.split_terminator('.').all(|part| part.len() == 1)
        };
        if tokens.len() > 1
            && initials(tokens.end)
            && !initials(tokens.end - 1)
            && !page.capital(tokens.end + 1)
            && page.together(tokens.start, tokens.end)
        {
            tokens.end += 1;
        }
        // "Mohd. Arif Khan"
        if let Some(before) = tokens.start.checked_sub(1)
            && page.folded(before) == "mohd"
            && page.together(before, tokens.start)
        {
            tokens.start = before;
        }
        // "al-Ansari": the article belongs to the name.
        if let Some(article) = tokens.start.checked_sub(2)
            && page.hyphen(article + 1)
            && matches!(page.folded(article), "al" | "el")
            && page.together(article, tokens.start)
        {
            tokens.start = article;
        }
    }
    tokens
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

/// True where a hyphen goes on with a person's name: "Kam-wing", spaced or not, and "Luchmun-Roy" behind a first name.
fn goes_on(page: &Page, tokens: &Range<usize>) -> bool {
    let (hyphen, next) = (tokens.end, tokens.end + 1);
    let tight = page.doc.token(hyphen).start == page.doc.token(hyphen - 1).end
        && page.doc.token(next).start == page.doc.token(hyphen).end;
    if page.doc.token(next).case == Case::Lower {
        return tokens.len() > 1 && page.syllable(next) && !page.is(next, Facts::ROLE | Facts::TITLE);
    }
    let other = Facts::GROUP | Facts::GEOGRAPHY | Facts::COMMON | Facts::ORGANIZATION_TAIL;
    tight && tokens.len() > 1 && page.namelike(next) && !page.is(next, other)
}

/// Where a person's name begins once titles are taken off ("Gen Anupong", "Nobel Laureate Kailash Satyarthi").
fn without_titles(page: &Page, tokens: &Range<usize>) -> usize {
    let mut start = tokens.start;
    // "… favoured by Floridians Jeb Bush": a plural before a first name belongs to what stands before.
    if tokens.len() > 2
        && page.folded(start).ends_with("ans")
        && !page.is(start, Facts::FIRST_NAME)
        && page.is(start + 1, Facts::FIRST_NAME)
    {
        start += 1;
    }
    for at in tokens.clone() {
        let office = page.is(at, Facts::TITLE | Facts::ROLE) && !page.is(at, Facts::FIRST_NAME);
        if office && at + 1 < tokens.end && page.capital(at + 1) {
            start = at + 1;
        } else if !office && at > start && !page.is(at, Facts::GROUP | Facts::PORTFOLIO | Facts::MODIFIER) {
            break;
        }
    }
    start
}
