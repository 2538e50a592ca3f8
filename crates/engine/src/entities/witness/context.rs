//! What stands beside a name speaks for its kind, wherever the same string stands.

mod called;
mod employers;
mod lists;
mod namesakes;
mod organizations;
mod people;
mod places;
mod scene;
mod seats;
mod sites;

use std::cell::LazyCell;

pub(super) use namesakes::{
    acts_here, companies_alone, companies_of_people, companies_of_towns, is_business, is_company,
    listed_bodies,
};
pub(in crate::entities) use organizations::is_machinist;
pub(in crate::entities) use people::comes_from;
pub(super) use places::before_state;
pub(in crate::entities) use places::is_storm;
use scene::{Beside, Scene};

use super::surnames::Surnames;
use super::{Votes, key};
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// Votes of one neighbour, against the 50 of the model.
const TITLE_BEFORE: f32 = 30.0;
const ARTICLE_BEFORE: f32 = 25.0;
const PREPOSITION_BEFORE: f32 = 14.0;
/// Before one word that is nobody's name elsewhere.
const IN_UNKNOWN: f32 = 55.0;
const SPEECH_AFTER: f32 = 10.0;
/// A word beside an organization, joined with "and" or a comma.
const BESIDE_BODY: f32 = 60.0;
/// Two or three words behind a role, or joined with a person.
const BESIDE_PERSON: f32 = 60.0;
/// Before one word that the model takes for an organization.
const IN_BODY: f32 = 110.0;
/// After an unlisted name that the model takes for a place.
const UNKNOWN_SPEAKS: f32 = 80.0;
const PART_OF_ORGANIZATION: f32 = 30.0;
/// What the text says that the name is, right beside it.
const APPOSITION: f32 = 80.0;
const REPEATED: f32 = 0.75;
/// The first word of a company's name ("Hewitt & Sons Plc"), alone.
const PART_OF_COMPANY: f32 = 60.0;
/// The far end of a way that begins at a place.
const ROUTE: f32 = 60.0;
/// A storm's name is a person's first name.
const STORM: f32 = 120.0;
/// "Daughter Chelsea": stronger than any list.
const KIN: f32 = 100.0;

/// True for a name beside which something speaks for one kind.
type Rule = fn(&Beside) -> bool;

/// How much a rule says.
enum Weight {
    Fixed(f32),
    /// [`APPOSITION`], and more where the text has the string often.
    Apposition,
}

use Weight::{Apposition, Fixed};

/// What speaks for which kind, in the order in which the votes are added.
const RULES: &[(Rule, EntityKind, Weight)] = &[
    (people::is_introduced, EntityKind::Person, Apposition),
    (people::has_title, EntityKind::Person, Fixed(TITLE_BEFORE)),
    (organizations::has_article, EntityKind::Organization, Fixed(ARTICLE_BEFORE)),
    (places::is_surely_within, EntityKind::Place, Fixed(IN_UNKNOWN)),
    (places::is_perhaps_within, EntityKind::Place, Fixed(PREPOSITION_BEFORE)),
    (people::is_place_that_speaks, EntityKind::Person, Fixed(SPEECH_AFTER)),
    (people::is_unknown_that_speaks, EntityKind::Person, Fixed(UNKNOWN_SPEAKS)),
    (places::is_named_storm, EntityKind::Event, Fixed(STORM)),
    (organizations::is_explained_body, EntityKind::Organization, Apposition),
    (organizations::is_named_body, EntityKind::Organization, Fixed(BESIDE_BODY)),
    (places::is_explained_place, EntityKind::Place, Apposition),
    (lists::is_among_places, EntityKind::Place, Fixed(BESIDE_BODY)),
    (lists::is_in_list, EntityKind::Place, Fixed(IN_BODY)),
    (lists::is_last_of_places, EntityKind::Place, Fixed(BESIDE_BODY)),
    (lists::is_known_place, EntityKind::Place, Fixed(BESIDE_BODY)),
    (places::is_feature, EntityKind::Place, Fixed(IN_BODY)),
    (called::is_paper, EntityKind::Organization, Apposition),
    (called::is_work, EntityKind::Work, Apposition),
    (called::is_side, EntityKind::Organization, Apposition),
    (called::is_club_of_town, EntityKind::Organization, Fixed(IN_BODY)),
    (called::is_alias, EntityKind::Organization, Apposition),
    (organizations::acts, EntityKind::Organization, Apposition),
    (places::is_lived_in, EntityKind::Place, Fixed(IN_UNKNOWN)),
    (employers::is_employer, EntityKind::Organization, Apposition),
    (employers::is_led, EntityKind::Organization, Apposition),
    (employers::is_founded, EntityKind::Organization, Apposition),
    (organizations::is_publisher, EntityKind::Organization, Apposition),
    (lists::is_beside_body, EntityKind::Organization, Fixed(BESIDE_BODY)),
    (people::is_body_with_role, EntityKind::Person, Fixed(BESIDE_PERSON)),
    (people::is_beside_person, EntityKind::Person, Fixed(BESIDE_PERSON)),
    (people::is_of_family, EntityKind::Person, Fixed(BESIDE_PERSON)),
    (people::is_joined_to_person, EntityKind::Person, Fixed(IN_BODY)),
    (people::is_home_of_somebody, EntityKind::Place, Fixed(IN_BODY)),
    (people::is_in_row, EntityKind::Person, Apposition),
    (people::is_alias, EntityKind::Person, Apposition),
    (people::is_place_of_a_speaker, EntityKind::Person, Apposition),
    (places::is_town_of_body, EntityKind::Place, Fixed(ROUTE)),
    (seats::is_seat, EntityKind::Place, Apposition),
    (places::is_body_lived_in, EntityKind::Place, Apposition),
    (places::is_of_townsman, EntityKind::Place, Apposition),
    (places::is_residence, EntityKind::Place, Fixed(IN_BODY)),
    (places::is_far_end, EntityKind::Place, Fixed(ROUTE)),
    (places::is_served, EntityKind::Place, Fixed(IN_BODY)),
    (seats::is_ward, EntityKind::Place, Fixed(IN_BODY)),
    (places::has_landmark, EntityKind::Place, Fixed(ROUTE)),
    (sites::is_facility, EntityKind::Place, Apposition),
    (sites::is_measured, EntityKind::Place, Apposition),
    (people::is_ruler, EntityKind::Person, Fixed(BESIDE_PERSON)),
    (organizations::is_based, EntityKind::Organization, Apposition),
    (employers::is_workplace, EntityKind::Organization, Apposition),
];

/// Adds the neighbours' votes.
pub(super) fn weigh(page: &Page, names: &[Found], surnames: &Surnames, votes: &mut Votes) {
    let scene = Scene::of(page, names, surnames);
    for name in names.iter().filter(|n| n.kind != EntityKind::Group) {
        let kin = people::is_relative(page, name);
        if name.rule == "entity/listed" && !kin {
            continue;
        }
        let Some(own) = votes.get_mut(&key(page, name)) else { continue };
        let beside = Beside::of(&scene, name);
        let votes: f32 = own.iter().sum();
        let apposition = LazyCell::new(|| apposition(&beside, votes));
        let mut add = |kind: EntityKind, weight: f32| {
            if let Some(own) = own.get_mut(kind as usize) {
                *own += weight;
            }
        };
        if kin {
            add(EntityKind::Person, KIN);
        }
        for (rule, kind, weight) in RULES {
            if rule(&beside) {
                add(*kind, if let Fixed(weight) = weight { *weight } else { *apposition });
            }
        }
        if let Some(weight) = organizations::head(&beside) {
            add(EntityKind::Organization, weight);
        }
    }
}

/// What an apposition must say: the more, the more often the model took the string for something else.
fn apposition(beside: &Beside, votes: f32) -> f32 {
    let Beside { page, name, before, .. } = *beside;
    let sure = name.kind != EntityKind::Organization && organizations::is_called(page, name)
        || organizations::acts(beside)
        || employers::is_founded(beside)
        || employers::is_workplace(beside)
        || called::is_firm(page, name)
        || people::is_alias(beside)
        || places::is_body_lived_in(beside)
        || sites::is_facility(beside)
        || page.folded(before) == "river";
    APPOSITION + if sure { REPEATED * votes } else { 0.0 }
}
