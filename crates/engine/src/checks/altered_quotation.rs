//! Brackets and ellipses inside a quotation: words that the speaker did not say, or that were left out.

use super::Evidence;
use crate::report::{Check, QuoteKind};

pub(super) const KIND: &str = "check/altered-quotation";

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    for quote in evidence.quotes {
        if quote.kind == QuoteKind::Indirect {
            continue;
        }
        if let Some((from, to)) = bracket(&quote.text) {
            let message = "Words in brackets inside a quotation are not the speaker’s own.".into();
            out.push(Check { kind: KIND.into(), message, start: quote.start + from, end: quote.start + to });
        }
        if let Some((from, to)) = ellipsis(&quote.text) {
            let message = "An ellipsis inside a quotation: words may have been left out.".into();
            out.push(Check { kind: KIND.into(), message, start: quote.start + from, end: quote.start + to });
        }
    }
}

fn bracket(text: &str) -> Option<(usize, usize)> {
    let from = text.find('[')?;
    let to = from + text.get(from..)?.find(']')? + 1;
    Some((from, to))
}

fn ellipsis(text: &str) -> Option<(usize, usize)> {
    ["…", "...", ". . ."].iter().find_map(|dots| {
        let from = text.find(dots)?;
        // At the very end it is a voice that trails off.
        let rest = text.get(from + dots.len()..)?;
        rest.chars().any(char::is_alphanumeric).then_some((from, from + dots.len()))
    })
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;

    #[test]
    fn points_at_what_an_editor_changed() {
        for (text, want) in [
            ("“We told [the mayor] to go,” said Ana Ruiz.", 1),
            ("“We told him … to go,” said Ana Ruiz.", 1),
            ("“We told [him] ... to go,” said Ana Ruiz.", 2),
            ("“We told him to go…” said Ana Ruiz.", 0),
            ("“We told him to go,” said Ana Ruiz [sic].", 0),
        ] {
            assert_eq!(found(text, super::KIND).len(), want, "{text}");
        }
    }
}
