//! What speaks for one person in a description and a name, and what against it.

use std::ops::Range;

use super::naming::Naming;
use super::subject::Subject;
use super::told::{Side, side};
use super::{DATELINE, SIDE};
use crate::entities::coreference::COMMENT;
use crate::entities::facts::Facts;
use crate::entities::figures::Sex;
use crate::entities::page::Page;
use crate::entities::roles::Scene;
use crate::tagger::Pos;

/// Of an earlier year nobody in the news is told.
const HISTORY: u16 = 1940;

/// True where something in what both do and suffer speaks for one person, and nothing against it.
pub(super) fn agree(
    scene: &Scene,
    subject: &Subject,
    naming: &Naming,
    sex: Option<Sex>,
    rest: &Range<usize>,
) -> bool {
    let page = scene.page;
    let named = side(page, &(rest.start..rest.end.min(rest.start + SIDE)));
    if subject.side.zip(named).is_some_and(|(one, other)| one != other) {
        return false;
    }
    // Whoever tells of others ("a judge has ruled", "a spokesman said") is named only where they speak on.
    let speaks_on = subject.speaks && naming.speaks;
    if is_commenter(page, subject.head) && !(subject.suffers || naming.agrees || speaks_on) {
        return false;
    }
    if naming.agrees || naming.identified {
        return true;
    }
    // "A surveyor never went to see a wall that fell on a pensioner, a jury has heard. Tom Hale, 58, denies"
    let tried = subject.tried && named == Some(Side::Culprit) && subject.side != Some(Side::Victim);
    if subject.side.is_some() && subject.side == named
        || tried
        || subject.others.is_empty() && same_deed(page, subject, rest)
    {
        return true;
    }
    // "The chief executive has apologised. Ana Ruiz said": nobody else would speak without a word of who they are.
    if naming.speaks || naming.comments && !subject.leaves {
        return naming.speaks && subject.speaks;
    }
    let another = subject.others.iter().any(|other| other.zip(sex).is_none_or(|(one, named)| one == named));
    // "The dancer opens her own door. | Ana Ruiz is 71."
    let told_age = page.folded(rest.start) == "is" && page.age(rest.start + 1);
    match subject.side {
        _ if told_age && !another => true,
        // "A woman has been told to repay it. Ana Ruiz, 62, was convicted"
        None if named == Some(Side::Culprit) && naming.aged && !another => true,
        // "A pilot died in a crash. Ana Ruiz, 57, had taken off from Leeds"
        Some(Side::Victim) => !another && !naming.helps && (naming.aged || dies_old(page, subject)),
        // "A carer who emptied a widow's savings was jailed. Ana Ruiz, 47, took £84,000": of a blow the next told is the victim.
        Some(Side::Culprit) => naming.aged && subject.money && naming.acts,
        _ if another || subject.harm => false,
        _ if subject.leaves => naming.aged || naming.relative,
        // "A substitute scored his first goal. Tom Hale, 20, had been on the pitch": of a feat the next told has done it; of what
        // an inquest hears, has suffered it.
        _ => naming.aged && (subject.feat || subject.tried),
    }
}

/// "The coach spoke after being | placed | on leave. Ana Ruiz was | placed | on leave": the same was done to both.
fn same_deed(page: &Page, subject: &Subject, rest: &Range<usize>) -> bool {
    let done = |at: &usize| {
        page.doc.pos(*at) == Pos::VerbParticiple
            && one_of!(page.folded(page.doc.before(*at, 1)), "was" | "been" | "being" | "were")
    };
    let end = page.doc.sentence_of(subject.head).map_or(subject.head, |s| s.tokens.end);
    let named = rest.clone().take(SIDE).find(done);
    named.is_some_and(|verb| (subject.after..end).filter(done).any(|at| page.folded(at) == page.folded(verb)))
}

/// "A retired teacher | has died aged 91 |": of whose life the story tells.
fn dies_old(page: &Page, subject: &Subject) -> bool {
    (subject.after..subject.after + DATELINE * 2).any(|at| {
        page.folded(at) == "died"
            && one_of!(page.folded(page.doc.before(at, 1)), "has" | "have")
            && one_of!(page.folded(at + 1), "aged" | "at")
    })
}

/// Those who tell of others.
fn is_commenter(page: &Page, head: usize) -> bool {
    COMMENT.contains(&page.folded(head))
}

/// "Ana Ruiz is suing | him |", "one of | the | first": the name's sentence speaks of whoever was described as of another.
pub(super) fn points_back(page: &Page, rest: Range<usize>) -> bool {
    let end = rest.end.min(rest.start + SIDE);
    (rest.start..end).any(|at| {
        let noun = || matches!(page.doc.pos(at + 1), Pos::Noun | Pos::Adjective | Pos::VerbGerund);
        one_of!(page.doc.lower(at), "him" | "them")
            || page.doc.lower(at) == "her" && !noun()
            || page.folded(at) == "one" && page.folded(at + 1) == "of"
            || one_of!(
                page.folded(at),
                "inquiry" | "prosecution" | "biography" | "investigation" | "prosecutor"
            )
    })
}

/// "Ana Ruiz | painted it |", "Ana Ruiz was beheaded in | 1541 |", "Ana Ruiz will | take over |": who made what the first
/// sentence tells of, who is long dead, who follows.
pub(super) fn is_told_of(page: &Page, end: usize) -> bool {
    let verb = end + usize::from(page.doc.pos(end) == Pos::Adverb);
    let made = page.doc.pos(verb).finite()
        && !page.is(verb, Facts::SPEECH)
        && one_of!(page.doc.lower(verb + 1), "it" | "them");
    let year = |at: usize| page.doc.word(at).parse::<u16>().is_ok_and(|year| (1000..HISTORY).contains(&year));
    let old = (end..end + SIDE).any(|at| page.together(end, at) && year(at));
    let follows = (end..end + 4).any(|at| {
        one_of!(
            page.folded(at),
            "replace" | "replaces" | "succeed" | "succeeds" | "replaced" | "succeeded" | "sworn"
        ) && !one_of!(page.folded(at - 1), "be" | "been")
            || one_of!(page.folded(at), "take" | "takes" | "took")
                && one_of!(page.folded(at + 1), "over" | "charge")
    });
    made || old || follows
}

/// "The coach | named his squad |": more people follow.
pub(super) fn presents(page: &Page, tokens: &Range<usize>) -> bool {
    tokens.clone().take(12).any(|at| {
        one_of!(
            page.folded(at),
            "named"
                | "names"
                | "unveiled"
                | "picked"
                | "signed"
                | "appointed"
                | "chosen"
                | "recalled"
                | "hired"
                | "nominated"
                | "praised"
                | "criticised"
                | "criticized"
                | "thanked"
                | "honoured"
        ) && !one_of!(page.folded(page.doc.before(at, 1)), "been" | "was" | "is" | "be")
    })
}
