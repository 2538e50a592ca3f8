//! `“[RUIZ]: …`, `“[HALE]: …`: a transcript set in quotation marks, with its labels inside them; a paragraph without a
//! label goes on with the last.

use std::ops::Range;

use crate::document::{Case, TokenKind};
use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::view::View;

pub(super) const ID: &str = "quote/transcript";

/// Words of the longest label ("SEN. ANA RUIZ").
const LONGEST: usize = 4;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    if let Some(speaker) = label(view, quote) {
        // One label alone may be a heading that is quoted.
        let others = all.iter().enumerate().any(|(at, other)| at != index && label(view, other).is_some());
        let colon = speaker.end..speaker.end + 1;
        return others.then_some(Attribution { speaker, cue: Some(colon), verb: None, rule: ID });
    }
    let before = all.get(index.checked_sub(1)?)?.attribution.as_ref().filter(|a| a.rule == ID)?;
    let alone = quote.left.is_empty() && quote.right.is_empty();
    alone.then(|| before.clone())
}

/// The label inside the marks: words in capitals and a colon.
fn label(view: &View, quote: &Candidate) -> Option<Range<usize>> {
    let start = view.doc.token_at(quote.stretch.inner.start);
    let colon = (start + 1..(start + LONGEST + 1).min(quote.tokens.end)).find(|&t| view.lower(t) == ":")?;
    let capitals = (start..colon).all(|t| {
        let token = view.doc.token(t);
        token.kind == TokenKind::Word && (token.case == Case::Upper || view.lower(t).ends_with('.'))
    });
    let says = (colon + 1..quote.tokens.end).any(|t| view.doc.token(t).kind == TokenKind::Word);
    (quote.left.is_empty() && capitals && says).then_some(start..colon)
}

#[cfg(test)]
mod tests {
    const TALK: &str = "Partial transcript as follows:\n\n\
        \"HALE: Will the ferry run tomorrow morning, as your office has said?\n\n\
        \"[GOV. RUIZ]: It will run tomorrow, and the day after tomorrow as well.\n\n\
        \"And we will all be on it, I am sure.\n\n\
        \"HALE: Good for everybody on the island, I suppose.\"";

    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(super::ID, &[TALK]);
    }

    #[test]
    fn a_paragraph_without_a_label_goes_on() {
        let report = crate::testing::analyze(&TALK.replace(['[', ']'], ""), None);
        let speakers: Vec<_> =
            report.quotes.iter().filter_map(|q| q.speaker.as_ref()).map(|s| &*s.text).collect();
        assert_eq!(speakers, ["HALE", "GOV. RUIZ", "GOV. RUIZ", "HALE"]);
    }

    #[test]
    fn one_label_is_a_heading() {
        let text = "It said:\n\n\"WARNING: the bridge behind this sign is closed to all cars and lorries.\"";
        let report = crate::testing::analyze(text, None);
        assert!(report.quotes.iter().all(|q| q.rule != super::ID));
    }
}
