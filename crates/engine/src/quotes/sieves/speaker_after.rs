//! `“…,” [Ana Ruiz] shot back.`: a comma inside the marks and a name after them, whatever its verb.

use std::ops::Range;

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{can_mean, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::tagger::Pos;

pub(super) const ID: &str = "quote/speaker-after";

/// So few words before a comma may be the name of something.
const SHORT: usize = 3;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    // "‘We are here’, | …": the comma may stand outside.
    let comma = view.lower(quote.right.start) == "," && quote.capital && quote.words > SHORT;
    let whole = quote.left.is_empty() && (comma || matches!(quote.last, ',' | '?' | '!'));
    if !whole {
        return None;
    }
    let first = quote.right.start + usize::from(comma);
    // "“…,” | began | Ana Ruiz": whatever verb stands there.
    let verb =
        matches!(view.doc.pos(first), Pos::VerbPast | Pos::VerbPresent) && !view.is(first, flag::AUXILIARY);
    // Before a name, whatever the tagger takes it for.
    let acts = |s: &Range<usize>| {
        !view.capitalized(first) && view.lower(first).ends_with('s') && view.capitalized(s.end - 1)
    };
    if let Some(speaker) =
        starting_at(view, first + 1, quote.right.end).filter(|s| can_mean(view, s) && (verb || acts(s)))
    {
        return Some(Attribution { speaker, cue: Some(first..first + 1), verb: None, rule: ID });
    }
    let speaker = starting_at(view, first, quote.right.end)?;
    let next = speaker.end;
    let acts = !view.punctuation(next) && next < quote.right.end;
    acts.then_some(Attribution { speaker, cue: None, verb: None, rule: ID })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "“We are ready,” [Bennett] grinned.",
                "“We are ready,” [Ana Ruiz] smiled at the camera.",
                "‘We are older than the law’, growled [old Tom Hale].",
                "“We are older than the law,” growls [old Tom Hale], who has been listening.",
                "“My friends,” began [Ana Ruiz], “we are ready.”",
            ],
        );
    }
}
