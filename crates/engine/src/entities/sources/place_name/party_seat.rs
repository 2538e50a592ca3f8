//! "Rep. Ana Ruiz (D-| Superior |)": the seat behind the party.

use super::place;
use crate::entities::page::{Found, Page};

pub(super) fn find(page: &Page, bracket: usize) -> Option<Found> {
    let party = one_of!(page.doc.word(bracket + 1), "D" | "R" | "I") && page.tight_hyphen(bracket + 2);
    let start = bracket + 3;
    if !party || !page.namelike(start) {
        return None;
    }
    let end = page.name_run(start).min(start + 3);
    (page.doc.lower(end) == ")").then(|| place(start..end))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn a_seat_is_behind_a_party() {
        check(&["Rep. [person Ana Ruiz] (D-[place Vornost]) agreed."]);
    }
}
