//! Words inside quotation marks are the speaker's: "tomorrow" counts from the day it was said.

use super::context::Context;
use super::expression::{Expression, Meaning, Named, Shift, YearOf};
use crate::tagger::Pos;

/// How far from the quotation its day may stand, in tokens.
const REACH: usize = 30;

/// For each expression, whether it stands inside quotation marks. Marks are counted within a block.
pub(crate) fn inside(cx: &Context, found: &[Expression]) -> Vec<bool> {
    let mut result = Vec::with_capacity(found.len());
    let (mut at, mut open, mut block) = (0, false, usize::MAX);
    for e in found {
        while at < e.start {
            let of = cx.doc.sentence_of(at).map_or(usize::MAX, |s| s.block);
            if of != block {
                (block, open) = (of, false);
            }
            match cx.lower(at) {
                "“" | "``" => open = true,
                "”" | "''" => open = false,
                "\"" => open = !open,
                _ => {}
            }
            at += 1;
        }
        let same = cx.doc.sentence_of(e.start).map_or(usize::MAX, |s| s.block) == block;
        result.push(open && same);
    }
    result
}

/// The expression that dates the utterance which holds expression `index`: a day next to a verb of saying, outside
/// the marks, nearby in the same block.
pub(crate) fn said_on(cx: &Context, found: &[Expression], quoted: &[bool], index: usize) -> Option<usize> {
    let own = found.get(index)?;
    let block = cx.doc.sentence_of(own.start)?.block;
    let near = |k: usize| {
        let e = found.get(k)?;
        let close = e.start.abs_diff(own.end).min(own.start.abs_diff(e.end)) <= REACH;
        let same = cx.doc.sentence_of(e.start)?.block == block;
        let outside = !quoted.get(k).copied().unwrap_or(true);
        (close && same && outside && names_a_day(&e.meaning) && by_a_cue(cx, e)).then_some(k)
    };
    (index + 1..index + 4)
        .find_map(near)
        .or_else(|| (index.saturating_sub(3)..index).rev().find_map(near))
        .or_else(|| goes_on(cx, found, quoted, index, block))
}

/// "The mayor said so on | Monday |.¶ “We open tomorrow,” she added.": the day of the paragraph before, where the same
/// person goes on.
fn goes_on(cx: &Context, found: &[Expression], quoted: &[bool], index: usize, block: usize) -> Option<usize> {
    let own = found.get(index)?;
    let first = cx.doc.token_at(cx.doc.blocks.get(block)?.start);
    let k = index.checked_sub(1).filter(|_| mark(cx.lower(first)))?;
    let k = (k.saturating_sub(2)..=k).rev().find(|&k| quoted.get(k) == Some(&false))?;
    let on = found.get(k)?;
    let before = cx.doc.sentence_of(on.start)?.block + 1 == block;
    if !before || !names_a_day(&on.meaning) || !by_a_cue(cx, on) {
        return None;
    }
    // Behind the marks stands a pronoun, or who is named with that day: "medics said" are others.
    let told = |word: &str| {
        (on.start.saturating_sub(REACH)..on.end + REACH)
            .any(|at| cx.same_sentence(at, on.start) && cx.lower(at) == word)
    };
    let closed = (own.end..own.end + REACH).find(|&at| mark(cx.lower(at)))?;
    let named = |at: usize| matches!(cx.doc.pos(at), Pos::Noun | Pos::ProperNoun);
    let who = (closed + 1..closed + 6)
        .take_while(|&at| cx.same_sentence(at, closed))
        .find(|&at| one_of!(cx.lower(at), "he" | "she" | "they" | "a" | "an" | "another") || named(at))?;
    let last = (who..who + 4).find(|&at| !named(at + 1))?;
    let same = one_of!(cx.lower(who), "he" | "she" | "they") || named(who) && told(cx.lower(last));
    // What a paper reported, others said.
    (same && !clause(cx, on).any(|at| cx.lower(at) == "reported")).then_some(k)
}

fn mark(word: &str) -> bool {
    matches!(word, "“" | "``" | "\"" | "”" | "''")
}

fn names_a_day(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Named {
            named: Named::Weekday(_) | Named::MonthDay(..),
            year: YearOf::Implied | YearOf::Given(_),
            shift: Shift::Implied | Shift::Last,
        } => true,
        // "said at Tuesday night's meeting"
        Meaning::Time { day: Some(day), .. } => names_a_day(day),
        _ => false,
    }
}

/// True where a verb of saying stands shortly before, in the same sentence.
fn by_a_cue(cx: &Context, e: &Expression) -> bool {
    clause(cx, e).any(|at| cue(cx.lower(at)))
}

/// "he said at a news conference | Tuesday morning |": somebody told of what was over. "He announced it" tells what is to
/// come.
pub(crate) fn spoken(cx: &Context, e: &Expression) -> bool {
    clause(cx, e).find(|&at| cx.doc.pos(at).finite()).is_some_and(|at| one_of!(cx.lower(at), "said" | "told"))
}

/// The tokens shortly before, in the same sentence, the nearest first.
fn clause(cx: &Context, e: &Expression) -> impl Iterator<Item = usize> {
    (1..=8).map_while(|k| e.start.checked_sub(k)).take_while(|&at| cx.same_sentence(at, e.start))
}

fn cue(word: &str) -> bool {
    one_of!(
        word,
        "said"
            | "told"
            | "wrote"
            | "announced"
            | "tweeted"
            | "posted"
            | "added"
            | "asked"
            | "testified"
            | "warned"
            | "declared"
            | "insisted"
            | "stated"
            | "vowed"
            | "promised"
            | "reported"
            | "apologised"
            | "apologized"
            | "spoke"
            | "disclosed"
            | "confirmed"
    )
}
