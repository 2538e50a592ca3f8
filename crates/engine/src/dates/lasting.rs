//! "until Tuesday", "by Tuesday", "through May": whether the time up to a day is over.

use super::ahead::came_of;
use super::context::Context;
use super::words::tense_class as class;
use crate::tagger::Pos;

/// "postponed until Tuesday", "as early as Tuesday", "by Tuesday": what lasts until a day has not ended, unless it is
/// told of a past that had ("had sold half by Tuesday", "served until May", "fell through August").
pub(super) fn lasts_until(cx: &Context, from: usize, start: usize, end: usize) -> bool {
    let mut begin = start;
    // "by the end of", "until late", "through early"
    for _ in 0..4 {
        let narrows = one_of!(
            cx.lower_before(begin, 1),
            "the"
                | "end"
                | "of"
                | "late"
                | "early"
                | "mid"
                | "-"
                | "middle"
                | "start"
                | "beginning"
                | "at"
                | "least"
        );
        begin -= usize::from(narrows && begin > from);
    }

    // "prompted by the Friday release", "by the Tuesday deadline": the day belongs to a noun.
    if (begin..start).any(|at| cx.lower(at) == "the") && cx.doc.pos(end) == Pos::Noun {
        return false;
    }
    let before = cx.lower_before(begin, 1);
    if before == "as" && one_of!(cx.lower_before(begin, 2), "soon" | "early" | "late") {
        return !(cx.lower_before(begin, 3) == "as" && over(cx, from, begin.saturating_sub(3)));
    }
    if !one_of!(
        before,
        "until" | "till" | "by" | "through" | "effective" | "starting" | "beginning" | "before"
    ) {
        return false;
    }
    // "until Tuesday, when it | tabled | an offer"
    let told = cx.lower(end) == ","
        && cx.lower(end + 1) == "when"
        && (end + 2..end + 6).any(|at| cx.doc.pos(at) == Pos::VerbPast && cx.same_sentence(start, at));
    if told {
        return false;
    }
    let verb = (from..begin.saturating_sub(1)).rev().find(|&at| {
        cx.doc.pos(at) == Pos::Modal
            || matches!(cx.doc.pos(at), Pos::VerbPast | Pos::VerbPresent)
            || one_of!(cx.lower(at), "had" | "will" | "was" | "were" | "is" | "are")
    });
    let Some(verb) = verb else { return before != "before" };
    let past = cx.doc.pos(verb) == Pos::VerbPast
        || one_of!(cx.lower(verb), "had" | "was" | "were")
        || one_of!(cx.lower(verb), "have" | "has") && cx.doc.pos(verb + 1) == Pos::VerbParticiple;
    match before {
        // "had been paying until May"
        "until" | "till" => {
            let lasting = cx.at(verb).tense & class::LASTING != 0
                || (verb + 1..verb + 4).any(|at| cx.doc.pos(at) == Pos::VerbGerund);
            !(past && lasting)
        }
        // "had sold half by Tuesday", "by Tuesday it had", "they returned by Tuesday"
        "by" => {
            // "files were shared by Thursday": nothing between looks ahead.
            let open = (verb..begin).any(|at| {
                cx.at(at).tense & !class::HELD != 0
                    || matches!(cx.doc.pos(at), Pos::VerbBase | Pos::Modal)
                    || one_of!(cx.lower(at), "be" | "gave" | "goal" | "plan" | "target")
            });
            let passive = past
                && one_of!(cx.lower(verb), "was" | "were")
                && cx.doc.pos(verb + 1) == Pos::VerbParticiple
                && !open;
            // "had sought a reply by Tuesday"; "hundreds had asked for help by Tuesday" and "had sought refuge" are over.
            let ordered = matches!(
                (cx.lower(verb + 1), cx.lower(verb + 2), cx.doc.pos(verb + 2)),
                ("asked", "for", _) | ("sought" | "required", _, Pos::Determiner) | ("demanded", ..)
            ) && !(verb.saturating_sub(2)..verb + 4).any(|at| {
                cx.doc.pos(at) == Pos::Number
                    || one_of!(cx.lower(at), "people" | "hundreds" | "dozens" | "thousands")
            }) && !came_of(cx, start);
            let told = cx.lower(verb) == "had" && cx.lower(verb + 1) != "until" && !ordered
                || (end..end + 6).any(|at| cx.lower(at) == "had");
            let near = cx.doc.pos(verb) == Pos::VerbPast
                && verb + if open { 4 } else { 10 } >= begin
                && !(verb..begin).any(|at| {
                    matches!(cx.doc.pos(at), Pos::VerbBase | Pos::VerbParticiple)
                        || cx.doc.pos(at) == Pos::To && cx.doc.pos(at + 1) == Pos::VerbBase
                })
                && cx.at(verb).tense == 0;
            !told && !near && !passive
        }
        "through" => !past || (verb..begin).any(|at| cx.at(at).tense & class::EXTENDS != 0),
        "before" => false,
        _ => true,
    }
}

/// "She knew | as early as March", "had warned of cracks | as early as March": what began so early is over, unless its
/// verb looks ahead ("was expected as early as March", "had asked to leave as early as March").
fn over(cx: &Context, from: usize, as_early: usize) -> bool {
    // "warned of default as early as January": of what lies ahead, unless it could be seen.
    let seen = |at: usize| {
        cx.lower(at) == "warned"
            && cx.lower(at + 1) == "of"
            && one_of!(cx.lower(at + 2), "cracks" | "faults" | "defects" | "leaks" | "flaws" | "problems")
    };
    let plain = |at: usize| cx.lower(at) != "warned" && cx.at(at).tense & !class::SAYS == 0 || seen(at);
    let unreal =
        |at: usize| one_of!(cx.lower(at), "if" | "would" | "could" | "might" | "hope" | "hoped" | "hopes");
    if (from..as_early).any(unreal) {
        return false;
    }
    let near = cx.doc.before(as_early, 1);
    if cx.doc.pos(near) == Pos::VerbPast {
        return plain(near);
    }
    let verb = (from..as_early)
        .rev()
        .find(|&at| !matches!(cx.doc.pos(at), Pos::Noun | Pos::Preposition | Pos::Adjective));
    verb.is_some_and(|at| {
        cx.doc.pos(at) == Pos::VerbParticiple && plain(at) && cx.lower_before(at, 1) == "had"
    })
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::check;

    #[test]
    fn what_began_early_is_over_unless_its_verb_looks_ahead() {
        check(
            "2026-11-27",
            &[
                ("The engineers had warned of cracks as early as [March].", "2026-03"),
                ("The managers knew as early as [March], staff said.", "2026-03"),
                ("The neighbours had complained as early as [July].", "2026-07"),
                ("The board had warned of default as early as [January].", "2027-01"),
                ("It would help if the vaccine came as early as [January].", "2027-01"),
                ("The court may rule as early as [March].", "2027-03"),
                ("The strike had been expected as early as [March].", "2027-03"),
                ("The council had called for a vote as early as [March].", "2027-03"),
                ("The firm announced a launch as early as [March].", "2027-03"),
            ],
        );
    }
}
