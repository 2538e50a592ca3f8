//! "Cricket Australia", "Creative New Zealand", "Transport Scotland": what a body is for, and of what nation it is.

use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 64;
/// The name of a nation has at most so many words, and what stands before it.
const NATION: usize = 2;
const MATTERS: usize = 3;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for last in page.capitals(1) {
        sport(page, last, out);
        // "New Zealand": the last word of a nation need be no place's name.
        let led = page.capital(last - 1);
        if !led || page.loud(last) || page.capital(last + 1) {
            continue;
        }
        // "Heritage Victoria": a region has bodies, too, but "Rural Victoria" is a part of it.
        let nation = |start: usize| {
            page.listed(start..last + 1).is_some_and(|l| {
                l.nation
                    || l.kind == EntityKind::Place
                        && !l.city
                        && start > 0
                        && page.is(start - 1, Facts::BODY_MATTER | Facts::SPORT)
                        && (acts(page, last + 1)
                            || page.starts(start - 1) && page.doc.pos(last + 1).finite()
                            // "They applied to | Heritage Victoria |"
                            || one_of!(page.folded(page.doc.before(start - 1, 1)), "to" | "by" | "for"))
            })
        };
        let Some(nation) = (0..NATION).filter_map(|back| last.checked_sub(back)).filter(|&s| nation(s)).min()
        else {
            continue;
        };
        let matter = |at: usize| {
            page.capital(at)
                && page.together(at, last)
                && page.is(at, Facts::PORTFOLIO | Facts::SPORT | Facts::BODY_MATTER)
                && !page.is(at, Facts::TITLE | Facts::GROUP)
        };
        let matters = (1..=MATTERS).take_while(|&back| back <= nation && matter(nation - back)).count();
        let start = nation - matters;
        // "Staff of | Health Canada |": with a capital before, it is a part of another name or of a heading.
        let fans = one_of!(page.folded(last + 1), "fans" | "supporters");
        if matters > 0 && !fans && !(start > 0 && page.capital(start - 1) && page.together(start - 1, start))
        {
            out.push(Found {
                tokens: start..last + 1,
                kind: EntityKind::Organization,
                strength: STRENGTH,
                rule: "entity/national-body",
            });
        }
    }
}

/// "New Zealand Football | said |", "Heritage Victoria | spokesman |": a body speaks and has offices; "the future of Indian
/// Cricket" is a sport's.
fn acts(page: &Page, at: usize) -> bool {
    !page.capital(at)
        && (page.is(at, Facts::SPEECH) && page.doc.pos(at).finite()
            || page.doc.lower(at).ends_with("ed") && page.doc.lower(at + 1) == "."
            || page.is(at, Facts::TITLE | Facts::ROLE)
            || one_of!(page.folded(at), "chief" | "named"))
}

/// "| New Zealand Football | said", "| Swiss Cycling | president": the body that runs a sport in a nation.
fn sport(page: &Page, last: usize, out: &mut Vec<Found>) {
    if !page.is(last, Facts::SPORT) || page.loud(last) || !acts(page, last + 1) {
        return;
    }
    // "American Football" is a sport.
    let national = page.is(last - 1, Facts::GROUP) && page.folded(last) != "football";
    let nation =
        |&start: &usize| page.listed(start..last).is_some_and(|l| l.nation) || national && start == last - 1;
    let Some(start) = (1..=NATION).filter_map(|back| last.checked_sub(back)).filter(nation).min() else {
        return;
    };
    if page.capital(start) && !(start > 0 && page.capital(start - 1) && page.together(start - 1, start)) {
        out.push(Found {
            tokens: start..last + 1,
            kind: EntityKind::Organization,
            strength: STRENGTH + 20,
            rule: "entity/national-body",
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn a_matter_and_a_nation_are_a_body() {
        check(&[
            "It was paid for by [organization Creative New Zealand]. [organization Cricket Australia] agreed.",
            "[organization New Zealand Football] said so. [organization Swiss Cycling] chief [person Ana Ruiz] and [organization Heritage Victoria] agreed.",
            "[organization Swim England] described it as short-sighted.",
            "They applied to [organization Heritage Victoria]. The site of [place Historic Virginia] shut.",
            "The future of [group Canadian] hockey is bright. [place Brazil] Football fans left.",
            "It was a good year for [group American] football. [place New Zealand] football fans left. Rural [place Victoria] waits.",
            "Staff of [organization Forensic Science Ireland] went to [place Ireland].",
        ]);
    }
}
