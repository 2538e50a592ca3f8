//! `[Ana Ruiz] praised its “…”`: quoted words in a sentence about what somebody thinks of something.

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{can_mean, clause_subject, subject};
use crate::quotes::view::View;

pub(super) const ID: &str = "quote/sentence-subject";

/// Fewer words than this between the marks, and only a verb of attitude makes them a quotation.
const SPEAKS_FOR_ITSELF: usize = 5;
const REACH: usize = 60;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let floor = quote.left.start.max(quote.left.end.saturating_sub(REACH));
    for verb in (floor..quote.left.end).rev() {
        if view.quoted(verb).is_some() {
            continue;
        }
        let Some(cue) = view.cue(verb) else { continue };
        if let Some(speaker) = subject(view, verb, quote.left.start) {
            return Some(Attribution { speaker, cue: Some(verb..verb + 1), verb: Some(cue), rule: ID });
        }
    }
    // "Carla, who had saved the albums, rolled her eyes: “He forgot his shoes.”"
    let sentence = quote.led && quote.capital && quote.stops();
    // "lines such as “…”": an example.
    let example = quote.left.clone().rev().take(2).any(|t| view.lower(t) == "such");
    if quote.words < SPEAKS_FOR_ITSELF && !sentence || example {
        return None;
    }
    let speaker = clause_subject(view, quote.left.start, quote.left.end).filter(|s| can_mean(view, s))?;
    // "The paper, | “…”, | is out": its title.
    let title = quote.after_comma && speaker.end + 1 == quote.left.end && view.lower(quote.tokens.end) == ",";
    if title {
        return None;
    }
    Some(Attribution { speaker, cue: None, verb: None, rule: ID })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "[Ana Ruiz] feared, after the long winter, its “boundless patience with everyone”.",
                "[His wife, Carla], who had saved the albums of the whole family, rolled her eyes: “He forgot his shoes.”",
            ],
        );
    }
}
