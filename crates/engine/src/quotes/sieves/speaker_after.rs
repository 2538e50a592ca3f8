//! `“…,” [Ana Ruiz] shot back.`: a comma inside the marks and a name after them, whatever its verb.

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::starting_at;
use crate::quotes::view::View;

pub(super) const ID: &str = "quote/speaker-after";

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let whole = quote.left.is_empty() && matches!(quote.last, ',' | '?' | '!');
    if !whole {
        return None;
    }
    let speaker = starting_at(view, quote.right.start, quote.right.end)?;
    let next = speaker.end;
    let acts = !view.punctuation(next) && next < quote.right.end;
    acts.then_some(Attribution { speaker, cue: None, verb: None, rule: ID })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &["“We are ready,” [Bennett] grinned.", "“We are ready,” [Ana Ruiz] smiled at the camera."],
        );
    }
}
