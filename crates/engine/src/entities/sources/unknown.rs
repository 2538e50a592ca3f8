//! Runs of capitals that nothing else knows, where no model has tagged the document.

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 20;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    if page.tagged {
        return;
    }
    let mut at = 0;
    while at < page.len() {
        if !page.namelike(at) || page.loud(at) {
            at += 1;
            continue;
        }
        let end = page.name_run(at);
        let before = page.doc.before(at, 1);
        let single = end == at + 1;
        let kind = if single && page.doc.token(at).case == Case::Upper && page.folded(at).len() > 1 {
            EntityKind::Organization
        } else if page.is(before, Facts::PLACE_PREPOSITION) {
            EntityKind::Place
        } else {
            EntityKind::Person
        };
        let doubtful = single && (page.starts(at) || page.is(at, Facts::COMMON | Facts::TITLE | Facts::ROLE));
        if !doubtful {
            out.push(Found { tokens: at..end, kind, strength: STRENGTH, rule: "entity/unknown" });
        }
        at = end.max(at + 1);
    }
}
