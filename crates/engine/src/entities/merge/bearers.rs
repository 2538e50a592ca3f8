//! Who bears a single name: what is known of everybody named in full, and of whom each single name has meant so far.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::full_names::Full;
use super::people::{MOST_NAMESAKES, first_name_sex, honorific_sex, is_kin, noun_before};
use super::{Groups, Name};
use crate::entities::facts::Facts;
use crate::entities::figures::Sex;
use crate::entities::page::Page;
use crate::tagger::Pos;

/// How far from a name it is told that they died or spoke, in tokens.
const REACH: usize = 8;

/// What is told of the dead, the hurt, the ill and children.
const HURT: &[&str] = &[
    "baby",
    "boy",
    "cancer",
    "child",
    "collapsed",
    "crash",
    "dead",
    "death",
    "died",
    "disappeared",
    "drowned",
    "girl",
    "hurt",
    "ill",
    "injured",
    "killed",
    "leukaemia",
    "leukemia",
    "missing",
    "murder",
    "murdered",
    "pupil",
    "schoolboy",
    "schoolgirl",
    "shot",
    "stabbed",
    "teenager",
    "toddler",
    "tumour",
    "tumor",
];

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
    sexes: FxHashMap<usize, Sex>,
    suffixes: FxHashMap<usize, &'n str>,
    /// When each person was last named, as an index of a name.
    seen: FxHashMap<usize, usize>,
    /// How often each was named by one word alone. Per word: "Lula" says nothing of whom "Silva" means.
    bare: FxHashMap<(usize, &'n str), usize>,
    /// Who was introduced as somebody's child.
    children: FxHashSet<usize>,
    /// Who is only somebody's relative: a surname alone is the other's.
    relatives: FxHashSet<usize>,
    /// Who was introduced, below the paragraph that opens the story, as somebody's family: what is told by a surname
    /// alone is told of the other.
    spouses: FxHashSet<usize>,
    /// The block where somebody was first named in full.
    lead: Option<usize>,
    /// Who died, or is only told of as somebody's relative: they say nothing.
    silent: FxHashSet<usize>,
    /// Who is called by the first name: a surname alone is another's.
    informal: FxHashSet<usize>,
    /// By token: inside a quotation.
    quoted: Vec<bool>,
    /// Who was named as the one that somebody belongs to: "sons of | Joseph Weller |".
    owners: FxHashMap<usize, usize>,
    /// The title each person was introduced with.
    titles: FxHashMap<usize, &'n str>,
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
    /// A verb of saying stands beside it.
    speaks: bool,
}

impl<'n> Single<'n> {
    pub(super) fn new(page: &'n Page, at: usize, name: &'n Name<'n>, word: &'n str) -> Self {
        let tokens = &name.found.tokens;
        let before = page.folded(page.doc.before(tokens.start, 1));
        Self {
            at,
            name,
            word,
            title: title(page, name),
            sex: honorific_sex(page, tokens.start),
            hint: own_sex(page, tokens.end),
            other: one_of!(before, "elder" | "younger" | "senior" | "junior" | "late"),
            younger: one_of!(before, "younger" | "junior"),
            speaks: page.is(tokens.end, Facts::SPEECH)
                || page.is(page.doc.before(tokens.start, 1), Facts::SPEECH),
        }
    }
}

impl<'n> Cast<'n> {
    pub(super) fn new(page: &Page, all: &[Full<'n>], groups: &mut Groups) -> Self {
        let mut cast = Self { quoted: page.doc.quoted(), ..Self::default() };
        for full in all {
            let root = groups.root(full.at);
            if let Some(suffix) = full.suffix {
                cast.suffixes.insert(root, suffix);
            }
            if let Some(sex) = full.words.first().and_then(|w| first_name_sex(page.lists.facts(w))) {
                cast.sexes.entry(root).or_insert(sex);
            }
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

    /// Somebody is named in full.
    pub(super) fn introduce(&mut self, page: &'n Page, at: usize, name: &Name, root: usize) {
        let start = name.found.tokens.start;
        let first = self.seen.insert(root, at).is_none();
        if is_child(page, start) {
            self.children.insert(root);
        }
        if first && is_only_kin(page, start) {
            self.relatives.insert(root);
        }
        let block = page.doc.sentence_of(start).map(|s| s.block);
        self.lead = self.lead.or(block);
        let family = || is_spouse(page, &name.found.tokens) || is_told_of(page, &name.found.tokens);
        if first && block != self.lead && family() {
            self.spouses.insert(root);
        }
        if first && is_silent(page, &name.found.tokens) {
            self.silent.insert(root);
        }
        if is_of_kin(page, start) {
            self.owners.entry(root).or_insert(at);
        }
        if let Some(title) = title(page, name) {
            self.titles.entry(root).or_insert(title);
        }
    }

    /// Somebody is meant by a single name.
    pub(super) fn mean(&mut self, page: &Page, single: &Single<'n>, root: usize, groups: &mut Groups) {
        if let Some(sex) = single.sex {
            self.sexes.entry(root).or_insert(sex);
        }
        // Not where somebody else calls them so: "“Tom is tired,” he said", "DON'T WORRY, TOM".
        let own = &single.name.found.tokens;
        let told =
            self.quoted.get(own.start) != Some(&true) && !page.loud(own.start) && !page.capital(own.end);
        if told && self.bearers.get(single.word).is_some_and(|own| own.first.contains(&root)) {
            self.informal.insert(root);
        }
        // "The Weller family" is no one of them.
        let behind = page.folded(single.name.found.tokens.end);
        let family = one_of!(behind, "family" | "household" | "dynasty");
        if single.sex.is_none() && !single.other && !family {
            *self.bare.entry((root, single.word)).or_default() += 1;
        }
        self.seen.insert(groups.root(root), single.at);
    }

    /// Whom a single name means: first of those who bear it as their last name, then as their first, then as another.
    pub(super) fn meant(&self, page: &Page, names: &[Name], single: &Single) -> Option<usize> {
        let bearers = self.bearers.get(single.word)?;
        // "His wife, Jean": no other's second name.
        let lists = if is_kin(page, single.name.found.tokens.start) { 2 } else { 3 };
        [&bearers.last, &bearers.first, &bearers.inner].into_iter().take(lists).find_map(|list| {
            list.iter()
                .enumerate()
                .filter(|&(_, &root)| self.fits(page, single, root))
                .max_by_key(|&(order, &root)| {
                    (self.likelihood(page, names, single, list, root), usize::MAX - order)
                })
                .map(|(_, root)| *root)
        })
    }

    /// True where neither sex nor suffix ("Marcos Jr." is no Marcos Sr.) tells the two apart.
    fn fits(&self, page: &Page, single: &Single, root: usize) -> bool {
        let suffix = single.name.words().next_back().filter(|w| page.lists.facts(w).any(Facts::SUFFIX));
        suffix.zip(self.suffixes.get(&root)).is_none_or(|(own, &other)| own == other)
            && (single.sex.is_none() || self.sexes.get(&root).is_none_or(|&known| Some(known) == single.sex))
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
        let sex = self.sexes.get(&root);
        // "The elder Weller" is the one named last; a surname alone is whom it has meant so far, else the one named
        // last, and before anybody is named in full the one who will be first.
        let alone = self.bare.get(&(root, single.word)).copied().unwrap_or(0);
        let meant = if single.other { usize::MAX - alone } else { alone };
        let known = single.sex.is_some() && sex == single.sex.as_ref();
        // "Det. Weller", once Detective Ana Weller has been named.
        let same = single
            .title
            .zip(self.titles.get(&root))
            .is_some_and(|(t, &u)| t.starts_with(u) || u.starts_with(t));
        let generation = single.other && self.children.contains(&root) == single.younger;
        // "Marsh" is Peter Marsh before it is Ann Cole-Marsh.
        let whole = names.get(root).is_some_and(|n| !n.key.contains(" - "));
        let likely = single.hint.is_some() && sex == single.hint.as_ref();
        // One of whom others are the sons: only where nobody else was named before, or in the same paragraph.
        let about = self.owners.get(&root).is_none_or(|&owner| {
            let block =
                |i: usize| names.get(i).map(|n| page.doc.sentence_of(n.found.tokens.start).map(|s| s.block));
            block(owner) == block(single.at) || list.iter().all(|&other| other >= owner || other == root)
        });
        let token = |i: usize| names.get(i).map_or(0, |n| n.found.tokens.start);
        // "Ana Weller taught Tom Weller. Weller | said |": of two in one sentence, whom it is about.
        let last = self.seen.get(&root).map_or((0, 0), |&seen| match page.doc.token(token(seen)).sentence {
            sentence if single.speaks => (sentence as usize + 1, usize::MAX - seen),
            _ => (seen + 1, 0),
        });
        let silent = if single.speaks { &self.silent } else { &self.spouses };
        let own = !(self.relatives.contains(&root) || silent.contains(&root));
        let formal = !self.informal.contains(&root);
        (same, known, generation, own, meant, whole, likely, about, formal, last)
    }
}

/// "His | son | Tom Weller", "her daughter, Ana Weller"
fn is_child(page: &Page, start: usize) -> bool {
    one_of!(page.folded(noun_before(page, start)), "son" | "daughter")
}

/// "Whose wife, | Ana Weller, | sings": no more is told of her.
fn is_only_kin(page: &Page, start: usize) -> bool {
    is_kin(page, start) && page.folded(page.doc.before(noun_before(page, start), 1)) == "whose"
}

/// "She married | Tom Weller |", "his wife, | Ana Weller,", "| Tom Weller, | a chemist, whom she married"
fn is_spouse(page: &Page, name: &Range<usize>) -> bool {
    let noun = page.folded(noun_before(page, name.start));
    let whom = |at: usize| page.folded(at) == "whom" && page.folded(at + 2) == "married";
    one_of!(noun, "married" | "wife" | "husband" | "marrying") || (name.end..name.end + REACH).any(whom)
}

/// "Her mother, | Ana Weller |", "one of five children of | Tom Weller | and Ana Weller": family who do not speak there.
fn is_told_of(page: &Page, name: &Range<usize>) -> bool {
    let start = name.start;
    let and = page.folded(page.doc.before(start, 1)) == "and";
    let near = (start.saturating_sub(REACH)..start).filter(|&at| page.together(at, start));
    let kin =
        |at: usize| page.is(at, Facts::KIN) || one_of!(page.folded(at), "children" | "sons" | "daughters");
    let pair = and && near.into_iter().any(kin);
    let speaks = (start.saturating_sub(REACH)..name.end + REACH)
        .any(|at| page.is(at, Facts::SPEECH) && page.together(start.min(at), start.max(at)));
    (is_kin(page, start) || is_of_kin(page, start) || pair) && !speaks
}

/// "| Ana Weller, | who died in May", "her father, | Tom Weller, | taught her"
fn is_silent(page: &Page, name: &Range<usize>) -> bool {
    let near = |words: Range<usize>, is: fn(&Page, usize) -> bool| {
        words.filter(|&at| page.together(name.start, at)).any(|at| is(page, at))
    };
    let end = name.end + REACH;
    let whose = page.folded(page.doc.before(noun_before(page, name.start), 1));
    // "Ana Weller, whose son died", "Ana Weller said he was dead": others did.
    let another =
        |at: &usize| page.folded(*at) == "whose" || page.is(*at, Facts::SPEECH) || page.is(*at, Facts::KIN);
    let own = (name.end..end).find(another).unwrap_or(end);
    near(name.end..own, |page, at| one_of!(page.folded(at), "died" | "dead" | "killed"))
        || is_kin(page, name.start)
            && one_of!(whose, "his" | "her" | "their" | "'s")
            && acts_on_other(page, name.end)
            && !near(name.start.saturating_sub(REACH)..end, |page, at| page.is(at, Facts::SPEECH))
            && !is_grief(page, name)
}

/// "Her father, Tom Weller, | taught her |", "Tom Weller, | was a miner |"
fn acts_on_other(page: &Page, end: usize) -> bool {
    let verb = end + usize::from(page.doc.lower(end) == ",");
    let next = page.doc.lower(verb + 1);
    let was = page.folded(verb) == "was" && one_of!(next, "a" | "an" | "the");
    let object =
        next == "him" || next == "her" && !matches!(page.doc.pos(verb + 2), Pos::Noun | Pos::Adjective);
    was || page.doc.pos(verb) == Pos::VerbPast && object
}

/// The story so far tells of somebody who was hurt or of a child: their relatives speak for them.
fn is_grief(page: &Page, name: &Range<usize>) -> bool {
    let block = |at: usize| page.doc.sentence_of(at).map(|s| s.block);
    let own = block(name.start);
    let end = (name.end..page.len()).find(|&at| block(at) != own).unwrap_or(page.len());
    (0..end).any(|at| {
        let young = page.age(at) && page.doc.word(at).parse::<u8>().is_ok_and(|age| age < 18);
        young || HURT.contains(&page.folded(at))
    })
}

/// "Both are sons of former mayor | Joseph Weller |": the story is about others.
fn is_of_kin(page: &Page, start: usize) -> bool {
    let of = (1..6).filter_map(|back| start.checked_sub(back)).find(|&at| page.doc.lower(at) == "of");
    let kin = |at: usize| {
        let word = page.folded(at);
        word == "children" || page.lists.facts(word.strip_suffix('s').unwrap_or(word)).any(Facts::KIN)
    };
    of.is_some_and(|of| page.together(of, start) && kin(page.doc.before(of, 1)))
}

/// "Weller turns | her | head": what belongs to whoever a name is the subject of tells their sex, as far as it goes.
fn own_sex(page: &Page, end: usize) -> Option<Sex> {
    let verb = end + usize::from(page.doc.pos(end) == Pos::Adverb);
    let noun = matches!(page.doc.pos(verb + 2), Pos::Noun | Pos::Adjective);
    match page.folded(verb + 1) {
        _ if !page.doc.pos(verb).finite() || !noun || !page.together(end, verb + 2) => None,
        "her" => Some(Sex::Woman),
        "his" => Some(Sex::Man),
        _ => None,
    }
}

/// The title before a name, where it is no form of address.
fn title<'p>(page: &'p Page, name: &Name) -> Option<&'p str> {
    let before = page.doc.before(name.found.tokens.start, 1);
    (page.is(before, Facts::TITLE) && !page.is(before, Facts::HONORIFIC)).then(|| page.folded(before))
}
