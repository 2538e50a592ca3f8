//! Brackets and ellipses inside a quotation: words that the speaker did not say, or that were left out.

use super::Evidence;
use crate::case::Lower;
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

/// The first bracket that does more than tell how it was said.
fn bracket(text: &str) -> Option<(usize, usize)> {
    text.match_indices('[').find_map(|(from, _)| {
        let (inner, _) = text.get(from + 1..)?.split_once(']')?;
        let to = from + inner.len() + 2;
        let apart =
            text.get(..from)?.trim_end().ends_with(['.', '!', '?', ',', '…', '—', '“', '"']) || from == 0;
        let apart = apart && !text.get(to..)?.trim_start().starts_with(char::is_lowercase);
        (!(apart && is_direction(inner))).then_some((from, to))
    })
}

/// "[Laughs]", "[long pause]", "[crying softly]" between two sentences: a stage direction changes no word. "[the
/// laughter]" stands for one.
fn is_direction(inner: &str) -> bool {
    let inner = inner.lower();
    !inner.starts_with("the ")
        && inner.split(' ').take(2).any(|word| {
            let stem = word.strip_suffix("ing").or(word.strip_suffix('s')).or(word.strip_suffix("ter"));
            one_of!(
                stem.unwrap_or(word),
                "laugh"
                    | "paus"
                    | "pause"
                    | "smile"
                    | "smil"
                    | "sigh"
                    | "cry"
                    | "crie"
                    | "sob"
                    | "cheer"
                    | "applause"
                    | "crosstalk"
                    | "inaudible"
            )
        })
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
            ("“We told him to go. [Long pause] He went. [Laughs]” said Ana Ruiz.", 0),
            ("“[Laughs] We told him to go,” said Ana Ruiz.", 0),
            ("“[Laughs] We told him to go with [the mayor],” said Ana Ruiz.", 1),
            ("“We told him to go. [The laughter] went on,” said Ana Ruiz.", 1),
            ("“We were [laughing] at him,” said Ana Ruiz.", 1),
            ("“We told him to go. [Crying] is no use,” said Ana Ruiz.", 1),
        ] {
            assert_eq!(found(text, super::KIND).len(), want, "{text}");
        }
    }
}
