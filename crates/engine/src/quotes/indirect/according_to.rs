//! `According to [Ana Ruiz], the plan had failed`; `The plan had failed, according to [a report]`; `In [her] view, …`.

use std::ops::Range;

use super::Reported;
use super::clause_end::{Setting, around, clause};
use crate::document::Case;
use crate::quotes::candidate::Attribution;
use crate::quotes::phrases::{according, after_dateline, finite_verb};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::EntityKind;
use crate::tagger::Pos;

const RULE: &str = "quote/indirect-according-to";

/// So few words tell nothing without a verb.
const SHORTEST: usize = 4;

pub(super) fn find(view: &View, sentence: &Range<usize>, out: &mut Vec<Reported>) {
    let Some(source) = according(view, sentence) else { return };
    let at = source.tokens.start;
    // "He added that according to the briefing": he says it.
    let told = at.checked_sub(2).is_some_and(|t| view.lower(t + 1) == "that" && view.finite_cue(t).is_some());
    if told || is_measure(view, source.speaker.end - 1) {
        return;
    }
    // "A suit made such claims; | according to the complaint, | the jail was full"
    let semicolon = (sentence.start..at).rev().find(|&t| view.lower(t) == ";" && view.quoted(t).is_none());
    // "Tom Hale, a baker; Ana Ruiz, of Leeds; | and Dan Orr, 19 |, according to police": of a list.
    let clause_behind = |t: usize| {
        !one_of!(view.lower(t + 1), "and" | "or")
            && (t + 1 == at
                // "He was born in Leeds; | his mother, according to Hale, was a nurse"
                || at <= t + 4 && view.lower(at - 1) == ","
                || one_of!(view.lower(t + 1), "but" | "yet")
                || (t + 1..at).any(|t| finite_verb(view, t)))
    };
    let floor = semicolon.filter(|&t| clause_behind(t)).map_or(sentence.start, |t| t + 1);
    // "| Guards, | according to the suit, looked away": whoever does it is part of what is said.
    let subject = at > floor + 1
        && view.lower(at - 1) == ","
        && matches!(
            view.pos(floor),
            Pos::Noun | Pos::ProperNoun | Pos::Pronoun | Pos::PossessivePronoun | Pos::Determiner
        );
    let tokens = if at - floor <= 2 && !subject {
        let Some(comma) = (source.tokens.end..sentence.end).find(|&t| view.lower(t) == ",") else { return };
        // "In his opinion, | he said, | the ferry"
        let said = view.finite_cue(comma + 2).is_some() && view.lower(comma + 3) == ",";
        let from = if said { comma + 4 } else { comma + 1 };
        clause(view, from, sentence.end, Setting::default())
    } else {
        // "LEEDS — The plan had failed, according to": not the town.
        let filed = view.doc.token(sentence.start).case == Case::Upper
            && view.entity_at(sentence.start).is_some_and(|e| e.kind == EntityKind::Place);
        let from = if filed { after_dateline(view, sentence.start, at) } else { floor };
        // "Apple, according to analysts, sold 50 million phones|, but sales fell"
        let but = (source.tokens.end + 1..sentence.end).find(|&t| {
            subject && view.lower(t) == "," && one_of!(view.lower(t + 1), "but" | "and" | "while")
        });
        around(view, from, at, source.tokens.end, but.unwrap_or(sentence.end))
    };
    // "In each, | according to court filings, | he asked …": nothing to report.
    // "The blaze | was, in the words of one neighbour, “odd”": the frame of a quotation.
    // "Interviews tell of a race that ran out of money | and, according to one aide, “pretended it hadn’t”"
    let joins = |last: usize| one_of!(view.lower(last), "and" | "but" | "or");
    let frame = tokens.end.checked_sub(1).is_some_and(|last| view.is(last, flag::AUXILIARY) || joins(last))
        && (source.tokens.end..sentence.end).any(|t| view.quoted(t).is_some());
    if frame || tokens.len() < SHORTEST && !tokens.clone().any(|t| finite_verb(view, t)) {
        return;
    }
    let attribution = Attribution { speaker: source.speaker, cue: Some(source.cue), verb: None, rule: RULE };
    out.push(Reported { tokens, attribution });
}

/// "According to his body mass index", "according to the needs of each": what something goes by, and nobody's words.
fn is_measure(view: &View, last: usize) -> bool {
    (view.sentence(last).start..last + 1).rev().take(6).take_while(|&t| view.lower(t) != "to").any(|t| {
        one_of!(
            view.lower(t),
            "index"
                | "need"
                | "needs"
                | "plan"
                | "schedule"
                | "size"
                | "age"
                | "type"
                | "taste"
                | "rite"
                | "rites"
                | "recipe"
                | "merit"
                | "wishes"
                | "colour"
                | "color"
                | "tastes"
                | "ability"
                | "rules"
                | "custom"
                | "tradition"
                | "preference"
                | "preferences"
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::report::QuoteKind;
    use crate::testing::analyze;

    #[test]
    fn finds_the_clause_and_whose_it_is() {
        for (text, want) in [
            ("According to Ana Ruiz, the plan had failed.", "Ana Ruiz: the plan had failed"),
            (
                "According to its president, Ana Ruiz, the club lost a million euros.",
                "its president, Ana Ruiz: the club lost a million euros",
            ),
            ("According to the IFS, a think tank, the cost could double.", "the IFS: the cost could double"),
            (
                "According to Ana Ruiz, who runs the harbour at Leeds, the plan had failed.",
                "Ana Ruiz: the plan had failed",
            ),
            (
                "According to Ana Ruiz, the mayor of Leeds, the plan had failed.",
                "Ana Ruiz: the plan had failed",
            ),
            (
                "According to Ana Ruiz, the roads, bridges and schools had failed.",
                "Ana Ruiz: the roads, bridges and schools had failed",
            ),
            (
                "According to Hamas, the leader of the group, Ana Ruiz, was killed.",
                "Hamas: the leader of the group, Ana Ruiz, was killed",
            ),
            ("By her reckoning, the plan had failed.", "her: the plan had failed"),
            ("In her opinion, she said, the plan had failed.", "her: the plan had failed"),
            ("The plan had failed, according to a report.", "a report: The plan had failed"),
            (
                "LEEDS - The plan had failed, according to a study of more than 4,000 homes.",
                "a study of more than 4,000 homes: The plan had failed",
            ),
            (
                "The plan had failed, according to a poll of almost 3,000 farmers.",
                "a poll of almost 3,000 farmers: The plan had failed",
            ),
            (
                "Ana Ruiz — the mayor — had failed, according to a report.",
                "a report: Ana Ruiz — the mayor — had failed",
            ),
            (
                "The plan had failed, according to a review of about half of it.",
                "a review: The plan had failed",
            ),
            (
                "Tom Weller added that according to the report the plan had failed.",
                "Tom Weller: that according to the report the plan had failed",
            ),
            (
                "Apple, according to analysts, sold 50 million phones, but sales fell.",
                "analysts: Apple, according to analysts, sold 50 million phones",
            ),
            (
                "Those killed were Tom Hale, a baker; Ana Ruiz, of Leeds; and Dan Orr, 19, according to police.",
                "police: Those killed were Tom Hale, a baker; Ana Ruiz, of Leeds; and Dan Orr, 19",
            ),
            (
                "A suit made such claims; according to the complaint, the jail was full.",
                "the complaint: the jail was full",
            ),
            (
                "He was born in Leeds; his mother, according to Tom Hale, was a nurse.",
                "Tom Hale: his mother, according to Tom Hale, was a nurse",
            ),
            (
                "The county spent a lot, according to figures provided by the finance office.",
                "the finance office: The county spent a lot",
            ),
            (
                "Talks with staff tell of a race without money and, according to one aide, “without a plan to win”.",
                "",
            ),
            ("Seats are given out according to the needs of each pupil.", ""),
            ("Ana Ruiz was buried on Sunday according to Christian rites.", ""),
        ] {
            let report = analyze(text, None);
            let found = report
                .quotes
                .iter()
                .filter(|q| q.kind == QuoteKind::Indirect)
                .map(|q| format!("{}: {}", q.speaker.as_ref().map_or("", |s| s.text.as_str()), q.text));
            assert_eq!(found.collect::<Vec<_>>().join(" | "), want, "{text}");
        }
    }
}
