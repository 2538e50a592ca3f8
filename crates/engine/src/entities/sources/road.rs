//! "Interstate 94", "I-95", "Highway 61", "the A683", "the M25": roads by number.

use crate::document::TokenKind;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 74;
pub(in crate::entities) const RULE: &str = "entity/road";

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for at in page.capitals(0) {
        let number = |at: usize| {
            page.doc.token(at).kind == TokenKind::Number
                && page.doc.word(at).bytes().all(|b| b.is_ascii_digit())
        };
        let named = one_of!(page.doc.word(at), "Interstate" | "Route" | "Highway" | "Autoroute" | "Freeway")
            && number(at + 1)
            && page.together(at, at + 1);
        let hyphenated = page.doc.word(at) == "I"
            && page.tight_hyphen(at + 1)
            && number(at + 2)
            && !one_of!(
                page.folded(at + 3),
                "form" | "forms" | "petition" | "petitions" | "visa" | "application"
            );
        let end = if named {
            at + 2
        } else if hyphenated {
            at + 3
        } else if is_british(page, at) {
            at + 1
        } else {
            continue;
        };
        out.push(Found { tokens: at..end, kind: EntityKind::Place, strength: STRENGTH, rule: RULE });
    }
}

/// "on the A683": behind a preposition and an article, for sheets of paper, aircraft and rebels have numbers, too.
fn is_british(page: &Page, at: usize) -> bool {
    let word = page.doc.word(at);
    let number = word.strip_prefix(['A', 'B', 'M']).unwrap_or_default();
    let size = if word.starts_with('M') { 1..=3 } else { 2..=4 };
    let aircraft = word.len() == 4 && word.starts_with("A3") && word.ends_with('0');
    size.contains(&number.len())
        && number.bytes().all(|b| b.is_ascii_digit())
        && !aircraft
        && page.folded(page.doc.before(at, 1)) == "the"
        && one_of!(
            page.folded(page.doc.before(at, 2)),
            "on" | "along"
                | "off"
                | "near"
                | "via"
                | "across"
                | "down"
                | "onto"
                | "between"
                | "join"
                | "close"
                | "closed"
        )
        && (!page.capital(at + 1) && page.doc.pos(at + 1) != crate::tagger::Pos::Noun)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn roads_are_places() {
        check(&[
            "Drivers on [place Interstate 94] and on [place I-95] should pay.",
            "A lorry fell over on the [place A683] near the [place M6].",
            "She flew on the A380 and filled in the I-9 form.",
        ]);
    }
}
