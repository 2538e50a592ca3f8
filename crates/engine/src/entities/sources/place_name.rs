//! "Lake Turkana", "Mount Kenya", "Cross River State", "Elm Street".

use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 62;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for at in 0..page.len() {
        if !page.capital(at) || page.loud(at) {
            continue;
        }
        if page.is(at, Facts::PLACE_HEAD)
            && !page.is(at, Facts::FIRST_NAME)
            && page.namelike(at + 1)
            && page.together(at, at + 1)
            && !page.is(at + 1, Facts::TITLE | Facts::GROUP)
        {
            let end = page.name_run(at + 1).min(at + 4);
            if !(at..end).any(|i| page.is(i, Facts::ORGANIZATION_TAIL)) {
                push(out, at, end);
            }
        }
        if at > 0
            && page.is(at, Facts::PLACE_TAIL)
            && !page.is(at, Facts::ORGANIZATION_TAIL)
            && !page.capital(at + 1)
        {
            let mut start = at;
            while start > 0
                && start + 4 > at
                && page.namelike(start - 1)
                && page.together(start - 1, at)
                && !page.is(start - 1, Facts::NOT_NAME | Facts::TITLE)
            {
                start -= 1;
            }
            if start < at {
                push(out, start, at + 1);
            }
        }
    }
}

fn push(out: &mut Vec<Found>, start: usize, end: usize) {
    out.push(Found {
        tokens: start..end,
        kind: EntityKind::Place,
        strength: STRENGTH,
        rule: "entity/place-name",
    });
}
