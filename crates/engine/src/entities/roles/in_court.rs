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
    let silk = at > name.end && one_of!(page.folded(at - 1), "sc" | "kc" | "qc" | "bl");
    // "| Defending | Lloyd Hale, Ana Ruiz KC said"
    if (silk || name.len() > 1) && page.is(at, Facts::SPEECH) && comma(page.doc.before(first, 1)) {
        let run = (2..7)
            .map(|back| page.doc.before(first, back))
            .find(|&i| !page.capital(i) && !page.hyphen(i) || page.starts(i))?;
        // "Defending Lloyd Hale, Ana Ruiz said": so may a friend.
        let tried = || !page.doc.tokens_of(&["court", "jury", "magistrates", "trial"]).is_empty();
        if page.starts(run) && part(run) && (silk || scene.person(run + 1) && tried()) {
            return Some(run..run + 1);
        }
    }
    // "Cross-examined by | Ana Ruiz |, defending, he"
    let acts = page.folded(page.doc.before(first, 1)) == "by" || page.is(at + 3, Facts::SPEECH);
    if acts && comma(at) && part(at + 1) && comma(at + 2) {
        return Some(at + 1..at + 2);
    }
    // "Ana Ruiz SC, for the defence,", "Ana Ruiz KC, for Mr Hale,"
    if !comma(at) || page.folded(at + 1) != "for" {
        return None;
    }
    let end = (at + 3..at + 10).find(|&i| comma(i) || page.doc.lower(i) == "(")?;
    let the = page.folded(at + 2) == "the";
    match page.folded(end - 1) {
        "defence" | "defense" | "prosecution" | "crown" | "state" | "prosecutions" | "plaintiff"
        | "claimant" | "defendant" | "accused"
            if the =>
        {
            Some(at + 1..end)
        }
        "time" | "moment" | "part" | "record" | "year" | "years" | "weeks" | "days" | "months" => None,
        // Whom counsel is for is no part of the role: what the family says, counsel does not say.
        _ => (silk && (the || page.capital(at + 2))).then_some(at - 1..at),
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::{check, check_none};

    #[test]
    fn a_part_in_a_trial_is_a_role() {
        check(&[
            ("Prosecuting, Ana Ruiz said so.", "Ana Ruiz", "Prosecuting"),
            ("Ana Ruiz SC, for the defence, told the jury so.", "Ana Ruiz", "for the defence"),
            ("Ana Ruiz, for the defence, told the jury so.", "Ana Ruiz", "for the defence"),
            ("Asked by Ana Ruiz SC, for the family, he wept.", "Ana Ruiz", "SC"),
            ("Ana Ruiz BL, for Delta Care (DC), wept.", "Ana Ruiz", "BL"),
            ("Defending Tom Lloyd-Hale, Ana Ruiz KC said so.", "Ana Ruiz", "Defending"),
            ("Mr Tom Weller KC, defending, told the jury so.", "Tom Weller", "defending"),
            ("Cross-examined by Ms Ana Ruiz, defending, he wept.", "Ana Ruiz", "defending"),
        ]);
    }

    #[test]
    fn leaves_out_what_is_no_part() {
        check_none(&[
            "Ana Ruiz SC, for the first time, wept.",
            "Ana Ruiz, for the family, wept.",
            "Defending Tom Hale, Ana Ruiz said so.",
        ]);
    }
}
