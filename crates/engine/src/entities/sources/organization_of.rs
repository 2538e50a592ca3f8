//! "Ministry of Foreign Affairs", "University of Texas at Austin", "Centers for Disease Control and Prevention".

use super::organization_tail::is_pair;
use super::possessive::is_saint;
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

const STRENGTH: u8 = 70;
/// Weaker than the model, which sees that a council's chief executive has a place.
const UNKNOWN: u8 = 40;
const FOUNDED: u8 = 60;

/// True for a body whose name a nationality belongs to ("Norwegian University of Science and Technology").
fn is_national(page: &Page, head: usize) -> bool {
    one_of!(
        page.folded(head),
        "university"
            | "academy"
            | "institute"
            | "college"
            | "school"
            | "chamber"
            | "association"
            | "federation"
            | "society"
            | "council"
            | "centre"
            | "center"
            | "union"
            | "institution"
            | "foundation"
            | "confederation"
            | "agency"
            | "institutes"
    )
}

/// True for one word that no list knows behind who leads it: "the founder of | Stelmar |", "the chief executive of | Stelmar |".
pub(in crate::entities) fn is_founded_body(page: &Page, at: usize) -> bool {
    let other = Facts::FIRST_NAME
        | Facts::GEOGRAPHY
        | Facts::GROUP
        | Facts::TITLE
        | Facts::NOT_NAME
        | Facts::COMMON
        | Facts::ROLE;
    let role = page.doc.before(at, 2);
    let next = at + 1;
    page.folded(page.doc.before(at, 1)) == "of"
        && (one_of!(page.doc.word(role), "founder" | "CEO")
            || page.doc.word(role) == "executive" && page.folded(page.doc.before(role, 1)) == "chief")
        && page.doc.token(at).case != Case::Upper
        && page.namelike(at)
        && !page.is(at, other)
        && !["ism", "ing", "ville", "burg", "boro"].iter().any(|end| page.folded(at).ends_with(end))
        && page.listed(at..next).is_none()
        && !page.capital(next)
        && !page.hyphen(next)
        && !page.capitals(1).any(|i| {
            page.folded(i) == page.folded(at)
                && one_of!(page.folded(i - 1), "in" | "across" | "near" | "from" | "around" | "outside")
        })
        // "The founder of Zanvoo, a small town"
        && !(page.doc.lower(next) == "," && (next + 2..next + 6).any(|i| page.is(i, Facts::PLACE_NOUN)))
        && !matches!(page.doc.pos(next), Pos::Noun | Pos::ProperNoun | Pos::Adjective)
        && !one_of!(page.doc.lower(next), "'s" | "’s" | "'" | "’" | "and" | "&")
}

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for role in page.doc.tokens_of(&["founder", "executive", "ceo"]) {
        let body = role + 2;
        if is_founded_body(page, body) {
            out.push(Found {
                tokens: body..body + 1,
                kind: EntityKind::Organization,
                strength: if page.doc.word(role) == "founder" { FOUNDED } else { UNKNOWN },
                rule: "entity/organization-of",
            });
        }
    }
    let mut at = 0;
    while at < page.len() {
        let head = page.capital(at) && is_head(page, at) && !page.loud(at);
        let end = if head { complement(page, at) } else { at };
        if end <= at + 1 {
            at += 1;
            continue;
        }
        // "Friends of St Mary's"
        let end = if is_saint(page, end) && !page.capital(end + 1) { end + 1 } else { end };
        let end = campus(page, at, end).unwrap_or(end);
        let start = premodifiers(page, at);
        out.push(Found {
            tokens: start..end,
            kind: EntityKind::Organization,
            strength: STRENGTH,
            rule: "entity/organization-of",
        });
        at = end;
    }
}

/// The states, by their last word, whose university has a campus in several towns.
const CAMPUSES: [&str; 19] = [
    "alabama",
    "alaska",
    "arkansas",
    "california",
    "carolina",
    "colorado",
    "hawaii",
    "illinois",
    "maine",
    "maryland",
    "massachusetts",
    "michigan",
    "minnesota",
    "missouri",
    "nebraska",
    "nevada",
    "tennessee",
    "texas",
    "wisconsin",
];

/// "University of California, Davis", "the University of Wisconsin–Madison": the town that tells one campus from the
/// others of a state; one past it. "The University of Kent, Canterbury" is a university and a town.
fn campus(page: &Page, head: usize, end: usize) -> Option<usize> {
    let state = page.folded(head) == "university" && CAMPUSES.contains(&page.folded(end - 1));
    let town = end + 1;
    let mark = page.doc.lower(end) == "," || page.hyphen(end) || one_of!(page.doc.lower(end), "–" | "—");
    if !state || !mark || !page.namelike(town) || page.is(town, Facts::STATE) {
        return None;
    }
    // "University of Nevada, Reno, beat"
    if page.folded(end - 1) == "nevada" && !one_of!(page.folded(town), "las" | "reno") {
        return None;
    }
    // "Los Angeles", "San Diego", "Santa Cruz"
    let two = page.namelike(town + 1)
        && one_of!(
            page.folded(town),
            "los" | "san" | "santa" | "saint" | "st" | "ann" | "las" | "fort" | "college"
        );
    let stop = town + 1 + usize::from(two);
    let done = page.doc.lower(end) != "," || !page.capital(stop);
    done.then_some(stop)
}

fn is_head(page: &Page, at: usize) -> bool {
    page.is(at, Facts::ORGANIZATION_HEAD)
        || page
            .folded(at)
            .strip_suffix('s')
            .is_some_and(|one| page.lists.facts(one).any(Facts::ORGANIZATION_HEAD))
        // "The | Port of Vorno | said so"
        || page.doc.word(at) == "Port"
            && page.folded(at + 1) == "of"
            && (page.is(at + 3, Facts::SPEECH) || page.doc.word(at + 3) == "declined")
            // Trinidad's capital
            && page.folded(at + 2) != "spain"
}

/// One past the name where "of …" or "for …" follows the head at `at`.
pub(super) fn complement(page: &Page, at: usize) -> usize {
    if !one_of!(page.folded(at + 1), "of" | "for" | "on")
        || page.folded(at + 1) == "on"
            && (page.is(at, Facts::PLACE_TAIL | Facts::SCHOOL)
                || page.folded(at).starts_with("cent")
                // "Barclays Bank on High Street"
                || one_of!(page.folded(at), "bank" | "society" | "trust"))
    {
        return at;
    }
    let mut end = at + 2;
    let mut last = at;
    while end < at + 14 && page.together(at, end) {
        let mark = page.doc.lower(end);
        if page.capital(end) && page.is(end, Facts::TITLE) && page.namelike(end + 1) {
            // "Royal Air Force of Oman Commander Tom Weller": a title ends the name, and "the Cabinet of Prime Minister
            // Tom Weller" has none.
            if (at + 2..end).all(|i| page.is(i, Facts::MODIFIER | Facts::SMALL)) {
                return at;
            }
            break;
        } else if page.capital(end) && !page.is(end, Facts::NOT_NAME) {
            last = end + 1;
        } else if mark == "," {
            // "Ministry of Health, Labour and Welfare", "Commission for Conciliation, Mediation and Arbitration"; never
            // "Bank of Ghana, Accra".
            let listed = last == end
                && page.capital(end + 1)
                && (page.is(end + 1, Facts::PORTFOLIO) || is_listed(page, at, end) || are_actions(page, end));
            if !listed {
                break;
            }
        } else if !(page.is(end, Facts::SMALL)
            || page.hyphen(end) && last == end
            || one_of!(mark, "'s" | "’s") && page.capital(end + 1))
            || mark == "at" && !page.is(at, Facts::ORGANIZATION_TAIL)
            || one_of!(mark, "in" | "on" | "at" | "with")
                && end > at + 2
                // "Committee on Grain in the United States"
                && !(page.folded(at + 1) == "on" && nation(page, end + 1))
                && !(mark == "in"
                    && page.folded(at + 1) == "for"
                    && page.is(end - 1, Facts::COMMON | Facts::PORTFOLIO)
                    && page.capital(end - 1)
                    && page.capital(end + 1)
                    && page.longest(end + 1) < 2
                    && !page.is(end + 1, Facts::GEOGRAPHY | Facts::NOT_NAME | Facts::PLACE_HEAD))
                && !(mark == "at" && page.folded(at).starts_with("univ"))
        {
            break;
        } else if mark == "and" && !joins(page, at, end) {
            break;
        }
        end += 1;
    }
    if last > at + 2 || last == at + 3 { last } else { at }
}

/// True for a nation's name, with its article or without.
fn nation(page: &Page, at: usize) -> bool {
    let start = at + usize::from(page.folded(at) == "the");
    (start + 1..start + 3).any(|end| page.listed(start..end).is_some_and(|l| l.nation))
}

/// "Conciliation |,| Mediation", "Mediation |and| Arbitration"
fn are_actions(page: &Page, joint: usize) -> bool {
    [joint - 1, joint + 1].into_iter().all(|at| page.capital(at) && page.folded(at).ends_with("ation"))
}

/// "Ministry of Housing, | Communities | and Local Government"
fn is_listed(page: &Page, head: usize, comma: usize) -> bool {
    page.folded(head) == "ministry"
        && page.is(comma + 1, Facts::COMMON)
        && !page.is(comma + 1, Facts::GEOGRAPHY | Facts::FIRST_NAME)
        && one_of!(page.doc.lower(comma + 2), "," | "and" | "&")
        && page.capital(comma + 3)
}

/// True where "and" goes on with the same name: what follows is a capitalized ordinary word, not a name of its own.
fn joins(page: &Page, head: usize, and: usize) -> bool {
    let mut next = and + 1;
    // "Department of Arts, Heritage and | the Islands |"
    if page.folded(next) == "the"
        && page.doc.lower(and - 2) == ","
        && one_of!(page.folded(head), "department" | "ministry")
    {
        next += 1;
        if page.capital(next) && !page.is(next, Facts::TITLE | Facts::ORGANIZATION_HEAD) {
            return true;
        }
    }
    // "School of Oriental and | African Studies |"
    let peoples = page.is(next, Facts::GROUP)
        && (page.is(and - 1, Facts::GROUP) || page.folded(and - 1) == "oriental")
        && page.capital(next + 1)
        && !page.is(next + 1, Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD | Facts::TITLE)
        && (page.is(next + 1, Facts::COMMON | Facts::PORTFOLIO) || page.folded(next + 1) == "studies");
    if peoples && and > head + 2 {
        return true;
    }
    // "Law Society of England and | Wales"
    if page.folded(next) == "wales" && page.folded(and - 1) == "england" {
        return true;
    }
    // "Brotherhood of Engineers and | Trainmen |"
    let many = |at: usize| page.folded(at).ends_with('s') || page.folded(at).ends_with("men");
    let other = Facts::GEOGRAPHY
        | Facts::FIRST_NAME
        | Facts::GROUP
        | Facts::ORGANIZATION
        | Facts::TITLE
        | Facts::COMMON;
    let members = many(next) && many(and - 1) && !page.capital(next + 1) && !page.is(next, other);
    // "Institute of Volcanology and | Seismology"
    let science =
        ["ology", "ography", "ometry", "nomics", "onomy"].iter().any(|end| page.folded(next).ends_with(end));
    // "School of Hygiene and | Tropical Medicine"
    let subject = one_of!(page.folded(head), "school" | "faculty" | "college" | "institute")
        && (page.is(next, Facts::COMMON)
            || page.folded(next).ends_with("al")
            || page.folded(next).ends_with("ic"))
        && page.capital(next + 1)
        && page.is(next + 1, Facts::COMMON)
        && !page
            .is(next + 1, Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD | Facts::TITLE | Facts::ROLE);
    let portfolio = page.is(next, Facts::PORTFOLIO) || page.folded(next) == "justice";
    page.capital(next)
        && (portfolio
            || science
            || subject
            || members
            || are_actions(page, and)
            || page.is(next, Facts::COMMON) && !is_head(page, next))
        && (page.folded(next) == "justice" || !page.is(next, Facts::GEOGRAPHY | Facts::FIRST_NAME))
        // "Ministry of Law and | Justice", "the Court of Appeal and | Justice Ruiz"
        && !(page.is(next, Facts::TITLE) && (page.namelike(next + 1) || !portfolio))
        && and > head + 2
}

/// Where capitalized words before the head belong to the name ("Royal College of Surgeons").
fn premodifiers(page: &Page, at: usize) -> usize {
    let mut start = at;
    while start > 0 && start + 5 > at {
        let before = start - 1;
        let own =
            page.starts(before) && one_of!(page.folded(before), "central" | "national" | "federal" | "royal");
        if (page.namelike(before) || own)
            && page.together(before, at)
            && (!page.starts(before) || own)
            && !page.is(before, Facts::TITLE | Facts::NOT_NAME)
            && (!page.is(before, Facts::GROUP) || before + 1 == at && is_national(page, at))
        {
            start = before;
        } else if start > 2 && page.folded(before) == "and" && is_pair(page, before, at) {
            // "Science and Technology Directorate of"
            start = before - 1;
        } else {
            break;
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn bodies_keep_what_they_are_of() {
        check(&[
            "The [organization School of Oriental and African Studies] and the [organization Museum of Asian and African Art] closed.",
            "The [organization Department of Arts, Heritage and the Gaeltacht] left.",
            "The [organization Port of Vorno] said so. The ship left. [place Oakland] wept.",
            "The [organization National Council for Culture, Arts and Letters] has left.",
            "The [organization Department of Justice], the [organization FBI] and the [organization Pentagon] left.",
        ]);
    }
}
