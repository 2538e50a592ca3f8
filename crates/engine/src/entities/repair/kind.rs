//! What a tagged name names, where its words tell better than the model.

mod organizations;
mod people;
mod places;

use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// True for a name whose words, and what stands beside them, are those of one kind.
type Rule = fn(&Page, &Found) -> bool;

/// What words tell, and the kind that they tell: the first that holds decides.
const RULES: &[(Rule, EntityKind)] = &[
    (organizations::is_body_word, EntityKind::Organization),
    (organizations::is_bracketed_party, EntityKind::Organization),
    (places::is_sheriffs_county, EntityKind::Place),
    (places::is_realm, EntityKind::Place),
    (places::is_landmark, EntityKind::Place),
    (places::is_before_townsman, EntityKind::Place),
    (places::is_of_council, EntityKind::Place),
    (people::is_pictured, EntityKind::Person),
    (places::is_state_behind_party, EntityKind::Place),
    (organizations::is_acronym, EntityKind::Organization),
    (organizations::is_work, EntityKind::Work),
    (organizations::is_event, EntityKind::Event),
    (places::is_realm_of_nation, EntityKind::Place),
    (people::has_particle, EntityKind::Person),
    (organizations::has_prefix, EntityKind::Organization),
    (organizations::has_tail, EntityKind::Organization),
    (organizations::is_supplier, EntityKind::Organization),
    (organizations::is_team, EntityKind::Organization),
    (places::is_headland, EntityKind::Place),
    (places::is_field, EntityKind::Place),
    (places::is_bank, EntityKind::Place),
    (places::is_in_region, EntityKind::Place),
    (places::is_home, EntityKind::Place),
    (places::is_ground, EntityKind::Place),
    (people::is_titled, EntityKind::Person),
    (people::is_introduced, EntityKind::Person),
    (people::is_aged, EntityKind::Person),
    (people::is_taker, EntityKind::Person),
    (people::is_decorated, EntityKind::Person),
    (people::has_titled_initials, EntityKind::Person),
    (people::is_full_name, EntityKind::Person),
    (organizations::has_country, EntityKind::Organization),
    (organizations::has_chief, EntityKind::Organization),
    (organizations::is_listed_title, EntityKind::Organization),
    (organizations::is_of_member, EntityKind::Organization),
    (organizations::has_officer, EntityKind::Organization),
    (people::has_surname_ending, EntityKind::Person),
    (places::is_farmers, EntityKind::Place),
    (places::is_of_fans, EntityKind::Place),
    (places::has_navy, EntityKind::Place),
    (places::is_part_of_place, EntityKind::Place),
    (places::is_venue, EntityKind::Place),
];

/// The kind of a name that the model tagged, where its words tell better: a country's name with more words is no
/// place and no person ("Gateway House India"). `teams` tells whether the text has teams that are called by their towns.
pub(super) fn kind(page: &Page, name: &Found, teams: bool) -> EntityKind {
    // A town acts for its team only where there are teams: "Boston hosted a conference".
    if !teams && (places::is_city(page, name) || places::has_town_ending(page, name)) {
        return EntityKind::Place;
    }
    RULES.iter().find(|(rule, _)| rule(page, name)).map_or(name.kind, |&(_, kind)| kind)
}

/// True where a list has all the name.
fn is_listed(page: &Page, name: &Found) -> bool {
    page.listed(name.tokens.clone()).is_some()
}
