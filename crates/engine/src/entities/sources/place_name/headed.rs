//! "Lake Turkana", "Mount Kenya", "County Kerry": a word that opens names of places.

use super::place;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};

pub(super) fn find(page: &Page, at: usize) -> Option<Found> {
    // "The | Republic of Tanzania |"
    let realm = one_of!(page.folded(at), "republic" | "kingdom" | "sultanate" | "emirate" | "principality");
    if realm && page.folded(at + 1) == "of" {
        let nation = |end: &usize| page.listed(at + 2..*end).is_some_and(|l| l.nation);
        return (at + 3..at + 6).rev().find(nation).map(|end| place(at..end));
    }
    let county = page.folded(at) == "county"
        && !page.capital(page.doc.before(at, 1))
        && !page.is(at + 1, Facts::COMMON | Facts::ROLE | Facts::TITLE);
    // "The Bay of Vorno"
    let of = page.folded(at + 1) == "of"
        && one_of!(page.folded(at), "bay" | "gulf" | "isle" | "strait" | "cape" | "firth");
    let own = at + 1 + usize::from(of);
    let head = (page.is(at, Facts::PLACE_HEAD) || county)
        && !page.is(at, Facts::FIRST_NAME)
        && page.namelike(own)
        && page.together(at, own)
        && !page.is(own, Facts::TITLE | Facts::GROUP);
    if !head {
        return None;
    }
    let end = page.name_run(own).min(own + 3);
    // "The Isle of Vorno Festival"
    let goes_on = of && (end > own + 1 || page.capital(end));
    (!goes_on && !(at..end).any(|i| page.is(i, Facts::ORGANIZATION_TAIL))).then(|| place(at..end))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn words_open_places() {
        check(&[
            "They left [place Lake Vornost] for [place County Stelmark].",
            "The [place Bay of Vorno] and [place Loch Stelmar] froze.",
            "[person Rio Weller] won. The [place Torre Kestrel] fell. [person Joe Torre] won.",
            "They live in [place El Paso] and [place Los Angeles].",
            "She won a piece of [place London] and the bay of her dreams.",
        ]);
    }
}
