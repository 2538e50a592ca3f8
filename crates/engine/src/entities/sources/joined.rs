//! Two names that "and" makes a firm: "Gaither and Sons Drugs", "Lakeline Builders and Hardware Ltd", "Ana Ruiz of Lambert
//! Hale and Tull, the agents"; and names that end in their country: "Diabetes UK".

use std::ops::Range;

use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 72;
pub(in crate::entities) const RULE: &str = "entity/joined";

/// A half of a firm's name has at most so many words.
const LONGEST: usize = 3;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for at in page.doc.tokens_of(&["and", "uk"]) {
        match page.doc.word(at) {
            _ if at == 0 => {}
            "and" if !page.loud(at) => {
                let firm = family(page, at).or_else(|| limited(page, at)).or_else(|| employer(page, at));
                if let Some(tokens) = firm {
                    push(out, tokens);
                }
            }
            "UK" if is_branch(page, at) => {
                push(out, at - 1 - usize::from(page.doc.lower(at - 1) == "'s")..at + 1);
            }
            _ => {}
        }
    }
}

/// "Gaither and Sons | Drugs"
fn family(page: &Page, and: usize) -> Option<Range<usize>> {
    let kin = one_of!(page.doc.word(and + 1), "Sons" | "Daughters" | "Brothers" | "Bros" | "Associates");
    let start = before(page, and).filter(|&start| kin && !page.is(start, Facts::GEOGRAPHY))?;
    let mut end = and + 2;
    while end < and + 4 && page.capital(end) && page.together(and, end) && page.is(end, Facts::COMMON) {
        end += 1;
    }
    Some(start..end)
}

/// "Lakeline Builders and Hardware | Ltd": no firm is called "Hardware".
fn limited(page: &Page, and: usize) -> Option<Range<usize>> {
    let end =
        (and + 2..=and + 1 + LONGEST).find(|&i| page.is(i, Facts::ORGANIZATION_SUFFIX) && page.capital(i))?;
    let ordinary = |i: usize| page.capital(i) && page.is(i, Facts::COMMON | Facts::PORTFOLIO);
    ((and + 1..end).all(ordinary) && !page.is(end, Facts::COMMON))
        .then(|| before(page, and).map(|s| s..end + 1))?
}

/// "Ana Ruiz of | Lambert Hale and Tull |,": one person works for one firm.
fn employer(page: &Page, and: usize) -> Option<Range<usize>> {
    let start = before(page, and)?;
    let of = start.checked_sub(1).filter(|&o| page.folded(o) == "of")?;
    let tagged = |i: usize| page.doc.tags.get(i).is_some_and(|t| t.name == Some(EntityKind::Person));
    let person = of.checked_sub(2).is_some_and(|first| (first..of).all(tagged));
    let end = and + 2;
    let place = |range: Range<usize>| page.listed(range).is_some();
    (person
        && page.namelike(and + 1)
        && !page.is(and + 1, Facts::FIRST_NAME)
        && !page.capital(end)
        && one_of!(page.doc.lower(end), "," | "." | "said" | "says")
        && !place(start..and)
        && !place(and + 1..end))
    .then_some(start..end)
}

/// Where the run of name words begins that ends before "and".
fn before(page: &Page, and: usize) -> Option<usize> {
    let part = |i: usize| page.namelike(i) && !page.is(i, Facts::TITLE | Facts::ROLE | Facts::GROUP);
    let words = (1..=LONGEST)
        .take_while(|&back| back <= and && part(and - back) && page.together(and - back, and))
        .count();
    (words > 0).then(|| and - words)
}

/// "Diabetes | UK", "Parkinson's | UK"
fn is_branch(page: &Page, uk: usize) -> bool {
    // "Parkinson | 's | UK"
    let name = if page.doc.lower(uk - 1) == "'s" { uk.saturating_sub(2) } else { uk - 1 };
    let free = !page.capital(uk + 1) && !page.hyphen(uk + 1) && page.together(name, uk) && !page.loud(uk);
    free && page.namelike(name)
        && !page.starts(name)
        && !page.is(name, Facts::GEOGRAPHY | Facts::GROUP | Facts::TITLE | Facts::ROLE | Facts::FIRST_NAME)
        && page.doc.block_kind(uk) != crate::report::BlockKind::Headline
        && !page.capital(page.doc.before(name, 1))
}

fn push(out: &mut Vec<Found>, tokens: Range<usize>) {
    out.push(Found { tokens, kind: EntityKind::Organization, strength: STRENGTH, rule: RULE });
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn and_makes_a_firm() {
        check(&[
            "She has worked at [organization Gaither and Sons Drugs] for years.",
            "The tender went to [organization Lakeline Builders and Hardware Ltd], a new firm.",
            "[person Rupert Carter] of [organization Lambert Hale and Tull], the agents, said so.",
            "The charity [organization Diabetes UK] asked for it.",
        ]);
    }

    #[test]
    fn and_joins_two_names() {
        check(&[
            "Towns in [place Leeds] and [place Derby] are dry.",
            "[person Ana Ruiz] and [person Tom Weller], who left, said so.",
        ]);
    }
}
