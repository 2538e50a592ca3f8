//! What stands beside a place.

use super::Beside;
use super::organizations::before_role;
use super::people::is_plain_name;
use super::sites::is_one_of_towns;
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::entities::repair::is_way;
use crate::entities::sources::TEAM;
use crate::report::EntityKind;
use crate::tagger::Pos;

/// "Avon, Conn.": a town, whatever else is called so.
pub(in crate::entities::witness) fn before_state(page: &Page, at: usize) -> bool {
    let state = at + 2;
    let letters = page.folded(state).len();
    page.doc.lower(at + 1) == ","
        && page.is(state, Facts::STATE)
        && page.capital(state)
        && (letters > 2 || page.doc.token(state).case == Case::Upper)
        && !page.namelike(state + 1)
        && !page.is(at, Facts::TITLE | Facts::NOT_NAME)
}

/// "Town", "county": what a town is, behind its name.
pub(super) fn is_sort_of_town(page: &Page, at: usize) -> bool {
    one_of!(
        page.folded(at),
        "town" | "city" | "county" | "borough" | "parish" | "village" | "shire" | "district"
    )
}

/// The town in the name of a body: "| Thornbridge | Town Council", "University of | Thornbridge |".
pub(super) fn town_of(page: &Page, at: usize) -> Option<usize> {
    if is_sort_of_town(page, at + 1) && page.is(at + 2, Facts::ORGANIZATION_HEAD | Facts::SCHOOL) {
        return Some(at);
    }
    let seat = one_of!(page.folded(at), "university" | "diocese" | "archdiocese" | "port");
    (seat && page.folded(at + 1) == "of" && !page.capital(at + 3)).then_some(at + 2)
}

/// The town in the name of a paper: "| Whitby | Gazette".
pub(super) fn paper_of_town(page: &Page, name: &Found) -> Option<usize> {
    let paper = one_of!(
        page.folded(name.tokens.end - 1),
        "gazette"
            | "times"
            | "herald"
            | "echo"
            | "argus"
            | "courier"
            | "chronicle"
            | "mercury"
            | "advertiser"
            | "examiner"
            | "star"
    );
    let town = name.tokens.start;
    let word = page.doc.token(town).case == Case::Title
        && !page.is(town, Facts::COMMON | Facts::GROUP | Facts::ORGANIZATION | Facts::FIRST_NAME);
    (name.tokens.len() == 2 && paper && word).then_some(town)
}

/// "From Oban to | Craignure", "between Oban and | Craignure": where the other end of a way from a listed place would
/// be named.
pub(super) fn route(page: &Page, name: &Found) -> Option<usize> {
    let to = match page.folded(page.doc.before(name.tokens.start, 1)) {
        "from" => "to",
        "between" => "and",
        _ => return None,
    };
    let place = page.is(name.tokens.start, Facts::GEOGRAPHY);
    (place && page.folded(name.tokens.end) == to).then_some(name.tokens.end + 1)
}

/// "In Stelmar": one word that is nobody's name elsewhere.
pub(super) fn is_surely_within(beside: &Beside) -> bool {
    is_within(beside) && is_unknown_word(beside)
}

/// "In Stelmar", where it may be somebody's name or a longer one.
pub(super) fn is_perhaps_within(beside: &Beside) -> bool {
    is_within(beside) && !is_unknown_word(beside)
}

fn is_within(beside: &Beside) -> bool {
    beside.page.is(beside.before, Facts::PLACE_PREPOSITION) && beside.name.kind != EntityKind::Organization
}

fn is_unknown_word(beside: &Beside) -> bool {
    let Beside { page, name, start, before, .. } = *beside;
    name.kind == EntityKind::Person
        && name.tokens.len() == 1
        && !beside.is_somebody()
        && !page.is(start, Facts::FIRST_NAME)
        && !one_of!(page.folded(before), "from" | "around" | "toward" | "towards")
}

/// "Lived in | Stelmar", "at | Stelmar | in", "fled | Stelmar": a word or a plain name that no list knows.
pub(super) fn is_lived_in(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    let long = name.kind == EntityKind::Person && is_plain_name(page, name) && page.doc.lower(end) != "'s";
    let lived = || {
        (page.folded(before) == "in" || page.folded(before) == "at" && page.folded(end) == "in")
            && !page.is(page.doc.before(start, 2), Facts::STAKE)
    };
    (name.tokens.len() == 1 || long)
        && !beside.has(Facts::FIRST_NAME | Facts::ORGANIZATION)
        && page.doc.token(start).case == Case::Title
        && !beside.is_somebody()
        && !page.capital(end)
        && (long && lived()
            || is_struck(page, before)
            || is_origin(page, before)
            || is_example(page, start)
            || is_way_home(page, before))
}

/// "The descent of the | Collada Llomena", "through the | Amazon": what one goes over or along.
pub(super) fn is_feature(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    let way = page.doc.before(before, 1);
    let noun = page.doc.before(way, 1);
    let over = one_of!(page.doc.word(way), "through" | "across" | "along" | "over")
        && !page.is(start, Facts::COMMON)
        && (page.is(start, Facts::GEOGRAPHY) || !page.folded(start).ends_with('s'))
        && !one_of!(page.folded(start), "commons" | "lords" | "dail" | "knesset" | "duma")
        && name.tokens.len() == 1;
    // "Swam in the | Amazon | near Manaus"
    let into = || {
        one_of!(page.doc.word(way), "crossed" | "in")
            && page.is(start, Facts::GEOGRAPHY)
            && name.tokens.len() == 1
            && (page.doc.pos(end) == Pos::Preposition || one_of!(page.doc.lower(end), "," | "."))
    };
    let part = page.doc.word(way) == "of"
        && one_of!(
            page.doc.word(noun),
            "descent"
                | "ascent"
                | "climb"
                | "slopes"
                | "foothills"
                | "banks"
                | "bank"
                | "mouth"
                | "summit"
                | "shores"
                | "shore"
                | "headwaters"
                | "tributary"
                | "tributaries"
                | "foot"
        );
    let body = Facts::ORGANIZATION
        | Facts::ORGANIZATION_HEAD
        | Facts::ORGANIZATION_TAIL
        | Facts::TITLE
        | Facts::COMMON;
    page.folded(before) == "the"
        && (over || part || into())
        && (page.is(start, Facts::GEOGRAPHY) || !page.is(start, body))
        && matches!(name.kind, EntityKind::Person | EntityKind::Organization)
        && page.doc.token(start).case == Case::Title
        && !page.capital(end)
        && (name.tokens.len() > 1 || !beside.is_somebody())
        && !matches!(page.doc.pos(end), Pos::Noun)
}

/// "Towns such as | Stelmar", "villages including | Stelmar"
fn is_example(page: &Page, start: usize) -> bool {
    let before = |steps: usize| page.folded(page.doc.before(start, steps));
    let noun = match (before(2), before(1)) {
        ("such", "as") => 3,
        (_, "like" | "including") => 2,
        _ => return false,
    };
    let noun = if before(noun) == "," { noun + 1 } else { noun };
    one_of!(
        before(noun),
        "towns"
            | "cities"
            | "villages"
            | "districts"
            | "suburbs"
            | "islands"
            | "provinces"
            | "regions"
            | "counties"
    )
}

/// "In Thornbridge", which the model took for a body.
pub(super) fn is_body_lived_in(beside: &Beside) -> bool {
    let Beside { page, name, start, before, .. } = *beside;
    // "Lived on | Mill Brow | since 1988"
    let street = page.folded(before) == "on"
        && one_of!(page.folded(page.doc.before(start, 2)), "live" | "lives" | "lived" | "living")
        && name
            .tokens
            .clone()
            .all(|at| page.doc.token(at).case == Case::Title && !page.is(at, Facts::COMMON));
    if name.kind == EntityKind::Organization && street {
        return true;
    }
    name.kind == EntityKind::Organization
        && name.tokens.len() == 1
        && (one_of!(page.folded(before), "in" | "near")
            || page.folded(before) == "at"
                && (page.folded(beside.end) == "in" && page.is(beside.end + 1, Facts::GEOGRAPHY)
                    || is_site(page, page.doc.before(start, 2))))
        && !page.is(page.doc.before(start, 2), Facts::STAKE)
        && page.doc.token(start).case == Case::Title
        && !page.is(start, Facts::ORGANIZATION | Facts::ORGANIZATION_TAIL)
}

/// "A 34-year-old | Kalispell | man", "retired | Te Vorno | farmer": where somebody is from.
pub(super) fn is_of_townsman(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    let led = one_of!(
        page.folded(before),
        "a" | "an" | "the" | "two" | "three" | "former" | "local" | "old" | "retired"
    ) || page.doc.word(before).ends_with("-old")
        || one_of!(page.folded(end), "primary" | "residents") && page.starts(start);
    // "The Weller primary challenge": an election's.
    let school = || one_of!(page.folded(end + 1), "school" | "schools" | "pupils" | "head" | "teacher");
    name.tokens.len() < 3
        && (page.folded(end) != "primary" || school())
        && matches!(name.kind, EntityKind::Person | EntityKind::Organization)
        && led
        && one_of!(
            page.folded(end),
            "man"
                | "farmer"
                | "primary"
                | "woman"
                | "couple"
                | "resident"
                | "residents"
                | "teenager"
                | "mother"
                | "father"
                | "pensioner"
                | "grandmother"
                | "teen"
                | "native"
                | "businessman"
                | "businesswoman"
                | "publican"
                | "hotelier"
                | "seafront"
                | "suburb"
        )
        && !beside.is_somebody()
        && !beside.has(
            Facts::ORGANIZATION | Facts::ORGANIZATION_TAIL | Facts::COMMON | Facts::GROUP | Facts::FIRST_NAME,
        )
}

/// "Ana Ruiz, 58, of | Boardman |, pleaded", "a man of 60 from | Boardman |"
pub(super) fn is_residence(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    let back = |steps: usize| page.doc.before(start, steps);
    let apart = page.doc.lower(back(2)) == ","
        && page.age(back(3))
        && page.doc.lower(back(4)) == ","
        && page.capital(back(5))
        && one_of!(page.doc.lower(end), "," | "." | "and");
    (page.folded(before) == "of" && apart || page.folded(before) == "from" && (apart || page.age(back(2))))
        && name.tokens.len() <= 2
        && !beside.has(Facts::ORGANIZATION | Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD)
}

/// "The | seafront | at Oban", "a plant at Sanand"
fn is_site(page: &Page, at: usize) -> bool {
    page.doc.token(at).case == Case::Lower
        && (page.is(at, Facts::PLACE_TAIL)
            || one_of!(
                page.folded(at),
                "seafront" | "factory" | "depot" | "terminal" | "refinery" | "smelter" | "shipyard"
            ))
}

/// "Thornbridge", of "Thornbridge Town Council"
pub(super) fn is_town_of_body(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, .. } = *beside;
    name.tokens.len() == 1 && scene.towns.contains(page.folded(start)) && name.rule != TEAM
}

/// "From Oban to | Craignure": the other end of a way.
pub(super) fn is_far_end(beside: &Beside) -> bool {
    beside.scene.routes.contains(beside.start) && !beside.is_somebody()
}

/// "No trains between Holm and | Wexcombe", "the boat to | Portavarra": where something runs.
pub(super) fn is_served(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    let behind = match page.folded(before) {
        "from" | "to" | "between" | "into" | "through" => before,
        "and" if page.folded(page.doc.before(start, 3)) == "between" => page.doc.before(start, 3),
        _ => return false,
    };
    let noun = page.doc.before(behind, 1);
    let runs = match page.folded(noun) {
        "sailings" | "sailing" | "flights" | "road" | "roads" | "motorway" | "route" | "miles"
        | "kilometres" => true,
        "trains" | "railway" | "ferries" | "boats" | "buses" | "trams" | "traffic" | "path" => {
            page.folded(behind) != "from"
        }
        "service" | "services" | "train" | "ferry" | "bus" | "tram" => page.folded(behind) == "between",
        _ => false,
    };
    name.tokens.len() == 1
        && page.doc.token(start).case == Case::Title
        && !beside.is_somebody()
        && (!beside.has(Facts::FIRST_NAME) || is_way(page, noun))
        && !beside.has(Facts::ORGANIZATION)
        && !page.capital(end)
        && page.doc.lower(end) != "'s"
        && runs
}

/// "| Wexcombe | Bridge": a town that something else is named after.
pub(super) fn has_landmark(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, end, .. } = *beside;
    name.tokens.len() == 1
        && !beside.is_somebody()
        && !scene.speakers.contains(page.folded(start))
        && page.doc.lower(end) != ","
        && !page.is(start, Facts::FIRST_NAME)
        && scene.landmarks.contains(page.folded(start))
}

/// "Hurricane Rita", and then "Rita packed winds of 240 kph".
pub(super) fn is_named_storm(beside: &Beside) -> bool {
    let Beside { page, scene, name, start, before, .. } = *beside;
    name.tokens.len() == 1
        && !beside.is_somebody()
        && (scene.storms.contains(page.folded(start)) || is_storm(page, before))
}

/// "Typhoon “| Opong |”"
pub(super) fn is_marked_storm(page: &Page, start: usize) -> bool {
    matches!(page.doc.lower(page.doc.before(start, 1)), "\"" | "“")
        && is_storm(page, page.doc.before(start, 2))
}

/// True for the word before a storm's name.
pub(in crate::entities) fn is_storm(page: &Page, at: usize) -> bool {
    one_of!(page.folded(at), "hurricane" | "typhoon" | "cyclone" | "storm")
}

/// "Fled | Stelmar", "hit | Stelmar": what people flee and storms strike.
fn is_struck(page: &Page, before: usize) -> bool {
    one_of!(
        page.folded(before),
        "crossed"
            | "fled"
            | "flee"
            | "fleeing"
            | "reach"
            | "reached"
            | "entered"
            | "hit"
            | "struck"
            | "rocked"
            | "lashed"
            | "battered"
            | "invaded"
            | "raided"
            | "besieged"
            | "overran"
    )
}

/// "Walked home to | Stelmar |", "the hills above | Ribeiro Alto |"
fn is_way_home(page: &Page, before: usize) -> bool {
    let noun = page.doc.before(before, 1);
    match page.doc.word(before) {
        "to" => {
            page.doc.word(noun) == "home"
                && one_of!(
                    page.doc.word(page.doc.before(noun, 1)),
                    "walked"
                        | "walking"
                        | "returned"
                        | "returning"
                        | "travelling"
                        | "travelled"
                        | "drove"
                        | "driving"
                )
        }
        "above" | "below" => one_of!(
            page.doc.word(noun),
            "hills" | "hill" | "hillside" | "mountains" | "slopes" | "valley" | "woods" | "forest"
        ),
        _ => false,
    }
}

/// "Three men from | Stelmar", "a baker from | Stelmar": where those come from who are called what they are.
fn is_origin(page: &Page, before: usize) -> bool {
    let people = page.doc.before(before, 1);
    let word = page.folded(people);
    let one = word.strip_suffix('s').unwrap_or(word);
    let many = page.doc.token(people).case == Case::Lower && page.lists.facts(one).any(Facts::ROLE);
    page.folded(before) == "from"
        && (many
            || one_of!(
                word,
                "old" | "men" | "women" | "man" | "woman" | "people" | "families" | "children" | "couple"
            ))
}

/// "The village of Kebbi", "the Laja river", "the river Wend".
pub(super) fn is_explained_place(beside: &Beside) -> bool {
    let Beside { page, name, start, end, .. } = *beside;
    if name.kind == EntityKind::Place {
        return false;
    }
    let noun = |at: usize| page.doc.token(at).case == Case::Lower && page.is(at, Facts::PLACE_NOUN);
    // "Homes on the edge of | Stelmar |", "residents of | Stelmar |"
    let edge = |at: usize| {
        beside.is_doubtful()
            && match page.folded(at) {
                "edge" | "outskirts" => page.folded(page.doc.before(at, 1)) == "the",
                "residents" => !beside.is_somebody(),
                // "The foreign ministry of | Varnia |"
                "ministry" | "embassy" | "parliament" | "navy" => {
                    page.doc.token(at).case == Case::Lower && !beside.is_somebody()
                }
                _ => false,
            }
            && page.doc.lower(end) != "'s"
            && !page.is(start, Facts::FIRST_NAME)
    };
    let outside = |at: usize| noun(at) || edge(at);
    let of = page.folded(page.doc.before(start, 1)) == "of" && outside(page.doc.before(start, 2))
        || is_one_of_towns(beside);
    // "Moved to Wagga Wagga, in southern New South Wales", "stopped at Newton Abbot, Devon"
    let region = page.capital(end + 1)
        && page.is(end + 1, Facts::GEOGRAPHY)
        && one_of!(page.folded(page.doc.before(start, 1)), "at" | "in" | "near" | "outside")
        && (one_of!(page.doc.lower(end + 2), "," | "." | ";") || page.folded(end + 2) == "and");
    let within = page.doc.lower(end) == ","
        && (region
            || one_of!(page.folded(end + 1), "in" | "near" | "outside")
                && one_of!(page.folded(page.doc.before(start, 1)), "to" | "in" | "from" | "at" | "near")
                // "Called to | Hazel Grove |, near Leeds": nobody is near a town.
                && (!page.is(start, Facts::FIRST_NAME)
                    || page.folded(end + 1) == "near"
                        && page.capital(end + 2)
                        && page.doc.lower(end + 3) != "'s"
                        && page.folded(page.doc.before(start, 1)) == "to"
                        && one_of!(
                            page.folded(page.doc.before(start, 2)),
                            "called" | "drove" | "moved" | "rushed" | "raced" | "sent" | "flew" | "home"
                        )));
    // "She will captain | Rexford | on Saturday"
    let captained = page.folded(page.doc.before(start, 1)) == "captain"
        && one_of!(page.folded(page.doc.before(start, 2)), "will" | "to" | "would")
        && beside.is_doubtful()
        && name.tokens.len() == 1;
    before_role(page, end, Facts::PLACE_NOUN)
        || captained
        // "The | Oybek | border crossing"
        || page.doc.word(end) == "border"
            && one_of!(page.doc.word(end + 1), "crossing" | "post" | "checkpoint")
            && name.tokens.len() == 1
        || within && name.kind == EntityKind::Person
        || (noun(end) || page.folded(page.doc.before(start, 1)) == "river")
            && name.tokens.len() == 1
            && page.doc.token(start).case == Case::Title
            && !page.is(start, Facts::ORGANIZATION | Facts::GROUP)
        || (of || noun(end) && name.tokens.len() < 3) && name.kind == EntityKind::Person
        || of && name.tokens.len() < 3 && page.doc.token(start).case == Case::Title
        // "The banks of the Wend"
        || page.folded(page.doc.before(start, 1)) == "the"
            && page.folded(page.doc.before(start, 2)) == "of"
            && one_of!(page.folded(page.doc.before(start, 3)), "banks" | "mouth" | "shores" | "tributary")
            && name.tokens.len() == 1
        // "The worst-hit town was Utiel"
        || one_of!(page.folded(page.doc.before(start, 1)), "was" | "is")
            && noun(page.doc.before(start, 2))
            && name.tokens.len() == 1
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn a_councillor_sits_for_places() {
        check(&[
            "Cllr [person Ana Orr], who represents [place Thaxley] and [place Little Soke], told [person Tom Hale] so.",
            "Homes on the edge of [place Thaxley] were sold. Farmers in [place Little Soke] said no.",
            "Cllr [person Ana Orr], who represents [person Tom Weller], left. He lives on the edge of [person Weller]'s farm.",
            "Residents of [place Kilmarnet] said so. Residents of [place Myrtle Bank] fled. Staff of [organization Chalk Bank] left.",
            "Residents of [person Weller]'s home left. [person Tom Weller] sold it. Residents in [place Chalk Bank] and customers of it left.",
            "She was returning home to [place Grantley] with two sons. She drove home to [person Jennifer].",
            "Another trader, who gave her name only as [person Kofi], left.",
            "The lorry stopped at [place Newton Abbot], [place Devon]. She met [person Tom Weller], [place Devon]'s mayor.",
        ]);
    }

    #[test]
    fn people_are_resident_in_places() {
        check(&[
            "[place Wendouree] resident [person Ana Ruiz] told the mayor that [place Wendouree] was ignored.",
            "[group American] resident [person Ana Ruiz] left. Care home resident [person Tom Weller] stayed.",
        ]);
    }
}
