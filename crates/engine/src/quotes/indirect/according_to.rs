//! `According to [Ana Ruiz], the plan had failed`; `The plan had failed, according to [a report]`; `In [her] view, …`.

use std::ops::Range;

use super::Reported;
use super::clause_end::{Setting, around, clause};
use crate::quotes::candidate::Attribution;
use crate::quotes::phrases::according;
use crate::quotes::view::View;

const RULE: &str = "quote/indirect-according-to";

pub(super) fn find(view: &View, sentence: &Range<usize>, out: &mut Vec<Reported>) {
    let Some(source) = according(view, sentence) else { return };
    let at = source.tokens.start;
    let tokens = if at - sentence.start <= 2 {
        let Some(comma) = (source.tokens.end..sentence.end).find(|&t| view.lower(t) == ",") else { return };
        clause(view, comma + 1, sentence.end, Setting::default())
    } else {
        around(view, sentence.start, at, source.tokens.end, sentence.end)
    };
    let attribution = Attribution { speaker: source.speaker, cue: Some(source.cue), verb: None, rule: RULE };
    out.push(Reported { tokens, attribution });
}
