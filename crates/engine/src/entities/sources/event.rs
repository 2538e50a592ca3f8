//! "2022 Winter Olympics", "Battle of Adwa", "Tropical Storm Ida", "Lisbon Film Festival".

use crate::document::TokenKind;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

const STRENGTH: u8 = 66;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for at in page.capitals(0) {
        if page.loud(at) {
            continue;
        }
        if page.is(at, Facts::EVENT_HEAD) {
            let name = if page.folded(at + 1) == "of" { at + 2 } else { at + 1 };
            let end = if page.namelike(name) && page.together(at, name) {
                page.name_run(name).min(name + 3)
            } else {
                at
            };
            if end > at + 1 {
                // "| Tropical | Storm Ida"
                let tropical = at > 0 && page.capital(at - 1) && page.folded(at - 1).ends_with("tropical");
                // "| Severe Cyclonic | Storm Vayu"
                let cyclonic = at > 0 && page.capital(at - 1) && page.folded(at - 1) == "cyclonic";
                let severe = cyclonic && at > 1 && page.folded(at - 2) == "severe" && page.capital(at - 2);
                let very = severe
                    && at > 2
                    && one_of!(page.folded(at - 3), "very" | "extremely")
                    && page.capital(at - 3);
                let lead = usize::from(tropical || cyclonic) + usize::from(severe) + usize::from(very);
                push(out, at - lead, end);
            }
            // "Typhoon “| Opong |”"
            let mark = |at: usize| matches!(page.doc.lower(at), "\"" | "“" | "”");
            if mark(at + 1) && page.capital(at + 2) && mark(at + 3) {
                push(out, at + 2, at + 3);
            }
        }
        // "The Cottonwood Fire", "the 2018 Carr Fire"
        if page.folded(at) == "fire" && at > 1 && !page.capital(at + 1) && page.namelike(at - 1) {
            let before = page.doc.before(at, 2);
            let year = page.doc.token(before).kind == TokenKind::Number && page.doc.word(before).len() == 4;
            // "The Chicago Fire signed", "the Oakland Fire chief", "the Great Fire of London"
            let other = page.listed(at - 1..at + 1).is_some()
                || page.doc.pos(at + 1) == Pos::Noun
                || page.folded(at + 1) == "of";
            if (year || page.folded(before) == "the") && !other {
                push(out, at - 1, at + 1);
            }
        }
        if at > 0
            && page.is(at, Facts::EVENT_TAIL)
            && !(page.capital(at + 1) && page.is(at + 1, Facts::ORGANIZATION_TAIL))
        {
            let mut start = at;
            while start > 0
                && start + 5 > at
                && page.together(start - 1, at)
                && page.capital(start - 1)
                && !page.is(start - 1, Facts::NOT_NAME)
                && !(page.starts(start - 1) && page.is(start - 1, Facts::COMMON | Facts::SMALL))
            {
                start -= 1;
            }
            let year = start > 0
                && page.doc.token(start - 1).kind == TokenKind::Number
                && page.doc.word(start - 1).len() == 4;
            if start < at {
                push(out, if year { start - 1 } else { start }, at + 1);
                if let Some(own) = out.last_mut().filter(|_| is_think_tank(page, at)) {
                    own.kind = EntityKind::Organization;
                }
            }
        }
    }
}

/// "The Levant Policy Forum, a think tank": a body that meets.
fn is_think_tank(page: &Page, at: usize) -> bool {
    page.folded(at) == "forum"
        && (one_of!(page.folded(at - 1), "policy" | "consultative" | "advocacy")
            // "Norvane | Farmers Forum | said so"
            || page.is(at + 1, Facts::SPEECH)
                && one_of!(
                    page.folded(at - 1),
                    "farmers" | "councils" | "elders" | "residents" | "parents" | "traders"
                )
            || page.doc.lower(at + 1) == ","
                && one_of!(page.folded(at + 2), "a" | "an")
                && (at + 3..at + 6).any(|i| page.is(i, Facts::ORGANIZATION_NOUN)))
}

fn push(out: &mut Vec<Found>, start: usize, end: usize) {
    out.push(Found { tokens: start..end, kind: EntityKind::Event, strength: STRENGTH, rule: "entity/event" });
}
