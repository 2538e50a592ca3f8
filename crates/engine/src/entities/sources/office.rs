//! "The Ohio Attorney General's office", "the State Fire Marshal's Office", "the U.S. Attorney's Office for the District
//! of Maine": the office of whoever holds a post in a state, a county or a city.

use std::ops::Range;

use super::organization_of::complement;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 72;
/// The longest post with its state, in tokens: "Los Angeles County Clerk of Courts".
const LONGEST: usize = 7;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let offices = page.doc.tokens_of(&["office", "department"]);
    for at in offices.into_iter().filter(|&at| at > 2 && !page.loud(at)) {
        let Some(post) = post(page, at) else { continue };
        // "… 's Office | for the Southern District of New York"
        let district = page.capital(at) && one_of!(page.doc.word(at + 1), "for" | "of");
        let end = if district { complement(page, at).max(at + 1) } else { at + 1 };
        out.push(Found {
            tokens: post.start..end,
            kind: EntityKind::Organization,
            strength: STRENGTH,
            rule: "entity/office",
        });
    }
}

/// The capitals before "'s office" that end with a post and begin with whose post it is.
fn post(page: &Page, office: usize) -> Option<Range<usize>> {
    let mark = match page.doc.lower(office - 1) {
        "'s" => office - 1,
        "s" if page.doc.lower(office - 2) == "'" => office - 2,
        _ => return None,
    };
    let part = |at: usize| {
        page.together(at, mark)
            && page.folded(at) != "the"
            && (page.capital(at) || page.folded(at) == "of" && page.capital(page.doc.before(at, 1)))
    };
    let words = (1..=LONGEST).take_while(|&back| back <= mark && part(mark - back)).count();
    let start = mark - words;
    let last = mark - 1;
    // "the Georgia Secretary of | State |"
    let held = page.is(last, Facts::TITLE | Facts::ROLE)
        || one_of!(page.folded(last), "examiner" | "marshal" | "defender")
        || page.folded(last) == "state" && page.folded(last - 1) == "of";
    let realm = |at: usize| {
        page.is(at, Facts::GEOGRAPHY | Facts::PLACE_TAIL | Facts::STATE)
            || one_of!(page.folded(at), "state" | "county" | "city" | "u.s.")
    };
    // "Austin King's office"
    let somebody = words == 2 && page.is(start, Facts::FIRST_NAME) && page.is(last, Facts::FIRST_NAME);
    (held && words > 1 && !somebody && (start..last).any(realm)).then_some(start..mark)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn the_office_of_a_post_is_a_body() {
        check(&[
            "The [organization Ohio Attorney General's office] said no.",
            "The [organization State Fire Marshal's office] said no.",
            "The [organization Harris County Sheriff's office] said no.",
            "The [organization Georgia Secretary of State's office] said no.",
            "The [organization U.S. Attorney's Office for the District of Maine] said no.",
            // The office of a person, and of nobody in particular, have no name.
            "[place Texas] Gov. [person Ana Ruiz]'s office said no. [person Austin King]'s office said no.",
            "The governor's office said no.",
        ]);
    }
}
