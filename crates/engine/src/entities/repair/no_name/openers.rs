//! Ordinary words that have their capital from the place where they stand: the first word of a sentence or a headline.

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::{BlockKind, EntityKind};
use crate::tagger::Pos;

/// "Frost wipes out a third": the text has the word only in lower case besides.
pub(super) fn is_ordinary(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    let uses = page.uses(at);
    let first = page.starts(at) || page.loud(at);
    // "Engineers found", "Glaciologists say": what one does, of many.
    let many = page
        .folded(at)
        .strip_suffix('s')
        .is_some_and(|one| page.lists.facts(one).any(Facts::ROLE | Facts::COMMON));
    let common = uses.lower > 0 || many || page.is(at, Facts::COMMON);
    first
        && page.doc.token(at).case == Case::Title
        && common
        && uses.capital == 0
        && !page.is(at, Facts::FEMALE | Facts::MALE)
        && page.listed(at..at + 1).is_none()
}

/// "“Delightedly cautious,” he said", "Predictably, it fell": how, and nothing by name.
pub(super) fn is_adverb(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    page.starts(at)
        && page.uses(at).capital == 0
        && ["edly", "ably", "ingly", "ously", "ently", "antly"]
            .iter()
            .any(|tail| page.folded(at).ends_with(tail))
        && !page.is(at, Facts::FIRST_NAME | Facts::GEOGRAPHY)
}

/// "Harbour bridge to close": a headline's first word before its noun, which the story never has with a capital.
pub(super) fn is_headline_word(page: &Page, name: &Found) -> bool {
    let (at, next) = (name.tokens.start, name.tokens.end);
    // "| City | budget row deepens"
    let city = name.kind == EntityKind::Organization
        && one_of!(page.folded(at), "city" | "town" | "county" | "state" | "council");
    (name.kind == EntityKind::Place || city)
        && name.tokens.len() == 1
        && page.starts(at)
        && page.doc.block_kind(at) == BlockKind::Headline
        && page.doc.token(next).case == Case::Lower
        && page.doc.pos(next) == Pos::Noun
        && page.uses(at).capital == 0
        && !page.is(at, Facts::GEOGRAPHY)
}

/// "Labour union IG Holz", "Labour shortages": the word, though parties are called so.
pub(super) fn is_labour(page: &Page, name: &Found) -> bool {
    one_of!(page.folded(name.tokens.start), "labour" | "labor")
        && page.starts(name.tokens.start)
        && one_of!(
            page.folded(name.tokens.end),
            "union" | "unions" | "market" | "costs" | "shortage" | "shortages" | "laws"
        )
}

/// "Court records show", "Union leader Ana Ruiz said": a body's noun before what belongs to it.
pub(super) fn is_body_noun(page: &Page, name: &Found) -> bool {
    let (at, next) = (name.tokens.start, name.tokens.end);
    let before_role = one_of!(
        page.folded(at),
        "union"
            | "fund"
            | "bank"
            | "party"
            | "club"
            | "league"
            | "company"
            | "council"
            | "city"
            | "police"
            | "army"
            | "school"
            | "hospital"
            | "university"
    ) && page.is(next, Facts::ROLE);
    // "County council votes", "Borough hurlers win"
    let local = one_of!(page.folded(at), "county" | "borough" | "district");
    name.tokens.len() == 1
        && (page.folded(at) == "court" || (before_role || local) && page.uses(at).capital == 0)
        && page.starts(at)
        && page.doc.token(next).case == Case::Lower
}

/// "Carer who stole savings": what somebody is begins a headline.
pub(super) fn is_whoever(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    page.starts(at)
        && page.doc.block_kind(at) == BlockKind::Headline
        && page.doc.word(name.tokens.end) == "who"
        && page.uses(at).capital == 0
        && !page.is(at, Facts::FIRST_NAME | Facts::GEOGRAPHY | Facts::ORGANIZATION)
}

/// "Irrigators along the river": a plural that begins a sentence, and no surname.
pub(super) fn is_plural(page: &Page, name: &Found) -> bool {
    let (at, next) = (name.tokens.start, name.tokens.end);
    page.starts(at)
        && (page.folded(at).ends_with("ors") || page.folded(at).ends_with("ers"))
        && page.uses(at).capital == 0
        && matches!(page.doc.pos(next), Pos::Preposition | Pos::Noun | Pos::VerbBase)
        && page.doc.token(next).case == Case::Lower
}

/// "Warm regards", "Orthopaedic surgeon": an ordinary word or an adjective that begins a sentence, and a noun that it
/// belongs to.
pub(super) fn is_before_noun(page: &Page, name: &Found) -> bool {
    let (at, next) = (name.tokens.start, name.tokens.end);
    let adjective = ["ic", "ical", "ental", "onal"].iter().any(|end| page.folded(at).ends_with(end))
        && page.folded(at).len() > 7
        && page.is(next, Facts::ROLE | Facts::ORGANIZATION_NOUN)
        && page.folded(next) != "chief"
        && page.listed(at..at + 1).is_none()
        && !page.is(at, Facts::FIRST_NAME);
    // "Winter sailings"
    let season = one_of!(page.folded(at), "spring" | "summer" | "autumn" | "winter");
    opens_in_lower(page, name, adjective || season)
        && matches!(page.doc.pos(next), Pos::Noun | Pos::Adjective | Pos::Determiner | Pos::Preposition)
        && !one_of!(page.folded(next), "of" | "in" | "for" | "on" | "at")
}

/// "Smoke has reached": an ordinary word that begins the one sentence that has it.
pub(super) fn is_subject(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    name.tokens.len() == 1
        && opens_in_lower(page, name, false)
        && !page.loud(at)
        && page.doc.token(at).case == Case::Title
        && page.listed(at..at + 1).is_none()
        && one_of!(page.folded(name.tokens.end), "has" | "have" | "is" | "are" | "was" | "were")
}

/// True for an `ordinary` word, or one that the lists know so, that begins a sentence which goes on in lower case, and
/// has no capital elsewhere.
fn opens_in_lower(page: &Page, name: &Found, ordinary: bool) -> bool {
    let at = name.tokens.start;
    page.starts(at)
        && (ordinary || page.is(at, Facts::COMMON))
        && page.uses(at).capital == 0
        && page.doc.token(name.tokens.end).case == Case::Lower
}

/// "| Albertans | deserve better": those who live in a place, and none of them by name.
pub(super) fn is_inhabitants(page: &Page, name: &Found) -> bool {
    let word = page.folded(name.tokens.start);
    let place = |stem: &str| page.lists.facts(stem).any(Facts::GEOGRAPHY);
    word.len() > 6
        && (["ns", "ans", "ers", "rs"].iter().any(|end| word.strip_suffix(end).is_some_and(place))
            // "Islanders", "Teessiders"
            || word.len() > 8 && (word.ends_with("landers") || word.ends_with("siders")))
}
