//! `[Ana Ruiz] disagreed. “…”`: the speaker is the subject of the sentence before.

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{clause_subject, subject_before};
use crate::quotes::view::View;

pub(super) const ID: &str = "quote/previous-sentence";

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    if !quote.left.is_empty() {
        return None;
    }
    let sentence = view.sentence(quote.tokens.start.checked_sub(1)?);
    let verb = sentence.clone().find(|&t| view.quoted(t).is_none() && view.finite_cue(t).is_some());
    let speaker = verb
        .and_then(|v| subject_before(view, v, sentence.start))
        .or_else(|| clause_subject(view, sentence.start, sentence.end))?;
    Some(Attribution { speaker, cue: verb.map(|v| v..v + 1), verb: verb.and_then(|v| view.cue(v)), rule: ID })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "[Ana Ruiz] disagreed. “Nobody told us that it would take this long.”",
                "“It was over,” said Tom Hale.\n\nWhat changed? [Ana Ruiz] looks at the sky. “My daughter found the old tapes of the band.”",
                "“I want to see her data,” grumbled Tom Hale. [Ana Ruiz] shrugs this off. “They have been online for years.”",
            ],
        );
    }
}
