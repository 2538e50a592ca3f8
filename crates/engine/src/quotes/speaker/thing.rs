//! What "it" and "another" stand for: a body or a document that was told of before.

use std::ops::Range;

use super::head_end;
use crate::quotes::phrases::clause_subject;
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::EntityKind;

/// How many sentences back "it" may point.
const THING_REACH: usize = 3;
/// How far from a sentence's end that thing may stand, in tokens.
const THING_NEAR: usize = 120;

/// What "it" stands for, where the sentence or the ones before it in the paragraph tell of a body or a document: "the
/// ministry protested what | it | called", "The complaint alleges …. | It | says"; so does "another" ("One sign read
/// “…”. | Another | said").
pub(super) fn thing_behind(view: &View, tokens: &Range<usize>) -> Option<Range<usize>> {
    let word = view.lower(tokens.start);
    if tokens.len() != 1 || !one_of!(word, "it" | "another") {
        return None;
    }
    let speaks = |s: &Range<usize>| {
        let head = head_end(view, s).saturating_sub(1);
        view.is(head, flag::DOCUMENT | flag::BODY)
            // "The | Leeds-based | company"
            || (s.start..head + 1)
                .filter(|&t| view.lower(t + 1) != "-")
                .filter_map(|t| view.entity_at(t))
                .any(|e| matches!(e.kind, EntityKind::Organization | EntityKind::Place))
    };
    let mut sentence = view.sentence(tokens.start);
    if word == "it"
        && let Some(own) = clause_subject(view, sentence.start, tokens.start).filter(speaks)
    {
        return Some(own);
    }
    let mut block = view.block(tokens.start);
    for _ in 0..THING_REACH {
        let before = sentence.start.checked_sub(1)?;
        // "“…,” it said": behind words that begin a paragraph, of whom the one before tells.
        let opens = word == "it" && sentence.contains(&tokens.start) && view.quoted(sentence.start).is_some();
        if opens {
            block = view.block(before);
        }
        if view.block(before) != block {
            return None;
        }
        sentence = view.sentence(before);
        let subject = clause_subject(view, sentence.start, sentence.end)?;
        if subject.len() == 1 && view.lower(subject.start) == "it" {
            continue;
        }
        // "The bank sent a letter. | It | said": what was written speaks, not who wrote.
        let near = sentence.start.max(sentence.end.saturating_sub(THING_NEAR))..sentence.end;
        // "The bank denied ignoring the letter. | It | said": the bank.
        let turned_away = |t: usize| {
            (subject.end..t).any(|v| {
                ["den", "ignor", "reject", "dismiss", "receiv"]
                    .iter()
                    .any(|stem| view.lower(v).starts_with(stem))
            })
        };
        let told = |t: usize| {
            one_of!(view.lower(t - 1), "a" | "an")
                || view.lower(t - 1) == "the" && !(speaks(&subject) && turned_away(t))
        };
        let written = near.clone().rev().find(|&t| view.is(t, flag::DOCUMENT) && t > subject.end && told(t));
        // "The farm is the work of a firm, | Ruiz Ltd. | It | said": what can speak, if the subject cannot.
        let body = near
            .rev()
            .filter(|&t| view.quoted(t).is_none())
            .find(|&t| view.entity_at(t).is_some_and(|e| e.kind == EntityKind::Organization));
        let other = body.map(|t| t..t + 1).filter(|_| !view.capitalized(subject.end - 1));
        return written.map(|t| t..t + 1).or(Some(subject).filter(speaks)).or(other);
    }
    None
}
