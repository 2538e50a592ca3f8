//! What stands beside a body's name and belongs to it.

use std::ops::Range;

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::report::EntityKind;

/// "McDonald's", "Sainsbury's": a listed name that ends so.
pub(super) fn take_possessive(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let listed = |range| {
        page.listed(range).is_some_and(|l| matches!(l.kind, EntityKind::Organization | EntityKind::Place))
    };
    if one_of!(page.doc.lower(tokens.end), "'s" | "’s") && listed(tokens.start..tokens.end + 1) {
        tokens.end += 1;
    }
}

/// "| Al- | Wakrah", "| El- | Obeid": the article of a name in Arabic.
pub(super) fn take_al(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if let Some(al) = tokens.start.checked_sub(2)
        && one_of!(page.doc.word(al), "Al" | "El")
        && page.tight_hyphen(al + 1)
        && page.together(al, tokens.start)
    {
        tokens.start = al;
    }
}

/// "East of England Co | -op |", "Harbour Co | -operative |"
pub(super) fn take_co_op(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let end = tokens.end;
    let op = one_of!(page.folded(end + 1), "op" | "ops" | "operative" | "operatives");
    if tokens.len() > 1 && page.folded(end - 1) == "co" && op && page.tight_hyphen(end) {
        tokens.end += 2;
    }
}

/// "US State Department", "UN World Food Programme"
pub(super) fn take_country(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if let Some(before) = tokens.start.checked_sub(1)
        && tokens.len() > 1
        && one_of!(page.folded(before), "us" | "un" | "uk")
        && matches!(page.doc.token(before).case, Case::Upper | Case::Mixed)
        && !page.loud(before)
        && page.together(before, tokens.start)
    {
        tokens.start = before;
    }
}

/// "6th U.S. Circuit Court of Appeals", "101st Airborne Division", "93rd Brigade"
pub(super) fn take_number(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let numbered = |at: usize| {
        one_of!(
            page.folded(at),
            "court" | "army" | "battalion" | "brigade" | "division" | "fleet" | "regiment" | "corps"
        )
    };
    // "The 93rd Brigade", but "the 6th Court"
    let force = tokens.len() > 1 || page.folded(tokens.start) != "court";
    if let Some(number) = tokens.start.checked_sub(2)
        && force
        && page.doc.token(number).kind == TokenKind::Number
        && one_of!(page.doc.word(number + 1), "th" | "st" | "nd" | "rd")
        && !page.doc.token(number + 1).spaced
        && page.together(number, tokens.start)
        && tokens.clone().any(numbered)
    {
        tokens.start = number;
    }
}

/// "IAM Local | 733", "Water District | No. 2"
pub(super) fn take_local(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let last = tokens.end - 1;
    if !one_of!(page.folded(last), "local" | "district") || !page.capital(last) {
        return;
    }
    let mut number = last + 1;
    number += usize::from(page.folded(number) == "no");
    number += usize::from(page.doc.lower(number) == ".");
    if page.doc.token(number).kind == TokenKind::Number && page.together(last, number) {
        tokens.end = number + 1;
    }
}

/// "British Red Cross"
pub(super) fn take_nation(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if let Some(before) = tokens.start.checked_sub(1)
        && tokens.len() == 2
        && page.folded(tokens.start) == "red"
        && one_of!(page.folded(tokens.start + 1), "cross" | "crescent")
        && page.is(before, Facts::GROUP)
        && page.capital(before)
        && page.together(before, tokens.start)
    {
        tokens.start = before;
    }
}

/// "St Wilfrid's C of | E Primary School |": a school of the Church of England.
pub(super) fn take_church(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let Some(church) = tokens.start.checked_sub(2) else { return };
    if tokens.len() < 2
        || page.doc.word(tokens.start) != "E"
        || page.doc.lower(church + 1) != "of"
        || page.doc.word(church) != "C"
    {
        return;
    }
    tokens.start = church;
    let part = |at: usize| page.capital(at) || one_of!(page.doc.lower(at), "'s" | "’s");
    while let Some(before) = tokens.start.checked_sub(1).filter(|&at| part(at) && page.together(at, church)) {
        tokens.start = before;
    }
}

/// "Skovgaard A/S"
pub(super) fn take_form(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let slash = tokens.end;
    if tokens.len() > 1
        && page.doc.word(slash - 1) == "A"
        && page.doc.word(slash) == "/"
        && page.doc.word(slash + 1) == "S"
        && !page.doc.token(slash + 1).spaced
    {
        tokens.end += 2;
    }
}

/// "| Brazil | Football fans": nobody is a fan of a federation.
pub(super) fn cut_sport(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    if tokens.len() == 2
        && one_of!(page.folded(tokens.end), "fans" | "supporters")
        && page.listed(tokens.start..tokens.start + 1).is_some_and(|l| l.nation)
    {
        tokens.end -= 1;
    }
}

/// "Enron Broadband Services, Inc.", "Stelmar Construction Group | Ltd |"
pub(super) fn take_suffix(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let comma = page.doc.lower(tokens.end) == ",";
    let suffix = tokens.end + usize::from(comma);
    if (comma || tokens.len() > 1)
        && page.is(suffix, Facts::ORGANIZATION_SUFFIX)
        && page.capital(suffix)
        && page.together(tokens.start, suffix)
    {
        tokens.end = suffix + 1;
    }
}

/// "Communist Party of India | (Marxist) |", "National Trust of Australia | (Victoria) |": the wing of a party, the branch of
/// a nation's body; not whoever leads it.
pub(super) fn take_wing(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let end = tokens.end;
    if page.doc.lower(end) != "(" || page.doc.lower(end + 2) != ")" || tokens.len() < 2 {
        return;
    }
    let nation = || {
        // "Bank of Ghana (Accra)"
        page.folded(end - 2) == "of"
            && page.is(end + 1, Facts::GEOGRAPHY)
            && page.listed(end + 1..end + 2).is_some_and(|l| !l.city)
            && page.listed(end - 1..end).is_some_and(|l| l.nation)
    };
    if one_of!(page.doc.word(end + 1), "Marxist" | "Maoist" | "Secular" | "United") || nation() {
        tokens.end = end + 3;
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn wings_belong_to_parties() {
        check(&[
            "The [organization Harbour Party (United)] left. The [organization Communist Party of India (Marxist)] stayed.",
            "The [organization Harbour Party] ([person Tom Weller]) lost. The [organization Harbour Party] ([organization HP]) left. The [organization Bank of Ghana] ([place Accra]) paid.",
            "The [organization National Trust of Australia (Victoria)] left.",
        ]);
    }
}
