//! Where a proposed name begins and ends.

mod bodies;
mod marks;
mod offices;
mod openers;
mod people;
mod places;

use std::ops::Range;

use crate::entities::page::Page;
use crate::report::EntityKind;

/// Puts one edge of a name of one kind right.
type Step = fn(&Page, &mut Range<usize>, EntityKind);

/// The kinds of names that a step is about: a bit a kind, for each name is held against every step.
#[derive(Clone, Copy)]
struct Kinds(u8);

const ANY: Kinds = Kinds(u8::MAX);
const PERSON: Kinds = Kinds::of(EntityKind::Person);
const BODY: Kinds = Kinds::of(EntityKind::Organization);
const PLACE: Kinds = Kinds::of(EntityKind::Place);
const BODY_OR_PLACE: Kinds = Kinds(BODY.0 | PLACE.0);
const NO_PERSON: Kinds = Kinds(!PERSON.0);
const NO_WORK: Kinds = Kinds(!Kinds::of(EntityKind::Work).0);

impl Kinds {
    const fn of(kind: EntityKind) -> Self {
        Self(1 << kind as u8)
    }

    const fn has(self, kind: EntityKind) -> bool {
        self.0 & Self::of(kind).0 != 0
    }
}

/// Each step sees the edges that the ones before it have left.
const STEPS: &[(Kinds, Step)] = &[
    (NO_WORK, marks::cut_marks),
    (NO_WORK, marks::cut_shouted),
    (BODY_OR_PLACE, marks::cut_article),
    (BODY, offices::cut_office),
    (BODY, offices::cut_title),
    (BODY, offices::cut_nation_of_unit),
    (BODY_OR_PLACE, offices::cut_unit),
    (PLACE, marks::cut_claimant),
    (BODY, marks::cut_ticker),
    (ANY, marks::cut_score),
    (ANY, marks::cut_results),
    (NO_WORK, marks::cut_figures),
    (ANY, offices::cut_sheriff),
    (ANY, offices::cut_parliament),
    (ANY, offices::cut_state_office),
    (ANY, offices::cut_party),
    (ANY, offices::cut_postnominals),
    (ANY, openers::cut_first_word),
    (BODY, openers::cut_adverb),
    (ANY, openers::cut_indefinite),
    (NO_PERSON, openers::cut_before_listed),
    (NO_PERSON, bodies::take_possessive),
    (BODY_OR_PLACE, bodies::take_al),
    (BODY, bodies::take_co_op),
    (BODY, bodies::take_country),
    (BODY, bodies::take_number),
    (BODY, bodies::take_nation),
    (BODY, bodies::take_suffix),
    (NO_PERSON, bodies::cut_sport),
    (BODY, bodies::take_form),
    (BODY, bodies::take_church),
    (BODY, bodies::take_local),
    (BODY, bodies::take_wing),
    (ANY, openers::cut_day),
    (PLACE, places::take_tail),
    (PLACE, openers::cut_downtown),
    (PLACE, openers::cut_modifier),
    (PERSON, people::cut_headline_verb),
    (PERSON, people::cut_place_tail),
    (PERSON, people::cut_pronoun),
    (PERSON, people::cut_lower),
    (PERSON, people::cut_titles),
    (PERSON, people::take_first),
    (PERSON, people::take_blessing),
    (PERSON, people::take_given),
    (PERSON, people::take_half),
    (PERSON, people::take_rest),
    (PERSON, people::take_particles),
    (PERSON, people::take_initials),
    (PERSON, people::take_mohd),
    (PERSON, people::take_article),
];

/// The name without quotation marks, possessives and titles at its edges, and with the rest of a broken name part.
pub(super) fn edges(page: &Page, mut tokens: Range<usize>, kind: EntityKind) -> Range<usize> {
    for (kinds, step) in STEPS {
        if kinds.has(kind) && !tokens.is_empty() {
            step(page, &mut tokens, kind);
        }
    }
    tokens
}

/// True where a list has all the words.
fn is_listed(page: &Page, tokens: &Range<usize>) -> bool {
    page.listed(tokens.clone()).is_some()
}

/// True for the first token of a sentence.
fn opens_sentence(page: &Page, at: usize) -> bool {
    page.doc.sentence_of(at).is_some_and(|s| s.tokens.start == at)
}
