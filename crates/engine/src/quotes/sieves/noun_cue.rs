//! `[Ana Ruiz]’s claim that the plan was “…”`, `[her] promise of “…”`: a noun that reports words, and whose it is.

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::owner;
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::tagger::Pos;

pub(super) const ID: &str = "quote/noun-cue";

/// How far back the noun may stand, in tokens.
const REACH: usize = 20;

/// How many words may stand between what leads the words and their mark: "promise of | a new, greater | “…”".
const LED: usize = 4;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let floor = quote.left.start.max(quote.left.end.saturating_sub(REACH));
    for noun in (floor..quote.left.end).rev() {
        // A verb that reports words is nearer.
        if view.quoted(noun).is_some() || view.lower(noun) == ";" || reports(view, noun) {
            return None;
        }
        let Some(cue) = view.noun_cue(noun) else { continue };
        let Some(speaker) = owner(view, noun, quote.left.start, quote.left.end) else { continue };
        // "…'s claim | that", "… by Ruiz | that", "… | during the debate that".
        let from = if speaker.start > noun { speaker.end } else { noun + 1 };
        let link = (from..quote.left.end).take(LED).find(|&t| leads(view, t));
        let Some(link) = link else { continue };
        let direct = quote.left.end - link <= LED + 1;
        let open = !(link..quote.left.end).any(|t| view.lower(t) == ",");
        // What somebody else says of a claim is not the claim; what somebody says of their own is theirs either way.
        let governed = (quote.left.start..noun).any(|t| reports(view, t));
        let named = !view.is(speaker.start, flag::POSSESSIVE);
        if if governed {
            direct && named && view.lower(link) == "that"
        } else {
            direct || view.lower(link) == "that" && open
        } {
            return Some(Attribution { speaker, cue: Some(noun..noun + 1), verb: Some(cue), rule: ID });
        }
    }
    None
}

/// What may lead the words that a noun reports.
fn leads(view: &View, token: usize) -> bool {
    match view.lower(token) {
        "that" | "of" | "for" | ":" => true,
        "to" => matches!(view.pos(token + 1), Pos::VerbBase | Pos::VerbPresent),
        _ => false,
    }
}

fn reports(view: &View, token: usize) -> bool {
    view.cue(token).is_some_and(|c| c.class.reports_words())
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "The council was stung by [Ana Ruiz]’s claim that the plan was “a waste of money”.",
                "Few believed [her] promise of “a pool for every child in town”.",
                "The vote came after a warning from [the union] that the pool was “a danger to swimmers”.",
            ],
        );
    }
}
