//! A run of capitals that ends as organizations do: "Grameen Telecom Ltd", "Interior Ministry", "Delta Times",
//! "Chinese Communist Party".

mod beginning;
mod pair;
mod press;
mod small_letters;

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use beginning::{listed_before, start};
pub(super) use pair::is_pair;
use press::press;
use small_letters::{family, hospital, trust};

const STRENGTH: u8 = 68;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for at in 1..page.len() {
        press(page, at, out);
    }
    for at in page.doc.tokens_of(&["union", "trust", "hospital", "foundation", "office"]) {
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
        // "The | 2nd Circuit | said", "the Ninth Circuit"
        let nth = one_of!(page.folded(at - 1), "st" | "nd" | "rd" | "th")
            && at > 1
            && page.doc.token(at - 2).kind == TokenKind::Number;
        let court = page.folded(at) == "circuit" && (nth || is_ordinal(page.folded(at - 1)));
        if court && !page.capital(at + 1) && page.together(at - 1, at) {
            let (kind, rule) = (EntityKind::Organization, "entity/organization-tail");
            let start = at - 1 - usize::from(nth);
            out.push(Found { tokens: start..at + 1, kind, strength: STRENGTH, rule });
            continue;
        }
        // "Roberto Sá" is no "SA", "Ana Ngo" no "NGO".
        let letters = || page.doc.word(at).chars().count() < 4 && page.doc.token(at).case != Case::Upper;
        let tail = page.is(at, Facts::ORGANIZATION_TAIL)
            && !(one_of!(page.folded(at), "sa" | "ngo") && letters())
            && !is_surname(page, at)
            || is_legal_form(page, at)
            || is_first_nation(page, at)
            // "Gamblers Anonymous"
            || page.folded(at) == "anonymous" && page.capital(at - 1) && page.folded(at - 1).ends_with('s')
            || is_local(page, at)
            || is_executive(page, at);
        if !tail || begins_name(page, at) {
            continue;
        }
        // "The bill passed the | Assembly |, 53 to 44"
        let chamber = one_of!(page.doc.word(at), "Assembly" | "Legislature")
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
        let weekly = one_of!(page.folded(at - 1), "sunday" | "saturday" | "daily")
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
        let mut end = at + 1 + usize::from(is_local(page, at));
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

/// "Unifor | Local | 444": a union's branch.
fn is_local(page: &Page, at: usize) -> bool {
    page.folded(at) == "local"
        && page.namelike(at - 1)
        && page.together(at - 1, at + 1)
        && page.doc.word(at + 1).bytes().all(|b| b.is_ascii_digit())
}

/// "Driftwood First | Nation |", "the Elk River Cree | Nation |"
fn is_first_nation(page: &Page, at: usize) -> bool {
    page.folded(at) == "nation"
        && page.capital(at - 1)
        && if page.folded(at - 1) == "first" {
            at > 1
                && (page.capital(at - 2) && page.folded(at - 2) != "the"
                    || one_of!(page.doc.lower(at - 2), "'s" | "’s"))
        } else {
            page.is(at - 1, Facts::GROUP) && !page.is(at - 1, Facts::GEOGRAPHY)
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
    let part =
        |i: usize| page.capital(i) && page.folded(i) != "the" && !page.is(i, Facts::TITLE | Facts::MODIFIER);
    let first = || (1..5).take_while(|&back| back <= at && part(at - back)).last();
    page.folded(at) == "executive"
        && !page.capital(at + 1)
        && first().is_some_and(|back| back > 1 && page.folded(page.doc.before(at - back, 1)) == "the")
}

/// "Nordvik Marine AS", "Hagen SE": letters in capitals that are words besides.
pub(in crate::entities) fn is_legal_form(page: &Page, at: usize) -> bool {
    page.doc.token(at).case == Case::Upper
        && one_of!(page.doc.lower(at), "as" | "ab" | "se" | "asa" | "sas" | "ai" | "dac" | "clg")
        && page.namelike(page.doc.before(at, 1))
        && page.doc.token(page.doc.before(at, 1)).case != Case::Upper
        && !page.capital(at + 1)
}

/// "Silverlake president Edgardo | Co |": a surname of the Philippines.
fn is_surname(page: &Page, at: usize) -> bool {
    let role = page.doc.before(at, 2);
    page.doc.word(at) == "Co"
        && page.is(at - 1, Facts::FEMALE | Facts::MALE)
        && page.is(role, Facts::ROLE | Facts::TITLE)
        && page.doc.token(role).case == Case::Lower
}

/// "Ninth"
fn is_ordinal(word: &str) -> bool {
    one_of!(
        word,
        "first"
            | "second"
            | "third"
            | "fourth"
            | "fifth"
            | "sixth"
            | "seventh"
            | "eighth"
            | "ninth"
            | "tenth"
            | "eleventh"
            | "federal"
    )
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn bodies_have_their_ends() {
        check(&[
            "The [organization 2nd Circuit] said no. The [organization Ninth Circuit] has left. A super PAC paid.",
            "[organization U.S. Customs and Border Protection] said no. He called [organization U.S. Immigration and Customs Enforcement].",
            "[person Tom Weller] died at [place Tarn Teaching and Referral Hospital] in [place Leeds].",
            "On Friday [event Severe Cyclonic Storm Vayu] crossed the coast of [place Leeds].",
            "Officers were called to [place Hazel Grove], near [place Leeds]. Mayor Pro Tem [person Ana Ruiz] left.",
            "The [organization Leeds Teaching Hospitals NHS trust] left. [organization Guy's and St Thomas' NHS foundation trust] stayed.",
            "The [organization Dairy and Business Owners Group] left. The [organization Fish and Chip Owners Association] stayed.",
            "[organization Unifor Local 444] members left. He joined [organization Narcotics Anonymous]. [person Penelope Ngo] left.",
            "The [organization Jatri Kalyan Samity] and [organization Green Line Paribahan] left.",
            "Many [organization NHS] trusts are in debt.",
            "The [organization Health Service Executive] denied it. “No,” the [organization Health Service Executive] said.",
            "The [organization National Sugar and Cereals Board] left.",
            "[organization Shop, Distributive and Allied Employees Association] members left.",
            "Members of the [organization Public, Postal and Digital Services Union] left.",
            "[place Leeds], [organization Barclays] and the [organization Delta Services Union] left.",
            "The [organization Weller family foundation] gave more. Her family foundation and the family trust did not.",
            "A [place London] family office, a [group British] family trust and Princess [person Diana] family trust gave less.",
            "[organization Labour], [organization Reform and Farmers Union] members and [organization Barclays] met.",
            "[organization Duncan's First Nation] and the [organization Peter Ballantyne Cree Nation] left.",
            "She was taken to [place Glenfield hospital] and to [place Addenbrooke's hospital] by car.",
            "He died in a [place London] hospital. [place Leeds] hospital staff left. The [organization Red Cross] hospital shut.",
        ]);
    }
}
