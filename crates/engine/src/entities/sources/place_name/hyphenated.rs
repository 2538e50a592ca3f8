//! "Chester-le-Street", "Burton-upon-Trent".

use super::place;
use crate::entities::page::{Found, Page};

pub(super) fn find(page: &Page, at: usize) -> Option<Found> {
    let hyphenated = page.hyphen(at + 1)
        && page.hyphen(at + 3)
        && page.capital(at + 4)
        && page.together(at, at + 4)
        && one_of!(
            page.folded(at + 2),
            "le" | "la"
                | "les"
                | "sur"
                | "sous"
                | "on"
                | "upon"
                | "in"
                | "under"
                | "am"
                | "en"
                | "by"
                | "the"
                | "de"
                | "du"
        );
    hyphenated.then(|| place(at..at + 5))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn small_words_join_places() {
        check(&["The ship left [place Oban] for [place Chester-le-Street]."]);
    }
}
