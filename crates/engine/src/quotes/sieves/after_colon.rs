//! `[Ana Ruiz] wrote on Friday:` and a paragraph that is the quotation.

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{clause_subject, subject};
use crate::quotes::view::View;

pub(super) const ID: &str = "quote/after-colon";

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let colon =
        quote.tokens.start.checked_sub(1).filter(|&c| quote.left.is_empty() && view.lower(c) == ":")?;
    let sentence = view.sentence(colon);
    let verb = sentence
        .clone()
        .rev()
        .find(|&t| view.quoted(t).is_none() && view.cue(t).is_some_and(|c| c.class.reports_words()));
    let speaker = verb
        .and_then(|v| subject(view, v, sentence.start))
        .or_else(|| clause_subject(view, sentence.start, colon))?;
    Some(Attribution { speaker, cue: verb.map(|v| v..v + 1), verb: verb.and_then(|v| view.cue(v)), rule: ID })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &["[Ana Ruiz] wrote to the council on Friday:\n\n“We are ready to go home.”"],
        );
    }
}
