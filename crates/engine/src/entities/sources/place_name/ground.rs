//! "At Taunton: Somerset 83 and 174": where a match is played.

use super::place;
use crate::entities::page::{Found, Page};

pub(super) fn find(page: &Page, at: usize) -> Option<Found> {
    let ground = page.folded(page.doc.before(at, 1)) == "at" && page.capital(at - 1) && page.namelike(at);
    let end = ground.then(|| page.name_run(at)).filter(|&end| page.doc.lower(end) == ":")?;
    Some(place(at..end))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn grounds_are_places() {
        check(&["At [place Vornost]: [place Somerset] 83 and 174."]);
    }
}
