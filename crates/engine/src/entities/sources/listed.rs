//! Names in the gazetteers: the longest listed name at each capital.

use super::organization_of::complement;
use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::key::Key;
use crate::entities::lists::Listed;
use crate::entities::page::{Found, Page};
use crate::entities::witness::comes_from;
use crate::report::{BlockKind, EntityKind};

/// Of several words: sure.
const PHRASE: u8 = 76;
/// One word that stands alone.
const WORD: u8 = 64;
/// A one-word city: surnames are cities, too.
const CITY: u8 = 46;
/// One word inside a longer run of capitals, which may be another name ("London Bridge").
const INSIDE: u8 = 34;
/// An ordinary word besides ("House", "Shell"), away from a sentence's start.
const ORDINARY: u8 = 40;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let mut at = 0;
    while at < page.len() {
        match longest(page, at) {
            Some((end, listed)) => {
                if let Some(strength) = strength(page, at, end, &listed) {
                    // "Communist Party of India": the longer name is another one.
                    let longer = if listed.kind == EntityKind::Organization
                        && end > at + 1
                        && page.is(end - 1, Facts::ORGANIZATION_HEAD)
                        && (page.folded(end) == "of" || page.folded(end + 1) == "the")
                    {
                        complement(page, end - 1)
                    } else if listed.kind == EntityKind::Organization
                        && page.folded(end) == "and"
                        && page.folded(at + 1) == "of"
                    {
                        // "Department of Health | and Social Care"
                        complement(page, at)
                    } else {
                        end
                    };
                    let branch = usize::from(longer == end && is_branch(page, at, end, &listed));
                    let strength = if branch > 0 { PHRASE } else { strength };
                    let end = longer.max(end) + branch;
                    // "A woman of 34 from Princeton", but "a man from Hamas"
                    let aged = |back| page.doc.token(page.doc.before(at, back)).kind == TokenKind::Number;
                    let home = || comes_from(page, at) && (3..9).any(aged);
                    let kind = if end == at + 1 && home() { EntityKind::Place } else { listed.kind };
                    out.push(Found { tokens: at..end, kind, strength, rule: "entity/listed" });
                }
                at = end;
            }
            None => at += 1,
        }
    }
}

/// The longest listed name that begins at `at`, written with the capitals it needs.
fn longest(page: &Page, at: usize) -> Option<(usize, Listed)> {
    let longest = usize::from(page.longest(at));
    if longest == 0 || !page.capital(at) && (longest < 2 || page.folded(at) != "al") {
        return None;
    }
    let mut best = None;
    let mut key = Key::default();
    for end in at + 1..=at + longest {
        if !page.together(at, end - 1) {
            break;
        }
        key = page.key_and(key, end - 1);
        if let Some(listed) = page.lists.listed(key)
            && spelt(page, at, end, listed)
        {
            best = Some((end, *listed));
        }
    }
    best
}

/// True where the capitals are those of a name: every word but small ones, all letters of an acronym.
fn spelt(page: &Page, at: usize, end: usize, listed: &Listed) -> bool {
    if listed.capitals {
        let upper = page.doc.token(at).case == Case::Upper
            || end > at + 1 && (at..end).all(|i| !page.doc.word(i).contains(char::is_lowercase));
        // "SHE IS THE BEST" is no Islamic State.
        let beside = |at: usize| {
            page.doc.token(at).case == Case::Upper
                && page.doc.word(at).len() > 1
                && page.is(at, Facts::SMALL | Facts::COMMON)
        };
        let loud = page.loud(at) || beside(page.doc.before(at, 1)) || beside(at + 1);
        let word = loud && page.is(at, Facts::SMALL | Facts::COMMON) && page.folded(at) != "us";
        return upper && page.doc.word(end) != "$" && !word && (!page.loud(at) || page.folded(at).len() < 4);
    }
    (at..end).all(|i| {
        page.capital(i)
            || page.is(i, Facts::SMALL)
            || i > at && !page.doc.word(i).starts_with(char::is_lowercase)
            // "Bangko Sentral | ng | Pilipinas", "Co-| operation |"
            || i > at && i + 1 < end && (page.doc.word(i).len() < 5 || page.tight_hyphen(i - 1))
            || page.folded(at) == "al"
    })
}

/// "Greenpeace | Africa |", "Amnesty | Nigeria |": a body's own house in a country or a part of the world.
fn is_branch(page: &Page, at: usize, end: usize, listed: &Listed) -> bool {
    let part = |at: usize| {
        page.listed(at..at + 1).is_some_and(|l| l.nation)
            || one_of!(page.doc.word(at), "Africa" | "Asia" | "Europe" | "Nordic" | "America")
    };
    listed.kind == EntityKind::Organization
        && end == at + 1
        && page.capital(end)
        && page.together(at, end)
        && !page.loud(at)
        && !page.is(at, Facts::GEOGRAPHY | Facts::COMMON)
        && page.doc.block_kind(at) != BlockKind::Headline
        && part(end)
        && !page.capital(end + 1)
        && !page.hyphen(end + 1)
        && !one_of!(page.doc.lower(end + 1), "and" | "&" | "," | "/")
}

fn strength(page: &Page, at: usize, end: usize, listed: &Listed) -> Option<u8> {
    if listed.capitals {
        return Some(WORD + 6);
    }
    let joined = |i: usize| {
        page.namelike(i) && page.together(at, i) && !page.is(i, Facts::GROUP | Facts::TITLE | Facts::NOT_NAME)
    };
    // "Tom Macy's car" is no shop's.
    if end == at + 2 && page.doc.lower(at + 1) == "'s" && joined(page.doc.before(at, 1)) {
        return None;
    }
    if end - at > 1 {
        // "The Independent | National Commission" is no newspaper.
        let other = page.folded(at) == "the" && end == at + 2 && joined(end);
        return Some(if other {
            INSIDE
        } else if listed.city {
            CITY + 12
        } else {
            PHRASE
        });
    }
    let ordinary = page.is(at, Facts::COMMON) || page.uses(at).lower > 0;
    // "Leicester :": the town before what happened there.
    if listed.kind == EntityKind::Place && page.starts(at) && page.doc.lower(end) == ":" {
        return Some(WORD);
    }
    // "| Shell | said profits fell."
    let speaks = listed.kind == EntityKind::Organization && page.is(end, Facts::SPEECH) && !page.loud(at);
    if ordinary
        && !speaks
        && (page.starts(at) && page.uses(at).capital == 0 || page.loud(at))
        && listed.kind != EntityKind::Group
    {
        return None;
    }
    let before = page.doc.before(at, 1);
    // "Tom Weller-Bello", "Dover-Hale Industries": half of another name.
    let half = |hyphen: usize, other: usize| {
        page.tight_hyphen(hyphen)
            && page.capital(other)
            && !page.is(other, Facts::GEOGRAPHY | Facts::GROUP | Facts::ORGANIZATION | Facts::NOT_NAME)
    };
    if listed.city && (half(before, page.doc.before(at, 2)) || half(end, end + 1)) {
        return None;
    }
    // "The Amazon" is the river, "Amazon" the company.
    if listed.kind == EntityKind::Organization
        && page.is(at, Facts::GEOGRAPHY)
        && page.folded(before) == "the"
    {
        return None;
    }
    let inside = joined(before) && !page.starts(before) || joined(end);
    Some(match listed.kind {
        EntityKind::Group => {
            WORD - if joined(end) && page.is(end, Facts::ORGANIZATION_TAIL) { 20 } else { 0 }
        }
        _ if inside => INSIDE,
        _ if ordinary => ORDINARY,
        _ if listed.city => CITY,
        _ => WORD,
    })
}
