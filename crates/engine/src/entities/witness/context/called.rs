//! What bodies are called: papers that are told, agencies known by another name, sides with a verb in the plural.

use super::Beside;
use super::organizations::explained;
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// "Arsenal were held", "of Arsenal, who have": one name with a verb in the plural, in a story of sport.
pub(super) fn is_side(beside: &Beside) -> bool {
    let Beside { page, scene, name, end, before, .. } = *beside;
    let plural = |at: usize| one_of!(page.doc.word(at), "were" | "are" | "have");
    let who = page.doc.lower(end) == "," && page.doc.word(end + 1) == "who" && plural(end + 2);
    let joined = one_of!(page.doc.lower(before), "and" | "," | "&" | "nor" | "or")
        || one_of!(page.doc.word(page.doc.before(before, 1)), "and" | "&");
    // "| Ashby City | coach Ana Ruiz", where no list knows the city
    let trained = name.kind == EntityKind::Place
        && name.tokens.len() == 2
        && one_of!(page.folded(end - 1), "city" | "town")
        && one_of!(
            page.doc.word(end),
            "coach" | "striker" | "midfielder" | "defender" | "goalkeeper" | "winger"
        )
        && !beside.known();
    trained
        || scene.sport
            && name.kind == EntityKind::Person
            && name.tokens.len() == 1
            && (plural(end) || who)
            && !joined
            && !beside.is_somebody()
}

/// "Harrowick Town 2 Leeds 1. … | Harrowick | led": a club by its town, where the model sees somebody.
pub(super) fn is_club_of_town(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, .. } = *beside;
    scene.sport
        && name.kind == EntityKind::Person
        && name.tokens.len() == 1
        && scene.clubs.contains(page.folded(start))
        && !beside.is_somebody()
}

/// "The rescue agency, known as Basarnas"
pub(super) fn is_alias(beside: &Beside) -> bool {
    let Beside { page, scene, name, before, .. } = *beside;
    let known = page.doc.before(before, 1);
    let mut comma = page.doc.before(known, 1);
    if one_of!(page.doc.word(comma), "better" | "also" | "locally" | "widely" | "simply") {
        comma = page.doc.before(comma, 1);
    }
    let noun = page.doc.before(comma, 1);
    // "The leader of the militia, known as": somebody's name.
    let of = matches!(page.folded(page.doc.before(noun, 1)), "of")
        || page.folded(page.doc.before(noun, 2)) == "of";
    page.folded(before) == "as"
        && page.folded(known) == "known"
        && !of
        && page.doc.lower(comma) == ","
        && name.kind != EntityKind::Organization
        && (scene.bodies.contains(comma)
            || page.is(page.doc.before(comma, 1), Facts::ORGANIZATION_NOUN)
                && page.doc.token(page.doc.before(comma, 1)).case == Case::Lower)
}

/// "Told the | Ledger", "the | Ballycarra Leader": what papers are called.
pub(super) fn is_paper(beside: &Beside) -> bool {
    let Beside { page, name, end, before, .. } = *beside;
    let last = page.doc.word(end - 1);
    let told = one_of!(page.doc.word(page.doc.before(before, 1)), "told" | "to" | "by" | "in" | "with");
    page.folded(before) == "the"
        && told
        && matches!(name.kind, EntityKind::Person | EntityKind::Place)
        && (crate::masthead::is_paper(last) || last == "Leader" && name.tokens.len() > 1 || last == "Ledger")
        && !page.capital(end)
}

/// "Harcourt Lyle, the firm that audited it": what no person is.
pub(super) fn is_firm(page: &Page, name: &Found) -> bool {
    let noun = explained(page, name.tokens.end, Facts::ORGANIZATION_NOUN);
    let somebody = name.tokens.len() > 1 && page.is(name.tokens.start, Facts::FEMALE | Facts::MALE);
    !somebody
        && noun.is_some_and(|at| {
            one_of!(page.folded(at), "firm" | "company" | "bank" | "airline" | "agency" | "charity")
        })
}

/// "Undertow, her second play,", "The Salt Road, directed by Ana Ruiz": what is called a work, or was made as one.
pub(super) fn is_work(beside: &Beside) -> bool {
    let Beside { page, name, end, before, .. } = *beside;
    let by = one_of!(page.folded(end + 1), "directed" | "written" | "choreographed" | "illustrated")
        && page.folded(end + 2) == "by"
        && page.doc.lower(end) == ",";
    matches!(name.kind, EntityKind::Person | EntityKind::Place)
        // "In Paris, her second novel"
        && !one_of!(page.folded(before), "in" | "at" | "from" | "near")
        && (by || explained(page, end, Facts::WORK_HEAD).is_some_and(|at| at + 1 < end + 7))
        && !page.is(name.tokens.start, Facts::FEMALE | Facts::MALE)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn what_has_a_coach_is_a_side() {
        check(&[
            "[organization Harbour City] coach [person Ana Ruiz] praised her side.",
            "[person Tom Weller] lives in [place Harbour City]. The [place Ashby City] mayor, [person Ana Ruiz], left.",
        ]);
    }
}
