//! States and towns: "Minn." and "Minnesota", "Tanay City" and "Tanay".

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

/// Joins "Tanay City" with "Tanay", where that is no state or country ("Panama City"), nor is something | across | it or its
/// | governor | there.
pub(super) fn join_towns(page: &Page, names: &[Name], groups: &mut Groups) {
    let places = || names.iter().enumerate().filter(|(_, n)| n.found.kind == EntityKind::Place);
    for (at, name) in places().filter(|(_, n)| page.folded(n.found.last()) == "city") {
        let Some(town) = name.key.strip_suffix(" city") else { continue };
        if page.lists.listed(Key::of(town)).is_none_or(|l| l.city)
            && let Some((other, _)) = places().find(|(_, other)| other.key == town)
            && !places().any(|(_, other)| {
                let tokens = &other.found.tokens;
                other.key == town
                    && (page.folded(page.doc.before(tokens.start, 1)) == "across"
                        || one_of!(page.folded(tokens.end), "province" | "governor"))
            })
        {
            groups.join(at, other);
        }
    }
}

/// Joins "Zamfara State" with "Zamfara"; not where a city or something else is called so, too.
pub(super) fn join_states(page: &Page, names: &[Name], groups: &mut Groups) {
    let places = || names.iter().enumerate().filter(|(_, n)| n.found.kind == EntityKind::Place);
    for (at, name) in places() {
        let Some(alone) = name.key.strip_suffix(" state") else { continue };
        // A country, a city, a state of America, whose university is called so.
        let listed = page.lists.listed(Key::of(alone));
        let another =
            listed.is_some_and(|l| l.city || l.nation) || page.is(name.found.tokens.start, Facts::STATE);
        if !another
            && !one_of!(alone, "lagos" | "kano" | "kaduna" | "benue" | "rivers")
            && let Some((other, _)) = places().find(|(_, other)| other.key == alone)
        {
            groups.join(at, other);
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
    fn a_state_is_named_with_and_without_the_word() {
        for (text, joined) in [
            ("Gunmen attacked a village in Zamfara State. Zamfara has seen many attacks.", true),
            ("Gunmen attacked a school in Niger State. Bandits often flee into Niger.", false),
        ] {
            let report = analyze(text, None);
            let places: Vec<_> = report.entities.iter().map(|e| e.mentions.len()).collect();
            assert_eq!(places == [2], joined, "{text}");
        }
    }

    #[test]
    fn an_abbreviated_state_is_the_state() {
        let report = analyze("The bus left Duluth, Minn., at noon. It rained in Minnesota.", None);
        let state = report.entities.iter().find(|e| e.name == "Minnesota").unwrap();
        assert_eq!(state.mentions.len(), 2);
    }

    #[test]
    fn a_town_is_one_with_and_without_city() {
        for (text, name, mentions) in [
            ("TANAY CITY — It rained on Monday. The men were held in Tanay, police said.", "Tanay", 2),
            ("TANAY CITY — It rained on Monday. Schools across Tanay shut, police said.", "Tanay", 1),
            ("It rained in Panama City. The men were held in Panama, police said.", "Panama", 1),
        ] {
            let report = analyze(text, None);
            let town = report.entities.iter().find(|e| e.name == name).unwrap();
            assert_eq!(town.mentions.len(), mentions, "{text}");
        }
    }
}
