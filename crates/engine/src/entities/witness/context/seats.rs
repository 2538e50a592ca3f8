//! Whom somebody sits for: seats, wards, the places of those who are elected.

use super::Beside;
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::entities::repair::is_party;
use crate::report::EntityKind;

/// So far before a seat the title of who sits for it may stand, in tokens.
const ELECTED: usize = 14;

/// "The member for Farrer", "Thornbridge MP Ana Ruiz"
pub(super) fn is_seat(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    let member = page.folded(before) == "for"
        && one_of!(page.folded(page.doc.before(start, 2)), "member" | "mp" | "mps" | "parliament");
    let holder = (one_of!(page.folded(end), "mp" | "mps" | "governor" | "mayor" | "senator")
        // "| Ashby | resident Ana Ruiz"
        || page.folded(end) == "resident" && name.tokens.len() == 1 && !page.is(start, Facts::COMMON))
        && page.namelike(end + 1)
        && !beside.known()
        // "Bank of Portugal Governor Ana Ruiz", "Labor MP Ana Ruiz"
        && !page.is(start, Facts::ORGANIZATION_HEAD)
        && !page.is(start, Facts::PARTY);
    // "A staff member for Ana Ruiz", "the MP for Kelham North"
    let first = page.is(start, Facts::FEMALE | Facts::MALE) && name.tokens.len() > 1;
    // "| Stelmar | Municipal Chief Executive"
    let area = one_of!(page.folded(end), "municipal" | "metropolitan" | "district")
        && page.folded(end + 1) == "chief"
        && page.folded(end + 2) == "executive";
    let elected =
        page.folded(before) == "of" && beside.scene.people.contains(before) && is_elected(page, before);
    name.tokens.len() < 5
        && (member && !first || holder && !beside.is_somebody() || area || elected && !first)
}

/// "Sen. Ana Ruiz | of | Stelmar", "Reps. Tom Weller of Hull and Ana Ruiz | of | Stelmar": who sits for it.
pub(super) fn is_elected(page: &Page, of: usize) -> bool {
    let first = page.doc.sentence_of(of).map_or(of, |s| s.tokens.start).max(of.saturating_sub(ELECTED));
    (first..of).any(|at| {
        page.capital(at)
            && one_of!(
                page.folded(at),
                "sen"
                    | "sen."
                    | "sens"
                    | "sens."
                    | "rep"
                    | "rep."
                    | "reps"
                    | "reps."
                    | "senator"
                    | "senators"
                    | "congressman"
                    | "congresswoman"
            )
    })
}

/// "Cllr Ana Ruiz (Lab, Wick and | Marsh)", "Cllr Ana Ruiz, who represents | Wick and Marsh |": what a councillor sits
/// for.
pub(super) fn is_ward(beside: &Beside) -> bool {
    let Beside { page, start, .. } = *beside;
    // Nothing but what else the ward is called stands between.
    let listed = |at: &usize| page.capital(*at) || one_of!(page.doc.lower(*at), "," | "and" | "&");
    let first = (1..8).map_while(|back| start.checked_sub(back)).take_while(listed).last();
    let verb = page.doc.before(first.unwrap_or(start), 1);
    let represents = || {
        page.doc.word(verb) == "represents"
            && page.folded(page.doc.before(verb, 1)) == "who"
            && (3..8).any(|back| {
                let title = page.folded(page.doc.before(verb, back));
                one_of!(title, "cllr" | "councillor" | "councilor" | "councilman" | "councilwoman")
            })
    };
    // "Cllr Ana Ruiz, who represents | Tom Weller |"
    // "who represents | Unite |"
    let person = beside.name.tokens.len() > 1 && page.is(start, Facts::FIRST_NAME)
        || beside.name.tokens.len() == 1 && beside.name.kind == EntityKind::Organization;
    first.is_some_and(|at| is_party(page, at)) || !person && represents()
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn who_is_elected_sits_for_a_place() {
        check(&[
            "Sens. [person Mark Dillard] of [place Kelmar] and [person Ana Ruiz] of [place Stelmar] left.",
        ]);
    }
}
