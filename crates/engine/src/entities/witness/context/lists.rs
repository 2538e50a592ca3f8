//! What a name is joined with: "and", a comma, a verb that says so.

use super::Beside;
use super::people::is_plain_name;
use crate::entities::facts::Facts;
use crate::report::EntityKind;

/// "Garissa, | Stelmar | and Wajir", where others of a list are places
pub(super) fn is_among_places(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, end, before } = *beside;
    let joins = |at: usize| matches!(page.doc.lower(at), "," | "and");
    let listed =
        joins(before) && scene.places.contains(&before) || joins(end) && scene.places_at.contains(&(end + 1));
    name.kind == EntityKind::Person
        && name.tokens.len() == 1
        && listed
        && (joins(before) || page.folded(before) == "to" || page.is(before, Facts::PLACE_PREPOSITION))
        && (joins(end) || page.folded(before) == "and")
        && !page.is(start, Facts::FIRST_NAME)
        && !beside.is_somebody()
        && !page.is(end, Facts::SPEECH)
}

/// "Arizona, Oregon and Kiryat Gat"
pub(super) fn is_last_of_places(beside: &Beside) -> bool {
    let Beside { page, scene, name, before, .. } = *beside;
    name.kind == EntityKind::Organization
        && page.folded(before) == "and"
        && scene.places.contains(&before)
        && page.is(page.doc.before(before, 1), Facts::GEOGRAPHY)
        && is_plain_name(page, name)
        && !beside.has(Facts::FIRST_NAME | Facts::ORGANIZATION)
}

/// "In Szeged and | Debrecen": a listed place beside a place.
pub(super) fn is_known_place(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, end, before } = *beside;
    let joins = |at: usize| matches!(page.doc.lower(at), "," | "and");
    let listed = page.listed(start..start + 1).is_some_and(|l| l.kind == EntityKind::Place);
    let within = page.is(page.doc.before(before, 2), Facts::PLACE_PREPOSITION)
        && page.capital(page.doc.before(before, 1));
    name.kind == EntityKind::Person
        && name.tokens.len() == 1
        && listed
        && (joins(before) && (scene.places.contains(&before) || within)
            || joins(end) && scene.places_at.contains(&(end + 1)))
        && !page.is(start, Facts::FIRST_NAME)
        && !beside.is_somebody()
        && !page.is(end, Facts::SPEECH)
}

/// "Competes with Danone and Barilla", "will join Holcim"
pub(super) fn is_beside_body(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, end, before } = *beside;
    let joined = || match page.folded(before) {
        "," => {
            scene.bodies.contains(&before)
                || page.folded(end) == "and" && scene.bodies_at.contains(&(end + 1))
        }
        "and" => scene.bodies.contains(&before),
        "join" | "joined" | "joining" | "joins" => true,
        // "Kellanova and General Mills were down", where a sentence begins
        _ => page.starts(start) && page.folded(end) == "and" && scene.bodies_at.contains(&(end + 1)),
    };
    // "Traders Cargill, | Bunge | and Amaggi"; but "Western University, | Macomb, | Illinois"
    let among =
        page.folded(before) == "and" || page.folded(end) == "and" || scene.bodies_at.contains(&(end + 1));
    let unknown = name.kind == EntityKind::Place && !beside.known() && among;
    (name.kind == EntityKind::Person || unknown)
        && name.tokens.len() == 1
        && joined()
        && !page.is(start, Facts::FIRST_NAME)
        && !page.capital(end)
        && !beside.is_somebody()
}
