//! What goes on behind a place's name.

use std::ops::Range;

use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::report::EntityKind;

/// "The member for | Tamworth Gully | Wes Kinnane", "Mount Lewotobi | Laki-Laki |": what goes on behind the name.
pub(super) fn take_tail(page: &Page, tokens: &mut Range<usize>, _: EntityKind) {
    let next = tokens.end;
    let tail = tokens.len() == 1
        && page.is(next, Facts::PLACE_TAIL)
        && page.capital(next)
        && page.together(tokens.start, next)
        && page.is(next + 1, Facts::FIRST_NAME)
        && !page.is(next + 1, Facts::TITLE | Facts::ROLE)
        && page.capital(next + 1);
    // "The | Santa Fe Hotshots | and the": a team, as the kinds will say.
    let team = page.listed(tokens.clone()).is_some_and(|l| l.city)
        && page.folded(page.doc.before(tokens.start, 1)) == "the"
        && page.capital(next)
        && page.together(tokens.start, next)
        && page.folded(next).ends_with('s')
        && page.uses(next).lower == 0
        && !page.is(next, Facts::COMMON | Facts::GROUP | Facts::ROLE | Facts::TITLE | Facts::PLACE_TAIL)
        && !page.capital(next + 1);
    // "Swept round | Carrow Head |"
    let head = tokens.len() == 1
        && page.doc.word(next) == "Head"
        && !page.capital(next + 1)
        && one_of!(
            page.folded(page.doc.before(tokens.start, 1)),
            "round" | "around" | "off" | "past" | "near"
        );
    let tail = tail || team || head;
    let twice = page.tight_hyphen(next) && page.folded(next + 1) == page.folded(next - 1);
    tokens.end += usize::from(tail) + 2 * usize::from(twice);
}
