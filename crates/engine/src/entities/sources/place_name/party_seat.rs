//! "Rep. Ana Ruiz (D-| Superior |)", "Mrs Ruiz (| Vornost West |) (Lab)": the seat behind the party or before it.

use super::{STATE, place};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::entities::repair::is_party;

pub(super) fn find(page: &Page, bracket: usize) -> Option<Found> {
    let party = one_of!(page.doc.word(bracket + 1), "D" | "R" | "I") && page.tight_hyphen(bracket + 2);
    let start = bracket + if party { 3 } else { 1 };
    if !page.namelike(start) {
        return None;
    }
    let end = page.name_run(start).min(start + 3);
    let member = || {
        page.namelike(page.doc.before(bracket, 1))
            && !page.is(
                start,
                Facts::ROLE | Facts::TITLE | Facts::PORTFOLIO | Facts::FEMALE | Facts::MALE | Facts::PARTY,
            )
            && page.doc.lower(end + 1) == "("
            && is_party(page, end + 2)
    };
    (page.doc.lower(end) == ")" && (party || member()))
        .then(|| Found { strength: STATE, ..place(start..end) })
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn a_seat_is_behind_a_party() {
        check(&[
            "Rep. [person Ana Ruiz] (D-[place Vornost]) agreed.",
            "Mrs [person Ana Ruiz] ([place Vornost West]) (Lab) agreed. Mr [person Tom Hale] ([place Vornost]) (Reform) left.",
            "Cllr [person Tom Hale] (Mayor) (Con) left.",
        ]);
    }
}
