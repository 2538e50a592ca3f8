//! Whose words a phrase makes them: "according to | Ruiz |", "in | her | words", "in the words of | Ruiz |".

use std::ops::Range;

use super::finite_verb;
use super::noun::starting_at;
use super::owner::owner;
use crate::quotes::speaker::apposition::name_behind;
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;

/// How many tokens a phrase with a possessor may have before its noun: "in the union secretary's | words".
const LONGEST: usize = 8;
/// What tells more of a source has at most so many tokens.
const ASIDE: usize = 18;

/// A phrase that names a source.
#[derive(Debug, Clone)]
pub(in crate::quotes) struct Source {
    /// The words that make it one.
    pub cue: Range<usize>,
    pub speaker: Range<usize>,
    /// All of it.
    pub tokens: Range<usize>,
}

/// The first phrase in a range that names a source.
pub(in crate::quotes) fn according(view: &View, range: &Range<usize>) -> Option<Source> {
    range.clone().find_map(|at| at_token(view, at, range.end))
}

/// "According to Ana Ruiz, | who runs it |, the bridge", "… Ana Ruiz, | the mayor of Leeds |, the bridge": what tells more
/// of the speaker, up to its comma.
fn aside(view: &View, speaker: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let start = speaker.end + 1;
    let close = (start..end.min(start + ASIDE)).find(|&t| view.lower(t) == ",")?;
    let named = view.is_person(speaker.end - 1);
    // "According to Hamas, the leader, Ana Ruiz, was killed", "… the officer, a veteran, shot him": the clause's subject.
    let behind = close + 1;
    let next = (behind..end.min(behind + ASIDE)).find(|&t| view.lower(t) == ",");
    let more = one_of!(view.lower(behind), "who" | "whose" | "which" | "a" | "an")
        || next.is_some_and(|t| view.is_person(t - 1) && !(behind..t).any(|t| finite_verb(view, t)));
    let verbs = (start..close).filter(|&t| finite_verb(view, t)).count();
    let told = match view.lower(start) {
        "who" | "whose" | "which" => verbs > 0,
        "a" | "an" | "the" | "his" | "her" | "its" | "their" => {
            named && !more && verbs == 0 && (start..close).any(|t| view.is(t, flag::ROLE))
        }
        _ => false,
    };
    let goes_on = || (close + 1..end).any(|t| finite_verb(view, t));
    (view.lower(speaker.end) == "," && told && goes_on()).then_some(start..close)
}

fn at_token(view: &View, at: usize, end: usize) -> Option<Source> {
    // "By her reckoning, …"
    let by = view.lower(at) == "by"
        && view.is(at + 1, flag::POSSESSIVE)
        && (at + 2..at + 5).any(|t| is_reckoning(view, t));
    if !by && !one_of!(view.lower(at), "according" | "in") || view.quoted(at).is_some() {
        return None;
    }
    if view.lower(at) == "according" && view.lower(at + 1) == "to" {
        let pronoun = view.is(at + 2, flag::OBJECT_PRONOUN) || view.lower(at + 2) == "her";
        let alone = pronoun.then_some(at + 2..at + 3);
        let speaker = starting_at(view, at + 2, end).or(alone)?;
        let speaker = given_by(view, &speaker, end).unwrap_or(speaker);
        // "According to its president, | Ana Ruiz,"
        // "According to the IFS, | a think tank,"
        let explained = || {
            let noun = one_of!(view.lower(speaker.end + 1), "a" | "an") && view.lower(speaker.end) == ",";
            let phrase = noun.then(|| starting_at(view, speaker.end + 1, end))??;
            (view.lower(phrase.end) == ",").then_some(phrase)
        };
        let behind = name_behind(view, &speaker).or_else(explained).or_else(|| aside(view, &speaker, end));
        let close = behind.map_or(speaker.end, |phrase| phrase.end);
        return Some(Source { cue: at..at + 2, tokens: at..close, speaker });
    }
    if !by && view.lower(at) != "in" {
        return None;
    }
    // "in the words of Ruiz", "in the careful phrase of the auditors"
    let of = (at + 2..at + 5).find(|&t| view.lower(t) == "of" && view.lower(at + 1) == "the");
    if let Some(of) = of.filter(|&o| one_of!(view.lower(o - 1), "words" | "phrase" | "phrasing")) {
        let speaker = starting_at(view, of + 1, end)?;
        return Some(Source { cue: at..of + 1, tokens: at..speaker.end, speaker });
    }
    // "believed in her judgment" names no source.
    let apart = at == view.sentence(at).start || view.lower(at - 1) == ",";
    if !apart && view.lower(at + 1) != "the" {
        return None;
    }
    let viewpoint = |t: usize| view.is(t, flag::VIEWPOINT) || by && is_reckoning(view, t);
    let noun = (at + 2..end.min(at + LONGEST)).find(|&t| viewpoint(t))?;
    let closed =
        one_of!(view.lower(noun + 1), "," | "." | ":") || view.quoted(noun + 1).is_some() || noun + 1 >= end;
    let speaker = owner(view, noun, at + 1, noun + 1).filter(|s| closed && s.start == at + 1)?;
    Some(Source { cue: noun..noun + 1, tokens: at..noun + 1, speaker })
}

/// "According to figures provided by | the county |": whose they are.
fn given_by(view: &View, speaker: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let figures =
        one_of!(view.lower(speaker.end - 1), "figures" | "data" | "statistics" | "numbers" | "records");
    let given = one_of!(
        view.lower(speaker.end),
        "provided" | "released" | "published" | "compiled" | "collected" | "gathered" | "issued"
    );
    (figures && given && view.lower(speaker.end + 1) == "by")
        .then(|| starting_at(view, speaker.end + 2, end))?
}

/// "By her own | reckoning |"
fn is_reckoning(view: &View, noun: usize) -> bool {
    one_of!(view.lower(noun), "reckoning" | "account" | "estimate" | "calculation" | "count")
}
