//! "Cricket Australia", "Creative New Zealand", "Transport Scotland": what a body is for, and of what nation it is.

use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 64;
/// The name of a nation has at most so many words, and what stands before it.
const NATION: usize = 2;
const MATTERS: usize = 3;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for last in page.capitals(1) {
        // "New Zealand": the last word of a nation need be no place's name.
        let led = page.capital(last - 1);
        if !led || page.loud(last) || page.capital(last + 1) {
            continue;
        }
        let nation = |start: usize| page.listed(start..last + 1).is_some_and(|l| l.nation);
        let Some(nation) = (0..NATION).filter_map(|back| last.checked_sub(back)).filter(|&s| nation(s)).min()
        else {
            continue;
        };
        let matter = |at: usize| {
            page.capital(at)
                && page.together(at, last)
                && page.is(at, Facts::PORTFOLIO | Facts::SPORT | Facts::BODY_MATTER)
                && !page.is(at, Facts::TITLE | Facts::GROUP)
        };
        let matters = (1..=MATTERS).take_while(|&back| back <= nation && matter(nation - back)).count();
        let start = nation - matters;
        // "Staff of | Health Canada |": with a capital before, it is a part of another name or of a heading.
        if matters > 0 && !(start > 0 && page.capital(start - 1) && page.together(start - 1, start)) {
            out.push(Found {
                tokens: start..last + 1,
                kind: EntityKind::Organization,
                strength: STRENGTH,
                rule: "entity/national-body",
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn a_matter_and_a_nation_are_a_body() {
        check(&[
            "It was paid for by [organization Creative New Zealand]. [organization Cricket Australia] agreed.",
            "Staff of [organization Forensic Science Ireland] went to [place Ireland].",
        ]);
    }
}
