//! `“…” — [Ana Ruiz] (@ruiz)`: a dash and a name under or behind the words.

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::starting_at;
use crate::quotes::view::View;

pub(super) const ID: &str = "quote/signature";

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let dash = quote.tokens.end;
    if !matches!(view.lower(dash), "—" | "–" | "-" | "―" | "--") || !quote.stops() || !quote.left.is_empty()
    {
        return None;
    }
    let sentence = view.sentence(dash);
    let speaker = starting_at(view, dash + 1, sentence.end).filter(|s| view.capitalized(s.start))?;
    let ends = speaker.end >= sentence.end || matches!(view.lower(speaker.end), "," | "(" | "." | "@");
    ends.then_some(Attribution { speaker, cue: Some(dash..dash + 1), verb: None, rule: ID })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(super::ID, &["“We are ready to go home.” — [Ana Ruiz]"]);
    }
}
