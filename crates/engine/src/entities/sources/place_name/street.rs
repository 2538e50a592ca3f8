//! "East 41st Street", "of Ferndale Close, Swindon": an address.

use super::place;
use crate::document::TokenKind;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};

pub(super) fn find(page: &Page, at: usize) -> Option<Found> {
    let numbered = one_of!(page.folded(at), "east" | "west" | "north" | "south")
        && page.doc.token(at + 1).kind == TokenKind::Number
        && one_of!(page.doc.lower(at + 2), "st" | "nd" | "rd" | "th");
    if page.capital(at) && numbered && page.capital(at + 3) && page.together(at, at + 3) {
        let way = one_of!(page.folded(at + 3), "street" | "avenue" | "st" | "ave" | "place" | "road");
        return way.then(|| place(at..at + 4));
    }
    let led = one_of!(page.folded(page.doc.before(at, 1)), "of" | "in" | "at" | "on" | "from");
    if !led {
        return None;
    }
    let end = page.name_run(at).min(at + 3);
    let close = one_of!(
        page.folded(end.saturating_sub(1)),
        "close" | "rise" | "walk" | "way" | "gardens" | "crescent" | "mews" | "terrace" | "grove" | "parade"
    );
    (end >= at + 2 && close && !page.is(at, Facts::FIRST_NAME) && one_of!(page.doc.lower(end), "," | "."))
        .then(|| place(at..end))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn streets_are_places() {
        check(&[
            "The [event Cottonwood Fire] reached [place East 41st Street]. The man, of [place Ferndale Close], left.",
        ]);
    }
}
