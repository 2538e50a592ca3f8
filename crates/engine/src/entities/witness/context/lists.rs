//! What a name is joined with: "and", a comma, a verb that says so.

use super::Beside;
use super::people::is_plain_name;
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::entities::repair::is_way;
use crate::report::EntityKind;
use crate::tagger::Pos;

/// "Garissa, | Stelmar | and Wajir", where others of a list are places
pub(super) fn is_among_places(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, end, before, .. } = *beside;
    let joins = |at: usize| one_of!(page.doc.lower(at), "," | "and");
    let listed =
        joins(before) && scene.places.contains(before) || joins(end) && scene.places_at.contains(end + 1);
    name.kind == EntityKind::Person
        && name.tokens.len() == 1
        && listed
        && (joins(before) || page.folded(before) == "to" || page.is(before, Facts::PLACE_PREPOSITION))
        && (joins(end) || page.folded(before) == "and")
        && !page.is(start, Facts::FIRST_NAME)
        && !beside.is_somebody()
        && !page.is(end, Facts::SPEECH)
        && !are_two_people(page, page.doc.before(before, 1))
}

/// "Talks between | Kerry and Lavrov |", not "between | London and Leeds |".
fn are_two_people(page: &Page, first: usize) -> bool {
    page.folded(page.doc.before(first, 1)) == "between"
        && one_of!(
            page.folded(page.doc.before(first, 2)),
            "talks"
                | "meeting"
                | "call"
                | "row"
                | "feud"
                | "friendship"
                | "rivalry"
                | "deal"
                | "debate"
                | "fight"
                | "match"
        )
        && page.doc.lower(first + 1) == "and"
        && page.is(first, Facts::FIRST_NAME)
        && !page.listed(first..first + 1).is_some_and(|l| l.nation || l.city)
}

/// "Schools | in", "fires | in": what places have many of, and people none.
pub(super) fn are_things(page: &Page, noun: usize) -> bool {
    page.doc.pos(noun) == Pos::Noun
        && page.folded(noun).strip_suffix('s').is_some_and(|one| {
            !page.lists.facts(one).any(Facts::ROLE | Facts::SPORT_ROLE | Facts::TITLE | Facts::STAKE)
        })
}

/// "For | Arden |, Clare and Ohio", "ferries to | Harris | and Tolva", "schools in | Clare | and Arden": what else would be
/// somebody, in a list behind a preposition of places.
pub(super) fn is_in_list(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, end, .. } = *beside;
    if name.tokens.len() != 1 || !beside.is_doubtful() || page.doc.lower(end) == "'s" {
        return false;
    }
    let part = |at: usize| {
        (page.capital(at) || one_of!(page.doc.lower(at), "," | "and")) && page.together(start, at)
    };
    let first = start - (1..12).take_while(|&back| back <= start && part(start - back)).count();
    let last = end + (end..end + 12).take_while(|&at| part(at)).count();
    // One word each.
    let single = |at: usize| !(page.capital(at) && page.capital(at + 1));
    if last - first < 3 || !(first..last).all(single) || beside.is_somebody() {
        return false;
    }
    let lead = page.doc.before(first, 1);
    let noun = page.doc.before(lead, 1);
    // "Two boys in Leeds, Tom and Jack, left": who they are, behind a comma
    let pair = page.doc.lower(first + 1) == "and";
    if are_two_people(page, first) {
        return false;
    }
    let many = || are_things(page, noun);
    // The first says nothing of the others.
    let known = || {
        (first..last).any(|at| {
            (pair || at > first)
                && scene.places_at.contains(at)
                && page.is(at, Facts::GEOGRAPHY)
                && page.doc.lower(at + 1) != "'s"
                && !page.is(at, Facts::FIRST_NAME)
        })
    };
    match page.folded(lead) {
        "in" | "across" => pair && many() || known(),
        "to" | "from" | "between" => is_way(page, noun) || !scene.sport && known(),
        "for" => !scene.sport && known(),
        _ => false,
    }
}

/// "Arizona, Oregon and Kiryat Gat"
pub(super) fn is_last_of_places(beside: &Beside) -> bool {
    let Beside { page, scene, name, before, .. } = *beside;
    name.kind == EntityKind::Organization
        && page.folded(before) == "and"
        && scene.places.contains(before)
        && page.is(page.doc.before(before, 1), Facts::GEOGRAPHY)
        && is_plain_name(page, name)
        && !beside.has(Facts::FIRST_NAME | Facts::ORGANIZATION)
}

/// "In Szeged and | Debrecen": a listed place beside a place.
pub(super) fn is_known_place(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, end, before, .. } = *beside;
    let joins = |at: usize| one_of!(page.doc.lower(at), "," | "and");
    let listed = page.listed(start..start + 1).is_some_and(|l| l.kind == EntityKind::Place);
    let within = page.is(page.doc.before(before, 2), Facts::PLACE_PREPOSITION)
        && page.capital(page.doc.before(before, 1));
    beside.is_doubtful()
        && name.tokens.len() == 1
        && listed
        && (joins(before) && (scene.places.contains(before) || within)
            || joins(end) && scene.places_at.contains(end + 1))
        && !page.is(start, Facts::FIRST_NAME)
        && !beside.is_somebody()
        && !page.is(end, Facts::SPEECH)
}

/// "Competes with Danone and Barilla", "will join Holcim"
pub(super) fn is_beside_body(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, end, before, .. } = *beside;
    let joined = || match page.folded(before) {
        "," => {
            scene.bodies.contains(before) || page.folded(end) == "and" && scene.bodies_at.contains(end + 1)
        }
        "and" => scene.bodies.contains(before),
        // "They move services from NTRC to | Hewitt |"
        "to" => {
            scene.bodies.contains(before)
                && (3..7).any(|back| page.folded(page.doc.before(start, back)) == "from")
        }
        "join" | "joined" | "joining" | "joins" => true,
        // "Kellanova and General Mills were down", where a sentence begins
        _ => page.starts(start) && page.folded(end) == "and" && scene.bodies_at.contains(end + 1),
    };
    // "Traders Cargill, | Bunge | and Amaggi"; but "Western University, | Macomb, | Illinois"
    let among = one_of!(page.folded(before), "and" | "to")
        || page.folded(end) == "and"
        || scene.bodies_at.contains(end + 1);
    let unknown = name.kind == EntityKind::Place && !beside.known() && among;
    (name.kind == EntityKind::Person || unknown)
        && name.tokens.len() == 1
        && joined()
        && !page.is(start, Facts::FIRST_NAME)
        && !page.capital(end)
        && !beside.is_somebody()
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn a_list_behind_a_preposition_is_of_places() {
        check(&[
            "A storm warning for [place Kerry], [place Clare] and [place Galway] was given.",
            "Ferries to [place Lewis], [place Harris] and [place Barra] will stop.",
            "Schools in [place Kerry] and [place Clare] will close. It rained across [place Clare], [place Galway], and [place Kerry].",
            "Fires in [place Sidney] and [place Perry] were put out.",
            "Trains between [place Craig] and [place Logan] were late.",
        ]);
    }

    #[test]
    fn a_list_of_people_stays_one() {
        check(&[
            "She saw herself in [person Emma] and [person Lucy] that day.",
            "Two boys in [place Leeds], [person Tom] and [person Jack], were hurt.",
            "They have props in [person Lewis] and [person Barrett] now.",
            "He has shares in [person Harris] and [person Lewis] that day.",
            "Letters to [person Emma] and [person Jack] came back.",
            "[person Ana Harris] and [person Tom Lewis] left. Ferries to [person Harris] and [person Lewis] mean work.",
        ]);
    }
}
