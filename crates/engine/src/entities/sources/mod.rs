//! Where names come from: one file a source, one ordered list. No source asks what another proposes, and each may
//! propose too much: [`witness`](super::witness) chooses. What two read alike stands in one of them.

mod acronym;
mod acronym_pair;
mod aged;
mod ampersand;
mod byline;
mod calendar_name;
mod event;
mod explained;
mod given_name;
mod initials;
mod joined;
mod lineup;
mod listed;
mod model;
mod national_body;
mod nickname;
mod office;
mod organization_of;
mod organization_tail;
mod place_name;
mod platform;
mod possessive;
mod relative;
mod road;
mod said_person;
mod scorecard;
mod team;
mod titled_person;
mod unknown;
mod work;

use super::page::{Found, Page};

pub(super) use acronym_pair::{in_thing, pairs as acronym_pairs, things};
pub(super) use joined::RULE as JOINED;
pub(super) use lineup::RULE as LINEUP;
pub(super) use organization_of::is_founded_body;
pub(super) use organization_tail::is_legal_form;
pub(super) use possessive::{RULE as POSSESSIVE, is_saint};
pub(super) use relative::RULE as RELATIVE;
pub(super) use road::RULE as ROAD;
pub(super) use scorecard::RULE as SCORECARD;
pub(super) use team::{RULE as TEAM, is_club};
pub(super) use titled_person::{is_firm, is_rank, matter};

type Source = fn(&Page, &mut Vec<Found>);

/// Every source, in the order of its file's name.
const SOURCES: &[(&str, Source)] = &[
    ("acronym", acronym::find),
    ("acronym_pair", acronym_pair::find),
    ("aged", aged::find),
    ("ampersand", ampersand::find),
    ("byline", byline::find),
    ("calendar_name", calendar_name::find),
    ("event", event::find),
    ("explained", explained::find),
    ("given_name", given_name::find),
    ("initials", initials::find),
    ("joined", joined::find),
    ("lineup", lineup::find),
    ("listed", listed::find),
    ("model", model::find),
    ("national_body", national_body::find),
    ("nickname", nickname::find),
    ("office", office::find),
    ("organization_of", organization_of::find),
    ("organization_tail", organization_tail::find),
    ("place_name", place_name::find),
    ("platform", platform::find),
    ("possessive", possessive::find),
    ("relative", relative::find),
    ("road", road::find),
    ("said_person", said_person::find),
    ("scorecard", scorecard::find),
    ("team", team::find),
    ("titled_person", titled_person::find),
    ("unknown", unknown::find),
    ("work", work::find),
];

/// All that the sources propose.
pub(crate) fn collect(page: &Page) -> Vec<Found> {
    let mut found = Vec::new();
    for (_, source) in SOURCES {
        source(page, &mut found);
    }
    found.retain(|f| {
        !f.tokens.is_empty()
            && (!page.furniture(f.tokens.start) || one_of!(f.rule, "entity/dateline" | "entity/byline"))
    });
    found
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_file_is_in_the_list() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/entities/sources");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|f| f.unwrap().file_name().into_string().unwrap().trim_end_matches(".rs").to_owned())
            .filter(|f| f != "mod")
            .collect();
        files.sort();
        let listed: Vec<&str> = super::SOURCES.iter().map(|(name, _)| *name).collect();
        assert_eq!(files, listed);
    }
}
