//! Teams that are called by their town, in score lines, tables, fixtures and reports of matches: "Leeds 2 Arsenal 1",
//! "BOSTON 61 63 .492", "SEATTLE AT BALTIMORE", "as Chicago defeated Milwaukee". National teams stay countries.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

const STRENGTH: u8 = 84;
pub(in crate::entities) const RULE: &str = "entity/team";
/// A story of more towns is a table of them.
const MOST_TOWNS: usize = 64;
/// A team's name has at most so many words.
const LONGEST: usize = 3;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let sport = tells_of_sport(page);
    for tokens in page.lines() {
        if tokens.len() < 40 {
            score(page, &tokens, sport, out);
            fixture(page, &tokens, out);
        }
    }
    for at in 1..page.len() {
        resulted(page, at, out);
        if sport {
            played(page, at, out);
        }
        if page.is(at, Facts::MATCH_VERB) && page.doc.token(at).case != Case::Title {
            matched(page, at, out);
        } else if page.is(at, Facts::SPORT_ROLE) && page.doc.token(at).case == Case::Lower {
            // "Leeds striker Tom Weller"
            let start = name_before(page, at);
            let player =
                matches!(page.folded(at), "striker" | "midfielder" | "defender" | "goalkeeper" | "winger");
            let of = page.doc.before(start, 1);
            let former = player && matches!(page.folded(of), "former" | "the" | "ex" | "a");
            // "The Ospreys flanker", whom no list knows.
            let unknown = sport
                && start + 1 == at
                && page.folded(of) == "the"
                && page.folded(start).ends_with('s')
                && !page.is(
                    start,
                    Facts::COMMON | Facts::GROUP | Facts::FIRST_NAME | Facts::TITLE | Facts::NOT_NAME,
                )
                && page.lists.listed(page.folded(start)).is_none();
            if unknown {
                push(out, start..at);
            } else if (page.namelike(at + 1) || former) && is_team_town(page, &(start..at)) {
                push(out, start..at);
            }
        }
    }
    loans(page, sport, out);
    if sport {
        nicknames(page, out);
    }
    if is_report(page, out) || sport && out.iter().any(|n| n.rule == RULE) && names_club(page) {
        report(page, out);
    }
}

/// "The Tigers", in a story that names Detroit: what a listed team is called without its town.
fn nicknames(page: &Page, out: &mut Vec<Found>) {
    let towns: FxHashSet<String> = (0..page.len())
        .filter(|&at| page.capital(at) && page.longest(at) > 0)
        .flat_map(|at| (at + 1..=at + LONGEST).map(move |end| at..end))
        .filter(|tokens| page.together(tokens.start, tokens.end - 1))
        .map(|tokens| page.key(tokens))
        .filter(|key| page.lists.listed(key).is_some_and(|l| l.kind == EntityKind::Place))
        .collect();
    for at in 1..page.len() {
        let nickname = page.folded(at - 1) == "the"
            && page.folded(at).ends_with('s')
            && page.doc.token(at).case == Case::Title
            && !page.capital(at + 1)
            && !page.loud(at);
        let team = |town: &String| {
            let name = format!("{town} {}", page.folded(at));
            page.lists.listed(&name).is_some_and(|l| l.kind == EntityKind::Organization)
        };
        if nickname && towns.iter().take(MOST_TOWNS).any(team) {
            push(out, at..at + 1);
        }
    }
}

/// "On loan at Bath from Cardiff": both are clubs.
fn loans(page: &Page, sport: bool, out: &mut Vec<Found>) {
    if !sport {
        return;
    }
    for at in 0..page.len() {
        if page.doc.word(at) != "loan" {
            continue;
        }
        let mut next = at + 1;
        while matches!(page.folded(next), "at" | "from" | "to") {
            let end = name_after(page, next + 1);
            if !is_team_town(page, &(next + 1..end)) {
                break;
            }
            push(out, next + 1..end);
            next = end;
        }
    }
}

/// True for a story that is filed under a sport or tells results.
fn is_report(page: &Page, found: &[Found]) -> bool {
    // Nobody plays tennis for a town.
    let alone = |at: usize| {
        matches!(
            page.folded(at),
            "tennis" | "golf" | "athletics" | "boxing" | "cycling" | "swimming" | "skiing" | "racing"
        )
    };
    if (0..4).any(alone) {
        return false;
    }
    let filed = (0..4).any(|at| page.is(at, Facts::SPORT))
        && (1..5).any(|at| page.hyphen(at) || page.doc.lower(at) == ":");
    filed || found.iter().filter(|n| n.rule == RULE).nth(2).is_some()
}

/// True where a club is named in full: "Stoke City".
fn names_club(page: &Page) -> bool {
    (1..page.len()).any(|at| {
        let name = at - 1..at + 1;
        page.capital(at - 1)
            && page.capital(at)
            && is_club(page, &name)
            && page.lists.listed(&page.key(name)).is_some_and(|l| l.kind == EntityKind::Organization)
    })
}

/// In a report of matches: "over Coventry", "for Boston, which", "1-0 at Sunderland", "Utah won", and the towns of the
/// headline whose teams the report names.
fn report(page: &Page, out: &mut Vec<Found>) {
    towns(page, out, |page, tokens| {
        let before = page.doc.before(tokens.start, 1);
        let opposed = matches!(
            page.folded(before),
            "over" | "against" | "past" | "off" | "for" | "by" | "with" | "led" | "v" | "vs" | "versus"
        );
        let away = page.folded(before) == "at"
            && page.doc.token(page.doc.before(tokens.start, 2)).kind == TokenKind::Number;
        // "Police from London said"
        let from = matches!(page.folded(before), "from" | "of" | "in" | "at" | "near");
        let acts =
            !from && page.doc.pos(tokens.end).finite() && page.doc.token(tokens.end).case == Case::Lower
                || page.doc.lower(tokens.end) == "("
                    && points(page, tokens.end + 1)
                    && page.hyphen(tokens.end + 2)
                || points(page, tokens.end) && !page.is(before, Facts::PLACE_PREPOSITION);
        let alone =
            !page.capital(before) || !page.together(before, tokens.start) || page.starts(tokens.start);
        // "Bologna lost at home to Genoa"
        let lost = page.folded(before) == "to"
            && (2..6).any(|back| {
                matches!(page.folded(page.doc.before(tokens.start, back)), "lost" | "lose" | "losing")
            });
        let opposed = opposed || lost;
        let quiet = !page.loud(tokens.start) || points(page, tokens.end);
        alone && quiet && !page.capital(tokens.end) && (opposed || away || acts)
    });
    let teams: FxHashSet<String> =
        out.iter().filter(|n| n.rule == RULE).map(|n| page.key(n.tokens.clone())).collect();
    towns(page, out, |page, tokens| {
        // Once it is a team, it is the team wherever it is not where something happens.
        let before = page.doc.before(tokens.start, 1);
        let place = page.is(before, Facts::PLACE_PREPOSITION)
            || matches!(page.folded(before), "in" | "at" | "to" | "of" | "on" | "city")
            || page.capital(before) && page.together(before, tokens.start) && !page.loud(before)
            || page.capital(tokens.end)
            || page.doc.token(tokens.start).case == Case::Upper;
        (page.loud(tokens.start) && page.folded(before) != "in" || !place)
            && teams.contains(&page.key(tokens.clone()))
    });
}

/// Adds the towns that stand for their teams by what is told of them.
fn towns(page: &Page, out: &mut Vec<Found>, is_team: impl Fn(&Page, &Range<usize>) -> bool) {
    let mut at = 0;
    while at < page.len() {
        let longest = usize::from(page.longest(at));
        let end = (at + 1..=at + longest.min(LONGEST)).rev().find(|&end| is_team_town(page, &(at..end)));
        let Some(end) = end.filter(|_| page.capital(at)) else {
            at += 1;
            continue;
        };
        if is_team(page, &(at..end)) {
            push(out, at..end);
        }
        at = end;
    }
}

/// True where the story's beginning has a word of sport: towns have other tables, too ("Paris 12 18 cloudy").
fn tells_of_sport(page: &Page) -> bool {
    (0..page.len().min(80)).any(|at| {
        page.is(at, Facts::SPORT | Facts::MATCH_VERB)
            || matches!(
                page.folded(at),
                "standings"
                    | "league"
                    | "nfl"
                    | "nba"
                    | "nhl"
                    | "mlb"
                    | "division"
                    | "scores"
                    | "championship"
            )
    })
}

/// "Leeds 2 Arsenal 1" and "BOSTON 61 63 .492 10": names between whole numbers, from the start of a line.
fn score(page: &Page, line: &Range<usize>, sport: bool, out: &mut Vec<Found>) {
    let first = name_after(page, line.start);
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

/// "SEATTLE AT BALTIMORE" alone on its line.
fn fixture(page: &Page, line: &Range<usize>, out: &mut Vec<Found>) {
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
fn matched(page: &Page, verb: usize, out: &mut Vec<Found>) {
    // "Drew with"
    let drew = page.folded(verb) == "drew" && matches!(page.folded(verb + 1), "with" | "against");
    let other = if drew { verb + 2 } else { verb + 1 };
    let sides = [name_before(page, verb)..verb, other..name_after(page, other)];
    let end = sides[1].end;
    let result = points(page, end) && page.hyphen(end + 1) && points(page, end + 2);
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

/// "Leeds | drew 1-1 | with Derby", "Leeds lost 3-0 at home": who plays for a result.
fn resulted(page: &Page, verb: usize, out: &mut Vec<Found>) {
    let plays = matches!(
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
    );
    let goals = |at: usize| points(page, at) && page.doc.word(at).len() < 3;
    if !plays || !(goals(verb + 1) && page.hyphen(verb + 2) && goals(verb + 3)) {
        return;
    }
    let one = name_before(page, verb)..verb;
    let next = verb + 4;
    let met = matches!(page.folded(next), "with" | "against" | "to" | "by");
    let other = if met { next + 1..name_after(page, next + 1) } else { next..next };
    // "With | Brighton | and Hove Albion"
    let longer = |side: &Range<usize>| {
        (side.end + 1..side.end + LONGEST + 2).any(|end| page.listed(side.start..end).is_some())
    };
    for side in [one, other] {
        if is_team_town(page, &side) && !is_country(page, &side) && !longer(&side) {
            push(out, side);
        }
    }
}

/// "A home defeat | by Norwich", "Tuesday's match | against Preston": whom a match was played with.
fn played(page: &Page, noun: usize, out: &mut Vec<Found>) {
    let with = page.folded(noun + 1);
    let met = match page.doc.word(noun) {
        "defeat" | "loss" => matches!(with, "by" | "to" | "against"),
        "win" | "victory" | "triumph" => matches!(with, "over" | "against"),
        "draw" | "match" | "game" | "fixture" | "tie" => matches!(with, "with" | "against"),
        _ => false,
    };
    let side = noun + 2..name_after(page, noun + 2);
    // "A defeat by London voters"
    let met = met && page.doc.pos(side.end) != Pos::Noun;
    if met && is_team_town(page, &side) && !is_country(page, &side) {
        push(out, side);
    }
}

/// "Orlando City", "Derby County": what clubs are called beside their town.
fn is_club(page: &Page, name: &Range<usize>) -> bool {
    name.len() > 1
        && matches!(
            page.folded(name.end - 1),
            "city"
                | "town"
                | "county"
                | "united"
                | "rovers"
                | "athletic"
                | "albion"
                | "wanderers"
                | "rangers"
        )
}

/// One past the run of capitalized words that begins at `from`.
fn name_after(page: &Page, from: usize) -> usize {
    let mut end = from;
    while end < from + LONGEST
        && page.capital(end)
        && page.together(from, end)
        && !(end > from && page.folded(end) == "at")
    {
        end += 1;
    }
    end
}

/// Where the run of capitalized words before `end` begins.
fn name_before(page: &Page, end: usize) -> usize {
    let mut start = end;
    while start > 0 && start + LONGEST > end && page.namelike(start - 1) && page.together(start - 1, end) {
        start -= 1;
    }
    start
}

/// Goals, runs, points: one or two digits, three in basketball.
fn points(page: &Page, at: usize) -> bool {
    number(page, at) && page.doc.word(at).len() < 4
}

fn number(page: &Page, at: usize) -> bool {
    let word = page.doc.word(at);
    page.doc.token(at).kind == TokenKind::Number && word.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// True for a town or region that is no country.
fn is_team_town(page: &Page, name: &Range<usize>) -> bool {
    !name.is_empty()
        && page
            .lists
            .listed(&page.key(name.clone()))
            .is_some_and(|l| l.kind == EntityKind::Place && !l.nation)
        && !page.is(name.start, Facts::VENUE)
}

fn is_country(page: &Page, name: &Range<usize>) -> bool {
    page.lists.listed(&page.key(name.clone())).is_some_and(|l| l.nation)
}

fn is_person(page: &Page, name: &Range<usize>) -> bool {
    (is_tagged_person(page, name) || page.is(name.start, Facts::FIRST_NAME) && name.len() > 1)
        && !is_team_town(page, name)
}

fn is_tagged_person(page: &Page, name: &Range<usize>) -> bool {
    let tagged = |at: usize| page.doc.tags.get(at).is_some_and(|t| t.name == Some(EntityKind::Person));
    name.len() > 1 && name.clone().all(tagged)
}

/// True where a table's row begins with an ordinary word ("Sales 12.5 13.1 11.8").
fn is_label(page: &Page, name: &Range<usize>) -> bool {
    name.clone().any(|at| page.is(at, Facts::NOT_NAME | Facts::GROUP))
        || name.clone().all(|at| page.is(at, Facts::COMMON))
}

fn push(out: &mut Vec<Found>, tokens: Range<usize>) {
    out.push(Found { tokens, kind: EntityKind::Organization, strength: STRENGTH, rule: RULE });
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn towns_play() {
        check(&[
            "[organization Leeds] 2 [organization Derby] 1",
            "Standings:\n[organization Boston] 61 63 .492 10",
            "[organization Seattle] at [organization Baltimore]",
            "In a long game, [organization Chicago] defeated [organization Milwaukee] 7-2.",
            "[organization Leeds] striker [person Tom Weller] scored.",
            "Cricket: close of play\nAt [place Taunton]: [organization Leeds] 429-7 ([person A. Weller] 83) v [organization Derby].",
            "The manager of [organization Stoke City] left the Championship club after a 4-0 home defeat by [organization Norwich]. His deputy takes the match against [organization Derby].",
            "[place Ghana] beat [place Norway] on Wednesday.",
            "[organization Inter Miami] beat [organization Ashby City] 3-1. She flew to [place Salt Lake City].",
            "[organization Leeds] drew 1-1 with [organization Bristol] on Friday. [organization Newcastle] lost 3-0 at home.",
            "In a baseball game the [organization New York Yankees] outlasted the [organization Tigers] 6-5 in [place Detroit].",
            "[organization NFL] scores\n[organization Cincinnati] 34, [organization Pittsburgh] 31",
        ]);
    }

    #[test]
    fn other_towns_are_places() {
        check(&[
            "The minister visited [place Boston] and [place Chicago] in May.",
            "Weather in May\nIt rained in [place Paris].\n[place Paris] 12 14 18",
            "The senator won a seat. It was a win over [place Washington].",
            "A fan was hurt before the [organization Leeds United] football game in the Championship. Trains for [place London] ran.",
            "In football, [organization Leeds United] beat [organization Derby] 2-1. Fans from [place Bristol] said it was loud.",
            "In football, [organization Leeds United] won 2-1. The vote was a defeat by [place London] voters.",
            "[place Boston] hosted a conference of doctors.",
            "Ms [person Okoye] beat the odds in [place Chicago].",
        ]);
    }
}
