//! `“…,” [Ana Ruiz] said, adding, “…”`: a participle after another attribution of its sentence has its speaker.

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::view::View;
use crate::quotes::vocabulary::form;

pub(in crate::quotes) const ID: &str = "quote/participle";

/// How far back the participle may stand, in tokens.
const REACH: usize = 8;

pub(in crate::quotes) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let floor = quote.left.start.max(quote.left.end.saturating_sub(REACH));
    let verb =
        (floor..quote.left.end).rev().find(|&t| view.cue(t).is_some() && follows(view, all, index, t))?;
    let known = all.get(index.checked_sub(1)?)?.attribution.as_ref()?;
    Some(Attribution {
        speaker: known.speaker.clone(),
        cue: Some(verb..verb + 1),
        verb: view.cue(verb),
        rule: ID,
    })
}

/// True where `verb` is a participle with no noun phrase right before it, in a sentence with an earlier quotation.
pub(super) fn follows(view: &View, all: &[Candidate], index: usize, verb: usize) -> bool {
    let Some(before) = index.checked_sub(1).and_then(|i| all.get(i)) else { return false };
    let same = view.sentence(verb).contains(&before.tokens.start) || before.right.contains(&verb);
    let participle =
        view.cue(verb).is_some_and(|c| c.forms & form::GERUND != 0 && c.forms & form::FINITE == 0);
    let lead = verb.wrapping_sub(1);
    same && participle
        && view.quoted(verb).is_none()
        && one_of!(view.lower(lead), "," | "as" | "and" | "but" | "also" | "then" | "before" | "—" | "while")
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &["“We are ready,” [Ana Ruiz] said, adding: “We have waited long enough.”"],
        );
    }
}
