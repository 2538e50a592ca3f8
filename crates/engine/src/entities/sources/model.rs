//! The trained model's tags.

use crate::entities::page::{Found, Page};

const STRENGTH: u8 = 50;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let tags = &page.doc.tags;
    let mut at = 0;
    while let Some(tag) = tags.get(at) {
        let Some(kind) = tag.name else {
            at += 1;
            continue;
        };
        let start = at;
        at += 1;
        while tags.get(at).is_some_and(|t| t.name == Some(kind) && !t.begins) && page.together(start, at) {
            at += 1;
        }
        out.push(Found { tokens: start..at, kind, strength: STRENGTH, rule: "entity/model" });
    }
}
