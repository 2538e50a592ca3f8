//! Products, which are none of the kinds: "the Galaxia Pro, a phone", "its Nimbus chatbot".

use rustc_hash::FxHashSet;

use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::key::Key;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

/// The keys of the names that the text calls products.
pub(super) fn products(page: &Page, found: &[Found], people: &FxHashSet<Key>) -> FxHashSet<Key> {
    let noun = |at: usize| page.is(at, Facts::PRODUCT) && page.doc.token(at).case == Case::Lower;
    // "Stelmar, a | software | start-up"
    let modifies = |at: usize| {
        page.is(at + 1, Facts::ORGANIZATION_NOUN) || page.doc.word(at + 1) == "start" && page.hyphen(at + 2)
    };
    let surnames: FxHashSet<&str> = found
        .iter()
        .filter(|n| n.kind == EntityKind::Person && n.tokens.len() > 1)
        .map(|n| page.folded(n.tokens.end - 1))
        .collect();
    found
        .iter()
        .filter(|n| {
            let (start, end) = (n.tokens.start, n.tokens.end);
            let before = page.doc.before(start, 1);
            let owned = one_of!(page.folded(before), "the" | "its" | "a" | "an" | "their" | "new" | "'s");
            let explained = page.doc.lower(end) == ","
                && one_of!(page.folded(end + 1), "a" | "an" | "its" | "the")
                && (noun(end + 2) && !modifies(end + 2)
                    || noun(end + 3) && !page.is(end + 2, Facts::ROLE) && !modifies(end + 3));
            // "Its drug Norvax", "the maker of Norvax"
            let named = noun(before) && n.tokens.len() == 1
                || page.folded(before) == "of"
                    && one_of!(page.folded(page.doc.before(start, 2)), "maker" | "makers");
            is_ship(page, n)
                || n.tagged()
                    && !matches!(n.kind, EntityKind::Group | EntityKind::Work)
                    && n.tokens.len() < 4
                    && (owned && noun(end) || explained || named)
                    && !noun(end + 1)
        })
        .map(|n| (n, page.key(n.tokens.clone())))
        .filter(|(n, key)| {
            let named = n.tokens.len() > 1 || surnames.contains(page.folded(n.tokens.start));
            // "The Estonia, a ferry, sank", where Estonia mourns
            page.lists.listed(*key).is_none() && (is_ship(page, n) || !(people.contains(key) && named))
        })
        .map(|(_, key)| key)
        .collect()
}

/// "The | Princess Ana |, a ferry of 38 metres", "the Queen | Ana |, a cruise ship": no person has the article.
fn is_ship(page: &Page, name: &Found) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let titled = usize::from(page.is(page.doc.before(start, 1), Facts::TITLE));
    page.doc.lower(end) == ","
        && one_of!(page.folded(end + 1), "a" | "an")
        && (end + 2..end + 4).any(|at| {
            page.is(at, Facts::VESSEL)
                && page.doc.token(at).case == Case::Lower
                // "A racehorse | breeder |"
                && page.doc.pos(at + 1) != Pos::Noun
                && page.doc.lower(at + 1) != "'s"
        })
        && page.folded(page.doc.before(start, 1 + titled)) == "the"
        && name.kind != EntityKind::Organization
}
