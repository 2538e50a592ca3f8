//! "Ana Ruiz | MP | said": a seat told by letters behind the name.

use std::ops::Range;

use super::Scene;
use crate::document::Case;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let at = name.end;
    let seat = one_of!(page.doc.word(at), "MP" | "MSP" | "MEP" | "MLA" | "MLC" | "TD" | "MS" | "MHA");
    (seat && page.doc.token(at).case == Case::Upper && page.together(name.start, at)).then_some(at..at + 1)
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::check;

    #[test]
    fn letters_tell_a_seat() {
        check(&[("Ana Ruiz MP said so.", "Ana Ruiz", "MP")]);
    }
}
