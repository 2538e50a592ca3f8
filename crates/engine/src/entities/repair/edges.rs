//! Where a proposed name begins and ends.

mod bodies;
mod marks;
mod offices;
mod openers;
mod people;

use std::ops::Range;

use crate::entities::page::Page;
use crate::report::EntityKind;

/// Puts one edge of a name of one kind right.
type Step = fn(&Page, &mut Range<usize>, EntityKind);

/// The kinds of names that a step is about.
type Kinds = fn(EntityKind) -> bool;

/// Each step sees the edges that the ones before it have left.
const STEPS: &[(Kinds, Step)] = &[
    (no_work, marks::cut_marks),
    (no_work, marks::cut_shouted),
    (body_or_place, marks::cut_article),
    (body, offices::cut_office),
    (body, offices::cut_title),
    (body, offices::cut_unit),
    (place, marks::cut_claimant),
    (any, marks::cut_score),
    (any, marks::cut_results),
    (no_work, marks::cut_figures),
    (any, offices::cut_sheriff),
    (any, offices::cut_parliament),
    (any, offices::cut_state_office),
    (any, offices::cut_party),
    (any, offices::cut_postnominals),
    (any, openers::cut_first_word),
    (body, openers::cut_adverb),
    (any, openers::cut_indefinite),
    (no_person, openers::cut_before_listed),
    (no_person, bodies::take_possessive),
    (body, bodies::take_country),
    (body, bodies::take_number),
    (body, bodies::take_nation),
    (body, bodies::take_suffix),
    (body, bodies::take_form),
    (body, bodies::take_local),
    (body, bodies::take_wing),
    (any, openers::cut_day),
    (place, openers::cut_downtown),
    (place, openers::cut_modifier),
    (person, people::cut_pronoun),
    (person, people::cut_lower),
    (person, people::cut_titles),
    (person, people::take_first),
    (person, people::take_given),
    (person, people::take_half),
    (person, people::take_rest),
    (person, people::take_particles),
    (person, people::take_initials),
    (person, people::take_mohd),
    (person, people::take_article),
];

/// The name without quotation marks, possessives and titles at its edges, and with the rest of a broken name part.
pub(super) fn edges(page: &Page, mut tokens: Range<usize>, kind: EntityKind) -> Range<usize> {
    for (kinds, step) in STEPS {
        if !tokens.is_empty() && kinds(kind) {
            step(page, &mut tokens, kind);
        }
    }
    tokens
}

fn any(_: EntityKind) -> bool {
    true
}

fn person(kind: EntityKind) -> bool {
    kind == EntityKind::Person
}

fn no_person(kind: EntityKind) -> bool {
    kind != EntityKind::Person
}

fn no_work(kind: EntityKind) -> bool {
    kind != EntityKind::Work
}

fn body(kind: EntityKind) -> bool {
    kind == EntityKind::Organization
}

fn place(kind: EntityKind) -> bool {
    kind == EntityKind::Place
}

fn body_or_place(kind: EntityKind) -> bool {
    body(kind) || place(kind)
}

/// True where a list has all the words.
fn is_listed(page: &Page, tokens: &Range<usize>) -> bool {
    page.listed(tokens.clone()).is_some()
}

/// True for the first token of a sentence.
fn opens_sentence(page: &Page, at: usize) -> bool {
    page.doc.sentence_of(at).is_some_and(|s| s.tokens.start == at)
}
