//! `[Ana Ruiz]’s claim that the plan had failed`, `[her] criticism of the plan`, `a warning from [the council] that …`.

use std::ops::Range;

use super::Reported;
use super::clause_end::{Setting, Shape, clause};
use crate::quotes::candidate::Attribution;
use crate::quotes::phrases::owner;
use crate::quotes::view::View;
use crate::quotes::vocabulary::{Cue, preposition};
use crate::tagger::Pos;

const RULE: &str = "quote/indirect-noun";

/// How many words may stand between the noun and what leads its words.
const LED: usize = 3;

pub(super) fn find(view: &View, sentence: &Range<usize>, out: &mut Vec<Reported>) {
    // A noun in what another reports is part of it.
    let mut from_here = sentence.start;
    for noun in sentence.clone() {
        if noun < from_here {
            continue;
        }
        let Some(cue) = view.noun_cue(noun) else { continue };
        let Some(speaker) = owner(view, noun, sentence.start, sentence.end) else { continue };
        let from = if speaker.start > noun { speaker.end } else { noun + 1 };
        let Some(lead) = (from..sentence.end).take(LED).find(|&t| leads(view, t, cue).is_some()) else {
            continue;
        };
        if (from..lead).any(|t| view.punctuation(t) || view.quoted(t).is_some()) {
            continue;
        }
        let Some(shape) = leads(view, lead, cue) else { continue };
        let start = lead + usize::from(shape == Shape::OfNoun);
        let tokens = clause(view, start, sentence.end, Setting { shape, inner: true, ..Setting::default() });
        if tokens.len() < 2 || speaker.start < tokens.end && tokens.start < speaker.end {
            continue;
        }
        let attribution = Attribution { speaker, cue: Some(noun..noun + 1), verb: Some(cue), rule: RULE };
        from_here = tokens.end;
        out.push(Reported { tokens, attribution });
    }
}

/// What leads the words that a noun reports, and their shape.
fn leads(view: &View, token: usize, cue: Cue) -> Option<Shape> {
    match view.lower(token) {
        "that" => Some(Shape::Clause),
        "to" if cue.complements & preposition("to") == 0
            && matches!(view.pos(token + 1), Pos::VerbBase | Pos::VerbPresent) =>
        {
            Some(Shape::Infinitive)
        }
        word if cue.complements & preposition(word) != 0 => Some(Shape::OfNoun),
        _ => None,
    }
}
