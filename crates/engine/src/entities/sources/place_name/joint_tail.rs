//! A word of "Arlen, Boone and Stark counties".

use super::{STATE, place};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};

pub(super) fn find(page: &Page, at: usize) -> Option<Found> {
    let other = Facts::GROUP | Facts::COMMON | Facts::ORGANIZATION | Facts::TITLE | Facts::NOT_NAME;
    let single = |at: usize| page.capital(at) && !page.capital(at + 1) && !page.is(at, other);
    let mut last = at;
    while page.doc.lower(last + 1) == "," && single(last) && last < at + 12 {
        last += 2;
    }
    // "Arlen and Stark counties", "Arlen, Boone, and Stark counties": on the word before "and", or behind it.
    let tail = |at: usize| {
        one_of!(
            page.doc.lower(at),
            "counties"
                | "provinces"
                | "districts"
                | "parishes"
                | "rivers"
                | "prefectures"
                | "governorates"
                | "boroughs"
        )
    };
    let joint = |at: usize| page.folded(at) == "and";
    let listed = single(at)
        && !page.capital(page.doc.before(at, 1))
        && (joint(last + 1) && single(last) && single(last + 2) && tail(last + 3)
            || joint(last) && single(last + 1) && tail(last + 2)
            || joint(page.doc.before(at, 1)) && tail(at + 1) && page.capital(page.doc.before(at, 2)));
    listed.then(|| Found { strength: STATE, rule: "entity/place-list", ..place(at..at + 1) })
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn places_share_a_tail() {
        check(&[
            "The vote split [place Arlen] and [place Weller] counties, and [place Boone], [place Scott] and [place Stark] counties.",
        ]);
    }
}
