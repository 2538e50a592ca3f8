//! Who said it: an ordered list of sieves, the most precise first. Each touches only what is still open, and its id
//! goes into the report.

mod according_to;
mod after_colon;
mod alternating;
mod attitude_before;
pub(super) mod clause_before;
mod continued;
pub(super) mod cue_before;
pub(super) mod headline;
mod label;
mod noun_cue;
mod open_paragraph;
pub(super) mod participle;
mod previous_paragraph;
mod previous_sentence;
mod sentence_subject;
mod sibling;
mod signature;
pub(super) mod slogan;
mod speaker_after;
pub(super) mod speaker_then_verb;
mod trailing;
mod transcript;
pub(super) mod verb_then_speaker;

use super::candidate::{Attribution, Candidate};
use super::view::View;

/// Finds the attribution of one candidate; may look at those that others have settled.
pub(super) type Sieve = fn(&View, &[Candidate], usize) -> Option<Attribution>;

/// Every sieve in the order in which they are tried.
pub(super) const SIEVES: &[(&str, Sieve)] = &[
    (transcript::ID, transcript::find),
    (cue_before::ID, cue_before::find),
    (verb_then_speaker::ID, verb_then_speaker::find),
    (speaker_then_verb::ID, speaker_then_verb::find),
    (participle::ID, participle::find),
    (according_to::ID, according_to::find),
    (slogan::ID, slogan::find),
    (label::ID, label::find),
    (signature::ID, signature::find),
    (noun_cue::ID, noun_cue::find),
    (clause_before::ID, clause_before::find),
    (trailing::ID, trailing::find),
    (after_colon::ID, after_colon::find),
    (open_paragraph::ID, open_paragraph::find),
    (attitude_before::ID, attitude_before::find),
    (speaker_after::ID, speaker_after::find),
    (sibling::ID, sibling::find),
    (continued::ID, continued::find),
    (sentence_subject::ID, sentence_subject::find),
    (alternating::ID, alternating::find),
    (previous_paragraph::ID, previous_paragraph::find),
    (previous_sentence::ID, previous_sentence::find),
    (headline::ID, headline::find),
];

/// Sieves that ask who spoke right before: they settle one quotation after the other, so that an answer knows who asked.
const CHAINED: &[&str] = &[alternating::ID, previous_paragraph::ID, previous_sentence::ID];

/// Runs every sieve over what is still open, in order.
pub(super) fn run(view: &View, candidates: &mut [Candidate]) {
    let mut rest = SIEVES;
    while !rest.is_empty() {
        let chained = rest.iter().take_while(|(id, _)| CHAINED.contains(id)).count();
        let (now, later) = rest.split_at(chained.max(1));
        for index in 0..candidates.len() {
            for (id, sieve) in now {
                // What a headline quotes between single marks is nobody's by its own grammar.
                let open = |c: &Candidate| c.attribution.is_none() && (!c.of_headline || *id == headline::ID);
                if candidates.get(index).is_some_and(open)
                    && let Some(found) = sieve(view, candidates, index)
                    && let Some(candidate) = candidates.get_mut(index)
                {
                    candidate.attribution = Some(found);
                }
            }
        }
        rest = later;
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::SIEVES;
    use crate::report::QuoteKind;
    use crate::testing::{analyze, assert_listed};

    /// Each row is an article with its speaker in brackets: a sieve must give a quotation to just those words.
    pub(in crate::quotes) fn check(id: &str, rows: &[&str]) {
        for row in rows {
            let text = row.replace(['[', ']'], "");
            let speaker = row.split(['[', ']']).nth(1).unwrap();
            let report = analyze(&text, None);
            let found = report.quotes.iter().any(|q| {
                q.kind != QuoteKind::Indirect
                    && q.rule == id
                    && q.speaker.as_ref().is_some_and(|s| s.text == speaker)
                    && text[q.start..q.end] == q.text
            });
            assert!(found, "{id}: {row}: {:#?}", report.quotes);
        }
    }

    #[test]
    fn every_file_is_in_the_list() {
        // An id is the name of its file.
        let names = SIEVES.iter().map(|(id, _)| id.trim_start_matches("quote/").replace('-', "_"));
        assert_listed("quotes/sieves", names, &[]);
    }
}
