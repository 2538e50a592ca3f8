//! What every proposed name must satisfy: its edges, and a few things that no name is.

use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

mod edges;
mod kind;
mod no_name;
mod parts;
mod products;

use edges::edges;
use kind::kind;
use no_name::is_no_name;
pub(super) use no_name::numbers::is_currency;
pub(super) use no_name::things::is_latin;
pub(in crate::entities) use parts::is_way;
use parts::parts;

use super::facts::Facts;
use super::key::Key;
use super::page::{Found, Page};
use super::sources::{POSSESSIVE, ROAD, TEAM, in_thing, things};
use crate::document::{Case, TokenKind};
use crate::report::EntityKind;

/// Puts the edges of the proposed names right, and drops what is no name.
pub(super) fn repair(page: &Page, found: Vec<Found>) -> Vec<Found> {
    let people = people(page, &found);
    let known = FxHashMap::with_capacity_and_hasher(found.len(), FxBuildHasher);
    let mut edges = Edges { page, known };
    let tagged = tagged_people(&mut edges, &found);
    let mut things = things(page);
    things.extend(products::products(page, &found, &people));
    let teams = found.iter().any(|n| n.rule == TEAM);
    let mut names = Vec::with_capacity(found.len());
    for name in found {
        parts(page, name, &people, &mut names);
    }
    names
        .into_iter()
        .filter_map(|mut name| {
            let proposed = name.tokens.end;
            if !matches!(name.rule, POSSESSIVE | ROAD) {
                name.tokens = edges.of(&name);
            }
            let thing = !things.is_empty()
                && name.kind != EntityKind::Group
                && (things.contains(&page.key(name.tokens.clone())) || in_thing(page, &name.tokens));
            // "Weller's School of thought", where Weller is a person.
            let owned = name.rule == POSSESSIVE
                && name.strength < 80
                && people.contains(&page.key(name.tokens.start..name.tokens.start + 1));
            let sound = !owned && !name.tokens.is_empty() && !thing && !is_no_name(page, &name);
            // "The Santa Fe | Hotshots |", of which a list has the town
            let grown = name.tokens.end > proposed;
            if sound && (name.tagged() || grown || name.rule == "entity/organization-tail") {
                name.kind = kind(page, &name, teams);
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

/// "The | Weller-Ruiz | call": a double surname by itself, or two people's.
fn may_be_two(page: &Page, name: &Found) -> bool {
    name.tokens.len() == 3 && page.hyphen(name.tokens.start + 1)
}

/// The [`edges`] of names, put right once: several sources propose most names.
struct Edges<'a> {
    page: &'a Page<'a>,
    known: FxHashMap<(Range<usize>, EntityKind), Range<usize>>,
}

impl Edges<'_> {
    fn of(&mut self, name: &Found) -> Range<usize> {
        let own = || edges(self.page, name.tokens.clone(), name.kind);
        self.known.entry((name.tokens.clone(), name.kind)).or_insert_with(own).clone()
    }
}

/// Where the people whom the model tagged end, by where their names begin: it knows the ends of names best.
fn tagged_people(edges: &mut Edges, found: &[Found]) -> FxHashMap<usize, usize> {
    let page = edges.page;
    found
        .iter()
        .filter(|n| n.tagged() && n.kind == EntityKind::Person && n.tokens.len() < 7)
        .filter(|n| !may_be_two(page, n))
        .filter(|n| {
            !n.tokens.clone().any(|at| {
                page.doc.token(at).kind == TokenKind::Punctuation && !page.hyphen(at)
                    // "Norris pips Piastri", "Vinod Rao alias Guddu"
                    || page.doc.token(at).case == Case::Lower
                        && at > n.tokens.start
                        && !page.is(at, Facts::PARTICLE | Facts::SMALL | Facts::FIRST_NAME)
                        && !page.hyphen(at - 1)
                    // "Ana Ruiz of Refuge"
                    || page.doc.word(at) == "of" && at > n.tokens.start + 1
            })
        })
        .map(|n| {
            let tokens = edges.of(n);
            (tokens.start, tokens.end)
        })
        .collect()
}

/// The words by which people are named alone or last, as the sources propose them.
fn people(page: &Page, found: &[Found]) -> FxHashSet<Key> {
    let mut people = FxHashSet::with_capacity_and_hasher(found.len(), FxBuildHasher);
    let named = found
        .iter()
        .filter(|n| n.kind == EntityKind::Person && !n.tokens.is_empty() && n.tokens.len() < 7)
        // "… of Health and | Social Care said"
        .filter(|n| !n.tokens.clone().all(|at| page.is(at, Facts::PORTFOLIO)))
        .filter(|n| !may_be_two(page, n))
        .flat_map(|n| {
            let end = n.tokens.end;
            // "Lindholm-Park" is one surname.
            let hyphenated = n.tokens.len() > 3 && page.hyphen(end - 2);
            let last = if hyphenated { end - 3 } else { end - 1 };
            // "Lee Jae-myung", "Xi Jinping": the surname comes first.
            let hyphen = end - n.tokens.start == 4
                && page.hyphen(end - 2)
                && page.doc.token(end - 1).case == Case::Lower;
            let first = hyphen.then(|| page.key(n.tokens.start..n.tokens.start + 1));
            [Some(page.key(last..end)), Some(page.key(n.tokens.clone())), first].into_iter().flatten()
        });
    people.extend(named);
    people
}

/// "Ruiz ( | Lab |, Marsh)": a councillor's party.
pub(in crate::entities) fn is_party(page: &Page, at: usize) -> bool {
    page.is(at, Facts::PARTY)
        && page.capital(at)
        && page.doc.lower(page.doc.before(at, 1)) == "("
        && one_of!(page.doc.lower(at + 1), "," | ")" | "dem")
}

/// "His advocate, | Luvuyo Ruiz SC", "Luvuyo Ruiz SC, for the state": whose `letters` are a lawyer's.
fn is_counsel(page: &Page, start: usize, letters: usize) -> bool {
    let before = page.doc.before(start, 1);
    let counsel = |at: usize| {
        one_of!(page.folded(at), "advocate" | "barrister" | "counsel" | "lawyer" | "attorney" | "silk")
    };
    let appears = || {
        one_of!(
            page.doc.word(letters + 2),
            "for" | "acting" | "appearing" | "representing" | "prosecuting" | "defending" | "who"
        )
    };
    let next = letters + 1;
    // "Temitope Weller | KC said |"
    let silk = || {
        letters == start.saturating_add(2)
            && one_of!(page.folded(letters), "kc" | "qc")
            && (page.is(next, Facts::SPEECH) || page.doc.lower(next) == ",")
            && (start..letters).all(|at| {
                page.namelike(at)
                    && !page.is(at, Facts::GEOGRAPHY | Facts::ORGANIZATION | Facts::ORGANIZATION_TAIL)
            })
    };
    !page.is(start, Facts::COMMON)
        && (counsel(before)
            || silk()
            || page.doc.lower(before) == "," && counsel(page.doc.before(before, 1))
            || page.is(before, Facts::SPEECH)
            || page.doc.lower(next) == "," && appears())
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn names_have_clean_edges() {
        check(&[
            "General [person Tom Weller] met Finance Minister [person Ana Ruiz] on Monday.",
            "The call between [person Tom Weller] and [person Ana Ruiz] went well. The [person Weller]-[person Ruiz] call was short.",
            "The day was Sun 15 Nov 2026.",
            "[organization The Sun] said so.",
            "The fine of US$15 million hit the Minister of Labour and Employment.",
            "[place Ohio] Gov. [person Tom Weller] left.",
            "[person Farrhat Weller] KC said so. [organization Norvane Rovers] left.",
            "Advocate [person Tom Weller] SC told the court so. [person Eoghan Falvey] SC, for the bank, left.",
            "[organization Norvane SC] won 2-0 on Friday.",
            "The State Fire Marshal left. Deputy State Fire Marshal [person Ana Ruiz] stayed.",
            "[organization Health Department] Director [person Tom Weller] stayed.",
            "Club owner [person Siham Idrissi] left. [organization Acme] owner [organization Norvane Foods] left.",
            "[person Una Corcoran], Western Correspondent, left.",
            "[person Emily Stone-Hart] fell. [person Stone-Hart]'s aunt left.",
            "[group American] [person Tom Hill] won. The [place British Virgin Islands] lost.",
            "A Class IX pupil and a Class VI girl left. [person Elizabeth II] slept.",
            "The tanker MV Lady Carmela sank. MV Santa Clara helped.",
            "It sank when the Lady Carmela hit a pier. The Lady [person Weller] said so. Lady [person Weller] left.",
            "The trawler Sir Penfold sank. The captain, Sir [person Tom Hale], wept.",
            "She is the Marie Dubois, a ferry of 38 metres. The Queen Sophie, a cruise ship, left. The USS Norvane sailed.",
            "[organization USS] Chief Executive [person Ana Ruiz] left. The [place Estonia], a ferry, sank; [place Estonia] mourned.",
            "[person Marie Dubois], a ferry captain, left.",
            "“No,” said the union's president, [person Coxley Kamande]. “No,” said the club's owner, [organization Norvane Foods].",
            "He was bowled by [person Prabath Jayaweera] for 12.",
            "“No,” said [person Rosalind Stone-Hart] SC. [organization Norvane-Delta SC] won 2-0.",
            "Nurse [person Blessing Stone-Hart] agreed. Co-founder [person Grace Stone-Hart] left. The coach [person Will Weller] stayed.",
            "Police saw a silver [organization Nissan] Tilda. A [organization Ford] Ranger burned. A [organization Ford Foundation] grant paid.",
            "Canon [person Jill Weller] prayed. Revd [person Tom Weller] left. [organization Canon] said no.",
            "The recall covers the 2018 [organization Ford] F-150. The 2019 [organization Mazda] CX-5 sold.",
            "Iris sibirica and Veronica persica grow there. [person Iris] slept.",
            "The Hang Seng Index fell. The Straits Times Index rose.",
            "Environmental group [organization Clean Fjords] left.",
            "The mayor of [place Lima], [person Tunde Bello], opened it. The mayor of [place Austin], [place Texas], did not.",
            "Rail operator [organization Transport for Wales] said so.",
            "[person Tom Weller]’s plan failed. [person WELLER] said so.",
        ]);
    }
}
