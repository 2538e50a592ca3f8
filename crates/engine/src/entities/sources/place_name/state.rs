//! "Toledo, OH", "Burbank, Calif.": a town before the comma, and no name behind.

use super::{STATE, place};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

pub(super) fn find(page: &Page, at: usize) -> Option<Found> {
    let town = page.doc.before(at, 2);
    let letters = page.folded(at).len();
    let state = page.is(at, Facts::STATE)
        && page.doc.lower(page.doc.before(at, 1)) == ","
        && page.capital(town)
        && page.together(town, at)
        && (letters > 2 || page.doc.token(at).case == Case::Upper)
        && !page.is(town, Facts::TITLE | Facts::NOT_NAME | Facts::FIRST_NAME)
        && page.doc.tags.get(town).is_none_or(|t| t.name != Some(EntityKind::Person))
        && !page.namelike(at + 1);
    state.then(|| Found { strength: STATE, ..place(at..at + 1) })
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn a_state_is_behind_its_town() {
        check(&[
            "The mill at [place Avon], [place Conn.], and the [place Edison], [place N.J.], store closed.",
        ]);
    }
}
