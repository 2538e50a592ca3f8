//! What stands around the story: authors, outlet, dateline.

use std::ops::Range;

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::masthead::explicit_date::month;
use crate::report::{BlockKind, EntityKind};
use crate::span::Span;

const STRENGTH: u8 = 88;
/// What a story is filed as, where a town would stand.
const FILED: &[&str] = &[
    "exclusive",
    "factbox",
    "update",
    "timeline",
    "explainer",
    "analysis",
    "wrapup",
    "refile",
    "correction",
    "breaking",
];

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let mut push = |span: Span, kind: EntityKind, rule: &'static str| {
        let tokens = page.doc.tokens_in(span);
        if !span.is_empty() && tokens.len() <= 8 {
            out.push(Found { tokens, kind, strength: STRENGTH, rule });
        }
    };
    for byline in &page.masthead.bylines {
        push(byline.span(), EntityKind::Person, "entity/byline");
    }
    if let Some(outlet) = &page.masthead.outlet_span {
        // "WELLINGTON (New Zealand) –"
        let nation = page.listed(page.doc.tokens_in(outlet.span())).is_some_and(|l| l.nation);
        let kind = if nation { EntityKind::Place } else { EntityKind::Organization };
        push(outlet.span(), kind, if nation { "entity/dateline" } else { "entity/outlet" });
    }
    if let Some(dateline) = &page.masthead.dateline {
        let label = page.doc.tokens_in(dateline.span()).all(|at| {
            page.is(at, Facts::SPORT | Facts::NOT_NAME | Facts::COMMON) && !page.is(at, Facts::GEOGRAPHY)
                || page.doc.token(at).case == Case::Upper && page.folded(at).len() < 5
        });
        // "SOCCER - ", "RTRS - ": what the story is filed under.
        if !label {
            // "DAYTON, Ohio": two places.
            let mut start = 0;
            let place = dateline.place.split(" (").next().unwrap_or(&dateline.place);
            for part in place.split(',') {
                let lead = part.len() - part.trim_start().len();
                let from = dateline.start + start + lead;
                push(Span::new(from, from + part.trim().len()), EntityKind::Place, "entity/dateline");
                start += part.len() + 1;
            }
        }
    }
    let mut previous = 0..0;
    for line in page.lines() {
        if let Some(tokens) = dated_line(page, line.clone()) {
            if is_byline(page, &previous) {
                out.push(Found {
                    tokens: previous.clone(),
                    kind: EntityKind::Person,
                    strength: STRENGTH,
                    rule: "entity/byline",
                });
            }
            out.push(Found { tokens, kind: EntityKind::Place, strength: STRENGTH, rule: "entity/dateline" });
        }
        credit(page, &line, out);
        if let Some(town) = inner_dateline(page, &line) {
            out.push(Found {
                tokens: town,
                kind: EntityKind::Place,
                strength: STRENGTH,
                rule: "entity/dateline",
            });
        }
        previous = line;
    }
}

/// "Tom Weller / EPA", "Picture: Tom Weller/SWNS" at the end of a caption: who took it, and for whom.
fn credit(page: &Page, line: &Range<usize>, out: &mut Vec<Found>) {
    if page.doc.block_kind(line.start) != BlockKind::Caption {
        return;
    }
    let Some(slash) = line.clone().rev().take(4).find(|&at| page.doc.lower(at) == "/") else { return };
    let word = |at: usize| page.capital(at) || page.hyphen(at);
    let name = (line.start..slash).rev().take_while(|&at| word(at) || page.is(at, Facts::PARTICLE)).count();
    let house = slash + 1..line.end;
    let label = page.is(slash - name, Facts::NOT_NAME) || page.folded(slash - name) == "picture";
    let taker = slash - name + usize::from(label)..slash;
    // "AP Photo/Tom Weller"
    let house_first = taker.clone().any(|at| page.is(at, Facts::NOT_NAME));
    if house_first
        || house.is_empty()
        || !house.clone().all(word)
        || !(2..6).contains(&taker.len())
        || !page.capital(taker.start)
    {
        return;
    }
    for (tokens, kind) in [(taker, EntityKind::Person), (house, EntityKind::Organization)] {
        out.push(Found { tokens, kind, strength: STRENGTH, rule: "entity/byline" });
    }
}

/// "KOUROU, French Guiana (AFP) -", "BUDAPEST, Aug 28 -": where one of several stories in a text was filed.
fn inner_dateline(page: &Page, line: &Range<usize>) -> Option<Range<usize>> {
    let upper = |at: &usize| {
        page.doc.token(*at).kind == TokenKind::Word
            && page.doc.token(*at).case == Case::Upper
            && !page.is(*at, Facts::NOT_NAME | Facts::SPORT)
            && (!page.is(*at, Facts::COMMON) || page.is(*at, Facts::GEOGRAPHY))
            && !FILED.contains(&page.folded(*at))
    };
    let town = line.clone().take(4).take_while(|at| upper(at) || page.doc.lower(*at) == "-").count();
    if town == 0 {
        return None;
    }
    let end = line.start + town;
    let head = line.clone().skip(town).take(10);
    let dash = head.clone().find(|&at| one_of!(page.doc.lower(at), "-" | "–" | "—" | "--" | "_"))?;
    let spaced = page.doc.token(dash - 1).end < page.doc.token(dash).start;
    let comma = page.doc.lower(end) == ",";
    let agency = (end..dash).any(|at| page.doc.word(at) == "(") && page.doc.word(dash - 1) == ")";
    let day = comma
        && month(page.doc.word(end + 1)).is_some()
        && page.doc.token(end + 2).kind == TokenKind::Number
        && dash <= end + 5;
    let letters = page.doc.word(line.start).len() > 2;
    // Nothing but a region and a day stands between.
    let plain = (end..dash).all(|at| {
        one_of!(page.doc.lower(at), "," | "(" | ")" | ".")
            || page.capital(at)
            || page.doc.token(at).kind == TokenKind::Number
    });
    (letters && spaced && plain && (agency || day)).then_some(line.start..end)
}

/// A name alone on the line above a dateline.
fn is_byline(page: &Page, line: &Range<usize>) -> bool {
    let other = Facts::ORGANIZATION_TAIL | Facts::GEOGRAPHY | Facts::GROUP | Facts::SMALL | Facts::NOT_NAME;
    (2..=4).contains(&line.len())
        && page.is(line.start, Facts::FIRST_NAME)
        && line.clone().all(|at| page.doc.token(at).capitalized() && !page.is(at, other))
}

/// "LONDON 1996-08-30" and "CARNOUSTIE, Scotland 1996-07-13", alone on a line: the town.
fn dated_line(page: &Page, line: Range<usize>) -> Option<Range<usize>> {
    if !(2..=12).contains(&line.len()) {
        return None;
    }
    let upper = |at: usize| {
        page.doc.token(at).kind == TokenKind::Word
            && !page.doc.word(at).contains(char::is_lowercase)
            && !page.is(at, Facts::NOT_NAME | Facts::SPORT)
    };
    let town = line.clone().take(4).take_while(|&at| upper(at) || page.doc.lower(at) == "-").count();
    let end = line.start + town;
    let day = if page.doc.lower(end) == "," && page.capital(end + 1) {
        (end + 2..end + 5).find(|&at| page.doc.token(at).kind == TokenKind::Number)?
    } else {
        end
    };
    let text = page.doc.slice(page.doc.span_of(day..line.end));
    let mut fields = text.split('-');
    let year = fields.next()?.trim();
    let dated = year.len() == 4
        && year.bytes().all(|b| b.is_ascii_digit())
        && fields.next().is_some_and(|month| month.trim().len() == 2)
        && fields.next().is_some_and(|day| day.trim().len() == 2);
    (town > 0 && dated).then_some(line.start..end)
}
