//! A speaker whose name is kept back, with the reason as worded or the note that none is given.

use super::Evidence;
use crate::report::{Check, SpeakerStatus};

pub(super) const KIND: &str = "check/unnamed-source";

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    let mut last = None;
    for quote in evidence.quotes {
        let Some(speaker) = quote.speaker.as_ref().filter(|s| s.status == SpeakerStatus::Unnamed) else {
            continue;
        };
        // "A source said so. She added": the source has its pointer.
        if speaker.antecedent.is_some() {
            continue;
        }
        // One pointer a mention of the source, however many quotations it has.
        if last == Some(speaker.start) {
            continue;
        }
        last = Some(speaker.start);
        let message = match &speaker.reason {
            Some(reason) => {
                format!("The source “{}” is unnamed; the reason given: “{reason}”.", speaker.text)
            }
            None => format!("The source “{}” is unnamed and no reason is given.", speaker.text),
        };
        out.push(Check { kind: KIND.into(), message, start: speaker.start, end: speaker.end });
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;

    #[test]
    fn tells_the_reason_or_that_there_is_none() {
        for (text, want) in [
            (
                "“It is over,” said a senior official, who spoke on condition of anonymity.",
                "the reason given: “spoke on condition of anonymity”",
            ),
            (
                "“It is over,” an official who asked not to be named said.",
                "the reason given: “asked not to be named”",
            ),
            ("The deal is dead, sources said.", "no reason is given"),
        ] {
            let messages = found(text, super::KIND);
            assert!(messages.iter().any(|m| m.contains(want)), "{text}: {messages:?}");
        }
        assert!(found("“It is over,” said Ana Ruiz, a senior official.", super::KIND).is_empty());
    }
}
