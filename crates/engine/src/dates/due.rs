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

/// "called for a clean | extension | through Jan. 29", "a bill | to fund | the government through March 14": until when something
/// is to go on.
pub(super) fn goes_through(cx: &Context, start: usize) -> bool {
    cx.at(start).month > 0
        && (2..11).map(|k| cx.doc.before(start, k)).take_while(|&k| cx.same_sentence(k, start)).any(|k| {
            cx.lower(k) == "extension"
                || cx.lower(k) == "to"
                    && one_of!(
                        cx.lower(k + 1),
                        "fund" | "extend" | "keep" | "finance" | "run" | "continue" | "last"
                    )
        })
}

/// "called on the ministry to mend it before | the end of December |": by when somebody is asked to do something.
pub(super) fn is_asked_before(cx: &Context, start: usize) -> bool {
    let to = (2..14)
        .map(|k| cx.doc.before(start, k))
        .find(|&k| cx.lower(k) == "to" && cx.doc.pos(k + 1) == Pos::VerbBase && cx.same_sentence(k, start));
    (start..start + 5).any(|k| cx.at(k).month > 0)
        && to.is_some_and(|to| {
            (1..12).map(|k| cx.doc.before(to, k)).take_while(|&k| cx.same_sentence(k, to)).any(|k| {
                one_of!(
                    cx.lower(k),
                    "urged" | "asked" | "ordered" | "told" | "urges" | "directed" | "instructed"
                ) || one_of!(cx.lower(k), "called" | "calls") && cx.lower(k + 1) == "on"
            })
        })
        && !came_of(cx, start)
}

/// "bracing for | January |", "preparing for March": what is still to be met.
pub(super) fn is_braced(cx: &Context, start: usize) -> bool {
    cx.at(start).month > 0
        && one_of!(
            cx.lower_before(start, 2),
            "bracing" | "braces" | "brace" | "preparing" | "prepares" | "prepare" | "readying"
        )
        && !one_of!(cx.lower_before(start, 3), "was" | "were")
}

/// "have called for a march in the capital on | Saturday |": what is called for is held later, and nothing tells what came
/// of it.
pub(super) fn is_called_for(cx: &Context, start: usize) -> bool {
    let found = (4..12)
        .map(|k| cx.doc.before(start, k))
        .find(|&k| cx.same_sentence(k, start) && cx.lower(k) == "for");
    found.is_some_and(|preposition| {
        one_of!(cx.lower_before(preposition, 1), "called" | "call" | "calls" | "calling")
            && day(cx, start)
            && (preposition + 1..preposition + 5).any(|k| {
                one_of!(
                    cx.lower(k),
                    "march"
                        | "marches"
                        | "rally"
                        | "rallies"
                        | "protest"
                        | "protests"
                        | "strike"
                        | "walkout"
                        | "demonstration"
                        | "demonstrations"
                        | "boycott"
                        | "vigil"
                        | "sit-in"
                        | "shutdown"
                )
            })
            && !(preposition..start)
                .any(|k| cx.doc.pos(k).finite() || one_of!(cx.lower(k), "," | "after" | "held"))
            && !one_of!(cx.lower_before(preposition, 2), "had" | "who" | "which")
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
                ("She called on the ministry to mend it before [the end of June].", "2022-06"),
                ("He was told to leave before [June] and did.", "2021-06"),
                ("She called for an extension of the law through [Jan. 2].", "2023-01-02"),
                ("They passed a bill to fund the government through [June 1].", "2022-06-01"),
                ("It ran through [Jan. 29].", "2022-01-29"),
                ("Schools are bracing for [January], when the aid ends.", "2023-01"),
                ("The unions have called for a march in Leeds on [Sunday].", "2022-03-20"),
                ("The unions called for a march on [Sunday] and nobody came.", "2022-03-13"),
                ("She called for an inquiry on [Sunday].", "2022-03-13"),
                ("The funding lapses in [September].", "2022-09"),
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
