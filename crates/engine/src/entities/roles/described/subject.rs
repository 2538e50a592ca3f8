//! Whom the first sentence of a story is about, and what it tells of them.

use std::ops::Range;

use super::people::{noun_sex, others, pronoun_sex, somebody};
use super::told::{Side, is_case, is_feat, is_harm, is_leaving, is_money, side};
use crate::entities::facts::Facts;
use crate::entities::figures::Sex;
use crate::entities::page::Page;
use crate::entities::roles::Scene;
use crate::entities::roles::phrase::phrase;
use crate::tagger::Pos;

/// Whom the first sentence is about.
pub(super) struct Subject {
    /// With its article.
    pub phrase: Range<usize>,
    pub head: usize,
    /// One past what is said of them before the verb.
    pub after: usize,
    /// What they are, with its complement.
    pub role: Option<Range<usize>>,
    pub sex: Option<Sex>,
    pub side: Option<Side>,
    /// A court has heard of them.
    pub tried: bool,
    /// Crimes and deaths are told of.
    pub harm: bool,
    /// Whoever else is told of, and their sex where the noun says it.
    pub others: Vec<Option<Sex>>,
    /// "A doctor has | warned |": their words come next.
    pub speaks: bool,
    /// "A doctor has | been struck off |": things are done to them.
    pub suffers: bool,
    /// "The head coach has | left |": somebody follows.
    pub leaves: bool,
    /// "Won | gold |", "scored"
    pub feat: bool,
    /// Money is what was taken, and from nobody who is told of next.
    pub money: bool,
}

impl Subject {
    pub(super) fn read(scene: &Scene, start: usize, end: usize) -> Option<Self> {
        let page = scene.page;
        let article = one_of!(page.folded(start), "a" | "an" | "the" | "one");
        // "Britain's youngest mayor"
        let owner = (start + 1..start + 5)
            .find(|&at| one_of!(page.doc.lower(at), "'s" | "’s"))
            .filter(|&at| page.capital(start) && scene.owner(at - 1).is_some() && !scene.person(at - 1));
        let from = if article { start } else { owner? + 1 };
        let bare = from + usize::from(article);
        let mut role = phrase(scene, from, start).filter(|role| role.start == bare);
        let head = match &role {
            Some(role) => (role.start..role.end)
                .take_while(|&at| !ends_head(page, at))
                .filter(|&at| scene.head(at))
                .last()?,
            None => (bare..bare + 5).find(|&at| somebody(page, at))?,
        };
        let inside = |at: usize| scene.inside(at) || page.hyphen(at);
        let pronoun = |at: usize| {
            one_of!(page.folded(at), "he" | "she" | "his" | "her" | "him" | "himself" | "herself")
        };
        if scene.person(head) || !(bare..head).all(inside) || (bare..head).any(pronoun) {
            return None;
        }
        // "A teacher | plans to open a cafe", whatever the tagger takes the verb for: only what is of the office is part of it.
        if let Some(role) =
            role.as_mut().filter(|_| !one_of!(page.folded(head + 1), "of" | "at" | "for" | "from"))
        {
            role.end = head + 1;
        }
        // "A police | officer's | son", "a driver and his wife"
        let mut after = role.as_ref().map_or(head + 1, |role| role.end.max(head + 1));
        // "The victim, | a student |, was found"
        if somebody(page, head)
            && page.doc.lower(after) == ","
            && one_of!(page.folded(after + 1), "a" | "an")
            && let Some(more) = phrase(scene, after + 1, start)
        {
            after = more.end;
            role = Some(more);
        }
        if one_of!(page.doc.lower(head + 1), "'s" | "’s" | "and" | "or" | "-")
            || one_of!(page.folded(after), "and" | "or" | "'s" | "’s")
        {
            return None;
        }
        let rest = after..court(page, &(after..end)).unwrap_or(end);
        let told = |class: fn(&Page, usize) -> bool| rest.clone().any(|at| class(page, at));
        let sex = noun_sex(page, head).or_else(|| pronoun_sex(scene, &rest));
        let verb = |at: usize| page.doc.pos(at).finite() || one_of!(page.folded(at), "has" | "is" | "was");
        let main = rest.clone().find(|&at| verb(at)).filter(|&at| page.folded(rest.start) != "who" || at > 0);
        let speaks = main.is_some_and(|at| {
            (at..at + 3).any(|i| page.is(i, Facts::SPEECH) || page.folded(i).starts_with("apologi"))
        });
        let suffers = rest.clone().any(|at| {
            one_of!(page.folded(at), "been" | "was" | "is") && page.doc.pos(at + 1) == Pos::VerbParticiple
        });
        Some(Self {
            phrase: start..head + 1,
            after,
            head,
            sex,
            side: side(page, &rest),
            tried: rest.end < end,
            harm: told(is_harm),
            others: others(scene, &rest),
            speaks,
            suffers,
            leaves: told(is_leaving),
            money: told(is_money),
            feat: told(is_feat) && !told(is_case),
            // "A woman", "the victim" say nothing.
            role: role.filter(|role| role.len() > 1 || !somebody(page, head) || page.is(head, Facts::KIN)),
        })
    }
}

/// Where the complement of a role begins.
fn ends_head(page: &Page, at: usize) -> bool {
    one_of!(page.folded(at), "of" | "for" | "at" | "in" | "from" | "with" | "on" | "to" | "by")
}

/// Where "…|, a jury has heard" begins: those to whom it is told.
fn court(page: &Page, tokens: &Range<usize>) -> Option<usize> {
    tokens.clone().find(|&at| {
        page.doc.lower(at) == ","
            && one_of!(page.folded(at + 1), "a" | "an" | "the")
            && (at + 2..at + 5).any(|i| {
                one_of!(
                    page.folded(i),
                    "court" | "jury" | "coroner" | "inquest" | "tribunal" | "panel" | "hearing" | "judge"
                )
            })
    })
}
