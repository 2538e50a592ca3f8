//! "The DSS has deployed", "the RMT and the TSSA will strike": an acronym behind an article that acts as a body does.

use rustc_hash::FxHashSet;

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

/// The model and the lists know better, where they know it.
const STRENGTH: u8 = 30;

/// More than the model, which takes the halves for names of their own.
const PARTED: u8 = 58;

/// What the text names in full, too.
const KNOWN: u8 = 60;

/// Acronyms of things and offices that act in the news, too.
const THINGS: &[&str] = &[
    "ai", "aids", "am", "atm", "ceo", "cfo", "cfc", "cm", "coo", "cpi", "cto", "cv", "dj", "dna", "dvd",
    "eu", "ev", "fm", "gdp", "gm", "gnp", "gp", "gps", "gst", "hiv", "id", "iq", "it", "led", "mp", "mri",
    "ngo", "ok", "pc", "pcr", "pdf", "pm", "ppi", "pr", "rna", "sms", "suv", "tb", "tv", "ufo", "uk", "us",
    "usb", "vat", "vip", "vp", "wifi",
];

/// "The CPN-UML", "the N-VA": one past a party's letters with a hyphen inside.
fn parted(page: &Page, at: usize) -> Option<usize> {
    if !page.tight_hyphen(at + 1) {
        return None;
    }
    let upper = |at: usize| {
        let word = page.doc.word(at);
        word.bytes().all(|b| b.is_ascii_uppercase()) && word.len() <= 5
    };
    let end = at + 3;
    let letters = page.doc.word(at).len() + page.doc.word(at + 2).len();
    let own = |at: usize| page.is(at, Facts::COMMON | Facts::GEOGRAPHY | Facts::ORGANIZATION);
    (upper(at)
        && upper(at + 2)
        && (3..=8).contains(&letters)
        && !page.hyphen(end)
        && !page.loud(at)
        && !own(at)
        && !own(at + 2))
    .then_some(end)
}

/// The letters that bodies named in full in the text would be called by: "Commission on Audit" gives "ca" and "coa".
pub(super) fn initials(page: &Page) -> FxHashSet<String> {
    let mut all = FxHashSet::default();
    let mut at = 0;
    while at < page.len() {
        let small = |i: usize| page.is(i, Facts::SMALL) && !page.capital(i) && page.capital(i + 1);
        let named = |i: usize| page.capital(i) && !page.is(i, Facts::NOT_NAME) && page.folded(i) != "the";
        let part = |i: usize| named(i) && !page.loud(i) || small(i);
        let end =
            (at..page.len()).take_while(|&i| part(i) && page.together(at, i)).last().map_or(at, |l| l + 1);
        let body = |i: usize| page.is(i, Facts::ORGANIZATION_HEAD | Facts::ORGANIZATION_TAIL);
        // "The District Police | Officer |" is somebody.
        if end >= at + 3 && (at..end).any(body) && !page.is(end - 1, Facts::TITLE) {
            all.extend(page.initials(at..end));
        }
        at = end.max(at + 1);
    }
    all
}

/// "| COA | chairperson Ana Ruiz", beside "the Commission on Audit": letters of a body that the text names in full.
fn is_known(page: &Page, at: usize, initials: &mut Option<FxHashSet<String>>) -> bool {
    if page.doc.token(at).case != Case::Upper {
        return false;
    }
    let word = page.doc.word(at);
    (3..=6).contains(&word.len())
        && word.bytes().all(|b| b.is_ascii_uppercase())
        && !page.loud(at)
        && !page.capital(at + 1)
        && !THINGS.contains(&page.folded(at))
        && !page.is(at, Facts::COMMON | Facts::GEOGRAPHY | Facts::STATE)
        && initials.get_or_insert_with(|| self::initials(page)).contains(page.folded(at))
}

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let mut known = None;
    let body = |at: usize, strength: u8| Found {
        tokens: at..at + 1,
        kind: EntityKind::Organization,
        strength,
        rule: "entity/acronym",
    };
    out.extend(page.capitals(0).filter(|&at| is_known(page, at, &mut known)).map(|at| body(at, KNOWN)));
    // "| USS | Chief Executive Ana Ruiz"
    let led = |at: usize| {
        page.doc.token(at).case == Case::Upper
            && (2..=6).contains(&page.doc.word(at).len())
            && page.folded(at + 1) == "chief"
            && page.folded(at + 2) == "executive"
            && !page.loud(at)
            && !page.is(at, Facts::COMMON | Facts::GEOGRAPHY | Facts::STATE)
            && !THINGS.contains(&page.folded(at))
    };
    // "OLEK BARANY / EPA / | TASS |"
    let credited = |at: usize| {
        page.is(at, Facts::ORGANIZATION)
            && page.doc.word(page.doc.before(at, 1)) == "/"
            && page.is(page.doc.before(at, 2), Facts::ORGANIZATION)
            && page.doc.token(at).case == Case::Upper
    };
    out.extend(page.capitals(0).filter(|&at| led(at) || credited(at)).map(|at| body(at, STRENGTH)));
    for at in page.capitals(1) {
        if let Some(end) = parted(page, at)
            && (page.folded(at - 1) == "the" || page.doc.pos(at - 1) == Pos::Adjective)
            // "the USB-C cable", "the LAX-JFK flight"
            && !matches!(page.doc.pos(end), Pos::Noun | Pos::ProperNoun)
        {
            out.push(Found {
                tokens: at..end,
                kind: EntityKind::Organization,
                strength: PARTED,
                rule: "entity/acronym",
            });
        }
        let token = page.doc.token(at);
        let letters = page.doc.word(at);
        // "CMAL, which owns the ships, said"
        let explained =
            || page.doc.lower(at + 1) == "," && page.folded(at + 2) == "which" && letters.len() > 2;
        if token.case != Case::Upper
            || !(2..=6).contains(&letters.len())
            || !letters.bytes().all(|b| b.is_ascii_uppercase())
            || !(page.folded(at - 1) == "the" || explained())
            || page.loud(at)
            || THINGS.contains(&page.folded(at))
            || page.is(at, Facts::COMMON | Facts::GEOGRAPHY | Facts::STATE)
        {
            continue;
        }
        let acts = |next: usize| {
            page.doc.pos(next).finite()
                || one_of!(page.doc.lower(next), "'s" | "’s" | "has" | "had" | "have" | "will")
                || page.is(next, Facts::SPEECH)
        };
        // "The RMT and the TSSA will strike": both of them.
        let pair = page.folded(at + 1) == "and"
            && page.folded(at + 2) == "the"
            && page.capital(at + 3)
            && (at + 4..at + 6).any(acts);
        if explained() || acts(at + 1) || page.doc.pos(at + 1) == Pos::Adverb && acts(at + 2) || pair {
            out.push(body(at, STRENGTH));
        }
    }
}
