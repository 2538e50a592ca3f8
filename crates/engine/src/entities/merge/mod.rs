//! Mentions merged into entities.

mod bearers;
mod full_names;
mod naming;
mod nicknames;
mod organizations;
mod people;
mod relatives;
mod sex_told;
mod states;
mod storms;

/// What names and honorifics say of a person's sex.
pub(super) mod people_sex {
    pub(in crate::entities) use super::people::{first_name_sex, honorific_sex};
}

use rustc_hash::FxHashMap;

use super::figures::{Figure, Spot};
use super::key::Key;
use super::lists::Listed;
use super::page::{Found, Page};
use super::witness;
use crate::report::{EntityKind, MentionForm};

/// Which names belong together: each name's group, as an index.
pub(super) struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    /// The first name of a name's group.
    fn root(&mut self, mut at: usize) -> usize {
        while let Some(&parent) = self.parents.get(at)
            && parent != at
        {
            let above = self.parents.get(parent).copied().unwrap_or(parent);
            if let Some(own) = self.parents.get_mut(at) {
                *own = above;
            }
            at = parent;
        }
        at
    }

    /// Puts two names into one group; the earlier one leads it.
    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(parent) = self.parents.get_mut(one.max(other)) {
            *parent = one.min(other);
        }
    }
}

/// A name with its key and the words of its key.
pub(super) struct Name<'f> {
    pub found: &'f Found,
    pub key: String,
}

impl Name<'_> {
    fn words(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.key.split(' ').filter(|w| w.contains(char::is_alphanumeric))
    }
}

/// Merges the names of a document into entities, in the order of their first mention.
pub(super) fn merge(page: &Page, found: &[Found]) -> Vec<Figure> {
    let key = |f: &Found| page.words(witness::without_the(page, f.tokens.clone()));
    let names: Vec<Name> = found.iter().map(|found| Name { found, key: key(found) }).collect();
    let mut groups = Groups::new(names.len());
    same_key(page, &names, &mut groups);
    organizations::join(page, &names, &page.acronyms, &mut groups);
    people::join(page, &names, &mut groups);
    states::join(page, &names, &mut groups);
    states::join_towns(page, &names, &mut groups);
    states::join_states(page, &names, &mut groups);
    storms::join(page, &names, &mut groups);
    let mut index: FxHashMap<usize, usize> = FxHashMap::default();
    let mut figures: Vec<Figure> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let root = groups.root(at);
        let own = *index.entry(root).or_insert(figures.len());
        if own == figures.len() {
            figures.push(Figure {
                kind: name.found.kind,
                name: String::new(),
                aliases: Vec::new(),
                mentions: Vec::new(),
                roles: Vec::new(),
                affiliation: None,
                sex: None,
                place: None,
                rule: name.found.rule,
            });
        }
        if let Some(figure) = figures.get_mut(own) {
            figure.mentions.push(Spot { tokens: name.found.tokens.clone(), form: MentionForm::Name });
        }
    }
    for figure in &mut figures {
        naming::name(page, figure);
    }
    for at in 0..names.len() {
        let Some(surname) = full_names::partner(page, &names, at) else { continue };
        let figure = index.get(&groups.root(at)).and_then(|&own| figures.get_mut(own));
        if let Some(figure) = figure.filter(|f| !f.name.contains(' ')) {
            let first = page.doc.word(names.get(at).map_or(0, |n| n.found.tokens.start));
            figure.aliases.clear();
            figure.aliases.push(first.to_owned());
            figure.name = [first, page.doc.word(surname)].join(" ");
        }
    }
    figures
}

/// One string is one thing, within one kind; so are all listed names of one thing. People of one word are left to
/// [`people`], which knows who bears it.
fn same_key(page: &Page, names: &[Name], groups: &mut Groups) {
    let mut first: FxHashMap<(EntityKind, &str), usize> = FxHashMap::default();
    let mut things: FxHashMap<(EntityKind, u32), usize> = FxHashMap::default();
    for (at, name) in names.iter().enumerate() {
        let kind = name.found.kind;
        if kind == EntityKind::Person && name.words().count() < 2 {
            continue;
        }
        let same = *first.entry((kind, &name.key)).or_insert(at);
        groups.join(same, at);
        if kind != EntityKind::Person
            && let Some(listed) =
                page.lists.listed(Key::of(&name.key)).or_else(|| without_country(page, &name.key))
            && listed.kind == kind
        {
            groups.join(*things.entry((kind, listed.thing)).or_insert(at), at);
        }
    }
}

/// "U.S. Federal Trade Commission": the listed body behind its country.
fn without_country<'p>(page: &'p Page, key: &str) -> Option<&'p Listed> {
    let body = ["u.s. ", "us ", "u.k. ", "uk "].iter().find_map(|country| key.strip_prefix(country))?;
    page.lists.listed(Key::of(body)).filter(|l| l.kind == EntityKind::Organization && body.contains(' '))
}
