//! Everywhere a settled name stands again.

use rustc_hash::{FxHashMap, FxHashSet};

use super::surnames::Surnames;
use super::{SURE, Votes, bare_key, count, majority, without_the};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::key::Key;
use crate::entities::page::{Found, LONGEST_KEY, Page};
use crate::entities::repair::{is_currency, is_latin};
use crate::report::EntityKind;

/// Adds the places where a settled name stands again and no source saw it: at sentence starts, in headlines, in
/// capitals, or where the model let it pass.
pub(super) fn spread(page: &Page, names: &mut Vec<Found>, surnames: &Surnames) {
    let votes = count(page, names);
    // Of what votes are for besides, nothing has more words than the name itself.
    let mut longest: FxHashMap<Key, usize> = FxHashMap::default();
    for tokens in names.iter().map(|n| without_the(page, n.tokens.clone())) {
        let most = longest.entry(page.key(tokens.start..tokens.start + 1)).or_default();
        *most = tokens.len().max(*most);
    }
    let mut taken = vec![false; page.len()];
    for name in names.iter() {
        if let Some(own) = taken.get_mut(name.tokens.clone()) {
            own.fill(true);
        }
    }
    lengthen(page, names, &votes, &mut taken);
    let free = |at: usize| taken.get(at) == Some(&false);
    let heads = heads(page, names);
    let teams = nicknames(page, names);
    let mut more = Vec::new();
    let mut at = 0;
    while at < page.len() {
        let skipped = page.is(at, Facts::NOT_NAME) && !surnames.month(page, at);
        if !free(at) || !page.capital(at) || page.furniture(at) || skipped {
            at += 1;
            continue;
        }
        let mut best = None;
        let mut key = Key::default();
        let most = longest.get(&page.key(at..at + 1)).copied().unwrap_or(1).min(LONGEST_KEY);
        for end in at + 1..=at + most {
            if !free(end - 1) || !page.together(at, end - 1) {
                break;
            }
            key = page.key_and(key, end - 1);
            if let Some(kind) = votes.get(&key).and_then(majority)
                && !is_latin(page, end)
                && (end > at + 1 || is_name_again(page, at) || is_acronym_again(page, at, kind))
            {
                best = Some((end, kind));
            }
        }
        if best.is_none()
            && page.hyphen(at + 1)
            && free(at + 1)
            && free(at + 2)
            && surnames.double(page.key(at..at + 3))
        {
            best = Some((at + 3, EntityKind::Person));
        }
        if best.is_none()
            && (surnames.person(page, at) && is_name_again(page, at) || surnames.month(page, at))
        {
            best = Some((at + 1, EntityKind::Person));
        }
        if best.is_none() && heads.contains(page.folded(at)) && is_the_head(page, at) {
            best = Some((at + 1, EntityKind::Organization));
        }
        // "The | Sanders | campaign"
        let runs = || {
            page.folded(page.doc.before(at, 1)) == "the"
                && page.doc.lower(at + 1) == "campaign"
                && (page.is(at + 2, Facts::SPEECH)
                    || one_of!(page.doc.lower(at + 2), "won" | "hired" | "spent")
                        && page.doc.lower(at + 3) == ".")
                && !page.is(at, Facts::COMMON | Facts::NO_FIRST_NAME | Facts::ORGANIZATION_TAIL)
        };
        if best.is_none() && runs() {
            best = Some((at + 1, EntityKind::Person));
        }
        if best.is_none() && teams.contains(page.folded(at)) && is_team_here(page, at) {
            best = Some((at + 1, EntityKind::Organization));
        }
        // "Police cleared the camp": nobody's surname, whoever has been called so.
        let body =
            |end: usize| end == at + 1 && page.is(at, Facts::COMMON) && page.is(at, Facts::ORGANIZATION_HEAD);
        let best = best.filter(|&(end, kind)| kind != EntityKind::Person || !body(end));
        let Some((end, kind)) = best else {
            at += 1;
            continue;
        };
        let again = Found { tokens: at..end, kind, strength: 50, rule: "entity/named-before" };
        if !is_currency(page, &again) {
            more.push(again);
        }
        at = end;
    }
    names.append(&mut more);
}

/// Gives a name the rest that the text gives it elsewhere ("Texas" in "Texas Instruments had").
fn lengthen(page: &Page, names: &mut [Found], votes: &Votes, taken: &mut [bool]) {
    for name in names.iter_mut().filter(|n| !SURE.contains(&n.rule) && n.tokens.len() < 8) {
        let start = name.tokens.start;
        let next = name.tokens.end;
        if taken.get(next) != Some(&false) || !page.capital(next) || !page.together(start, next) {
            continue;
        }
        let mut key = bare_key(page, name.tokens.clone());
        for end in name.tokens.end + 1..name.tokens.end + 4 {
            let at = end - 1;
            if taken.get(at) != Some(&false) || !page.capital(at) || !page.together(start, at) {
                break;
            }
            key = page.key_and(key, at);
            // "| Cedar | Falls Votes", of the town whose dateline the story has.
            let whole = |&kind: &EntityKind| kind != EntityKind::Place || name.kind == EntityKind::Person;
            if let Some(kind) = votes.get(&key).and_then(majority).filter(whole) {
                if let Some(own) = taken.get_mut(name.tokens.end..end) {
                    own.fill(true);
                }
                name.tokens.end = end;
                name.kind = kind;
                name.rule = "entity/named-before";
                break;
            }
        }
    }
}

/// "The | Council | met", where no body of the text is called so in full: which one it is cannot be told.
pub(super) fn drop_bare_heads(page: &Page, names: &mut Vec<Found>) {
    let bare = |n: &Found| {
        n.tagged()
            && n.tokens.len() == 1
            && n.kind == EntityKind::Organization
            // "The | Committee | for a Better Budget"
            && !one_of!(page.folded(n.tokens.end), "of" | "for" | "on")
            && one_of!(
                page.folded(n.tokens.start),
                "council"
                    | "board"
                    | "municipality"
                    | "municipal"
                    | "committee"
                    | "commission"
                    | "federation"
                    | "prosecution"
                    | "bureau"
                    | "department"
                    | "ministry"
                    | "agency"
                    | "authority"
                    | "association"
                    | "institute"
                    | "court"
                    | "bank"
                    | "force"
            )
    };
    if !names.iter().any(bare) {
        return;
    }
    // "A | Commission | spokesman", "that the | Bank | said"
    let acts = |n: &Found| {
        page.is(n.tokens.end, Facts::ROLE)
            || page.is(n.tokens.end, Facts::SPEECH) && !page.starts(page.doc.before(n.tokens.start, 1))
    };
    let full =
        names.iter().filter(|n| n.tokens.len() > 1 || bare(n) && acts(n)).flat_map(|n| n.tokens.clone());
    let known: FxHashSet<&str> = full.map(|at| page.folded(at)).collect();
    names.retain(|n| !bare(n) || known.contains(page.folded(n.tokens.start)));
}

/// True for an organization's letters in a sentence that does not shout: "DCI" is no inspector and "UP" no direction.
fn is_acronym_again(page: &Page, at: usize, kind: EntityKind) -> bool {
    kind == EntityKind::Organization
        && page.doc.token(at).case == Case::Upper
        && page.folded(at).len() > 1
        && !page.loud(at)
        && !(page.is(at, Facts::TITLE) && page.namelike(at + 1))
}

/// Last words of the organizations' names that end in what they are ("Delta Foundation").
fn heads<'p>(page: &'p Page, names: &[Found]) -> FxHashSet<&'p str> {
    names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization && n.tokens.len() > 1)
        .map(|n| n.tokens.end - 1)
        .filter(|&at| page.is(at, Facts::ORGANIZATION_TAIL) && !page.is(at, Facts::ORGANIZATION_SUFFIX))
        .map(|at| page.folded(at))
        .collect()
}

/// Last words of teams of listed places ("Calgary | Flames").
fn nicknames<'p>(page: &'p Page, names: &[Found]) -> FxHashSet<&'p str> {
    names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization && (2..4).contains(&n.tokens.len()))
        .filter(|n| page.listed(n.tokens.start..n.tokens.end - 1).is_some_and(|l| l.city))
        .map(|n| page.folded(n.tokens.end - 1))
        .filter(|word| word.ends_with('s'))
        .collect()
}

/// "The Flames", "Flames coach Tom Weller", and anywhere in a heading.
fn is_team_here(page: &Page, at: usize) -> bool {
    page.loud(at)
        || !page.starts(at) && page.folded(page.doc.before(at, 1)) == "the" && !page.capital(at + 1)
        || page.is(at + 1, Facts::SPORT_ROLE)
}

/// "The Foundation", short for the one that was named in full, in the middle of a sentence.
fn is_the_head(page: &Page, at: usize) -> bool {
    page.folded(page.doc.before(at, 1)) == "the"
        && !page.loud(at)
        && !page.starts(at)
        && !page.capital(at + 1)
        && !one_of!(page.folded(at + 1), "of" | "for")
}

/// True where a capitalized word that names something elsewhere names it here, too, and is not the ordinary word.
fn is_name_again(page: &Page, at: usize) -> bool {
    let uses = page.uses(at);
    if page.is(at, Facts::TITLE | Facts::ROLE | Facts::MODIFIER) && !page.is(at, Facts::FIRST_NAME) {
        return false;
    }
    if page.starts(at) || page.loud(at) {
        return uses.capital > uses.lower && !(page.is(at, Facts::COMMON) && uses.lower > 0);
    }
    let joined =
        |i: usize| page.namelike(i) && page.together(at, i) && !page.is(i, Facts::GROUP | Facts::TITLE);
    !joined(at + 1)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn heads_without_a_name_are_nobody() {
        check(&[
            "It was Friday. The Court ruled that he must go, [person Tom Hale] said.",
            "It was Friday. A [organization Commission] spokesman, [person Tom Hale], left. The [organization Commission] met.",
            "The [organization Bank of England] met. The [organization Bank] said it would act.",
            "It cost 5 million US dollars, or US$7 million, and 40 US cents. The [place US] paid.",
        ]);
    }
}
