//! `[Ana Ruiz] said on Friday that the plan was “…”`: the nearest cue to the left in the sentence.

use std::ops::Range;

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::indirect::between;
use crate::quotes::phrases::{finite_verb, starting_at, subject};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag};
use crate::tagger::Pos;

pub(in crate::quotes) const ID: &str = "quote/clause-before";

/// How far back a cue may stand, in tokens.
const REACH: usize = 60;

/// How close to the words a verb of attitude must stand, in tokens.
const NEAR: usize = 8;

pub(in crate::quotes) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    if super::label::own_clause(view, quote).is_some() {
        return None;
    }
    let floor = quote.left.start.max(quote.left.end.saturating_sub(REACH));
    let cues: Vec<usize> = (floor..quote.left.end)
        .filter(|&t| reports(view, t) || characterizes(view, t, quote.left.end))
        .collect();
    if !cues.iter().any(|&t| reports(view, t)) {
        return None;
    }
    if let Some((speaker, verb)) = aside(view, quote, &cues) {
        return Some(Attribution { speaker, cue: Some(verb..verb + 1), verb: view.cue(verb), rule: ID });
    }
    // The nearest cue has the words, unless they stand in what an earlier one reports ("Ruiz said she found him “…”").
    let mut found: Option<(usize, Range<usize>)> = None;
    for &verb in cues.iter().rev() {
        match &found {
            None => found = subject(view, verb, quote.left.start).map(|s| (verb, s)),
            Some((inner, speaker)) => {
                let he = speaker.len() == 1 && one_of!(view.lower(speaker.start), "he" | "she" | "they");
                if reports(view, verb)
                    && !shows_somebody(view, verb, *inner)
                    && (governs(view, verb, *inner)
                        // "told the paper that the deal, which ends in May, would be | discussed | by the board “soon”"
                        || view.finite_cue(verb).is_some() && would_be(view, *inner)
                        || he && names_the_speaker(view, verb, *inner))
                    && let Some(outer) = subject(view, verb, quote.left.start)
                {
                    found = Some((verb, outer));
                }
            }
        }
    }
    let (verb, speaker) = found?;
    Some(Attribution { speaker, cue: Some(verb..verb + 1), verb: view.cue(verb), rule: ID })
}

/// "Would be | discussed | by": what is reported to be done by others.
fn would_be(view: &View, verb: usize) -> bool {
    view.lower(verb - 1) == "be"
        && verb > 1
        && one_of!(view.lower(verb - 2), "would" | "could" | "should" | "must")
        && view.lower(verb + 1) == "by"
}

/// "The judge, | he | said, should have let them hear of it, and her ruling was “…”": who speaks between commas, where no
/// verb behind has a subject that speaks.
fn aside(view: &View, quote: &Candidate, cues: &[usize]) -> Option<(Range<usize>, usize)> {
    let mut commas = (quote.left.start + 1..quote.left.end)
        .filter(|&t| view.lower(t) == "," && view.quoted(t).is_none() && view.quoted(t - 1).is_none());
    let (speaker, verb) = commas.find_map(|comma| between(view, comma, quote.left.end))?;
    let spoken = |&t: &usize| t > verb && view.finite_cue(t).is_some();
    let plain =
        quote.left.start < speaker.start.saturating_sub(2) && view.sentence(verb).start == quote.left.start;
    (plain && !cues.iter().any(spoken)).then_some((speaker, verb))
}

/// "The minutes showed that two members wanted a cut, | arguing that it was “…”": a document only shows who argues.
fn shows_somebody(view: &View, verb: usize, inner: usize) -> bool {
    let class = |t: usize| view.cue(t).map(|c| c.class);
    class(verb) == Some(CueClass::Document)
        && class(inner) != Some(CueClass::Document)
        && view.pos(inner) == Pos::VerbGerund
        && view.lower(inner.wrapping_sub(1)) == ","
}

/// True where the cue at `inner` stands in the clause that `verb` reports: "Ruiz said (that) | she told him".
fn governs(view: &View, verb: usize, inner: usize) -> bool {
    let Some(cue) = view.cue(verb) else { return false };
    let mut at = verb + 1;
    if cue.class == CueClass::Tell {
        at = if view.is(at, flag::OBJECT_PRONOUN) || one_of!(view.lower(at), "her" | "you") {
            at + 1
        } else {
            starting_at(view, at, inner).map_or(at, |p| p.end)
        };
    }
    while at < inner
        && (view.adverb(at)
            || view.tells_when(at)
            || view.is(at, flag::PREPOSITION) && view.tells_when(at + 1))
    {
        at += 1;
    }
    // "said | in a statement | the state would offer": not so "said in an affidavit that Hale told them".
    let gives =
        ["offer", "promis", "provid", "propos"].iter().any(|stem| view.lower(inner).starts_with(stem));
    if gives
        && one_of!(view.lower(at), "in" | "on" | "at" | "during")
        && let Some(told) = starting_at(view, at + 1, inner)
        && (view.is(told.end - 1, flag::DOCUMENT) || view.lower(told.end) == "that")
    {
        at = told.end;
    }
    let clause = one_of!(view.lower(at), "that" | "how" | "why" | "whether" | "what")
        || starting_at(view, at, inner + 1)
            .filter(|p| !one_of!(view.lower(p.end), "and" | "but"))
            .is_some_and(|p| (p.end..inner + 1).take(4).any(|t| finite_verb(view, t)));
    clause && !(at..inner).any(|t| closes(view, t)) && !ends_opening(view, verb..inner)
}

/// "When Hale said that …, | Ruiz replied": a comma ends an opening clause.
fn ends_opening(view: &View, between: Range<usize>) -> bool {
    let first = view.sentence(between.start).start;
    let opening = view.is(first, flag::CONJUNCTION) && !one_of!(view.lower(first), "and" | "but" | "that")
        || one_of!(view.lower(first), "after" | "before" | "since");
    // "Graham, who says that …, | tweeted"
    let lead = (first..between.start).rev().find(|&t| !view.adverb(t) && !view.is(t, flag::AUXILIARY));
    let relative = lead.is_some_and(|t| one_of!(view.lower(t), "who" | "which"));
    (opening || relative) && between.into_iter().any(|t| view.lower(t) == ",")
}

/// "Ruiz said …, which she called “…”": the pronoun's own sentence names whom it stands for.
fn names_the_speaker(view: &View, verb: usize, inner: usize) -> bool {
    let between = verb + 1..inner;
    view.finite_cue(verb).is_some_and(|c| matches!(c.class, CueClass::Say | CueClass::Tell))
        && !between.clone().any(|t| view.lower(t) == ";")
        && !ends_opening(view, between.clone())
        && !between.clone().any(|t| view.lower(t) == "," && one_of!(view.lower(t + 1), "and" | "but"))
}

/// Where a reported clause ends and the sentence goes on: ";", ", which he", ", while".
fn closes(view: &View, token: usize) -> bool {
    let next = |n: usize| view.lower(token + n);
    match view.lower(token) {
        ";" => true,
        "," => {
            one_of!(
                next(1),
                "which"
                    | "who"
                    | "whom"
                    | "whose"
                    | "where"
                    | "when"
                    | "while"
                    | "although"
                    | "though"
                    | "but"
                    | "with"
            ) || one_of!(next(2), "which" | "whom")
                // "…, a claim that Hale | called"
                || one_of!(next(1), "a" | "an") && one_of!(next(3), "that" | "which")
        }
        _ => false,
    }
}

/// A verb that says what somebody calls something, close before the words: "called the plan “…”".
fn characterizes(view: &View, token: usize, end: usize) -> bool {
    end - token <= NEAR
        && view.quoted(token).is_none()
        && view.cue(token).is_some_and(|c| c.class == CueClass::Attitude)
        && !(token..end).any(|t| view.lower(t) == ",")
        // "he said the plan approved by the Senate had already “…”"
        && !(token + 1..end).any(|t| view.quoted(t).is_none() && finite_verb(view, t))
}

/// A verb that reports words.
fn reports(view: &View, token: usize) -> bool {
    // "had | shown | “…”", "a | proposed | wind farm": no words of anybody's.
    let participle = view.pos(token) == Pos::VerbParticiple
        && token > 0
        && (one_of!(view.lower(token - 1), "a" | "an" | "the") || view.lower(token) == "shown");
    view.quoted(token).is_none() && !participle && view.cue(token).is_some_and(|c| c.class.reports_words())
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "The rules, [Tom Hale] said, would have let them hear of it, and the ruling “cut the heart out of our case”.",
                "She had been told by officers, [Ana Ruiz] added, that the sale was a “done deal already” and that she should leave.",
                "[Tom Hale] hid in the kitchen, according to a cook, asking aides “whose bright idea” it was.",
                "Ana Ruiz flew in to offer support and was said by [one member of the party] to have watched it “through her fingers”.",
                "Allies hit back within minutes. [One] accused Ms Ruiz of “playing to the gallery”.",
                "It was no answer from [a man] who has spent most of this week insisting that they were “just friends”.",
                "as [the meeting’s chairman, retired judge Ana Ruiz], put it from the stage, it was “about who owns the sky”.",
                "Then came a long break and what [Ana Ruiz] would later describe as “a bit of shouting”.",
                "[A driver] who led nine people out before his bus exploded has said that he was “nobody’s hero”.",
                "[One of those rescued], who gave no name, said that the crew were “the best of men”.",
                "[The think-tank] says in its report that the plan “makes fools of us all”.",
                "Ana Ruiz, [who] insists that they are “just friends”, posted on Facebook last night.",
                "[a telly insider] claimed that they were “tearing their hair out”.",
                "Asked for more, [Ana Ruiz] replied with a single word: “Inevitable.”",
                "[A Leeds man] accused of theft from his brother in a row over a field told police he “never meant it”.",
                "LEEDS: [Council leader Ana Ruiz] on Monday ruled out a cut and said that reports of it were “a fiction”.",
                "[A coach] who lost her job told a boy to “sit down and shut up”, a tribunal heard.",
                "[Ana Ruiz] said that the scheme, under which riders would be charged by distance, needed “a proper trial”.",
                "[Ana Ruiz], 71, who swims every day, said the pool was “past saving”.",
                "It was plain on Monday when [Ana Ruiz] lamented the delay and criticized the “magical thinking” of it.",
                "[Mr Tom Hale] (NUP, Butambala), said it was “a scandal”.",
                "[Ana Ruiz], chief of the ruling Harbour Party (HP), accused the council of “a scandal”.",
                "[Speaker Tom Hale], R-La., who had been reluctant to act, said it was because “members wanted to be heard”.",
                "[Rep. Ana Ruiz], D-Ill., the ranking member on the panel, said the text was “past saving”.",
                "Speaking in Leeds, [she] said the plan approved by the council in May had already “done its work”.",
                "[Ana Ruiz] told reporters: “We are ready to go home.”",
                "[Ana Ruiz] said on Friday that the plan was “a waste of money”.",
                "[Ruiz] said the mayor had told her that the plan was “a waste of money”.",
                "[An engineer] who asked not to be named said it was “pure fantasy”.",
                "The paper reported [Xi] saying during the call that “nobody wants this war”.",
                "While not all that Hale says is true, [Ana Ruiz] said the plan was “a way of buying time”.",
                "[Ana Ruiz] said she told the council that it was “a waste of money”.",
                "Hale asked about the pool, which [Ruiz] described to reporters as “a hole with tiles”.",
                "The minutes showed that [two members] wanted a cut, arguing that policy was “tighter than it should be”.",
                "Tom Hale, who left after what [he] described as “two years of being ignored,” said the report did not go far enough.",
                "The vote came hours after [Ana Ruiz] told a radio host that the pool was “past saving”.",
                "When Hale said that the pool would close, [Ana Ruiz] shouted back from the gallery that it was “a lie and a shame”.",
                "Ana Ruiz, [who] said that the pool was “past saving”, left early.",
            ],
        );
    }
}
