//! "Manchester Road, | Swindon |, with": the town behind a street.

use super::place;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};

pub(super) fn find(page: &Page, way: usize) -> Option<Found> {
    if !one_of!(
        page.folded(way),
        "street" | "road" | "avenue" | "lane" | "drive" | "close" | "crescent" | "terrace" | "boulevard"
    ) {
        return None;
    }
    let start = way + 2;
    let end = page.name_run(start);
    (page.capital(page.doc.before(way, 1))
        && page.together(way - 1, start)
        && page.doc.lower(way + 1) == ","
        && page.namelike(start)
        && (1..=2).contains(&(end - start))
        && one_of!(page.doc.lower(end), "," | ".")
        && !(start..end).any(|at| {
            page.is(at, Facts::FIRST_NAME | Facts::COMMON | Facts::TITLE | Facts::ORGANIZATION_TAIL)
        }))
    .then(|| place(start..end))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn a_town_is_behind_its_street() {
        check(&["They met in [place Quarry Road], [place Vornost], on Friday."]);
    }
}
