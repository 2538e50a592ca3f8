//! Sites that are called after their place, towns that a plural lists, and where the weather is.

use super::Beside;
use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::report::EntityKind;

/// "The towns of Kebbi, | Stelmar | and Vorno": one word of a list of what a plural says.
pub(super) fn is_one_of_towns(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    let joins = |at: usize| one_of!(page.doc.lower(at), "," | "and");
    if name.tokens.len() > 2 || !joins(before) || !(joins(end) || page.folded(before) == "and") {
        return false;
    }
    let part = |at: &usize| page.capital(*at) || joins(*at) || page.hyphen(*at);
    let first = (1..16).map_while(|back| start.checked_sub(back)).take_while(part).last().unwrap_or(start);
    let noun = page.doc.before(first, 2);
    page.folded(page.doc.before(first, 1)) == "of"
        && page.is(noun, Facts::PLACE_NOUN)
        && page.doc.token(noun).case == Case::Lower
        && page.folded(noun).ends_with('s')
        && page.together(first, start)
        && !beside.has(Facts::FIRST_NAME | Facts::ORGANIZATION | Facts::ORGANIZATION_TAIL)
        && (name.tokens.len() > 1 || !beside.is_somebody())
}

/// "The | Vorno | nuclear plant", "the | Vorno | air base", "the | Vorno Dam": a site, which is called after its place.
pub(super) fn is_facility(beside: &Beside) -> bool {
    let Beside { page, name, end, before, .. } = *beside;
    let site = one_of!(
        page.doc.word(end),
        "nuclear" | "hydropower" | "hydroelectric" | "geothermal" | "air" | "naval" | "military" | "missile"
    ) && one_of!(page.doc.word(end + 1), "plant" | "station" | "base" | "complex" | "reactor");
    name.kind != EntityKind::Place
        && name.tokens.len() < 3
        && (site && (page.folded(before) == "the" || page.doc.lower(before) == "'s")
            || name.tokens.len() > 1
                && name.kind == EntityKind::Organization
                && one_of!(
                    page.folded(end - 1),
                    "dam" | "depot" | "hut" | "capitol" | "reservoir" | "barracks"
                ))
        && page.listed(name.tokens.clone()).is_none()
        && !beside.has(Facts::ORGANIZATION)
        && !beside.is_somebody()
}

/// "| Vorno | recorded a low of 19 degrees", "| Vorno | 14.6 mm", "| Vorno | was the driest": where the weather is.
pub(super) fn is_measured(beside: &Beside) -> bool {
    let Beside { page, name, end, .. } = *beside;
    let unit = |at: usize| {
        page.doc.token(at - 1).kind == TokenKind::Number
            && one_of!(page.doc.word(at), "degrees" | "°" | "°C" | "C" | "mm" | "millimetres" | "millimeters")
    };
    let near = match page.doc.word(end) {
        "recorded" | "registered" | "recording" => 9,
        "with" => 3,
        "was" => {
            return name.kind == EntityKind::Person
                && page.doc.word(end + 1) == "the"
                && one_of!(page.doc.word(end + 2), "driest" | "wettest" | "sunniest" | "rainiest");
        }
        _ => 2,
    };
    name.kind != EntityKind::Place
        && name.tokens.len() < 3
        && (end + 1..end + near).any(unit)
        && !beside.is_somebody()
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn sites_and_towns_are_places() {
        check(&[
            "In the towns of [place Kebbi], [place Stelmar] and [place Vorno], shops shut.",
            "In the villages of [place Kebbi] and [place Stelmar], [person Weller] said, roads flooded.",
            "In the villages of [place Oued Sfar] and [place Bni Lamsa], shops shut.",
            "The islands of [place Hiva] and [place Torva] sank, [person Ana Ruiz] and [person Tom Hale] said.",
            "Jets left the [place Kudaka] air base. He works at the [place Zarnow] nuclear plant.",
            "The [organization Tesla] plant in [place Leeds] stayed open.",
            "He slept at the [place Mueller Hut], passed the [place Kestrow Depot] and stormed the [place US Capitol].",
            "She ate at [organization Pizza Hut]. [organization Sunglass Hut] fell. [organization Home Depot] and [organization Capitol Records] rose.",
            "[place Kotli] recorded a low of 3 degrees. [place Banval] was the driest.",
            "[person Tom Weller] recorded a low of 66. [person Weller] with 5 mm screws left.",
        ]);
    }
}
