//! What is proposed and is no name: sums of money, ordinary words that begin a sentence, letters behind a name.

mod letters;
pub(super) mod numbers;
mod offices;
mod openers;
pub(super) mod things;
mod words;

use crate::entities::page::{Found, Page};
use crate::entities::sources::ROAD;
use crate::report::EntityKind;

/// One way to be no name: true for a proposal that is none.
type Rule = fn(&Page, &Found) -> bool;

/// The proposals that a group of rules is about.
type Guard = fn(&Found) -> bool;

/// What is no name even where a list has the words.
const FIRST: &[(Guard, &[Rule])] = &[
    (is_any, &[letters::are_rank]),
    (
        is_word,
        &[
            words::is_us,
            words::is_weekday,
            letters::is_editor,
            letters::is_roman,
            letters::is_party_letters,
            letters::is_label,
            things::is_bill,
            offices::is_desk,
        ],
    ),
    (is_place, &[things::is_state_of_affairs]),
    (
        Found::tagged,
        &[
            words::is_lower,
            words::is_call,
            words::is_letter_of_thing,
            words::is_time_zone,
            things::is_disease,
            things::is_post_or_exam,
            things::is_model,
            numbers::is_counted,
        ],
    ),
    (
        is_tagged_word,
        &[
            words::is_lower_quoted,
            words::is_of_prize,
            letters::is_suffix,
            letters::is_ticker,
            offices::is_whose_office,
        ],
    ),
];

/// What is no name else, once [`words::are_no_name`] has decided of its own.
const THEN: &[(Guard, &[Rule])] = &[
    (
        is_any,
        &[
            numbers::is_money,
            things::is_language,
            things::is_vessel,
            things::is_index,
            things::is_ship,
            offices::is_district,
            offices::is_portfolio,
            offices::is_rest_of_portfolio,
        ],
    ),
    (is_word, &[openers::is_labour, openers::is_whoever, things::is_species]),
    (are_words, &[letters::are_columns, letters::is_roman, things::is_project, offices::is_of_post]),
    (is_person, &[offices::is_rest_of_office, offices::is_person_of_offices, things::is_car]),
    (is_body, &[offices::is_nations_portfolio]),
    (is_place, &[numbers::is_currency]),
    (is_tagged_or_listed_word, &[letters::is_postnominal, offices::is_chief]),
    (is_tagged_body, &[things::is_phrase, things::is_division]),
    (
        is_tagged_body_or_place,
        &[
            offices::is_before_name,
            offices::is_office,
            offices::is_first_minister,
            openers::is_subject,
            openers::is_body_noun,
        ],
    ),
    (is_tagged_place, &[things::is_heading]),
    (
        is_tagged_word,
        &[
            openers::is_ordinary,
            openers::is_adverb,
            openers::is_headline_word,
            openers::is_before_noun,
            numbers::is_sign,
            letters::is_plural_acronym,
        ],
    ),
    (
        is_tagged_word_for_person,
        &[
            openers::is_plural,
            openers::is_inhabitants,
            words::is_lower_person,
            words::is_activity,
            offices::is_unnamed,
        ],
    ),
];

/// True for a proposal that is no name.
pub(super) fn is_no_name(page: &Page, name: &Found) -> bool {
    // "I-95" is no pronoun.
    if words::is_state(page, name) || name.rule == ROAD {
        return false;
    }
    if holds(FIRST, page, name) {
        return true;
    }
    if words::are_no_name(page, name) {
        return name.kind != EntityKind::Work && name.rule != "entity/listed";
    }
    holds(THEN, page, name)
}

fn holds(groups: &[(Guard, &[Rule])], page: &Page, name: &Found) -> bool {
    groups.iter().any(|(guard, rules)| guard(name) && rules.iter().any(|rule| rule(page, name)))
}

fn is_any(_: &Found) -> bool {
    true
}

fn is_word(name: &Found) -> bool {
    name.tokens.len() == 1
}

fn are_words(name: &Found) -> bool {
    name.tokens.len() > 1
}

fn is_person(name: &Found) -> bool {
    name.kind == EntityKind::Person
}

fn is_body(name: &Found) -> bool {
    name.kind == EntityKind::Organization
}

fn is_place(name: &Found) -> bool {
    name.kind == EntityKind::Place
}

fn is_tagged_or_listed_word(name: &Found) -> bool {
    is_word(name) && (name.tagged() || name.rule == "entity/listed")
}

fn is_tagged_body(name: &Found) -> bool {
    name.tagged() && is_body(name)
}

fn is_tagged_place(name: &Found) -> bool {
    name.tagged() && is_place(name)
}

fn is_tagged_body_or_place(name: &Found) -> bool {
    is_tagged_body(name) || is_tagged_place(name)
}

fn is_tagged_word(name: &Found) -> bool {
    name.tagged() && is_word(name)
}

fn is_tagged_word_for_person(name: &Found) -> bool {
    is_tagged_word(name) && is_person(name)
}
