//! Sums of money, and what a number stands behind.

use crate::document::TokenKind;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// "No. 35", "Group B", "Ward 5"
pub(super) fn is_counted(page: &Page, name: &Found) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let number = |at: usize| page.doc.token(at).kind == TokenKind::Number;
    match name.tokens.len() {
        1 => page.folded(start) == "ward" && number(end),
        2 => {
            page.folded(start) == "no" && number(start + 1)
                || page.folded(start) == "group" && page.doc.word(start + 1).len() == 1
        }
        _ => false,
    }
}

/// "S$ 5", "No. 2", "R 92 million", a lone letter.
pub(super) fn is_sign(page: &Page, name: &Found) -> bool {
    let (word, next) = (page.folded(name.tokens.start), name.tokens.end);
    page.doc.word(next) == "$"
        || word.chars().count() == 1
        || page.doc.token(next).kind == TokenKind::Number && word == "no"
}

/// "US $132 million", "5000 US dollars": a currency.
pub(in crate::entities) fn is_currency(page: &Page, name: &Found) -> bool {
    let next = name.tokens.end;
    name.kind == EntityKind::Place
        && name.tokens.len() == 1
        && (page.doc.word(next) == "$"
            || one_of!(page.folded(next), "dollar" | "dollars")
            || one_of!(page.doc.word(next), "cent" | "cents"))
}

/// "N500m", "R4 million", "Sh300", "P1.2 billion": a currency's letters and digits, as amounts are written, unlike roads (`M25`) and
/// forms.
pub(super) fn is_money(page: &Page, name: &Found) -> bool {
    let word = page.doc.word(name.tokens.start);
    let letters = [
        "N", "R", "Sh", "KSh", "Ksh", "Ush", "USh", "Tsh", "Rs", "RM", "Shs", "UGX", "KES", "GHS", "P", "Dh",
        "Dhs", "AED", "SR", "QR", "KD",
    ];
    // "the P5 Group"
    let longer = word.starts_with('P') && name.tokens.len() > 1;
    let amount = |digits: &str| {
        digits.trim_end_matches(['m', 'b', 'n', 'k', 't']).bytes().all(|b| b.is_ascii_digit() || b == b'.')
            && digits.starts_with(|c: char| c.is_ascii_digit())
    };
    let figures = word.bytes().any(|b| b.is_ascii_digit());
    // "Rs9,000" begins with "R", too.
    figures && !longer && letters.iter().filter_map(|letter| word.strip_prefix(letter)).any(amount)
}
