//! Whom a person acts for.

use std::ops::Range;

use super::Scene;
use crate::entities::facts::Facts;
use crate::report::EntityKind;
use crate::spaces::single_spaced;

/// The organization in a role or right behind it ("of Acme Ltd"), else the place, else the party, as worded;
/// no nationality.
pub(super) fn of(scene: &Scene, role: &Range<usize>, own: usize) -> Option<String> {
    let page = scene.page;
    let behind =
        if matches!(page.folded(role.end), "of" | "for" | "at" | "with") { role.end + 6 } else { role.end };
    [EntityKind::Organization, EntityKind::Place, EntityKind::Group].into_iter().find_map(|kind| {
        let start = (role.start..behind)
            .find(|&at| scene.owner(at).is_some_and(|(index, k)| k == kind && index != own))
            .filter(|&at| kind != EntityKind::Group || page.is(at, Facts::PARTY))?;
        let owner = scene.owner(start);
        let end = (start..behind.max(start) + 8).find(|&at| scene.owner(at) != owner)?;
        Some(single_spaced(page.doc.slice(page.doc.span_of(start..end))))
    })
}

/// The organization behind a name ("Deborah Klein of Merriman Stanley", "Henrik Aalto, of the Meteorological Society").
pub(super) fn behind(scene: &Scene, name: &Range<usize>) -> Option<String> {
    let page = scene.page;
    let comma = usize::from(page.doc.lower(name.end) == "," && page.folded(name.end + 1) == "of");
    let preposition = name.end + comma;
    let start = preposition + 1 + usize::from(page.folded(preposition + 1) == "the");
    let owner = scene.owner(start).filter(|(_, kind)| *kind == EntityKind::Organization)?;
    // "An offer for striker | Tom Weller from Delta United |"
    let before = |back: usize| page.folded(page.doc.before(name.start, back));
    let offered = || {
        (1..4).any(|back| before(back) == "for")
            && (2..7).any(|back| {
                matches!(before(back), "offer" | "bid" | "move" | "fee" | "approach" | "bids" | "offers")
            })
    };
    let leads = match page.folded(preposition) {
        "of" | "at" | "with" => true,
        "from" => !offered(),
        _ => false,
    };
    leads.then(|| {
        let end = (start..start + 12).find(|&at| scene.owner(at) != Some(owner)).unwrap_or(start + 12);
        single_spaced(page.doc.slice(page.doc.span_of(start..end)))
    })
}

/// The organization whose possessive stands before a name ("Le Monde's Jacques Mandel").
pub(super) fn owner(scene: &Scene, name: &Range<usize>) -> Option<String> {
    let page = scene.page;
    let possessive = name.start.checked_sub(1).filter(|&at| page.doc.lower(at) == "'s")?;
    scene.owner(possessive.checked_sub(1)?).filter(|(_, kind)| *kind == EntityKind::Organization)?;
    let start = scene.owner_start(possessive)?;
    Some(single_spaced(page.doc.slice(page.doc.span_of(start..possessive))))
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn reads_affiliations() {
        for (text, want) in [
            ("Analyst Tom Weller of Delta Bank agreed.", Some("Delta Bank")),
            ("Dr Tom Weller of the Delta Bank agreed.", Some("Delta Bank")),
            ("Tom Weller, of the Delta Bank, agreed.", Some("Delta Bank")),
            ("Delta Bank governor Tom Weller agreed.", Some("Delta Bank")),
            ("Tom Weller, a baker from Leeds, agreed.", Some("Leeds")),
            ("Delta Bank's Tom Weller agreed.", Some("Delta Bank")),
            ("Norwegian baker Tom Weller agreed.", None),
            ("Tom Weller from Delta Bank agreed.", Some("Delta Bank")),
            ("She turned down a bid for keeper Tom Weller from Delta Bank.", None),
            ("Tom Weller agreed.", None),
        ] {
            let report = analyze(text, None);
            let person = report.entities.iter().find(|e| e.name == "Tom Weller").unwrap();
            assert_eq!(person.affiliation.as_deref(), want, "{text}");
        }
    }
}
