//! Titles: "the novel “The Long Rains”", "the Clean Water Act", "the Treaty of Waitangi".

use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 66;
/// A title in quotation marks has at most so many tokens.
const LONGEST_TITLE: usize = 12;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for at in 0..page.len() {
        let opens = matches!(page.doc.lower(at), "“" | "\"" | "‘" | "'");
        if opens && page.is(page.doc.before(at, 1), Facts::WORK_HEAD) && page.capital(at + 1) {
            let close = (at + 2..at + 2 + LONGEST_TITLE)
                .find(|&i| matches!(page.doc.lower(i), "”" | "\"" | "’" | "'"));
            if let Some(close) = close
                && page.together(at, close)
            {
                let end = if matches!(page.doc.lower(close - 1), "," | ".") { close - 1 } else { close };
                out.push(Found {
                    tokens: at + 1..end,
                    kind: EntityKind::Work,
                    strength: 90,
                    rule: "entity/work",
                });
            }
        }
        if at > 0 && page.capital(at) && page.is(at, Facts::WORK_TAIL) && !page.loud(at) {
            let mut start = at;
            while start > 0
                && start + 6 > at
                && page.together(start - 1, at)
                && (page.capital(start - 1) && !page.starts(start - 1)
                    || page.is(start - 1, Facts::SMALL)
                        && start < at
                        && page.capital(start.wrapping_sub(2))
                        && matches!(page.doc.lower(start - 1), "and" | "of" | "on"))
                && !page.is(start - 1, Facts::NOT_NAME)
            {
                start -= 1;
            }
            // "S. Law" is a person.
            let initial = start + 1 == at && page.doc.word(start).ends_with('.');
            if start < at && !initial {
                out.push(Found {
                    tokens: start..at + 1,
                    kind: EntityKind::Work,
                    strength: STRENGTH,
                    rule: "entity/work",
                });
            }
        }
    }
}
