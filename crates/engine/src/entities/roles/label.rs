//! "Referee: Ana Ruiz", "Chairman: Tom Weller; treasurer: Ana Ruiz": the role is the label of a list.

use std::ops::Range;

use super::Scene;
use super::before_name::phrase_start;

/// No label is longer, in tokens.
const LONGEST: usize = 5;
/// A verb so far behind the name tells of it, in tokens.
const CLAUSE: usize = 12;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let colon = name.start.checked_sub(1).filter(|&at| page.doc.lower(at) == ":")?;
    let start = phrase_start(scene, colon, name.start);
    let opens = || {
        page.starts(start)
            || one_of!(page.doc.lower(page.doc.before(start, 1)), ";" | "." | "," | "•" | "-" | "–")
    };
    // "Coroner: Ana Ruiz, 31, died of it": what somebody says is no list.
    let closed = one_of!(page.doc.lower(name.end), "." | ";" | "(") || page.starts(name.end);
    let told = || {
        (name.end..name.end + CLAUSE)
            .take_while(|&at| page.together(colon, at))
            .any(|at| page.doc.pos(at).finite())
    };
    (start < colon && colon - start <= LONGEST && closed && opens() && !told()).then_some(start..colon)
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
        check_none(&[
            "He told the mayor: Ana Ruiz is ill.",
            "Mayor: Ana Ruiz lied to the council.",
            "Coroner: Ana Ruiz, 31, died of her injuries.",
        ]);
    }
}
