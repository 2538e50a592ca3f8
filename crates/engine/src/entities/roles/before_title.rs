//! "Committee chairman Cllr Sue Weller", "retired naval officer Commander Tom Weller": the role before a title.

use std::ops::Range;

use super::Scene;
use super::before_name::{self, phrase_start};
use crate::entities::facts::Facts;
use crate::entities::sources::is_rank;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let last = page.doc.before(name.start, 1);
    if !page.is(last, Facts::TITLE) && !is_rank(page, last) {
        return None;
    }
    let title = before_name::find(scene, name)?;
    let before = title.start.checked_sub(1)?;
    let role = page.capital(title.start) && !page.capital(before) && scene.head(before);
    if !role || page.is(before, Facts::SMALL) {
        return None;
    }
    let start = phrase_start(scene, title.start, name.start);
    (start < title.start).then_some(start..title.start)
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn keeps_the_role_before_a_title() {
        let report = analyze("Retired naval officer Commander Tom Weller left.", None);
        assert_eq!(report.entities[0].roles, ["Commander", "Retired naval officer"]);
        let report = analyze("He was questioned by lead counsel Tan Sri Bindu Rajan.", None);
        assert_eq!(report.entities[0].roles, ["Tan Sri", "lead counsel"]);
        let report = analyze("The council met. Its president, Professor Ana Ruiz, agreed.", None);
        assert_eq!(report.entities[0].roles, ["president", "Professor"]);
    }
}
