//! What pronouns tell of the sex of whoever a name alone means.

use std::ops::Range;

use crate::entities::figures::Sex;
use crate::entities::page::Page;
use crate::tagger::Pos;

/// "Weller turns | her | head": what belongs to whoever a name is the subject of tells their sex, as far as it goes.
pub(super) fn behind(page: &Page, end: usize) -> Option<Sex> {
    let verb = end + usize::from(page.doc.pos(end) == Pos::Adverb);
    let noun = matches!(page.doc.pos(verb + 2), Pos::Noun | Pos::Adjective);
    match page.folded(verb + 1) {
        _ if !page.doc.pos(verb).finite() || !noun || !page.together(end, verb + 2) => None,
        "her" => Some(Sex::Woman),
        "his" => Some(Sex::Man),
        _ => None,
    }
}

/// "| Weller, | of Hull, told the court she was sorry", "| Weller | was held in Leeds. He will appear": whoever leads a
/// sentence is meant by the first pronoun of it, else by the one that leads the next, up to where somebody else is named.
pub(super) fn led(page: &Page, name: &Range<usize>, next: usize, quoted: &[bool]) -> Option<Sex> {
    let own = page.doc.sentence_of(name.start).filter(|s| s.tokens.start == name.start)?;
    let sex = |at: usize| match page.doc.lower(at) {
        _ if at >= next || quoted.get(at) == Some(&true) => None,
        "he" => Some(Sex::Man),
        "she" => Some(Sex::Woman),
        _ => None,
    };
    let follows = |at: &usize| page.doc.sentence_of(*at).is_some_and(|s| s.block == own.block);
    (name.end..own.tokens.end).find_map(sex).or_else(|| Some(own.tokens.end).filter(follows).and_then(sex))
}
