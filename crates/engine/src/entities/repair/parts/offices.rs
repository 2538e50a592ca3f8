//! Names cut without a word between them: an office's country or body from its holder, a party's people from the rest.

use std::ops::Range;

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// "Congressional Republicans", "Republicans on Capitol Hill": people of a party and no body, with what is left of the
/// proposed name.
pub(super) fn lone_group(page: &Page, name: &Found) -> Option<(Range<usize>, Range<usize>)> {
    let Range { start, end } = name.tokens.clone();
    let party = |at: usize| page.is(at, Facts::GROUP) && page.folded(at).ends_with('s');
    let listed = || page.listed(start..end).is_some();
    if name.kind != EntityKind::Organization
        || end - start < 2
        || !(party(start) || party(end - 1))
        || listed()
    {
        return None;
    }
    if party(start) && end - start > 2 && one_of!(page.folded(start + 1), "on" | "in" | "from") {
        return Some((start..start + 1, start + 2..end));
    }
    let first = page.starts(start) || page.loud(start);
    let plain = first
        && (start..end - 1).all(|at| {
            page.is(at, Facts::COMMON | Facts::MODIFIER)
                || at == start && page.uses(at).capital == 0 && !page.is(at, Facts::GEOGRAPHY)
        });
    (plain && party(end - 1)).then_some((end - 1..end, end..end))
}

/// "Ambassador to Bangladesh | Wen Liqiu": where the country of an office
/// ends and its holder's name begins.
pub(super) fn country_of_an_office(page: &Page, name: &Found) -> Option<usize> {
    let Range { mut start, end } = name.tokens.clone();
    // "| MP for | Calder Vale Ana Ruiz"
    if page.is(start, Facts::SEAT) && one_of!(page.folded(start + 1), "for" | "from") {
        start += 2;
    }
    let before = page.doc.before(start, 1);
    // "Member for Ballina | Tamara Smith", "MLA from Tura | T. Harish Goud"
    let office = page.doc.before(start, 2);
    let given = end.saturating_sub(2);
    // "The mayor of Lima | Ana Ruiz"
    let town = || page.listed(start..given).is_some_and(|l| l.kind == EntityKind::Place);
    let member = one_of!(page.folded(before), "for" | "from") && page.is(office, Facts::SEAT)
        || page.folded(before) == "of" && page.is(office, Facts::TITLE) && start < given && town();
    if member
        && (3..7).contains(&end.saturating_sub(start))
        && page.is(given, Facts::FIRST_NAME)
        && page.namelike(end - 1)
    {
        let initial = |at: usize| page.doc.word(at).ends_with('.') && page.doc.word(at).len() < 5;
        let first = (start + 1..given).rev().take_while(|&at| initial(at)).last().unwrap_or(given);
        return Some(first);
    }
    let led = one_of!(page.folded(before), "of" | "to");
    if !name.tagged() || !led || end < start + 3 || page.listed(start..end).is_some() {
        return None;
    }
    let nation = |at: usize| page.listed(start..at).is_some_and(|l| l.nation);
    let country = (start + 1..end - 1).take(3).rev().find(|&at| nation(at))?;
    let other = Facts::COMMON
        | Facts::GROUP
        | Facts::GEOGRAPHY
        | Facts::ORGANIZATION_HEAD
        | Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_SUFFIX
        | Facts::PLACE_TAIL
        | Facts::EVENT_TAIL
        | Facts::PORTFOLIO
        | Facts::ALL_OFFICE;
    let person = |at: usize| {
        page.is(at, Facts::PARTICLE)
            || page.namelike(at) && (page.is(at, Facts::FIRST_NAME) || !page.is(at, other))
    };
    (country..end).all(person).then_some(country)
}

/// "High Commissioner for Human Rights | Ana Ruiz": where the holder's name begins in what the model took for a body.
pub(super) fn holder_of_an_office(page: &Page, name: &Found) -> Option<usize> {
    let Range { start, end } = name.tokens.clone();
    // No office is longer: a megabyte of capitals must not be looked through again for each of its words.
    if !name.tagged() || name.kind != EntityKind::Organization || !(2..24).contains(&(end - start)) {
        return None;
    }
    let led = |at: usize| {
        let of = page.doc.before(at, 1 + usize::from(page.folded(page.doc.before(at, 1)) == "the"));
        one_of!(page.folded(of), "of" | "for")
            && page.is(page.doc.before(of, 1), Facts::TITLE | Facts::PORTFOLIO)
    };
    let other = Facts::COMMON
        | Facts::GEOGRAPHY
        | Facts::GROUP
        | Facts::PORTFOLIO
        | Facts::ORGANIZATION
        | Facts::ORGANIZATION_HEAD
        | Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_SUFFIX
        | Facts::PLACE_TAIL;
    let initials = |at: usize| page.doc.word(at).ends_with('.') && page.doc.token(at).case == Case::Upper;
    let person = |at: usize| page.namelike(at) && !page.is(at, other);
    let surname = |at: usize| person(at) || page.capital(at) && page.is(at, Facts::GROUP | Facts::GEOGRAPHY);
    (start + 1..end.saturating_sub(1)).filter(|&at| (start..at).any(led)).find(|&at| {
        end - at < 4
            && (page.is(at - 1, Facts::PORTFOLIO)
                || one_of!(page.folded(at - 1), "rights" | "opposition" | "house"))
            && (initials(at) || person(at))
            && (at + 1..end).all(surname)
    })
}
