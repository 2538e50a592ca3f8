//! "Homa Bay | Governor Ana Ruiz": the place before the one who governs or represents it.

use super::place;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};

pub(super) fn find(page: &Page, office: usize) -> Option<Found> {
    let other = Facts::TITLE
        | Facts::ROLE
        | Facts::MODIFIER
        | Facts::GROUP
        | Facts::FIRST_NAME
        | Facts::COMMON
        | Facts::ORGANIZATION
        | Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_HEAD
        | Facts::GEOGRAPHY
        | Facts::PARTY;
    // "The Morecambe | MP, Ana Ruiz"
    let explained =
        page.folded(office) == "mp" && page.doc.lower(office + 1) == "," && page.namelike(office + 2);
    if !one_of!(page.folded(office), "governor" | "mayor" | "senator" | "mp")
        || !page.namelike(office + 1) && !explained
    {
        return None;
    }
    let own = |at: usize| page.namelike(at) && page.together(at, office) && !page.is(at, other);
    let words = (1..4).take_while(|&back| back <= office && own(office - back)).count();
    (1..3).contains(&words).then(|| place(office - words..office))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn an_office_is_behind_its_place() {
        check(&["[place Vornost Bay] Governor [person Ana Ruiz] agreed."]);
    }
}
