//! Letters that stand beside names or count things.

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::entities::repair::{is_counsel, is_party};
use crate::entities::sources::is_rank;
use crate::report::BlockKind;

/// "Carl's Jr.", "Joseph R. Biden, Jr.": the end of a name
pub(super) fn is_suffix(page: &Page, name: &Found) -> bool {
    page.is(name.tokens.start, Facts::SUFFIX)
}

/// "DC | Louise Tranter", "Det Con | Louise Tranter": what somebody is.
pub(super) fn are_rank(page: &Page, name: &Found) -> bool {
    // "The | CS | said"; but the PS, who are Socialists
    let alone = name.tokens.len() == 1
        && page.doc.word(name.last()) == "CS"
        && page.folded(page.doc.before(name.last(), 1)) == "the";
    // "| CM | orders inquiry": a chief minister.
    let minister = name.tokens.len() == 1 && page.doc.word(name.last()) == "CM";
    alone
        || minister
        || is_rank(page, name.last())
            && (name.tokens.start..name.last())
                .all(|at| page.is(at, Facts::TITLE | Facts::PORTFOLIO) || is_rank(page, at))
}

/// "A Class | IX | pupil", "phase | II |": a Roman number behind what it counts.
pub(super) fn is_roman(page: &Page, name: &Found) -> bool {
    name.tokens.len() <= 2
        && page.doc.word(name.last()).bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
        && one_of!(
            page.folded(page.doc.before(name.last(), 1)),
            "class" | "grade" | "form" | "standard" | "phase" | "stage" | "level" | "part" | "title" | "type"
        )
}

/// "| NH |: He died in 2019.": who has the word in an interview.
pub(super) fn is_label(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    page.doc.lower(at + 1) == ":"
        && page.doc.token(at).case == Case::Upper
        && page.doc.word(at).len() < 4
        // "MO: Tobias, you were there?" asks somebody.
        && (page.doc.block_kind(at) == BlockKind::Turn
            || page.doc.block_kind(at) == BlockKind::Paragraph
                && page.doc.word(at).len() == 2
                && page.namelike(at + 2)
                && page.doc.lower(at + 3) == ",")
        && page.starts(at)
}

/// "Ruiz (Ind, Netherby)": letters for a party; "a super | PAC |": for what gives to one.
pub(super) fn is_party_letters(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    page.doc.word(at) == "Ind" && is_party(page, at)
        || page.doc.word(at) == "PAC"
            && one_of!(page.doc.word(page.doc.before(at, 1)), "super" | "sister" | "leadership")
}

/// "Acme Inc (ACME.N)", "Acme (OSE: ACME)": where shares are listed, as agencies write it.
pub(super) fn is_ticker(page: &Page, name: &Found) -> bool {
    let (at, next) = (name.tokens.start, name.tokens.end);
    let upper = |text: &str| text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'.');
    let exchange = |text: &str| (1..=3).contains(&text.len()) && upper(text);
    let own = page.doc.word(at).split_once('.').is_some_and(|(_, end)| exchange(end));
    let behind = page.doc.word(next) == "." && exchange(page.doc.word(next + 1))
        || page.doc.word(next).strip_prefix('.').is_some_and(exchange);
    let opens = |at: usize| page.doc.lower(page.doc.before(at, 1)) == "(";
    let colon = |at: usize| page.doc.lower(at) == ":";
    // "(OSE: | NORD |)", "( | OSE | : NORD)"
    let market = page.doc.before(at, 2);
    let listed = colon(page.doc.before(at, 1))
        && opens(market)
        && upper(page.doc.word(market))
        && page.doc.lower(next) == ")";
    let lists = colon(next)
        && page.doc.lower(next + 2) == ")"
        && upper(page.doc.word(next + 1))
        && page.listed(at..next).is_none();
    upper(page.doc.word(at))
        && (listed || opens(at) && (lists || own || behind && !page.doc.token(next).spaced))
}

/// "P W D L F A": what the columns of a table are called.
pub(super) fn are_columns(page: &Page, name: &Found) -> bool {
    let letter = |at: usize| page.doc.word(at).len() == 1 && page.doc.token(at).case == Case::Upper;
    let sign = name.tokens.clone().any(|at| page.doc.lower(at) == "&");
    !sign
        && name.tokens.len() > 2
        && name.tokens.clone().filter(|&at| letter(at)).count() + 1 >= name.tokens.len()
}

/// "bur-lg/jos/dv": who wrote and edited it, in an agency's initials.
pub(super) fn is_editor(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    page.doc.token(at).case == Case::Lower
        && page.doc.lower(page.doc.before(at, 1)) == "/"
        && !page.doc.token(at).spaced
}

/// "Tom Weller, SAN,", "Fintan Roche SC": letters behind a name.
pub(super) fn is_postnominal(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    // "Ana | Whitlam-Weller | SC"
    let half = 2 * usize::from(page.hyphen(page.doc.before(at, 2)));
    let first = page.doc.before(at, 2 + half);
    page.postnominal(at)
        && page.doc.token(at).case != Case::Title
        && (page.doc.lower(page.doc.before(at, 1)) == "," && page.capital(page.doc.before(at, 2))
            // "Chief Tom Weller (SAN)"
            || page.doc.lower(page.doc.before(at, 1)) == "("
                && page.doc.lower(at + 1) == ")"
                && !page.is(at, Facts::STATE)
                && page.namelike(page.doc.before(at, 2))
                && page.namelike(page.doc.before(at, 3))
            || page.capital(page.doc.before(at, 1))
                && (page.is(first, Facts::FEMALE | Facts::MALE) || is_counsel(page, first, at))
                && page.together(first, at))
}

/// "SMEs", "NEVs", "NGOs": two or more capitals and an "s". The plural of an acronym counts things.
pub(super) fn is_plural_acronym(page: &Page, name: &Found) -> bool {
    let word = page.doc.word(name.tokens.start);
    word.strip_suffix('s').is_some_and(|w| w.len() > 1 && w.bytes().all(|b| b.is_ascii_uppercase()))
}
