//! "Newcastle upon Tyne", "Southend on Sea", "Weston super Mare".

use super::place;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};

pub(super) fn find(page: &Page, at: usize) -> Option<Found> {
    let word = page.folded(at + 1);
    let river = page.folded(at + 2);
    let on_river = page.namelike(at)
        && page.capital(at + 2)
        && page.together(at, at + 2)
        && page.doc.token(at + 1).spaced
        && match word {
            "upon" => !page.starts(at) || page.is(at, Facts::GEOGRAPHY),
            "super" => river == "mare",
            "on" => one_of!(river, "sea" | "trent" | "tees" | "thames" | "avon" | "wye" | "spey"),
            "under" => one_of!(river, "lyme" | "lyne"),
            _ => false,
        };
    on_river.then(|| place(at..at + 3))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn towns_lie_on_rivers() {
        check(&[
            "They met in [place Newcastle upon Tyne] and [place Southend on Sea], and came upon [person Tom Hale].",
        ]);
    }
}
