//! "Cllr Ana Ruiz (Con, | Harbour | )": the ward behind the party, in brackets.

use super::place;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

pub(super) fn find(page: &Page, bracket: usize) -> Option<Found> {
    let party = |at: usize| page.is(at, Facts::PARTY);
    let comma = (bracket + 1..bracket + 4).find(|&at| !party(at)).filter(|&at| at > bracket + 1)?;
    let start = comma + 1;
    let end = page.name_run(start);
    (page.doc.lower(comma) == "," && page.namelike(start) && page.doc.lower(end) == ")")
        .then(|| place(start..end))
}

/// "Cllr Ana Ruiz ( | Green |, Harbour)": the party before the ward.
pub(super) fn party(page: &Page, bracket: usize) -> Option<Found> {
    let ward = find(page, bracket)?;
    let tokens = bracket + 1..ward.tokens.start - 1;
    // "Con" and "Lab" are none by themselves, and an independent has none.
    (page.doc.word(tokens.start).len() > 3).then_some(())?;
    Some(Found { tokens, kind: EntityKind::Organization, ..ward })
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn a_ward_is_behind_a_party() {
        check(&[
            "Cllr [person Moira Tennant] ([organization Labour], [place Harbour]) agreed.",
            "Cllr [person Moira Tennant] ([organization Green], [place Lower Wick]) agreed.",
            "Cllr [person Mavis Orr] ([organization Green], [place Thaxley]) accused them.",
        ]);
    }
}
