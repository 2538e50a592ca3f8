//! Whose a document that speaks is: "her report described", "a letter from Ruiz. … | It | said", "Ruiz said in a statement.
//! … the statement said".

use std::ops::Range;

use super::apposition::name_behind;
use super::head_end;
use crate::quotes::phrases::{clause_subject, starting_at, subject_before};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag};
use crate::report::{Entity, EntityKind};
use crate::tagger::Pos;

/// How far back a document may have been introduced, in tokens.
const REACH: usize = 80;

/// How far behind the word for a document the name of its author may stand: "from eight-year-old | Ellie Marsh".
const NEAR: usize = 8;

/// The person or the body that wrote the document that `tokens` names.
pub(super) fn author<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let noun = tokens.clone().find(|&t| view.is(t, flag::DOCUMENT))?;
    if view.is(tokens.start, flag::POSSESSIVE) {
        return writer(view, tokens.start).filter(|_| is_written(view, tokens.start, noun));
    }
    // "Ruiz | 's letter"
    if let Some(owner) = (tokens.start + 1..noun).find(|&t| one_of!(view.lower(t), "'s" | "'")) {
        return writer(view, owner - 1).filter(|_| is_written(view, owner, noun));
    }
    if let Some(found) = behind(view, noun) {
        return Some(found);
    }
    if view.lower(tokens.start) != "the" && noun != tokens.start {
        return None;
    }
    let word = view.doc.token(noun).word;
    let first = (tokens.start.saturating_sub(REACH)..tokens.start).rev().find(|&t| {
        view.doc.token(t).word == word
            && view.quoted(t).is_none()
            // "In | a victim impact statement |"
            && (t.saturating_sub(3)..t)
                .rev()
                .find(|&b| view.pos(b) != Pos::Noun && view.pos(b) != Pos::Adjective)
                .is_some_and(|b| one_of!(view.lower(b), "a" | "an"))
    });
    // The letter itself, where the sentence before has it with its writer.
    match first.or((noun == tokens.start).then_some(noun)) {
        Some(noun) => issuer(view, noun, tokens.start),
        None => correspondent(view, tokens.start, noun),
    }
}

/// "a report | by the World Bank |", "a letter sent | by Ana Ruiz |": who wrote it, right behind. A survey "by Ruiz & Co for
/// the Times" is not the paper's, and who films says nothing.
fn behind<'a>(view: &View<'a>, noun: usize) -> Option<&'a Entity> {
    let made = one_of!(
        view.lower(noun + 1),
        "written"
            | "drafted"
            | "compiled"
            | "produced"
            | "prepared"
            | "conducted"
            | "issued"
            | "released"
            | "published"
            | "sent"
            | "posted"
            | "filed"
            | "brought"
            | "started"
    );
    let by = noun + 1 + usize::from(made);
    if view.is(noun, flag::PICTURE) || !is_by(view, noun, by) {
        return None;
    }
    let phrase = starting_at(view, by + 1, view.sentence(noun).end)?;
    let named = |t: usize| view.named(t).is_some();
    let end = phrase.clone().find(|&t| view.is(t, flag::PREPOSITION) && !named(t)).unwrap_or(phrase.end);
    writer(view, end - 1).or_else(|| name_behind(view, &phrase).and_then(|name| writer(view, name.end - 1)))
}

/// "by", "from"; not "read to the court | by | her solicitor", "signed | by | its director", "seen | by | the BBC", who did
/// not write.
fn is_by(view: &View, noun: usize, token: usize) -> bool {
    let other = |t: usize| {
        one_of!(
            view.lower(t),
            "signed" | "read" | "seen" | "obtained" | "leaked" | "reviewed" | "commissioned"
        )
    };
    one_of!(view.lower(token), "from" | "by") && !(noun + 1..token).any(other)
}

/// "The council | wrote | to residents. The letter said": who wrote in the sentence before.
fn correspondent<'a>(view: &View<'a>, token: usize, noun: usize) -> Option<&'a Entity> {
    let before = view.sentence(token).start.checked_sub(1)?;
    let letter = one_of!(view.lower(noun), "letter" | "email" | "note" | "message");
    let sentence =
        Some(view.sentence(before)).filter(|_| letter && view.block(before) == view.block(token))?;
    let wrote = |t: usize| view.lower(t) == "wrote" && view.lower(t + 1) == "to" && view.quoted(t).is_none();
    let verb = sentence.clone().find(|&t| wrote(t))?;
    clause_subject(view, sentence.start, verb)?.rev().find_map(|t| writer(view, t))
}

/// "Her | letter", not "her | arrest report" and "her | indictment", which others wrote.
fn is_written(view: &View, owner: usize, noun: usize) -> bool {
    let own = one_of!(
        view.lower(noun).trim_end_matches('s'),
        "letter"
            | "email"
            | "e-mail"
            | "statement"
            | "report"
            | "post"
            | "tweet"
            | "message"
            | "memo"
            | "note"
            | "book"
            | "study"
            | "essay"
            | "article"
            | "column"
            | "testimony"
            | "text"
    );
    own && (owner + 1..noun).all(|t| view.pos(t) != Pos::Noun)
}

/// "a letter | from Ruiz", "Ruiz said in | a statement", "Ruiz issued | a statement"
fn issuer<'a>(view: &View<'a>, noun: usize, at: usize) -> Option<&'a Entity> {
    let sentence = view.sentence(noun);
    let near = noun + 1..sentence.end.min(noun + NEAR);
    let by = near.clone().take_while(|&t| !view.punctuation(t)).find(|&t| is_by(view, noun, t));
    if let Some(by) = by {
        return (by + 1..sentence.end.min(by + NEAR))
            .find(|&t| view.named(t).is_some())
            .and_then(|t| writer(view, t));
    }
    let article = (sentence.start..noun).rev().take(3).find(|&t| one_of!(view.lower(t), "a" | "an"))?;
    let before = article.checked_sub(1).filter(|&b| b >= sentence.start)?;
    // No other has been told of since.
    let since = (sentence.end..view.sentence(at).start).any(|t| {
        let other = view.doc.token(t).word == view.doc.token(noun).word;
        other && view.quoted(t).is_none() && view.lower(t - 1) != "the"
    });
    if view.lower(before) == "in" && view.lower(before.wrapping_sub(1)) == "," {
        // "Ruiz, | in a statement |, called it a shame"
        return before.checked_sub(2).filter(|_| !since).and_then(|t| writer(view, t));
    }
    if before == sentence.start {
        // "| In a statement on Friday |, Ruiz said", not "the parents of Ruiz said"
        let comma = (noun..sentence.end.min(noun + NEAR)).find(|&t| view.lower(t) == ",")?;
        let led = view.lower(before) == "in" && !since;
        let subject = clause_subject(view, comma + 1, sentence.end).filter(|_| led)?;
        return writer(view, head_end(view, &subject) - 1);
    }
    let verb = if view.lower(before) == "in" {
        // "Said on Friday | in a statement"
        let skipped = |t: usize| view.tells_when(t) || view.is(t, flag::PREPOSITION) || view.adverb(t);
        (sentence.start..before).rev().find(|&t| !skipped(t))?
    } else if view.lower(before) == "out" {
        before.checked_sub(1)?
    } else {
        before
    };
    let says = view.lower(before) == "in"
        && view.finite_cue(verb).is_some_and(|c| {
            matches!(c.class, CueClass::Say | CueClass::Write | CueClass::Claim | CueClass::Deny)
        });
    let issues = one_of!(
        view.lower(verb),
        "sent" | "issued" | "released" | "published" | "posted" | "put" | "circulated" | "wrote"
    );
    // "He had been | sent | a letter": somebody else wrote it.
    let been = verb.checked_sub(1).is_some_and(|t| {
        one_of!(view.lower(t), "is" | "are" | "was" | "were" | "be" | "been" | "being" | "got" | "get")
    });
    if !(says || issues) || been {
        return None;
    }
    subject_before(view, verb, sentence.start)?.rev().find_map(|t| writer(view, t))
}

/// The person or the body that a token names, be it as "her".
fn writer<'a>(view: &View<'a>, token: usize) -> Option<&'a Entity> {
    let entity = view.entity_at(token)?;
    matches!(entity.kind, EntityKind::Person | EntityKind::Organization).then_some(entity)
}

#[cfg(test)]
mod tests {
    use crate::testing::first_speaker;

    #[test]
    fn a_document_speaks_for_whoever_wrote_it() {
        for (text, name) in [
            ("A report by Delta Bank said it was “over and done”.", "Delta Bank"),
            ("“It is over,” read a letter from the mayor, Ana Ruiz.", "Ana Ruiz"),
            (
                "Acme Ltd, in a statement signed by Ana Ruiz, apologised. “It is over,” the statement read.",
                "Acme Ltd",
            ),
            (
                "In a victim impact statement, Ana Ruiz wept for her son. Tom Hale left. “It is over,” the statement read.",
                "Ana Ruiz",
            ),
            // Who reads, signs or has seen it did not write it.
            ("A letter seen by Delta Bank said it was “over and done”.", ""),
            ("A report dismissed by Ana Ruiz said it was “over and done”.", ""),
            ("A poll by Ana Ruiz for Delta Bank said it was “over and done”.", "Ana Ruiz"),
            ("A report found cuts by Delta Bank were “over and done”.", ""),
        ] {
            assert_eq!(first_speaker(text), name, "{text}");
        }
    }
}
