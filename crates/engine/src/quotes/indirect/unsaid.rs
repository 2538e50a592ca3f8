//! What is kept back, asked for or not yet said: "declined to comment", "has not said whether", "is likely to announce".

use std::ops::Range;

use super::complement::{CLAUSE, INFINITIVE, OBJECT, QUESTION};
use super::deeds::head;
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag};
use crate::tagger::Pos;

/// So far behind the verb may stand who is cited as saying something, in tokens.
const HANDED: usize = 14;

/// "declined | to comment | on the talks", "refused to say when", "declined an interview".
pub(super) fn declined(view: &View, verb: usize, start: usize, rule: &str) -> bool {
    let declines = |t: usize| ["declin", "refus"].iter().any(|stem| view.lower(t).starts_with(stem));
    let asked_for = rule == OBJECT && one_of!(head(view, start), "interview" | "comment");
    let to_say = rule == INFINITIVE
        && (view.listed_cue(start + 1).is_some()
            || view.lower(start + 1) == "release"
                && (start + 2..start + 5).any(|t| one_of!(view.lower(t), "name" | "names" | "identities"))
            || view.lower(start + 1) == "be" && view.lower(start + 2) == "interviewed");
    // "who did not want | to be pictured |", "wished | to remain anonymous |"
    let nameless = one_of!(view.lower(start + 1), "remain" | "stay");
    let not = || (verb.saturating_sub(3)..start + 1).any(|t| is_not(view, t));
    let shy = rule == INFINITIVE
        && (declines(verb)
            || ["want", "wish", "prefer", "ask"].iter().any(|stem| view.lower(verb).starts_with(stem))
                && (nameless || not()))
        && match view.lower(start + 1) {
            "be" => one_of!(
                view.lower(start + 2),
                "named" | "pictured" | "photographed" | "filmed" | "identified" | "quoted" | "recorded"
            ),
            "give" => one_of!(view.lower(start + 3), "name" | "names" | "surname" | "age"),
            "remain" | "stay" => view.lower(start + 2) == "anonymous",
            _ => false,
        };
    shy || declines(verb) && (asked_for || to_say)
        || verb.checked_sub(2).is_some_and(|t| view.lower(t + 1) == "to" && declines(t))
}

fn is_not(view: &View, token: usize) -> bool {
    one_of!(view.lower(token), "not" | "n't" | "never")
}

/// "has not said | whether", "stopped short of saying | that": what somebody keeps back.
pub(super) fn withheld(view: &View, verb: usize, rule: &str) -> bool {
    // "has yet to say | whether it will join"
    if verb > 2 && view.lower(verb - 1) == "to" && view.lower(verb - 2) == "yet" {
        return true;
    }
    let before = |back: usize| verb.checked_sub(back).map_or("", |t| view.lower(t));
    let not = (1..5)
        .take_while(|&back| {
            verb.checked_sub(back)
                .is_some_and(|t| view.adverb(t) || view.is(t, flag::AUXILIARY) || is_not(view, t))
        })
        .any(|back| verb.checked_sub(back).is_some_and(|t| is_not(view, t)));
    // "did not only | say | it was late"
    let only = |back: usize| one_of!(before(back), "only" | "just" | "merely" | "simply");
    let not = not && !only(1);
    let class = view.cue(verb).map(|c| c.class);
    let says = matches!(class, Some(CueClass::Say | CueClass::Tell));
    // "does not | think | the plan will work", "never | said | it would close": the words alone would say the opposite.
    let opposite = matches!(class, Some(CueClass::Say | CueClass::Tell | CueClass::Belief | CueClass::Claim));
    // "did not mention | the dead |"
    let kept = one_of!(
        view.lower(verb),
        "mention"
            | "disclose"
            | "reveal"
            | "specify"
            | "name"
            | "identify"
            | "detail"
            | "discuss"
            | "explain"
    );
    let negated = match rule {
        QUESTION => says,
        CLAUSE => opposite,
        INFINITIVE => orders(view, verb),
        _ => rule == OBJECT && (kept || class == Some(CueClass::Belief)),
    };
    not && negated
        || before(1) == "of" && before(2) == "short"
        // "will learn | whether he won"
        || rule == QUESTION && one_of!(view.lower(verb), "learn" | "decide")
}

/// "not authorized to | discuss | the matter", "anonymity to | describe | the talks", "is likely to | reject | it", "may |
/// want | to look again", "if you | want | to know": what nobody has said, or nobody yet.
pub(super) fn is_not_yet(view: &View, verb: usize) -> bool {
    // "One pastor | backing | Tom Hale said": which pastor.
    if view.lower(verb) == "backing" && view.pos(verb.wrapping_sub(1)) == Pos::Noun {
        return true;
    }
    let before = |back: usize| verb.checked_sub(back).map_or("", |t| view.lower(t));
    let likely = before(1) == "to"
        && one_of!(
            before(2),
            "authorized"
                | "expected"
                | "authorised"
                | "allowed"
                | "permitted"
                | "anonymity"
                | "likely"
                | "unlikely"
                | "due"
                | "set"
                | "poised"
        );
    let want = view.lower(verb) == "want" && one_of!(before(1), "may" | "might" | "you");
    // "was | told by a judge to | expect prison"
    let told = before(1) == "to"
        && (verb.saturating_sub(10)..verb).any(|t| {
            one_of!(view.lower(t), "told" | "ordered" | "advised" | "asked" | "urged" | "warned")
                && one_of!(view.lower(t.wrapping_sub(1)), "is" | "are" | "was" | "were" | "been" | "be")
                // "was asked about it and went on | to condemn | the attack"
                && !(t..verb).any(|n| view.punctuation(n) || one_of!(view.lower(n), "and" | "but"))
        });
    // "asked both sides not | to comment | on it"
    let told = told || before(1) == "to" && before(2) == "not";
    // "so long | to answer | that she left"
    let so = before(1) == "to"
        && one_of!(view.lower(verb), "answer" | "reply" | "respond")
        && (verb.saturating_sub(5)..verb).any(|t| view.lower(t) == "so");
    if so {
        return true;
    }
    // "were more | likely to say": those who were asked have.
    likely && !one_of!(before(3), "more" | "less" | "most") || want || told
}

/// "cited | two people at the talks as saying |": their words, which "saying" reports.
pub(super) fn is_handed_on(view: &View, verb: usize, end: usize) -> bool {
    let cites = one_of!(view.lower(verb), "cited" | "cites" | "citing" | "quoted" | "quotes" | "quoting");
    cites
        && (verb + 1..end.min(verb + HANDED)).any(|t| view.lower(t) == "saying" && view.lower(t - 1) == "as")
}

/// "Did she | know | she was watched?", "Who | said | it was over?": what is asked for, not said.
pub(super) fn is_asked(view: &View, sentence: &Range<usize>, speaker: &Range<usize>, cue: usize) -> bool {
    let asks = (sentence.end.saturating_sub(2).max(cue)..sentence.end).any(|t| view.lower(t) == "?");
    let before = speaker.start.checked_sub(1).filter(|&t| t >= sentence.start);
    // "Is Ofcom, | which | said so, asleep?": it has said so.
    let relative = |t: usize| view.lower(t) == "," || view.is(t, flag::RELATIVE);
    // "Why had he | said | so?": he has.
    let why = |t: usize| {
        view.lower(t.wrapping_sub(1)) == "why"
            && !one_of!(view.lower(t), "would" | "should" | "could" | "can")
    };
    let turned = before.is_some_and(|t| (view.is(t, flag::AUXILIARY) || view.lower(t) == "n't") && !why(t));
    let who = before.is_none() && one_of!(view.lower(speaker.start), "who" | "what" | "which");
    asks && speaker.end <= cue && (turned || who) && !(speaker.end..cue).any(relative)
}

/// "told", "advises", "instructed"
fn orders(view: &View, verb: usize) -> bool {
    ["tell", "told", "advis", "instruct", "remind"].iter().any(|stem| view.lower(verb).starts_with(stem))
}

/// "told | a lie | to protect her", "told himself to", "the man who told police to", "If you see him, | tell | him to": nobody
/// is told to do anything, or it is not what the sentence says.
pub(super) fn is_no_order(view: &View, verb: usize, start: usize, floor: usize) -> bool {
    if !orders(view, verb) {
        return false;
    }
    let whom = view.lower(verb + 1);
    let what = view.lower(start - 1);
    let before = view.lower(verb.wrapping_sub(1));
    // "Police said two men ran up | and told him to stop": theirs.
    let said = |t: usize| view.finite_cue(t).is_some_and(|c| c.class == CueClass::Say);
    let reported = before == "and" && (floor..verb).any(said);
    view.finite_cue(verb).is_none()
        || view.pos(verb) == Pos::VerbGerund
        || whom.ends_with("self")
        || whom.ends_with("selves")
        || one_of!(what, "lie" | "lies" | "joke" | "jokes" | "story" | "stories" | "tale" | "tales" | "truth")
        || one_of!(before, "who" | "that" | "which" | "to" | "of" | "will")
        || reported
}

#[cfg(test)]
mod tests {
    use crate::quotes::indirect::tests::check;

    #[test]
    fn nothing_is_said_with_these() {
        check(&[
            "She was not authorized to discuss the talks.",
            "The minister is expected to announce on Friday that fares will rise.",
            "Tom Hale is likely to reject the offer.",
            "Police declined to release their names.",
            "A baker, who did not want to be pictured, left.",
            "Tom Hale, who asked to remain anonymous, left.",
            "Ana Ruiz does not think the plan will work.",
            "Ana Ruiz never said the pool would close.",
            "Few voters believe the plan will work.",
            "Neither the ministry nor the embassy responded to requests for comment.",
            "A man whose shows delighted the town died.",
            "Did Ana Ruiz know that she was being watched?",
            "Who said the plan was dead?",
            "Has [the minister], who told MPs ⟦the ship was safe⟧, misled parliament?",
            "[Tom Hale] wonders ⟦whether the plan is dead⟧.",
            "Why would Tom Hale believe the plan is dead?",
            "[Tom Hale] was asked about it and went on to condemn ⟦the plan⟧.",
            "A bookkeeper was told by a judge on Thursday to expect prison.",
            "The paper cited [two people at the talks] as saying ⟦the plan had failed⟧.",
            // What may sound so and is said.
            "[Ana Ruiz] wants ⟦to be mayor⟧.",
            "[A few voters] believe ⟦the plan will work⟧.",
            "Only a [few] said ⟦they would leave⟧.",
            "[Voters] were more likely to say ⟦that the plan had failed⟧.",
        ]);
    }
}
