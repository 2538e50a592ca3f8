//! Teams that are called by their town, in score lines, tables, fixtures and reports of matches: "Leeds 2 Arsenal 1",
//! "BOSTON 61 63 .492", "SEATTLE AT BALTIMORE", "as Chicago defeated Milwaukee". National teams stay countries.

mod report;
mod results;

use std::ops::Range;

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 84;
pub(in crate::entities) const RULE: &str = "entity/team";
/// A team's name has at most so many words.
const LONGEST: usize = 3;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let sport = tells_of_sport(page);
    for tokens in page.lines() {
        if tokens.len() < 40 {
            results::score(page, &tokens, sport, out);
            results::fixture(page, &tokens, out);
        }
    }
    for at in page.doc.tokens_of(&["side", "outfit"]).into_iter().filter(|&at| at > 0) {
        side(page, at, out);
    }
    for hyphen in page.marks(3) {
        results::resulted(page, hyphen - 2, out);
        if sport {
            results::record(page, hyphen, out);
        }
    }
    for at in 1..page.len() {
        if sport {
            results::played(page, at, out);
        }
        if page.is(at, Facts::MATCH_VERB) && page.doc.token(at).case != Case::Title {
            results::matched(page, at, out);
        } else if page.is(at, Facts::SPORT_ROLE) && page.doc.token(at).case == Case::Lower {
            // "Leeds striker Tom Weller"
            let start = name_before(page, at).min(at - usize::from(is_team_town(page, &(at - 1..at))));
            let player =
                one_of!(page.folded(at), "striker" | "midfielder" | "defender" | "goalkeeper" | "winger");
            let of = page.doc.before(start, 1);
            let former = player && one_of!(page.folded(of), "former" | "the" | "ex" | "a");
            // "The Ospreys flanker", whom no list knows.
            let unknown = sport
                && start + 1 == at
                && page.folded(of) == "the"
                && page.folded(start).ends_with('s')
                && !page.is(
                    start,
                    Facts::COMMON | Facts::GROUP | Facts::FIRST_NAME | Facts::TITLE | Facts::NOT_NAME,
                )
                && page.listed(start..start + 1).is_none();
            // "Vornost striker Tom Weller", whom no list knows either; a coach may be a player's, but "the Hull Sharks … |
            // Sharks | coach".
            let name = start..at;
            let foreign = sport
                && name.len() == 1
                && (!one_of!(page.folded(at), "coach" | "manager" | "boss" | "captain")
                    || page.folded(start).ends_with('s') && !page.is(start, Facts::FIRST_NAME))
                && page.namelike(at + 1)
                && !page.starts(start + 1)
                && page.listed(name.clone()).is_none()
                && !page.loud(start)
                && !page.folded(start).ends_with("ship")
                && !is_surname(page, start)
                && !page.is(
                    start,
                    Facts::COMMON
                        | Facts::GROUP
                        | Facts::TITLE
                        | Facts::ROLE
                        | Facts::SPORT
                        | Facts::NOT_NAME,
                );
            if unknown || foreign {
                push(out, start..at);
            } else if (page.namelike(at + 1) || former) && is_team_town(page, &(start..at))
                // "The | Arsenal | striker said"
                || former && page.listed(start..at).is_some_and(|l| l.kind == EntityKind::Organization)
            {
                push(out, start..at);
            }
        }
    }
    for at in page.doc.tokens_of(&["have", "are", "were"]) {
        if sport || results::plays(page, at) {
            results::many(page, at, out);
        }
    }
    if sport {
        for at in page.doc.tokens_of(&["v", "vs"]) {
            results::versus(page, at, out);
        }
        results::loans(page, out);
        report::nicknames(page, out);
        report::short_names(page, out);
    }
    if report::is_report(page, sport, out) {
        report::report(page, out);
    }
}

/// True where the story names somebody whose last name the word is: "Jannik Sinner … | Sinner | coach".
fn is_surname(page: &Page, word: usize) -> bool {
    page.capitals(1).any(|at| {
        at != word
            && page.folded(at) == page.folded(word)
            && page.is(at - 1, Facts::FIRST_NAME)
            && !page.is(at - 1, Facts::GEOGRAPHY)
            && page.together(at - 1, at)
    })
}

/// "Portuguese side | Vornost |", "third-tier outfit | Leeds |"
fn side(page: &Page, at: usize, out: &mut Vec<Found>) {
    let led = |before: usize| {
        page.capital(before) && !one_of!(page.folded(before), "west" | "east" | "north" | "south")
            || one_of!(page.doc.word(before), "tier" | "division" | "flight")
    };
    // "On the Mexican side Vorno is calm": a place that has sides.
    let of_place =
        || (2..4).any(|back| one_of!(page.doc.lower(page.doc.before(at, back)), "on" | "the" | "his"));
    let named =
        page.capital(at + 1) && one_of!(page.doc.word(at), "side" | "outfit") && page.namelike(at + 1);
    if named && led(at - 1) && !of_place() {
        let team = at + 1..name_after(page, at + 1);
        let person = Facts::FEMALE | Facts::MALE | Facts::TITLE | Facts::HONORIFIC;
        let somebody = team.len() > 1 && page.is(at + 1, person);
        if !somebody && !page.listed(team.clone()).is_some_and(|l| l.nation) {
            push(out, team);
        }
    }
}

/// True where the story's beginning has a word of sport: towns have other tables, too ("Paris 12 18 cloudy").
fn tells_of_sport(page: &Page) -> bool {
    // "Held 0-0", "a 2-1 win", not "won a vote 52-48"
    let voted = (0..page.len().min(80)).any(|at| {
        one_of!(page.folded(at), "vote" | "voted" | "votes" | "senate" | "election" | "referendum" | "chess")
    });
    let result = |at: usize| {
        let played = |word: &str| {
            one_of!(word, "won" | "lost" | "drew" | "held" | "beat" | "beaten" | "win" | "draw" | "defeat")
        };
        page.hyphen(at + 1)
            && points(page, at)
            && points(page, at + 2)
            && (played(page.folded(page.doc.before(at, 1))) || played(page.folded(at + 3)))
    };
    (0..page.len().min(80)).any(|at| {
        page.is(at, Facts::SPORT | Facts::MATCH_VERB)
            || !voted && result(at)
            || one_of!(
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
                    | "premiership"
                    | "goalless"
                    | "striker"
                    | "midfielder"
                    | "goalkeeper"
                    | "quarterback"
                    | "hurling"
                    | "camogie"
                    | "netball"
            )
    })
}

/// "Orlando City", "Derby County": what clubs are called beside their town.
pub(in crate::entities) fn is_club(page: &Page, name: &Range<usize>) -> bool {
    name.len() > 1
        && one_of!(
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
        && page.listed(name.clone()).is_some_and(|l| l.kind == EntityKind::Place && !l.nation)
        && !page.is(name.start, Facts::VENUE)
        && !one_of!(page.folded(name.end - 1), "park" | "road" | "ground" | "stadium" | "arena")
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
            "[person Tom Hale] threw for a touchdown in the division. The [organization Bears] (3-8) lost. [organization Bears] coach [person Ben Orr] left.",
            "Standings:\n[organization Boston] 61 63 .492 10",
            "[organization Seattle] at [organization Baltimore]",
            "In a long game, [organization Chicago] defeated [organization Milwaukee] 7-2.",
            "[organization Leeds] striker [person Tom Weller] scored.",
            "She left [group Portuguese] side [organization Vornost] for third-tier outfit [organization Leeds].",
            "Cricket: close of play\nAt [place Taunton]: [organization Leeds] 429-7 ([person A. Weller] 83) v [organization Derby].",
            "The manager of [organization Stoke City] left the Championship club after a 4-0 home defeat by [organization Norwich]. His deputy takes the match against [organization Derby].",
            "[place Ghana] beat [place Norway] on Wednesday.",
            "[organization Inter Miami] beat [organization Ashby City] 3-1. She flew to [place Salt Lake City].",
            "[organization Leeds] drew 1-1 with [organization Bristol] on Friday. [organization Newcastle] lost 3-0 at home.",
            "In a baseball game the [organization New York Yankees] outlasted the [organization Tigers] 6-5 in [place Detroit].",
            "[organization Bath] beat [organization Leeds] 24-20. [organization Bath] captain [person Tom Weller] was hurt.",
            "[organization Leeds] drew 1-1 with [organization Vornost]. [organization Vornost] striker [person Tom Weller] left.",
            "The striker left. [organization Newcastle] have not lost at home since May.",
            "[organization Stoke City] were held 0-0 by [organization Derby County]. [organization City] have won once.",
            "[organization Hartlow Town] beat [organization Kingsmere Athletic]. [organization Hartlow]'s head coach, [person Ann Hill], left.",
            "In football, [organization Crystal Palace] drew 1-1. [person Tom Weller] praised [organization Palace] and saw the palace.",
            "[organization Marsden Town] 2-1 [organization Oakley United]\n\nIt was their first match.",
            "The striker, on loan from [organization Brentford], joined from [organization Burnley] in 2022.",
            "\"We played well,\" the [organization Arsenal] striker said.",
            "[organization NFL] scores\n[organization Cincinnati] 34, [organization Pittsburgh] 31",
        ]);
    }

    #[test]
    fn other_towns_are_places() {
        check(&[
            "The minister visited [place Boston] and [place Chicago] in May.",
            "Weather in May\nIt rained in [place Paris].\n[place Paris] 12 14 18",
            "He walked on the other side of [place Leeds]. The home side [place Ghana] lost.",
            "The senator won a seat. It was a win over [place Washington].",
            "A fan was hurt before the [organization Leeds United] football game in the Championship. Trains for [place London] ran.",
            "In football, [organization Leeds United] beat [organization Derby] 2-1. Fans from [place Bristol] said it was loud.",
            "In football, [organization Leeds United] won 2-1. The vote was a defeat by [place London] voters.",
            "[place Boston] hosted a conference of doctors.",
            "[place Oklahoma City] beat [place Ashby County] in a tax contest.",
            "The tennis match was late. She joined from [place Mallorca] via video.",
            "Ms [person Okoye] beat the odds in [place Chicago].",
        ]);
    }
}
