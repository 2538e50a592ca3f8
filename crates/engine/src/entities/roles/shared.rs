//! "Researchers Chen Wei and Li Na", "Chen Wei and Li Na, both researchers,": one role for several people.

use std::ops::Range;

use super::Scene;
use crate::entities::facts::Facts;
use crate::report::EntityKind;
use crate::tagger::Pos;

/// At most so many people on either side share a role.
const MOST: usize = 12;
const LONGEST: usize = 6;
/// What stands before a name, as a form of address or how old somebody is, is no longer, in tokens.
const ADDRESS: usize = 6;
/// What stands in brackets behind one of them is no longer, in tokens.
const BRACKET: usize = 8;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let people = people(scene, name);
    // "Tom Hale and Ana Ruiz, | both | teachers from Leeds,"
    let both = usize::from(one_of!(page.folded(people.end + 1), "both" | "all"));
    // "Tom Hale and Ana Ruiz, | nurses at the clinic |, ran"
    let plain = || {
        let start = people.end + 1;
        page.doc.pos(start) == Pos::Noun
            && page.folded(start).ends_with('s')
            && (start..start + LONGEST * 2).find(|&at| page.doc.lower(at) == ",").is_some_and(|comma| {
                page.doc.pos(comma + 1).finite() && !(start..comma).any(|at| page.folded(at) == "and")
            })
    };
    if page.doc.lower(people.end) == "," && people != *name && (both > 0 || plain()) {
        let start = people.end + 1 + both;
        let head = (start..start + LONGEST).find(|&at| is_plural(scene, at) && page.together(start, at))?;
        let marks = |at: usize| one_of!(page.doc.lower(at), "," | "." | ";");
        let end = (head + 1..head + LONGEST).find(|&at| marks(at) || page.doc.pos(at).finite())?;
        return (marks(end) && (start..head).all(|at| scene.inside(at))).then_some(start..end);
    }
    // "Two businessmen, | Tom Hale and Ana Ruiz |,"
    // "Goalkeepers: | Tom Hale (Leeds), Ana Ruiz (Hull)"
    let comma = people
        .start
        .checked_sub(1)
        .filter(|&at| one_of!(page.doc.lower(at), "," | "–" | "—" | ":") && people != *name);
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
    let closed = one_of!(page.doc.lower(people.end), "," | "." | ";" | ")" | "—" | "–");
    // "Officials: Tom Hale and Ana Ruiz will recover" is what they say.
    let label = comma.is_some_and(|at| page.doc.lower(at) == ":")
        && page.starts(start)
        && (one_of!(page.doc.lower(people.end), "." | ";") || page.starts(people.end));
    if comma.is_some() && !(label || counted && closed) {
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
    let joint = |at: usize| one_of!(page.folded(at), "and" | "," | "&");
    // "Tom Hale | (Leeds) |, Ana Ruiz"
    let before = |end: usize| match page.doc.lower(end) {
        ")" => (end.saturating_sub(BRACKET)..end)
            .rev()
            .find(|&at| page.doc.lower(at) == "(")
            .and_then(|at| at.checked_sub(1)),
        _ if scene.owner(end).is_some_and(|(_, kind)| kind == EntityKind::Place) => {
            let first = (end.saturating_sub(BRACKET)..=end)
                .rev()
                .take_while(|&at| scene.owner(at) == scene.owner(end))
                .last()?;
            first.checked_sub(2).filter(|_| page.doc.lower(first - 1) == "of")
        }
        _ => Some(end),
    };
    // "Tom Hale | of Leeds | and Ana Ruiz of Hull"
    let place = |at: usize| scene.owner(at).filter(|(_, kind)| *kind == EntityKind::Place);
    let behind = |start: usize| match page.doc.lower(start) {
        "(" => (start..start + BRACKET).find(|&at| page.doc.lower(at) == ")").map_or(start, |at| at + 1),
        "of" if place(start + 1).is_some() => {
            (start + 1..start + BRACKET).find(|&at| scene.owner(at) != place(start + 1)).unwrap_or(start)
        }
        _ => start,
    };
    // "… and | 19-year-old | Ana Ruiz"; a child is none of them.
    let grown = |at: usize| page.doc.word(at).parse::<u32>().is_ok_and(|age| age > 15) && page.hyphen(at + 1);
    let aged = |at: usize| {
        grown(at) || page.tight_hyphen(at) || one_of!(page.folded(at), "year" | "old") && page.hyphen(at - 1)
    };
    // "… and | the Rev. | Ana Ruiz"
    let address =
        |at: usize| page.is(at, Facts::HONORIFIC | Facts::CLERGY) || page.folded(at) == "the" || aged(at);
    // "Tom Hale and Ana Ruiz | and | Eve Moore": others.
    let mut last_joint = false;
    let mut over = |joint: usize| {
        let and = page.folded(joint) == "and";
        std::mem::replace(&mut last_joint, and) && and
    };
    let mut row = name.clone();
    row.end = behind(row.end);
    for _ in 0..MOST {
        let lead = (row.start.saturating_sub(ADDRESS)..row.start).rev().take_while(|&at| address(at)).last();
        let lead = lead.unwrap_or(row.start);
        let last = lead.checked_sub(2).filter(|&at| joint(at + 1)).and_then(before);
        let Some(last) = last.filter(|&at| scene.person(at) && !over(lead - 1)) else { break };
        let owner = scene.owner(last);
        row.start = last;
        while row.start > 0 && scene.owner(row.start - 1) == owner {
            row.start -= 1;
        }
    }
    for _ in 0..MOST {
        let first = (row.end + 1..row.end + 1 + ADDRESS).find(|&at| !address(at)).unwrap_or(row.end + 1);
        if !joint(row.end) || !scene.person(first) || over(row.end) {
            break;
        }
        let owner = scene.owner(first);
        row.end = behind((first..page.len()).find(|&at| scene.owner(at) != owner).unwrap_or(page.len()));
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

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::{check, check_none};
    use crate::testing::analyze;

    #[test]
    fn a_role_is_each_ones() {
        check(&[
            (
                "Tom Weller and Ana Ruiz, nurses at the clinic, ran to help.",
                "Ana Ruiz",
                "nurses at the clinic",
            ),
            (
                "Two local businessmen, Tom Hale and Ana Ruiz, gave themselves up.",
                "Tom Hale",
                "local businessmen",
            ),
            (
                "Two local businessmen, Tom Hale and Ana Ruiz, gave themselves up.",
                "Ana Ruiz",
                "local businessmen",
            ),
            ("Assistant referees: Tom Hale, Ana Ruiz.", "Ana Ruiz", "Assistant referees"),
            ("Board members Tom Hale, Eve Moore and Rev. Ana Ruiz voted no.", "Ana Ruiz", "Board members"),
            ("Crew members Tom Hale and 19-year-old Ana Ruiz left.", "Ana Ruiz", "Crew members"),
            ("Sens. Tom Hale of Leeds and Ana Ruiz of York left.", "Tom Hale", "Sens."),
            ("Sens. Tom Hale of Leeds and Ana Ruiz of York left.", "Ana Ruiz", "Sens."),
            ("Goalkeepers: Tom Hale (Leeds), Ana Ruiz (Hull), Eve Moore (York).", "Eve Moore", "Goalkeepers"),
            (
                "Tom Hale and Ana Ruiz, both young teachers from Leeds, left.",
                "Tom Hale",
                "young teachers from Leeds",
            ),
        ]);
    }

    #[test]
    fn leaves_out_what_is_no_role() {
        check_none(&[
            "After a meeting with Arab leaders, Tom Hale and Ana Ruiz flew home.",
            "Tom Hale and Ana Ruiz, both of whom are teachers, left.",
            "Tom Hale and Ana Ruiz, both leaders said, left.",
            "According to the researchers, Tom Hale and Ana Ruiz left the building.",
            "Firefighters' cars hit 3-year-old Ana Ruiz.",
        ]);
    }

    #[test]
    fn shares_roles() {
        let report = analyze("Yesterday the chemists Ana Ruiz and Tom Weller left.", None);
        for name in ["Ana Ruiz", "Tom Weller"] {
            let person = report.entities.iter().find(|e| e.name == name).unwrap();
            assert_eq!(person.roles, ["chemists"], "{name}");
        }
        let report = analyze("President Ana Ruiz and Tom Weller left.", None);
        let person = report.entities.iter().find(|e| e.name == "Tom Weller").unwrap();
        assert!(person.roles.is_empty(), "{:?}", person.roles);
    }
}
