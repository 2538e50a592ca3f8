//! Whose a document that speaks is: "her report described", "a letter from Ruiz. … | It | said", "Ruiz said in a statement.
//! … the statement said".

use std::ops::Range;

use super::phrases::{clause_subject, finite_verb};
use super::view::View;
use super::vocabulary::flag;
use crate::report::{Entity, EntityKind};

/// How far back a document may have been introduced, in tokens.
const REACH: usize = 80;

/// How far behind the word for a document the name of its author may stand: "from eight-year-old | Ellie Marsh".
const NEAR: usize = 8;

/// The person or the body that wrote the document that `tokens` names.
pub(super) fn author<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let noun = tokens.clone().find(|&t| view.is(t, flag::DOCUMENT))?;
    if view.is(tokens.start, flag::POSSESSIVE) {
        return writer(view, tokens.start);
    }
    // "Ruiz | 's letter"
    if let Some(owner) = (tokens.start + 1..noun).find(|&t| matches!(view.lower(t), "'s" | "'")) {
        return writer(view, owner - 1);
    }
    if view.lower(tokens.start) != "the" && noun != tokens.start {
        return None;
    }
    let word = view.doc.token(noun).word;
    let first = (tokens.start.saturating_sub(REACH)..tokens.start).rev().find(|&t| {
        view.doc.token(t).word == word
            && view.quoted(t).is_none()
            && t.checked_sub(1).is_some_and(|b| matches!(view.lower(b), "a" | "an"))
    });
    // The letter itself, where the sentence before has it with its writer.
    match first.or((noun == tokens.start).then_some(noun)) {
        Some(noun) => introduced(view, noun),
        None => correspondent(view, tokens.start, noun),
    }
}

/// "The council | wrote | to residents. The letter said": who wrote in the sentence before.
fn correspondent<'a>(view: &View<'a>, token: usize, noun: usize) -> Option<&'a Entity> {
    let before = view.sentence(token).start.checked_sub(1)?;
    let letter = matches!(view.lower(noun), "letter" | "email" | "note" | "message");
    let sentence =
        Some(view.sentence(before)).filter(|_| letter && view.block(before) == view.block(token))?;
    let wrote = |t: usize| view.lower(t) == "wrote" && view.lower(t + 1) == "to" && view.quoted(t).is_none();
    let verb = sentence.clone().find(|&t| wrote(t))?;
    clause_subject(view, sentence.start, verb)?.rev().find_map(|t| writer(view, t))
}

/// "a letter | from Ruiz", "Ruiz said in | a statement"
fn introduced<'a>(view: &View<'a>, noun: usize) -> Option<&'a Entity> {
    let sentence = view.sentence(noun);
    if matches!(view.lower(noun + 1), "from" | "by") {
        let end = sentence.end.min(noun + NEAR);
        return (noun + 2..end).find(|&t| view.named(t).is_some()).and_then(|t| writer(view, t));
    }
    // "In a letter to Ruiz" is not his.
    if view.lower(noun + 1) == "to" && view.lower(noun.checked_sub(2)?) != "in" {
        return None;
    }
    let verb = (sentence.start..sentence.end).find(|&t| finite_verb(view, t) && view.quoted(t).is_none())?;
    let issues =
        view.finite_cue(verb).is_some_and(|c| !matches!(view.vocabulary.class(c), "attitude" | "belief"))
            || matches!(
                view.lower(verb),
                "sent"
                    | "issued"
                    | "released"
                    | "published"
                    | "posted"
                    | "put"
                    | "circulated"
                    | "filed"
                    | "distributed"
            );
    let subject = clause_subject(view, sentence.start, verb).filter(|_| issues)?;
    subject.rev().find_map(|t| writer(view, t))
}

/// The person or the body that a token names, be it as "her".
fn writer<'a>(view: &View<'a>, token: usize) -> Option<&'a Entity> {
    let entity = view.named(token).and_then(|e| view.entities.get(e))?;
    matches!(entity.kind, EntityKind::Person | EntityKind::Organization).then_some(entity)
}
