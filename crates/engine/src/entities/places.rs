//! Where places are: coordinates only where the name, or the document, leaves no doubt.

use rustc_hash::FxHashSet;

use super::facts::Facts;
use super::figures::Figure;
use super::lists::Point;
use super::page::Page;
use crate::document::Case;
use crate::report::EntityKind;

/// Gives places their points.
pub(super) fn locate(page: &Page, figures: &mut [Figure]) {
    let mut countries: FxHashSet<[u8; 2]> = FxHashSet::default();
    let points: Vec<Option<(Point, bool)>> =
        figures.iter().map(|f| if f.kind == EntityKind::Place { listed(page, f) } else { None }).collect();
    for (point, country) in points.iter().flatten() {
        if *country && point.certain {
            countries.insert(point.country);
        }
    }
    for (figure, found) in figures.iter_mut().zip(&points) {
        let Some((point, _)) = found else { continue };
        if is_among_states(page, figure, *point) {
            continue;
        }
        let said = said_country(page, figure);
        let certain = match said {
            Some(country) => country == point.country,
            None => point.certain || countries.contains(&point.country),
        };
        figure.place = certain.then_some(*point);
    }
}

/// "Spokane, | Washington |", "Oregon, | Washington | and Idaho": a city's name that is a state's beside others.
/// Of all listed names only Washington is a state's and that of a city far from it.
fn is_among_states(page: &Page, figure: &Figure, point: Point) -> bool {
    let joint = |at: usize| one_of!(page.folded(at), "," | "and");
    let american = |at: usize, city: bool| {
        let known = page.listed(at..at + 1).filter(|l| page.capital(at) && l.city == city);
        known.and_then(|l| l.point).is_some_and(|p| p.country == *b"US" && p.country == point.country)
    };
    figure.name == "Washington"
        && figure.mentions.iter().take(8).any(|spot| {
            let (before, end) = (page.doc.before(spot.tokens.start, 1), spot.tokens.end);
            let other = page.doc.before(spot.tokens.start, 2);
            let led = joint(before);
            // "In Spokane, Washington, and"; "Boston, Washington and New York" are cities.
            let town = page.doc.lower(before) == ","
                && american(other, true)
                && page.is(page.doc.before(other, 1), Facts::SMALL)
                && one_of!(page.doc.lower(end), "," | ".")
                && !page.capital(end + 1);
            town || led && american(other, false) || !led && joint(end) && american(end + 1, false)
        })
}

/// The listed point of any of a place's names, and whether it is a country's.
fn listed(page: &Page, figure: &Figure) -> Option<(Point, bool)> {
    figure.mentions.iter().take(8).find_map(|spot| {
        let listed = page.listed(super::witness::without_the(page, spot.tokens.clone()))?;
        listed.point.map(|point| (point, listed.nation))
    })
}

/// The country that follows a mention after a comma ("Birmingham, Alabama").
fn said_country(page: &Page, figure: &Figure) -> Option<[u8; 2]> {
    figure.mentions.iter().take(8).find_map(|spot| {
        if page.doc.lower(spot.tokens.end) != "," || !page.capital(spot.tokens.end + 1) {
            return None;
        }
        let start = spot.tokens.end + 1;
        // "Birmingham, Ala."
        if page.is(start, Facts::STATE)
            && (page.folded(start).len() > 2 || page.doc.token(start).case == Case::Upper)
        {
            return Some(*b"US");
        }
        (start + 1..start + 4).rev().find_map(|end| {
            let listed = page.listed(start..end)?;
            // "…with Moscow, China — the biggest exporter — is": no address.
            let closed = one_of!(page.doc.lower(end), "," | "." | ")" | ";" | "");
            listed.country.filter(|_| !listed.city && closed)
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn only_what_is_certain_has_coordinates() {
        for (text, name, country) in [
            ("They met in Paris.", "Paris", Some("FR")),
            ("They met in Birmingham, Alabama.", "Birmingham", None),
            ("They met in Birmingham, Ala., and left.", "Birmingham", None),
            ("They met in Paris, Texas.", "Paris", None),
            ("They met in Paris, Texas.", "Texas", Some("US")),
            ("Voters in Scotland agreed.", "Scotland", Some("GB")),
            ("France agreed.", "France", Some("FR")),
            ("She moved to Georgia last year.", "Georgia", None),
            ("They met in Washington.", "Washington", Some("US")),
            ("It works in Oregon, Washington and Idaho.", "Washington", None),
            ("She lived in Boston, Washington and New York.", "Washington", Some("US")),
        ] {
            let report = analyze(text, None);
            let entity = report.entities.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(entity.place.as_ref().map(|p| p.country.as_str()), country, "{text}");
        }
    }
}
