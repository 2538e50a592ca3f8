//! `“…,” according to [the report]`; `According to [Ana Ruiz], “…”`; `In [her] words, “…”`.

use std::ops::Range;

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::according;
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, form};

pub(super) const ID: &str = "quote/according-to";

/// How many tokens of the sentence before or after the quotation are looked through.
const REACH: usize = 60;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    // "He sat there, according to a cook, asking “…”": what somebody does as told by the cook is his.
    let nearer = |a: &Attribution| (a.speaker.end..quote.left.end).any(|t| asks(view, t));
    in_range(view, &quote.right).or_else(|| in_range(view, &quote.left).filter(|a| !nearer(a)))
}

fn asks(view: &View, token: usize) -> bool {
    let Some(cue) = view.cue(token) else { return false };
    let says = matches!(cue.class, CueClass::Say | CueClass::Tell);
    cue.forms & form::GERUND != 0 && says || cue.class == CueClass::Ask
}

fn in_range(view: &View, range: &Range<usize>) -> Option<Attribution> {
    let source = according(view, &(range.start..range.end.min(range.start + REACH)))?;
    Some(Attribution { speaker: source.speaker, cue: Some(source.cue), verb: None, rule: ID })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "The bridge is “past repair”, according to [a note] seen by the paper.",
                "The bridge is “past repair”, according to [the report].",
                "The bridge is “past repair”, according to [county Treasurer Ana Ruiz].",
                "According to [Ana Ruiz], the bridge is “past repair”.",
                "The bridge was, in [her] words, “a wreck that nobody loved”.",
                "The bridge was, in the words of [one resident], “a wreck”.",
                "The bridge is, in the careful phrase of [the auditors], “not yet built”.",
                "The bridge was, in [the mayor]’s view, “a wreck”.",
            ],
        );
    }
}
