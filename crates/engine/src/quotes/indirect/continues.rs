//! What keeps a reported clause open where the sentence might go on without it: a verb that is still to come, a second
//! thing that the same one has done or seen, what may come of it.

use std::ops::Range;

use super::clause_end::{Setting, Shape};
use crate::quotes::phrases::{can_mean, finite_verb, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, form};
use crate::tagger::Pos;

/// How far a clause inside looks back for the word that leads it, in tokens.
const ASIDE: usize = 12;

/// True where what follows `before`, the clause so far, is part of it still.
pub(super) fn continues(view: &View, before: Range<usize>, end: usize, setting: Setting) -> bool {
    let (start, at, shape) = (before.start, before.end, setting.shape);
    waits(view, start, at, end, setting)
        || supposes(view, before.clone())
        || joins_subjects(view, before, end)
        || perceives(view, start, at, shape)
        || counts_on(view, start, at, shape)
        || shares_perfect(view, start, at, shape)
        || wants(view, start, at, shape)
}

/// "that the blaze, | which began on Friday, was out": the clause still waits for its verb, and has it behind the next
/// comma.
fn waits(view: &View, start: usize, at: usize, end: usize, setting: Setting) -> bool {
    if view.lower(at) != "," || setting.shape != Shape::Clause {
        return false;
    }
    let relative = (at + 1..at + 3).any(|t| one_of!(view.lower(t), "which" | "who" | "whose" | "where"));
    let whole = (start..at).any(|t| view.quoted(t).is_none() && finite_verb(view, t));
    let resumes = || {
        let comma = (at + 1..end).find(|&t| view.lower(t) == "," && view.quoted(t).is_none())?;
        (comma + 1..end).find(|&t| !view.adverb(t)).filter(|&t| finite_verb(view, t))
    };
    // "that it began when the bus, | which was full, | hit a wall"
    let hangs = || {
        let reach = start.max(at.saturating_sub(ASIDE));
        let lead = (reach..at).rev().take_while(|&t| !finite_verb(view, t));
        let leads = |t: usize| {
            one_of!(
                view.lower(t),
                "when" | "after" | "before" | "because" | "while" | "that" | "whether" | "how" | "why"
            )
        };
        lead.into_iter().any(leads)
    };
    // "the levy, | a measure that raises £3bn, | should be cut"
    // "that her own group, | writing in May, | had dated it"
    let apposed = (one_of!(view.lower(at + 1), "a" | "an") || view.pos(at + 1) == Pos::VerbGerund) && !whole;
    (apposed || relative && (!whole || hangs())) && resumes().is_some()
}

/// "Ruiz had begun with small sums, | which he meant to repay, but was | taking more": past what resumes the clause behind a
/// relative clause that begins at the end of `before`.
pub(super) fn contrasts(view: &View, before: Range<usize>, end: usize) -> Option<usize> {
    let at = before.end;
    let relative = view.lower(at) == "," && one_of!(view.lower(at + 1), "which" | "who" | "whose" | "where");
    if !relative || !before.into_iter().any(|t| view.quoted(t).is_none() && finite_verb(view, t)) {
        return None;
    }
    let comma = (at + 1..end).find(|&t| view.lower(t) == "," && view.quoted(t).is_none())?;
    let verb = view.lower(comma + 2);
    let resumes = view.lower(comma + 1) == "but"
        && view.lower(comma + 3) != "not"
        && (one_of!(verb, "had" | "would" | "could" | "should")
            // "but was | fired |" tells what came of the speaker.
            || one_of!(verb, "was" | "were") && view.pos(comma + 3) == Pos::VerbGerund);
    resumes.then_some(comma + 3)
}

/// "crews from Ennis | and Nenagh could not answer | calls": no verb came yet.
fn joins_subjects(view: &View, before: Range<usize>, end: usize) -> bool {
    let and = before.end;
    view.lower(and) == "and"
        && starting_at(view, and + 1, end).is_some_and(|p| view.pos(p.end) == Pos::Modal)
        && !before.into_iter().any(|t| finite_verb(view, t))
}

/// "staff might be treated better, | which could explain | it", "would cost £3m, | of which a third could be | passed on": what
/// may be goes on; behind what is, the reporter tells what may come of it.
fn supposes(view: &View, before: Range<usize>) -> bool {
    let comma = before.end;
    let of = view.lower(comma + 1) == "of" && view.lower(comma + 2) == "which";
    let which = comma + 1 + usize::from(of);
    let may =
        |t: usize| one_of!(view.lower(t), "could" | "might") || of && one_of!(view.lower(t), "would" | "may");
    let reach = if of { 7 } else { 2 + usize::from(view.adverb(which + 1)) };
    view.lower(comma) == ","
        && view.lower(which) == "which"
        && (which + 1..which + reach).any(|t| may(t) && view.lower(t + 1) != "not")
        && before.into_iter().any(may)
}

/// "said | she was tired and | wanted | a change", "had run it for years and | knew | every child": of whom it is told.
fn wants(view: &View, start: usize, at: usize, shape: Shape) -> bool {
    let verb = view.lower(at + 1 + usize::from(view.adverb(at + 1)));
    let first = view.lower(start + usize::from(view.lower(start) == "that"));
    shape == Shape::Clause
        && view.lower(at) == "and"
        && (verb == "knew"
            || one_of!(first, "he" | "she" | "they" | "i" | "we")
                && one_of!(
                    verb,
                    "wanted"
                        | "hoped"
                        | "thought"
                        | "felt"
                        | "believed"
                        | "feared"
                        | "suspected"
                        | "intended"
                        | "planned"
                ))
}

/// "said | the board had met and | agreed | a deal": one who has done two things, by one "had".
fn shares_perfect(view: &View, start: usize, at: usize, shape: Shape) -> bool {
    let verb = at + 1 + usize::from(view.adverb(at + 1));
    if shape != Shape::Clause
        || view.lower(at) != "and"
        || !view.cue(verb).is_some_and(|c| c.forms & form::PARTICIPLE != 0)
    {
        return false;
    }
    let first = start + usize::from(view.lower(start) == "that");
    let Some(subject) = starting_at(view, first, at) else { return false };
    // "had failed and | called for | a vote": the speaker goes on, with all that is said by doing it.
    let passive = || {
        view.lower(verb + 1) == "to"
            && one_of!(view.lower(verb), "told" | "asked" | "ordered" | "warned" | "invited" | "forced")
            && (subject.end..at).any(|t| view.lower(t) == "been")
    };
    let does = one_of!(
        view.lower(verb),
        "agreed" | "decided" | "discussed" | "heard" | "learned" | "learnt" | "discovered" | "seen"
    );
    let had = (subject.end..at).find(|&t| !view.adverb(t));
    (does || passive())
        && had.is_some_and(|t| view.lower(t) == "had")
        && can_mean(view, &subject)
        && !(subject.end + 1..at).any(|t| finite_verb(view, t))
}

/// "that 38 percent approve, | while 51 percent do not |": what a poll found goes on to its other share.
fn counts_on(view: &View, start: usize, at: usize, shape: Shape) -> bool {
    let share = |t: usize| one_of!(view.lower(t), "percent" | "%" | "per" | "pc");
    shape == Shape::Clause
        && view.lower(at) == ","
        && one_of!(view.lower(at + 1), "while" | "compared")
        // "sales rose 12%, while analysts had expected 15%": the reporter compares.
        && !(at + 2..at + 9)
            .take_while(|&t| t < view.sentence(at).end)
            .any(|t| view.lower(t) == "had" || view.finite_cue(t).is_some_and(|c| c.class != CueClass::Attitude))
        && (start..at).any(share)
        && (at + 2..at + 9).any(share)
}

/// "that he blew the horn and | saw | the driver look down": whom the clause is about has seen it, and not who speaks ("said
/// the deal was fair and | saw | no reason to wait").
fn perceives(view: &View, start: usize, at: usize, shape: Shape) -> bool {
    let verb = at + 1 + usize::from(view.adverb(at + 1));
    let first = start + usize::from(view.lower(start) == "that");
    shape == Shape::Clause
        && view.lower(at) == "and"
        && one_of!(
            view.lower(verb),
            "saw" | "heard" | "felt" | "knew" | "noticed" | "recognised" | "recognized" | "forgot"
        )
        && view.lower(verb + 1) != "from"
        && starting_at(view, first, at).is_some_and(|subject| can_mean(view, &subject))
}
