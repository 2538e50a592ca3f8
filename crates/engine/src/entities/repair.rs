//! What every proposed name must satisfy: its edges, and a few things that no name is.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::facts::Facts;
use super::page::{Found, Page};
use crate::document::TokenKind;
use crate::report::EntityKind;

/// Words that make a whole proposal a role rather than a name.
const OFFICE: Facts = Facts::ALL_OFFICE;

/// Puts the edges of the proposed names right, and drops what is no name.
pub(super) fn repair(page: &Page, found: Vec<Found>) -> Vec<Found> {
    let people = people(page, &found);
    let tagged = tagged_people(page, &found);
    found
        .into_iter()
        .flat_map(|name| parts(page, name, &people))
        .filter_map(|mut name| {
            name.tokens = edges(page, name.tokens.clone(), name.kind);
            let sound = !name.tokens.is_empty() && !is_no_name(page, &name);
            if sound && name.rule == "entity/model" {
                name.kind = kind(page, &name);
            }
            if name.kind == EntityKind::Person
                && let Some(&end) = tagged.get(&name.tokens.start)
            {
                name.tokens.end = end.max(name.tokens.end);
            }
            sound.then_some(name)
        })
        .collect()
}

/// Where the people whom the model tagged end, by where their names begin: it knows the ends of names best.
fn tagged_people(page: &Page, found: &[Found]) -> FxHashMap<usize, usize> {
    found
        .iter()
        .filter(|n| n.rule == "entity/model" && n.kind == EntityKind::Person && n.tokens.len() < 7)
        .filter(|n| {
            !n.tokens.clone().any(|at| page.doc.token(at).kind == TokenKind::Punctuation && !page.hyphen(at))
        })
        .map(|n| {
            let tokens = edges(page, n.tokens.clone(), n.kind);
            (tokens.start, tokens.end)
        })
        .collect()
}

/// The words by which people are named alone or last, as the sources propose them.
fn people(page: &Page, found: &[Found]) -> FxHashSet<String> {
    found
        .iter()
        .filter(|n| n.kind == EntityKind::Person && !n.tokens.is_empty() && n.tokens.len() < 5)
        .flat_map(|n| [page.key(n.tokens.end - 1..n.tokens.end), page.key(n.tokens.clone())])
        .collect()
}

/// A tagged name that holds two names ("Biden and Xi", "Biden-Xi", "Ana Ruiz / EPA") in its parts.
fn parts(page: &Page, name: Found, people: &FxHashSet<String>) -> Vec<Found> {
    let tokens = name.tokens.clone();
    let person = |range: Range<usize>| people.contains(&page.key(range));
    for at in tokens.clone().skip(1).take(12) {
        let (left, right) = (tokens.start..at, at + 1..tokens.end);
        let slash = page.doc.lower(at) == "/";
        let pair = page.hyphen(at) && left.len() == 1 && right.len() == 1;
        let both = person(left.clone()) && person(right.clone());
        let one = page.folded(at) == "and"
            && (person(left.clone()) && left.len() > 1 || person(right.clone()) && right.len() > 1);
        let listed = |range: &Range<usize>| page.lists.listed(&page.key(range.clone())).map(|l| l.kind);
        let places = page.folded(at) == "and"
            && [&left, &right].iter().all(|r| listed(r) == Some(EntityKind::Place))
            && listed(&tokens).is_none();
        if right.is_empty() || !(slash || places || one || both && (pair || page.folded(at) == "and")) {
            continue;
        }
        let kind = |range: &Range<usize>| {
            if places {
                EntityKind::Place
            } else if one || person(range.clone()) {
                EntityKind::Person
            } else {
                name.kind
            }
        };
        let (first, second) = (kind(&left), kind(&right));
        return [(left, first), (right, second)]
            .into_iter()
            .map(|(tokens, kind)| Found { tokens, kind, ..name.clone() })
            .collect();
    }
    vec![name]
}

/// The name without quotation marks, possessives and titles at its edges, and with the rest of a broken name part.
fn edges(page: &Page, mut tokens: Range<usize>, kind: EntityKind) -> Range<usize> {
    let loose = |at: usize| {
        page.doc.token(at).kind == TokenKind::Punctuation
            && !matches!(page.doc.lower(at), "(" | ")" | "!" | "*")
            || matches!(page.doc.lower(at), "'s" | "’s")
    };
    if kind != EntityKind::Work {
        while !tokens.is_empty() && loose(tokens.start) {
            tokens.start += 1;
        }
        while !tokens.is_empty() && loose(tokens.end - 1) {
            tokens.end -= 1;
        }
    }
    if kind == EntityKind::Person {
        tokens.start = without_titles(page, &tokens);
        while tokens.end < page.len() && tokens.len() < 10 {
            let last = tokens.end - 1;
            let broken = page.is(last, Facts::PARTICLE) && tokens.len() > 1;
            let hyphen = page.hyphen(tokens.end)
                && page.capital(tokens.end + 1)
                && page.together(last, tokens.end + 1);
            if broken && hyphen {
                tokens.end += 2;
            } else if broken && page.namelike(tokens.end) && page.together(last, tokens.end) {
                tokens.end += 1;
            } else {
                break;
            }
        }
    }
    tokens
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

fn is_no_name(page: &Page, name: &Found) -> bool {
    let tokens = name.tokens.clone();
    if tokens.clone().all(|at| page.is(at, Facts::NOT_NAME) || page.doc.token(at).kind != TokenKind::Word) {
        return name.kind != EntityKind::Work && name.rule != "entity/listed";
    }
    if name.rule == "entity/model" && matches!(page.doc.word(tokens.end), "$") && tokens.len() == 1 {
        return true;
    }
    // "Ohio Gov. Tom Weller": the words before the name are its role, whatever they hold is found by itself.
    let last = tokens.end - 1;
    if name.rule == "entity/model"
        && matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && page.is(last, Facts::TITLE)
        && !page.is(last, Facts::FIRST_NAME | Facts::ORGANIZATION_TAIL | Facts::PLACE_TAIL)
        && page.namelike(tokens.end)
        && page.together(last, tokens.end)
    {
        return true;
    }
    let before = page.doc.before(tokens.start, 1);
    match name.kind {
        EntityKind::Person => {
            tokens.clone().all(|at| page.is(at, OFFICE | Facts::GROUP) && !page.is(at, Facts::FIRST_NAME))
        }
        // "Minister of Labour and Employment": the rest of a role.
        EntityKind::Organization | EntityKind::Place => {
            matches!(page.folded(before), "of" | "for")
                && page.is(page.doc.before(before, 1), Facts::TITLE | Facts::ROLE)
                && tokens.clone().all(|at| page.is(at, Facts::PORTFOLIO | Facts::SMALL))
        }
        _ => false,
    }
}

/// The kind of a name that the model tagged, where its words tell better: a country's name with more words is no
/// place and no person ("Gateway House India").
fn kind(page: &Page, name: &Found) -> EntityKind {
    let tokens = &name.tokens;
    let office = Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD;
    if tokens.len() == 1
        && name.kind == EntityKind::Place
        && page.is(tokens.start, office)
        && !page
            .is(tokens.start, Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::PLACE_TAIL | Facts::PLACE_HEAD)
    {
        return EntityKind::Organization;
    }
    if tokens.len() < 2 || !matches!(name.kind, EntityKind::Person | EntityKind::Place) {
        return name.kind;
    }
    let country = |at: usize| {
        page.lists
            .listed(page.folded(at))
            .is_some_and(|l| l.kind == EntityKind::Place && !l.city && l.point.is_some())
    };
    let last = tokens.end - 1;
    let plain = |at: usize| {
        page.capital(at)
            && !page.is(
                at,
                Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::MODIFIER | Facts::PLACE_HEAD | Facts::GROUP,
            )
    };
    let direction = |at: usize| {
        matches!(
            page.folded(at),
            "north"
                | "south"
                | "east"
                | "west"
                | "northern"
                | "southern"
                | "eastern"
                | "western"
                | "central"
                | "upper"
                | "lower"
                | "greater"
                | "mainland"
                | "inner"
                | "outer"
                | "new"
                | "republic"
        )
    };
    if country(last)
        && plain(tokens.start)
        && !direction(tokens.start)
        && !page.is(tokens.start, Facts::PLACE_TAIL)
        || country(tokens.start) && plain(last) && !page.is(last, Facts::PLACE_TAIL) && !direction(last)
    {
        return EntityKind::Organization;
    }
    name.kind
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn names_have_clean_edges() {
        check(&[
            "General [person Tom Weller] met Finance Minister [person Ana Ruiz] on Monday.",
            "The call between [person Tom Weller] and [person Ana Ruiz] went well. The [person Weller]-[person Ruiz] call was short.",
            "The fine of US$15 million hit the Minister of Labour and Employment.",
            "[place Ohio] Gov. [person Tom Weller] left.",
            "[person Tom Weller]’s plan failed. [person WELLER] said so.",
        ]);
    }
}
