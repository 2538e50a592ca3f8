//! All quotations come from one speaker.

use super::Evidence;
use crate::report::{Check, QuoteKind, Speaker};

pub(super) const KIND: &str = "check/one-voice";

/// With fewer quotations, one voice is nothing to wonder about.
const ENOUGH: usize = 4;

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    // Whom an interview is with speaks alone.
    let spoken = || evidence.quotes.iter().filter(|q| q.kind != QuoteKind::Indirect);
    let mut speakers = spoken().filter_map(|q| q.speaker.as_ref());
    let (Some(first), Some(quote)) = (speakers.next(), spoken().next()) else { return };
    let all = spoken().count() >= ENOUGH && spoken().all(|q| q.speaker.is_some());
    let turns = evidence.quotes.iter().any(|q| q.rule == "quote/turn");
    if all && !turns && first.entity.is_some() && speakers.all(|s| same(first, s)) {
        let message = format!("All quotations come from one side: {}.", first.text);
        out.push(Check { kind: KIND.into(), message, start: quote.start, end: quote.end });
    }
}

fn same(a: &Speaker, b: &Speaker) -> bool {
    a.entity.is_some() && a.entity == b.entity
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::tests::evidence_from;
    use crate::report::{Quote, SpeakerStatus};

    fn quote(entity: Option<&str>) -> Quote {
        let speaker = Speaker {
            entity: entity.map(Into::into),
            text: "Ruiz".into(),
            status: SpeakerStatus::Named,
            ..Speaker::default()
        };
        Quote {
            id: "q1".into(),
            start: 0,
            end: 3,
            text: "“a”".into(),
            kind: QuoteKind::Direct,
            speaker: Some(speaker),
            cue: None,
            addressee: None,
            time: None,
            rule: String::new(),
            cue_class: None,
            continues: None,
        }
    }

    #[test]
    fn four_quotations_from_one_speaker_are_pointed_out() {
        for (entities, want) in [
            (&[Some("e1"), Some("e1"), Some("e1"), Some("e1")][..], 1),
            (&[Some("e1"), Some("e1"), Some("e1"), Some("e2")], 0),
            (&[Some("e1"), Some("e1"), Some("e1")], 0),
            (&[None, None, None, None], 0),
        ] {
            let quotes: Vec<Quote> = entities.iter().map(|e| quote(*e)).collect();
            let mut out = Vec::new();
            evidence_from("", &quotes, |evidence| find(evidence, &mut out));
            assert_eq!(out.len(), want, "{entities:?}");
            let mut turns = quotes;
            turns.iter_mut().for_each(|q| q.rule = "quote/turn".into());
            out.clear();
            evidence_from("", &turns, |evidence| find(evidence, &mut out));
            assert_eq!(out.len(), 0, "{entities:?}, in turns");
        }
    }
}
