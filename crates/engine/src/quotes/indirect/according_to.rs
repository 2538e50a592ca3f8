//! `According to [Ana Ruiz], the plan had failed`; `The plan had failed, according to [a report]`.

use std::ops::Range;

use super::Reported;
use super::clause_end::{Setting, around, clause};
use crate::quotes::candidate::Attribution;
use crate::quotes::phrases::starting_at;
use crate::quotes::view::View;

const RULE: &str = "quote/indirect-according-to";

pub(super) fn find(view: &View, sentence: &Range<usize>, out: &mut Vec<Reported>) {
    let Some(at) = sentence
        .clone()
        .find(|&t| view.lower(t) == "according" && view.lower(t + 1) == "to" && view.quoted(t).is_none())
    else {
        return;
    };
    let Some(speaker) = starting_at(view, at + 2, sentence.end) else { return };
    let tokens = if at - sentence.start <= 2 {
        let Some(comma) = (speaker.end..sentence.end).find(|&t| view.lower(t) == ",") else { return };
        clause(view, comma + 1, sentence.end, Setting::default())
    } else {
        around(view, sentence.start, at, speaker.end, sentence.end)
    };
    let attribution = Attribution { speaker, cue: Some(at..at + 2), verb: None, rule: RULE };
    out.push(Reported { tokens, attribution });
}
