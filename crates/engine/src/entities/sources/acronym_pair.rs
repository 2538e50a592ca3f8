//! "World Health Organization (WHO)" and "LDP (Liberal Democratic Party)": the full name and its acronym.

use std::cell::LazyCell;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::acronym::initials;
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::key::Key;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 80;
/// A full name has at most so many words more than its acronym has letters.
const EXTRA_WORDS: usize = 5;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for (full, acronym) in &page.acronyms {
        let Some(kind) = kind(page, full) else { continue };
        for tokens in [full.clone(), acronym.clone()] {
            out.push(Found { tokens, kind, strength: STRENGTH, rule: "entity/acronym-pair" });
        }
    }
    for open in page.marks(1).filter(|&open| is_short_name(page, open)) {
        let tokens = open + 1..open + 2;
        out.push(Found {
            tokens,
            kind: EntityKind::Organization,
            strength: STRENGTH,
            rule: "entity/acronym-pair",
        });
    }
}

/// "Money Laundering Prevention Secretariat | (Seprelad) |": what a body is called in its own language.
fn is_short_name(page: &Page, open: usize) -> bool {
    let at = open + 1;
    let part = |at: usize| page.capital(at) || one_of!(page.doc.lower(at), "of" | "and" | "for" | "the");
    let full = (open.saturating_sub(10)..open).rev().take_while(|&at| part(at) && page.together(at, open));
    page.doc.lower(open) == "("
        && page.doc.lower(open + 2) == ")"
        && matches!(page.doc.token(at).case, Case::Title | Case::Mixed)
        && page.namelike(at)
        && page.uses(at).capital > 0
        && page.listed(at..at + 1).is_none()
        && !page.is(at, Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::COMMON | Facts::GROUP | Facts::NOT_NAME)
        && page.is(open - 1, Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD)
        && full.count() > 2
}

/// What the full name names, by its words; `None` for a role or a thing.
fn kind(page: &Page, full: &Range<usize>) -> Option<EntityKind> {
    let last = full.end - 1;
    if let Some(listed) = page.listed(full.clone()) {
        return Some(listed.kind);
    }
    let tagged = page.doc.tags.get(full.start).and_then(|t| t.name);
    let organization = page.is(last, Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD);
    if page.is(last, Facts::THING_TAIL | Facts::TITLE | Facts::ROLE) {
        None
    } else if tagged == Some(EntityKind::Person) && page.is(full.start, Facts::FIRST_NAME) && !organization {
        Some(EntityKind::Person)
    } else if page.is(last, Facts::WORK_TAIL) {
        Some(EntityKind::Work)
    } else if page.is(last, Facts::PLACE_TAIL) && !organization {
        Some(EntityKind::Place)
    } else if page.is(last, Facts::EVENT_TAIL) && !organization {
        Some(EntityKind::Event)
    } else {
        Some(EntityKind::Organization)
    }
}

/// Keys of things with an acronym, in full and short: no names, wherever they stand ("Environmental Impact Assessment
/// (EIA)").
pub(in crate::entities) fn things(page: &Page) -> FxHashSet<Key> {
    let ordinary = page.marks(1).filter_map(|open| ordinary_acronym(page, open)).filter_map(|at| {
        let key = page.key(at..at + 1);
        page.lists.listed(key).is_none().then_some(key)
    });
    // "Peter Ulm (UP) left": a person's initials, the surname's first or last.
    let initials = page.marks(2).filter_map(|open| {
        let letters = page.doc.word(open + 1);
        let first = |at: usize| page.doc.word(at).get(..1).unwrap_or_default();
        let (given, last) = (first(open - 2), first(open - 1));
        let somebody = letters.len() == 2
            && page.doc.lower(open) == "("
            && page.doc.lower(open + 2) == ")"
            && page.is(open - 2, Facts::FIRST_NAME)
            && page.together(open - 2, open)
            && ([given, last].concat() == letters || [last, given].concat() == letters);
        somebody.then(|| page.key(open + 1..open + 2))
    });
    page.acronyms
        .iter()
        .filter(|(full, _)| page.is(full.end - 1, Facts::THING_TAIL) || is_office(page, full))
        .flat_map(|(full, acronym)| {
            let singular = page.folded(acronym.start).strip_suffix('s').filter(|s| s.len() > 1).map(Key::of);
            [Some(page.key(full.clone())), singular, Some(page.key(acronym.clone()))].into_iter().flatten()
        })
        .chain(ordinary)
        .chain(initials)
        .chain(posts(page))
        .collect()
}

/// "District Police Officer Ana Ruiz left. The | DPO | said so": the letters of an officer whose office the text has in
/// full, and no body of them.
fn posts(page: &Page) -> Vec<Key> {
    let letters = |&at: &usize| {
        page.doc.token(at).case == Case::Upper
            && page.folded(page.doc.before(at, 1)) == "the"
            && (3..6).contains(&page.doc.word(at).len())
            && page.lists.listed(page.key(at..at + 1)).is_none()
    };
    let officer = |&at: &usize| {
        let led = |word: &str| page.folded(at - 1) == word;
        // "Ohio Housing Executive" and "Ohio Police Commander" are bodies, or of one.
        let office = match page.folded(at) {
            "officer" => true,
            "executive" => led("chief"),
            "commander" => {
                led("police") && one_of!(page.folded(at - 2), "district" | "regional" | "divisional")
            }
            _ => false,
        };
        office && !page.loud(at)
    };
    let officers: Vec<usize> = page.capitals(2).filter(officer).take(8).collect();
    if officers.is_empty() {
        return Vec::new();
    }
    let bodies = LazyCell::new(|| initials(page));
    let mut posts = Vec::new();
    for at in page.capitals(1).filter(letters) {
        let starts = page.doc.word(at).len() - 1;
        let is_post = |last: usize| {
            last.checked_sub(starts).is_some_and(|start| {
                (start..last).all(|at| page.capital(at))
                    && page.initials(start..last + 1).iter().any(|i| i == page.folded(at))
            })
        };
        if officers.iter().copied().any(is_post) && !bodies.contains(page.folded(at)) {
            posts.push(page.key(at..at + 1));
        }
    }
    posts
}

/// "Chief Election Commissioner (CEC)": what somebody is, by two of its words, and no body of those.
fn is_office(page: &Page, full: &Range<usize>) -> bool {
    let (body, last) = (Facts::ORGANIZATION_HEAD | Facts::ORGANIZATION_TAIL, full.end - 1);
    page.is(last, Facts::TITLE | Facts::ROLE)
        && (full.start..last).any(|at| page.is(at, Facts::TITLE | Facts::ROLE | Facts::MODIFIER))
        && !full.clone().any(|at| page.is(at, body))
}

/// "… readymade garment | (RMG)": an acronym right behind the lower-case words that it stands for, a letter each.
fn ordinary_acronym(page: &Page, open: usize) -> Option<usize> {
    if page.doc.lower(open) != "(" || page.doc.lower(open + 2) != ")" {
        return None;
    }
    let word = page.doc.word(open + 1);
    let letters = word.strip_suffix('s').unwrap_or(word);
    if letters.len() < 2 || !letters.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let letters = letters.to_ascii_lowercase();
    let mut left = letters.as_str();
    let mut at = open;
    while !left.is_empty() {
        at = at.checked_sub(1).filter(|&at| page.together(at, open))?;
        if page.hyphen(at) {
            at = at.checked_sub(1)?;
        }
        let (word, mut rest) = (page.folded(at), left.chars());
        let last = rest.next_back()?;
        // A word may give a second letter from inside: "readymade" is R and M.
        let whole = word.starts_with(last).then_some(rest.as_str());
        let inside = || {
            let inner = word.chars().skip(1).any(|c| c == last);
            rest.next_back().filter(|&first| inner && word.starts_with(first)).map(|_| rest.as_str())
        };
        if page.doc.token(at).case != Case::Lower {
            return None;
        }
        left = whole.or_else(inside)?;
    }
    Some(open + 1)
}

/// True for tokens inside the full form of such a thing: "Environmental" alone is no name there, either.
pub(in crate::entities) fn in_thing(page: &Page, tokens: &Range<usize>) -> bool {
    // They are in the order of the text.
    let at = page.acronyms.partition_point(|(full, _)| full.end <= tokens.start);
    page.acronyms.get(at).is_some_and(|(full, _)| {
        full.start <= tokens.start && tokens.end <= full.end && page.is(full.end - 1, Facts::THING_TAIL)
    })
}

/// Full names with their acronyms, in the order of the text.
pub(in crate::entities) fn pairs(page: &Page) -> Vec<(Range<usize>, Range<usize>)> {
    let mut pairs = Vec::new();
    for open in page.marks(1) {
        let or = page.doc.lower(open) == "," && page.folded(open + 1) == "or";
        if !or && !one_of!(page.doc.lower(open), "(" | "[") {
            continue;
        }
        let at =
            if or || matches!(page.doc.lower(open + 1), "\"" | "“" | "the") { open + 2 } else { open + 1 };
        let token = page.doc.token(at);
        let closed = (at + 1..at + 3).any(|i| one_of!(page.doc.lower(i), ")" | "]" | "," | ";"));
        if !closed || !page.capital(at) {
            continue;
        }
        // "… and Construction Union (Amcu)": as papers write what is spoken as a word, a letter a name's word.
        let word = token.case == Case::Title;
        let spelled =
            |start: usize| (start..open).filter(|&i| page.capital(i)).count() == page.doc.word(at).len();
        if word && page.doc.word(at).len() < 4 {
            continue;
        }
        let full = expansion(page, open, page.folded(at)).filter(|&s| !word || spelled(s));
        let full = full.or_else(|| reordered(page, open, page.folded(at)).filter(|_| !word && !or));
        let full = full.or_else(|| own_language(page, open).filter(|_| at == open + 1));
        if let Some(start) = full {
            pairs.push((start..open, at..at + 1));
        }
    }
    pairs
}

/// Where the words before `open` begin that the letters of `acronym` stand for: read backwards, each letter begins a
/// word; small words may be skipped, and so may a letter inside a word ("Tuberculosis" gives T and B).
fn expansion(page: &Page, open: usize, acronym: &str) -> Option<usize> {
    let letters: Vec<char> = acronym.chars().filter(|c| c.is_alphabetic()).collect();
    if !(2..=9).contains(&letters.len()) {
        return None;
    }
    let lowest = open.saturating_sub(letters.len() + EXTRA_WORDS);
    let mut left = letters.len();
    let mut at = open;
    while at > lowest && left > 0 {
        at -= 1;
        if !page.together(at, open) {
            return None;
        }
        let word = page.folded(at);
        // "PORT ALDEN, Philippines (AP)"
        if word == "," && letters.len() == 2 {
            return None;
        }
        let wanted = *letters.get(left - 1)?;
        if word.starts_with(wanted) && (page.capital(at) || !page.is(at, Facts::SMALL) || left > 1) {
            left -= 1;
        } else if let (Some(previous), true) = (left.checked_sub(2).and_then(|i| letters.get(i)), left > 1)
            && word.starts_with(*previous)
            && word.chars().skip(1).any(|c| c == wanted)
        {
            left -= 2;
        } else if page.capital(at)
            && !page.is(at, Facts::SMALL)
            && !one_of!(word, "the" | "of" | "and")
            && at + 1 == open
        {
            return None;
        }
    }
    let words = (at..open).filter(|&i| page.capital(i)).count();
    (left == 0 && page.capital(at) && words >= 2.min(letters.len())).then_some(at)
}

/// "The | Popular Union | (UP)": letters that follow another language's order, one for each word before `open`.
fn reordered(page: &Page, open: usize, acronym: &str) -> Option<usize> {
    let mut left: Vec<char> = acronym.chars().collect();
    let mut at = open;
    while !left.is_empty() {
        at = at.checked_sub(1).filter(|&at| page.together(at, open))?;
        if page.capital(at) {
            let letter = left.iter().position(|&c| page.folded(at).starts_with(c))?;
            left.swap_remove(letter);
        } else if !page.is(at, Facts::SMALL) {
            return None;
        }
    }
    // "Ana Weller (WA)"
    let body = acronym.len() > 2 || acronym.len() > 1 && page.folded(page.doc.before(at, 1)) == "the";
    (body && !page.is(at, Facts::FIRST_NAME)).then_some(at)
}

/// "National Land Transport Agency | (ANTT)": where a body's name begins, whose letters are those of its own language.
fn own_language(page: &Page, open: usize) -> Option<usize> {
    let (at, last) = (open + 1, open.checked_sub(1)?);
    let letters = page.doc.token(at).case == Case::Upper && (3..7).contains(&page.doc.word(at).len());
    // "Harbour City Football Club (ENG)": where it plays.
    let side = one_of!(page.folded(last), "club" | "team" | "fc" | "united" | "rovers" | "athletic");
    let body =
        page.is(last, Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD) && page.capital(last) && !side;
    if !letters || !body || page.doc.lower(open + 2) != ")" || page.listed(at..at + 1).is_some() {
        return None;
    }
    let part = |&i: &usize| {
        let joint = one_of!(page.doc.lower(i), "of" | "and")
            || page.doc.lower(i) == "for" && page.is(page.doc.before(i, 1), Facts::ORGANIZATION_HEAD)
            || page.doc.lower(i) == "the" && one_of!(page.doc.lower(page.doc.before(i, 1)), "of" | "for");
        (page.capital(i) || joint && page.capital(page.doc.before(i, 1))) && page.together(i, open)
    };
    let run = (open.saturating_sub(10)..open).rev().take_while(part).last()?;
    let start = (run..open).find(|&i| page.capital(i) && page.folded(i) != "the")?;
    let office = (start..open).any(|i| page.is(i, Facts::TITLE | Facts::FIRST_NAME | Facts::GROUP));
    (!office && open - start > 2).then_some(start)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn pairs_full_names_with_acronyms() {
        check(&[
            "[place PORT ALDEN], [place Philippines] ([organization AP]) — A storm hit the coast.",
            "Staff of the [organization Harbour Safety Office] ([organization HSO]) went home.",
            "The [organization Institute for Tidal Research] ([organization ITR]) closed; [organization ITR] staff left.",
            "The [organization Popular Union] ([organization UP]) won. [organization UP] leaders met.",
            "The [organization Vorno Maritime Authority] ([organization AMV]) said [organization AMV] ships sailed.",
            "Deputy Attorney General (DAG) [person Ana Ruiz] left. The DAG said so.",
            "The [organization Money Laundering Prevention Secretariat] ([organization Seprelad]) left.",
            "The [organization National Land Transport Agency] ([organization ANTT]) agreed. [organization ANTT] left.",
            // Bodies of those who are called so, and people's initials.
            "The [organization American Federation of Teachers] ([organization AFT]) struck.",
            "[person Devika Rajan] (RD) left. [person Peter Ulm] (UP) left. UP is his mark.",
        ]);
    }
}
