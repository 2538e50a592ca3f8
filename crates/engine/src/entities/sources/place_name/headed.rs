//! "Lake Turkana", "Mount Kenya", "County Kerry": a word that opens names of places.

use super::place;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};

pub(super) fn find(page: &Page, at: usize) -> Option<Found> {
    let county = page.folded(at) == "county"
        && !page.capital(page.doc.before(at, 1))
        && !page.is(at + 1, Facts::COMMON | Facts::ROLE | Facts::TITLE);
    let head = (page.is(at, Facts::PLACE_HEAD) || county)
        && !page.is(at, Facts::FIRST_NAME)
        && page.namelike(at + 1)
        && page.together(at, at + 1)
        && !page.is(at + 1, Facts::TITLE | Facts::GROUP);
    if !head {
        return None;
    }
    let end = page.name_run(at + 1).min(at + 4);
    (!(at..end).any(|i| page.is(i, Facts::ORGANIZATION_TAIL))).then(|| place(at..end))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn words_open_places() {
        check(&["They left [place Lake Vornost] for [place County Stelmark]."]);
    }
}
