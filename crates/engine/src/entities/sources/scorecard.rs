//! Players in what a match leaves in figures: "c Carey b Starc 34", "Leeds 2 (Arias 30, Hale 55 pen)", "Kuzma 5-12 1-2 12",
//! "3. Ana Ruiz (ITA/Delta-Trek) 31".

use std::ops::Range;

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

const STRENGTH: u8 = 82;
pub(in crate::entities) const RULE: &str = "entity/scorecard";
/// A player's name has at most so many words.
const LONGEST: usize = 4;
/// A country's letters.
const CODE: usize = 3;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let person = |tokens| Found { tokens, kind: EntityKind::Person, strength: STRENGTH, rule: RULE };
    let mut counted_to = 0;
    for at in 1..page.len() {
        // Behind a word in lower case nothing of it stands but names.
        if page.doc.token(at).case == Case::Lower && !page.capital(at + 1) {
            continue;
        }
        let name = match page.doc.word(at) {
            _ if page.capital(at) && (page.starts(at) || !page.capital(at - 1)) => line(page, at),
            // "b Starc", "lbw b Starc"
            "b" => wicket(page, at),
            "c" | "st" if dismissed(page, at) => Some(at + 1..player(page, at + 1)),
            "(" | "," | ";" => scorer(page, at).or_else(|| ranked(page, at)).or_else(|| labelled(page, at)),
            ":" | "tries" | "conversions" | "penalties" | "try" | "conversion" | "penalty" => {
                labelled(page, at)
            }
            _ => None,
        };
        if let Some(tokens) = name.filter(|n| !n.is_empty()) {
            out.push(person(tokens));
        }
        if at >= counted_to && page.doc.token(at).kind == TokenKind::Number {
            let run = counted(page, at);
            counted_to = run.last().map_or(at, |last| last.end) + 1;
            let tagged = |n: &&Range<usize>| {
                page.doc.tags.get(n.start).is_some_and(|t| t.name == Some(EntityKind::Person))
            };
            if run.len() >= 4 && run.iter().filter(tagged).count() * 2 >= run.len() {
                out.extend(run.into_iter().filter(|n| page.listed(n.clone()).is_none()).map(person));
            }
        }
    }
    for slash in page.marks(1) {
        if let Some(tokens) = team(page, slash) {
            out.push(Found { tokens, kind: EntityKind::Organization, strength: STRENGTH, rule: RULE });
        }
    }
}

/// One past the player's name that begins at `from`; `from` where there is none.
fn player(page: &Page, from: usize) -> usize {
    let part = |at: &usize| {
        let inner = *at > from && page.capital(*at + 1);
        (page.capital(*at) || inner && (page.hyphen(*at) || page.is(*at, Facts::PARTICLE)))
            && page.together(from, *at)
            && !page.is(*at, Facts::NOT_NAME)
            && !one_of!(
                page.folded(*at),
                "total"
                    | "totals"
                    | "extras"
                    | "attendance"
                    | "tries"
                    | "cons"
                    | "pens"
                    | "goals"
                    | "gold"
                    | "silver"
                    | "bronze"
                    | "con"
                    | "lib"
                    | "lab"
                    | "lab."
                    | "green"
                    | "snp"
                    | "ukip"
                    | "reform"
            )
    };
    (from..from + LONGEST).take_while(part).last().map_or(from, |last| last + 1)
}

fn number(page: &Page, at: usize) -> bool {
    page.doc.token(at).kind == TokenKind::Number && page.doc.word(at).len() <= 3
}

/// "b | Starc | 34", where a score follows or somebody is out behind it.
fn wicket(page: &Page, b: usize) -> Option<Range<usize>> {
    let end = player(page, b + 1);
    let out = page.capital(b - 1) || one_of!(page.doc.word(b - 1), "lbw" | "&");
    (out && number(page, end)).then_some(b + 1..end)
}

/// "c | Carey | b Starc 34"
fn dismissed(page: &Page, c: usize) -> bool {
    let end = player(page, c + 1);
    page.doc.word(end) == "b" && page.capital(end + 1) && page.capital(c - 1)
}

/// "(| Arias | 30,", ", | Hale | 55 pen)": scorers in brackets behind a side's score.
fn scorer(page: &Page, mark: usize) -> Option<Range<usize>> {
    let end = player(page, mark + 1);
    let minute = number(page, end)
        && one_of!(page.doc.word(end + 1), "," | ";" | ")" | "pen" | "og" | "pens" | "+" | "'" | "’" | "(");
    if !minute {
        return None;
    }
    let open = (mark.saturating_sub(60)..=mark).rev().find(|&t| one_of!(page.doc.word(t), "(" | ")"))?;
    let score = open.checked_sub(1).is_some_and(|t| number(page, t) && page.capital(t.saturating_sub(1)));
    let other = Facts::GEOGRAPHY | Facts::COMMON | Facts::ORGANIZATION;
    let player = end > mark + 2 || !page.is(mark + 1, other);
    (page.doc.word(open) == "(" && score && player).then_some(mark + 1..end)
}

/// "3. | Reyes Ibarrola | (Spain) 3:33.60": who is placed, and for what country.
fn ranked(page: &Page, open: usize) -> Option<Range<usize>> {
    let close =
        (open + 2..open + 5).find(|&t| page.doc.word(t) == ")").filter(|_| page.doc.word(open) == "(")?;
    let country = page.listed(open + 1..close).is_some_and(|l| l.nation)
        || close == open + 2 && page.is(open + 1, Facts::NATION_CODE);
    let start = (1..=LONGEST + 2).filter_map(|back| open.checked_sub(back)).find(|&t| {
        let rank = page.doc.before(t, 1);
        // A number that begins a line is a list's, and gone.
        page.capital(t)
            && (page.starts(t)
                || page.doc.word(rank).ends_with('.') && page.doc.word(rank).len() <= 3
                || page.doc.lower(rank) == "." && number(page, page.doc.before(t, 2)))
    })?;
    let timed = page.doc.token(close + 1).kind == TokenKind::Number;
    let words = (2..=LONGEST).contains(&(open - start));
    let plain = (start..open)
        .all(|at| !page.is(at, Facts::COMMON | Facts::GEOGRAPHY) || page.is(at, Facts::FIRST_NAME));
    (country && timed && words && plain && player(page, start) == open).then_some(start..open)
}

/// "Tries: | Waisake Nadruku | 2, | Jone Tabuavou |.": who scored, behind what was.
fn labelled(page: &Page, mark: usize) -> Option<Range<usize>> {
    let part =
        |t: &usize| page.capital(*t) || page.hyphen(*t) || number(page, *t) || page.doc.lower(*t) == ",";
    // "Fiji - tries | Nasilasila |, | Botitu |; conversions | Muntz | 2."
    let labels = |at: usize| {
        one_of!(
            page.folded(at),
            "tries"
                | "try"
                | "conversions"
                | "conversion"
                | "penalties"
                | "penalty"
                | "goals"
                | "goal"
                | "scorers"
                | "points"
                | "referee"
                | "referees"
                | "umpires"
                | "bookings"
                | "dismissed"
                | "substitutes"
        )
    };
    let bare = |at: usize| labels(at) && page.doc.token(at).case == Case::Lower;
    let colon = (mark.saturating_sub(40)..=mark)
        .rev()
        .find(|t| page.doc.word(*t) == ":" || !part(t))
        .filter(|&t| bare(t) || page.doc.word(t) == ":")?;
    let label = bare(colon) && page.capital(colon + 1) || labels(page.doc.before(colon, 1));
    let end = player(page, mark + 1);
    let stops = number(page, end) || one_of!(page.doc.lower(end), "," | "." | ";" | "(") || page.starts(end);
    let other = Facts::GEOGRAPHY | Facts::ORGANIZATION | Facts::COMMON;
    let one = end == mark + 2 && (page.is(mark + 1, other) || page.folded(mark + 1).ends_with("ing"));
    (label && end > mark + 1 && stops && !one).then_some(mark + 1..end)
}

/// "DeRozan 19, Sabonis 14, LaVine 28, Monk 21": the names of a run of names with figures, from the first figure on.
fn counted(page: &Page, first: usize) -> Vec<Range<usize>> {
    let name = |figure: usize| {
        let one = figure.checked_sub(1).filter(|&at| number(page, figure) && page.capital(at))?;
        let starts = [3, 2, 1].into_iter().filter_map(|n| figure.checked_sub(n));
        let start = starts.into_iter().find(|&s| player(page, s) == figure)?;
        let other = Facts::CALENDAR | Facts::GEOGRAPHY | Facts::ORGANIZATION;
        let ends = one_of!(page.doc.lower(figure + 1), "," | "." | ";");
        (ends && !page.is(one, other)).then_some(start..figure)
    };
    let mut run: Vec<Range<usize>> = Vec::new();
    let mut figure = first;
    while let Some(own) = name(figure).filter(|own| run.last().is_none_or(|last| own.start == last.end + 2)) {
        run.push(own);
        let comma = one_of!(page.doc.lower(figure + 1), "," | ";");
        let Some(next) = (figure + 3..figure + 6).find(|&f| comma && number(page, f)) else { break };
        figure = next;
    }
    run
}

/// "Kuzma 5-12 1-2 12", "Starc 19-3-62-1": a name that figures joined by hyphens follow.
fn line(page: &Page, start: usize) -> Option<Range<usize>> {
    let figure = |t: &usize| page.hyphen(*t) || page.doc.token(*t).kind == TokenKind::Number;
    // Most names are no player's, and their words need not be read.
    if !(start + 1..start + 3).any(|t| figure(&t)) {
        return None;
    }
    let end = player(page, start);
    if end == start || end > start + 2 || !figure(&end) {
        return None;
    }
    let run: Vec<&str> = (end..end + 12).take_while(figure).map(|t| page.doc.word(t)).collect();
    let text = run.join(" ").replace(" - ", "-");
    let groups: Vec<Vec<&str>> = text.split(' ').map(|group| group.split('-').collect()).collect();
    // "410-468-3798" is for calling somebody.
    if groups.iter().flatten().any(|part| part.len() > 3 || part.is_empty()) {
        return None;
    }
    let parts: Vec<usize> = groups.iter().map(Vec::len).collect();
    // "5-12 1-2 12" of a basketball player, "19-3-62-1" of a bowler; "48-12-3" is a team's, "6-2 6-1" a set's.
    let box_score = matches!(parts[..], [2, 2, 1, ..]) || matches!(parts[..], [2, 2, 2, 1, ..]);
    let bowler = parts.first() == Some(&4) && bowling(page, start);
    let other = Facts::GEOGRAPHY | Facts::ORGANIZATION | Facts::COMMON;
    let player =
        !page.is(start, other) || box_score && page.is(start, Facts::GEOGRAPHY) && boxes(page, start, end);
    (player && (box_score || bowler)).then_some(start..end)
}

/// "Bowling: Starc 19-3-62-1, Hale 12-1-30-0"
fn bowling(page: &Page, at: usize) -> bool {
    (at.saturating_sub(80)..at).rev().any(|t| one_of!(page.folded(t), "bowling" | "overs" | "wickets"))
}

/// "Stewart 3-5 0-0 7, | Holland | 5-9 2-2 13": a town's name among players'.
fn boxes(page: &Page, start: usize, end: usize) -> bool {
    start > 1
        && page.doc.lower(start - 1) == ","
        && page.doc.token(start - 2).kind == TokenKind::Number
        && end == start + 1
}

/// "(NOR/| Uno-X |) 19": who a rider or a driver goes for.
fn team(page: &Page, slash: usize) -> Option<Range<usize>> {
    let code = slash.checked_sub(1).filter(|_| page.doc.word(slash) == "/")?;
    let country =
        page.doc.word(code).len() == CODE && page.doc.word(code).bytes().all(|b| b.is_ascii_uppercase());
    let close = (slash + 1..slash + 10).find(|&t| page.doc.word(t) == ")")?;
    // "Smoke rises on Monday (AFP/Ludovic Marin)": whose picture it is.
    let open =
        code.checked_sub(1).filter(|&t| page.doc.word(t) == "(" && page.capital(t.saturating_sub(1)))?;
    // "5. Ana Ruiz (ITA/Delta)"
    let ranked = (open.saturating_sub(6)..open)
        .any(|t| number(page, t) && (page.doc.lower(t + 1) == "." || page.doc.word(t).ends_with('.')));
    let timed = ranked
        || page.doc.token(close + 1).kind == TokenKind::Number
        || one_of!(page.doc.lower(close + 1), "same" | "+")
        || page.starts(close + 1)
            && open > 0
            && page.doc.token(open - 1).sentence == page.doc.token(slash).sentence;
    (country && timed && (ranked || !page.is(code, Facts::ORGANIZATION)) && page.capital(slash + 1))
        .then_some(slash + 1..close)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn figures_tell_who_played() {
        check(&[
            "[person Y. Jaiswal] c [person Verreynne] b [person Rabada] 34\n[person A. Deshmukh] lbw b [person Jansen] 12",
            "[organization Newcastle United] 3 ([person Guimaraes] 22 pen, [person Pereira da Costa] 88) [organization Burnley] 0. Attendance: 52,000",
            "[person Harris] 5-11 0-0 12, [person LeVert] 5-12 2-2 14. Totals 40-84 13-16 104.",
            "1,500 metres final:\n1. [person Kibet Rotich] ([place Kenya]) 3:33.02\n3. [person Reyes Ibarrola] ([place Spain]) 3:33.60",
            "[place Fiji] - tries [person Nasilasila], [person Botitu], [person Ratulevu]; conversions [person Muntz] 2.",
            "Tries: [person Waisake Nadruku] 2, [person Jone Tabuavou]. Conversions: [person Tevita Aiono] 2. Penalty: [person Aiono].",
            "They scored: [person LaVine] 28, [person Braun] 21, [person DeRozan] 19, [person Sabonis] 14.",
            "3. [person Sindre Brandvold] ([place NOR]/[organization Uno-X]) 19",
            "[person Alcaraz] saw off [person Yannick Hanfmann] of [place Germany] 6-2 6-1 6-3.",
            "Phone 410-468-3798 Fax 410-468-3499",
        ]);
    }
}
