//! The players of a side, after its name and a colon: "Aston Villa: Martinez; Cash, Konsa (Rogers 46), Digne; …".

use std::ops::Range;

use crate::document::TokenKind;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 82;
pub(in crate::entities) const RULE: &str = "entity/lineup";
/// A side's name and its formation have at most so many tokens.
const SIDE: usize = 14;
/// A side has at least so many players.
const PLAYERS: usize = 7;
/// A bench has at least so many.
const BENCH: usize = 2;
/// A player's name has at most so many tokens.
const LONGEST: usize = 4;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    // Where the side's line ended, whose bench comes next.
    let mut side = None;
    for line in page.lines().filter(|line| page.capital(line.start)) {
        let bench = bench(page, line.start).filter(|_| side == Some(line.start));
        if line.len() <= 2 * PLAYERS && bench.is_none() {
            continue;
        }
        let colon = line.clone().take(SIDE).find(|&at| page.doc.lower(at) == ":");
        let Some(colon) = colon.filter(|&colon| is_side(page, line.start..colon)) else { continue };
        let players = players(page, colon + 1..line.end);
        // "Hull branches: Leeds, York, Derby, …": towns and firms are listed, too.
        let known = |name: &&Range<usize>| {
            page.is(name.start, Facts::GEOGRAPHY | Facts::ORGANIZATION | Facts::GROUP)
                && !page.is(name.start, Facts::FIRST_NAME)
        };
        let least = if bench.is_some() { BENCH } else { PLAYERS };
        if players.len() >= least && 4 * players.iter().filter(known).count() < 3 * players.len() {
            let person = |tokens| Found { tokens, kind: EntityKind::Person, strength: STRENGTH, rule: RULE };
            out.extend(players.into_iter().map(person));
            side = Some(line.end);
        }
    }
}

/// "Aston Villa", "England (4-3-3)": a club or a country, and what may stand behind it.
fn is_side(page: &Page, label: Range<usize>) -> bool {
    let name = label.clone().take_while(|&at| page.capital(at)).count();
    let rest = label.start + name..label.end;
    let formation = |at: usize| {
        page.doc.token(at).kind == TokenKind::Number
            || page.hyphen(at)
            || one_of!(page.doc.lower(at), "(" | ")")
    };
    bench(page, label.start).is_some()
        || (1..=4).contains(&name)
            // "Hartlepool (4-4-2)", whom no list knows
            && (page.doc.lower(label.start + name) == "(" && label.clone().any(|at| page.hyphen(at) || page.doc.word(at).contains('-'))
                || page.listed(label.start..label.start + name).is_some()
                || label.clone().any(|at| page.is(at, Facts::GEOGRAPHY | Facts::ORGANIZATION)))
            && rest.into_iter().all(formation)
}

/// "| Subs: | Onana, Heaven", "| Subs not used: | Carey": one past what begins the list of those who did not begin.
fn bench(page: &Page, at: usize) -> Option<usize> {
    let noun = at + usize::from(page.folded(at) == "unused");
    let used = |at: usize| one_of!(page.folded(at), "not" | "used");
    one_of!(page.folded(noun), "subs" | "substitutes" | "replacements" | "bench").then_some(())?;
    let colon = (noun + 1..noun + 4).find(|&at| !used(at))?;
    (page.doc.lower(colon) == ":").then_some(colon + 1)
}

/// The names that marks part, as far as nothing else stands between them.
fn players(page: &Page, line: Range<usize>) -> Vec<Range<usize>> {
    let mut players = Vec::new();
    let mut at = line.start;
    // "Results: Flamengo 2 Grêmio 1": outside brackets, figures are scores.
    let mut inside = false;
    while at < line.end {
        let word = page.doc.lower(at);
        let end = player(page, at..line.end);
        inside = word == "(" || inside && word != ")";
        if end > at {
            // "(Garcia 46)", but "(Labour)"
            if !inside || page.doc.token(end).kind == TokenKind::Number {
                players.push(at..end);
            }
            at = end;
        } else if let Some(first) = bench(page, at + 1).filter(|_| one_of!(word, "." | ")")) {
            at = first;
        } else if one_of!(word, "," | ";" | "(" | ")" | "-" | "–" | "'" | "’")
            || inside && page.doc.token(at).kind == TokenKind::Number
            || one_of!(word, "capt" | "c" | "gk" | "wk" | "rep" | "for" | "h-t" | "ht" | "and")
        {
            at += 1;
        } else {
            break;
        }
    }
    players
}

/// One past the player's name that begins a range; its start where there is none.
fn player(page: &Page, range: Range<usize>) -> usize {
    let start = range.start;
    let part = |at: &usize| {
        let inner = *at > start && page.capital(*at + 1);
        page.capital(*at) && !page.is(*at, Facts::NOT_NAME)
            || inner && page.hyphen(*at)
            // "| van | Dijk"
            || page.is(*at, Facts::PARTICLE) && page.capital(*at + 1)
    };
    range.take(LONGEST).take_while(part).last().map_or(start, |last| last + 1)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn sides_are_lists_of_players() {
        check(&[
            "[organization Aston Villa] beat [organization Newcastle United].\n\n[organization Aston Villa]: [person Martinez]; [person Cash], [person Konsa] ([person Garcia] 46), [person Torres], [person Digne]; [person Kamara], [person van Dijk], [person Watkins]. Subs not used: [person Carey], [person Dodd], [person Moss].",
            "[organization Aston Villa] (4-2-3-1): [person Whitlock]; [person Pearce], [person Sarr], [person Bianchi], [person Okoro]; [person Tranter] ([person Moss] 34), [person Farr].",
            "Results: [organization Flamengo] 2 [organization Grêmio] 1; [organization Juventude] 0 [organization Palmeiras] 3; [organization Fulham] 0 [organization Arsenal] 1; [organization Cruzeiro] 1 [organization Corinthians] 1.",
            "FTSE fallers: [organization Barclays], [organization Tesco], [organization Vodafone], [organization Shell], [organization Prudential], [organization Rio Tinto], [organization Barclays].",
            "Ports: [place Lagos], [place Durban], [place Accra] and [place Tema] were closed.",
        ]);
    }
}
