//! Where the reporter takes over again behind what was said: what others say and do, what is said of it, what came of it.

use std::ops::Range;

use crate::document::TokenKind;
use crate::quotes::phrases::{finite_verb, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag};
use crate::tagger::Pos;

/// "searched the home and | found | £38,500", not "and | found | him guilty".
pub(super) fn comes_upon(view: &View, verb: usize) -> bool {
    let next = view.doc.token(verb + 1).kind;
    one_of!(view.lower(verb), "found" | "seized")
        && (matches!(next, TokenKind::Number | TokenKind::Symbol)
            || one_of!(view.lower(verb + 1), "a" | "an")
            || view.lower(verb + 1) == "one" && view.lower(verb + 2) == "who")
}

/// "had been sealed but | labelled with | the wrong number": the second of two participles.
pub(super) fn is_passive(view: &View, at: usize, verb: usize) -> bool {
    let done = at - 1 - usize::from(view.adverb(at - 1));
    one_of!(view.lower(verb + 1), "with" | "as" | "by")
        && view.pos(done) == Pos::VerbParticiple
        && (done.saturating_sub(2)..done).any(|t| one_of!(view.lower(t), "been" | "was" | "were" | "being"))
        && !one_of!(view.lower(verb), "agreed" | "voted" | "spoke" | "argued" | "sided")
}

/// "and | others have said": somebody else's words begin.
pub(super) fn another_speaks(view: &View, at: usize, end: usize) -> bool {
    starting_at(view, at, end).is_some_and(|p| {
        let verb = (p.end..end).find(|&t| !view.is(t, flag::AUXILIARY) && !view.adverb(t));
        // "and | she accused | Hale of it"
        let own = one_of!(view.lower(p.start), "he" | "she");
        verb.and_then(|v| view.finite_cue(v))
            .is_some_and(|c| c.class == CueClass::Say || own && c.class == CueClass::Claim)
    })
}

/// "said it had moved 23 people, | and Amana Relief appealed for blood |", "said the city would hold a feast, | and Hale praised
/// them |": behind what had been or would be, somebody with a name who does something in the reporter's own tense.
pub(super) fn another_acts(view: &View, before: Range<usize>, end: usize) -> bool {
    let at = before.end;
    if view.lower(at) != "," || view.lower(at + 1) != "and" || view.quoted(at).is_some() {
        return false;
    }
    let Some(subject) = starting_at(view, at + 2, end) else { return false };
    let named = view.named(subject.end - 1).is_some() && view.capitalized(subject.end - 1);
    let verb = subject.end + usize::from(view.adverb(subject.end));
    // "The suit said Hale had threatened her, and Ruiz told friends so": that may be the suit's, too.
    let court = one_of!(view.lower(verb + 2), "court" | "jury" | "inquest" | "tribunal" | "hearing")
        || one_of!(view.lower(verb + 1), "reporters" | "jurors");
    let acts = view.quoted(verb).is_none()
        && match view.lower(verb) {
            "told" => court,
            "praised" | "appealed" | "thanked" | "condemned" | "welcomed" | "criticised" | "criticized"
            | "urged" | "called" | "warned" | "announced" | "hailed" | "rejected" | "vowed"
            | "congratulated" | "accused" | "denied" | "pledged" | "defended" => true,
            _ => false,
        };
    named && acts && before.into_iter().any(|t| one_of!(view.lower(t), "had" | "would" | "could"))
}

/// ", | a claim the council denied", ", | a practice she called “mad”": what others, or they besides, say of what was said.
pub(super) fn judged(view: &View, at: usize, end: usize) -> bool {
    // "a move the industry has opposed", "a step that angered residents"
    let noun = (at + 1..end.min(at + 4)).find(|&t| {
        view.noun_cue(t).is_some()
            || one_of!(
                view.lower(t),
                "move" | "decision" | "step" | "measure" | "account" | "version" | "verdict"
            )
    });
    if !one_of!(view.lower(at), "a" | "an") {
        return false;
    }
    // "a practice she called “Victorian”"
    let called = (at + 1..end.min(at + 5)).find(|&t| one_of!(view.lower(t), "he" | "she" | "they"));
    if called.is_some_and(|he| {
        view.pos(he - 1) == Pos::Noun
            && view.finite_cue(he + 1).is_some_and(|c| c.class == CueClass::Attitude)
    }) {
        return true;
    }
    let Some(noun) = noun else { return false };
    let that = usize::from(one_of!(view.lower(noun + 1), "that" | "which"));
    // "a step | that angered | residents"
    if that == 1 && view.noun_cue(noun).is_none() && finite_verb(view, noun + 2) {
        return true;
    }
    starting_at(view, noun + 1 + that, end)
        .and_then(|p| (p.end..end).find(|&t| !view.adverb(t) && !view.is(t, flag::AUXILIARY)))
        .is_some_and(|verb| {
            // "a decision Beijing has never | accepted |"
            let perfect = || view.is(verb - 1, flag::AUXILIARY) || view.adverb(verb - 1);
            view.finite_cue(verb).is_some() || view.pos(verb) == Pos::VerbParticiple && perfect()
        })
}

/// ", as | the trial began": what the story tells; not "as Ruiz puts it", which is on the way to more words.
pub(super) fn tells(view: &View, at: usize, end: usize) -> bool {
    let verb = |p: Range<usize>| (p.end..end).find(|&t| !view.adverb(t));
    let goes = |t: usize| {
        // "…, as Ruiz warned that": somebody else's words.
        view.lower(t + 1) == "that" && view.finite_cue(t).is_some_and(|c| c.class.reports_words())
            || one_of!(
                view.lower(t),
                "began" | "entered" | "opened" | "continued" | "resumed" | "ended" | "closed" | "prepared"
            )
    };
    starting_at(view, at, end).and_then(verb).is_some_and(goes)
        && !(at..end.min(at + 6)).any(|t| one_of!(view.lower(t), "puts" | "put") && view.lower(t + 1) == "it")
}

/// A subject and its verb: "and | the race goes on".
pub(super) fn own_clause(view: &View, at: usize, end: usize) -> bool {
    let at = if view.adverb(at) { at + 1 } else { at };
    starting_at(view, at, end).is_some_and(|p| (p.end..end).take(3).any(|t| finite_verb(view, t)))
}
