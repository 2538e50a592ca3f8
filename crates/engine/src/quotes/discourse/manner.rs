//! Whether somebody without a name is likely to speak next, from what their sentence says they do.

use std::ops::Range;

use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::EntityKind;
use crate::tagger::Pos;

/// What one sees of those who are about to speak.
const SHOWN: [&str; 48] = [
    "sighed",
    "shook",
    "shrugged",
    "nodded",
    "smiled",
    "grinned",
    "laughed",
    "laughs",
    "wept",
    "sobbed",
    "cried",
    "winced",
    "snorted",
    "frowned",
    "paused",
    "hesitated",
    "sat",
    "sits",
    "stood",
    "stands",
    "waited",
    "waits",
    "watched",
    "watches",
    "stopped",
    "stops",
    "slowed",
    "slows",
    "looked",
    "looks",
    "pointed",
    "points",
    "turned",
    "turns",
    "took",
    "takes",
    "remembers",
    "remembered",
    "recalls",
    "recalled",
    "picked",
    "approached",
    "approaches",
    "disagreed",
    "disagrees",
    "rose",
    "sighs",
    "shrugs",
];

/// Conditions that only look like what was done to somebody.
const MOODS: [&str; 14] = [
    "outraged",
    "angered",
    "worried",
    "relieved",
    "delighted",
    "shocked",
    "stunned",
    "devastated",
    "convinced",
    "unimpressed",
    "unconvinced",
    "unmoved",
    "disappointed",
    "overjoyed",
];

/// What is one's own, whoever else is at hand: "shook his | head".
const OWN: [&str; 20] = [
    "head",
    "name",
    "names",
    "age",
    "hand",
    "hands",
    "eyes",
    "face",
    "shoulders",
    "arms",
    "phone",
    "car",
    "bag",
    "hat",
    "coat",
    "window",
    "dog",
    "way",
    "turn",
    "story",
];

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
    // "A neighbour, “…”", "said a neighbour"
    if verb >= end || view.quoted(verb).is_some() {
        return Manner::Speaks;
    }
    let named = (from..end).any(|t| matches!(view.lower(t), "name" | "named" | "identified" | "anonymity"));
    let Some(main) = main_verb(view, verb, end) else {
        return if named { Manner::Speaks } else { condition(view, verb, end, owned) };
    };
    let word = view.lower(main);
    let cue = view.cue(main).or_else(|| view.listed_cue(main)).map(|c| view.vocabulary.class(c));
    let says = cue.is_some_and(|class| !matches!(class, "attitude" | "belief" | "plan"));
    // "Said | her son had left": what is said is nobody whom the sentence brings in.
    let reports = says && cue != Some("tell");
    // "Offered to help | her |"
    let offers = view.lower(main + 1) == "to"
        && (main + 2..end.min(main + 6)).any(|t| matches!(view.lower(t), "her" | "him"));
    if offers || matches!(word, "taught" | "teaches") {
        return if offers { Manner::Meets } else { Manner::Passes };
    }
    if cue == Some("ask") || !reports && meets(view, main + 1, end) {
        return Manner::Meets;
    }
    let gives = matches!(word, "gave" | "gives")
        && (main..end.min(main + 5)).any(|t| matches!(view.lower(t), "account" | "version"));
    let waits = view.pos(main) == Pos::VerbGerund && !owned;
    if named || says || gives || waits || SHOWN.contains(&word) { Manner::Speaks } else { Manner::Passes }
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
        (verb..main).any(|t| matches!(view.lower(t), "is" | "was" | "are" | "were" | "been" | "be" | "'s"));
    match view.pos(main) {
        Pos::VerbGerund => Some(main),
        Pos::VerbParticiple | Pos::VerbPast | Pos::VerbBase if !be => Some(main),
        _ => None,
    }
}

/// "Was less patient", "was among the last to leave"; not "was a teacher", "was arrested", "is dead" of kin.
fn condition(view: &View, verb: usize, end: usize, owned: bool) -> Manner {
    let helps = |t: usize| view.is(t, flag::AUXILIARY) || view.adverb(t) || view.lower(t) == "not";
    let Some(state) = (verb..end).find(|&t| !helps(t)) else { return Manner::Passes };
    let mood = MOODS.contains(&view.lower(state));
    let shows = mood
        || matches!(view.pos(state), Pos::Adjective)
        || matches!(view.lower(state), "blunter" | "more" | "less")
        || view.is(state, flag::PREPOSITION);
    if shows && !owned || mood { Manner::Speaks } else { Manner::Passes }
}

/// "Told | her | to rest", "jailed | Tom Hale |", "noticed | her voice": somebody else whom the sentence brings to the
/// fore, right behind its verb.
fn meets(view: &View, behind: usize, end: usize) -> bool {
    let at = (behind..end)
        .find(|&t| !view.adverb(t) && !matches!(view.lower(t), "at" | "to" | "towards" | "past"));
    let Some(at) = at else { return false };
    let noun = matches!(view.pos(at + 1), Pos::Noun | Pos::Adjective | Pos::Number);
    let person = |t: usize| {
        view.named(t).and_then(|e| view.entities.get(e)).is_some_and(|e| e.kind == EntityKind::Person)
    };
    match view.lower(at) {
        "him" | "them" | "me" | "us" | "you" => true,
        "her" | "his" if noun => {
            let owned = (at + 1..at + 4).find(|&t| view.pos(t) == Pos::Noun);
            !owned.is_some_and(|t| OWN.contains(&view.lower(t)))
        }
        "her" => true,
        _ => view.capitalized(at) && (at..at + 3).any(person) && view.quoted(at).is_none(),
    }
}
