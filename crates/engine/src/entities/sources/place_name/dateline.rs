//! "DETROIT — Aaron Judge homered", further down in a story of several.

use super::place;
use crate::document::Case;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 90;

pub(super) fn find(page: &Page, at: usize) -> Option<Found> {
    let upper = |at: usize| page.doc.token(at).case == Case::Upper && page.doc.word(at).len() > 2;
    let end = at + (at..at + 3).take_while(|&i| upper(i)).count();
    if end == at {
        return None;
    }
    let opens = page.doc.sentence_of(at).is_some_and(|s| s.tokens.start == at);
    let dash = one_of!(page.doc.lower(end), "—" | "–" | "--") && page.doc.token(end).spaced;
    let town = || page.listed(at..end).is_some_and(|l| l.kind == EntityKind::Place);
    // "LIMA/ | SAN JOSE |, May 5"
    let slash = page.doc.before(at, 1);
    let second = || {
        let first = page.doc.sentence_of(at).map_or(at, |s| s.tokens.start);
        page.doc.lower(slash) == "/"
            && one_of!(page.doc.lower(end), "," | "(")
            && first < slash
            && slash < first + 3
            && (first..slash).all(upper)
            && page.listed(first..slash).is_some_and(|l| l.kind == EntityKind::Place)
    };
    ((opens && dash || second()) && town()).then(|| Found {
        strength: STRENGTH,
        rule: "entity/dateline",
        ..place(at..end)
    })
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn capitals_before_a_dash_tell_where() {
        check(&[
            "The game was put off until Saturday, the club said.\n\n[place DETROIT] — [person Tom Weller] scored twice on Friday.",
            "[place LIMA]/[place SAN FRANCISCO], May 5 - The council met on Friday.",
        ]);
    }
}
