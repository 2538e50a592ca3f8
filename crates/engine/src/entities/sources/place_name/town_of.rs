//! "The market town of | Sego |": what the text itself says.

use super::place;
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::tagger::Pos;

/// A town's name has at most so many words.
const LONGEST: usize = 3;

pub(super) fn find(page: &Page, at: usize) -> Option<Found> {
    let of = at.checked_sub(2).filter(|_| page.doc.lower(at - 1) == "of")?;
    let noun = one_of!(
        page.doc.lower(of),
        "town" | "village" | "city" | "hamlet" | "suburb" | "township" | "island" | "islet"
    );
    let end = page.name_run(at);
    (noun
        && page.doc.token(of).case == Case::Lower
        && page.namelike(at)
        && !page.is(at, Facts::GROUP | Facts::COMMON | Facts::MODIFIER)
        // "A city of Victorian terraces"
        && (end > at + 1 || page.doc.pos(end) != Pos::Noun)
        && end - at <= LONGEST
        && page.doc.lower(end) != "'s")
        .then(|| place(at..end))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn a_town_is_called_so() {
        check(&[
            "They own the ferry to the market town of [place Sego].",
            "The village of [place Upper Tarn] was cut off. He lives on the island of [place Vessa].",
        ]);
    }
}
