//! `fees, which [Ana Ruiz] claimed had reached £1m`, `the man who [police] say shot her`.

use std::ops::Range;

use super::Reported;
use super::complement::{ASIDE, CLAUSE};
use crate::quotes::candidate::Attribution;
use crate::quotes::phrases::{ending_at, finite_verb, passive};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{complement, flag};
use crate::tagger::Pos;

/// "fees, which Ruiz claimed | had reached £1m |", "the man who police say | shot her |": a clause whose subject is what the
/// relative clause is about.
pub(super) fn of_cue(view: &View, verb: usize, sentence: &Range<usize>) -> Option<Reported> {
    let cue = view.cue(verb).filter(|_| view.quoted(verb).is_none())?;
    // "The drugs that police | found | were worth £1m", "the book that she | wrote | was late": those take a thing.
    const CLAIMS: [&str; 16] = [
        "say",
        "said",
        "claim",
        "insist",
        "argu",
        "alleg",
        "believ",
        "think",
        "thought",
        "admit",
        "maintain",
        "suspect",
        "acknowledg",
        "estimat",
        "hope",
        "assert",
    ];
    let says = cue.complements & complement::CLAUSE != 0
        && CLAIMS.iter().any(|stem| view.lower(verb).starts_with(stem))
        && view.finite_cue(verb).is_some();
    let start = verb + 1;
    // "shot" may be taken for a participle.
    let goes_on = finite_verb(view, start)
        || view.pos(start) == Pos::VerbParticiple
        || view.is(start, flag::AUXILIARY) && view.lower(start) != "to";
    if !says || !goes_on || view.quoted(start).is_some() || passive(view, verb, sentence.start) {
        return None;
    }
    let last = (sentence.start..verb).rev().find(|&t| !view.adverb(t) && !view.is(t, flag::AUXILIARY))?;
    let speaker = ending_at(view, last, sentence.start)?;
    let lead = speaker.start.checked_sub(1).filter(|&l| l > sentence.start && view.quoted(l).is_none())?;
    let relative = match view.lower(lead) {
        "which" | "who" | "that" => true,
        "what" => view.is(lead - 1, flag::PREPOSITION),
        _ => false,
    };
    let verbal = |t: usize| finite_verb(view, t) || view.adverb(t) || view.is(t, flag::AUXILIARY);
    // A clause inside may have one verb of its own: "will cost more than | they can pay | was passed".
    let mut inner = 0;
    let ends = |&t: &usize| {
        let joins = one_of!(view.lower(t), "and" | "or" | "but");
        let led = one_of!(view.lower(t), "before" | "after" | "since" | "until" | "than");
        if led || view.is(t, flag::RELATIVE) || view.is(t, flag::CONJUNCTION) && !joins {
            inner += 1;
        } else if finite_verb(view, t) && !verbal(t - 1) && t > start {
            inner -= 1;
        }
        view.quoted(t).is_some()
            || view.dash(t)
            || view.punctuation(t) && view.lower(t) != "-"
            || inner < 0
            || joins && (finite_verb(view, t + 1) || view.quoted(t + 1).is_some())
            // "would bring jobs | and that critics say | would bring shame"
            || joins && one_of!(view.lower(t + 1), "that" | "which" | "who") && view.is(t + 1, flag::RELATIVE)
    };
    let end = (start..sentence.end.min(start + ASIDE * 2)).find(ends).unwrap_or(sentence.end);
    let tokens = start..end;
    let attribution = Attribution { speaker, cue: Some(verb..verb + 1), verb: Some(cue), rule: CLAUSE };
    (relative && tokens.len() > 1).then_some(Reported { tokens, attribution })
}
