//! Letters that stand beside names or count things.

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};

/// "Carl's Jr.", "Joseph R. Biden, Jr.": the end of a name
pub(super) fn is_suffix(page: &Page, name: &Found) -> bool {
    name.tokens.len() == 1 && page.is(name.tokens.start, Facts::SUFFIX)
}

/// "bur-lg/jos/dv": who wrote and edited it, in an agency's initials.
pub(super) fn is_editor(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    name.tokens.len() == 1
        && page.doc.token(at).case == Case::Lower
        && page.doc.lower(page.doc.before(at, 1)) == "/"
        && !page.doc.token(at).spaced
}

/// "Tom Weller, SAN,": letters behind a name.
pub(super) fn is_postnominal(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    name.tokens.len() == 1
        && page.is(at, Facts::POSTNOMINAL)
        && page.doc.token(at).case == Case::Upper
        && page.doc.lower(page.doc.before(at, 1)) == ","
        && page.capital(page.doc.before(at, 2))
}

/// "SMEs", "NEVs", "NGOs": two or more capitals and an "s". The plural of an acronym counts things.
pub(super) fn is_plural_acronym(page: &Page, name: &Found) -> bool {
    let word = page.doc.word(name.tokens.start);
    word.strip_suffix('s').is_some_and(|w| w.len() > 1 && w.bytes().all(|b| b.is_ascii_uppercase()))
}
