//! Storms: "Typhoon Bualoi" and "Bualoi".

use rustc_hash::FxHashMap;

use super::{Groups, Name};
use crate::entities::page::Page;
use crate::entities::witness::is_storm;
use crate::report::EntityKind;

/// Joins a storm's name alone with the same behind what it is.
pub(super) fn join(page: &Page, names: &[Name], groups: &mut Groups) {
    let events = || names.iter().enumerate().filter(|(_, n)| n.found.kind == EntityKind::Event);
    let mut storms: FxHashMap<&str, usize> = FxHashMap::default();
    for (at, name) in events().filter(|(_, n)| n.found.tokens.len() > 1) {
        let last = name.found.tokens.end - 1;
        if is_storm(page, last - 1) {
            let first = *storms.entry(page.folded(last)).or_insert(at);
            groups.join(first, at);
        }
    }
    for (at, name) in events().filter(|(_, n)| n.found.tokens.len() == 1) {
        if let Some(&storm) = storms.get(page.folded(name.found.tokens.start)) {
            groups.join(storm, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn a_storm_is_one_with_and_without_what_it_is() {
        let report =
            analyze("Typhoon Bualoi hit Vietnam on Monday. Bualoi is the tenth storm of the year.", None);
        let storm = report.entities.iter().find(|e| e.name == "Typhoon Bualoi").unwrap();
        assert_eq!((storm.mentions.len(), &*storm.aliases), (2, &["Bualoi".to_owned()][..]));
    }

    #[test]
    fn a_storm_in_marks_is_the_storm() {
        let report = analyze("Typhoon \"Opong\" hit Samar on Friday. Opong weakened as it left.", None);
        let storm = report.entities.iter().find(|e| e.name == "Opong").unwrap();
        assert_eq!((storm.kind, storm.mentions.len()), (crate::report::EntityKind::Event, 2));
    }
}
