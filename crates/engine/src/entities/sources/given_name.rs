//! A first name and what follows it: "Ana Ruiz", "Karl-Heinz von der Tann".

use super::titled_person::person;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 60;
/// The first name is a place or a surname of its own, too.
const DOUBTFUL: u8 = 45;
/// Where the model has read the document, too, and may know better.
const SECOND: u8 = 48;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let mut at = 0;
    while at < page.len() {
        let end = if page.is(at, Facts::FIRST_NAME) && page.namelike(at) { person(page, at) } else { at };
        let other = Facts::ORGANIZATION_TAIL | Facts::EVENT_TAIL | Facts::WORK_TAIL | Facts::PLACE_TAIL;
        if end < at + 2 || (at..end).any(|i| page.is(i, other)) {
            at += 1;
            continue;
        }
        let doubtful = page.is(at, Facts::GEOGRAPHY | Facts::ORGANIZATION | Facts::GROUP);
        let strength = if doubtful {
            DOUBTFUL
        } else if page.tagged {
            SECOND
        } else {
            STRENGTH
        };
        out.push(Found { tokens: at..end, kind: EntityKind::Person, strength, rule: "entity/given-name" });
        at = end;
    }
}
