//! Who and where: entities and their mentions.

use serde::{Deserialize, Serialize};

use super::Text;

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A company, agency, party, team, government.
    Organization,
    /// A country, city, river, building.
    Place,
    /// A nationality, religion or political group.
    Group,
    /// A named event.
    Event,
    /// A title: book, film, law, newspaper section.
    Work,
}

/// Someone or something named.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Entity {
    /// `e1`, `e2`, … in the order of salience.
    pub id: String,
    /// What it is.
    pub kind: EntityKind,
    /// The fullest name used, without title.
    pub name: String,
    /// Other names used.
    pub aliases: Vec<String>,
    /// Roles as worded, without the name.
    pub roles: Vec<String>,
    /// Where each role stands; as many as `roles`, in the same order.
    pub role_evidence: Vec<Text>,
    /// The organization or country a person acts for, as worded.
    pub affiliation: Option<String>,
    /// 0 to 1: how much the story is about it.
    pub salience: f64,
    /// Coordinates, only where certain.
    pub place: Option<Coordinates>,
    /// Every mention in order.
    pub mentions: Vec<Mention>,
    /// The rule or model that found it first.
    pub rule: String,
}

/// Where a place is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Coordinates {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
}

/// How a mention names its entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MentionForm {
    /// By name.
    Name,
    /// By another name or an acronym.
    Alias,
    /// By role ("the minister").
    Role,
    /// By pronoun.
    Pronoun,
}

/// A stretch of text that names an entity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mention {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The words.
    pub text: String,
    /// How it names the entity.
    pub form: MentionForm,
}
