//! "Ana Ruiz is a surgeon at the clinic", "Ana Ruiz, who was the party's treasurer,".

use std::ops::Range;

use super::Scene;
use super::after_name::phrase;
use crate::document::TokenKind;
use crate::entities::facts::Facts;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let mut at = name.end;
    // "Ana Ruiz, 45, is a surgeon"
    if page.doc.lower(at) == ","
        && page.doc.token(at + 1).kind == TokenKind::Number
        && page.doc.lower(at + 2) == ","
    {
        at += 3;
    }
    if page.doc.lower(at) == "," && page.folded(at + 1) == "who" {
        at += 2;
    }
    if !matches!(page.folded(at), "is" | "was" | "became") {
        return None;
    }
    at += 1;
    // "She is the right leader": a judgement.
    if matches!(page.folded(at), "a" | "an" | "the")
        && matches!(
            page.folded(at + 1),
            "right"
                | "best"
                | "worst"
                | "wrong"
                | "only"
                | "first"
                | "real"
                | "great"
                | "good"
                | "perfect"
                | "same"
        )
    {
        return None;
    }
    // "Who was treasurer of the club": without an article, an office.
    // "When Ana Ruiz was governor."
    let supposed = matches!(page.folded(page.doc.before(name.start, 1)), "if" | "whether" | "though");
    let adjective =
        matches!(page.folded(at), "private" | "general" | "patient" | "suspect" | "major" | "chief");
    let office = page.is(at, Facts::ROLE | Facts::TITLE)
        && matches!(page.folded(at + 1), "of" | "at" | "for")
        || page.is(at, Facts::TITLE)
            && !page.capital(at)
            && !(supposed || adjective)
            && matches!(page.doc.lower(at + 1), "." | "," | ";");
    (office || matches!(page.folded(at), "a" | "an" | "the")).then(|| phrase(scene, at, name.start)).flatten()
}
