//! Lists of three and more: "roads, bridges and schools".

use std::ops::Range;

use super::noun::starting_at;
use crate::document::TokenKind;
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::tagger::Pos;

/// The longest list, in items.
const ITEMS: usize = 8;

/// "| roads, bridges and schools | had been damaged", "| emergency, intensive care and maternity wards |": where a list of
/// three or more ends.
///
/// "Ana Ruiz, the mayor, and schools" is no list: what somebody is stands between commas.
pub(in crate::quotes) fn series(view: &View, first: usize, ceiling: usize) -> Option<usize> {
    let item = |at: usize| {
        let phrase = starting_at(view, at, ceiling)?;
        // "schools | in Kerry |, Clare and Galway"
        let hangs = view.is(phrase.end, flag::PREPOSITION);
        let more = starting_at(view, phrase.end + 1, ceiling).filter(|_| hangs);
        let mut item = more.map_or(phrase.clone(), |more| phrase.start..more.end);
        // "Tom Hale, | 24 |, Ana Ruiz, 30, and"
        let age = view.lower(item.end) == "," && view.doc.token(item.end + 1).kind == TokenKind::Number;
        if age && view.lower(item.end + 2) == "," && view.is_person(item.end - 1) {
            item.end += 2;
        }
        Some(item)
    };
    let somebody = |item: &Range<usize>| view.is_person(item.end - 1);
    let mut last = item(first)?;
    for count in 1..ITEMS {
        let comma = usize::from(view.lower(last.end) == ",");
        let and = one_of!(view.lower(last.end + comma), "and" | "or");
        // "said police, | and a man was held"
        if comma == 0 && !and || and && count < 2 {
            return None;
        }
        let next = item(last.end + comma + usize::from(and))?;
        // "…, | telling voters", ", and | he said": another verb and its subject.
        // "Looting, shooting and shelling" are things, whatever the tagger makes of each.
        let gerund = view.pos(next.start) == Pos::VerbGerund
            && view.pos(first) != Pos::VerbGerund
            && !view.lower(first).ends_with("ing");
        if gerund || view.is(next.start, flag::PRONOUN) {
            return None;
        }
        // "Ana Ruiz, | the mayor |", "the mayor, | Ana Ruiz |"
        let led = one_of!(view.lower(next.start), "a" | "an" | "the");
        let one = led
            && (somebody(&last) || view.lower(next.start) != "the" && view.capitalized(last.end - 1))
            || somebody(&next) && !somebody(&last) && view.is_somebody(last.end - 1)
            || view.doc.token(next.start).kind == TokenKind::Number && somebody(&last);
        if one && !and {
            return None;
        }
        let pair = next.clone().any(|t| view.lower(t) == "and");
        last = next;
        if and || pair {
            // "and Jon Blake, 40, | were charged"
            let aged = view.doc.token(last.end - 1).kind == TokenKind::Number && view.lower(last.end) == ",";
            return Some(last.end + usize::from(aged));
        }
    }
    None
}
