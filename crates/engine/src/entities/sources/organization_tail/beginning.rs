//! Where the name begins whose last word is known: how far to the left a run of capitals belongs to it.

use super::is_first_nation;
use super::pair::{is_branch, is_county_pair, is_pair, is_series, is_trades};
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::entities::sources::is_firm;

/// "The | Meteorology, Climatology and Geophysical | Agency": where a list of subjects begins that belongs to the name.
pub(super) fn listed_before(page: &Page, start: usize) -> Option<usize> {
    let and = page.doc.before(start, 1);
    let second = if page.folded(and) == "and" { page.doc.before(start, 2) } else { start };
    let (comma, first) = (page.doc.before(second, 1), page.doc.before(second, 2));
    let listed = page.doc.lower(comma) == ","
        && (second != start || page.folded(start + 1) == "and")
        && page.capital(first)
        && page.capital(second)
        && page.folded(page.doc.before(first, 1)) == "the"
        && page.together(first, start)
        && (is_subject(page, first) && is_subject(page, second) || is_committee(page, start));
    listed.then_some(first)
}

/// "The Zoning, | Neighborhoods and Development Committee |"
fn is_committee(page: &Page, start: usize) -> bool {
    let tail = (start..start + 6).take_while(|&at| page.capital(at) || page.folded(at) == "and").last();
    tail.is_some_and(|at| one_of!(page.folded(at), "committee" | "subcommittee" | "commission"))
}

/// True for what an office is about: "Meteorology", "Agriculture"; not "Treasury", "Kremlin".
fn is_subject(page: &Page, at: usize) -> bool {
    let abstract_ = [
        "ology", "graphy", "culture", "nomics", "istics", "istry", "ation", "ment", "physics", "sports",
        "forestry",
    ];
    let word = page.folded(at);
    !page.is(at, Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::ORGANIZATION | Facts::GROUP)
        && (page.is(at, Facts::PORTFOLIO) || abstract_.iter().any(|end| word.ends_with(end)))
}

/// Where the run of capitals before `at` begins; "and", "of", "&" and hyphens are read over inside.
pub(super) fn start(page: &Page, at: usize) -> usize {
    let mut start = at;
    while start > 0 && start + 8 > at {
        let before = start - 1;
        if !page.together(before, at) {
            break;
        }
        if page.capital(before) && !page.is(before, Facts::NOT_NAME) {
            if page.starts(before)
                && page.is(before, Facts::COMMON | Facts::SMALL)
                && page.uses(before).capital == 0
                && !is_firm(page, before)
                // "Northern Dakota State University"
                && !one_of!(page.folded(before), "northern" | "southern" | "eastern" | "western")
            {
                break;
            }
            if page.is(before, Facts::TITLE) && start < at && !is_firm(page, before) {
                break;
            }
            start = before;
        } else if start > 1
            && (page.hyphen(before)
                || page.doc.lower(before) == "&"
                || one_of!(page.doc.lower(before), "'s" | "’s")
                    && start < at
                    && (!page.is(start, Facts::TITLE | Facts::MODIFIER) || is_first_nation(page, at)))
            && page.capital(before - 1)
            && (!page.is(before - 1, Facts::GEOGRAPHY | Facts::ORGANIZATION_TAIL)
                || page.tight_hyphen(before))
        {
            start = before - 1;
        } else if start > 1
            && page.folded(before) == "and"
            && (is_pair(page, before, at)
                || is_county_pair(page, before, at)
                || is_trades(page, before, at)
                || is_series(page, before, at))
        {
            start = before - 1;
            // "Banking, Insurance and Finance Union"
            if start > 1
                && page.doc.lower(start - 1) == ","
                && is_branch(page, start - 2)
                // "Labour, Reform and Farmers Union": another body before.
                && page.listed(start - 2..start - 1).is_none()
                && (is_series(page, before, at)
                    || !page.is(start - 2, Facts::ORGANIZATION_TAIL) && is_pair(page, before, at))
            {
                start -= 2;
            }
        } else if start > 1 && start < at && page.folded(before) == "of" && is_whole(page, before - 1) {
            start = before - 1;
        } else if let Some(office) = office(page, before).filter(|_| start == at) {
            start = office;
        } else {
            break;
        }
    }
    start
}

/// True for the word before "of" that a region's or a body's own name begins with ("East of England Ambulance
/// Service", "House of Commons Treasury Committee").
fn is_whole(page: &Page, at: usize) -> bool {
    page.capital(at)
        && !page.loud(at)
        && (page.is(at, Facts::ORGANIZATION_HEAD)
            || one_of!(page.folded(at), "north" | "south" | "east" | "west" | "city" | "isle"))
}

/// Where "Attorney" begins in "Attorney General's Office", "Magistrate" in "Magistrate's Court": what an office is
/// called after.
fn office(page: &Page, possessive: usize) -> Option<usize> {
    let mark = match page.doc.lower(possessive) {
        "'s" => possessive,
        "s" if page.doc.lower(possessive.checked_sub(1)?) == "'" => possessive - 1,
        _ => return None,
    };
    let holder = mark.checked_sub(1)?;
    let titled = |at: usize| page.is(at, Facts::TITLE | Facts::ROLE) && page.capital(at);
    titled(holder).then(|| holder.checked_sub(1).filter(|&at| titled(at)).unwrap_or(holder))
}
