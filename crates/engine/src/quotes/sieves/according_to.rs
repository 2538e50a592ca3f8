//! `“…,” according to [the report]`; `According to [Ana Ruiz], “…”`.

use std::ops::Range;

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::starting_at;
use crate::quotes::view::View;

pub(super) const ID: &str = "quote/according-to";

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    in_range(view, &quote.right).or_else(|| in_range(view, &quote.left))
}

fn in_range(view: &View, range: &Range<usize>) -> Option<Attribution> {
    let at = range.clone().take(60).find(|&t| view.lower(t) == "according" && view.lower(t + 1) == "to")?;
    let speaker = starting_at(view, at + 2, range.end)?;
    Some(Attribution { speaker, cue: Some(at..at + 2), verb: None, rule: ID })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "The bridge is “past repair”, according to [the report].",
                "According to [Ana Ruiz], the bridge is “past repair”.",
            ],
        );
    }
}
