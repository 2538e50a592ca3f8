//! What stands beside a name speaks for its kind, wherever the same string stands.

use rustc_hash::FxHashMap;

use super::{Surnames, Votes, key};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// Votes of one neighbour, against the 50 of the model.
const TITLE_BEFORE: f32 = 30.0;
const ARTICLE_BEFORE: f32 = 25.0;
const PREPOSITION_BEFORE: f32 = 14.0;
const SPEECH_AFTER: f32 = 10.0;
const PART_OF_ORGANIZATION: f32 = 30.0;
const APPOSITION: f32 = 60.0;

/// Adds the neighbours' votes.
pub(super) fn weigh(page: &Page, names: &[Found], surnames: &Surnames, votes: &mut Votes) {
    let heads = organization_heads(page, names);
    for name in names.iter().filter(|n| n.rule != "entity/listed" && n.kind != EntityKind::Group) {
        let Some(own) = votes.get_mut(&key(page, name)) else { continue };
        let mut add = |kind: EntityKind, weight: f32| {
            if let Some(own) = own.get_mut(kind as usize) {
                *own += weight;
            }
        };
        let (start, end) = (name.tokens.start, name.tokens.end);
        let before = page.doc.before(start, 1);
        if page.is(before, Facts::TITLE | Facts::HONORIFIC) && page.together(before, start) {
            add(EntityKind::Person, TITLE_BEFORE);
        }
        if page.folded(before) == "the" && !followed_by_noun(page, end) {
            let acronym = page.doc.token(start).case == Case::Upper && name.tokens.len() == 1;
            if name.kind == EntityKind::Person || acronym {
                add(EntityKind::Organization, ARTICLE_BEFORE);
            }
        }
        if page.is(before, Facts::PLACE_PREPOSITION) && name.kind != EntityKind::Organization {
            add(EntityKind::Place, PREPOSITION_BEFORE);
        }
        let known = page.is(start, Facts::GEOGRAPHY);
        if page.is(end, Facts::SPEECH) && name.kind == EntityKind::Place {
            add(EntityKind::Person, if known { SPEECH_AFTER } else { APPOSITION });
        }
        if is_organization_by_apposition(page, name, known) {
            add(EntityKind::Organization, APPOSITION);
        }
        if is_place_by_apposition(page, name) {
            add(EntityKind::Place, APPOSITION);
        }
        if name.tokens.len() == 1
            && heads.contains_key(page.folded(start))
            && !surnames.person(page, start)
        {
            add(EntityKind::Organization, PART_OF_ORGANIZATION);
        }
    }
}

/// True where the name modifies a noun ("the Pinochet dictatorship"): then the article is the noun's.
fn followed_by_noun(page: &Page, at: usize) -> bool {
    use crate::tagger::Pos;
    matches!(page.doc.pos(at), Pos::Noun | Pos::ProperNoun | Pos::Adjective)
}

/// "Oil company Petrosen", "the Tabesa tobacco company", "Baffinland spokesman Peter Akman", "Smoore's shares".
fn is_organization_by_apposition(page: &Page, name: &Found, known: bool) -> bool {
    if known || name.kind == EntityKind::Organization {
        return false;
    }
    let (start, end) = (name.tokens.start, name.tokens.end);
    let common = |at: usize, class: Facts| page.doc.token(at).case == Case::Lower && page.is(at, class);
    let before = page.doc.before(start, 1);
    let kind_before = common(before, Facts::ORGANIZATION_NOUN)
        || page.doc.lower(before) == "," && common(page.doc.before(start, 2), Facts::ORGANIZATION_NOUN);
    let owned = if page.doc.lower(end) == "'s" { end + 1 } else { end };
    let role = common(end, Facts::ROLE) && page.namelike(end + 1) && page.together(end, end + 1);
    kind_before && page.together(before, start)
        || common(end, Facts::ORGANIZATION_NOUN)
        || page.folded(before) == "the" && common(end + 1, Facts::ORGANIZATION_NOUN)
        || common(owned, Facts::BELONGING)
        || role && name.kind == EntityKind::Person
}

/// "The village of Kebbi", "the Laja river".
fn is_place_by_apposition(page: &Page, name: &Found) -> bool {
    if name.kind == EntityKind::Place {
        return false;
    }
    let (start, end) = (name.tokens.start, name.tokens.end);
    let noun = |at: usize| page.doc.token(at).case == Case::Lower && page.is(at, Facts::PLACE_NOUN);
    let of = page.folded(page.doc.before(start, 1)) == "of" && noun(page.doc.before(start, 2));
    (of || noun(end) && name.tokens.len() < 3) && name.kind == EntityKind::Person
        || of && name.tokens.len() == 1 && page.doc.token(start).case == Case::Title
}

/// First words of organizations' names that are neither places nor groups nor ordinary words.
fn organization_heads<'p>(page: &'p Page, names: &[Found]) -> FxHashMap<&'p str, ()> {
    names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization && n.tokens.len() > 1)
        .map(|n| n.tokens.start)
        .filter(|&at| {
            !page.is(
                at,
                Facts::GEOGRAPHY
                    | Facts::GROUP
                    | Facts::COMMON
                    | Facts::FIRST_NAME
                    | Facts::ORGANIZATION_HEAD,
            )
        })
        .map(|at| (page.folded(at), ()))
        .collect()
}
