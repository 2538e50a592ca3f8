//! `[Ana Ruiz] said on Friday that the plan was “…”`: the nearest cue to the left in the sentence.

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{ending_at, subject};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{flag, form};

pub(super) const ID: &str = "quote/clause-before";

/// How far back a cue may stand, in tokens.
const REACH: usize = 60;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let floor = quote.left.start.max(quote.left.end.saturating_sub(REACH));
    let cues: Vec<usize> = (floor..quote.left.end).filter(|&t| reports(view, t)).collect();
    // "An engineer who asked not to be named said …": the verb of a relative clause gives way to a later one.
    let relative = |&t: &usize| t > floor && view.is(t - 1, flag::RELATIVE) && view.lower(t - 1) == "who";
    let cues: Vec<usize> = match cues.iter().position(|t| !relative(t)) {
        Some(first) if first > 0 => cues.get(first..).map(<[usize]>::to_vec).unwrap_or_default(),
        _ => cues,
    };
    // The outermost cue governs ("Ruiz said she told him it was “…”"), within the last clause of its own.
    let own = last_clause(view, floor, quote.left.end);
    let in_clause = cues.iter().copied().find(|&t| t >= own);
    // "The channel reported Xi saying that “…”": a participle with a noun phrase of its own right before it.
    let nested = cues.iter().rev().copied().find(|&t| is_led_participle(view, t, floor));
    // Whole sentences are the nearest one's: "The office maintains …, Ruiz said of the plan, “…”".
    let nearest = cues.iter().rev().copied().find(|_| quote.capital && quote.words > 3);
    let order = nearest.into_iter().chain(nested).chain(in_clause).chain(cues);
    for verb in order {
        if let Some(speaker) = subject(view, verb, quote.left.start) {
            return Some(Attribution { speaker, cue: Some(verb..verb + 1), verb: view.cue(verb), rule: ID });
        }
    }
    None
}

/// A verb that reports words.
fn reports(view: &View, token: usize) -> bool {
    view.quoted(token).is_none()
        && view
            .cue(token)
            .is_some_and(|c| !matches!(view.vocabulary.class(c), "attitude" | "plan" | "belief"))
}

fn is_led_participle(view: &View, verb: usize, floor: usize) -> bool {
    let participle =
        view.cue(verb).is_some_and(|c| c.forms & form::GERUND != 0 && c.forms & form::FINITE == 0);
    participle
        && view.lower(verb) == "saying"
        && verb
            .checked_sub(1)
            .is_some_and(|before| view.capitalized(before) && ending_at(view, before, floor).is_some())
}

/// Where the last clause with a subject of its own begins: after a semicolon, ", but", ", while".
fn last_clause(view: &View, floor: usize, end: usize) -> usize {
    (floor..end)
        .rev()
        .find(|&t| {
            view.quoted(t).is_none()
                && (view.lower(t) == ";"
                    || matches!(view.lower(t), "but" | "while" | "whereas" | "although")
                        && view.lower(t.wrapping_sub(1)) == ",")
        })
        .unwrap_or(floor)
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "[Ana Ruiz] told reporters: “We are ready to go home.”",
                "[Ana Ruiz] said on Friday that the plan was “a waste of money”.",
                "[Ruiz] said the mayor had told her that the plan was “a waste of money”.",
                "[An engineer] who asked not to be named said it was “pure fantasy”.",
                "The paper reported [Xi] saying during the call that “nobody wants this war”.",
            ],
        );
    }
}
