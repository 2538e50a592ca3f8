//! A run of capitals that ends as organizations do: "Grameen Telecom Ltd", "Interior Ministry", "Delta Times",
//! "Chinese Communist Party".

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

const STRENGTH: u8 = 68;
/// More than the model's tags, less than what the lists know.
const PRESS: u8 = 56;
/// Only what nothing else knows.
const CALLED: u8 = 24;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for at in 1..page.len() {
        press(page, at, out);
    }
    for at in page.doc.tokens_of(&["union", "trust", "hospital"]) {
        match page.doc.word(at) {
            _ if at == 0 => {}
            // "The Food and Commercial Workers union"
            "union" if page.capital(at - 1) && !page.loud(at) => {
                let start = start(page, at);
                if (start..at).any(|i| page.folded(i) == "and") {
                    out.push(Found {
                        tokens: start..at,
                        kind: EntityKind::Organization,
                        strength: STRENGTH,
                        rule: "entity/organization-tail",
                    });
                }
            }
            "foundation" | "trust" | "office"
                if page.doc.word(at - 1) == "family" && page.doc.word(at + 1) != "fund" =>
            {
                family(page, at, out)
            }
            "trust" => trust(page, at, out),
            "hospital" if !page.loud(at) => hospital(page, at, out),
            _ => {}
        }
    }
    for at in page.capitals(1).filter(|&at| !page.loud(at)) {
        // "Roberto Sá" is no "SA".
        let letters = || page.doc.word(at).chars().count() == 2 && page.doc.token(at).case != Case::Upper;
        let tail = page.is(at, Facts::ORGANIZATION_TAIL) && !(page.folded(at) == "sa" && letters())
            || is_legal_form(page, at)
            || is_first_nation(page, at)
            || is_executive(page, at);
        if !tail || begins_name(page, at) {
            continue;
        }
        // "The bill passed the | Assembly |, 53 to 44"
        let chamber = matches!(page.doc.word(at), "Assembly" | "Legislature")
            && page.doc.word(at - 1) == "the"
            && !page.capital(at + 1)
            && page.doc.word(at + 1) != "of";
        if chamber {
            out.push(Found {
                tokens: at..at + 1,
                kind: EntityKind::Organization,
                strength: STRENGTH,
                rule: "entity/organization-tail",
            });
            continue;
        }
        // "The | Sunday | Tribune"
        let weekly = matches!(page.folded(at - 1), "sunday" | "saturday" | "daily")
            && page.folded(page.doc.before(at, 2)) == "the"
            && crate::masthead::is_paper(page.doc.word(at))
            && !page.capital(at + 1);
        if weekly {
            out.push(Found {
                tokens: at - 1..at + 1,
                kind: EntityKind::Organization,
                strength: STRENGTH,
                rule: "entity/organization-tail",
            });
            continue;
        }
        // "United Nations Development Programme Director": the run may go on with another ending or a suffix.
        if page.capital(at + 1) && page.is(at + 1, Facts::ORGANIZATION_TAIL) && page.together(at, at + 1) {
            continue;
        }
        let start = start(page, at);
        // "Chief Technology Officer"
        let office = page.is(start, Facts::TITLE)
            && page.capital(at + 1)
            && page.is(at + 1, Facts::TITLE | Facts::ROLE);
        // "Interior Cabinet Secretary Tom Weller"
        let minister = page.folded(at) == "cabinet"
            && page.is(at + 1, Facts::TITLE)
            && (start..at).all(|i| page.is(i, Facts::PORTFOLIO));
        if start == at || office || minister {
            continue;
        }
        let start = listed_before(page, start).unwrap_or(start);
        let mut end = at + 1;
        if page.doc.lower(end) == "," && page.is(end + 1, Facts::ORGANIZATION_SUFFIX) && page.capital(end + 1)
        {
            end += 2;
        }
        out.push(Found {
            tokens: start..end,
            kind: EntityKind::Organization,
            strength: STRENGTH,
            rule: "entity/organization-tail",
        });
    }
}

/// "Newspaper | Il Sole 24 Ore |", "broadcaster | TV8 |", "the | Blade | newspaper": what the press calls itself.
fn press(page: &Page, at: usize, out: &mut Vec<Found>) {
    if page.doc.token(at).case != Case::Lower || page.loud(at) {
        return;
    }
    let word = page.doc.word(at);
    // "Software firm AhnLab", "the union BeCA"
    let other = page.is(at, Facts::ORGANIZATION_NOUN);
    let noun = matches!(word, "journal" | "website")
        || other && matches!(word, "newspaper" | "daily" | "weekly" | "broadcaster" | "magazine" | "tabloid");
    // "Radio station Erbol"
    let station = word == "station"
        && matches!(page.doc.word(page.doc.before(at, 1)), "radio" | "television" | "tv" | "TV");
    // "In her | journal | Ana wrote"
    let own = word == "journal" && page.doc.pos(page.doc.before(at, 1)) == Pos::PossessivePronoun;
    if !(noun || station || other) || own {
        return;
    }
    let part = |i: usize| {
        (page.capital(i) || page.doc.token(i).kind == TokenKind::Number)
            && page.together(at, i)
            && (!page.is(i, Facts::NOT_NAME | Facts::TITLE) || page.doc.word(i) == "A" && page.capital(i + 1))
            && page.folded(i) != "the"
    };
    let behind = at + 1..(at + 1..at + 6).find(|&i| !part(i) || page.is(i, Facts::ROLE)).unwrap_or(at + 6);
    let first = (1..5).take_while(|&back| back <= at && part(at - back)).count();
    let before = at - first..at;
    let led = (noun || station) && page.folded(page.doc.before(before.start, 1)) == "the";
    // "The campaign group | Spend A Penny"
    let group = word == "group"
        && matches!(page.doc.word(page.doc.before(at, 1)), "campaign" | "pressure" | "lobby" | "advocacy");
    let strength = if noun || station || group { PRESS } else { CALLED };
    for tokens in [Some(behind), led.then_some(before)].into_iter().flatten() {
        let start = tokens.start;
        let person = tokens.len() > 1 && page.is(start, Facts::FEMALE | Facts::MALE);
        let described = tokens.len() == 1 && page.is(start, Facts::GROUP | Facts::GEOGRAPHY);
        // "Union Finance Minister", "the brand NorDrill"
        let other = strength == CALLED
            && (page.is(tokens.end, Facts::TITLE | Facts::ROLE | Facts::SPORT_ROLE) || word == "brand");
        if !other && page.capital(start) && !tokens.is_empty() && !person && !described {
            out.push(Found {
                tokens,
                kind: EntityKind::Organization,
                strength,
                rule: "entity/organization-tail",
            });
        }
    }
}

/// "The | Weller family foundation |"
fn family(page: &Page, at: usize, out: &mut Vec<Found>) {
    let words = (2..5)
        .take_while(|&back| back <= at && page.namelike(at - back) && page.together(at - back, at))
        .count();
    if words > 0 {
        out.push(Found {
            tokens: at - 1 - words..at + 1,
            kind: EntityKind::Organization,
            strength: STRENGTH + 20,
            rule: "entity/organization-tail",
        });
    }
}

/// "| East Kent hospitals NHS | trust", "| University Hospitals of Leeds NHS | foundation trust": in small letters, as some
/// papers write.
fn trust(page: &Page, at: usize, out: &mut Vec<Found>) {
    let nhs = at - 1 - usize::from(page.doc.word(at - 1) == "foundation");
    if page.doc.word(nhs) != "NHS" {
        return;
    }
    let part = |i: usize| {
        page.together(i, at)
            && (page.capital(i) && !matches!(page.folded(i), "the" | "an" | "a") && !page.is(i, Facts::TITLE)
                || matches!(
                    page.doc.lower(i),
                    "hospital" | "hospitals" | "university" | "'s" | "'" | "s" | "&"
                )
                || page.doc.word(i) == "of" && page.folded(page.doc.before(i, 1)).starts_with("hospital")
                || page.doc.word(i) == "and"
                    && (page.is(page.doc.before(i, 1), Facts::GEOGRAPHY)
                        || !page.capital(page.doc.before(i, 1))))
    };
    let words = (1..10).take_while(|&back| back <= nhs && part(nhs - back)).count();
    let start = (nhs - words..nhs).find(|&i| page.capital(i));
    out.extend(start.map(|start| Found {
        tokens: start..at + 1,
        kind: EntityKind::Organization,
        strength: STRENGTH + 20,
        rule: "entity/organization-tail",
    }));
}

/// "Driftwood First | Nation |", "the Elk River Cree | Nation |"
fn is_first_nation(page: &Page, at: usize) -> bool {
    page.folded(at) == "nation"
        && page.capital(at - 1)
        && if page.folded(at - 1) == "first" {
            at > 1
                && (page.capital(at - 2) && page.folded(at - 2) != "the"
                    || matches!(page.doc.lower(at - 2), "'s" | "’s"))
        } else {
            page.is(at - 1, Facts::GROUP) && !page.is(at - 1, Facts::GEOGRAPHY)
        }
}

/// "At | Glenfield hospital |", "the | Royal Free hospital |", in small letters, as some papers write.
fn hospital(page: &Page, at: usize, out: &mut Vec<Found>) {
    let part = |i: usize| {
        page.capital(i)
            && page.together(i, at)
            && page.folded(i) != "the"
            && !page.is(i, Facts::NOT_NAME | Facts::GROUP | Facts::ROLE)
    };
    let owned = matches!(page.doc.lower(at - 1), "'s" | "’s");
    let end = at - usize::from(owned);
    let words = (1..4).take_while(|&back| back <= end && part(end - back)).count();
    let start = end - words;
    let led = page.folded(page.doc.before(start, 1));
    let plain = !page.is(start, Facts::GEOGRAPHY | Facts::COMMON | Facts::FIRST_NAME);
    let named = match words {
        0 => false,
        1 => plain && matches!(led, "at" | "to" | "from" | "of" | "outside"),
        _ => {
            !owned
                && !page.starts(start)
                && !matches!(led, "a" | "an" | "and" | "'s")
                && page.listed(start..end).is_none()
                // "The Tom Weller hospital | video |"
                && !(page.is(start, Facts::FIRST_NAME) && page.doc.pos(at + 1) == Pos::Noun)
        }
    };
    if named {
        let kind = EntityKind::Place;
        out.push(Found { tokens: start..at + 1, kind, strength: STRENGTH, rule: "entity/organization-tail" });
    }
}

/// "Ecologist | T.V. | Ramachandra": letters that a name begins with.
fn begins_name(page: &Page, at: usize) -> bool {
    let before = at - 1;
    page.doc.word(at).contains('.')
        && page.namelike(at + 1)
        && page.together(at, at + 1)
        && (page.is(before, Facts::ROLE | Facts::TITLE) || page.folded(before) == "justices")
}

/// "The Health Service | Executive |": a body and no office.
fn is_executive(page: &Page, at: usize) -> bool {
    let part = |i: usize| page.capital(i) && !page.is(i, Facts::TITLE | Facts::MODIFIER);
    let first = (1..5).take_while(|&back| back <= at && part(at - back)).last();
    page.folded(at) == "executive"
        && !page.capital(at + 1)
        && first.is_some_and(|back| back > 1 && page.folded(page.doc.before(at - back, 1)) == "the")
}

/// "Nordvik Marine AS", "Hagen SE": letters in capitals that are words besides.
pub(in crate::entities) fn is_legal_form(page: &Page, at: usize) -> bool {
    page.doc.token(at).case == Case::Upper
        && matches!(page.doc.lower(at), "as" | "ab" | "se" | "asa" | "sas" | "ai")
        && page.namelike(page.doc.before(at, 1))
        && page.doc.token(page.doc.before(at, 1)).case != Case::Upper
        && !page.capital(at + 1)
}

/// "The | Meteorology, Climatology and Geophysical | Agency": where a list of subjects begins that belongs to the name.
fn listed_before(page: &Page, start: usize) -> Option<usize> {
    let and = page.doc.before(start, 1);
    let second = if page.folded(and) == "and" { page.doc.before(start, 2) } else { start };
    let (comma, first) = (page.doc.before(second, 1), page.doc.before(second, 2));
    let listed = page.doc.lower(comma) == ","
        && (second != start || page.folded(start + 1) == "and")
        && page.capital(first)
        && page.capital(second)
        && page.folded(page.doc.before(first, 1)) == "the"
        && page.together(first, start)
        && (is_subject(page, first) && is_subject(page, second) || is_committee(page, start));
    listed.then_some(first)
}

/// "The Zoning, | Neighborhoods and Development Committee |"
fn is_committee(page: &Page, start: usize) -> bool {
    let tail = (start..start + 6).take_while(|&at| page.capital(at) || page.folded(at) == "and").last();
    tail.is_some_and(|at| matches!(page.folded(at), "committee" | "subcommittee" | "commission"))
}

/// True for what an office is about: "Meteorology", "Agriculture"; not "Treasury", "Kremlin".
fn is_subject(page: &Page, at: usize) -> bool {
    let abstract_ = [
        "ology", "graphy", "culture", "nomics", "istics", "istry", "ation", "ment", "physics", "sports",
        "forestry",
    ];
    let word = page.folded(at);
    !page.is(at, Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::ORGANIZATION | Facts::GROUP)
        && (page.is(at, Facts::PORTFOLIO) || abstract_.iter().any(|end| word.ends_with(end)))
}

/// Where the run of capitals before `at` begins; "and", "of", "&" and hyphens are read over inside.
fn start(page: &Page, at: usize) -> usize {
    let mut start = at;
    while start > 0 && start + 8 > at {
        let before = start - 1;
        if !page.together(before, at) {
            break;
        }
        if page.capital(before) && !page.is(before, Facts::NOT_NAME) {
            if page.starts(before)
                && page.is(before, Facts::COMMON | Facts::SMALL)
                && page.uses(before).capital == 0
            {
                break;
            }
            if page.is(before, Facts::TITLE) && start < at {
                break;
            }
            start = before;
        } else if start > 1
            && (page.hyphen(before)
                || page.doc.lower(before) == "&"
                || matches!(page.doc.lower(before), "'s" | "’s")
                    && start < at
                    && (!page.is(start, Facts::TITLE | Facts::MODIFIER) || is_first_nation(page, at)))
            && page.capital(before - 1)
            && (!page.is(before - 1, Facts::GEOGRAPHY | Facts::ORGANIZATION_TAIL)
                || page.tight_hyphen(before))
        {
            start = before - 1;
        } else if start > 1
            && page.folded(before) == "and"
            && (is_pair(page, before, at)
                || is_county_pair(page, before, at)
                || is_trades(page, before, at)
                || is_series(page, before, at))
        {
            start = before - 1;
            // "Banking, Insurance and Finance Union"
            if start > 1
                && page.doc.lower(start - 1) == ","
                && is_branch(page, start - 2)
                && (is_series(page, before, at)
                    || !page.is(start - 2, Facts::ORGANIZATION_TAIL) && is_pair(page, before, at))
            {
                start -= 2;
            }
        } else if start > 1 && start < at && page.folded(before) == "of" && is_whole(page, before - 1) {
            start = before - 1;
        } else if let Some(office) = office(page, before).filter(|_| start == at) {
            start = office;
        } else {
            break;
        }
    }
    start
}

/// True where "and" joins two ordinary words inside one name ("Research and Development Institute", "Banking and
/// Insurance Regulatory Commission"), which two names never do.
pub(super) fn is_pair(page: &Page, and: usize, tail: usize) -> bool {
    // "Immigration and Naturalization Service"
    let abstraction =
        |at: usize| ["tion", "ment", "ture", "ance"].iter().any(|end| page.folded(at).ends_with(end));
    let ordinary = |at: usize| {
        page.capital(at)
            && (page.is(at, Facts::COMMON | Facts::PORTFOLIO) || abstraction(at))
            && !page.is(at, Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::TITLE)
    };
    // "Crest Health and | Three | Rivers Medical Group": a number begins another name.
    let counted = matches!(page.folded(and + 1), "two" | "three" | "four" | "five" | "six" | "seven");
    // "Ethics and Anti-Corruption Commission"
    let compound = page.tight_hyphen(and + 2) && page.capital(and + 1) && page.capital(and + 3);
    // "National | Sugar and Cereals | Board"
    let product = |at: usize| {
        page.capital(at)
            && !page.is(
                at,
                Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::TITLE | Facts::GROUP | Facts::ORGANIZATION,
            )
    };
    let national = and + 2 == tail
        && matches!(page.folded(page.doc.before(and, 2)), "national" | "federal")
        && !page.is(and - 1, Facts::ORGANIZATION_TAIL)
        && page.folded(tail) != "party";
    if national && product(and - 1) && product(and + 1) {
        return true;
    }
    and + 1 < tail
        && !counted
        && ordinary(and - 1)
        && (ordinary(and + 1) || compound && !page.is(and + 1, Facts::GEOGRAPHY))
        && !page.is(and - 1, Facts::ORGANIZATION_TAIL)
        && !page.starts(and - 1)
}

/// True where "and" joins trades that have one union: "the Bakers and Allied Trades Union".
fn is_trades(page: &Page, and: usize, tail: usize) -> bool {
    let members = matches!(
        page.folded(tail),
        "union" | "guild" | "organisation" | "organization" | "association" | "federation"
    );
    let part = |i: usize| {
        page.capital(i)
            && page.folded(i) != "the"
            && !page.is(i, Facts::GEOGRAPHY | Facts::TITLE | Facts::ORGANIZATION_TAIL)
            && (page.is(i, Facts::COMMON) || !page.is(i, Facts::FIRST_NAME))
    };
    let first = (1..4).take_while(|&back| back < and && part(and - back)).last();
    // The article belongs to one body.
    let led = |back: usize| {
        let of = page.doc.before(and - back, 1);
        // "The Irish | Nurses and Midwives | Organisation"
        let nation = page.is(of, Facts::GROUP) && page.capital(of);
        page.folded(page.doc.before(of, usize::from(nation))) == "the"
    };
    // "The White House and | World Health Organization |" are two.
    let trade = matches!(page.folded(tail), "union" | "guild")
        || page.folded(and - 1).strip_suffix('s').is_some_and(|one| page.lists.facts(one).any(Facts::ROLE))
            && first.is_some_and(|back| page.listed(and - back..and).is_none());
    members && trade && and + 1 < tail && (and + 1..tail).all(part) && first.is_some_and(led)
}

/// "The | Rail, Maritime and Transport Union |", "| Shop, Distributive and Allied Employees Association |": branches that
/// have one union, by the "and" before the last.
fn is_series(page: &Page, and: usize, tail: usize) -> bool {
    let other = Facts::GEOGRAPHY | Facts::FIRST_NAME | Facts::ORGANIZATION | Facts::GROUP | Facts::TITLE;
    matches!(page.folded(tail), "union" | "association")
        && and > 2
        && page.doc.lower(and - 2) == ","
        && (page.starts(and - 3) || page.folded(page.doc.before(and - 3, 1)) == "the")
        && page.capital(and - 1)
        && !page.is(and - 1, other)
        && is_branch(page, and - 3)
        && (and + 1..tail).all(|at| is_branch(page, at))
}

/// True for an ordinary word that says what a union's members work in: "Rail", "Insurance".
fn is_branch(page: &Page, at: usize) -> bool {
    page.capital(at)
        && (page.is(at, Facts::COMMON | Facts::PORTFOLIO) || page.folded(at) == "allied")
        && !page.is(at, Facts::GEOGRAPHY | Facts::FIRST_NAME)
}

/// True where "and" joins two counties that have one body ("Avon and Somerset Police"), which two countries have not.
fn is_county_pair(page: &Page, and: usize, tail: usize) -> bool {
    // "Umlazi and District Taxi Association"
    if page.folded(and + 1) == "district" && page.capital(and - 1) && page.capital(and + 1) {
        return true;
    }
    let body = matches!(page.folded(tail), "police" | "constabulary" | "council" | "ambulance");
    let county = |at: usize| {
        let known = page.listed(at..at + 1);
        page.capital(at)
            && known.is_none_or(|l| l.kind == EntityKind::Place && !l.nation)
            && !page.is(at, Facts::ORGANIZATION_TAIL | Facts::COMMON)
    };
    body && and + 2 == tail
        && county(and - 1)
        && county(and + 1)
        && !page.namelike(page.doc.before(and, 2))
        && !matches!(page.folded(page.doc.before(and, 2)), "between" | "both" | "from" | "in")
}

/// True for the word before "of" that a region's or a body's own name begins with ("East of England Ambulance
/// Service", "House of Commons Treasury Committee").
fn is_whole(page: &Page, at: usize) -> bool {
    page.capital(at)
        && !page.loud(at)
        && (page.is(at, Facts::ORGANIZATION_HEAD)
            || matches!(page.folded(at), "north" | "south" | "east" | "west" | "city" | "isle"))
}

/// Where "Attorney" begins in "Attorney General's Office", "Magistrate" in "Magistrate's Court": what an office is
/// called after.
fn office(page: &Page, possessive: usize) -> Option<usize> {
    let mark = match page.doc.lower(possessive) {
        "'s" => possessive,
        "s" if page.doc.lower(possessive.checked_sub(1)?) == "'" => possessive - 1,
        _ => return None,
    };
    let holder = mark.checked_sub(1)?;
    let titled = |at: usize| page.is(at, Facts::TITLE | Facts::ROLE) && page.capital(at);
    titled(holder).then(|| holder.checked_sub(1).filter(|&at| titled(at)).unwrap_or(holder))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn bodies_have_their_ends() {
        check(&[
            "The [organization Leeds Teaching Hospitals NHS trust] left. [organization Guy's and St Thomas' NHS foundation trust] stayed.",
            "Many [organization NHS] trusts are in debt.",
            "The [organization National Sugar and Cereals Board] left.",
            "[organization Shop, Distributive and Allied Employees Association] members left.",
            "Members of the [organization Public, Postal and Digital Services Union] left.",
            "[place Leeds], [organization Acme] and the [organization Delta Services Union] left.",
            "The [organization Weller family foundation] gave more. Her family foundation and the family trust did not.",
            "[organization Duncan's First Nation] and the [organization Peter Ballantyne Cree Nation] left.",
            "She was taken to [place Glenfield hospital] and to [place Addenbrooke's hospital] by car.",
            "He died in a [place London] hospital. [place Leeds] hospital staff left. The [organization Red Cross] hospital shut.",
        ]);
    }
}
