//! "The MP for Leeds Ana Ruiz said", "Leader of the Opposition Ana Ruiz", "the TD from Clare Tom Weller": an office with
//! what it is of, and no comma before the name; "mum-of-two Ana Ruiz", "father of three Tom Weller".

use std::ops::Range;

use super::Scene;
use super::before_name::phrase_start;
use crate::entities::facts::Facts;
use crate::tagger::Pos;

/// The most tokens of what an office is of.
const LONGEST: usize = 8;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let seat = |at: usize| {
        page.is(at, Facts::SEAT | Facts::TITLE) && !page.is(at, Facts::HONORIFIC) && !scene.person(at)
    };
    let of = |at: usize| one_of!(page.folded(at), "of" | "for" | "from" | "in");
    let lowest = name.start.saturating_sub(LONGEST);
    let mut end = name.start;
    while end > 0 && page.is(end - 1, Facts::HONORIFIC) {
        end -= 1;
    }
    // "Mum | - | of | - | two"
    if page.doc.pos(page.doc.before(end, 1)) == Pos::Number {
        let words = |at: usize| page.doc.before(at, 1 + usize::from(page.hyphen(page.doc.before(at, 1))));
        let of = words(end - 1);
        let parent = words(of);
        let family = page.folded(of) == "of" && page.is(parent, Facts::WOMAN | Facts::MAN);
        return family.then_some(parent..end);
    }
    let mut at = end;
    let mut named = false;
    while at > lowest && page.together(at - 1, name.start) {
        let before = at - 1;
        if named && of(at) && seat(before) {
            let start = phrase_start(scene, before + 1, name.start).min(before);
            return Some(start..end);
        }
        let proper = page.capital(before) && !scene.person(before) && !scene.head(before);
        if !proper && !(named && (of(before) || page.folded(before) == "the" && of(before.wrapping_sub(1)))) {
            return None;
        }
        named |= proper;
        at = before;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::{check, check_none};

    #[test]
    fn an_office_is_told_with_its_seat() {
        check(&[
            ("The MP for Leeds Ana Ruiz said so.", "Ana Ruiz", "MP for Leeds"),
            ("Leader of the Opposition Tom Weller left.", "Tom Weller", "Leader of the Opposition"),
            ("He met the mayor of Lima Ana Ruiz.", "Ana Ruiz", "mayor of Lima"),
            ("Mum-of-two Ana Ruiz left.", "Ana Ruiz", "Mum-of-two"),
            ("The father of three Tom Weller left.", "Tom Weller", "father of three"),
        ]);
        check_none(&[
            "He is a fan of Leeds. Ana Ruiz left.",
            "The roof of Leeds Ana Ruiz never saw.",
            "On the night of two Ana Ruiz left.",
        ]);
    }
}
