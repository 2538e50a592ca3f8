//! `“…,” [Ana Ruiz] said. “…”`: a quotation that stands alone after an attributed one of its paragraph.

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::view::View;

pub(super) const ID: &str = "quote/continued";

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let before = all.get(index.checked_sub(1)?)?;
    let known = before.attribution.as_ref()?;
    let paragraph = view.block(before.tokens.start) == view.block(quote.tokens.start);
    let alone = quote.left.is_empty() && (quote.right.is_empty() || quote.stops());
    (paragraph && alone).then(|| Attribution { rule: ID, ..known.clone() })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &["“We are ready,” [Ana Ruiz] said. “We have waited long enough.”"],
        );
    }
}
