//! What the press calls itself: "newspaper | Il Sole 24 Ore |", "the | Blade | newspaper".

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::entities::witness::is_machinist;
use crate::report::EntityKind;
use crate::tagger::Pos;

/// More than the model's tags, less than what the lists know.
const PRESS: u8 = 56;
/// Only what nothing else knows.
const CALLED: u8 = 24;

/// "Newspaper | Il Sole 24 Ore |", "broadcaster | TV8 |", "the | Blade | newspaper": what the press calls itself.
pub(super) fn press(page: &Page, at: usize, out: &mut Vec<Found>) {
    if page.doc.token(at).case != Case::Lower {
        return;
    }
    let word = page.doc.lower(at);
    // Every word in lower case is asked about.
    if !page.is(at, Facts::ORGANIZATION_NOUN)
        && !one_of!(word, "told" | "for" | "as" | "union" | "journal" | "website" | "station")
    {
        return;
    }
    // "Told the | Ballycarra Leader |", "by Ana Ruiz for The | Valley Ledger |"
    let last = at + 3;
    let told = one_of!(word, "told" | "for")
        && page.folded(at + 1) == "the"
        && page.namelike(at + 2)
        // "Told the Opposition Leader", "for the Movie Star"
        && !page.is(at + 2, Facts::COMMON | Facts::ALL_OFFICE | Facts::ORGANIZATION_HEAD | Facts::ORGANIZATION_TAIL)
        && !(page.capital(at + 4) && page.together(at, at + 4));
    if told
        && page.together(at, last)
        && (crate::masthead::is_paper(page.doc.word(last))
            || one_of!(page.doc.word(last), "Leader" | "Ledger"))
    {
        let tokens = at + 2..at + 4;
        out.push(Found {
            tokens,
            kind: EntityKind::Organization,
            strength: PRESS,
            rule: "entity/organization-tail",
        });
    }
    // "The Oak Department of Forestry, known as | Oak Fire |,"
    let comma = page.doc.before(at, 2);
    let alias = word == "as"
        && page.folded(page.doc.before(at, 1)) == "known"
        && page.doc.lower(comma) == ","
        && page.capital(page.doc.before(comma, 1))
        && (1..5).any(|back| page.is(page.doc.before(comma, back), Facts::ORGANIZATION_HEAD));
    if alias && page.namelike(at + 1) {
        let tokens = at + 1..page.name_run(at + 1).min(at + 4);
        if page.doc.lower(tokens.end) == "," {
            out.push(Found {
                tokens,
                kind: EntityKind::Organization,
                strength: PRESS,
                rule: "entity/organization-tail",
            });
        }
    }
    // "Poland's | OPZZ | trade union"
    let letters = page.doc.before(at, 1 + usize::from(page.folded(page.doc.before(at, 1)) == "trade"));
    if word == "union"
        && page.doc.token(letters).case == Case::Upper
        && page.doc.word(letters).len() > 3
        && one_of!(page.doc.lower(page.doc.before(letters, 1)), "'s" | "’s" | "the")
        && page.listed(letters..letters + 1).is_none()
        && !page.loud(letters)
    {
        out.push(Found {
            tokens: letters..letters + 1,
            kind: EntityKind::Organization,
            strength: CALLED,
            rule: "entity/organization-tail",
        });
    }
    // "Software firm AhnLab", "the union BeCA"
    let other = page.is(at, Facts::ORGANIZATION_NOUN);
    let noun = one_of!(word, "journal" | "website")
        || other && one_of!(word, "newspaper" | "daily" | "weekly" | "broadcaster" | "magazine" | "tabloid");
    // "Radio station Erbol"
    let station = word == "station"
        && one_of!(page.doc.word(page.doc.before(at, 1)), "radio" | "television" | "tv" | "TV");
    // "In her | journal | Ana wrote"
    let own = word == "journal" && page.doc.pos(page.doc.before(at, 1)) == Pos::PossessivePronoun;
    if !(noun || station || other) || own || is_machinist(page, at) || page.loud(at) {
        return;
    }
    let part = |i: usize| {
        (page.capital(i) || page.doc.token(i).kind == TokenKind::Number)
            && page.together(at, i)
            && (!page.is(i, Facts::NOT_NAME | Facts::TITLE) || page.doc.word(i) == "A" && page.capital(i + 1))
            && page.folded(i) != "the"
    };
    let behind = at + 1..(at + 1..at + 6).find(|&i| !part(i) || page.is(i, Facts::ROLE)).unwrap_or(at + 6);
    let first = (1..5).take_while(|&back| back <= at && part(at - back)).count();
    let before = at - first..at;
    let led = (noun || station) && page.folded(page.doc.before(before.start, 1)) == "the";
    // "The campaign group | Spend A Penny"
    let group = word == "group"
        && one_of!(page.doc.word(page.doc.before(at, 1)), "campaign" | "pressure" | "lobby" | "advocacy");
    let strength = if noun || station || group { PRESS } else { CALLED };
    for tokens in [Some(behind), led.then_some(before)].into_iter().flatten() {
        let start = tokens.start;
        let person = tokens.len() > 1 && page.is(start, Facts::FEMALE | Facts::MALE);
        let described = tokens.len() == 1 && page.is(start, Facts::GROUP | Facts::GEOGRAPHY);
        // "Union Finance Minister", "the brand NorDrill"
        let other = strength == CALLED
            && (page.is(tokens.end, Facts::TITLE | Facts::ROLE | Facts::SPORT_ROLE) || word == "brand");
        if !other && page.capital(start) && !tokens.is_empty() && !person && !described {
            out.push(Found {
                tokens,
                kind: EntityKind::Organization,
                strength,
                rule: "entity/organization-tail",
            });
        }
    }
}
