//! "The river Wend".

use super::place;
use crate::entities::page::{Found, Page};

pub(super) fn find(page: &Page, at: usize) -> Option<Found> {
    let river =
        page.doc.word(page.doc.before(at, 1)) == "river" && page.namelike(at) && !page.capital(at + 1);
    river.then(|| place(at..at + 1))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn rivers_are_places() {
        check(&["Cracks were found on the river [place Wend] on Friday. The [place Wend] rose."]);
    }
}
