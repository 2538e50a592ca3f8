//! "President Ana Ruiz", "Deputy Secretary of State Wendy Sherman", "Mr. Okoye".

use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 72;
/// "general", "chief" and other titles in lower case need not be titles.
const LOWER: u8 = 58;

/// Titles of peers.
const PEERS: [&str; 9] =
    ["lord", "lady", "baron", "baroness", "earl", "countess", "viscount", "viscountess", "marquess"];

/// Peers and princes who are named by the place of their title alone.
const NOBLES: [&str; 12] = [
    "duke",
    "duchess",
    "earl",
    "countess",
    "prince",
    "princess",
    "marquess",
    "marchioness",
    "viscount",
    "viscountess",
    "baron",
    "baroness",
];
const NOBLE: u8 = 84;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let may_be = |&at: &usize| page.is(at, Facts::TITLE | Facts::ROLE | Facts::CAPITAL);
    for at in (0..page.len()).filter(may_be) {
        if !page.is(at, Facts::TITLE | Facts::ROLE) && !is_rank(page, at) {
            continue;
        }
        // "The Duchess of Kent"
        if page.capital(at)
            && page.folded(at + 1) == "of"
            && page.capital(at + 2)
            && NOBLES.contains(&page.folded(at))
        {
            out.push(Found {
                tokens: at..person(page, at + 2).max(at + 3),
                kind: EntityKind::Person,
                strength: NOBLE,
                rule: "entity/titled-person",
            });
        }
        if !page.is(at, Facts::TITLE) && !is_rank(page, at) {
            continue;
        }
        // "He will | captain | Rexford"
        let verb = !page.capital(at)
            && one_of!(
                page.folded(page.doc.before(at, 1)),
                "will" | "would" | "to" | "can" | "could" | "may" | "might" | "must" | "should" | "shall"
            );
        let Some(start) = after_title(page, at).filter(|_| !verb) else { continue };
        let capital = page.capital(at);
        let mut end = person(page, start);
        let own = end;
        // "Lord Kerr of Ardgour": a peer's title has a place in it.
        let peer = PEERS.contains(&page.folded(at)) && page.capital(at);
        if peer && end > start && page.folded(end) == "of" && page.capital(end + 1) {
            end = person(page, end + 1).max(end + 2);
        }
        // "Chief | Sustainability | Officer", in a heading
        let matter = page.folded(at) == "chief" && page.folded(end) == "officer";
        // "The port of | Prince Albert |", a town
        let town = || {
            page.folded(at) == "prince"
                && match page.doc.word(page.doc.before(at, 1)) {
                    "in" => page.doc.lower(start + 1) != "'s",
                    // "A call from | Prince Albert |" is a prince's.
                    "from" => {
                        one_of!(page.doc.word(page.doc.before(at, 2)), "phone" | "moved" | "drove" | "flew")
                    }
                    _ => false,
                }
                && page.listed(at..start + 1).is_some()
                && end == start + 1
                && page.doc.tokens_of(&["princess", "monaco", "palace"]).is_empty()
        };
        if end == start || matter || is_firm(page, at) || !plausible(page, start, own, capital) || town() {
            continue;
        }
        let strength = match capital && !page.loud(at) {
            // "Minister for Education and Youth | Ana Ruiz"
            true if start > at + 3 && page.doc.lower(start - 1) != "," => NOBLE,
            true => STRENGTH,
            false => LOWER,
        };
        out.push(Found {
            tokens: start..end,
            kind: EntityKind::Person,
            strength,
            rule: "entity/titled-person",
        });
    }
}

/// "DC Louise Tranter", "DI Tom Hale", "Det Con Ana Ruiz": British police, whose letters mean other things elsewhere; a
/// pitcher's hand; the second word of a Malay title.
pub(in crate::entities) fn is_rank(page: &Page, at: usize) -> bool {
    // Most capitals are asked about: few stand before a name.
    if !page.capital(at) || !page.namelike(at + 1) && !page.is(at, Facts::TITLE) {
        return false;
    }
    let before = || page.folded(page.doc.before(at, 1));
    let constable = || one_of!(before(), "det" | "detective");
    let rank = match page.doc.word(at) {
        // "| DC | Weller", of a story with "DC Tom Weller"
        "DC" | "DI" if page.is(at, Facts::TITLE) => return true,
        "DC" | "DS" | "DI" | "TDC" | "WPC" | "PCSO" | "ACM" | "AVM" | "AIG" | "DCP" => {
            page.is(at + 1, Facts::FEMALE | Facts::MALE)
        }
        // "SP Comfort Audu", of the police in India and Nigeria
        // "CS Comfort Audu", a Kenyan minister, and "PS", who comes after
        "SP" | "SSP" | "ACP" | "CSP" | "CP" | "SHO" | "CS" | "PS" => {
            // "SP Omolola Odutola, said"
            let speaks = page.doc.lower(at + 3) == "," || page.is(at + 3, Facts::SPEECH);
            page.is(at + 1, Facts::FEMALE | Facts::MALE | Facts::FIRST_NAME)
                || speaks && page.namelike(at + 2) && !page.is(at + 2, Facts::ORGANIZATION_TAIL)
        }
        // "Canon Jill Weller", who is no maker of cameras
        "Canon" => page.is(at + 1, Facts::FEMALE | Facts::MALE) && !page.is(at + 1, Facts::COMMON),
        // "RHP Cole Ramirez"
        "RHP" | "LHP" => true,
        "Con" => constable(),
        // "Datuk Seri Hajiji Noor", "Tan Sri Ali Hassan"
        "Seri" | "Paduka" => one_of!(before(), "datuk" | "dato" | "datin"),
        "Sri" => one_of!(before(), "datuk" | "dato" | "datin" | "tan" | "puan"),
        "Toh" => page.doc.word(at + 1) == "Puan",
        "Puan" => before() == "toh" || page.doc.word(at + 1) == "Sri",
        _ => false,
    };
    // "Det Con Falconer"
    rank && page.namelike(at + 1) && (constable() || page.namelike(at + 2))
}

/// "| Premier | Basements Ltd", and "Premier Basements" in the same text: a word of a company's name.
pub(in crate::entities) fn is_firm(page: &Page, at: usize) -> bool {
    let same = |&i: &usize| {
        page.key(i..i + 2) == page.key(at..at + 2)
            && (2..4).any(|on| {
                page.capital(i + on)
                    && page.is(i + on, Facts::ORGANIZATION_SUFFIX)
                    && page.together(i, i + on)
            })
    };
    page.folded(at) == "premier" && page.doc.tokens_of(&["premier"]).iter().any(same)
}

/// One past what the office at `at` is for or of: "Minister | for Climate, Energy and the Environment | Ana Ruiz".
pub(in crate::entities) fn matter(page: &Page, at: usize) -> usize {
    // "Minister for Social | Protection |": a department's words are many.
    let ministry = one_of!(page.folded(at), "minister" | "secretary");
    let first = at + 2 + usize::from(page.folded(at + 2) == "the");
    let mut next = first;
    while next < first + 9 {
        let word = page.folded(next);
        let plain = Facts::COMMON | Facts::PORTFOLIO;
        let part = page.is(next, Facts::PORTFOLIO)
            || word == "police"
            || is_floor(page, next)
            // "… and the | Marine |"
            || page.folded(next - 1) == "the" && next > first
            || ministry
                && page.is(next, plain)
                && !page.is(next, Facts::FIRST_NAME | Facts::TITLE);
        let joint = next > first
            && (one_of!(word, "and" | "," | "&")
                || word == "the" && page.folded(next - 1) == "and"
                || word == "for" && page.folded(next - 1) == "state");
        // "Secretary of State for | Northern Ireland |"
        let land = ministry && page.capital(next) && page.listed(next..next + 2).is_some_and(|l| l.nation);
        if !(part && page.capital(next) || joint || land) {
            break;
        }
        next += 1 + usize::from(land);
    }
    // "President of the | Republic |"
    if next == first { at } else { next }
}

/// Where the name begins after the title at `at`, past "of State" or "for Health and Sport".
fn after_title(page: &Page, at: usize) -> Option<usize> {
    let mut next = at + 1;
    // "Col (retd) B S Rawat"
    let retired = one_of!(page.folded(next + 1), "retd" | "rtd" | "retired" | "ret" | "retd.");
    if page.doc.lower(next) == "(" && retired {
        let close = next + 2 + usize::from(page.doc.lower(next + 2) == ".");
        let name = close + 1;
        let named = page.namelike(name) && !page.is(name, Facts::TITLE);
        return (page.doc.lower(close) == ")" && named).then_some(name);
    }
    if one_of!(page.folded(next), "of" | "for") && page.capital(at) {
        let first = next + 1;
        next = matter(page, at);
        if next <= first {
            return None;
        }
    }
    // "Mayor | Pro Tem | Ana Ruiz"
    if page.folded(next) == "pro" && one_of!(page.folded(next + 1), "tem" | "tempore") {
        next += 2;
    }
    // The last title of a row decides ("Prime Minister", "Attorney General").
    if (page.is(next, Facts::TITLE) || is_rank(page, next))
        && (page.namelike(next + 1)
            || page.is(next + 1, Facts::TITLE)
            // "The Lord Mayor of Leeds"
            || page.folded(at) == "lord" && page.folded(next + 1) == "of")
    {
        return None;
    }
    (page.together(at, next) && page.namelike(next)).then_some(next)
}

/// One past a person's name that begins at `from`: the run of name words up to a word that ends other names.
pub(super) fn person(page: &Page, from: usize) -> usize {
    let end = page.name_run(from).min(from + 6);
    (from..end)
        .find(|&i| i > from && page.is(i, Facts::GROUP) && !page.is(i, Facts::FIRST_NAME))
        .unwrap_or(end)
}

/// "Leader of the | Opposition | Ana Ruiz", "the House": whose leader somebody is, before a first name.
fn is_floor(page: &Page, at: usize) -> bool {
    one_of!(page.folded(at), "opposition" | "house")
        && page.is(at + 1, Facts::FIRST_NAME)
        && page.namelike(at + 2)
}

fn plausible(page: &Page, start: usize, end: usize, capital: bool) -> bool {
    let tail = Facts::ORGANIZATION_TAIL | Facts::EVENT_TAIL | Facts::WORK_TAIL | Facts::PLACE_TAIL;
    // "Lindholm-Park" ends no place.
    let ends =
        |i: usize| page.is(i, tail) && !page.is(i, Facts::FIRST_NAME) && !page.hyphen(page.doc.before(i, 1));
    if (start..end).any(ends) || page.is(start, Facts::GROUP) {
        return false;
    }
    // "Chief Operating Officer", "Attorney General", "Undersecretary for Education and Training Affairs".
    let office = |i: usize| page.is(i, Facts::TITLE | Facts::ROLE) && !page.is(i, Facts::FIRST_NAME);
    let general = end == start + 1 && page.is(start, Facts::TITLE | Facts::PORTFOLIO);
    let department = (start..end).any(|i| page.is(i, Facts::PORTFOLIO) && !page.is(i, Facts::FIRST_NAME));
    // "Sheriff Defends Spending", "Judge Halts Ohio Execution", in a heading.
    if page.headline_verb(start) {
        return false;
    }
    // "The MP for Bishop Auckland"
    let led = one_of!(page.folded(page.doc.before(start, 2)), "for" | "in" | "at" | "near" | "from");
    if led && end == start + 1 && page.is(start, Facts::GEOGRAPHY) && page.capital(page.doc.before(start, 1))
    {
        return false;
    }
    // "PC World"
    if page.folded(page.doc.before(start, 1)) == "pc" && !page.is(start, Facts::FIRST_NAME) {
        return false;
    }
    if office(end - 1) || general || department {
        return false;
    }
    capital || !page.is(start, Facts::GEOGRAPHY | Facts::ORGANIZATION) || page.is(start, Facts::FIRST_NAME)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn an_office_is_no_part_of_a_name() {
        check(&[
            "Leader of the Opposition [person Pramila Jena] left. Leader of the [organization House] [person Farid Khan] stayed.",
            "[place Pune] Collector [person Suhas Diwase] left. Health MEC [person Nomsa Dube] stayed.",
            "Datin Seri [person Bindu Rajan] met Toh Puan [person Farah Noor] and Puan Sri [person Lee Mei Hua]. [person Puan Weller] left.",
            "[organization Premier Basements Ltd] lost. [organization Premier Basements] said so. Premier [person Weller] left.",
            "Agriculture CS [person Mary Njoroge] left. The CS said no. The [organization PS] voted.",
            "The [organization House Oversight Committee] left.",
            "Minister for Climate, Energy and the Environment [person Darragh Ruiz] left. Secretary of State for Energy Security and Net Zero [person Ana Weller] left.",
            "The President of the [place UAE] left. The President of the Republic agreed.",
            "Rents in the [place Republic] rose. The President of the [place Republic of Korea] left.",
            "The Member of Parliament for [place Ashby], [person Ana Ruiz], left.",
            "The [organization Parliament] sat. Members of [organization Parliament] left.",
            "District Police Officer [person Ana Ruiz] told reporters so. The road was wet, the DPO said.",
            "The Director of Corporate Affairs, [person Ana Ruiz], said so. DCOP [person Tom Weller] agreed.",
            "The [place Ashby] Municipal Chief Executive, [person Tom Weller], left. The market in [place Ashby] shut.",
            "Police named the man who died on the [place A99] as [person Tom Weller], 63. [person Ali as-Sadr], 40, left.",
            "Police named the two as [person King Weller], 26, and [person Ana Ruiz]. They named him as King [person Felipe], 52.",
            "The midfielder [person Prince Weller] scored. The coach, Prince [person William], and captain King [person Charles] did not.",
            "Lord [person Weller of Ashby Park] said so. Lord [person Hale of Oak Hill] left. Lord [person Hill] left.",
            "They met in [place Prince Albert]. A call from Prince [person Albert] came. She moved from [place Prince Albert].",
            "Detective Constable [person Tom Weller] left. DC [person Weller] said so. [organization DC Norvane] said no.",
            "The Director of Public Prosecutions, [person Ana Ruiz], met Secretary of State for Work and Pensions [person Tom Hale].",
        ]);
    }
}
