//! Who owns what is named behind, and where it is from.

use super::{Cut, is_company};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::report::EntityKind;

/// What a company is not called by alone.
const NO_COMPANY: Facts = Facts(
    Facts::COMMON.0
        | Facts::ORGANIZATION_HEAD.0
        | Facts::ORGANIZATION_TAIL.0
        | Facts::PLACE_HEAD.0
        | Facts::PLACE_TAIL.0
        | Facts::TITLE.0,
);

/// True at the possessive of an owner who is a name of its own ("Interpol's Red Notice"), which "Hawke" in "Hawke's
/// Bay" is not.
pub(super) fn is_owner(cut: &Cut) -> bool {
    let Cut { page, at, ref left, ref right, .. } = *cut;
    let possessive = page.doc.lower(at) == "'s" || page.doc.lower(at) == "'" && page.doc.lower(at + 1) == "s";
    (cut.name.tagged() || cut.name.rule == "entity/organization-tail")
        && possessive
        && page.folded(right.end - 1) != "nation"
        && (cut.person(left) && (left.len() > 1 || is_company(page, right))
            || is_company(page, left)
            || cut.listed(left).is_some()
            || left.len() == 1 && page.doc.token(left.start).case == Case::Upper && !page.loud(left.start))
}

/// "Ohio-based Norvane", "New York-backed": what a place or a body has with what is named behind it.
pub(super) fn is_based(cut: &Cut) -> bool {
    cut.name.tagged()
        && cut.page.tight_hyphen(cut.at)
        && one_of!(
            cut.page.doc.word(cut.at + 1),
            "based"
                | "backed"
                | "listed"
                | "owned"
                | "led"
                | "born"
                | "trained"
                | "controlled"
                | "run"
                | "administered"
                | "held"
                | "occupied"
        )
}

/// "Cargolux of Luxembourg", which "Sultanate of Oman" is not
pub(super) fn is_of_nation(cut: &Cut) -> bool {
    let Cut { page, name, at, ref left, ref right, .. } = *cut;
    // "Delta Homes of Columbus", which the model takes for a place
    let firm = name.kind == EntityKind::Place
        && page.folded(at) == "of"
        && left.len() > 1
        && page.is(left.end - 1, Facts::ORGANIZATION_TAIL)
        && !page.is(left.end - 1, Facts::PLACE_TAIL | Facts::SCHOOL)
        && cut.listed(right) == Some(EntityKind::Place);
    firm || name.kind == EntityKind::Organization
        && page.folded(at) == "of"
        && cut.listed(&name.tokens).is_none()
        && (left.len() == 1
            && page.doc.token(left.start).case == Case::Title
            && !page.is(left.start, NO_COMPANY)
            && page.folded(left.start) != "sultanate"
            && page.listed(right.clone()).is_some_and(|l| l.nation)
            // "Danforth Foods Inc of Cincinnati"
            || left.len() > 1
                && page.is(left.end - 1, Facts::ORGANIZATION_SUFFIX)
                && cut.listed(right) == Some(EntityKind::Place))
}

/// "Ana Ruiz-Hale | of | Norvane": whom somebody named in full works for.
pub(super) fn is_of_employer(cut: &Cut) -> bool {
    let Cut { page, name, at, ref left, ref right, .. } = *cut;
    let named = |i: usize| page.namelike(i) && !page.is(i, NO_COMPANY) || i > left.start && page.hyphen(i);
    // "Lando Norris of McLaren", whose first name no list has
    let known =
        left.len() == 2 && page.listed(right.clone()).is_some_and(|l| l.kind == EntityKind::Organization);
    name.tagged()
        && page.folded(at) == "of"
        && (2..=5).contains(&left.len())
        && (page.is(left.start, Facts::FEMALE | Facts::MALE) || known)
        && left.clone().all(named)
        && page.capital(right.start)
        && cut.listed(&name.tokens).is_none()
}
