//! "They": several people, or a body, who spoke just before.

use crate::quotes::view::View;
use crate::report::{Quote, Speaker, SpeakerStatus, Text};

/// How many quotations back those may have spoken who are called "they".
const BACK: usize = 3;

/// Gives each "they" that is nobody yet what is known of those who spoke last, in its paragraph or the one before:
/// "Analysts at the bank said so. “It is over,” they wrote."
pub(in crate::quotes) fn resolve(view: &View, quotes: &mut [Quote]) {
    for index in 0..quotes.len() {
        let (before, rest) = quotes.split_at_mut(index);
        let Some(quote) = rest.first_mut() else { continue };
        let addressee = quote.addressee.clone();
        let Some(own) = quote.speaker.as_mut() else { continue };
        if own.status != SpeakerStatus::Unresolved || !own.text.eq_ignore_ascii_case("they") {
            continue;
        }
        let block = |at: usize| view.doc.sentence_of(view.doc.token_at(at)).map(|s| s.block);
        let near = |other: &&Speaker| {
            other.start < own.start
                && block(other.start).zip(block(own.start)).is_some_and(|(one, this)| this - one <= 1)
        };
        // "They told | jurors | so": who listens does not speak.
        let listens = |s: &&Speaker| {
            let last = |text: &str| text.split_whitespace().next_back().map(str::to_owned);
            addressee
                .as_ref()
                .and_then(|a| last(&a.text))
                .zip(last(&s.text))
                .is_some_and(|(a, s)| a.eq_ignore_ascii_case(&s))
        };
        let spoke = before.iter().rev().take(BACK).filter_map(|q| q.speaker.as_ref()).filter(|s| !listens(s));
        let Some(found) = spoke.filter(near).find(|s| are_several(s)) else { continue };
        (own.entity, own.status) = (found.entity.clone(), found.status);
        own.antecedent = if own.entity.is_none() { told(found) } else { None };
    }
}

/// The words that tell most of a speaker.
pub(in crate::quotes) fn told(speaker: &Speaker) -> Option<Text> {
    let own = || Text { text: speaker.text.clone(), start: speaker.start, end: speaker.end };
    Some(speaker.antecedent.clone().unwrap_or_else(own))
}

/// True for speakers in the plural, and for bodies.
pub(in crate::quotes) fn are_several(speaker: &Speaker) -> bool {
    let plural = |word: &str| {
        word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
            || one_of!(word, "people" | "police" | "men" | "women" | "children" | "parents")
    };
    match speaker.status {
        SpeakerStatus::Organization => true,
        SpeakerStatus::Role | SpeakerStatus::Unnamed => {
            speaker.text.split_whitespace().take(3).any(plural) || speaker.text.contains(" and ")
        }
        SpeakerStatus::Named => speaker.text.contains(" and "),
        SpeakerStatus::Document | SpeakerStatus::Unresolved => false,
    }
}

#[cfg(test)]
mod tests {
    use super::SpeakerStatus;
    use crate::testing::analyze;

    #[test]
    fn they_are_those_who_spoke_before() {
        for (text, want) in [
            ("Analysts at the bank said it was over. “It has to fall,” they wrote.", true),
            ("Two officials said it was over. “It has to fall,” they said.", true),
            ("Ana Ruiz said it was over. “It has to fall,” they said.", false),
            ("“It has to fall,” they said.", false),
        ] {
            let report = analyze(text, None);
            let speakers: Vec<_> = report.quotes.iter().filter_map(|q| q.speaker.as_ref()).collect();
            let (first, last) = (speakers.first().unwrap(), speakers.last().unwrap());
            assert_eq!(last.text, "they");
            assert_eq!(last.status != SpeakerStatus::Unresolved, want, "{text}");
            assert!(!want || last.status == first.status && last.entity == first.entity, "{text}");
        }
    }
}
