//! What all the names of the text tell together.

use std::cell::OnceCell;

use rustc_hash::{FxHashMap, FxHashSet};

use super::namesakes::organization_heads;
use super::places::{is_marked_storm, is_storm, paper_of_town, route, town_of};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::entities::sources::{TEAM, is_club};
use crate::entities::token_set::TokenSet;
use crate::entities::witness::surnames::Surnames;
use crate::report::EntityKind;

/// What all the names of the text tell together.
pub(super) struct Scene<'a> {
    page: &'a Page<'a>,
    surnames: &'a Surnames,
    /// First words of organizations' names, with what they say.
    pub heads: FxHashMap<&'a str, f32>,
    /// "Rita", of "Hurricane Rita"
    pub storms: FxHashSet<&'a str>,
    /// The first name of somebody of each surname, and whether others bear it, too.
    pub families: FxHashMap<&'a str, (&'a str, bool)>,
    /// Where people's full names end.
    pub people: TokenSet,
    /// Where people are called by one word.
    pub somebody_at: TokenSet,
    /// Where organizations' names end, and where they begin.
    pub bodies: TokenSet,
    pub bodies_at: TokenSet,
    /// Where places' names end, and where they begin.
    pub places: TokenSet,
    pub places_at: TokenSet,
    /// The towns in the names of bodies.
    pub towns: FxHashSet<&'a str>,
    /// Towns that something is named after: "Wexcombe", of "Wexcombe Bridge".
    pub landmarks: FxHashSet<&'a str>,
    /// Towns in the names of clubs: "Harrowick", of "Harrowick Town".
    pub clubs: FxHashSet<&'a str>,
    /// What speaks by one word: "Fell", of "Fell says".
    pub speakers: FxHashSet<&'a str>,
    /// Where the far ends of ways would be named.
    pub routes: TokenSet,
    /// True where there are teams.
    pub sport: bool,
}

impl<'a> Scene<'a> {
    pub(super) fn of(page: &'a Page<'a>, names: &[Found], surnames: &'a Surnames) -> Self {
        let mut scene = Self {
            page,
            surnames,
            heads: organization_heads(page, names),
            storms: FxHashSet::default(),
            families: FxHashMap::default(),
            people: TokenSet::default(),
            somebody_at: TokenSet::default(),
            bodies: TokenSet::default(),
            bodies_at: TokenSet::default(),
            places: TokenSet::default(),
            places_at: TokenSet::default(),
            towns: FxHashSet::default(),
            landmarks: FxHashSet::default(),
            clubs: FxHashSet::default(),
            speakers: speakers(page),
            routes: names.iter().filter_map(|name| route(page, name)).collect(),
            sport: names.iter().any(|n| n.rule == TEAM),
        };
        for name in names {
            scene.add(name);
        }
        scene
    }

    fn add(&mut self, name: &Found) {
        let page = self.page;
        let (start, end) = (name.tokens.start, name.tokens.end);
        if name.tokens.len() == 1 && is_marked_storm(page, start) {
            self.storms.insert(page.folded(start));
        }
        match name.kind {
            EntityKind::Person if name.tokens.len() > 1 => {
                self.people.insert(end);
                let first = page.folded(start);
                let own = self.families.entry(page.folded(end - 1)).or_insert((first, false));
                own.1 |= own.0 != first;
            }
            EntityKind::Person => {
                self.somebody_at.insert(start);
            }
            EntityKind::Organization => {
                if name.rule != TEAM {
                    self.bodies.insert(end);
                    self.bodies_at.insert(start);
                }
                if is_club(page, &name.tokens) {
                    self.clubs.insert(page.folded(start));
                }
                let town = paper_of_town(page, name);
                let town = town.or_else(|| town_of(page, start).filter(|_| name.tokens.len() > 2));
                self.towns.extend(town.map(|town| page.folded(town)));
            }
            EntityKind::Place => {
                self.places.insert(end);
                self.places_at.insert(start);
                let landmark = one_of!(
                    page.folded(end - 1),
                    "bridge"
                        | "station"
                        | "harbour"
                        | "harbor"
                        | "pier"
                        | "bay"
                        | "beach"
                        | "castle"
                        | "island"
                );
                if landmark && name.tokens.len() == 2 {
                    self.landmarks.insert(page.folded(start));
                }
            }
            EntityKind::Event if name.tokens.len() == 2 && is_storm(page, start) => {
                self.storms.insert(page.folded(end - 1));
            }
            _ => {}
        }
    }
}

fn speakers<'a>(page: &'a Page<'a>) -> FxHashSet<&'a str> {
    let alone = |at: &usize| page.capital(*at) && !page.capital(page.doc.before(*at, 1));
    let speaks = (1..page.len()).filter(|&at| page.is(at, Facts::SPEECH)).map(|at| at - 1);
    speaks.filter(alone).map(|at| page.folded(at)).collect()
}

/// A name with what stands beside it.
pub(super) struct Beside<'a> {
    pub page: &'a Page<'a>,
    pub scene: &'a Scene<'a>,
    pub name: &'a Found,
    pub start: usize,
    pub end: usize,
    /// The token before the name.
    pub before: usize,
    somebody: OnceCell<bool>,
}

impl<'a> Beside<'a> {
    pub(super) fn of(scene: &'a Scene<'a>, name: &'a Found) -> Self {
        let (start, end) = (name.tokens.start, name.tokens.end);
        let before = scene.page.doc.before(start, 1);
        Self { page: scene.page, scene, name, start, end, before, somebody: OnceCell::new() }
    }

    /// True for a listed place.
    pub(super) fn known(&self) -> bool {
        self.page.is(self.start, Facts::GEOGRAPHY)
    }

    /// True for what would be a person, or a body of one word that no list knows: of both the model is least sure.
    pub(super) fn is_doubtful(&self) -> bool {
        match self.name.kind {
            EntityKind::Person => true,
            EntityKind::Organization => {
                self.name.tagged() && self.name.tokens.len() == 1 && !self.has(Facts::ORGANIZATION)
            }
            _ => false,
        }
    }

    /// True where somebody in the text is called by the first word.
    pub(super) fn is_somebody(&self) -> bool {
        *self.somebody.get_or_init(|| self.scene.surnames.person(self.page, self.start))
    }

    /// True where a word of the name is of one of these classes.
    pub(super) fn has(&self, class: Facts) -> bool {
        self.name.tokens.clone().any(|at| self.page.is(at, class))
    }
}
