//! Pronouns and roles that stand for a person, where it is safe: one person fits, and nobody else is near.

mod kin;
mod lede;
mod parties;
mod pronouns;
#[cfg(test)]
mod tests;

pub(super) use lede::{COMMENT, speaks_of};

use std::ops::Range;

use crate::sort::sort_by_key;
use rustc_hash::FxHashMap;

use super::facts::Facts;
use super::figures::{Figure, Sex, Spot};
use super::merge::people_sex;
use super::page::Page;
use crate::fold::fold;
use crate::report::{EntityKind, MentionForm};

/// A role looks back at most so many sentences.
const ROLE_BACK: u32 = 40;
/// Somebody without a name ("one minister") is meant by "the minister" for so many sentences.
const UNNAMED_BACK: u32 = 3;
/// At most so many people with one role are told apart.
const MOST_BEARERS: usize = 4;

/// Adds pronouns and roles to the people they stand for; gives people their sex where names, honorifics or roles tell.
pub(super) fn resolve(page: &Page, figures: &mut [Figure]) {
    for figure in figures.iter_mut().filter(|f| f.kind == EntityKind::Person) {
        figure.sex = sex(page, figure);
    }
    let quoted = page.doc.quoted();
    if let Some(lede) = lede::find(page, figures, &quoted)
        && let Some(figure) = figures.get_mut(lede.index)
    {
        figure.mentions.extend(lede.spots);
        figure.roles.extend(lede.role.filter(|role| !figure.roles.contains(role)));
        sort_by_key(&mut figure.roles, |role| role.start);
        figure.sex = sex(page, figure);
    }
    let (found, mut owners) = roles(page, figures);
    add(figures, found);
    let (found, own) = parties::find(page, figures);
    add(figures, found);
    owners.extend(own);
    let found = pronouns::find(page, figures, &owners, &quoted);
    add(figures, found);
    let found = kin::find(page, figures, &quoted);
    add(figures, found);
    for figure in figures.iter_mut() {
        sort_by_key(&mut figure.mentions, |m| (m.tokens.start, m.tokens.end));
        figure.mentions.dedup_by_key(|m| m.tokens.clone());
    }
}

/// A token and whom the description there means.
type Owner = (usize, usize);

fn add(figures: &mut [Figure], found: Vec<(usize, Spot)>) {
    for (index, spot) in found {
        if let Some(figure) = figures.get_mut(index) {
            figure.mentions.push(spot);
        }
    }
}

/// What honorifics, role words and the first name say, in this order.
fn sex(page: &Page, figure: &Figure) -> Option<Sex> {
    let names = || figure.names().take(16);
    names()
        .find_map(|spot| people_sex::honorific_sex(page, spot.tokens.start))
        .or_else(|| {
            // "A surgeon at | Queen | Elizabeth Hospital", "| King |'s Counsel": what is called after somebody tells of
            // nobody.
            let own = |at: usize| {
                let named = page.capital(at) && page.capital(at + 1);
                page.doc.lower(at + 1) != "'s" && (!named || page.is(at + 1, Facts::ROLE | Facts::TITLE))
            };
            let mut role = own_words(page, page.doc.tokens_in(*figure.roles.first()?));
            role.find_map(|at| people_sex::honorific_sex(page, at + 1).filter(|_| own(at)))
        })
        .or_else(|| {
            // "Ken, 79, died": a name alone is a first name where the age follows.
            let full = names().find(|spot| {
                let end = spot.tokens.end;
                spot.tokens.len() > 1 || page.doc.lower(end) == "," && page.age(end + 1)
            })?;
            people_sex::first_name_sex(page.facts(full.tokens.start))
        })
}

/// "The minister", once one minister has been named; and where one only owns something ("the minister's plan"), as
/// tokens with the person.
fn roles(page: &Page, figures: &[Figure]) -> (Vec<(usize, Spot)>, Vec<Owner>) {
    let mut bearers: FxHashMap<String, Vec<(usize, usize)>> = FxHashMap::default();
    let mut taken = vec![false; page.len()];
    for (index, figure) in figures.iter().enumerate() {
        for spot in &figure.mentions {
            if let Some(own) = taken.get_mut(spot.tokens.clone()) {
                own.fill(true);
            }
        }
        let first = figure.mentions.first().map_or(0, |m| m.tokens.start);
        for role in figure.roles.iter().filter(|_| figure.kind == EntityKind::Person) {
            let tokens = page.doc.tokens_in(*role);
            if let Some(own) = taken.get_mut(tokens.clone()) {
                own.fill(true);
            }
            let Some(head) = head(page, tokens.clone()) else { continue };
            // "The minister" is no shadow minister, "the mayor" no deputy mayor, "the president" none of the past.
            if (tokens.start..head).any(|at| page.is(at, Facts::OTHER_OFFICE)) {
                continue;
            }
            let own = bearers.entry(fold(page.doc.word(head)).into_owned()).or_default();
            if own.len() < MOST_BEARERS && !own.iter().any(|(i, _)| *i == index) {
                own.push((index, first));
            }
        }
    }
    let (mut found, mut owners) = (Vec::new(), Vec::new());
    // Where a role last had somebody without a name: "one minister".
    let mut unnamed: FxHashMap<&str, usize> = FxHashMap::default();
    for at in 0..page.len() {
        if one_of!(page.folded(at), "a" | "an" | "one" | "another")
            && let Some(role) = (at + 1..at + 4).find(|&i| page.is(i, Facts::ROLE | Facts::TITLE))
            && page.together(at, role)
            && taken.get(role) != Some(&true)
        {
            unnamed.insert(page.folded(role), at);
        }
        if page.doc.lower(at) != "the" {
            continue;
        }
        let Some(head) = (at + 1..at + 4)
            .find(|&i| page.is(i, Facts::ROLE | Facts::TITLE) && !page.is(i + 1, Facts::ROLE | Facts::TITLE))
        else {
            continue;
        };
        let free = !(at..=head).any(|i| taken.get(i) == Some(&true)) && taken.get(head + 1) != Some(&true);
        let complement = one_of!(page.folded(head + 1), "of" | "for" | "-" | "at") || page.capital(head + 1);
        if !free || complement || !page.together(at, head) || page.furniture(at) {
            continue;
        }
        let Some(people) = bearers.get(page.folded(head)) else { continue };
        let mut before = people.iter().filter(|(_, first)| {
            *first < at
                && page.doc.token(at).sentence.saturating_sub(page.doc.token(*first).sentence) <= ROLE_BACK
        });
        // "One minister said so. | The minister | asked not to be named": not the minister with a name.
        let another = |index: usize| {
            unnamed.get(page.folded(head)).is_some_and(|&one| {
                let named = figures
                    .get(index)
                    .is_some_and(|f| f.mentions.iter().any(|m| (one..at).contains(&m.tokens.start)));
                page.doc.token(at).sentence - page.doc.token(one).sentence <= UNNAMED_BACK && !named
            })
        };
        if let (Some((index, _)), None) = (before.next(), before.next())
            && !another(*index)
            && (at + 1..head)
                .all(|i| page.is(i, Facts::MODIFIER | Facts::PORTFOLIO) && !page.is(i, Facts::OTHER_OFFICE))
            // "The | Chief | Minister" is no Disaster Minister.
            && (at + 1..head).all(|i| !page.capital(i) || figures.get(*index).is_some_and(|f| holds(page, f, i)))
        {
            if page.folded(head + 1) == "'s" {
                owners.push((at, *index));
            } else {
                found.push((*index, Spot { tokens: at..head + 1, form: MentionForm::Role }));
            }
        }
    }
    (found, owners)
}

/// True for somebody with a role that has the word of a token.
fn holds(page: &Page, figure: &Figure, at: usize) -> bool {
    figure.roles.iter().any(|role| page.doc.tokens_in(*role).any(|i| page.folded(i) == page.folded(at)))
}

/// The head of a role: its last role word before any complement.
fn head(page: &Page, tokens: Range<usize>) -> Option<usize> {
    own_words(page, tokens).filter(|&at| page.is(at, Facts::ROLE | Facts::TITLE)).last()
}

/// The words of a role before any complement: "| surgeon | at the clinic".
fn own_words(page: &Page, tokens: Range<usize>) -> impl Iterator<Item = usize> {
    tokens.take_while(|&at| {
        !one_of!(page.folded(at), "of" | "for" | "on" | "to" | "at" | "in" | "from" | "with")
    })
}
