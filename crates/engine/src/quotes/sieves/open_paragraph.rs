//! A paragraph that goes on a quotation which the one before left open: same speaker.

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::view::View;

pub(super) const ID: &str = "quote/open-paragraph";

pub(super) fn find(_view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let other = if quote.stretch.continues {
        all.get(index.checked_sub(1)?)?
    } else {
        // The attribution may come with the last part.
        all.get(index + 1).filter(|next| next.stretch.continues)?
    };
    let known = other.attribution.as_ref()?;
    Some(Attribution { rule: ID, ..known.clone() })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &["[Ana Ruiz] said: “We are ready.\n\n“We have waited long enough.”"],
        );
    }
}
