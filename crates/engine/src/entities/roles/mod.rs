//! What people are and do, as worded, with the words that say so.

mod affiliation;
mod after_name;
mod before_name;
mod before_title;
mod byline;
mod copula;
mod described;
mod heads;
mod in_court;
mod label;
mod named;
mod phrase;
mod role_first;
mod seat;
mod seat_of;
mod shared;
#[cfg(test)]
mod testing;

use std::ops::Range;

use super::facts::Facts;
use super::figures::{Figure, Spot};
use super::page::Page;
use super::sources::is_rank;
use crate::document::TokenKind;
use crate::fold::fold;
use crate::report::{EntityKind, MentionForm};
use crate::sort::sort_by_key;
use crate::tagger::Pos;

/// Look at no more than so many mentions of a person.
const MOST_MENTIONS: usize = 24;
/// Keep no more than so many roles.
const MOST_ROLES: usize = 6;

/// What the role rules look at: the page, and which entity each token names.
pub(super) struct Scene<'p, 'a> {
    pub page: &'p Page<'a>,
    /// Index of the entity that names a token, and its kind.
    pub owners: Vec<Option<(usize, EntityKind)>>,
    /// By token: inside a quotation.
    quoted: Vec<bool>,
}

impl<'p, 'a> Scene<'p, 'a> {
    fn new(page: &'p Page<'a>, figures: &[Figure]) -> Self {
        let mut owners = vec![None; page.len()];
        for (index, figure) in figures.iter().enumerate() {
            for spot in &figure.mentions {
                if let Some(own) = owners.get_mut(spot.tokens.clone()) {
                    own.fill(Some((index, figure.kind)));
                }
            }
        }
        Self { page, owners, quoted: page.doc.quoted() }
    }

    pub(super) fn owner(&self, at: usize) -> Option<(usize, EntityKind)> {
        self.owners.get(at).copied().flatten()
    }

    /// True where a person is named.
    fn person(&self, at: usize) -> bool {
        self.owner(at).is_some_and(|(_, kind)| kind == EntityKind::Person)
    }

    /// True for a noun that says what a person is or does.
    fn head(&self, at: usize) -> bool {
        self.page.is(at, Facts::ROLE | Facts::TITLE)
            && !self.page.is(at, HONORIFIC)
            && !self.person(at)
            && !is_thing(self.page, at)
            || self.page.folded(at) == "leader"
            // "The former Hollyoaks star Ana Ruiz"
            || self.page.doc.word(at) == "star" && self.person(at + 1)
            // "Fly-half", "scrum-half"
            || at > 1
                && self.page.tight_hyphen(at - 1)
                && one_of!(self.page.folded(at), "half" | "back" | "eighth" | "row" | "hander" | "rounder" | "forward")
            // "Governor-| elect | Ana Ruiz"
            || at > 1
                && self.page.tight_hyphen(at - 1)
                && one_of!(self.page.folded(at), "elect" | "designate")
                && self.page.is(at - 2, Facts::ROLE | Facts::TITLE)
            // "Former England | international | Ana Ruiz"
            || self.page.doc.lower(at) == "international" && self.person(at + 1)
            // "The council's culture | lead |, Ana Ruiz"
            || self.page.doc.lower(at) == "lead"
                && self.page.doc.pos(at) == Pos::Noun
                && self.page.doc.pos(self.page.doc.before(at, 1)) == Pos::Noun
                && self.page.doc.lower(at + 1) == ","
            // "A onetime film | star"
            || self.page.doc.lower(at) == "star"
                && one_of!(
                    self.page.folded(self.page.doc.before(at, 1)),
                    "film" | "movie" | "pop" | "rock" | "soap" | "screen" | "stage" | "television" | "tv" | "reality"
                )
            // "WPC Ana Ruiz", but "in Washington | DC | Ana Ruiz"
            || is_rank(self.page, at)
                && (self.page.starts(at) || !one_of!(self.page.doc.word(at), "DC" | "PS" | "CS" | "CP" | "SP"))
            // "Harbour master Ana Ruiz"
            || self.page.folded(at) == "master"
                && one_of!(self.page.folded(self.page.doc.before(at, 1)), "harbour" | "harbor" | "dock" | "choir")
            || is_trade(self.page, at)
    }

    /// True for a word that may stand inside a noun phrase before its head.
    fn inside(&self, at: usize) -> bool {
        let page = self.page;
        if page.doc.lower(at).chars().all(|c| !c.is_alphanumeric()) {
            return page.tight_hyphen(at)
                || page.doc.lower(at) == "&"
                // "The teachers | ' | leader"
                || one_of!(page.doc.lower(at), "'" | "’")
                    && !page.doc.token(at).spaced
                    && page.doc.pos(page.doc.before(at, 1)) == Pos::Noun
                    && page.folded(page.doc.before(at, 1)).ends_with('s')
                || one_of!(page.doc.lower(at), "'" | "’")
                    && at.checked_sub(1).and_then(|before| self.owner(before)).is_some_and(|(_, kind)| {
                        matches!(kind, EntityKind::Organization | EntityKind::Group)
                    });
        }
        // "Delta College-| trained | surgeon"
        let joined = at > 0 && page.tight_hyphen(at - 1);
        // "The under-21 coach"
        let prefix = page.hyphen(at + 1);
        (!is_preposition(page, at) || prefix)
            // "Cut in and | beat | goalkeeper Ana Ruiz"
            && page.doc.lower(at) != "beat"
            && (self.head(at)
                || joined
                || prefix
                || self.owner(at).is_some_and(|(_, kind)| kind == EntityKind::Organization)
                || page.capital(at) && !page.is(at, Facts::NOT_NAME)
                || page.is(at, Facts::MODIFIER | Facts::PORTFOLIO | Facts::GROUP)
                || is_business(page, at)
                || matches!(page.doc.pos(at), Pos::Noun | Pos::ProperNoun | Pos::Adjective | Pos::Number)
                    && !page.is(at, Facts::SPEECH | Facts::SMALL)
                || one_of!(page.doc.lower(at), "'s" | "’s" | "old" | "year" | "facto" | "elder" | "missing")
                || page.folded(at) == "de" && page.folded(at + 1) == "facto")
    }

    /// Where the owner begins whose possessive stands at `at` ("Varnia's" in "Varnia's foreign minister").
    fn owner_start(&self, at: usize) -> Option<usize> {
        let owner = self.owner(at.checked_sub(1)?)?;
        let mut start = at - 1;
        while start > 0 && start + 8 > at && self.owner(start - 1) == Some(owner) {
            start -= 1;
        }
        Some(start)
    }
}

/// One past an age behind a name: "Ana Ruiz|, 52,|".
fn past_age(page: &Page, at: usize) -> usize {
    let comma = |at: usize| page.doc.lower(at) == ",";
    let aged = comma(at) && page.doc.token(at + 1).kind == TokenKind::Number && comma(at + 2);
    at + usize::from(aged) * 3
}

/// "The British | GP |", "the east | wing |": a race and a part of a house, nobody.
fn is_thing(page: &Page, at: usize) -> bool {
    let before = page.doc.before(at, 1);
    match page.folded(at) {
        // "| A | GP"
        "gp" => page.capital(before) && !page.starts(before) && page.together(before, at),
        "wing" => {
            !page.namelike(at + 1)
                || one_of!(page.folded(before), "east" | "west" | "north" | "south" | "new")
        }
        _ => false,
    }
}

/// "Prof", "Chief", "Engr.", "Maj. Gen.": a form of address that says little of what somebody does.
fn is_address(page: &Page, role: Range<usize>) -> bool {
    let rank = |at: usize| {
        one_of!(page.folded(at).trim_end_matches('.'), "maj" | "gen" | "lt" | "col" | "brig" | "")
    };
    if role.clone().all(rank) {
        return true;
    }
    role.len() == 1
        && one_of!(
            page.folded(role.start),
            "prof"
                | "prof."
                | "professor"
                | "chief"
                | "engr"
                | "engr."
                | "hon"
                | "hon."
                | "alhaji"
                | "hajiya"
                | "barr"
                | "barr."
        )
}

/// "| Shipping | magnate Ana Ruiz", which may be taken for what somebody does.
fn is_business(page: &Page, at: usize) -> bool {
    one_of!(page.folded(at), "shipping" | "mining" | "banking" | "building" | "publishing" | "gaming")
}

/// "A geophysicist", "the saxophonist", "a retired longshoreman": what no list has all of.
fn is_trade(page: &Page, at: usize) -> bool {
    let word = page.doc.lower(at);
    let list = word.strip_suffix("list").is_some_and(|rest| !rest.ends_with(['a', 'e', 'i', 'o', 'u']));
    let player = word.ends_with("ist") && word.len() > 6 && !list;
    let worker = (word.ends_with("man") || word.ends_with("woman"))
        && word.len() > 6
        && !one_of!(word, "ottoman" | "superhuman" | "german" | "congressman" | "congresswoman");
    let lower = !page.capital(at) && page.doc.pos(at) != Pos::Adjective && !page.is(at, Facts::GROUP);
    ["ologist", "icist", "nomist", "ographer", "wright"].iter().any(|tail| word.ends_with(tail))
        || lower && (player || worker)
}

/// "… curled in the winner past goalkeeper Tom Weller": words that the model may take for adjectives.
fn is_preposition(page: &Page, at: usize) -> bool {
    one_of!(
        page.doc.lower(at),
        "past"
            | "over"
            | "like"
            | "near"
            | "under"
            | "after"
            | "before"
            | "behind"
            | "than"
            | "via"
            | "off"
            | "by"
    )
}

/// Words of address, which are no role.
const HONORIFIC: Facts = Facts::HONORIFIC;

type Rule = fn(&Scene, &Range<usize>) -> Option<Range<usize>>;

/// Every rule, in the order in which they are asked.
const RULES: &[Rule] = &[
    before_name::find,
    before_title::find,
    before_name::first,
    before_name::called,
    seat_of::find,
    after_name::find,
    after_name::second,
    role_first::find,
    copula::find,
    named::find,
    heads::find,
    seat::find,
    in_court::find,
    label::find,
    byline::find,
    shared::find,
];

/// "Ana Ruiz died on Friday. | She was head of the school": gives a role to people who have none, from what their pronouns
/// tell.
pub(super) fn of_pronouns(page: &Page, figures: &mut [Figure]) {
    let bare = |f: &Figure| f.kind == EntityKind::Person && f.roles.is_empty();
    let subject = |m: &&Spot| {
        let leads = page.starts(m.tokens.start) && one_of!(page.folded(m.tokens.start), "he" | "she");
        m.form == MentionForm::Pronoun && leads
    };
    // Of most stories there is nobody left to ask about.
    if !figures.iter().any(|f| bare(f) && f.mentions.iter().any(|m| subject(&m))) {
        return;
    }
    let scene = Scene::new(page, figures);
    for figure in figures.iter_mut().filter(|f| bare(f)) {
        let told = figure.mentions.iter().filter(subject).take(MOST_MENTIONS);
        figure.roles.extend(
            told.map(|m| &m.tokens).find_map(|t| copula::office(&scene, t)).map(|r| page.doc.span_of(r)),
        );
    }
}

/// Gives people their roles and affiliations.
pub(super) fn attach(page: &Page, figures: &mut [Figure]) {
    let scene = Scene::new(page, figures);
    for (index, figure) in figures.iter_mut().enumerate() {
        if figure.kind != EntityKind::Person {
            continue;
        }
        let mut seen: Vec<String> = Vec::new();
        let mut past = None;
        let named =
            figure.mentions.iter().filter(|m| matches!(m.form, MentionForm::Name | MentionForm::Alias));
        for spot in named.take(MOST_MENTIONS) {
            if figure.affiliation.is_none() {
                figure.affiliation = affiliation::behind(&scene, &spot.tokens)
                    .or_else(|| affiliation::owner(&scene, &spot.tokens));
            }
            for rule in RULES {
                let Some(role) = rule(&scene, &spot.tokens).filter(|r| !r.is_empty()) else { continue };
                let span = page.doc.span_of(role.clone());
                let key = fold(page.doc.slice(span)).into_owned();
                // "Justices Kant and Bagchi", and then "Justice Kant"
                if let Some(at) = seen.iter().position(|s| s.strip_suffix('s') == Some(&key)) {
                    seen.remove(at);
                    figure.roles.remove(at);
                }
                if seen.len() >= MOST_ROLES || seen.iter().any(|s| s.contains(&key)) {
                    continue;
                }
                seen.push(key);
                figure.roles.push(span);
                // "A | former | officer of the navy, who runs a ferry": whom somebody acts for now comes first.
                let own = if one_of!(page.folded(role.start), "former" | "ex" | "retired") {
                    &mut past
                } else {
                    &mut figure.affiliation
                };
                // "Elder brother of the Harbour Party's candidate": the party is not his.
                let of = |class: Facts| role.clone().filter(move |&at| page.is(at, class)).count();
                let kin = of(Facts::KIN) > 0 && of(Facts::ROLE) <= of(Facts::KIN);
                if own.is_none() && !kin {
                    // "Its | Leeds | chairman" is the bank's; "its lawyer at | Weller Hale |" is not.
                    let body =
                        |at: usize| scene.owner(at).is_some_and(|(_, k)| k == EntityKind::Organization);
                    let meant = || affiliation::meant(&scene, &role);
                    let of = || affiliation::of(&scene, &role, index);
                    *own = if role.clone().any(body) { of() } else { meant().or_else(of) };
                }
            }
        }
        let listed = || {
            let mut named =
                figure.mentions.iter().filter(|m| m.form == MentionForm::Name).take(MOST_MENTIONS);
            named.find_map(|spot| affiliation::in_brackets(&scene, &spot.tokens))
        };
        figure.affiliation = figure.affiliation.take().or(past).or_else(listed);
        // "Deputy vice-chancellor Prof Ana Ruiz": what somebody is comes before how they are addressed.
        sort_by_key(&mut figure.roles, |role| is_address(page, page.doc.tokens_in(*role)));
    }
    if let Some(told) = described::find(&scene, figures)
        && let Some(figure) = figures.get_mut(told.index)
    {
        figure.mentions.push(Spot { tokens: told.phrase, form: MentionForm::Role });
        sort_by_key(&mut figure.mentions, |m| (m.tokens.start, m.tokens.end));
        let same = |role: &Range<usize>| {
            let key = fold(page.doc.slice(page.doc.span_of(role.clone()))).into_owned();
            figure.roles.iter().any(|own| fold(page.doc.slice(*own)) == key)
        };
        if let Some(role) = told.role.filter(|role| !same(role)) {
            let acts_for =
                || affiliation::meant(&scene, &role).or_else(|| affiliation::of(&scene, &role, told.index));
            figure.affiliation = figure.affiliation.take().or_else(acts_for);
            figure.roles.insert(0, page.doc.span_of(role));
        }
    }
}
