//! The whole statements around one that is quoted in part: "said | costs were up |, that it was “a joke” and | that shops
//! would close |".

use super::complement::CLAUSE;
use super::{Reported, quotation_in};
use crate::document::TokenKind;
use crate::quotes::candidate::Candidate;
use crate::quotes::phrases::{can_mean, finite_verb, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::tagger::Pos;

/// What stands whole before and behind the first quotation inside a reported clause; a report without one as it is.
pub(super) fn whole(
    view: &View,
    candidates: &[Candidate],
    report: Reported,
) -> impl Iterator<Item = Reported> {
    let quoted = quotation_in(candidates, &report.tokens).filter(|_| report.attribution.rule == CLAUSE);
    let second = quoted.and_then(|q| second(view, &report, q.tokens.end));
    let end = quoted.and_then(|q| first_end(view, &report, q.tokens.start)).unwrap_or(report.tokens.end);
    let first = Reported { tokens: report.tokens.start..end, ..report };
    [Some(first), second].into_iter().flatten()
}

/// "said | that costs were up | and that “discipline” was needed": where the first half ends.
fn first_end(view: &View, report: &Reported, quoted: usize) -> Option<usize> {
    // ", and | the town | “would not die”", not "Chad, Mali, and | Niger".
    let clause = |t: usize| {
        let subject = || starting_at(view, t, quoted).map(|phrase| phrase.end);
        t == quoted
            || one_of!(view.lower(t), "that" | "there")
            || view.is(t, flag::PRONOUN)
            || subject().is_some_and(|verb| verb >= quoted || finite_verb(view, verb))
    };
    let joins = |t: usize| {
        // "would be given over to maps, | because “half were lost”"
        // "was needed | because the lines were “drawn for a state that is gone”"
        view.lower(t) == "because"
            && (t + 1 == quoted
                || clause(t + 1)
                    && !(report.tokens.start..t).any(|t| one_of!(view.lower(t), "not" | "n't" | "never")))
            || one_of!(view.lower(t), "and" | "but")
                && (view.lower(t + 1) == "that"
                // "the pool had closed | and was “a joke”"
                || finite_verb(view, t + 1)
                || view.finite_cue(t + 1).is_some()
                || view.lower(t - 1) == "," && clause(t + 1))
    };
    let start = report.tokens.start;
    let joint = (start + 1..quoted).rev().find(|&t| joins(t)).or_else(|| tail(view, report, quoted))?;
    let end = if view.lower(joint - 1) == "," { joint - 1 } else { joint };
    (start..end).any(|t| finite_verb(view, t)).then_some(end)
}

/// "costs would reach £40m |, “most of it next year”", "should be passed on | “without further delay”": where a whole clause
/// ends whose tail is quoted.
fn tail(view: &View, report: &Reported, quoted: usize) -> Option<usize> {
    let word = quoted + usize::from(view.doc.token(quoted).kind == TokenKind::Punctuation);
    // "passed to the authorities | “at once”", but "left the firm | “in good shape”" says something else without it.
    let frees = || {
        one_of!(
            view.lower(word),
            "without"
                | "within"
                | "under"
                | "until"
                | "before"
                | "after"
                | "by"
                | "despite"
                | "because"
                | "at"
        )
    };
    let adverbial = |t: usize| view.pos(t) == Pos::Noun && !view.is(t, flag::DETERMINER) && frees();
    let last = quoted.checked_sub(1).filter(|&t| t > report.tokens.start)?;
    let comma = if view.lower(last) == "," { last } else { Some(quoted).filter(|_| adverbial(last))? };
    let first = report.tokens.start + usize::from(view.lower(report.tokens.start) == "that");
    // "that when he came home, “the door was open”": the clause is still to come.
    let waits = view.is(first, flag::PREPOSITION | flag::CONJUNCTION) || view.adverb(first);
    let aside = (first..comma).any(|t| view.lower(t) == ",");
    let verb = starting_at(view, first, comma).map(|subject| subject.end);
    let says = verb.is_some_and(|v| finite_verb(view, v) && v + 1 < comma);
    (!waits && !aside && says).then_some(comma)
}

/// "said it was “a joke” and | that shops would close |", "… and | he would leave |", "“sorry” and | would pay |"
fn second(view: &View, report: &Reported, quoted: usize) -> Option<Reported> {
    let would = |t: usize| one_of!(view.lower(t), "would" | "should" | "could" | "must");
    // "said the defeat was “hard to take” and could be sacked": whoever speaks could, and no defeat.
    let acts = || {
        let first = report.tokens.start + usize::from(view.lower(report.tokens.start) == "that");
        starting_at(view, first, quoted)
            .is_some_and(|s| can_mean(view, &s) || view.is(s.end - 1, flag::BODY | flag::COMPANY))
    };
    let that = |t: usize| {
        let subject = || starting_at(view, t + 1, report.tokens.end).map(|phrase| phrase.end);
        let goes_on = would(t + 1) && !one_of!(view.lower(t + 2), "not" | "n't") && acts();
        one_of!(view.lower(t), "and" | "but")
            && (view.lower(t + 1) == "that" || goes_on || subject().is_some_and(would))
    };
    let and = (quoted..report.tokens.end).find(|&t| that(t))?;
    Some(Reported { tokens: and + 1..report.tokens.end, attribution: report.attribution.clone() })
}
