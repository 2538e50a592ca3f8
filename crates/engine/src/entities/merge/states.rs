//! States: "Minn." and "Minnesota".

use super::{Groups, Name};
use crate::case::Lower as _;
use crate::entities::facts::Facts;
use crate::entities::key::Key;
use crate::entities::page::Page;
use crate::report::EntityKind;

/// Of fewer letters, an abbreviation is no beginning of the state's name ("Pa.").
const LETTERS: usize = 3;

/// Joins an abbreviated state with the same written out, where the text has both.
pub(super) fn join(page: &Page, names: &[Name], groups: &mut Groups) {
    let short = |name: &Name| {
        let at = name.found.tokens.start;
        let word = page.doc.word(at);
        (name.found.tokens.len() == 1 && word.ends_with('.') && page.is(at, Facts::STATE))
            .then(|| word.trim_end_matches('.').lower())
            .filter(|letters| letters.len() >= LETTERS)
    };
    let places = || names.iter().enumerate().filter(|(_, n)| n.found.kind == EntityKind::Place);
    for (at, name) in places() {
        let Some(letters) = short(name) else { continue };
        let whole = |other: &Name| {
            other.key.len() > letters.len()
                && other.key.starts_with(&letters)
                && page.lists.listed(Key::of(&other.key)).is_some_and(|l| !l.city)
        };
        if let Some((state, _)) = places().find(|(_, other)| whole(other)) {
            groups.join(state, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn a_city_of_that_name_is_not_the_state() {
        let report = analyze("TULSA, Okla. (AP) — It rained in Oklahoma City.", None);
        assert!(report.entities.iter().any(|e| e.name == "Oklahoma City" && e.aliases.is_empty()));
    }

    #[test]
    fn an_abbreviated_state_is_the_state() {
        let report = analyze("The bus left Duluth, Minn., at noon. It rained in Minnesota.", None);
        let state = report.entities.iter().find(|e| e.name == "Minnesota").unwrap();
        assert_eq!(state.mentions.len(), 2);
    }
}
