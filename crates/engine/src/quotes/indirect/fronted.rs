//! What a reported clause may open with and is no part of the reporter's sentence: "said | under the plan | taxes would rise",
//! "said | earlier | surgery would help", "said | outside | groups would pay".

use super::complement::{that_behind, verbal};
use crate::quotes::phrases::{finite_verb, pronoun, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::tagger::Pos;

/// "said | under the plan | taxes would rise", "said | by 2030 | all buses would": where a clause begins that opens with what
/// cannot tell where, when or how it was said; behind "said under oath", which does.
pub(super) fn fronted(view: &View, at: usize, end: usize) -> Option<usize> {
    let word = view.lower(at);
    let dated = view.tells_when(at + 1) || view.lower(at + 1) == "then";
    // "has said | for years": then the time is that of saying.
    let perfect = || one_of!(view.lower(at.wrapping_sub(2)), "has" | "have" | "had" | "'ve");
    let led = |t: usize| view.is(t, flag::DETERMINER | flag::POSSESSIVE) && view.lower(t + 1) != "condition";
    let fronts = match word {
        "despite" | "unlike" => true,
        "under" => {
            led(at + 1) || one_of!(view.lower(at + 1), "current" | "existing" | "new" | "present" | "oath")
        }
        // "said | without help | the club would close", not "said without a trace of irony"
        "without" => {
            one_of!(
                view.lower(at + 1),
                "the" | "more" | "further" | "such" | "help" | "support" | "evidence" | "proof"
            )
        }
        "among" | "like" | "across" | "along" => {
            led(at + 1) && !one_of!(view.lower(at + 1), "a" | "an")
                || one_of!(view.lower(at + 1), "many" | "most" | "other")
        }
        "by" | "within" | "from" => dated,
        "since" | "until" => dated && !perfect(),
        "for" => (dated || view.lower(at + 2) == "first") && !perfect(),
        "as" => view.lower(at + 2) == "result",
        // "said | in some areas | water was rising", "said | at this stage | nobody was held"
        "in" | "at" => match view.lower(at + 1) {
            "some" | "many" | "most" => {
                one_of!(
                    view.lower(at + 2),
                    "areas"
                        | "parts"
                        | "places"
                        | "cases"
                        | "ways"
                        | "countries"
                        | "regions"
                        | "towns"
                        | "villages"
                )
            }
            "this" => one_of!(view.lower(at + 2), "stage" | "point" | "moment" | "case" | "instance" | "way"),
            _ => false,
        },
        _ => false,
    };
    if !fronts || that_behind(view, at, end).is_some() {
        return None;
    }
    let mut next = at + 1;
    while next < end && view.tells_when(next) {
        next += 1;
    }
    let mut clause = at;
    if next == at + 1 {
        let noun = starting_at(view, next, end)?;
        // "said without evidence | votes were lost"
        if one_of!(view.lower(next), "oath" | "evidence" | "proof") {
            clause = noun.end;
        }
        // "the plan taxes | would rise": the subject is among the words.
        if finite_verb(view, noun.end) {
            return (noun.len() > 1 && clause == at && !one_of!(word, "in" | "at" | "as")).then_some(at);
        }
        next = noun.end;
    }
    next += usize::from(view.lower(next) == ",");
    let subject = pronoun(view, next) || starting_at(view, next, end).is_some();
    (subject && verbal(view, next, end)).then_some(clause)
}

/// "said | earlier | surgery would help", "said | under current | rules nobody paid": a time that only begins a phrase, and
/// does not tell when it was said.
pub(super) fn begins_phrase(view: &View, start: usize, end: usize) -> bool {
    let opens = view.is(end, flag::DETERMINER | flag::POSSESSIVE | flag::PRONOUN | flag::PREPOSITION);
    let noun = matches!(view.pos(end), Pos::Noun | Pos::Adjective) && !opens;
    let last = view.lower(end - 1);
    // "said earlier | police had come"
    let adjective = start + 1 == end && one_of!(last, "early" | "earlier" | "later");
    let adjective = adjective && !view.is(end, flag::ROLE | flag::BODY | flag::PEOPLE);
    noun && (adjective || one_of!(last, "current" | "present" | "future" | "past"))
}

/// "said | outside groups | would pay", "said | near misses | were up", not "said outside the court".
pub(super) fn is_side(view: &View, at: usize) -> bool {
    one_of!(view.lower(at), "outside" | "inside" | "near")
        && view.lower(at + 1).ends_with('s')
        && finite_verb(view, at + 2)
        && !view.capitalized(at + 1)
        && !view.is(at + 1, flag::PREPOSITION | flag::DETERMINER | flag::PRONOUN)
}

#[cfg(test)]
mod tests {
    use crate::quotes::indirect::tests::check;

    #[test]
    fn what_opens_a_clause_is_said() {
        check(&[
            "[Ana Ruiz] said ⟦the October deal had failed⟧.",
            "[Ana Ruiz] said ⟦a March vote would be held⟧.",
            "[Ana Ruiz] said ⟦the 2024 floods had cost lives⟧.",
            "[Ana Ruiz] said Monday ⟦the plan had failed⟧.",
            "[Ana Ruiz] said ⟦earlier surgery would have helped⟧.",
            "[Ana Ruiz] said earlier ⟦police had come⟧.",
            "[Ana Ruiz] said ⟦under current rules nobody would pay⟧.",
            "[Ana Ruiz] said ⟦under the plan taxes would rise⟧.",
            "[Ana Ruiz] said ⟦by 2030 all buses would be electric⟧.",
            "[Ana Ruiz] said ⟦like many parents she was tired⟧.",
            "[Ana Ruiz] said under oath ⟦he had never seen it⟧.",
            "[Ana Ruiz] said without evidence ⟦the vote was rigged⟧.",
            "[Ana Ruiz] has said for years ⟦the vote was rigged⟧.",
            "[Ana Ruiz] said ⟦in some areas the water was rising⟧.",
            "[Ana Ruiz] said in May ⟦prices had risen⟧.",
            "[Ana Ruiz] said ⟦outside groups would pay⟧.",
            "[Ana Ruiz] said outside the court ⟦the verdict was wrong⟧.",
            "Ana Ruiz said without elaborating.",
        ]);
    }
}
