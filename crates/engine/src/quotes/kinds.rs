//! Direct or mixed; and which words, with every sieve done, are still nobody's.

use super::candidate::Candidate;
use super::sieves::cue_before;
use super::sieves::headline;
use super::sieves::slogan;
use crate::report::QuoteKind;

/// Up to this many words, quotation marks often mean something else.
pub(super) const SHORT: usize = 4;

/// Direct where whole sentences stand between the marks, else mixed.
pub(super) fn kind(quote: &Candidate) -> QuoteKind {
    let alone = quote.left.is_empty() || quote.led;
    // "He said, “No.”"
    let said = quote.after_comma && quote.attribution.as_ref().is_some_and(|a| a.rule == cue_before::ID);
    if quote.capital
        && (quote.stops() || quote.last == ',' || alone || said)
        && (alone || said || quote.words > 2)
        || !quote.stretch.closed
    {
        QuoteKind::Direct
    } else {
        QuoteKind::Mixed
    }
}

/// True where nobody said it: few words, and no cue in the sentence.
pub(super) fn is_open_scare(quote: &Candidate) -> bool {
    // "Asked about her next book: | “I’m not saying.” |": a sentence behind a colon is somebody's, if nobody knows whose.
    // "She was told: “No.”": so is what somebody is told.
    let told = || {
        let told = quote.attribution.as_ref().filter(|a| a.rule == cue_before::ID);
        told.is_some_and(|a| a.speaker.is_empty()) && quote.capital && quote.stops()
    };
    let whole = quote.led && quote.capital && quote.stops() && quote.words > 2 || told();
    (quote.words <= SHORT && !whole || quote.of_headline || kind(quote) == QuoteKind::Mixed)
        && quote
            .attribution
            .as_ref()
            .is_none_or(|a| a.speaker.is_empty() && !matches!(a.rule, headline::ID | slogan::ID))
}

#[cfg(test)]
pub(super) mod tests {
    use crate::report::QuoteKind;
    use crate::testing::analyze;

    /// Each row is an article and its quotations, each with the letter of its kind.
    pub(in crate::quotes) fn check(rows: &[(&str, &str)]) {
        for &(text, want) in rows {
            let report = analyze(text, None);
            let spoken = report.quotes.iter().filter(|q| q.kind != QuoteKind::Indirect);
            let found: Vec<String> = spoken
                .map(|q| format!("{} {}", if q.kind == QuoteKind::Direct { "D" } else { "M" }, q.text))
                .collect();
            assert_eq!(found.join("|"), want, "{text}");
        }
    }

    #[test]
    fn direct_and_mixed() {
        check(&[
            ("Ana Ruiz said: “It is over.”", "D “It is over.”"),
            ("Another friend put it bluntly: “It’s over.”", "D “It’s over.”"),
            ("Ana Ruiz said it was “over and done”.", "M “over and done”"),
            ("Asked about her next book: “I’m not saying.”", "D “I’m not saying.”"),
            ("Marchers were chanting “Free the Swans.”", "D “Free the Swans.”"),
            ("“Hands Off Swans,” Ana Ruiz said.", "D “Hands Off Swans,”"),
            ("She rang and was told, “We’re looking into it.”", "D “We’re looking into it.”"),
        ]);
    }
}
