//! `China should “…” and “…,” [Xi] said`: two quotations of one sentence with one attribution.

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::view::View;

pub(super) const ID: &str = "quote/sibling";

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let before = index.checked_sub(1).and_then(|i| all.get(i));
    let after = all.get(index + 1);
    let near = |other: &&Candidate| {
        other.left.contains(&quote.tokens.start)
            || quote.left.contains(&other.tokens.start)
            || view.sentence(other.tokens.start) == view.sentence(quote.tokens.start)
    };
    let other = before.filter(near).filter(|o| o.attribution.is_some()).or(after.filter(near))?;
    let known = other.attribution.as_ref()?;
    Some(Attribution { rule: ID, ..known.clone() })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(super::ID, &["“That,” said [Ruiz], “is what worries me.”"]);
    }
}
