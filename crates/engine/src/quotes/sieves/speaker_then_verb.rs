//! `“…,” [Ana Ruiz], a teacher, told reporters.`

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{starting_at, subject_before};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;

pub(super) const ID: &str = "quote/speaker-then-verb";

/// How far the verb may stand from the closing mark, in tokens: an apposition may come between.
const REACH: usize = 40;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let (mut at, end) = (quote.right.start, quote.right.end.min(quote.right.start + REACH));
    let comma = at < end && matches!(view.lower(at), "," | "—" | "–");
    if comma {
        at += 1;
    }
    let loose = !comma && !quote.runs_on() && quote.stretch.closed;
    while at < end && (view.adverb(at) || view.tells_when(at)) {
        at += 1;
    }
    let phrase = starting_at(view, at, end)?;
    let floor = quote.right.start;
    // "a trader who spoke on condition of anonymity said": the last verb is the sentence's.
    if view.lower(phrase.end) == "who" && (quote.runs_on() || comma) {
        let says = (phrase.end..end).rev().find(|&t| {
            view.quoted(t).is_none()
                && view.finite_cue(t).is_some_and(|c| matches!(view.vocabulary.class(c), "say" | "tell"))
                && !view.is(t - 1, flag::RELATIVE)
        });
        if let Some(verb) = says.filter(|&v| attributes(view, v, end)) {
            return Some(Attribution {
                speaker: phrase,
                cue: Some(verb..verb + 1),
                verb: view.cue(verb),
                rule: ID,
            });
        }
    }
    let mut verb = phrase.end;
    while verb < end && view.quoted(verb).is_none() {
        if let Some(cue) = view.finite_cue(verb)
            && view.vocabulary.class(cue) != "attitude"
            && subject_before(view, verb, floor)
                .is_some_and(|s| s.start <= phrase.end && phrase.start <= s.end)
            && (comma || quote.last == ',' || attributes(view, verb, end))
            && (!loose || verb == phrase.end && quote.left.is_empty())
        {
            return Some(Attribution {
                speaker: phrase,
                cue: Some(verb..verb + 1),
                verb: Some(cue),
                rule: ID,
            });
        }
        verb += 1;
    }
    if loose && !comma && quote.right.is_empty() {
        return None;
    }
    // "Xi was quoted as saying", "Ruiz was saying".
    let saying =
        (phrase.end..end).take(6).find(|&t| matches!(view.lower(t), "saying" | "said" | "telling"))?;
    let cue = view.cue(saying)?;
    Some(Attribution { speaker: phrase, cue: Some(saying..saying + 1), verb: Some(cue), rule: ID })
}

/// After a question mark the words that follow may be a sentence of their own: the verb then reports nothing else.
fn attributes(view: &View, verb: usize, end: usize) -> bool {
    let next = verb + 1;
    next >= end
        || view.punctuation(next)
        || view.adverb(next)
        || view.tells_when(next)
        || view.quoted(next).is_some()
        || matches!(
            view.lower(next),
            "in" | "on"
                | "at"
                | "during"
                | "after"
                | "before"
                | "of"
                | "to"
                | "as"
                | "when"
                | "while"
                | "with"
                | "from"
        )
        || view.vocabulary.class(view.cue(verb).unwrap_or(crate::quotes::vocabulary::Cue {
            class: 0,
            forms: 0,
            complements: 0,
        })) == "tell"
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "“We are ready,” [Ana Ruiz] said.",
                "“We are ready,” [Ana Ruiz], a teacher, told reporters on Friday.",
                "“Why?” [Ruiz] asked.",
                "“We are ready,” [a trader] who spoke on condition of anonymity said.",
                "“We are ready,” [the council] later added.",
            ],
        );
    }
}
