//! A quotation for which no speaker was found.

use super::Evidence;
use crate::case::Lower as _;
use crate::report::{Check, QuoteKind, SpeakerStatus};

pub(super) const KIND: &str = "check/unattributed-quotation";

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    // “She would say, ‘Now it starts,’” said Ruiz: who speaks in what somebody tells is for them to know.
    let mut told = 0;
    for quote in evidence.quotes {
        if quote.end <= told {
            continue;
        }
        told = told.max(if quote.kind == QuoteKind::Indirect { 0 } else { quote.end });
        let unknown = quote.speaker.as_ref().is_none_or(|s| s.text.is_empty());
        let pronoun = quote.speaker.as_ref().is_some_and(|s| {
            s.status == SpeakerStatus::Unresolved
                && one_of!(s.text.lower().as_str(), "he" | "she" | "they" | "it")
        });
        // "…, inquiry hears": by whom, the story tells. What a crowd shouts nobody else has said.
        let headline = one_of!(&*quote.rule, "quote/headline" | "quote/slogan") && quote.cue.is_some();
        if quote.kind == QuoteKind::Indirect || headline || !(unknown || pronoun) {
            continue;
        }
        let message = if unknown {
            "No speaker was found for this quotation."
        } else {
            "This quotation is attributed to a pronoun, and whom it stands for was not found."
        };
        out.push(Check { kind: KIND.into(), message: message.into(), start: quote.start, end: quote.end });
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;

    #[test]
    fn points_at_words_that_nobody_is_said_to_have_spoken() {
        for (text, want) in [
            ("“We will never give in to that kind of pressure.”", 1),
            ("“We will never give in to that kind of pressure,” said Ana Ruiz.", 0),
            ("The town was quiet on Friday.", 0),
            ("The bill passed amid shouts of “Away! Away!” from the far side.", 0),
            ("“She would wait, and she would say, ‘Now it all starts at last,’” said Ana Ruiz.", 0),
        ] {
            assert_eq!(found(text, super::KIND).len(), want, "{text}");
        }
    }
}
