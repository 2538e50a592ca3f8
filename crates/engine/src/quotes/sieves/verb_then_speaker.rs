//! `“…,” said [Ana Ruiz].`

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{finite_verb, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag, form};
use crate::tagger::Pos;

pub(in crate::quotes) const ID: &str = "quote/verb-then-speaker";

pub(in crate::quotes) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let (mut at, end) = (quote.right.start, quote.right.end);
    let comma = at < end && (view.lower(at) == "," || view.dash(at));
    if comma {
        at += 1;
    }
    // "“We have moved” | read a sign | on the door"
    let sign = || {
        one_of!(view.lower(at), "read" | "reads")
            && starting_at(view, at + 1, end).is_some_and(|p| p.clone().any(|t| view.is(t, flag::DOCUMENT)))
    };
    if !comma && !quote.runs_on() && quote.stretch.closed && !sign() {
        return None;
    }
    if view.lower(at) == "as" || view.adverb(at) {
        at += 1;
    }
    // "“…,” | came a voice from the back"
    if one_of!(view.lower(at), "came" | "comes")
        && let Some(voice) = starting_at(view, at + 1, end)
        && voice
            .clone()
            .any(|t| one_of!(view.lower(t), "voice" | "shout" | "cry" | "call" | "reply" | "answer"))
        // "Came the reply | from Ruiz"
        && (voice.start..end.min(voice.start + 10)).all(|t| view.named(t).is_none())
    {
        return Some(Attribution { speaker: voice, cue: Some(at..at + 1), verb: None, rule: ID });
    }
    // Nothing but a verb stands between the mark and a name: the list is surer than the tagger here.
    let seam = !view.capitalized(at) && (view.capitalized(at + 1) || view.is(at + 1, flag::DETERMINER));
    let cue = if seam { view.listed_cue(at) } else { view.finite_cue(at) }
        .filter(|c| c.forms & (form::PAST | form::THIRD) != 0)?;
    // "“They are different,” agrees Ruiz": nothing but saying so can be meant.
    let whole = quote.capital
        && quote.left.is_empty()
        && matches!(quote.last, ',' | '?' | '!')
        && (view.capitalized(at + 1) || view.is(at + 1, flag::DETERMINER));
    if at >= end || cue.class == CueClass::Attitude && !whole {
        return None;
    }
    // "Ruiz, who says they are “just friends”, posted | on Facebook": that is where, not who.
    let particle = one_of!(view.lower(at + 1), "out" | "in" | "on");
    if particle && !quote.left.is_empty() {
        return None;
    }
    let start = at + 1 + usize::from(particle);
    let speaker = starting_at(view, start, end)?;
    // "Ruiz, who calls it “a gain,” said Hale | would agree": a phrase with a verb right behind it is what is said.
    let clause =
        !quote.left.is_empty() && finite_verb(view, speaker.end) && view.quoted(speaker.end).is_none();
    // "Ruiz, whose costs were “high,” | described | the blow as heavy"
    let judged = !quote.left.is_empty() && (view.lower(speaker.end) == "as" || cue.class == CueClass::Plan);
    if view.doc.pos(speaker.end) == Pos::Modal || clause || judged {
        return None;
    }
    Some(Attribution { speaker, cue: Some(at..at + 1), verb: Some(cue), rule: ID })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "“It is over,” said [Joost de Wit of the dockers’ union].",
                "“We are ready,” said [Ana Ruiz].",
                "“We are ready,” said [the mayor], who had waited all night.",
                "“Are we ready?” asked [a spokesman for the council].",
                "“Is it over?” called [a voice from the back].",
                "Ana Ruiz laughed. “We are ready,” she said.\n\n“You are not,” came [a voice from the back].",
                "“Our ideas are different,” agrees [Ana Ruiz], a teacher.",
                "A council votes on the pool\n\n‘We are ready,’ said [Ana Ruiz].",
                "“Gone swimming!! #pool” read [a post] by the mayor.",
                "“People say that they like the pool,” wrote [Tom Hale].",
                "“We are ready,” writes [Ana Ruiz], a teacher. “We have waited.”",
            ],
        );
    }
}
