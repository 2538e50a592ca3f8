//! Bodies that are called as towns or people are, and what their names say of a word alone.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::surnames::Surnames;
use super::organizations::is_explained;
use super::places::{before_state, is_sort_of_town, paper_of_town};
use super::{PART_OF_COMPANY, PART_OF_ORGANIZATION};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::entities::sources::{TEAM, is_legal_form};
use crate::report::EntityKind;
use crate::tagger::Pos;

/// So many tokens before the name it is told that somebody founded the company.
const FOUNDER: usize = 9;
/// So many tokens behind a bare name it is told that it is somebody's.
const PERSON: usize = 6;

/// The towns by which companies are called ("Alden Tools Ltd").
pub(in crate::entities::witness) fn companies_of_towns<'p>(
    page: &'p Page,
    names: &[Found],
) -> FxHashSet<&'p str> {
    let company = |last: usize| page.is(last, Facts::ORGANIZATION_SUFFIX) || is_legal_form(page, last);
    names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization && n.tokens.len() > 1)
        .filter(|n| page.is(n.tokens.start, Facts::GEOGRAPHY) && company(n.tokens.end - 1))
        .map(|n| n.tokens.start)
        // "China Vorno Group": a country has many.
        .filter(|&town| page.listed(town..town + 1).is_none_or(|l| !l.nation))
        .map(|town| page.folded(town))
        .collect()
}

/// "Shares in | Norrland |", "a stake in | Norrland |": what is owned is no place.
fn has_shares(page: &Page, at: usize) -> bool {
    page.folded(page.doc.before(at, 1)) == "in"
        && one_of!(page.folded(page.doc.before(at, 2)), "shares" | "stake" | "stakes")
        && !page.capital(at + 1)
}

/// The towns that name nothing but a company in the text: "Meridian", beside "Meridian Industries", where nothing is in
/// Meridian.
pub(in crate::entities::witness) fn companies_alone<'p>(
    page: &'p Page,
    names: &[Found],
) -> FxHashSet<&'p str> {
    let shares = page.capitals(2).filter(|&at| has_shares(page, at)).map(|at| page.folded(at));
    let traded: FxHashSet<&str> = shares.collect();
    let mut alone: FxHashSet<&str> = names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization && n.tokens.len() == 2)
        .filter(|n| {
            let (town, last) = (n.tokens.start, n.tokens.end - 1);
            let company = is_business(page, last)
                || page.is(last, Facts::ORGANIZATION_SUFFIX)
                || is_legal_form(page, last);
            // A region, too, is a company whose shares are told of.
            let traded = |nation: bool| !nation && traded.contains(page.folded(town));
            page.is(town, Facts::GEOGRAPHY)
                && page.listed(town..town + 1).is_some_and(|l| l.city && company || traded(l.nation))
        })
        .map(|n| page.folded(n.tokens.start))
        .collect();
    if alone.is_empty() {
        return alone;
    }
    for name in names {
        let at = name.tokens.start;
        let before = page.doc.before(at, 1);
        let within = page.is(before, Facts::PLACE_PREPOSITION)
            || one_of!(page.folded(before), "in" | "at" | "near" | "outside");
        let located = within && !has_shares(page, at)
            || before_state(page, at)
            || page.doc.lower(name.tokens.end) == "," && page.is(name.tokens.end + 1, Facts::GEOGRAPHY)
            || name.rule == "entity/dateline"
            || name.tokens.len() > 1 && name.kind != EntityKind::Organization;
        if located {
            alone.remove(page.folded(at));
        }
    }
    alone
}

/// Listed organizations that somebody in the text is called like, where the text speaks of the organization, too: "the
/// Guardian", "chairman of Ford", "Ford's shares".
pub(in crate::entities::witness) fn listed_bodies<'p>(
    page: &'p Page,
    names: &[Found],
    surnames: &Surnames,
) -> FxHashSet<&'p str> {
    names
        .iter()
        .filter(|n| n.tokens.len() == 1 && page.is(n.tokens.start, Facts::ORGANIZATION))
        .map(|n| n.tokens.start)
        .filter(|&at| !page.is(at, Facts::FIRST_NAME))
        .filter(|&at| {
            let owned = if page.doc.lower(at + 1) == "'s" { at + 2 } else { at + 1 };
            !surnames.last.contains_key(&page.key(at..at + 1))
                || one_of!(page.folded(page.doc.before(at, 1)), "the" | "of" | "at" | "for" | "in")
                || page.is(owned, Facts::BELONGING)
        })
        .map(|at| page.folded(at))
        .collect()
}

/// Surnames that are a company's name, too, with the tokens among which they are nobody's but a person's: its founder's,
/// where he is named ("Stelmar Foods was founded by Nils Stelmar, a baker. Stelmar …"), or all behind where whoever bears it is
/// first named, if the text has shares in the company.
pub(in crate::entities::witness) fn companies_of_people<'p>(
    page: &'p Page,
    names: &[Found],
    surnames: &Surnames,
) -> Vec<(&'p str, Range<usize>)> {
    let mut own: Vec<(&str, Range<usize>)> = Vec::new();
    let bodies = names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization || page.is(n.tokens.start, Facts::ORGANIZATION));
    for body in bodies {
        let (word, last) = (page.folded(body.tokens.start), body.last());
        let company =
            page.is(last, Facts::ORGANIZATION_SUFFIX) || is_legal_form(page, last) || is_business(page, last);
        let listed = body.tokens.len() == 1 && page.is(last, Facts::ORGANIZATION);
        if !(listed || company && body.tokens.len() > 1)
            || !surnames.last.contains_key(&page.key(body.tokens.start..body.tokens.start + 1))
            || own.iter().any(|(known, _)| *known == word)
        {
            continue;
        }
        let bearer =
            |n: &&Found| n.kind == EntityKind::Person && n.tokens.len() > 1 && page.folded(n.last()) == word;
        let mut bearers = names.iter().filter(bearer);
        let Some(first) = bearers.next().map(|n| n.tokens.start) else { continue };
        if bearers.any(|n| page.folded(n.tokens.start) != page.folded(first)) {
            continue;
        }
        if is_founder(page, first) {
            let block = page.doc.sentence_of(first).map(|s| s.block);
            let within = |at: &usize| page.doc.sentence_of(*at).map(|s| s.block) == block;
            let end = (first..page.len()).find(|at| !within(at)).unwrap_or(page.len());
            let lives = (end..page.len()).any(|at| page.folded(at) == word && is_somebody(page, at));
            own.push((word, first..if lives { page.len() } else { end }));
        } else if !listed && names.iter().any(|n| page.folded(n.tokens.start) == word && is_traded(page, n)) {
            own.push((word, first..page.len()));
        }
    }
    own
}

/// "Founded in 1921 by a baker, | Nils Stelmar"
fn is_founder(page: &Page, start: usize) -> bool {
    let near = start.saturating_sub(FOUNDER)..start;
    let founded = |at: usize| one_of!(page.folded(at), "founded" | "started" | "established" | "created");
    near.clone().any(|at| page.folded(at) == "by" && page.together(at, start))
        && near.into_iter().any(|at| founded(at) && page.together(at, start))
}

/// "| Stelmar |, 75, said he", "| Stelmar | died in 1960": the founder still, by one word.
fn is_somebody(page: &Page, at: usize) -> bool {
    let next = at + 1;
    let told = |t: usize| {
        page.together(at, t)
            && one_of!(
                page.folded(t),
                "he" | "she"
                    | "who"
                    | "his"
                    | "her"
                    | "died"
                    | "born"
                    | "lives"
                    | "lived"
                    | "ran"
                    | "said"
                    | "says"
                    | "retired"
                    | "married"
            )
    };
    page.doc.lower(next) == "," && page.age(next + 1)
        || page.is(next, Facts::SPEECH)
        || page.is(page.doc.before(at, 1), Facts::SPEECH)
        || (next..next + PERSON).any(told)
}

/// "Shares in | Stelmar |", "| Stelmar |'s shares"
fn is_traded(page: &Page, name: &Found) -> bool {
    let before = page.doc.before(name.tokens.start, 1);
    name.tokens.len() == 1
        && (page.folded(before) == "in" && page.is(page.doc.before(before, 1), Facts::STAKE)
            || page.doc.lower(name.tokens.end) == "'s" && page.folded(name.tokens.end + 1) == "shares")
}

/// True where one word is the company rather than whoever bears the name.
pub(in crate::entities::witness) fn is_company(
    page: &Page,
    name: &Found,
    companies: &[(&str, Range<usize>)],
) -> bool {
    let at = name.tokens.start;
    let before = page.doc.before(at, 1);
    companies
        .iter()
        .any(|(word, own)| *word == page.folded(at) && (!own.contains(&at) || is_traded(page, name)))
        && !page.is(before, Facts::TITLE | Facts::HONORIFIC | Facts::FIRST_NAME)
}

/// True where a company called like its town does what a town does not: it speaks, owns, or is explained.
pub(in crate::entities::witness) fn acts_here(page: &Page, at: usize) -> bool {
    let before = page.doc.before(at, 1);
    let next = at + 1;
    !page.is(before, Facts::PLACE_PREPOSITION)
        && !one_of!(page.folded(before), "in" | "at" | "of")
        && (page.is(next, Facts::SPEECH | Facts::BELONGING)
            || page.doc.lower(next) == "'s"
            || page.doc.pos(next) == Pos::VerbPast
            || is_explained(page, next, Facts::ORGANIZATION_NOUN)
            || page.hyphen(before) && page.doc.lower(next) == ",")
}

/// First words of organizations' names that are neither groups nor ordinary words, with what they say for
/// the same word alone: of a company much, since "the Weller Foundation" may be called after a person.
pub(super) fn organization_heads<'p>(page: &'p Page, names: &[Found]) -> FxHashMap<&'p str, f32> {
    let mut heads: FxHashMap<&str, f32> = FxHashMap::default();
    let other = Facts::GROUP | Facts::COMMON | Facts::ORGANIZATION_HEAD;
    for name in names.iter().filter(|n| n.kind == EntityKind::Organization && n.tokens.len() > 1) {
        let (first, last) = (name.tokens.start, name.tokens.end - 1);
        let company = page.is(last, Facts::ORGANIZATION_SUFFIX)
            || is_legal_form(page, last)
            || name.rule == TEAM
            || one_of!(
                page.folded(last),
                "united"
                    | "rovers"
                    | "wanderers"
                    | "athletic"
                    | "albion"
                    | "hotspur"
                    | "fc"
                    | "afc"
                    | "city"
                    | "town"
            )
            || is_business(page, last) && (!page.is(first, Facts::FIRST_NAME) || last == first + 1);
        // "Thornbridge Town Council": the town has a council, not the name.
        if !is_sort_of_town(page, first + 1)
            && paper_of_town(page, name).is_none()
            && !page.is(first, other)
            && (company || !page.is(first, Facts::FIRST_NAME))
        {
            let weight = if company { PART_OF_COMPANY } else { PART_OF_ORGANIZATION };
            let own = heads.entry(page.folded(first)).or_default();
            *own = own.max(weight);
        }
        // "Norton", of "W.W. Norton"
        if last == first + 1 && page.doc.word(first).ends_with('.') && page.folded(first).len() < 4 {
            heads.insert(page.folded(last), PART_OF_COMPANY);
        }
        // "City led": a team is called by its last word, too.
        if name.rule == TEAM && page.is(last, Facts::PLACE_TAIL | Facts::ORGANIZATION_TAIL) {
            heads.insert(page.folded(last), PART_OF_COMPANY);
        }
    }
    heads
}

/// True for a last word of companies, which are not called after people as foundations are.
pub(in crate::entities::witness) fn is_business(page: &Page, at: usize) -> bool {
    page.is(at, Facts::ORGANIZATION_TAIL)
        && !page.is(at, Facts::ORGANIZATION_HEAD)
        && !one_of!(page.folded(at), "institution" | "embassy" | "laboratories" | "legislature")
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn companies_are_not_their_founders() {
        check(&[
            "[organization Renfrew Foods Inc] shut. [organization Renfrew] was founded by a baker, [person Nils Renfrew], \
             in 1921. [person Renfrew] died in 1960.\n\nShares in [organization Renfrew] fell. [organization Renfrew] left.",
            "[organization Renfrew Foods] shut. Shares in [organization Renfrew] fell. Its chief, [person Ana Renfrew], \
             left. [person Renfrew] sighed.",
            // Nothing of a company, or of two people.
            "[person Renfrew] left. The club was founded by [person Nils Renfrew]. [person Renfrew] said so.",
            "[organization Renfrew Foods] shut. [person Ana Renfrew] left. [person Renfrew] said so.",
            "[organization Renfrew Foods] was founded by [person Nils Renfrew].\n\nHis son, [person Tom Renfrew], left. \
             [person Renfrew] said so.",
            "[organization Renfrew Foods] was founded by [person Nils Renfrew].\n\nMr [person Renfrew] left.",
            "[organization Renfrew Foods] was founded by [person Nils Renfrew].\n\n[person Renfrew] died in 2002.",
            "[organization Renfrew Foods] was started by [person Nils Renfrew].\n\n[person Renfrew], 75, left.",
        ]);
    }

    #[test]
    fn bodies_are_not_where_they_are_from() {
        check(&[
            "The [organization Buenos Aires Herald] closed. [place Buenos Aires] slept.",
            "The [organization China Vorno Construction Group Ltd] won. [place China] agreed.",
        ]);
    }
}
