//! "17-year-old Jaylen Whitlow": whom a text gives an age before the name.

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

const STRENGTH: u8 = 76;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for at in page.capitals(3) {
        let old = at - 1;
        if page.doc.token(at).case != Case::Title
            || page.doc.lower(old) != "old"
            || !page.hyphen(old - 1)
            || !page.together(old, at)
        {
            continue;
        }
        let end = page.name_run(at).min(at + 3);
        let other = Facts::GROUP
            | Facts::TITLE
            | Facts::ROLE
            | Facts::ORGANIZATION_TAIL
            | Facts::PLACE_TAIL
            | Facts::SUFFIX;
        // "The 28-year-old | Manchester City | striker", "a 21-year-old | Black Lives Matter | protester"
        let known = (at + 2..=end).any(|e| page.listed(at..e).is_some());
        let described = page.doc.pos(end) == Pos::Noun && page.doc.token(end).case == Case::Lower;
        if end >= at + 2
            && !known
            && !described
            && !(at..end).any(|i| page.is(i, other))
            && page.doc.lower(end) != "'s"
        {
            out.push(Found {
                tokens: at..end,
                kind: EntityKind::Person,
                strength: STRENGTH,
                rule: "entity/aged",
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn whoever_has_an_age_is_a_person() {
        check(&[
            "Officers found 17-year-old [person Jaylen Whitlow] lying near the door.",
            "A 40-year-old [place Leeds] man left.",
            "The 28-year-old [organization Manchester City] striker scored. A 22-year-old [place Los Angeles] resident left.",
        ]);
    }
}
