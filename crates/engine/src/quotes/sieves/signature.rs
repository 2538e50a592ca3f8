//! `“…” — [Ana Ruiz] (@ruiz)`: a dash and a name under or behind the words.

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::starting_at;
use crate::quotes::view::View;
use crate::report::BlockKind;

pub(super) const ID: &str = "quote/signature";

/// Tokens of a signature in a paragraph of its own.
const LONGEST: usize = 12;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let dash = quote.tokens.end;
    if !quote.stops() || !quote.left.is_empty() {
        return None;
    }
    if let Some(found) = under(view, quote) {
        return Some(found);
    }
    let sentence = view.sentence(dash);
    if !one_of!(view.lower(dash), "—" | "–" | "-" | "―" | "--")
        || view.block(dash) != view.block(quote.tokens.start)
    {
        return None;
    }
    let speaker = starting_at(view, dash + 1, sentence.end).filter(|s| view.capitalized(s.start))?;
    let ends = speaker.end >= sentence.end || one_of!(view.lower(speaker.end), "," | "(" | "." | "@");
    ends.then_some(Attribution { speaker, cue: Some(dash..dash + 1), verb: None, rule: ID })
}

/// A paragraph of its own that is nothing but a dash and a name; "- " makes it look like a list of one.
fn under(view: &View, quote: &Candidate) -> Option<Attribution> {
    let first = quote.tokens.end;
    let line = view.sentence(first);
    let block = view.block(first);
    let dash = one_of!(view.lower(first), "—" | "–" | "―" | "--");
    let item = view.doc.block_kind(first) == BlockKind::ListItem
        && view.doc.block_kind(line.end) != BlockKind::ListItem;
    let apart = block != view.block(quote.tokens.start)
        && view.block(line.end) != block
        && line.start == first
        && line.len() <= LONGEST;
    let name = first + usize::from(dash);
    let person = view.is_person(name);
    let speaker = starting_at(view, name, line.end)
        .filter(|s| apart && (dash || item && person) && view.capitalized(s.start))?;
    let ends = speaker.end >= line.end || one_of!(view.lower(speaker.end), "," | "(" | "." | "@");
    ends.then_some(Attribution { speaker, cue: None, verb: None, rule: ID })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "“We are ready to go home.” — [Ana Ruiz]",
                "The talk went on.\n\n“We are ready to go home.”\n\n- [Ana Ruiz]\n\nShe left the town in May.",
            ],
        );
    }
}
