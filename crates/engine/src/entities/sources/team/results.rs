//! Who plays in a score line, a table, a fixture or a sentence that tells a result.

use std::ops::Range;

use super::{LONGEST, is_club, is_team_town, name_after, name_before, number, points, push};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

/// "On loan at Bath from Cardiff": both are clubs.
pub(super) fn loans(page: &Page, out: &mut Vec<Found>) {
    for at in page.doc.tokens_of(&["loan"]) {
        if page.doc.word(at) != "loan" {
            continue;
        }
        let mut next = at + 1;
        while one_of!(page.folded(next), "at" | "from" | "to") {
            let end = name_after(page, next + 1);
            if !is_team(page, &(next + 1..end)) {
                break;
            }
            push(out, next + 1..end);
            next = end;
        }
    }
}

/// "Harrowick Town": no county votes by it, and no list has it for a city.
fn is_unlisted_club(page: &Page, side: &Range<usize>) -> bool {
    is_club(page, side) && page.folded(side.end - 1) != "county" && !is_team_town(page, side)
}

/// A team's town, or one word that no list knows.
fn is_team(page: &Page, side: &Range<usize>) -> bool {
    is_team_town(page, side)
        || side.len() == 1
            && page.listed(side.clone()).is_none()
            && !page.is(side.start, Facts::GROUP | Facts::COMMON | Facts::FIRST_NAME | Facts::TITLE)
}

/// "Leeds 2 Arsenal 1" and "BOSTON 61 63 .492 10": names between whole numbers, from the start of a line.
pub(super) fn score(page: &Page, line: &Range<usize>, sport: bool, out: &mut Vec<Found>) {
    let first = name_after(page, line.start);
    // "Harrowick Town 2-1 Ashby United"
    let (one, other) = (line.start..first, first + 3..name_after(page, first + 3));
    let clubs =
        |side| is_unlisted_club(page, side) || sport && (is_club(page, side) || is_team_town(page, side));
    if page.hyphen(first + 1)
        && points(page, first)
        && points(page, first + 2)
        && [&one, &other].into_iter().all(clubs)
    {
        push(out, one);
        push(out, other);
        return;
    }
    // "Cincinnati 34, Pittsburgh 31"
    let second = first + 1 + usize::from(page.doc.lower(first + 1) == ",");
    let (one, other) = (first, name_after(page, second));
    let result = points(page, first) && other > second && points(page, other);
    let table = sport
        && number(page, first)
        && number(page, first + 1)
        && (number(page, first + 2) || page.doc.lower(first + 2) == ".");
    if first == line.start || first > line.end || !(result && other < line.end || table) {
        return;
    }
    for name in [Some(line.start..one), result.then_some(second..other)].into_iter().flatten() {
        let person = if result { is_tagged_person(page, &name) } else { is_person(page, &name) };
        if !is_country(page, &name) && !person && !is_label(page, &name) {
            push(out, name);
        }
    }
}

/// "Leeds 429-7 (A. Weller 83) v | Derby |": the other side of a score.
pub(super) fn versus(page: &Page, at: usize, out: &mut Vec<Found>) {
    let side = at + 1..name_after(page, at + 1);
    let scored = (at.saturating_sub(12)..at).any(|i| page.together(i, at) && points(page, i));
    if scored
        && !side.is_empty()
        && !is_country(page, &side)
        && !is_person(page, &side)
        && !is_label(page, &side)
    {
        push(out, side);
    }
}

/// "SEATTLE AT BALTIMORE" alone on its line.
pub(super) fn fixture(page: &Page, line: &Range<usize>, out: &mut Vec<Found>) {
    let at = name_after(page, line.start);
    if at == line.start || page.folded(at) != "at" || name_after(page, at + 1) != line.end {
        return;
    }
    for name in [line.start..at, at + 1..line.end] {
        if is_team_town(page, &name) {
            push(out, name);
        }
    }
}

/// The two sides of "beat", "defeated", "hosted".
pub(super) fn matched(page: &Page, verb: usize, out: &mut Vec<Found>) {
    // "Drew with"
    let drew = page.folded(verb) == "drew" && one_of!(page.folded(verb + 1), "with" | "against");
    let other = if drew { verb + 2 } else { verb + 1 };
    // "| Bath | beat Leicester": a word besides.
    let first = name_before(page, verb).min(verb - usize::from(is_team_town(page, &(verb - 1..verb))));
    let sides = [first..verb, other..name_after(page, other)];
    let end = sides[1].end;
    let result = points(page, end) && page.hyphen(end + 1) && points(page, end + 2);
    // "Harrowick Town beat Ashby Athletic"
    let result = result || sides.iter().all(|side| is_unlisted_club(page, side));
    let club = |side: &Range<usize>| result && is_club(page, side);
    if sides.iter().any(|s| s.is_empty() || is_person(page, s) && !club(s)) {
        return;
    }
    for side in sides {
        if is_team_town(page, &side) || club(&side) {
            push(out, side);
        }
    }
}

/// "The | Bears | (3-8) lost": a team by what it is called, be that an ordinary word, and its won and lost.
pub(super) fn record(page: &Page, hyphen: usize, out: &mut Vec<Found>) {
    let end = hyphen - 2;
    let told = page.hyphen(hyphen)
        && page.doc.lower(end) == "("
        && points(page, hyphen - 1)
        && points(page, hyphen + 1)
        && one_of!(page.doc.lower(hyphen + 2), ")" | "," | "-");
    let name = page.doc.before(end, 1);
    let called = || {
        page.capital(name)
            && page.doc.token(name).case == Case::Title
            && page.folded(name).ends_with('s')
            && page.folded(page.doc.before(name, 1)) == "the"
    };
    if told && called() {
        push(out, name..end);
    }
}

/// "Leeds | drew 1-1 | with Derby", "Leeds lost 3-0 at home": who plays for a result.
pub(super) fn resulted(page: &Page, verb: usize, out: &mut Vec<Found>) {
    let plays = || {
        one_of!(
            page.doc.word(verb),
            "won"
                | "lost"
                | "drew"
                | "win"
                | "lose"
                | "draw"
                | "wins"
                | "loses"
                | "draws"
                | "beaten"
                | "led"
                | "trailed"
        )
    };
    let goals = |at: usize| points(page, at) && page.doc.word(at).len() < 3;
    if !(page.hyphen(verb + 2) && goals(verb + 1) && goals(verb + 3) && plays()) {
        return;
    }
    let one = name_before(page, verb)..verb;
    let next = verb + 4;
    // "Drew 1-1 at Barnet", not "lost 6-3 at Paris", which is tennis
    let few = |at: usize| one_of!(page.doc.word(at), "0" | "1" | "2" | "3" | "4" | "5");
    let away = page.folded(next) == "at" && few(verb + 1) && few(verb + 3);
    let met = one_of!(page.folded(next), "with" | "against" | "to" | "by") || away;
    let other = if met { next + 1..name_after(page, next + 1) } else { next..next };
    // "With | Brighton | and Hove Albion"
    let longer = |side: &Range<usize>| {
        (side.end + 1..side.end + LONGEST + 2).any(|end| page.listed(side.start..end).is_some())
    };
    // "| Leeds | lost 2-1 to | Vornost |", whom no list knows
    let known = met && !away && (is_team_town(page, &one) || is_team_town(page, &other));
    let team = |side: &Range<usize>| {
        is_team_town(page, side)
            || known
                && side.len() == 1
                && page.listed(side.clone()).is_none()
                && !page.is(side.start, Facts::GROUP | Facts::VENUE)
    };
    for side in [one, other] {
        if team(&side) && !longer(&side) {
            push(out, side);
        }
    }
}

/// "Luton have | appointed |", "Leeds have not | lost |": what only teams are and have, whatever the story is of.
pub(super) fn plays(page: &Page, verb: usize) -> bool {
    let skip = |at: usize| at + usize::from(one_of!(page.doc.word(at), "not" | "now" | "been" | "also"));
    one_of!(
        page.doc.word(skip(skip(verb + 1))),
        "signed" | "appointed" | "sacked" | "lost" | "won" | "relegated" | "promoted" | "beaten" | "unbeaten"
    )
}

/// "| Galway | have not lost": a town that is many is its team.
pub(super) fn many(page: &Page, verb: usize, out: &mut Vec<Found>) {
    let town = name_before(page, verb)..verb;
    if !town.is_empty() && page.starts(town.start) && is_team_town(page, &town) {
        push(out, town);
    }
}

/// "A home defeat | by Norwich", "Tuesday's match | against Preston": whom a match was played with.
pub(super) fn played(page: &Page, noun: usize, out: &mut Vec<Found>) {
    let with = page.folded(noun + 1);
    if !one_of!(with, "by" | "to" | "against" | "over" | "with" | "from") {
        return;
    }
    let side = noun + 2..name_after(page, noun + 2);
    let met = match page.doc.word(noun) {
        "defeat" | "loss" => one_of!(with, "by" | "to" | "against"),
        "win" | "victory" | "triumph" => one_of!(with, "over" | "against"),
        "draw" | "match" | "game" | "fixture" | "tie" => one_of!(with, "with" | "against"),
        // "He joined | from Norwich | in May"
        "joined" | "signed" => {
            with == "from"
                && match page.doc.word(side.end) {
                    "last" => true,
                    "in" | "for" => page.doc.token(side.end + 1).case != Case::Lower,
                    _ => false,
                }
        }
        _ => false,
    };
    // "A defeat by London voters"
    let met = met && page.doc.pos(side.end) != Pos::Noun;
    if met && (is_team_town(page, &side) || with == "from" && is_team(page, &side)) {
        push(out, side);
    }
}

/// True where a table's row begins with an ordinary word ("Sales 12.5 13.1 11.8").
fn is_label(page: &Page, name: &Range<usize>) -> bool {
    name.clone().any(|at| page.is(at, Facts::NOT_NAME | Facts::GROUP))
        || name.clone().all(|at| page.is(at, Facts::COMMON))
}

fn is_tagged_person(page: &Page, name: &Range<usize>) -> bool {
    let tagged = |at: usize| page.doc.tags.get(at).is_some_and(|t| t.name == Some(EntityKind::Person));
    name.len() > 1 && name.clone().all(tagged)
}

fn is_country(page: &Page, name: &Range<usize>) -> bool {
    page.listed(name.clone()).is_some_and(|l| l.nation)
}

fn is_person(page: &Page, name: &Range<usize>) -> bool {
    (is_tagged_person(page, name) || page.is(name.start, Facts::FIRST_NAME) && name.len() > 1)
        && !is_team_town(page, name)
}
