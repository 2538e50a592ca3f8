//! "Tom Weller (GBR)", "Tom Weller (GBR/Norvane)": the nation of an athlete.

use super::{STATE, place};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};

pub(super) fn find(page: &Page, at: usize) -> Option<Found> {
    let code = page.is(at, Facts::NATION_CODE)
        && page.doc.token(at).case == Case::Upper
        && page.doc.lower(page.doc.before(at, 1)) == "("
        && one_of!(page.doc.lower(at + 1), ")" | "/")
        && page.capital(page.doc.before(at, 2));
    code.then(|| Found { strength: STATE, ..place(at..at + 1) })
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn codes_in_brackets_are_nations() {
        check(&["The race was won by [person Tom Weller] ([place GBR])."]);
    }
}
