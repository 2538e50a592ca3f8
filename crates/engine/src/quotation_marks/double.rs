//! `"…"`, `“…”`, `„…“`, ``` ``…'' ```: any opener is closed by any closer, since pastes mix them.

use super::marks::Mark;
use super::{Closer, LOOK_AHEAD};

/// Finds what closes the mark at `open` among the double marks of its block: the first closer that no inner opener
/// has used up. `“He said “no” and left”` nests; `“We won. She said, “No”` lacks a closer.
pub(super) fn closer(marks: &[Mark], open: usize) -> Closer {
    let mut depth = 0_usize;
    let mut inner = false;
    for (index, mark) in marks.iter().enumerate().skip(open + 1).take(LOOK_AHEAD) {
        if mark.opens && !mark.closes {
            depth += 1;
            inner = true;
            continue;
        }
        if !mark.closes {
            continue;
        }
        // "He is 5'10" tall," she said: the next mark closes for certain, so this one is a prime.
        let next = marks.get(index + 1);
        if mark.prime && !mark.firmly && next.is_some_and(|n| n.closes && !n.opens && n.firmly) {
            continue;
        }
        match depth.checked_sub(1) {
            Some(outer) => depth = outer,
            None => return Closer::At(index),
        }
    }
    Closer::Missing { inner }
}
