//! Two or more name words at a verb of saying or with an age: "Ngozi Adeyemi said", "Ngozi Adeyemi, 52,".

use super::titled_person::person;
use crate::document::TokenKind;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const SAID: u8 = 48;
const AGED: u8 = 74;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let mut at = 0;
    while at < page.len() {
        if !page.namelike(at)
            || page.namelike(page.doc.before(at, 1)) && page.together(at, page.doc.before(at, 1))
        {
            at += 1;
            continue;
        }
        let end = person(page, at);
        let other = Facts::ORGANIZATION_TAIL
            | Facts::EVENT_TAIL
            | Facts::PLACE_TAIL
            | Facts::GROUP
            | Facts::TITLE
            | Facts::GEOGRAPHY
            | Facts::ORGANIZATION;
        let words = end.saturating_sub(at);
        let aged = words > 0
            && page.doc.lower(end) == ","
            && page.doc.token(end + 1).kind == TokenKind::Number
            && matches!(page.doc.word(end + 1).len(), 1..=3)
            && one_of!(page.doc.lower(end + 2), "," | ".")
            && !page.is(end - 1, Facts::NOT_NAME);
        // "Ngozi Adeyemi (52), a nurse"
        let bracket = words > 1
            && !page.doc.word(end - 1).ends_with('.')
            && page.doc.lower(end) == "("
            && page.doc.token(end + 1).kind == TokenKind::Number
            && page.doc.word(end + 1).len() == 2
            && page.doc.lower(end + 2) == ")";
        let aged = aged || bracket;
        let said = words == 2 && page.is(end, Facts::SPEECH)
            || words == 2
                && page.is(page.doc.before(at, 1), Facts::SPEECH)
                && !one_of!(page.folded(page.doc.before(at, 1)), "told" | "tells" | "tell" | "asked");
        if words > 0 && !(at..end).any(|i| page.is(i, other)) && !page.loud(at) && (aged || said) {
            let strength = if aged { AGED } else { SAID };
            out.push(Found {
                tokens: at..end,
                kind: EntityKind::Person,
                strength,
                rule: "entity/said-person",
            });
        }
        at = end.max(at + 1);
    }
}
