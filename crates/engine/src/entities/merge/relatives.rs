//! Who is named as somebody's relative, and whether they are likely to speak.

use std::ops::Range;

use super::people::{is_kin, noun_before};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::numbers::small;
use crate::tagger::Pos;

/// How far from a name it is told that they died or spoke, in tokens.
const REACH: usize = 8;

/// How far a name stands behind the word for what they are to somebody, in tokens.
const APART: usize = 6;

/// How far behind a name it is told what befell them, in tokens.
const PREDICATE: usize = 40;

/// What is told of the dead, the hurt and the ill.
const HURT: &[&str] = &[
    "cancer",
    "collapsed",
    "crash",
    "dead",
    "death",
    "died",
    "disappeared",
    "drowned",
    "hurt",
    "ill",
    "injured",
    "killed",
    "leukaemia",
    "leukemia",
    "missing",
    "murder",
    "murdered",
    "shot",
    "stabbed",
    "tumour",
    "tumor",
];

/// "His | son | Tom Weller", "her daughter, Ana Weller"
pub(super) fn is_child(page: &Page, start: usize) -> bool {
    one_of!(page.folded(noun_before(page, start)), "son" | "daughter")
}

/// "Whose wife, | Ana Weller, | sings": no more is told of her.
pub(super) fn is_only_kin(page: &Page, start: usize) -> bool {
    is_kin(page, start) && page.folded(page.doc.before(noun_before(page, start), 1)) == "whose"
}

/// "She married | Tom Weller |", "his wife, | Ana Weller,", "| Tom Weller, | a chemist, whom she married"
pub(super) fn is_spouse(page: &Page, name: &Range<usize>) -> bool {
    let noun = page.folded(noun_before(page, name.start));
    let whom = |at: usize| page.folded(at) == "whom" && page.folded(at + 2) == "married";
    one_of!(noun, "married" | "wife" | "husband" | "marrying") || (name.end..name.end + REACH).any(whom)
}

/// "Her mother, | Ana Weller |", "one of five children of | Tom Weller | and Ana Weller": family who do not speak there.
pub(super) fn is_told_of(page: &Page, name: &Range<usize>) -> bool {
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
pub(super) fn is_silent(page: &Page, name: &Range<usize>) -> bool {
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
    (0..end).any(|at| is_young(page, at) || HURT.contains(&page.folded(at)))
}

/// "Both are sons of former mayor | Joseph Weller |": the story is about others.
pub(super) fn is_of_kin(page: &Page, start: usize) -> bool {
    let of = (1..6).filter_map(|back| start.checked_sub(back)).find(|&at| page.doc.lower(at) == "of");
    let kin = |at: usize| {
        let word = page.folded(at);
        word == "children" || page.lists.facts(word.strip_suffix('s').unwrap_or(word)).any(Facts::KIN)
    };
    of.is_some_and(|of| page.together(of, start) && kin(page.doc.before(of, 1)))
}

/// "Her brother, | Tom Weller, | wept", "her manager and brother, | Tom Weller |": named in passing, unless what befell
/// them, or a child, is what the story is about.
///
/// `young` is where the text first tells of a child.
pub(super) fn is_aside(page: &Page, name: &Range<usize>, young: impl FnOnce() -> usize) -> bool {
    let sentence = page.doc.sentence_of(name.start).map_or(name.end, |s| s.tokens.end);
    is_of_somebody(page, name.start)
        && !(name.end..sentence.min(name.end + PREDICATE))
            .any(|at| HURT.contains(&page.folded(at)) || is_young(page, at) || is_accused(page, at))
        && !befallen(page, name.end)
        && young() >= name.start
}

/// "Her | father and coach, Tom Weller |", "his daughter, the sculptor | Ana Weller |"
fn is_of_somebody(page: &Page, start: usize) -> bool {
    let near = |at: &usize| {
        page.together(*at, start)
            && !page.capital(*at)
            && !page.doc.pos(*at).finite()
            && page.doc.lower(*at) != "of"
    };
    let mut before = (1..=APART).map(|steps| page.doc.before(start, steps)).take_while(near);
    let kin = before.find(|&at| page.is(at, Facts::KIN) && page.doc.token(at).case == Case::Lower);
    let whose = |at: usize| one_of!(page.folded(at), "his" | "her" | "their" | "'s");
    kin.is_some_and(|kin| (1..=3).any(|steps| whose(page.doc.before(kin, steps))))
}

/// "| His son, Tom Weller, | won": what a sentence is about, unlike "with his son, Tom Weller".
pub(super) fn is_led_by_kin(page: &Page, start: usize) -> bool {
    let first = page.doc.sentence_of(start).map_or(start, |s| s.tokens.start);
    is_of_somebody(page, start)
        && (first..start).all(|at| !page.doc.pos(at).finite() && page.doc.pos(at) != Pos::Preposition)
}

/// "Her husband, Tom Weller, | denies murder |"
fn is_accused(page: &Page, at: usize) -> bool {
    one_of!(
        page.folded(at),
        "accused"
            | "arrested"
            | "charged"
            | "convicted"
            | "denied"
            | "denies"
            | "guilty"
            | "jailed"
            | "pleaded"
            | "trial"
    )
}

/// "His brother, Tom Weller, | was attacked |": news of him.
fn befallen(page: &Page, end: usize) -> bool {
    let verb = end + usize::from(page.doc.lower(end) == ",");
    let been = verb + 1 + usize::from(page.folded(verb + 1) == "been");
    one_of!(page.folded(verb), "was" | "has" | "had") && page.doc.pos(been) == Pos::VerbParticiple
}

/// The first token that tells of a child, or the end of the text.
pub(super) fn first_young(page: &Page) -> usize {
    (0..page.len()).find(|&at| is_young(page, at)).unwrap_or(page.len())
}

/// "Ana Weller, | 8 |,", "| eight |-year-old", "the | girl |"
fn is_young(page: &Page, at: usize) -> bool {
    let word = page.folded(at);
    let told = || {
        let before = page.doc.before(at, 1);
        page.doc.lower(before) == "," && page.doc.lower(at + 1) == ","
            || page.folded(before) == "aged"
            || page.hyphen(at + 1) && page.folded(at + 2) == "year"
    };
    one_of!(
        word,
        "baby" | "boy" | "child" | "girl" | "pupil" | "schoolboy" | "schoolgirl" | "teenager" | "toddler"
    ) || told() && {
        // As a small number: reading any fraction would bring its tables into the page.
        let age = word.parse::<u8>().ok().map(f64::from);
        age.or_else(|| small(word)).is_some_and(|age| age < 18.0)
    }
}
