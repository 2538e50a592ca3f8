//! What pronouns tell of the sex of whoever a name alone means.

use std::ops::Range;

use crate::entities::figures::Sex;
use crate::entities::page::Page;
use crate::tagger::Pos;

/// A pronoun farther behind a name is of another clause: in tokens.
const REACH: usize = 40;

/// "Weller turns | her | head": what belongs to whoever a name is the subject of tells their sex, as far as it goes.
pub(super) fn behind(page: &Page, end: usize) -> Option<Sex> {
    if page.doc.lower(end) == "'s" {
        return thanked(page, end);
    }
    let verb = end + usize::from(page.doc.pos(end) == Pos::Adverb);
    let noun = matches!(page.doc.pos(verb + 2), Pos::Noun | Pos::Adjective);
    match page.folded(verb + 1) {
        _ if !page.doc.pos(verb).finite() || !noun || !page.together(end, verb + 2) => None,
        "her" => Some(Sex::Woman),
        "his" => Some(Sex::Man),
        _ => None,
    }
}

/// "Weller's coach, Ana Ruiz, described | him | so": whose she is, as a rule.
fn thanked(page: &Page, end: usize) -> Option<Sex> {
    let own = |at: usize| matches!(page.doc.pos(at), Pos::Noun | Pos::Adjective | Pos::VerbGerund);
    let mut near = (end..end + REACH).take_while(|&at| page.together(end, at));
    near.find_map(|at| match page.doc.lower(at) {
        "him" => Some(Sex::Man),
        "her" if !own(at + 1) => Some(Sex::Woman),
        _ => None,
    })
}

/// "| Weller | was held in Leeds. He will appear": whoever leads a sentence is meant by the pronoun that leads the next,
/// unless somebody else is named between.
pub(super) fn led(page: &Page, name: &Range<usize>, next: usize, quoted: &[bool]) -> Option<Sex> {
    let own = page.doc.sentence_of(name.start).filter(|s| s.tokens.start == name.start)?;
    let at = own.tokens.end;
    page.doc
        .sentence_of(at)
        .filter(|s| s.block == own.block && at < next && quoted.get(at) != Some(&true))?;
    match page.doc.lower(at) {
        "he" => Some(Sex::Man),
        "she" => Some(Sex::Woman),
        _ => None,
    }
}

/// "Weller | said she hates flour": the sex of the first pronoun behind a name, in its sentence.
pub(super) fn within(page: &Page, end: usize) -> Option<Sex> {
    (end..end + REACH).take_while(|&at| page.together(end, at)).find_map(|at| match page.doc.lower(at) {
        "he" => Some(Sex::Man),
        "she" => Some(Sex::Woman),
        _ => None,
    })
}
