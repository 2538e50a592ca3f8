//! `The plan had failed, [Ana Ruiz] said on Friday.`; `…, said [Ana Ruiz].`

use std::ops::Range;

use super::Reported;
use super::clause_end::around;
use crate::quotes::candidate::Attribution;
use crate::quotes::phrases::{finite_verb, pronoun, starting_at, subject_before};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::tagger::Pos;

const RULE: &str = "quote/indirect-before";

/// The longest attribution behind a clause, in tokens.
const REACH: usize = 40;

pub(super) fn find(view: &View, sentence: &Range<usize>, out: &mut Vec<Reported>) {
    let floor = sentence.start.max(sentence.end.saturating_sub(REACH));
    for comma in (floor..sentence.end).rev() {
        if view.lower(comma) != "," || view.quoted(comma).is_some() || comma == sentence.start {
            continue;
        }
        let Some((speaker, verb)) = attribution_at(view, comma + 1, sentence.end) else { continue };
        let behind = speaker.end.max(verb + 1);
        let behind = (behind..sentence.end)
            .find(|&t| !view.tells_when(t) && !view.adverb(t) && !view.is(t, flag::PREPOSITION))
            .unwrap_or(sentence.end);
        let tokens = around(view, sentence.start, comma, behind, sentence.end);
        if tokens.len() < 3
            || !tokens.clone().any(|t| finite_verb(view, t))
            || opens_only(view, sentence.start..comma)
            || tokens.clone().all(|t| view.quoted(t).is_some())
        {
            return;
        }
        let attribution =
            Attribution { speaker, cue: Some(verb..verb + 1), verb: view.cue(verb), rule: RULE };
        out.push(Reported { tokens, attribution });
        return;
    }
}

/// "While they pushed for it, | Ruiz said": an opening clause is the frame of what follows, and nobody's words.
fn opens_only(view: &View, before: Range<usize>) -> bool {
    let first = before.start + usize::from(matches!(view.lower(before.start), "but" | "and"));
    let opens = view.is(first, flag::PREPOSITION)
        || view.is(first, flag::CONJUNCTION)
            && !matches!(
                view.lower(first),
                "that" | "whether" | "what" | "how" | "who" | "why" | "or" | "so" | "yet"
            )
        || matches!(view.pos(first), Pos::VerbGerund | Pos::VerbParticiple) && view.cue(first).is_some()
        || matches!(view.lower(first), "asked" | "soon");
    opens && !before.clone().any(|t| view.lower(t) == ",")
}

/// `[speaker] said …` or `said [speaker]` at `at`, with nothing reported behind the verb.
fn attribution_at(view: &View, at: usize, end: usize) -> Option<(Range<usize>, usize)> {
    let says = |t: usize| {
        view.finite_cue(t)
            .is_some_and(|c| matches!(view.vocabulary.class(c), "say" | "tell" | "write" | "document"))
    };
    if says(at) {
        let speaker = starting_at(view, at + 1, end)?;
        let ends = speaker.end >= end
            || view.punctuation(speaker.end)
            || view.tells_when(speaker.end)
            || view.is(speaker.end, flag::PREPOSITION | flag::RELATIVE);
        return (ends && !pronoun(view, speaker.start)).then_some((speaker, at));
    }
    let phrase = starting_at(view, at, end)?;
    let verb = (phrase.end..end).take(30).find(|&t| says(t) && view.quoted(t).is_none())?;
    let subject = subject_before(view, verb, at)?;
    if subject.start > phrase.end || phrase.start > subject.end {
        return None;
    }
    let next = verb + 1;
    let bare = next >= end
        || view.punctuation(next)
        || view.tells_when(next)
        || view.adverb(next)
        || view.vocabulary.class(view.cue(verb)?) == "tell" && !(next..end).any(|t| view.lower(t) == "that")
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
                | "from"
                | "ahead"
                | "last"
                | "this"
                | "earlier"
        );
    bare.then_some((phrase, verb))
}
