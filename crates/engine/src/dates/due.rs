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
/// is to go on, as is asked or voted for.
pub(super) fn goes_through(cx: &Context, start: usize) -> bool {
    let before = || (2..14).map(|k| cx.doc.before(start, k)).take_while(|&k| cx.same_sentence(k, start));
    let lasts = |k: usize| {
        cx.lower(k) == "extension"
            || cx.lower(k) == "to"
                && one_of!(
                    cx.lower(k + 1),
                    "fund" | "extend" | "keep" | "finance" | "run" | "continue" | "last"
                )
    };
    let asked = |k: usize| {
        one_of!(
            cx.lower(k),
            "bill"
                | "measure"
                | "resolution"
                | "legislation"
                | "proposal"
                | "called"
                | "calls"
                | "sought"
                | "seeks"
                | "proposed"
                | "wants"
        )
    };
    let over =
        |k: usize| one_of!(cx.lower(k), "ran" | "used" | "had" | "last" | "opposed" | "lapsed" | "expired");
    cx.at(start).month > 0
        && before().any(lasts)
        && before().any(asked)
        && !before().any(over)
        && !(start..start + 8).any(|k| cx.same_sentence(start, k) && (over(k) || cx.lower(k) == "when"))
}

/// "called on the ministry to mend it before | the end of December |": by when somebody is asked to do something; not "to check
/// footage | recorded | before".
pub(super) fn is_asked_before(cx: &Context, start: usize) -> bool {
    let to = (2..14)
        .map(|k| cx.doc.before(start, k))
        .find(|&k| cx.lower(k) == "to" && cx.doc.pos(k + 1) == Pos::VerbBase && cx.same_sentence(k, start));
    let Some(to) = to.filter(|_| (start..start + 5).any(|k| cx.at(k).month > 0)) else { return false };
    let plain = |k: usize| {
        !matches!(cx.doc.pos(k), Pos::VerbPast | Pos::VerbParticiple)
            && !one_of!(cx.lower(k), "who" | "that" | "which")
    };
    let asks = |k: usize| {
        one_of!(cx.lower(k), "urged" | "asked" | "ordered" | "told" | "urges" | "directed" | "instructed")
            || one_of!(cx.lower(k), "called" | "calls") && cx.lower(k + 1) == "on"
    };
    let first = cx.doc.sentence_of(to).map_or(to, |s| s.tokens.start);
    let dated = (first..to).any(|k| cx.year(k).is_some());
    let after = (start..start + 8).any(|k| cx.same_sentence(start, k) && cx.lower(k) == "after");
    (1..12).map(|k| cx.doc.before(to, k)).take_while(|&k| cx.same_sentence(k, to)).any(asks)
        && (to + 2..start).all(plain)
        && !dated
        && !after
        && !came_of(cx, start)
}

/// "bracing for | January |", "preparing for March": what is still to be met.
pub(super) fn is_braced(cx: &Context, start: usize) -> bool {
    cx.at(start).month > 0
        && one_of!(
            cx.lower_before(start, 2),
            "bracing" | "braces" | "brace" | "preparing" | "prepares" | "prepare" | "readying"
        )
        && one_of!(cx.lower_before(start, 3), "is" | "are" | "be" | "'re" | "now" | "already")
}

/// "have called for a march in the capital on | Saturday |": what is called for is held later, and nothing tells what came
/// of it. "Called for a march in a statement on Monday" tells when they did.
pub(super) fn is_called_for(cx: &Context, start: usize) -> bool {
    let held = |k: usize| {
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
                | "vigil"
                | "sit-in"
                | "shutdown"
        )
    };
    let on = cx.doc.before(start, 1);
    let Some(event) = (1..6).map(|k| cx.doc.before(on, k)).find(|&k| held(k)) else { return false };
    // "a march | in the capital | on": where, and nothing else.
    let place = |k: usize| {
        one_of!(cx.lower(k), "in" | "across" | "through" | "the" | "central" | "capital" | "city" | "country")
            || cx.lower(k) == "on" && cx.doc.pos(k + 1) == Pos::ProperNoun
            || cx.doc.pos(k) == Pos::ProperNoun
    };
    let calls = (1..6).map(|k| cx.doc.before(event, k)).any(|k| {
        cx.lower(k) == "for"
            && one_of!(cx.lower_before(k, 1), "called" | "call" | "calls" | "calling")
            && !one_of!(cx.lower_before(k, 2), "had" | "who" | "which" | "that")
    });
    // "on Sunday|, blocking roads", "on Monday | that shut most schools": it was held.
    let over = !one_of!(cx.lower(start + 1), "." | "to" | "over" | "against" | "if" | "unless" | "");
    calls && day(cx, start) && (event + 1..on).all(place) && !over && cx.same_sentence(event, start)
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
                ("She called for a strike in a statement on [Sunday].", "2022-03-13"),
                ("They called for a strike in Leeds on [Sunday], blocking roads.", "2022-03-13"),
                ("The loan was used to fund jobs through [Jan. 2], when it ran out.", "2022-01-02"),
                ("He told residents to check footage recorded before [the end of June].", "2021-06"),
                ("Bracing for [February], they bought wood.", "2022-02"),
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
