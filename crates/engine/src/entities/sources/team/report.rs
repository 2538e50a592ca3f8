//! What a report of matches calls by their towns, once it is known to be one.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::{LONGEST, RULE, is_club, is_team_town, points, push};
use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::key::Key;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// A story of more towns is a table of them.
const MOST_TOWNS: usize = 64;

/// True for a story that is filed under a sport, or tells results of three teams, or of one where it names a club in full.
pub(super) fn is_report(page: &Page, sport: bool, found: &[Found]) -> bool {
    // Nobody plays tennis for a town.
    let alone = |at: usize| {
        one_of!(
            page.folded(at),
            "tennis" | "golf" | "athletics" | "boxing" | "cycling" | "swimming" | "skiing" | "racing"
        )
    };
    if (0..4).any(alone) {
        return false;
    }
    let filed = (0..4).any(|at| page.is(at, Facts::SPORT))
        && (1..5).any(|at| page.hyphen(at) || page.doc.lower(at) == ":");
    let teams = found.iter().filter(|n| n.rule == RULE).take(3).count();
    // "The winger … the defender … on loan": a story of players.
    let players = || (0..page.len()).filter(|&at| is_player(page, at)).take(2).count() == 2;
    filed || teams == 3 || sport && teams > 0 && names_club(page) || teams > 0 && players()
}

/// True for what a player of a team's sport is: "winger".
fn is_player(page: &Page, at: usize) -> bool {
    one_of!(page.doc.word(at), "winger" | "midfielder" | "defender" | "goalkeeper" | "striker" | "full-back")
}

/// True where a club is named in full: "Stoke City".
fn names_club(page: &Page) -> bool {
    page.capitals(1).any(|at| {
        let name = at - 1..at + 1;
        page.capital(at - 1)
            && is_club(page, &name)
            && match page.listed(name) {
                Some(listed) => listed.kind == EntityKind::Organization,
                // "Salt Lake City", "Orange County" are none, listed or not.
                None => one_of!(page.folded(at), "united" | "rovers" | "athletic" | "albion" | "wanderers"),
            }
    })
}

/// In a report of matches: "over Coventry", "for Boston, which", "1-0 at Sunderland", "Utah won", and the towns of the
/// headline whose teams the report names.
pub(super) fn report(page: &Page, out: &mut Vec<Found>) {
    towns(page, out, |page, tokens| {
        let before = page.doc.before(tokens.start, 1);
        let opposed = one_of!(
            page.folded(before),
            "over" | "against" | "past" | "off" | "for" | "by" | "with" | "led" | "v" | "vs" | "versus"
        );
        let noun = page.doc.before(tokens.start, 2);
        // "Saturday's win at Braga"
        let met = one_of!(page.doc.word(noun), "win" | "draw" | "defeat" | "loss" | "victory" | "tie");
        let away = page.folded(before) == "at" && (met || page.doc.token(noun).kind == TokenKind::Number);
        // "Police from London said"
        let from = one_of!(page.folded(before), "from" | "of" | "in" | "at" | "near");
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
                one_of!(page.folded(page.doc.before(tokens.start, back)), "lost" | "lose" | "losing")
            });
        let opposed = opposed || lost;
        let quiet = !page.loud(tokens.start) || points(page, tokens.end);
        alone && quiet && !page.capital(tokens.end) && (opposed || away || acts)
    });
    let teams: FxHashSet<Key> =
        out.iter().filter(|n| n.rule == RULE).map(|n| page.key(n.tokens.clone())).collect();
    towns(page, out, |page, tokens| {
        // Once it is a team, it is the team wherever it is not where something happens.
        let before = page.doc.before(tokens.start, 1);
        let place = page.is(before, Facts::PLACE_PREPOSITION)
            || one_of!(page.folded(before), "in" | "at" | "to" | "of" | "on" | "city")
            || page.capital(before) && page.together(before, tokens.start) && !page.loud(before)
            || page.capital(tokens.end)
            || page.doc.token(tokens.start).case == Case::Upper;
        (page.loud(tokens.start) && page.folded(before) != "in" || !place)
            && teams.contains(&page.key(tokens.clone()))
    });
}

/// "| City | have now gone three games": the one club of the story that is called so.
pub(super) fn short_names(page: &Page, out: &mut Vec<Found>) {
    // "Aston | Villa", "Nottingham | Forest": whatever else is called so.
    let known = |name: &Range<usize>| {
        one_of!(page.folded(name.start + 1), "villa" | "palace" | "forest" | "argyle" | "orient")
            && page.listed(name.clone()).is_some_and(|l| l.kind == EntityKind::Organization)
    };
    let clubs = page.capitals(1).map(|at| at - 1..at + 1);
    let clubs = clubs.filter(|name| {
        page.capital(name.start) && (is_club(page, name) || known(name)) && !page.loud(name.start)
    });
    let mut lasts: Vec<usize> = Vec::new();
    for club in clubs {
        let other = lasts.iter().any(|&last| {
            page.folded(last) == page.folded(club.start + 1)
                && page.folded(last - 1) != page.folded(club.start)
        });
        // Two of that name, and nobody is it.
        lasts.push(club.start + 1);
        if other {
            return;
        }
    }
    for at in page.capitals(1) {
        let alone = !page.capital(at - 1) || page.starts(at);
        let club = || lasts.iter().find(|&&last| page.folded(last) == page.folded(at));
        let meant = || club().is_some();
        // "Praised | Palace |", not "left the Palace"
        let only = || {
            club().is_some_and(|&last| known(&(last - 1..last + 1)))
                && page.folded(page.doc.before(at, 1)) != "the"
        };
        let acts = page.doc.pos(at + 1).finite() || page.doc.lower(at + 1) == "'s";
        // "| Harrowick |'s head coach", of "Harrowick Town"
        let trained = || {
            let head = at + 2 + usize::from(page.doc.word(at + 2) == "head");
            page.doc.lower(at + 1) == "'s"
                && page.is(head, Facts::SPORT_ROLE)
                && (page.doc.lower(head + 1) == "," || page.capital(head + 1))
                && lasts.iter().any(|&last| page.folded(last - 1) == page.folded(at))
        };
        if alone && !page.capital(at + 1) && !page.loud(at) && (acts && (meant() || trained()) || only()) {
            push(out, at..at + 1);
        }
    }
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

/// "The Tigers", in a story that names Detroit: what a listed team is called without its town.
pub(super) fn nicknames(page: &Page, out: &mut Vec<Found>) {
    let towns: FxHashSet<Key> = page
        .capitals(0)
        .filter(|&at| page.longest(at) > 0)
        .flat_map(|at| (at + 1..=at + LONGEST).map(move |end| at..end))
        .filter(|tokens| page.together(tokens.start, tokens.end - 1))
        .map(|tokens| page.key(tokens))
        .filter(|&key| page.lists.listed(key).is_some_and(|l| l.kind == EntityKind::Place))
        .collect();
    for at in page.capitals(1) {
        let nickname = page.folded(at - 1) == "the"
            && page.folded(at).ends_with('s')
            && page.doc.token(at).case == Case::Title
            && !page.capital(at + 1)
            && !page.loud(at);
        let team = |&town: &Key| {
            page.lists.listed(page.key_and(town, at)).is_some_and(|l| l.kind == EntityKind::Organization)
        };
        if nickname && towns.iter().take(MOST_TOWNS).any(team) {
            push(out, at..at + 1);
        }
    }
}
