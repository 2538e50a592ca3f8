//! "Researchers Chen Wei and Li Na": one role for several people.

use std::ops::Range;

use super::Scene;
use crate::entities::facts::Facts;

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
    let head = first.checked_sub(1).filter(|&at| is_plural(scene, at) && page.together(at, name.start))?;
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
    Some(start..first)
}

/// True for the plural of a role ("researchers", "Reps.").
pub(super) fn is_plural(scene: &Scene, at: usize) -> bool {
    let page = scene.page;
    page.folded(at).strip_suffix('s').is_some_and(|one| page.lists.facts(one).any(Facts::ROLE | Facts::TITLE))
        && !page.is(at, Facts::HONORIFIC)
        && !scene.person(at)
}
