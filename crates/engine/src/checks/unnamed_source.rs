//! A speaker whose name is kept back, with the reason as worded or the note that none is given.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Evidence;
use crate::report::{Check, SpeakerStatus};

pub(super) const KIND: &str = "check/unnamed-source";

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    let speakers = || evidence.quotes.iter().filter_map(|q| q.speaker.as_ref());
    // "A source said so. | The source |, who feared for her job, added": the words that come later may give the reason.
    let mut reasons: FxHashMap<usize, &str> = FxHashMap::default();
    for speaker in speakers() {
        if let Some(reason) = &speaker.reason {
            reasons.entry(speaker.described_at().0).or_insert(reason);
        }
    }
    // One pointer a source, however many quotations it has.
    let mut seen = FxHashSet::default();
    for speaker in speakers().filter(|s| s.status == SpeakerStatus::Unnamed) {
        let (start, end) = speaker.described_at();
        if !seen.insert(start) {
            continue;
        }
        let source = speaker.description();
        let message = match reasons.get(&start) {
            Some(reason) => format!("The source “{source}” is unnamed; the reason given: “{reason}”."),
            None => format!("The source “{source}” is unnamed and no reason is given."),
        };
        out.push(Check { kind: KIND.into(), message, start, end });
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
            (
                "“It is over,” said an insider. “We wept,” said the insider, who asked not to be named.",
                "“an insider” is unnamed; the reason given: “asked not to be named”",
            ),
            (
                "One left. The other, who asked not to be named, said it was over.",
                "“The other” is unnamed; the reason given: “asked not to be named”",
            ),
            ("A friend said it was “over and done”.", "“A friend” is unnamed and no reason"),
            ("A person close to the talks said it was over.", "“A person close to the talks” is unnamed"),
            ("“It is over,” said a source. “We wept,” she added.", "“a source” is unnamed and no reason"),
        ] {
            let messages = found(text, super::KIND);
            assert!(matches!(&*messages, [one] if one.contains(want)), "{text}: {messages:?}");
        }
        for text in [
            "“It is over,” said Ana Ruiz, a senior official.",
            "“It is over,” said Ana Ruiz, a friend.",
            "Her friend said it was over.",
            "A person said it was over.",
        ] {
            assert!(found(text, super::KIND).is_empty(), "{text}");
        }
    }
}
