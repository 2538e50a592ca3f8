//! What is to be done, to begin or to come by a day, and what had its result on one.

use super::ahead::came_of;
use super::context::Context;
use super::tense::day;
use crate::tagger::Pos;

/// "the council | had to | find £14m before April": by when something is to be done, and nothing tells what came of it.
pub(super) fn has_to(cx: &Context, start: usize) -> bool {
    let to = (2..9).map(|k| cx.doc.before(start, k)).find(|&k| cx.lower(k) == "to");
    to.is_some_and(|to| {
        one_of!(cx.lower_before(to, 1), "had" | "has" | "have")
            && cx.doc.pos(to + 1) == Pos::VerbBase
            && cx.same_sentence(to, start)
            && cx.at(start).month > 0
            && !came_of(cx, start)
    })
}

/// "More rain was | expected | over the hills from Saturday"
pub(super) fn expected_from(cx: &Context, start: usize) -> bool {
    let verb = (2..9).map(|k| cx.doc.before(start, k)).find(|&k| cx.lower(k) == "expected");
    verb.is_some_and(|verb| {
        one_of!(cx.lower_before(verb, 1), "was" | "were" | "is" | "are")
            && cx.same_sentence(verb, start)
            && day(cx, start)
            && !(verb + 1..start - 1).any(|k| cx.doc.pos(k).finite())
            && !came_of(cx, start)
    })
}

/// "with elections | coming in | May", not "with eight coming in May".
pub(super) fn is_coming(cx: &Context, start: usize) -> bool {
    one_of!(cx.lower_before(start, 2), "coming" | "looming")
        && one_of!(
            cx.lower_before(start, 3),
            "election"
                | "elections"
                | "vote"
                | "polls"
                | "talks"
                | "summit"
                | "deadline"
                | "referendum"
                | "budget"
        )
}

/// "Work | was to begin | Feb. 1", and nothing tells what came of it.
pub(super) fn was_to(cx: &Context, to: usize, start: usize) -> bool {
    let next = cx.doc.sentence_of(start).map_or(start, |s| s.tokens.end);
    let went =
        cx.doc.pos(next) == Pos::Pronoun && (next + 1..next + 3).any(|k| cx.doc.pos(k) == Pos::VerbPast);
    one_of!(cx.lower_before(to, 1), "was" | "were")
        && cx.doc.pos(to + 1) == Pos::VerbBase
        && to + 6 > start
        && one_of!(cx.lower(to + 1), "begin" | "start" | "open" | "resume" | "end" | "close" | "appear")
        && !came_of(cx, start)
        && !(start + 1..next).any(|k| one_of!(cx.lower(k), "until" | "did" | "before" | "when"))
        && !went
}

/// "will miss the rest of the season after | Tuesday |'s 2-1 defeat": what has a result is over.
pub(super) fn had_result(cx: &Context, end: usize) -> bool {
    let result = |k: usize| one_of!(cx.lower(k), "defeat" | "win" | "victory" | "loss" | "thrashing");
    let between = |k: usize| {
        matches!(cx.doc.pos(k), Pos::Adjective | Pos::Number | Pos::Punctuation | Pos::Noun | Pos::ProperNoun)
            && !one_of!(cx.lower(k), "," | "." | ";")
    };
    cx.lower(end) == "'s"
        && (end + 1..end + 6).find(|&k| result(k)).is_some_and(|k| (end + 1..k).all(between))
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::check;

    #[test]
    fn what_is_due_lies_ahead() {
        check(
            "2022-03-18",
            &[
                ("Work was to begin on [Sunday].", "2022-03-20"),
                ("Work was to begin on [Sunday] but the mayor fell ill.", "2022-03-13"),
                ("Work was to begin on [Sunday]. It began late.", "2022-03-13"),
                ("It fell with elections coming in [May].", "2022-05"),
                ("The council had to find £14m before [June].", "2022-06"),
                ("The council had to find £14m before [June] and did.", "2021-06"),
                ("More rain was expected over the hills from [Sunday].", "2022-03-20"),
                ("Ayr came from behind to beat Hull in a postponed tie on [Tuesday].", "2022-03-15"),
                ("He was held twice, the first coming in [May].", "2021-05"),
                ("It could be [Monday] before they are back.", "2022-03-21"),
                ("He will miss the rest after [Tuesday]'s 2-1 defeat.", "2022-03-15"),
            ],
        );
    }
}
