//! `«…»` and `»…«`, `‹…›`: whichever comes first opens.

use super::marks::Mark;
use super::{Closer, LOOK_AHEAD};

/// Finds what closes the mark at `open` among the angle marks of its block: the next one.
pub(super) fn closer(marks: &[Mark], open: usize) -> Closer {
    let next = open + 1;
    let closes = marks.get(next).is_some_and(|mark| mark.closes) && LOOK_AHEAD > 0;
    if closes { Closer::At(next) } else { Closer::Missing { inner: false } }
}
