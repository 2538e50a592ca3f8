//! A dialogue in paragraphs of nothing but words: after a question by one of two speakers, the other answers.

use std::ops::Range;

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{can_mean, clause_subject, starting_at};
use crate::quotes::speaker::same_speaker;
use crate::quotes::view::View;
use crate::report::EntityKind;

pub(super) const ID: &str = "quote/alternating";

/// How many quotations back the other speaker may be.
const REACH: usize = 5;

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
    let bare = |c: &Candidate| c.begins_paragraph(view) && c.right.is_empty() && c.attribution.is_none();
    let count = all.get(index..all.len().min(index + REACH))?.iter().take_while(|c| bare(c)).count();
    let next = all.get(index + count)?;
    let (from, to) = (view.block(all.get(index)?.tokens.start)?, view.block(next.tokens.start)?);
    let turns = to == from + count && next.begins_paragraph(view);
    let then = next.attribution.as_ref().filter(|_| turns)?;
    let same = same_speaker(view, &then.speaker, &known.speaker);
    let speaker = if count % 2 == 0 && !same {
        then.speaker.clone()
    } else if count % 2 == 1 && same && (known.rule == ID || count == 1 && short(all, index)) {
        // Within such an exchange the turns go on.
        let others = all.get(index.saturating_sub(REACH)..index - 1)?.iter().rev();
        let other = others
            .filter_map(|c| c.attribution.as_ref())
            .find(|a| !same_speaker(view, &a.speaker, &known.speaker))?;
        other.speaker.clone()
    } else {
        return None;
    };
    Some(Attribution { rule: ID, cue: None, verb: None, speaker })
}

/// "“You might have said, | Tom,” | Ruiz said.": whom the one before calls by name answers, if he has spoken already.
fn called(view: &View, all: &[Candidate], index: usize) -> Option<Range<usize>> {
    let before = all.get(index.checked_sub(1)?)?;
    let name = before.tokens.clone().rev().find(|&t| !view.punctuation(t))?;
    let whom = view.named(name).filter(|_| view.lower(name - 1) == ",")?;
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
        let entity = s.clone().rev().find_map(|t| view.named(t)).and_then(|e| view.entities.get(e));
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
                "“It was hers,” Ana Ruiz said.\n\n“She died, did she not?” [Tom Hale] asked.\n\n“Yes.”\n\n“And when was that?”",
            ],
        );
    }
}
