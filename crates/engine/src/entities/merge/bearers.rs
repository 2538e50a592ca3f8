//! Who bears a single name: what is known of everybody named in full, and of whom each single name has meant so far.

use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use super::full_names::Full;
use super::people::{MOST_NAMESAKES, first_name_sex, honorific_sex, is_kin, noun_before};
use super::relatives::{
    first_young, is_aside, is_child, is_led_by_kin, is_of_kin, is_only_kin, is_silent, is_spouse, is_told_of,
};
use super::sex_told;
use super::{Groups, Name};
use crate::entities::facts::Facts;
use crate::entities::figures::Sex;
use crate::entities::page::Page;
use crate::report::EntityKind;

/// How old a parent is taken to be, and whoever is told of without an age, in years: the one is older than the other, and
/// both are older than a child.
const PARENT: u32 = 70;
const UNTOLD: u32 = 40;

/// An apposition between a name and its verb has so many tokens.
const REACH: usize = 8;

/// Who bears a word in the names that were given in full.
#[derive(Default)]
struct Bearers {
    last: Vec<usize>,
    first: Vec<usize>,
    inner: Vec<usize>,
}

/// The people named in full, each by the root of the group of their names, as the names are read in order.
#[derive(Default)]
pub(super) struct Cast<'n> {
    bearers: FxHashMap<&'n str, Bearers>,
    people: FxHashMap<usize, Known<'n>>,
    /// How often each was named by one word alone. Per word: "Lula" says nothing of whom "Silva" means.
    bare: FxHashMap<(usize, &'n str), usize>,
    /// Where the text first tells of a child: asked for only where somebody's family is named.
    young: OnceCell<usize>,
    /// The block where somebody was first named in full.
    lead: Option<usize>,
    /// By token: inside a quotation.
    quoted: Vec<bool>,
}

/// What the names so far tell of a person.
#[derive(Default, Clone, Copy)]
struct Known<'n> {
    sex: Option<Sex>,
    suffix: Option<&'n str>,
    /// When they were last named, as an index of a name.
    seen: Option<usize>,
    /// Introduced as somebody's child.
    child: bool,
    /// In years, as told, or as whoever is somebody's parent, uncle or aunt must be.
    age: Option<u32>,
    /// Only somebody's relative: a surname alone is the other's.
    relative: bool,
    /// Introduced as somebody's family, in passing or below the paragraph that opens the story: what is told by a surname
    /// alone is told of the other.
    family: bool,
    /// Where one of a family was last named in full as what a sentence is about, as an index of a name.
    topic: Option<usize>,
    /// How often they were named in full.
    fully: usize,
    /// Died, or is only told of as somebody's relative: says nothing.
    silent: bool,
    /// Called by the first name: a surname alone is another's.
    informal: bool,
    /// When they were named as the one that somebody belongs to: "sons of | Joseph Weller |".
    owner: Option<usize>,
    /// The title they were introduced with.
    title: Option<&'n str>,
}

/// A single name, and what the words beside it say.
pub(super) struct Single<'n> {
    at: usize,
    name: &'n Name<'n>,
    word: &'n str,
    title: Option<&'n str>,
    /// What an honorific says, and what pronouns do.
    sex: Option<Sex>,
    hint: Option<Sex>,
    /// "The elder Weller", "the younger Weller": another than was meant before.
    other: bool,
    younger: bool,
    /// Whom a pronoun of its sentence may mean.
    pronoun: Option<Sex>,
    /// "| Weller, 19, |"
    aged: bool,
    /// A verb of saying stands beside it.
    speaks: bool,
}

impl<'n> Single<'n> {
    fn new(page: &'n Page, at: usize, name: &'n Name<'n>, word: &'n str) -> Self {
        let tokens = &name.found.tokens;
        let before = page.folded(page.doc.before(tokens.start, 1));
        // "Weller senior is", not "Weller senior manager Tom"
        let behind = Some(page.folded(tokens.end)).filter(|word| {
            one_of!(*word, "senior" | "junior")
                && !page.capital(tokens.end)
                && (page.doc.pos(tokens.end + 1).finite()
                    || one_of!(page.doc.lower(tokens.end + 1), "," | "." | "'s"))
        });
        Self {
            at,
            name,
            word,
            title: title(page, name),
            sex: honorific_sex(page, tokens.start),
            hint: sex_told::behind(page, tokens.end),
            other: one_of!(before, "elder" | "younger" | "senior" | "junior" | "late") || behind.is_some(),
            younger: one_of!(before, "younger" | "junior") || behind == Some("junior"),
            pronoun: sex_told::within(page, tokens.end),
            aged: page.doc.lower(tokens.end) == "," && page.age(tokens.end + 1),
            // "Hale said Weller had slept": he says nothing.
            speaks: speaks_behind(page, tokens.end)
                || page.is(page.doc.before(tokens.start, 1), Facts::SPEECH)
                    && !page.doc.pos(tokens.end).finite(),
        }
    }
}

impl<'n> Cast<'n> {
    pub(super) fn new(page: &Page, all: &[Full<'n>], groups: &mut Groups) -> Self {
        let mut cast = Self { quoted: page.doc.quoted(), ..Self::default() };
        for full in all {
            let root = groups.root(full.at);
            let sex = full.words.first().and_then(|w| first_name_sex(page.lists.facts(w)));
            let person = cast.people.entry(root).or_default();
            person.suffix = full.suffix.or(person.suffix);
            person.sex = person.sex.or(sex);
            let last = full.words.len() - 1;
            for (place, &word) in full.words.iter().enumerate() {
                let own = cast.bearers.entry(word).or_default();
                let list = if place == last {
                    &mut own.last
                } else if place == 0 {
                    &mut own.first
                } else {
                    &mut own.inner
                };
                if list.len() < MOST_NAMESAKES && !list.contains(&root) {
                    list.push(root);
                }
            }
        }
        cast
    }

    /// The single name at `at`, in the light of the names around it.
    pub(super) fn single(
        &self,
        page: &'n Page,
        names: &'n [Name<'n>],
        at: usize,
        word: &'n str,
    ) -> Option<Single<'n>> {
        let mut single = Single::new(page, at, names.get(at)?, word);
        // "His wife, Ana Weller, came. Weller said it was late. He …": whoever speaks may speak of another.
        if single.hint.is_none() && !single.speaks {
            let person = |name: &&Name| name.found.kind == EntityKind::Person;
            let next = names.iter().skip(at + 1).find(person).map_or(page.len(), |n| n.found.tokens.start);
            single.hint = sex_told::led(page, &single.name.found.tokens, next, &self.quoted);
        }
        Some(single)
    }

    /// Somebody is named in full.
    pub(super) fn introduce(&mut self, page: &'n Page, at: usize, name: &Name, root: usize) {
        let start = name.found.tokens.start;
        let person = self.people.entry(root).or_default();
        let first = person.seen.replace(at).is_none();
        person.topic = is_led_by_kin(page, start).then_some(at);
        person.fully += 1;
        // "His wife, Robin Weller"
        let noun = page.folded(noun_before(page, start));
        let woman = page.lists.woman_by_role(noun).filter(|_| is_kin(page, start));
        person.sex = person.sex.or(woman.map(|woman| if woman { Sex::Woman } else { Sex::Man }));
        person.child |= is_child(page, start);
        let end = name.found.tokens.end;
        let told =
            (page.doc.lower(end) == "," && page.age(end + 1)).then(|| page.doc.word(end + 1).parse().ok());
        let parent = is_kin(page, start)
            && one_of!(noun, "father" | "mother" | "grandfather" | "grandmother" | "uncle" | "aunt");
        person.age = person.age.or(told.flatten()).or(parent.then_some(PARENT));
        person.relative |= first && is_only_kin(page, start);
        let block = page.doc.sentence_of(start).map(|s| s.block);
        self.lead = self.lead.or(block);
        let told = || is_spouse(page, &name.found.tokens) || is_told_of(page, &name.found.tokens);
        let young = || *self.young.get_or_init(|| first_young(page));
        person.family |= first && (block != self.lead && told() || is_aside(page, &name.found.tokens, young));
        person.silent |= first && is_silent(page, &name.found.tokens);
        if is_of_kin(page, start) {
            person.owner = person.owner.or(Some(at));
        }
        person.title = person.title.or_else(|| title(page, name));
    }

    /// Somebody is meant by a single name.
    pub(super) fn mean(&mut self, page: &Page, single: &Single<'n>, root: usize, groups: &mut Groups) {
        let person = self.people.entry(root).or_default();
        person.sex = person.sex.or(single.sex);
        // Not where somebody else calls them so: "“Tom is tired,” he said", "DON'T WORRY, TOM".
        let own = &single.name.found.tokens;
        let told =
            self.quoted.get(own.start) != Some(&true) && !page.loud(own.start) && !page.capital(own.end);
        person.informal |= told && self.bearers.get(single.word).is_some_and(|own| own.first.contains(&root));
        // "The Weller family" is no one of them.
        let behind = page.folded(single.name.found.tokens.end);
        let family = one_of!(behind, "family" | "household" | "dynasty");
        if single.sex.is_none() && !single.other && !family {
            *self.bare.entry((root, single.word)).or_default() += 1;
        }
        self.people.entry(groups.root(root)).or_default().seen = Some(single.at);
    }

    fn known(&self, root: usize) -> Known<'n> {
        self.people.get(&root).copied().unwrap_or_default()
    }

    /// Whom a single name means: first of those who bear it as their last name, then as their first, then as another.
    pub(super) fn meant(&self, page: &Page, names: &[Name], single: &Single) -> Option<usize> {
        let bearers = self.bearers.get(single.word)?;
        // "His wife, Jean": no other's second name.
        let lists = if is_kin(page, single.name.found.tokens.start) { 2 } else { 3 };
        // "Nguyen Thi Hoa sang. Her son, Kevin Nguyen, wept. | Nguyen | was 51": whose first word it is.
        let aside = !single.speaks && bearers.last.iter().all(|&root| self.known(root).family);
        let [own, other] = [&bearers.last, &bearers.first];
        let ordered = if aside { [other, own] } else { [own, other] };
        ordered.into_iter().chain([&bearers.inner]).take(lists).find_map(|list| {
            list.iter()
                .enumerate()
                .filter(|&(_, &root)| self.fits(page, single, root))
                .max_by_key(|&(order, &root)| {
                    (self.likelihood(page, names, single, list, root), usize::MAX - order)
                })
                .map(|(_, root)| *root)
        })
    }

    /// How old somebody is, as far as it tells "the elder Weller" from the younger.
    fn age(&self, root: usize) -> u32 {
        let person = self.people.get(&root);
        let child = || if person.is_some_and(|p| p.child) { 0 } else { UNTOLD };
        person.and_then(|p| p.age).unwrap_or_else(child)
    }

    /// True where neither sex nor suffix ("Marcos Jr." is no Marcos Sr.) tells the two apart.
    fn fits(&self, page: &Page, single: &Single, root: usize) -> bool {
        let suffix = single.name.words().next_back().filter(|w| page.lists.facts(w).any(Facts::SUFFIX));
        let known = self.known(root);
        suffix.zip(known.suffix).is_none_or(|(own, other)| own == other)
            && (single.sex.is_none() || known.sex.is_none() || known.sex == single.sex)
    }

    /// How likely one of the bearers in a list is meant; the greatest is.
    fn likelihood(
        &self,
        page: &Page,
        names: &[Name],
        single: &Single,
        list: &[usize],
        root: usize,
    ) -> impl Ord + use<> {
        let person = self.known(root);
        // "The elder Weller" is the one named last; a surname alone is whom it has meant so far, else the one named
        // last, and before anybody is named in full the one who will be first.
        let alone = self.bare.get(&(root, single.word)).copied().unwrap_or(0);
        let meant = if single.other { usize::MAX - alone } else { alone };
        let known = single.sex.is_some() && person.sex == single.sex;
        // "Det. Weller", once Detective Ana Weller has been named.
        let same = single.title.zip(person.title).is_some_and(|(t, u)| t.starts_with(u) || u.starts_with(t));
        let age = self.age(root);
        let generation = single.other
            && list
                .iter()
                .all(|&other| if single.younger { age <= self.age(other) } else { age >= self.age(other) });
        // "Marsh" is Peter Marsh before it is Ann Cole-Marsh.
        let whole = names.get(root).is_some_and(|n| !n.key.contains(" - "));
        let likely = single.hint.is_some() && person.sex == single.hint;
        // One of whom others are the sons: only where nobody else was named before, or in the same paragraph.
        let about = person.owner.is_none_or(|owner| {
            let block =
                |i: usize| names.get(i).map(|n| page.doc.sentence_of(n.found.tokens.start).map(|s| s.block));
            block(owner) == block(single.at) || list.iter().all(|&other| other >= owner || other == root)
        });
        let token = |i: usize| names.get(i).map_or(0, |n| n.found.tokens.start);
        // "Ana Weller taught Tom Weller. Weller | said |": of two in one sentence, whom it is about.
        let last = person.seen.map_or((0, 0), |seen| match page.doc.token(token(seen)).sentence {
            sentence if single.speaks => (sentence as usize + 1, usize::MAX - seen),
            _ => (seen + 1, 0),
        });
        let able = !(single.speaks && person.silent);
        // Only against somebody who was named before.
        let before = |other: usize| other != root && self.known(other).seen.is_some();
        let others = list.iter().any(|&other| before(other) && !self.known(other).family);
        // "His son, Tom Weller, won. Weller is tall": the next sentence goes on about him.
        let block = |at: usize| {
            names.get(at).and_then(|n| page.doc.sentence_of(n.found.tokens.start)).map(|s| s.block)
        };
        let parted = || person.topic.is_none_or(|at| block(at) != block(single.at));
        // "Ana Weller and her sister Eve Weller opened it. Eve Weller left": it takes her whole name to tell of her.
        let whole_name = || {
            // "Tom Weller bakes. Weller said he got up at four"
            let told = single.pronoun.is_some() && single.pronoun == person.sex;
            person.fully > 1
                && !told
                && list.iter().all(|&other| other == root || self.known(other).fully < 2)
        };
        // "His son, Tom Weller, won. … Weller, 19, is tall"
        let child = single.aged && person.child;
        let aside = person.family && !child && if single.speaks { whole_name() } else { parted() };
        let own = !(others && (person.relative || aside));
        let formal = !person.informal;
        (same, known, generation, able, likely, own, meant, whole, about, formal, last)
    }
}

/// "| Weller, 58, a nurse, | said"
fn speaks_behind(page: &Page, end: usize) -> bool {
    let apposed = || (end + 1..end + REACH).find(|&at| page.doc.lower(at) == "," && !page.capital(at + 1));
    let second = |comma: usize| (comma + 1..comma + REACH).find(|&at| page.doc.lower(at) == ",");
    let says = |at: usize| {
        (page.is(at, Facts::SPEECH)
            || one_of!(
                page.folded(at),
                "remembered" | "remembers" | "believed" | "believes" | "hoped" | "hopes" | "feared" | "fears"
            ))
            && page.together(end, at)
    };
    says(end)
        || page.doc.lower(end) == ","
            && apposed()
                .is_some_and(|comma| says(comma + 1) || second(comma).is_some_and(|next| says(next + 1)))
}

/// The title before a name, where it is no form of address.
fn title<'p>(page: &'p Page, name: &Name) -> Option<&'p str> {
    let before = page.doc.before(name.found.tokens.start, 1);
    (page.is(before, Facts::TITLE) && !page.is(before, Facts::HONORIFIC)).then(|| page.folded(before))
}
