//! A paragraph that begins with a quotation and names nobody: whoever spoke last goes on.

use super::continued::another;
use super::previous_sentence::{self, subject};
use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::view::View;

pub(super) const ID: &str = "quote/previous-paragraph";

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let before = all.get(index.checked_sub(1)?)?;
    let known = before.attribution.as_ref()?;
    let (here, there) = (view.block(quote.tokens.start)?, view.block(before.tokens.start)?);
    // "She puts the bread down. “…”": what stands before it in its own paragraph tells who speaks.
    // "The fuse had been replaced, he said. “…”"
    let says = || previous_sentence::find(view, all, index).is_some_and(|a| a.cue.is_some());
    let told = !quote.begins_paragraph(view) && (subject(view, quote).is_some() || says());
    (quote.left.is_empty() && here == there + 1 && !told && !another(view, before, quote))
        .then(|| Attribution { rule: ID, ..known.clone() })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "“We are ready to go home,” [Ana Ruiz] said.\n\n“Nobody told us that it would take this long to hear.”",
            ],
        );
    }
}
