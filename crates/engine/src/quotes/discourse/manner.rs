//! Whether somebody without a name is likely to speak next, from what their sentence says they do.

use std::ops::Range;

use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag};
use crate::tagger::Pos;

/// What follows from a sentence about somebody without a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// They are the one to speak.
    Speaks,
    /// They did or suffered something: it is whoever it was before.
    Passes,
    /// They asked or met somebody, who is the one to speak.
    Meets,
}

/// What the verb at `verb` of a sentence lets one expect; `owned` where whoever acts is somebody's kin ("her mother died").
pub(super) fn manner(view: &View, verb: usize, sentence: Range<usize>, owned: bool) -> Manner {
    let (from, end) = (sentence.start, sentence.end);
    if verb.checked_sub(1).is_some_and(|noun| is_asker(view, noun)) {
        return Manner::Meets;
    }
    // "A neighbour, “…”", "said a neighbour"
    if verb >= end || view.quoted(verb).is_some() {
        return Manner::Speaks;
    }
    let named = (from..end).any(|t| one_of!(view.lower(t), "name" | "named" | "identified" | "anonymity"));
    let Some(main) = main_verb(view, verb, end) else {
        return if named { Manner::Speaks } else { condition(view, verb, end, owned) };
    };
    let word = view.lower(main);
    let cue = view.cue(main).or_else(|| view.listed_cue(main)).map(|c| c.class);
    let says = cue.is_some_and(CueClass::reports_words);
    // "Said | her son had left": what is said is nobody whom the sentence brings in.
    let reports = says && cue != Some(CueClass::Tell);
    // "Offered to help | her |"
    let object = |t: usize| {
        one_of!(view.lower(t), "him" | "them" | "me" | "us")
            || view.lower(t) == "her" && !matches!(view.pos(t + 1), Pos::Noun | Pos::Adjective | Pos::Number)
    };
    // "Warned | him | not to", "heard | her | crying", "ruled that | she | could stay"
    let about = view.is(main, flag::FINDING)
        && (main + 1..end.min(main + 4)).any(|t| one_of!(view.lower(t), "he" | "she" | "they"));
    if says && (object(main + 1) || object(main + 3)) || about {
        return Manner::Meets;
    }
    // "Was not immediately available", "did not respond"
    let denied = (verb..main).any(|t| one_of!(view.lower(t), "not" | "n't")) && !named;
    if denied {
        return Manner::Passes;
    }
    let offers = view.lower(main + 1) == "to"
        && (main + 2..end.min(main + 6)).any(|t| one_of!(view.lower(t), "her" | "him"));
    if offers || one_of!(word, "taught" | "teaches") {
        return if offers { Manner::Meets } else { Manner::Passes };
    }
    if cue == Some(CueClass::Ask) || !reports && (meets(view, main + 1, end) || brings(view, main + 1..end)) {
        return Manner::Meets;
    }
    let gives = one_of!(word, "gave" | "gives")
        && (main..end.min(main + 5)).any(|t| one_of!(view.lower(t), "account" | "version"));
    let waits = view.pos(main) == Pos::VerbGerund && !owned;
    if named || says || gives || waits || view.is(main, flag::SHOWN) {
        Manner::Speaks
    } else {
        Manner::Passes
    }
}

/// The verb that says what is done, behind its auxiliaries; `None` where "be" alone carries the sentence, or where
/// something is done to the subject.
fn main_verb(view: &View, verb: usize, end: usize) -> Option<usize> {
    let helps = |t: usize| view.is(t, flag::AUXILIARY) || view.adverb(t) || view.lower(t) == "not";
    if !helps(verb) {
        return Some(verb);
    }
    let main = (verb..end).find(|&t| !helps(t))?;
    let be =
        (verb..main).any(|t| one_of!(view.lower(t), "is" | "was" | "are" | "were" | "been" | "be" | "'s"));
    match view.pos(main) {
        Pos::VerbGerund => Some(main),
        Pos::VerbParticiple | Pos::VerbPast | Pos::VerbBase if !be => Some(main),
        _ => None,
    }
}

/// "Was less patient", "was furious", "was among the last to leave"; not "was a teacher", "was ill", "was arrested".
fn condition(view: &View, verb: usize, end: usize, owned: bool) -> Manner {
    let helps = |t: usize| view.is(t, flag::AUXILIARY) || view.adverb(t);
    let Some(state) = (verb..end).find(|&t| !helps(t)) else { return Manner::Passes };
    let state = state + usize::from(one_of!(view.lower(state), "less" | "more"));
    let shows = view.is(state, flag::MOOD) || view.lower(state) == "among";
    if shows && !owned { Manner::Speaks } else { Manner::Passes }
}

/// "A reporter", "an interpreter": whoever only puts or reads out questions.
pub(super) fn is_asker(view: &View, noun: usize) -> bool {
    view.is(noun, flag::ASKER)
}

/// "Sat beside | him |", "was pointing a gun at | him |", "was carrying | his | coat": somebody else in the scene.
fn brings(view: &View, mut rest: Range<usize>) -> bool {
    rest.any(|t| {
        view.quoted(t).is_none()
            && match view.lower(t) {
                "him" | "me" | "us" => true,
                "her" | "his" => {
                    let owned = (t + 1..t + 4).find(|&o| view.pos(o) == Pos::Noun);
                    !owned.is_some_and(|o| view.is(o, flag::OWN))
                }
                _ => false,
            }
    })
}

/// "Told | her | to rest", "jailed | Tom Hale |", "noticed | her voice": somebody else whom the sentence brings to the
/// fore, right behind its verb.
fn meets(view: &View, behind: usize, end: usize) -> bool {
    let at =
        (behind..end).find(|&t| !view.adverb(t) && !one_of!(view.lower(t), "at" | "to" | "towards" | "past"));
    let Some(at) = at else { return false };
    let noun = matches!(view.pos(at + 1), Pos::Noun | Pos::Adjective | Pos::Number);
    match view.lower(at) {
        "him" | "them" | "me" | "us" | "you" => true,
        "her" | "his" if noun => {
            let owned = (at + 1..at + 4).find(|&t| view.pos(t) == Pos::Noun);
            !owned.is_some_and(|t| view.is(t, flag::OWN))
        }
        "her" => true,
        _ => view.capitalized(at) && (at..at + 3).any(|t| view.is_person(t)) && view.quoted(at).is_none(),
    }
}
