//! Quotations inside quotations: `“He told me, ‘Sell it,’ and I did,” Ruiz said.` holds words of his, too.
//!
//! A quotation is read from the inside: what stands around it is out of sight, and the marks inside it quote. Only what
//! a word of saying inside it gives to somebody is a quotation of its own; all else is a title or a scare quote.

use std::ops::Range;

use super::candidate::{Attribution, Candidate};
use super::sieves::{Sieve, clause_before, cue_before, participle, speaker_then_verb, verb_then_speaker};
use super::view::View;
use super::vocabulary::{CueClass, flag};
use super::{kinds, not_quotations, speaker, utterance};
use crate::quotation_marks::{self, Stretch};
use crate::report::{EntityKind, Quote, Speaker, SpeakerStatus};
use crate::tagger::Pos;

/// Up to this many words are speech only right beside their cue.
const SHORT: usize = 4;

/// How far before a quotation the story may name whom it means, in tokens.
const REACH: usize = 60;

/// The sieves that need a cue in the sentence.
const SIEVES: &[Sieve] = &[
    cue_before::find,
    verb_then_speaker::find,
    speaker_then_verb::find,
    participle::find,
    clause_before::find,
];

/// Finds the quotations inside the attributed ones.
pub(super) fn find(view: &mut View, outer: &[Candidate]) -> Vec<Quote> {
    let inner: Vec<(usize, Vec<Stretch>)> = outer
        .iter()
        .enumerate()
        .map(|(index, quote)| (index, inside(view, quote)))
        .filter(|(_, inner)| !inner.is_empty())
        .collect();
    if inner.is_empty() {
        return Vec::new();
    }
    let words = inner.iter().filter_map(|(index, _)| outer.get(*index)).map(|quote| quote.stretch.inner);
    let marked = inner.iter().flat_map(|(_, inner)| inner).map(|stretch| stretch.span);
    let speakers: Vec<Option<Speaker>> =
        inner.iter().map(|(index, _)| outer.get(*index).and_then(|o| speaker_of(view, o))).collect();
    let around = view.turn_inside_out(words, marked);
    let mut found = Vec::new();
    for ((index, stretches), around) in inner.iter().zip(&speakers) {
        let Some(quote) = outer.get(*index) else { continue };
        let bounds = view.doc.tokens_in(quote.stretch.inner);
        let mut own: Vec<Candidate> =
            stretches.iter().filter_map(|stretch| candidate(view, *stretch, &bounds)).collect();
        attribute(view, &mut own, &bounds);
        for candidate in &own {
            let Some(known) = &candidate.attribution else { continue };
            let mut made =
                utterance::quote(view, candidate.stretch.span, kinds::kind(candidate), Some(known));
            made.speaker = made.speaker.map(|s| resolved(view, s, known, quote, around.as_ref()));
            found.push(made);
        }
    }
    view.turn_back(around);
    found
}

/// Who is known to have said all of it.
fn speaker_of(view: &View, quote: &Candidate) -> Option<Speaker> {
    let known = quote.attribution.as_ref().filter(|a| !a.speaker.is_empty())?;
    Some(speaker::speaker(view, &known.speaker, None))
}

/// What stands between marks inside a quotation; not what is nearly all of it ("““…””").
fn inside(view: &View, quote: &Candidate) -> Vec<Stretch> {
    let within = quote.stretch.inner;
    let mut found = quotation_marks::within(view.doc, within);
    found.retain(|s| s.closed && s.span.len() + 2 < within.len());
    found
}

/// A marked stretch whose sentence is cut where the quotation around it begins and ends.
fn candidate(view: &View, stretch: Stretch, bounds: &Range<usize>) -> Option<Candidate> {
    let mut made = Candidate::new(view, stretch)?;
    let cut =
        |r: &Range<usize>| r.start.clamp(bounds.start, bounds.end)..r.end.clamp(bounds.start, bounds.end);
    made.left = cut(&made.left);
    made.right = cut(&made.right);
    (!not_quotations::is_named(view, &made)).then_some(made)
}

fn attribute(view: &View, own: &mut [Candidate], bounds: &Range<usize>) {
    for sieve in SIEVES {
        for index in 0..own.len() {
            let found = own.get(index).filter(|c| c.attribution.is_none());
            let found = found.and_then(|c| sieve(view, own, index).filter(|a| says(view, c, a, bounds)));
            if let (Some(found), Some(candidate)) = (found, own.get_mut(index)) {
                candidate.attribution = Some(found);
            }
        }
    }
}

/// True where the attribution stands inside the quotation, and close enough for the words to be speech.
fn says(view: &View, quote: &Candidate, found: &Attribution, bounds: &Range<usize>) -> bool {
    let here = |r: &Range<usize>| bounds.start <= r.start && r.end <= bounds.end;
    // What people "suggest", "find" or "reject" when they talk is mostly a thing, and its marks are scare quotes.
    let speech = found.verb.is_none_or(|v| {
        v.class.reports_words() && !matches!(v.class, CueClass::Document | CueClass::Claim | CueClass::Deny)
    });
    let beside = found.rule != clause_before::ID || quote.words > SHORT || quote.led;
    let real = found.cue.as_ref().is_none_or(|c| here(c) && happened(view, c.start, bounds.start));
    // "I read ‘The Long Wet Winter’": only what stands there reads so.
    let reads = found.cue.as_ref().is_some_and(|c| one_of!(view.lower(c.start), "read" | "reads"));
    let written = view.is(found.speaker.end.saturating_sub(1), flag::DOCUMENT);
    here(&found.speaker) && real && speech && beside && (!reads || written)
}

/// False for what nobody has said: "We cannot say, ‘…’", "What if he says, ‘…’", "If you run around saying, ‘…’".
fn happened(view: &View, cue: usize, floor: usize) -> bool {
    let finite = view.finite_cue(cue).is_some() && view.pos(cue) != Pos::VerbGerund;
    let before = floor.max(cue.saturating_sub(3))..cue;
    let unreal = |t: usize| {
        view.pos(t) == Pos::Modal
            || one_of!(
                view.lower(t),
                "not"
                    | "n't"
                    | "cannot"
                    | "if"
                    | "do"
                    | "does"
                    | "can"
                    | "could"
                    | "would"
                    | "should"
                    | "might"
                    | "'d"
            )
    };
    // "They were chanting": a participle with its auxiliary happened, too.
    let progress =
        before.clone().any(|t| view.is(t, flag::AUXILIARY)) || view.lower(cue.wrapping_sub(1)) == ",";
    (finite || progress) && !before.into_iter().any(unreal)
}

/// "I" is whoever speaks; "he" and "she" somebody whom the quotation has named before, else whom the story has just named.
fn resolved(
    view: &View,
    found: Speaker,
    known: &Attribution,
    outer: &Candidate,
    around: Option<&Speaker>,
) -> Speaker {
    let word = known.speaker.start;
    let alone = known.speaker.len() == 1 && view.is(word, flag::PRONOUN | flag::OBJECT_PRONOUN);
    if !alone {
        return found;
    }
    let lower = view.lower(word);
    if lower == "i" {
        return match around {
            Some(around) => {
                Speaker { text: found.text, start: found.start, end: found.end, ..around.clone() }
            }
            None => Speaker { entity: None, status: SpeakerStatus::Unresolved, ..found },
        };
    }
    let begun = view.doc.tokens_in(outer.stretch.inner).start;
    let named = (begun..word).rev().find_map(|t| {
        let pronoun = view.is(t, flag::PRONOUN | flag::OBJECT_PRONOUN | flag::POSSESSIVE);
        let index = view.named(t).filter(|_| !pronoun && view.quoted(t).is_none())?;
        let entity = view.entities.get(index).filter(|e| e.kind == EntityKind::Person)?;
        let fits = view.sex(index).is_none_or(|sex| sex.pronoun() == lower);
        fits.then(|| entity.id.clone())
    });
    // "Ruiz came in. “| She | said, ‘Out!’”, Hale recalled": whom the story has just named, if no one else comes up.
    let nobody = !(begun..word).any(|t| {
        view.is_somebody(t)
            && t.checked_sub(1).is_some_and(|b| view.is(b, flag::DETERMINER | flag::POSSESSIVE))
    });
    let told = || {
        (begun.saturating_sub(REACH)..begun).rev().find_map(|t| {
            let index = view.named(t).filter(|_| view.capitalized(t))?;
            let known = view.sex(index).is_some_and(|sex| sex.pronoun() == lower);
            let entity = view.entities.get(index).filter(|e| known && e.kind == EntityKind::Person)?;
            around.is_some_and(|a| a.entity.as_ref() != Some(&entity.id)).then(|| entity.id.clone())
        })
    };
    let named = named.or_else(|| nobody.then(told)?);
    let other = named
        .filter(|id| one_of!(lower, "he" | "she") && around.is_none_or(|a| a.entity.as_ref() != Some(id)));
    let status = if other.is_some() { SpeakerStatus::Named } else { SpeakerStatus::Unresolved };
    Speaker { entity: other, status, ..found }
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    /// Each row is an article and the quotations inside its quotations: words, words of the speaker, the entity's name.
    #[test]
    fn words_of_others_inside_a_quotation() {
        for (text, want) in [
            ("“He told me, ‘Sell it,’ and I did,” Mary Hale said.", "‘Sell it,’ < he"),
            (
                "“Tom Roy rang me and he said, ‘The dam has gone,’” Mary Hale said.",
                "‘The dam has gone,’ < he = Tom Roy",
            ),
            ("“I said, ‘Count off!’ and they did,” said Mary Hale.", "‘Count off!’ < I = Mary Hale"),
            (
                "‘My mother said, “The road eats first,” and laughed,’ Mary Hale recalled.",
                "“The road eats first,” < My mother",
            ),
            (
                "“‘No more,’ Tom Roy told us, and that was that,” Mary Hale said.",
                "‘No more,’ < Tom Roy = Tom Roy",
            ),
            (
                "Tom Roy rang on Friday. “He said, ‘The dam has gone,’” Mary Hale recalled.",
                "‘The dam has gone,’ < he = Tom Roy",
            ),
            (
                "Tom Roy rang on Friday. “He saw the bench. He said, ‘The dam has gone,’” Mary Hale recalled.",
                "‘The dam has gone,’ < he = Tom Roy",
            ),
            (
                "Tom Roy rang on Friday. “Then a guard came. He said, ‘Run,’” Mary Hale recalled.",
                "‘Run,’ < he",
            ),
            // Scare quotes, titles and names inside a quotation are nobody's words.
            ("“They sell this ‘miracle’ to everybody,” Mary Hale said.", ""),
            ("“I read ‘The Long Wet Winter’ twice,” Mary Hale said.", ""),
            ("“We saw a dog called ‘Biscuit’ in the yard,” Mary Hale said.", ""),
            // Nobody has said these.
            ("“We cannot say, ‘Let the people speak,’ and then vote,” Mary Hale said.", ""),
            ("“If you run around saying, ‘I am the best,’ nobody listens,” Mary Hale said.", ""),
            ("“““Go home,”” he said.", ""),
        ] {
            let report = analyze(text, None);
            let inner = report.quotes.iter().filter(|q| {
                report.quotes.iter().any(|o| o.id != q.id && o.start <= q.start && q.end <= o.end)
            });
            let found: Vec<String> = inner
                .map(|q| {
                    let speaker = q.speaker.as_ref().unwrap();
                    let entity = report.entities.iter().find(|e| Some(&e.id) == speaker.entity.as_ref());
                    let name = entity.map(|e| format!(" = {}", e.name)).unwrap_or_default();
                    format!("{} < {}{name}", q.text, speaker.text)
                })
                .collect();
            assert_eq!(found.join("|").to_lowercase(), want.to_lowercase(), "{text}");
        }
    }

    #[test]
    fn words_that_a_turn_hands_on() {
        let text = "Sam Fell: You have spent thirty years measuring rivers. Why?\n\n\
            Ruth Adeyemi: My teacher whispered, “Look down,” and I did.\n\n\
            Sam Fell: Do people listen?\n\n\
            Ruth Adeyemi: Not at first.";
        let report = analyze(text, None);
        let inner = report.quotes.iter().find(|q| q.text.starts_with('“')).unwrap();
        assert_eq!(inner.speaker.as_ref().unwrap().text, "My teacher");
        assert_eq!(report.quotes.len(), 5);
    }
}
