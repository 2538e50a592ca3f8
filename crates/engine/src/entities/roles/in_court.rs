//! "Prosecuting, Ana Ruiz said", "Tom Weller KC, defending, told the jury": a part in a trial.

use std::ops::Range;

use super::Scene;
use crate::entities::facts::Facts;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let part = |at: usize| one_of!(page.folded(at), "prosecuting" | "defending" | "mitigating");
    let comma = |at: usize| page.doc.lower(at) == ",";
    let mut first = name.start;
    while first > 0 && page.is(first - 1, super::HONORIFIC) {
        first -= 1;
    }
    if let Some(before) = first.checked_sub(2)
        && part(before)
        && comma(before + 1)
        && page.starts(before)
        && (name.end..name.end + 3).any(|at| page.is(at, Facts::SPEECH))
    {
        return Some(before..before + 1);
    }
    let mut at = name.end;
    while page.postnominal(at) {
        at += 1;
    }
    // "Cross-examined by | Ana Ruiz |, defending, he"
    let acts = page.folded(page.doc.before(first, 1)) == "by" || page.is(at + 3, Facts::SPEECH);
    if acts && comma(at) && part(at + 1) && comma(at + 2) {
        return Some(at + 1..at + 2);
    }
    // "Ana Ruiz SC, for the defence,"
    let side = |i: usize| {
        one_of!(
            page.folded(i),
            "defence"
                | "defense"
                | "prosecution"
                | "crown"
                | "state"
                | "prosecutions"
                | "plaintiff"
                | "claimant"
                | "defendant"
                | "accused"
        )
    };
    let end = (at + 3..at + 7).find(|&i| comma(i))?;
    let led = comma(at) && page.folded(at + 1) == "for" && page.folded(at + 2) == "the";
    (led && side(end - 1)).then_some(at + 1..end)
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::check;

    #[test]
    fn a_part_in_a_trial_is_a_role() {
        check(&[
            ("Prosecuting, Ana Ruiz said so.", "Ana Ruiz", "Prosecuting"),
            ("Ana Ruiz SC, for the defence, told the jury so.", "Ana Ruiz", "for the defence"),
            ("Mr Tom Weller KC, defending, told the jury so.", "Tom Weller", "defending"),
            ("Cross-examined by Ms Ana Ruiz, defending, he wept.", "Ana Ruiz", "defending"),
        ]);
    }
}
