//! "Lake Turkana", "Elm Street", "Toledo, OH", "the river Wend": places by a word in their name or beside it, one file a
//! form. A form is asked at each word, and says what it finds there.

mod before_office;
mod dateline;
mod ground;
mod headed;
mod hyphenated;
mod joint_tail;
mod nation_code;
mod on_river;
mod party_seat;
mod river;
mod state;
mod street;
mod tailed;
mod town_of;
mod town_of_street;
mod ward;

use std::ops::Range;

use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 62;
/// Of what is in a list or behind a comma, as a state is.
const STATE: u8 = 78;

type Form = fn(&Page, usize) -> Option<Found>;

/// Asked at each opening bracket.
const BRACKETS: &[Form] = &[party_seat::find, ward::find, ward::party];
/// Asked at each capital.
const CAPITALS: &[Form] = &[
    nation_code::find,
    state::find,
    dateline::find,
    hyphenated::find,
    on_river::find,
    street::find,
    town_of::find,
    town_of_street::find,
    ground::find,
];
/// Asked at a capital outside of lines that are all capitals.
const QUIET: &[Form] = &[joint_tail::find, river::find, before_office::find, headed::find, tailed::find];

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let mut ask = |forms: &[Form], at| out.extend(forms.iter().filter_map(|form| form(page, at)));
    for at in page.marks(0).filter(|&at| page.doc.lower(at) == "(") {
        ask(BRACKETS, at);
    }
    for at in page.capitals(0) {
        ask(CAPITALS, at);
        if !page.loud(at) {
            ask(QUIET, at);
        }
    }
}

/// A place of usual strength.
fn place(tokens: Range<usize>) -> Found {
    Found { tokens, kind: EntityKind::Place, strength: STRENGTH, rule: "entity/place-name" }
}

#[cfg(test)]
mod tests {
    use crate::testing::{assert_listed, modules_in};

    #[test]
    fn every_file_is_in_a_list() {
        let source = include_str!("mod.rs");
        let names = ["BRACKETS", "CAPITALS", "QUIET"].into_iter().flat_map(|list| modules_in(source, list));
        assert_listed("entities/sources/place_name", names, &[]);
    }
}
