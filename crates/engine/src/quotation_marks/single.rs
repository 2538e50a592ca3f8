//! `‘…’`, `'…'`, as the British press quotes. The same characters are apostrophes, so the reading is wary.

use super::marks::Mark;
use super::{Closer, LOOK_AHEAD};

/// Finds what closes the mark at `open` among the single marks of its block.
///
/// A mark after an "s" and before a space may be the apostrophe of a plural ("the boys’ team"), one after "in" that of an
/// ending ("goin’ home"): it closes only where no other mark does before the next opener.
pub(super) fn closer(marks: &[Mark], open: usize) -> Closer {
    for (index, mark) in marks.iter().enumerate().skip(open + 1).take(LOOK_AHEAD) {
        if mark.opens && !mark.closes {
            return Closer::Missing { inner: true };
        }
        if !mark.closes {
            continue;
        }
        let later = marks.get(index + 1).is_some_and(|next| next.closes && !next.opens);
        if mark.clipped && !mark.firmly && later {
            continue;
        }
        return Closer::At(index);
    }
    Closer::Missing { inner: false }
}
