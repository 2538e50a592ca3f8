//! "Lake Turkana", "Mount Kenya", "Cross River State", "Elm Street".

use std::ops::Range;

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 62;
const STATE: u8 = 78;
const HUMAN: u8 = 74;
const DATELINE: u8 = 90;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for at in 0..page.len() {
        if let Some(seat) = party_seat(page, at) {
            push(out, seat.start, seat.end);
        }
        if let Some(ward) = ward(page, at) {
            push(out, ward.start, ward.end);
        }
        if !page.capital(at) {
            continue;
        }
        // "Tom Weller (GBR)", "Tom Weller (GBR/Norvane)"
        let code = page.is(at, Facts::NATION_CODE)
            && page.doc.token(at).case == Case::Upper
            && page.doc.lower(page.doc.before(at, 1)) == "("
            && matches!(page.doc.lower(at + 1), ")" | "/")
            && page.capital(page.doc.before(at, 2));
        if code || is_state(page, at) {
            out.push(Found {
                tokens: at..at + 1,
                kind: EntityKind::Place,
                strength: STATE,
                rule: "entity/place-name",
            });
        }
        if let Some(end) = dateline(page, at) {
            out.push(Found {
                tokens: at..end,
                kind: EntityKind::Place,
                strength: DATELINE,
                rule: "entity/dateline",
            });
        }
        if is_hyphenated(page, at) {
            push(out, at, at + 5);
        }
        if is_on_river(page, at) {
            push(out, at, at + 3);
        }
        if let Some(end) = street(page, at) {
            push(out, at, end);
        }
        if let Some(town) = town_of_street(page, at) {
            push(out, town.start, town.end);
        }
        // "At Taunton: Somerset 83 and 174"
        let ground = page.folded(page.doc.before(at, 1)) == "at" && page.capital(at - 1) && page.namelike(at);
        if let Some(end) = ground.then(|| page.name_run(at)).filter(|&end| page.doc.lower(end) == ":") {
            push(out, at, end);
        }
        if page.loud(at) {
            continue;
        }
        if is_listed(page, at) {
            out.push(Found {
                tokens: at..at + 1,
                kind: EntityKind::Place,
                strength: STATE,
                rule: "entity/place-list",
            });
        }
        // "The river Wend"
        if page.doc.word(page.doc.before(at, 1)) == "river" && page.namelike(at) && !page.capital(at + 1) {
            push(out, at, at + 1);
        }
        if let Some(start) = seat(page, at) {
            push(out, start, at);
        }
        // "County Kerry"
        let county = page.folded(at) == "county"
            && !page.capital(page.doc.before(at, 1))
            && !page.is(at + 1, Facts::COMMON | Facts::ROLE | Facts::TITLE);
        if (page.is(at, Facts::PLACE_HEAD) || county)
            && !page.is(at, Facts::FIRST_NAME)
            && page.namelike(at + 1)
            && page.together(at, at + 1)
            && !page.is(at + 1, Facts::TITLE | Facts::GROUP)
        {
            let end = page.name_run(at + 1).min(at + 4);
            if !(at..end).any(|i| page.is(i, Facts::ORGANIZATION_TAIL)) {
                push(out, at, end);
            }
        }
        if at > 0
            && page.is(at, Facts::PLACE_TAIL)
            && !page.is(at, Facts::ORGANIZATION_TAIL)
            && (!page.capital(at + 1) || page.is(at + 1, Facts::TITLE) && page.namelike(at + 2))
        {
            let mut start = at;
            while start > 0
                && start + 4 > at
                && page.namelike(start - 1)
                && page.together(start - 1, at)
                && !page.is(start - 1, Facts::NOT_NAME | Facts::TITLE)
            {
                start -= 1;
                // "Murray–Darling Basin"
                if start > 1 && page.tight_hyphen(start - 1) && page.namelike(start - 2) {
                    start -= 2;
                }
            }
            // "Rose Park, 31," at a sentence's start, where a rose may be a flower
            if start == at && page.starts(at - 1) && page.capital(at - 1) {
                start -= usize::from(is_human(page, at - 1, at + 1));
            }
            if start < at && is_human(page, start, at + 1) {
                out.push(Found {
                    tokens: start..at + 1,
                    kind: EntityKind::Person,
                    strength: HUMAN,
                    rule: "entity/said-person",
                });
            } else if start < at {
                push(out, start, at + 1);
                // "Central Valley Water District"
                let body = page.folded(at) == "district"
                    && matches!(
                        page.folded(at - 1),
                        "water"
                            | "school"
                            | "fire"
                            | "hospital"
                            | "park"
                            | "college"
                            | "transit"
                            | "health"
                            | "police"
                    );
                if body && let Some(own) = out.last_mut() {
                    own.kind = EntityKind::Organization;
                }
            }
        }
    }
}

/// A word of "Arlen, Boone and Stark counties".
fn is_listed(page: &Page, at: usize) -> bool {
    let other = Facts::GROUP | Facts::COMMON | Facts::ORGANIZATION | Facts::TITLE | Facts::NOT_NAME;
    let single = |at: usize| page.capital(at) && !page.capital(at + 1) && !page.is(at, other);
    let mut last = at;
    while page.doc.lower(last + 1) == "," && single(last) && last < at + 12 {
        last += 2;
    }
    // "Arlen and Stark counties", "Arlen, Boone, and Stark counties": on the word before "and", or behind it.
    let tail = |at: usize| {
        matches!(
            page.doc.lower(at),
            "counties"
                | "provinces"
                | "districts"
                | "parishes"
                | "rivers"
                | "prefectures"
                | "governorates"
                | "boroughs"
        )
    };
    let joint = |at: usize| page.folded(at) == "and";
    single(at)
        && !page.capital(page.doc.before(at, 1))
        && (joint(last + 1) && single(last) && single(last + 2) && tail(last + 3)
            || joint(last) && single(last + 1) && tail(last + 2)
            || joint(page.doc.before(at, 1)) && tail(at + 1) && page.capital(page.doc.before(at, 2)))
}

/// Where the place begins before the one who governs or represents it ("Homa Bay | Governor Ana Ruiz").
fn seat(page: &Page, office: usize) -> Option<usize> {
    let other = Facts::TITLE
        | Facts::ROLE
        | Facts::MODIFIER
        | Facts::GROUP
        | Facts::FIRST_NAME
        | Facts::COMMON
        | Facts::ORGANIZATION
        | Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_HEAD
        | Facts::GEOGRAPHY
        | Facts::PARTY;
    // "The Morecambe | MP, Ana Ruiz"
    let explained =
        page.folded(office) == "mp" && page.doc.lower(office + 1) == "," && page.namelike(office + 2);
    if !matches!(page.folded(office), "governor" | "mayor" | "senator" | "mp")
        || !page.namelike(office + 1) && !explained
    {
        return None;
    }
    let own = |at: usize| page.namelike(at) && page.together(at, office) && !page.is(at, other);
    let words = (1..4).take_while(|&back| back <= office && own(office - back)).count();
    (1..3).contains(&words).then(|| office - words)
}

/// "Tom Hill, 45, said", "told Gary Rivers": a first name, a word that ends places, and what only a person does.
fn is_human(page: &Page, start: usize, end: usize) -> bool {
    let age = page.doc.lower(end) == ","
        && page.doc.token(end + 1).kind == TokenKind::Number
        && matches!(page.doc.lower(end + 2), "," | ".");
    let aged = age || page.doc.lower(end) == "," && page.folded(end + 1) == "who";
    // "Ana Ruiz talks to | Ben Castle"
    let heard = page.folded(page.doc.before(start, 1)) == "to"
        && matches!(
            page.folded(page.doc.before(start, 2)),
            "talks" | "talked" | "talking" | "speaks" | "spoke" | "speaking"
        );
    // "Rose" is no name by itself, and no place has an age.
    let given = page.is(start, Facts::FEMALE | Facts::MALE) || age && page.doc.lower(end + 2) == ",";
    end == start + 2
        && page.folded(page.doc.before(start, 1)) != "the"
        && given
        && !page.is(start, Facts::GEOGRAPHY | Facts::PLACE_HEAD)
        && (aged
            || heard
            || matches!(
                page.doc.word(end),
                "ran" | "scored" | "added" | "threw" | "caught" | "finished" | "played"
            )
            || page.is(end, Facts::SPEECH)
            || page.is(page.doc.before(start, 1), Facts::SPEECH))
}

/// "Chester-le-Street", "Burton-upon-Trent".
fn is_hyphenated(page: &Page, at: usize) -> bool {
    page.hyphen(at + 1)
        && page.hyphen(at + 3)
        && page.capital(at + 4)
        && page.together(at, at + 4)
        && matches!(
            page.folded(at + 2),
            "le" | "la"
                | "les"
                | "sur"
                | "sous"
                | "on"
                | "upon"
                | "in"
                | "under"
                | "am"
                | "en"
                | "by"
                | "the"
                | "de"
                | "du"
        )
}

/// "East 41st Street", "of Ferndale Close, Swindon": one past an address.
fn street(page: &Page, at: usize) -> Option<usize> {
    let numbered = matches!(page.folded(at), "east" | "west" | "north" | "south")
        && page.doc.token(at + 1).kind == TokenKind::Number
        && matches!(page.doc.lower(at + 2), "st" | "nd" | "rd" | "th");
    if page.capital(at) && numbered && page.capital(at + 3) && page.together(at, at + 3) {
        let way = matches!(page.folded(at + 3), "street" | "avenue" | "st" | "ave" | "place" | "road");
        return way.then_some(at + 4);
    }
    let led = matches!(page.folded(page.doc.before(at, 1)), "of" | "in" | "at" | "on" | "from");
    let end = if led { page.name_run(at).min(at + 3) } else { at };
    let close = matches!(
        page.folded(end.saturating_sub(1)),
        "close" | "rise" | "walk" | "way" | "gardens" | "crescent" | "mews" | "terrace" | "grove" | "parade"
    );
    (end >= at + 2 && close && !page.is(at, Facts::FIRST_NAME) && matches!(page.doc.lower(end), "," | "."))
        .then_some(end)
}

/// "Manchester Road, | Swindon |, with": the town behind a street.
fn town_of_street(page: &Page, way: usize) -> Option<Range<usize>> {
    let street = matches!(
        page.folded(way),
        "street" | "road" | "avenue" | "lane" | "drive" | "close" | "crescent" | "terrace" | "boulevard"
    );
    let start = way + 2;
    let end = page.name_run(start);
    (street
        && page.capital(page.doc.before(way, 1))
        && page.together(way - 1, start)
        && page.doc.lower(way + 1) == ","
        && page.namelike(start)
        && (1..=2).contains(&(end - start))
        && matches!(page.doc.lower(end), "," | ".")
        && !(start..end).any(|at| {
            page.is(at, Facts::FIRST_NAME | Facts::COMMON | Facts::TITLE | Facts::ORGANIZATION_TAIL)
        }))
    .then_some(start..end)
}

/// "DETROIT — Aaron Judge homered", further down in a story of several.
fn dateline(page: &Page, at: usize) -> Option<usize> {
    let upper = |at: usize| page.doc.token(at).case == Case::Upper && page.doc.word(at).len() > 2;
    let opens = page.doc.sentence_of(at).is_some_and(|s| s.tokens.start == at);
    let end = at + (at..at + 3).take_while(|&i| upper(i)).count();
    let dash = matches!(page.doc.lower(end), "—" | "–" | "--") && page.doc.token(end).spaced;
    let town = || page.lists.listed(&page.key(at..end)).is_some_and(|l| l.kind == EntityKind::Place);
    (opens && end > at && dash && town()).then_some(end)
}

/// "Rep. Ana Ruiz (D-| Superior |)": the seat behind the party.
fn party_seat(page: &Page, bracket: usize) -> Option<Range<usize>> {
    let party = page.doc.lower(bracket) == "("
        && matches!(page.doc.word(bracket + 1), "D" | "R" | "I")
        && page.tight_hyphen(bracket + 2);
    let start = bracket + 3;
    if !party || !page.namelike(start) {
        return None;
    }
    let end = page.name_run(start).min(start + 3);
    (page.doc.lower(end) == ")").then_some(start..end)
}

/// "Cllr Ana Ruiz (Con, | Harbour | )": the ward behind the party, in brackets.
fn ward(page: &Page, bracket: usize) -> Option<Range<usize>> {
    if page.doc.lower(bracket) != "(" {
        return None;
    }
    let party = |at: usize| page.is(at, Facts::PARTY);
    let comma = (bracket + 1..bracket + 4).find(|&at| !party(at)).filter(|&at| at > bracket + 1)?;
    let start = comma + 1;
    let end = page.name_run(start);
    (page.doc.lower(comma) == "," && page.namelike(start) && page.doc.lower(end) == ")").then_some(start..end)
}

/// "Newcastle upon Tyne", "Southend on Sea", "Weston super Mare".
fn is_on_river(page: &Page, at: usize) -> bool {
    let word = page.folded(at + 1);
    let river = page.folded(at + 2);
    page.namelike(at)
        && page.capital(at + 2)
        && page.together(at, at + 2)
        && page.doc.token(at + 1).spaced
        && match word {
            "upon" => !page.starts(at) || page.is(at, Facts::GEOGRAPHY),
            "super" => river == "mare",
            "on" => matches!(river, "sea" | "trent" | "tees" | "thames" | "avon" | "wye" | "spey"),
            "under" => matches!(river, "lyme" | "lyne"),
            _ => false,
        }
}

/// "Toledo, OH", "Burbank, Calif.": a town before the comma, and no name behind.
fn is_state(page: &Page, at: usize) -> bool {
    let town = page.doc.before(at, 2);
    let letters = page.folded(at).len();
    page.is(at, Facts::STATE)
        && page.doc.lower(page.doc.before(at, 1)) == ","
        && page.capital(town)
        && page.together(town, at)
        && (letters > 2 || page.doc.token(at).case == Case::Upper)
        && !page.is(town, Facts::TITLE | Facts::NOT_NAME | Facts::FIRST_NAME)
        && page.doc.tags.get(town).is_none_or(|t| t.name != Some(EntityKind::Person))
        && !page.namelike(at + 1)
}

fn push(out: &mut Vec<Found>, start: usize, end: usize) {
    out.push(Found {
        tokens: start..end,
        kind: EntityKind::Place,
        strength: STRENGTH,
        rule: "entity/place-name",
    });
}
