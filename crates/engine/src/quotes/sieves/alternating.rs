//! A dialogue in paragraphs of nothing but words: after a question by one of two speakers, the other answers.

use std::ops::Range;

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{can_mean, clause_subject, starting_at};
use crate::quotes::speaker::{described, same_speaker};
use crate::quotes::view::View;
use crate::report::EntityKind;

pub(super) const ID: &str = "quote/alternating";

/// How many quotations back the other speaker may be.
const REACH: usize = 5;
/// Turns of a talk have so many words at most.
const FEW: usize = 14;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let before = all.get(index.checked_sub(1)?)?;
    let (here, there) = (view.block(quote.tokens.start)?, view.block(before.tokens.start)?);
    let begins = quote.begins_paragraph(view);
    let alone = begins && quote.right.is_empty() && !quote.stretch.continues;
    if !alone || here != there + 1 || !before.stretch.closed {
        return None;
    }
    if let Some(found) = between(view, all, index) {
        return Some(found);
    }
    if let Some(speaker) = called(view, all, index) {
        return Some(Attribution { rule: ID, cue: None, verb: None, speaker });
    }
    let known = before.attribution.as_ref()?;
    // "“We make it to March,” Boggs said. | “We always do.” | “I’m saying we don’t.”": who goes on leaves the mark open,
    // so closed paragraphs of a few words are turns.
    let bare = bare(view, all, index);
    if bare >= 2
        && before.words <= FEW
        && all.get(index..index + bare)?.iter().all(|c| c.words <= FEW && c.stretch.closed)
        && let Some(speaker) = partner(view, all, index, bare, &known.speaker)
    {
        return Some(Attribution { rule: ID, cue: None, verb: None, speaker });
    }
    // Question and answer, or answer and the next question; or a third turn of nothing but words.
    let third = known.rule == ID && before.right.is_empty();
    if before.last != '?' && quote.last != '?' && !third {
        return None;
    }
    if let Some(speaker) = told_of(view, before, &known.speaker) {
        return Some(Attribution { rule: ID, cue: None, verb: None, speaker });
    }
    let floor = index.saturating_sub(REACH);
    let other = all
        .get(floor..index - 1)?
        .iter()
        .rev()
        .filter(|c| view.block(c.tokens.start).is_some_and(|b| b + REACH > here))
        .find_map(|c| c.attribution.as_ref().filter(|a| !same_speaker(view, &a.speaker, &known.speaker)))?;
    Some(Attribution { rule: ID, cue: None, verb: None, speaker: other.speaker.clone() })
}

/// "“…,” she said. | “…” | “…” | “…,” he said.": bare paragraphs between two speakers, as many as make them take turns.
fn between(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let known = all.get(index.checked_sub(1)?)?.attribution.as_ref()?;
    let count = bare(view, all, index);
    let next = all.get(index + count)?;
    let (from, to) = (view.block(all.get(index)?.tokens.start)?, view.block(next.tokens.start)?);
    let turns = to == from + count && next.begins_paragraph(view);
    let then = next.attribution.as_ref().filter(|_| turns)?;
    let same = same_speaker(view, &then.speaker, &known.speaker);
    let speaker = if count.is_multiple_of(2) && !same {
        then.speaker.clone()
    } else if !count.is_multiple_of(2) && same && (known.rule == ID || count == 1 && short(all, index)) {
        // Within such an exchange the turns go on.
        partner(view, all, index, count, &known.speaker)?
    } else {
        return None;
    };
    Some(Attribution { rule: ID, cue: None, verb: None, speaker })
}

/// How many paragraphs from here on are nothing but words.
fn bare(view: &View, all: &[Candidate], index: usize) -> usize {
    let bare = |c: &&Candidate| c.begins_paragraph(view) && c.right.is_empty() && c.attribution.is_none();
    all.get(index..all.len().min(index + REACH)).unwrap_or_default().iter().take_while(bare).count()
}

/// Whom a speaker talks with: another who has just spoken, the only other one whom the story has beside them right
/// before, or of whom the paragraph behind their talk is.
fn partner(
    view: &View,
    all: &[Candidate],
    index: usize,
    bare: usize,
    speaker: &Range<usize>,
) -> Option<Range<usize>> {
    let here = view.block(all.get(index)?.tokens.start)?;
    let others = all.get(index.saturating_sub(REACH)..index - 1)?.iter().rev();
    let spoke = others
        .filter(|c| view.block(c.tokens.start).is_some_and(|b| b + REACH > here))
        .filter_map(|c| c.attribution.as_ref())
        .find(|a| !same_speaker(view, &a.speaker, speaker))
        .map(|a| a.speaker.clone());
    let beside = || {
        let first = all.get(index - 1)?.tokens.start;
        let before = view.sentence(view.sentence(first).start.checked_sub(1)?);
        only_other(view, before, speaker)
    };
    let behind = || {
        let last = all.get(index + bare - 1)?.tokens.end;
        let next = view.sentence(view.sentence(last.saturating_sub(1)).end);
        let subject = clause_subject(view, next.start, next.end)?;
        only_other(view, subject, speaker)
    };
    beside().or(spoke).or_else(behind)
}

/// The only person other than the speaker whom the story's own words name there.
fn only_other(view: &View, words: Range<usize>, speaker: &Range<usize>) -> Option<Range<usize>> {
    let person = |t: usize| view.named(t).filter(|_| view.is_person(t) && view.quoted(t).is_none());
    let own = described(view, speaker).entity.and_then(|id| view.entity(&id))?;
    let mut others = words.clone().filter_map(|t| Some((t, person(t).filter(|&p| p != own)?)));
    let (at, other) = others.next()?;
    if others.any(|(_, p)| p != other) {
        return None;
    }
    let end = (at..words.end).find(|&t| person(t) != Some(other)).unwrap_or(words.end);
    Some(at..end)
}

/// "“You might have said, | Tom,” | Ruiz said.": whom the one before calls by name answers, if he has spoken already.
fn called(view: &View, all: &[Candidate], index: usize) -> Option<Range<usize>> {
    let before = all.get(index.checked_sub(1)?)?;
    let name = before.tokens.clone().rev().find(|&t| !view.punctuation(t))?;
    if view.lower(name - 1) != "," {
        return None;
    }
    // "“It’s their tower, | Mum |.” | “It’s my wool.”": whoever has spoken before.
    let kin = one_of!(
        view.lower(name),
        "mum" | "mom" | "dad" | "mam" | "mammy" | "daddy" | "gran" | "grandpa" | "nan" | "son"
    );
    if kin && let Some(own) = before.attribution.as_ref() {
        let mut others =
            all.get(..index - 1)?.iter().rev().take(REACH).filter_map(|c| c.attribution.as_ref());
        return others.find(|a| !same_speaker(view, &a.speaker, &own.speaker)).map(|a| a.speaker.clone());
    }
    let whom = view.named(name)?;
    let known = all.get(..index)?.iter().rev().take(REACH * 2).filter_map(|c| c.attribution.as_ref());
    let mut named = known.filter(|a| a.speaker.clone().any(|t| view.named(t) == Some(whom)));
    named.next().map(|a| a.speaker.clone())
}

/// A few words between a few words: somebody answers.
fn short(all: &[Candidate], index: usize) -> bool {
    let words = |i: usize| all.get(i).map_or(0, |c| c.words);
    words(index) <= 6 && words(index - 1) <= 6
}

/// "The next witness, Ana Ruiz, told of the cattle. “How many?” Hale asked. “…”": whom the paragraph right before the
/// question is about, where nobody is quoted.
fn told_of(view: &View, question: &Candidate, asker: &Range<usize>) -> Option<Range<usize>> {
    let mut first = question.left.start;
    while let Some(before) =
        first.checked_sub(1).filter(|&t| view.block(t) == view.block(question.tokens.start))
    {
        first = view.sentence(before).start;
    }
    let sentence = view.sentence(first.checked_sub(1)?);
    if sentence.clone().any(|t| view.quoted(t).is_some()) {
        return None;
    }
    let subject = clause_subject(view, sentence.start, sentence.end).filter(|s| can_mean(view, s))?;
    let person = |s: &Range<usize>| {
        let entity = s.clone().rev().find_map(|t| view.entity_at(t));
        entity.is_some_and(|e| e.kind == EntityKind::Person)
    };
    // "The next witness, | Ana Ruiz, | said"
    let named =
        (view.lower(subject.end) == ",").then(|| starting_at(view, subject.end + 1, sentence.end)).flatten();
    [Some(subject), named].into_iter().flatten().find(person).filter(|s| !same_speaker(view, s, asker))
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "The next witness, [Ana Ruiz], told of the missing herd.\n\n“How many were there?” Tom Hale asked.\n\n“Nine hundred.”",
                "“I have said it,” [Tom Hale] said.\n\nAna Ruiz turned.\n\n“You might have told us, Tom,” she said.\n\n“I am telling you now.”",
                "“It was a snort,” Tom Hale said.\n\n“What sort of snort?” [Ana Ruiz] asked.\n\n“A loud one.”\n\n“So you did laugh at it.”",
                "“You dropped one,” Ana Ruiz said.\n\n“I know.”\n\n“On the left.”\n\n“I know, Nan,” [Tom Hale] said.",
                "“It was my mother’s,” [Ana Ruiz] said.\n\n“She died long ago, did she not?” Tom Hale asked.\n\n“Yes.”",
                "Tom Hale called [Ana Ruiz] in.\n\n“We make it to March,” Hale said.\n\n“We always make it.”\n\n“I say we do not.”",
                "“We make it to March,” Tom Hale said.\n\n“We always make it.”\n\n“I say we do not.”\n\n[Ana Ruiz] looked at the screen.",
                "“It was hers,” Ana Ruiz said.\n\n“She died, did she not?” [Tom Hale] asked.\n\n“Yes.”\n\n“And when was that?”",
            ],
        );
    }
}
