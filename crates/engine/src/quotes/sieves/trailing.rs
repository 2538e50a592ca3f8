//! `The plan is “…” and will fail, [Ana Ruiz] said.`: the sentence ends with its attribution.

use std::ops::Range;

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{can_mean, finite_verb, starting_at, subject_before};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::tagger::Pos;

pub(super) const ID: &str = "quote/trailing";

/// How far the attribution may stand from the closing mark, in tokens.
const REACH: usize = 60;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let end = quote.right.end.min(quote.right.start + REACH);
    let floor = quote.right.start;
    for verb in quote.right.start..end {
        if view.quoted(verb).is_some() {
            continue;
        }
        if view.lower(verb) == ";" {
            break;
        }
        // "…, leaving judges to hear cases, Ruiz said"
        let infinitive = view.lower(verb.wrapping_sub(1)) == "to";
        let Some(cue) = view.finite_cue(verb).filter(|_| !infinitive) else { continue };
        if !cue.class.reports_words() {
            continue;
        }
        let speaker =
            subject_before(view, verb, floor).filter(|s| ends_clause(view, s.start, floor)).or_else(|| {
                matches!(view.lower(verb.wrapping_sub(1)), ",")
                    .then(|| starting_at(view, verb + 1, end))
                    .flatten()
                    // "… “odd” in May, confirmed | it had asked": what is said there is another thing.
                    .filter(|s| !(finite_verb(view, s.end) && begins_clause(view, s)))
            });
        // "He has a “buy” call on it and said the results were fine": no results have said so.
        if let Some(speaker) = speaker.filter(|s| {
            can_mean(view, s) || view.is_somebody(s.end - 1) || !view.lower(s.end - 1).ends_with('s')
        }) {
            return Some(Attribution { speaker, cue: Some(verb..verb + 1), verb: Some(cue), rule: ID });
        }
    }
    None
}

/// "it | had asked", not "a man | called Tom Hale".
fn begins_clause(view: &View, subject: &Range<usize>) -> bool {
    view.is(subject.start, flag::PRONOUN)
        || view.is(subject.end, flag::AUXILIARY)
        || view.pos(subject.end) == Pos::Modal
}

/// True where a comma or a quotation stands right before the speaker.
fn ends_clause(view: &View, start: usize, floor: usize) -> bool {
    let mark = |t: usize| view.lower(t) == "," || view.quoted(t).is_some();
    start > floor && mark(start - 1)
        // "…”, as | the bride | put it"
        || start > floor && view.lower(start - 1) == "as" && (start == floor + 1 || mark(start - 2))
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "The plan is “a waste of money” and will fail, [Ana Ruiz] said.",
                "The guests left with “half a cake and one working tap”, as [the bride] put it.",
                "Ministers “brushed it aside” again, leaving judges to hear cases in tents, [Ana Ruiz] has said.",
                "The town felt “a duty to do something” about the river, [Ana Ruiz] said.",
            ],
        );
    }
}
