//! Words and marks that stand between two names, or behind a label.

use super::Cut;
use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::report::{BlockKind, EntityKind};

/// True for the words and marks at which a name may be cut, so that the others cost nothing.
pub(super) fn may_cut(page: &Page, at: usize) -> bool {
    let token = page.doc.token(at);
    token.case == Case::Lower || token.kind != TokenKind::Word || page.loud(at) || page.doc.word(at) == "OKs"
}

/// "… called Ruiz | a quack"
pub(super) fn is_article(cut: &Cut) -> bool {
    one_of!(cut.page.doc.word(cut.at), "a" | "an")
}

/// True for what a story or a line is filed under ("SOCCER - ", "NOTE - "), and for a dateline with a spaced hyphen
/// that the model took into the name.
pub(super) fn is_label(cut: &Cut) -> bool {
    let Cut { page, at: hyphen, ref left, .. } = *cut;
    if !page.starts(left.start) {
        return false;
    }
    let token = page.doc.token(hyphen);
    // "MO: Tobias, you were on the bench": who asks, by initials.
    if page.doc.lower(hyphen) == ":" && left.len() == 1 && page.doc.token(left.start).case == Case::Upper {
        return true;
    }
    // "CRICKET-Weller ton", "UPDATE 2-Norvane to close": as Reuters writes it.
    let filed = |at: usize| {
        page.is(at, Facts::SPORT)
            || page.doc.token(at).kind == TokenKind::Number
            || page.folded(at) == "wrapup"
    };
    if page.tight_hyphen(hyphen) && page.doc.token(left.start).case == Case::Upper && filed(hyphen - 1) {
        return true;
    }
    one_of!(page.doc.lower(hyphen), "-" | "–" | "—" | ":")
        && page.doc.token(hyphen - 1).end < token.start
        && page.doc.token(hyphen + 1).start > token.end
        && (left.clone().all(|at| page.is(at, Facts::SPORT | Facts::NOT_NAME | Facts::COMMON))
            || left.clone().all(|at| page.doc.token(at).case == Case::Upper)
                && left.clone().any(|at| page.is(at, Facts::SPORT)))
}

/// "Ana Ruiz / EPA"
pub(super) fn is_slash(cut: &Cut) -> bool {
    cut.page.doc.lower(cut.at) == "/"
}

/// "Elian -- Castro"
pub(super) fn is_dash(cut: &Cut) -> bool {
    one_of!(cut.page.doc.lower(cut.at), "--" | "—")
}

/// "England v. Wales"
pub(super) fn is_versus(cut: &Cut) -> bool {
    // "ST MIRREN V KILMARNOCK", but "Henry V"
    let loud = one_of!(cut.page.doc.word(cut.at), "V" | "VS") && cut.page.loud(cut.at);
    (loud || one_of!(cut.page.doc.word(cut.at), "v." | "v" | "vs" | "vs."))
        && cut.name.kind != EntityKind::Work
}

/// "Vinod Rao alias Guddu": both are his names.
pub(super) fn is_alias(cut: &Cut) -> bool {
    one_of!(cut.page.folded(cut.at), "alias" | "aka") && cut.name.kind == EntityKind::Person
}

/// "Lumen Robotics Buys Tidewater" in a heading, where the text knows what stands before the verb.
pub(super) fn is_verb(cut: &Cut) -> bool {
    let Cut { page, at, .. } = *cut;
    // "Council | OKs | Riverside warehouse"
    if page.doc.word(at) == "OKs" && page.capital(at + 1) {
        return true;
    }
    page.headline_verb(at)
        && page.capital(at + 1)
        && (page.uses(at - 1).capital > 0 || cut.listed(&cut.left).is_some())
}

/// "Knicks as Ana Ruiz", "Norris pips Piastri"
pub(super) fn is_ordinary_between(cut: &Cut) -> bool {
    let Cut { page, at, .. } = *cut;
    page.capital(at + 1)
        && (is_ordinary(page, at)
            || (cut.name.kind == EntityKind::Person || is_heading_of(cut)) && is_unlisted(page, at))
}

/// "Boston | biotech | Renlow Therapeutics"
pub(super) fn is_body_between(cut: &Cut) -> bool {
    let Cut { page, at, ref left, .. } = *cut;
    page.capital(at + 1)
        && page.doc.token(at).case == Case::Lower
        && page.is(at, Facts::ORGANIZATION_NOUN)
        && cut.listed(left) == Some(EntityKind::Place)
}

/// "Stoke | sack Barreiros": a headline that begins with what a list knows.
fn is_heading_of(cut: &Cut) -> bool {
    cut.page.doc.block_kind(cut.at) == BlockKind::Headline && cut.listed(&cut.left).is_some()
}

/// True for an ordinary word in lower case that stands inside no name ("Knicks as Ana Ruiz").
fn is_ordinary(page: &Page, at: usize) -> bool {
    (page.doc.token(at).case == Case::Lower || is_shouted(page, at))
        && page.is(at, Facts::COMMON | Facts::ROLE)
        && (!page.is(at, Facts::SMALL | Facts::PARTICLE) || page.folded(at) == "as")
        && !page.hyphen(at - 1)
        && !page.hyphen(at + 1)
}

/// "Norris pips Piastri": no list needs to know the word.
fn is_unlisted(page: &Page, at: usize) -> bool {
    page.doc.token(at).case == Case::Lower
        && page.doc.token(at).kind == TokenKind::Word
        && !page.is(at, Facts::PARTICLE | Facts::SMALL | Facts::FIRST_NAME | Facts::HONORIFIC)
        && !page.hyphen(at - 1)
        && !page.hyphen(at + 1)
        && page.doc.word(at).len() > 3
}

/// True for an ordinary word in the capitals of a headline ("SENATE PANEL BACKS BOSNIA AID"), where the text has it
/// in no name.
pub(in crate::entities::repair) fn is_shouted(page: &Page, at: usize) -> bool {
    let part = Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_HEAD
        | Facts::PLACE_TAIL
        | Facts::PLACE_HEAD
        | Facts::FIRST_NAME
        | Facts::ORGANIZATION
        | Facts::GEOGRAPHY;
    page.loud(at)
        && page.doc.token(at).case == Case::Upper
        && page.is(at, Facts::COMMON)
        && page.uses(at).capital == 0
        && !page.is(at, part)
}
