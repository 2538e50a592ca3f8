//! What stands beside a person.

use super::Beside;
use super::organizations::{body_before_role, is_explained};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// "His daughter Chelsea", "a boy named Jordan".
pub(super) fn is_relative(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    let before = page.doc.before(at, 1);
    // "Two daughters, | Imara | and | Solveig |": the one before, and the kin word behind its comma.
    let joined = page.folded(before) == "and" && page.capital(page.doc.before(before, 1));
    let comma = page.doc.before(before, 2 * usize::from(joined));
    let listed = page.doc.lower(comma) == ","
        && page.folded(page.doc.before(comma, 1)).ends_with('s')
        && (joined || page.folded(name.tokens.end) == "and");
    let kin = if listed { page.doc.before(comma, 1) } else { before };
    name.tokens.len() <= 3
        && page.is(kin, Facts::KIN)
        && page.doc.token(kin).case == Case::Lower
        && (page.is(at, Facts::FIRST_NAME)
            || listed && name.tokens.len() == 1 && !page.is(at, Facts::GEOGRAPHY))
        && !page.capital(name.tokens.end)
        && !page.is(name.tokens.end - 1, Facts::ORGANIZATION_TAIL | Facts::PLACE_TAIL)
}

/// Whom a text introduces in one of the ways that it does people.
pub(super) fn is_introduced(beside: &Beside) -> bool {
    let Beside { page, name, .. } = *beside;
    is_holder(page, name)
        || is_member(page, name)
        || is_explained_person(page, name, beside.known())
        || is_reporter(page, name)
        || is_author(page, name)
}

/// "The bank, whose governor is | Pan Gongsheng |,"
fn is_holder(page: &Page, name: &Found) -> bool {
    let start = name.tokens.start;
    let role = page.doc.before(start, 2);
    one_of!(page.doc.word(page.doc.before(start, 1)), "is" | "was")
        && page.is(role, Facts::ROLE)
        && page.doc.word(page.doc.before(role, 1)) == "whose"
        && (2..=3).contains(&name.tokens.len())
        && !page.capital(name.tokens.end)
}

/// "The ICRC's Rolin Wavre said": two words that belong to somebody and speak.
fn is_member(page: &Page, name: &Found) -> bool {
    let tokens = name.tokens.clone();
    let body = Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD | Facts::GEOGRAPHY;
    // "Labour's Jo Stone"
    let party = page.is(page.doc.before(tokens.start, 2), Facts::PARTY);
    let other = if party { body } else { body | Facts::COMMON };
    matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && tokens.len() == 2
        && page.doc.lower(page.doc.before(tokens.start, 1)) == "'s"
        && page.is(tokens.end, Facts::SPEECH)
        && !tokens.clone().any(|at| page.is(at, other) || page.doc.token(at).case != Case::Title)
}

/// "Sunil Rao, the chief executive of": two or three words and a role.
fn is_explained_person(page: &Page, name: &Found, known: bool) -> bool {
    let tokens = name.tokens.clone();
    let other = Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD | Facts::PLACE_TAIL | Facts::PLACE_HEAD;
    // "Ana | Standing Elk |, chairwoman of"
    let chair = page.is(tokens.start, Facts::FEMALE | Facts::MALE)
        && page.folded(tokens.end + 1).starts_with("chair")
        && page.doc.lower(tokens.end + 2) == "of";
    matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && !known
        && ((2..=3).contains(&tokens.len())
            || tokens.len() == 4 && (page.hyphen(tokens.end - 2) || page.hyphen(tokens.start + 1)))
        && !tokens.clone().any(|at| {
            page.is(at, other)
                || page.is(at, Facts::COMMON) && !(chair && at > tokens.start)
                || page.doc.token(at).case != Case::Title && !page.hyphen(at)
        })
        && is_explained(page, tokens.end, Facts::ROLE)
        && !body_before_role(page, tokens.end)
}

/// "| Chekhov |'s The Gull": whose title follows, one word that no list has as a place.
fn is_author(page: &Page, name: &Found) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    name.kind == EntityKind::Place
        && name.tokens.len() == 1
        && page.doc.lower(end) == "'s"
        && page.doc.word(end + 1) == "The"
        && page.capital(end + 2)
        && !page.is(start, Facts::GEOGRAPHY | Facts::ORGANIZATION)
        && page.listed(start..end).is_none()
}

/// "Told MSNBC's Ana Hall": whose people speak, before two words of which the last ends places.
fn is_reporter(page: &Page, name: &Found) -> bool {
    let start = name.tokens.start;
    let owner = page.doc.before(start, 2);
    name.kind == EntityKind::Place
        && name.tokens.len() == 2
        && page.doc.lower(page.doc.before(start, 1)) == "'s"
        && (page.is(owner, Facts::ORGANIZATION) || page.doc.token(owner).case == Case::Upper)
        && one_of!(page.folded(page.doc.before(start, 3)), "told" | "tells" | "with" | "by")
        && !page.is(start, Facts::COMMON | Facts::GEOGRAPHY)
}

/// "President Weller"
pub(super) fn has_title(beside: &Beside) -> bool {
    let Beside { page, start, before, .. } = *beside;
    // "She will captain | Rexford |"
    let verb = page.doc.word(before) == "captain"
        && one_of!(page.folded(page.doc.before(start, 2)), "will" | "to" | "would");
    page.is(before, Facts::TITLE | Facts::HONORIFIC) && page.together(before, start) && !verb
}

/// "Stelmar said", whom the model took for a place that a list knows.
pub(super) fn is_place_that_speaks(beside: &Beside) -> bool {
    speaks(beside) && beside.known()
}

/// "Stelmar said", whom the model took for a place.
pub(super) fn is_unknown_that_speaks(beside: &Beside) -> bool {
    // "Danso | sighed"
    let feels = || {
        beside.name.kind == EntityKind::Place
            && beside.name.tokens.len() == 1
            && one_of!(
                beside.page.folded(beside.end),
                "sighed"
                    | "wept"
                    | "laughed"
                    | "smiled"
                    | "nodded"
                    | "shrugged"
                    | "grinned"
                    | "sobbed"
                    | "blushed"
            )
    };
    !beside.known() && (speaks(beside) || feels())
}

fn speaks(beside: &Beside) -> bool {
    let Beside { page, scene, name, end, before, .. } = *beside;
    // "Eddie Hearn of | Matchroom | said"
    let from = page.folded(before) == "of" && scene.people.contains(before);
    // "Villagers near | Sarthe | said"
    // "Residents of | Sarthe | said"
    let home = one_of!(page.doc.word(before), "in" | "near")
        || page.doc.word(before) == "of" && page.folded(page.doc.before(before, 1)) == "residents";
    !from
        && !home
        && page.is(end, Facts::SPEECH)
        && name.kind == EntityKind::Place
        && !page.is(end - 1, Facts::PLACE_TAIL)
}

/// "Hooker Pita Anae", whom the model took for a body
pub(super) fn is_body_with_role(beside: &Beside) -> bool {
    let Beside { page, name, before, .. } = *beside;
    let listed = |at: usize| page.is(at, Facts::ORGANIZATION | Facts::GEOGRAPHY);
    // "Club owner Ana Ruiz", but "Velmar owner Norvane Foods"
    let ordinary = || {
        let what = page.doc.before(before, 1);
        page.is(what, Facts::COMMON | Facts::ORGANIZATION_HEAD)
            && (page.starts(what) || !page.capital(what))
            && page.together(what, before)
    };
    name.kind == EntityKind::Organization
        && has_role(beside)
        && page.is(before, Facts::ROLE)
        && page.doc.token(before).case == Case::Lower
        && !page.is(before, Facts::ORGANIZATION_NOUN)
        && (page.folded(before) != "owner" || ordinary())
        && !one_of!(page.folded(before), "partner" | "sponsor" | "parent" | "client")
        && !name.tokens.clone().any(listed)
        && is_plain_name(page, name)
}

/// "The | Vorno | dynasty", "the | Vorno | regime": who rules, where no list knows a place or a party. A government may be
/// a region's or a party's, unless somebody of the text is called so.
pub(super) fn is_ruler(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    let rules = match page.doc.word(end) {
        "dynasty" | "era" | "regime" | "presidency" | "dictatorship" => true,
        "government" | "administration" => beside.is_somebody(),
        _ => false,
    };
    rules
        && matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && name.tokens.len() < 3
        && page.folded(before) == "the"
        && page.doc.token(start).case == Case::Title
        && !page.is(start, Facts::GEOGRAPHY | Facts::GROUP | Facts::ORGANIZATION | Facts::COMMON)
        && !beside.has(Facts::ORGANIZATION_TAIL | Facts::PLACE_TAIL)
        && page.listed(name.tokens.clone()).is_none()
}

/// "A woman from | Princeton |": true where somebody comes from what begins at a token.
pub(in crate::entities) fn comes_from(page: &Page, start: usize) -> bool {
    page.folded(page.doc.before(start, 1)) == "from"
        && one_of!(
            page.folded(page.doc.before(start, 2)),
            "man" | "woman" | "boy" | "girl" | "teenager" | "pensioner" | "couple" | "youth"
        )
}

/// "A man of 34 from | Princeton |": where somebody is from who is called nothing else.
pub(super) fn is_home_of_somebody(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    matches!(name.kind, EntityKind::Person | EntityKind::Organization)
        && name.tokens.len() < 3
        && (comes_from(page, start)
            || page.folded(before) == "from"
                && one_of!(
                    page.folded(page.doc.before(before, 1)),
                    "old" | "choir" | "people" | "farmers" | "families"
                ))
        && page.doc.token(start).case == Case::Title
        && page.doc.lower(end) != "'s"
        && !beside.scene.sport
        && (page.is(start, Facts::GEOGRAPHY) || !page.is(start, Facts::FIRST_NAME) && !beside.known())
}

/// "In | Emma | and Lucy", "between | Kerry | and Lavrov": a first name beside somebody's name, though a place may be
/// called so; not "between London and Weller".
pub(super) fn is_joined_to_person(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, end, before, .. } = *beside;
    // "Between Kerry and | Lavrov |"
    let first = page.doc.before(before, 1);
    let second = page.folded(before) == "and"
        && page.folded(page.doc.before(first, 1)) == "between"
        && scene.somebody_at.contains(first)
        && !page.is(start, Facts::GEOGRAPHY);
    let noun = page.doc.before(before, 1);
    let thing = page.folded(before) == "in" && super::lists::are_things(page, noun);
    let single = name.kind == EntityKind::Place && name.tokens.len() == 1;
    single && second
        || single
            && !thing
            && page.is(start, Facts::FIRST_NAME)
            && page.doc.lower(end) == "and"
            && scene.somebody_at.contains(end + 1)
            && !page.capital(end + 2)
            && !page.listed(start..end).is_some_and(|l| l.nation || l.city)
            && !page.is(end + 1, Facts::GEOGRAPHY)
}

/// "Seismologist Hernando Cruz", "Ana Ruiz and Pooja Ghosh", which the model took for places.
pub(super) fn is_beside_person(beside: &Beside) -> bool {
    let Beside { page, name, before, .. } = *beside;
    let joined = || page.folded(before) == "and" && beside.scene.people.contains(before);
    name.kind == EntityKind::Place
        && (has_role(beside) || joined() || has_family(beside))
        && is_plain_name(page, name)
}

/// "Jordan Sayles", where the text has Kendra Sayles, too: a first name that is also a place's
pub(super) fn is_of_family(beside: &Beside) -> bool {
    let Beside { page, name, start, end, .. } = *beside;
    matches!(name.kind, EntityKind::Place | EntityKind::Organization)
        && name.tokens.len() == 2
        && page.is(start, Facts::FIRST_NAME)
        && page.doc.token(start).case == Case::Title
        && page.doc.token(end - 1).case == Case::Title
        && !page.is(end - 1, Facts::ORGANIZATION_TAIL | Facts::PLACE_TAIL | Facts::COMMON | Facts::GROUP)
        && has_family(beside)
}

/// "Tamsin Fell", where the text has "Fell says", too
pub(super) fn is_place_of_a_speaker(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, end, .. } = *beside;
    name.kind == EntityKind::Place
        && name.tokens.len() == 2
        && page.is(start, Facts::FIRST_NAME)
        && !page.is(start, Facts::GEOGRAPHY | Facts::COMMON)
        && scene.speakers.contains(page.folded(end - 1))
}

fn has_role(beside: &Beside) -> bool {
    let Beside { page, start, end, before, .. } = *beside;
    // "His lawyer, | Aissatu Embaló |, told"
    if page.doc.lower(before) == "," && page.doc.lower(end) == "," && page.doc.pos(end + 1).finite() {
        return role_before(page, before);
    }
    page.is(before, Facts::ROLE) && page.together(before, start)
        || page.is(before, Facts::SPEECH) && !one_of!(page.folded(before), "told" | "claimed")
}

/// "| An aide to the mayor |,": a phrase of somebody before the comma, who is named behind it.
fn role_before(page: &Page, comma: usize) -> bool {
    let near = (1..10).map_while(|back| comma.checked_sub(back)).take_while(|&at| page.doc.lower(at) != ",");
    let determiner = |at: &usize| {
        one_of!(page.folded(*at), "a" | "an" | "the" | "his" | "her" | "their" | "its" | "whose" | "'s")
            && page.together(*at, comma)
    };
    let Some(first) = near.filter(determiner).last() else { return false };
    let head = (first + 1..comma).find(|&at| one_of!(page.folded(at), "to" | "of" | "for" | "at" | "in"));
    let head = head.unwrap_or(comma) - 1;
    head > first
        && page.is(head, Facts::ROLE | Facts::TITLE)
        && (first + 1..=head).all(|at| {
            (page.doc.token(at).case == Case::Lower || at == head && page.is(at, Facts::TITLE))
                && !page.doc.pos(at).finite()
        })
}

/// "Four former presidents – | Ana Ruiz |, Ollanta Humala and Tom Hale –": one of those who are what a plural says.
pub(super) fn is_in_row(beside: &Beside) -> bool {
    let Beside { page, name, start, .. } = *beside;
    let other = Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD | Facts::PLACE_TAIL | Facts::COMMON;
    let plain = matches!(name.kind, EntityKind::Place | EntityKind::Organization)
        && (2..=3).contains(&name.tokens.len())
        && name.tokens.clone().all(|at| page.doc.token(at).case == Case::Title && !page.is(at, other));
    if !plain {
        return false;
    }
    let part = |at: &usize| page.capital(*at) || one_of!(page.doc.lower(*at), "," | "and");
    let first = (1..24).map_while(|back| start.checked_sub(back)).take_while(part).last().unwrap_or(start);
    let mark = page.doc.before(first, 1);
    let lead = match page.doc.lower(mark) {
        "–" | "—" | ":" => page.doc.before(mark, 1),
        _ => mark,
    };
    let Some(one) = page.folded(lead).strip_suffix('s') else { return false };
    let facts = page.lists.facts(one);
    page.together(lead, start)
        && page.doc.token(lead).case == Case::Lower
        && facts.any(Facts::ROLE | Facts::TITLE)
        && !facts.any(Facts::ORGANIZATION_NOUN)
        && page.listed(name.tokens.clone()).is_none()
}

/// "Tom Weller, popularly known as | TW |": what somebody is called, too.
pub(super) fn is_alias(beside: &Beside) -> bool {
    let Beside { page, scene, name, before, .. } = *beside;
    let known = page.doc.before(before, 1);
    // "Who gave his name only as | Kofi |"
    let only = page.doc.word(known) == "only" && page.doc.word(before) == "as";
    if only && name.tokens.len() < 3 {
        let verb = page.doc.word(page.doc.before(known, 1));
        return one_of!(verb, "name" | "himself" | "herself");
    }
    if page.folded(before) != "as" || page.folded(known) != "known" || name.kind == EntityKind::Person {
        return false;
    }
    let near = (0..10).map_while(|back| known.checked_sub(back)).take_while(|&at| page.together(at, known));
    near.into_iter()
        .find(|at| scene.people.contains(*at) || scene.bodies.contains(*at) || page.capital(*at))
        .is_some_and(|at| scene.people.contains(at) && page.known_of(at, known))
}

/// "Namal Rajapaksa", where the text has Mahinda Rajapaksa, too
fn has_family(beside: &Beside) -> bool {
    let Beside { page, start, end, .. } = *beside;
    let another = |&(first, more): &(&str, bool)| more || first != page.folded(start);
    !page.is(end - 1, Facts::ORGANIZATION | Facts::GEOGRAPHY)
        && beside.scene.families.get(page.folded(end - 1)).is_some_and(another)
}

/// True for two or three words that nothing says to be a place or a body.
pub(super) fn is_plain_name(page: &Page, name: &Found) -> bool {
    let tokens = name.tokens.clone();
    let other = Facts::COMMON
        | Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_HEAD
        | Facts::PLACE_HEAD
        | Facts::PLACE_TAIL
        | Facts::GROUP;
    let particle = |at: usize| page.is(at, Facts::PARTICLE) && !page.capital(at);
    let hyphen = page.hyphen(page.doc.before(tokens.end, 2)) || page.hyphen(tokens.start + 1);
    let long = tokens.len() > 3 && hyphen || tokens.clone().any(particle);
    ((2..=3).contains(&tokens.len()) || tokens.len() < 7 && long)
        && page.listed(tokens.clone()).is_none()
        && (!page.is(tokens.start, Facts::GEOGRAPHY) || hyphen && page.is(tokens.start, Facts::FIRST_NAME))
        && tokens.clone().all(|at| {
            page.hyphen(at)
                || particle(at)
                || page.doc.token(at).case == Case::Title && !page.is(at, other)
                // "Osemwe | II |"
                || at + 1 == tokens.end && page.is(at, Facts::SUFFIX)
        })
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn who_chairs_a_body_is_a_person() {
        check(&[
            "The Oba of [place Benin], [person Osemwe II], appealed for calm.",
            "[person Delphine Standing Rock], chairwoman of the tribe, left. [organization Faith Community Church], chair of the group, stayed.",
        ]);
    }

    #[test]
    fn who_rules_is_a_person() {
        check(&[
            "The [person Kadar] regime ended, and the [person Kadar] era was over.",
            "The [place Anambra] government paid. The [organization Hamas] government left.",
        ]);
    }
}
