//! "Researchers Chen Wei and Li Na": one role for several people.

use std::ops::Range;

use super::Scene;
use crate::entities::facts::Facts;
use crate::tagger::Pos;

/// At most so many people share a role.
const MOST: usize = 5;
const LONGEST: usize = 6;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let mut first = name.start;
    for _ in 0..MOST {
        let joint = first.checked_sub(1).filter(|&at| matches!(page.folded(at), "and" | "," | "&"));
        let Some(before) = joint.and_then(|at| at.checked_sub(1)).filter(|&at| scene.person(at)) else {
            break;
        };
        let owner = scene.owner(before);
        first = before;
        while first > 0 && scene.owner(first - 1) == owner {
            first -= 1;
        }
    }
    // "Two businessmen, | Tom Hale and Ana Ruiz,"
    let mut end = name.end;
    while matches!(page.folded(end), "and" | "," | "&")
        && scene.person(end + 1)
        && end < name.end + LONGEST * MOST
    {
        end = (end + 1..).find(|&at| !scene.person(at)).unwrap_or(end + 1);
    }
    // "After a meeting with two leaders, Tom Hale and Ana Ruiz flew home": no apposition.
    let closed = matches!(page.doc.lower(end), "," | "." | ";" | ")" | "—");
    let several = first < name.start
        || matches!(page.folded(name.end), "and" | "," | "&") && scene.person(name.end + 1);
    let comma = first.checked_sub(1).filter(|&at| page.doc.lower(at) == "," && several && closed);
    let last = comma.unwrap_or(first);
    let head = last.checked_sub(1).filter(|&at| is_plural(scene, at) && page.together(at, name.start))?;
    let mut start = head;
    while start > 0
        && start + LONGEST > head
        && scene.inside(start - 1)
        && !scene.person(start - 1)
        && !page.is(start - 1, Facts::SMALL)
        && page.together(start - 1, head)
    {
        start -= 1;
    }
    // "Prices rose for farmers, Tom Hale and Ana Ruiz": only who are counted ("two farmers,") are named behind a comma.
    if comma.is_some() && !(start..head).any(|at| page.doc.pos(at) == Pos::Number) {
        return None;
    }
    // "Two local businessmen"
    while start < head && page.doc.pos(start) == Pos::Number {
        start += 1;
    }
    Some(start..last)
}

/// True for the plural of a role ("researchers", "Reps.").
pub(super) fn is_plural(scene: &Scene, at: usize) -> bool {
    let page = scene.page;
    let word = page.folded(at);
    let role = |one: &str| page.lists.facts(one).any(Facts::ROLE | Facts::TITLE);
    // "Businessmen"
    let men = || word.strip_suffix("men").is_some_and(|trade| role(&format!("{trade}man")));
    (word.strip_suffix('s').is_some_and(role) || men()) && !page.is(at, Facts::HONORIFIC) && !scene.person(at)
}
