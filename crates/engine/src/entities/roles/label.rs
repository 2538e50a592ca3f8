//! "Referee: Ana Ruiz", "Chairman: Tom Weller; treasurer: Ana Ruiz": the role is the label of a list.

use std::ops::Range;

use super::Scene;
use super::before_name::phrase_start;

/// No label is longer, in tokens.
const LONGEST: usize = 5;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let colon = name.start.checked_sub(1).filter(|&at| page.doc.lower(at) == ":")?;
    let start = phrase_start(scene, colon, name.start);
    let opens = || {
        page.starts(start)
            || one_of!(page.doc.lower(page.doc.before(start, 1)), ";" | "." | "," | "•" | "-" | "–")
    };
    // "Asked by the mayor: Ana Ruiz", and what somebody says begins with no name alone.
    let closed = one_of!(page.doc.lower(name.end), "." | ";" | "," | "(") || page.starts(name.end);
    (start < colon && colon - start <= LONGEST && closed && opens()).then_some(start..colon)
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::{check, check_none};

    #[test]
    fn labels_tell_roles() {
        check(&[
            ("Referee: Ana Ruiz (Leeds).", "Ana Ruiz", "Referee"),
            ("Officers for the year: chairman: Tom Weller; treasurer: Ana Ruiz.", "Ana Ruiz", "treasurer"),
        ]);
        check_none(&["He told the mayor: Ana Ruiz is ill.", "Mayor: Ana Ruiz lied to the council."]);
    }
}
