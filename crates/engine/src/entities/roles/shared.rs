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
    let people = people(scene, name);
    // "Two businessmen, | Tom Hale and Ana Ruiz |,"
    let comma = people
        .start
        .checked_sub(1)
        .filter(|&at| matches!(page.doc.lower(at), "," | "–" | "—") && people != *name);
    let end = comma.unwrap_or(people.start);
    let head = end.checked_sub(1).filter(|&at| is_plural(scene, at) && page.together(at, name.start))?;
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
    // "After a meeting with leaders, Tom Hale and Ana Ruiz flew home": only who are counted ("two leaders") are named
    // behind a comma, and a mark ends their names.
    let counted = (start..head).any(|at| page.doc.pos(at) == Pos::Number);
    let closed = matches!(page.doc.lower(people.end), "," | "." | ";" | ")" | "—" | "–");
    if comma.is_some() && !(counted && closed) {
        return None;
    }
    while start < head && page.doc.pos(start) == Pos::Number {
        start += 1;
    }
    Some(start..end)
}

/// The names that stand in a row with a name: "Tom Hale, Ana Ruiz and Eve Moore".
fn people(scene: &Scene, name: &Range<usize>) -> Range<usize> {
    let page = scene.page;
    let joint = |at: usize| matches!(page.folded(at), "and" | "," | "&");
    let mut row = name.clone();
    for _ in 0..MOST {
        let Some(last) = row.start.checked_sub(2).filter(|&at| joint(at + 1) && scene.person(at)) else {
            break;
        };
        let owner = scene.owner(last);
        row.start = last;
        while row.start > 0 && scene.owner(row.start - 1) == owner {
            row.start -= 1;
        }
    }
    for _ in 0..MOST {
        let first = row.end + 1;
        if !joint(row.end) || !scene.person(first) {
            break;
        }
        let owner = scene.owner(first);
        row.end = (first..page.len()).find(|&at| scene.owner(at) != owner).unwrap_or(page.len());
    }
    row
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
