//! `[Ana Ruiz] hailed it as “…”; Tom Hale found it “…”`: a verb of attitude close before the words, in their own clause.

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::subject;
use crate::quotes::view::View;
use crate::quotes::vocabulary::CueClass;

pub(super) const ID: &str = "quote/attitude-before";

/// How close to the words the verb must stand, in tokens.
const NEAR: usize = 6;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let floor = quote.left.start.max(quote.left.end.saturating_sub(NEAR));
    let verb = (floor..quote.left.end)
        .rev()
        .take_while(|&t| view.quoted(t).is_none() && !one_of!(view.lower(t), "," | ";" | "and" | "but"))
        .find(|&t| view.cue(t).is_some_and(|c| c.class == CueClass::Attitude))?;
    let speaker = subject(view, verb, quote.left.start)?;
    Some(Attribution { speaker, cue: Some(verb..verb + 1), verb: view.cue(verb), rule: ID })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "The paper, which [outside experts] called “a headache for everybody”, was short.",
                "[Ana Ruiz] praised its “boundless patience with everyone”.",
                "[The minister] later called her “the most expensive woman in Chad,” a description she had printed on her cards.",
                "It took a turn, with the leader of the council, [Ana Ruiz], terming the audit an “eyewash for us”.",
                "[Ana Ruiz] agreed: “Of course. But chance is not what we see.”",
                "Goals gave them a lead, and [their coach, Ana Ruiz], was left to rue “twenty minutes of madness”.",
                "[The Sentinel] hailed it as “a masterpiece”; the Evening Post found it “long and wet”.",
            ],
        );
    }
}
