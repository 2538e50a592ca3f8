//! `[Ana Ruiz] is confident that the plan will work`, `[Ana Ruiz] was critical of the plan`.

use std::ops::Range;

use super::Reported;
use super::clause_end::{Setting, Shape, clause};
use crate::quotes::candidate::Attribution;
use crate::quotes::phrases::subject_before;
use crate::quotes::view::View;
use crate::quotes::vocabulary::preposition;
use crate::tagger::Pos;

const RULE: &str = "quote/indirect-adjective";

/// How many words may stand between the verb and the adjective: "is | still not entirely | sure".
const BETWEEN: usize = 4;

pub(super) fn find(view: &View, sentence: &Range<usize>, out: &mut Vec<Reported>) {
    let mut at = sentence.start;
    while at < sentence.end {
        let adjective = at;
        at += 1;
        let Some(cue) = view.adjective_cue(adjective) else { continue };
        let floor = adjective.saturating_sub(BETWEEN).max(sentence.start);
        let Some(verb) = (floor..adjective).rev().find(|&t| !view.adverb(t) && view.lower(t) != "not") else {
            continue;
        };
        let links = one_of!(
            view.lower(verb),
            "is" | "are"
                | "was"
                | "were"
                | "be"
                | "been"
                | "'m"
                | "'re"
                | "'s"
                | "am"
                | "seems"
                | "seemed"
                | "remains"
                | "remained"
                | "sounded"
                | "feels"
                | "felt"
        );
        let lead = view.lower(adjective + 1);
        let shape = match lead {
            "that" => Shape::Clause,
            "to" if matches!(view.pos(adjective + 2), Pos::VerbBase | Pos::VerbPresent) => Shape::Infinitive,
            _ if cue.complements & preposition(lead) != 0 => Shape::Object,
            _ => continue,
        };
        let Some(speaker) = subject_before(view, verb, sentence.start).filter(|_| links) else { continue };
        // "It is certain that": nobody's.
        if one_of!(view.lower(speaker.start), "it" | "that" | "this" | "what") {
            continue;
        }
        let start = adjective + 1 + usize::from(shape == Shape::Object);
        let tokens = clause(view, start, sentence.end, Setting { shape, ..Setting::default() });
        at = at.max(tokens.end);
        let attribution =
            Attribution { speaker, cue: Some(adjective..adjective + 1), verb: Some(cue), rule: RULE };
        out.push(Reported { tokens, attribution });
    }
}
