//! Verbs of speech with whose complement nothing is said: "declined to comment", "did not return calls", "addressed the
//! media".

use std::ops::Range;

use super::complement::{CLAUSE, INFINITIVE, OBJECT, QUESTION};
use crate::document::TokenKind;
use crate::quotes::phrases::{hears_others, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag};
use crate::tagger::Pos;

/// So far behind the verb may stand who is cited as saying something, in tokens.
const HANDED: usize = 14;

/// "declined | to comment | on the talks", "refused to say when", "declined an interview".
pub(super) fn declined(view: &View, verb: usize, start: usize, rule: &str) -> bool {
    let declines = |t: usize| ["declin", "refus"].iter().any(|stem| view.lower(t).starts_with(stem));
    let asked_for = rule == OBJECT && matches!(head(view, start), "interview" | "comment");
    let to_say = rule == INFINITIVE
        && (view.listed_cue(start + 1).is_some()
            || view.lower(start + 1) == "give"
                && matches!(view.lower(start + 3), "name" | "names" | "surname" | "age")
            || view.lower(start + 1) == "release"
                && (start + 2..start + 5).any(|t| matches!(view.lower(t), "name" | "names" | "identities"))
            || view.lower(start + 1) == "be" && matches!(view.lower(start + 2), "named" | "interviewed"));
    declines(verb) && (asked_for || to_say)
        || verb.checked_sub(2).is_some_and(|t| view.lower(t + 1) == "to" && declines(t))
}

fn is_not(view: &View, token: usize) -> bool {
    matches!(view.lower(token), "not" | "n't" | "never")
}

/// "has not said | whether", "stopped short of saying | that": what somebody keeps back.
pub(super) fn withheld(view: &View, verb: usize, rule: &str) -> bool {
    let before = |back: usize| verb.checked_sub(back).map_or("", |t| view.lower(t));
    let not = (1..5)
        .take_while(|&back| {
            verb.checked_sub(back)
                .is_some_and(|t| view.adverb(t) || view.is(t, flag::AUXILIARY) || is_not(view, t))
        })
        .any(|back| verb.checked_sub(back).is_some_and(|t| is_not(view, t)));
    let class = view.cue(verb).map(|c| c.class);
    let says = matches!(class, Some(CueClass::Say | CueClass::Tell));
    // "does not | think | the plan will work", "never | said | it would close": the words alone would say the opposite.
    let opposite = matches!(class, Some(CueClass::Say | CueClass::Tell | CueClass::Belief | CueClass::Claim));
    // "did not mention | the dead |"
    let kept = matches!(
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
    let tells = rule == INFINITIVE && orders(view, verb);
    not && (rule == QUESTION && says || (rule == CLAUSE && opposite || rule == OBJECT && class == Some(CueClass::Belief)) || tells || rule == OBJECT && kept && before(1) != "only")
        || before(1) == "of" && before(2) == "short"
        // "will learn | whether he won"
        || rule == QUESTION && matches!(view.lower(verb), "learn" | "decide")
}

/// "not authorized to | discuss | the matter", "anonymity to | describe | the talks", "is likely to | reject | it", "may |
/// want | to look again", "if you | want | to know": what nobody has said, or nobody yet.
pub(super) fn is_not_yet(view: &View, verb: usize) -> bool {
    let before = |back: usize| verb.checked_sub(back).map_or("", |t| view.lower(t));
    let likely = before(1) == "to"
        && matches!(
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
    let want = view.lower(verb) == "want" && matches!(before(1), "may" | "might" | "you");
    // "was | told by a judge to | expect prison"
    let told = before(1) == "to"
        && (verb.saturating_sub(10)..verb).any(|t| {
            matches!(view.lower(t), "told" | "ordered" | "advised" | "asked" | "urged" | "warned")
                && matches!(view.lower(t.wrapping_sub(1)), "was" | "were" | "been" | "be")
        });
    // "were more | likely to say": those who were asked have.
    likely && !matches!(before(3), "more" | "less" | "most") || want || told
}

/// "cited | two people at the talks as saying |": their words, which "saying" reports.
pub(super) fn is_handed_on(view: &View, verb: usize, end: usize) -> bool {
    let cites = matches!(view.lower(verb), "cited" | "cites" | "citing" | "quoted" | "quotes" | "quoting");
    cites
        && (verb + 1..end.min(verb + HANDED)).any(|t| view.lower(t) == "saying" && view.lower(t - 1) == "as")
}

/// "They | learned of | the fire", "She | read | law at Leeds", "complained of | a headache": what somebody comes to know or
/// feels.
pub(super) fn is_no_report(view: &View, verb: usize, start: usize, speaker: &Range<usize>) -> bool {
    let stem = |stem: &str| view.lower(verb).starts_with(stem);
    let of = || view.lower(start - 1) == "of";
    let person =
        || speaker.is_empty() || view.is(speaker.start, flag::PRONOUN) || view.is_person(speaker.end - 1);
    let hears = || {
        speaker
            .clone()
            .any(|t| hears_others(view, t) || matches!(view.lower(t), "mps" | "peers" | "councillors"))
    };
    // "Officers | responded to | a crash"
    let called_out = || {
        matches!(
            head(view, start),
            "school"
                | "scene"
                | "call"
                | "calls"
                | "report"
                | "reports"
                | "crash"
                | "fight"
                | "home"
                | "house"
                | "fire"
                | "blaze"
                | "shooting"
                | "incident"
                | "alarm"
                | "emergency"
                | "address"
                | "disturbance"
                | "bar"
        ) && speaker.clone().any(|t| {
            matches!(
                view.lower(t),
                "police"
                    | "officers"
                    | "troopers"
                    | "deputies"
                    | "firefighters"
                    | "crews"
                    | "paramedics"
                    | "medics"
                    | "officer"
            )
        })
    };
    stem("learn") && of()
        || stem("respond") && called_out()
        || stem("hear") && of() && !hears()
        || view.lower(verb) == "read" && view.pos(start) == Pos::Noun && person()
        || stem("complain")
            && matches!(
                head(view, start),
                "pain" | "pains" | "throat" | "headache" | "headaches" | "dizziness" | "breath" | "fever" | "nausea"
            )
        // "should | call | the airline"
        || view.lower(verb) == "call"
            && alone(view, start)
            && matches!(
                head(view, start),
                "airline" | "police" | "ambulance" | "number" | "helpline" | "hotline" | "voters" | "doctor" | "line"
            )
}

/// "agrees | a $3bn sale |", "reported | its best profit |", "posted | pictures of the fire |", "to confirm | his name |": figures and pictures that
/// somebody has, and who somebody is.
pub(super) fn is_result(view: &View, verb: usize, start: usize) -> bool {
    let stem = |stem: &str| view.lower(verb).starts_with(stem);
    let head = || head(view, start);
    stem("agree") && start == verb + 1
        || (stem("report") || stem("post"))
            && matches!(
                head(),
                "profit"
                    | "profits"
                    | "loss"
                    | "sales"
                    | "revenue"
                    | "revenues"
                    | "earnings"
                    | "income"
                    | "turnover"
                    | "results"
                    | "pictures"
                    | "photos"
                    | "images"
                    | "videos"
                    | "footage"
            )
        || stem("confirm")
            && view.lower(verb - 1) == "to"
            && view.is(start, flag::POSSESSIVE)
            && matches!(head(), "name" | "names" | "age" | "address" | "identity" | "details")
}

/// "did not respond to | a request for comment", "did not return | calls": nothing is said.
pub(super) fn answers_nobody(view: &View, verb: usize, start: usize) -> bool {
    let answers =
        ["respond", "repl", "return", "answer"].iter().any(|stem| view.lower(verb).starts_with(stem));
    let not = |t: usize| matches!(view.lower(t), "not" | "n't" | "never" | "failed");
    answers
        && (verb.saturating_sub(4)..verb).any(not)
        && matches!(
            head(view, start),
            "request"
                | "requests"
                | "call"
                | "calls"
                | "message"
                | "messages"
                | "email"
                | "emails"
                | "inquiries"
        )
}

/// "The Senate confirmed | Ruiz as secretary |", "confirmed | Tom Hale to lead": a vote on somebody is no report of theirs.
pub(super) fn is_vote(view: &View, verb: usize, start: usize) -> bool {
    let name = (start..start + 6).find(|&t| view.is_person_name(t));
    let office = |t: usize| matches!(view.lower(t), "as" | "to" | "for");
    let behind = name.map(|name| (name..name + 5).find(|&t| !view.is_person_name(t)).unwrap_or(name));
    view.lower(verb).starts_with("confirm") && behind.is_some_and(office)
}

/// "a woman who saw | the crash |": an eye sees; a mind sees one thing as another.
pub(super) fn is_only_seen(view: &View, verb: usize, tokens: &Range<usize>) -> bool {
    matches!(view.lower(verb), "see" | "sees" | "saw" | "seen" | "seeing")
        && view.lower(tokens.start) != "that"
        && !tokens.clone().any(|t| view.lower(t) == "as")
}

/// The head of the noun phrase that begins at a token: "a | request | for comment".
fn head<'v>(view: &'v View, start: usize) -> &'v str {
    let Some(phrase) = starting_at(view, start, start + 8) else { return "" };
    let hangs = phrase.clone().skip(1).find(|&t| view.is(t, flag::PREPOSITION)).unwrap_or(phrase.end);
    view.lower(hangs - 1)
}

/// "declared | a state of emergency |", "recalled | 3,000 vehicles |": saying so does it.
pub(super) fn is_done_by_saying(view: &View, verb: usize, start: usize) -> bool {
    let stem = |stem: &str| view.lower(verb).starts_with(stem);
    let declared = || {
        matches!(
            head(view, start),
            "state" | "emergency" | "holiday" | "bankruptcy" | "dividend" | "ceasefire"
        )
    };
    // "recalled | 3,000 vehicles |", not "recalled cars being swept away"
    let counted = view.doc.token(start).kind == TokenKind::Number;
    let envoy = view.is(start, flag::POSSESSIVE) && view.lower(start + 1) == "ambassador";
    stem("declar") && declared() && alone(view, start) || stem("recall") && (counted || envoy)
}

/// True where nothing is said of the noun phrase that begins at a token, but of what and when.
fn alone(view: &View, start: usize) -> bool {
    starting_at(view, start, start + 8).is_some_and(|phrase| {
        let next = phrase.end;
        view.punctuation(next) || view.tells_when(next) || view.is(next, flag::PREPOSITION)
    })
}

/// "told", "advises", "instructed"
fn orders(view: &View, verb: usize) -> bool {
    ["tell", "told", "advis", "instruct"].iter().any(|stem| view.lower(verb).starts_with(stem))
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
        || matches!(
            what,
            "lie" | "lies" | "joke" | "jokes" | "story" | "stories" | "tale" | "tales" | "truth"
        )
        || matches!(before, "who" | "that" | "which" | "to" | "of" | "will")
        || reported
}

/// "addressed | the media", "pressed | her ear to the door", "attacked | two men": who is only spoken to, what is only
/// pushed, and who is hurt.
pub(super) fn is_only_addressed(view: &View, verb: usize, start: usize) -> bool {
    let stem = |stem: &str| view.lower(verb).starts_with(stem);
    let head = || head(view, start);
    stem("address")
        && matches!(
            head(),
            "media"
                | "press"
                | "reporters"
                | "journalists"
                | "crowd"
                | "crowds"
                | "supporters"
                | "audience"
                | "nation"
                | "rally"
                | "conference"
                | "meeting"
                | "gathering"
                | "court"
                | "parliament"
                | "congress"
                | "council"
                | "assembly"
                | "delegates"
                | "members"
                | "lawmakers"
                | "students"
                | "fans"
                | "mourners"
                | "voters"
        )
        // "attacked | two men | with a knife", not "attacked the couple over their interview"
        || stem("attack")
            && view.lower(start) != "the"
            && !(start..start + 6).any(|t| matches!(view.lower(t), "as" | "for" | "over" | "who"))
            && matches!(
                head(),
                "man"
                    | "men"
                    | "woman"
                    | "women"
                    | "boy"
                    | "boys"
                    | "girl"
                    | "girls"
                    | "child"
                    | "children"
                    | "people"
                    | "teenager"
                    | "teenagers"
                    | "pensioner"
                    | "passenger"
                    | "passengers"
                    | "victim"
                    | "guard"
                    | "driver"
                    | "officers"
                    | "couple"
                    | "villages"
                    | "village"
                    | "convoy"
                    | "base"
            )
        || stem("press")
            && matches!(
                head(),
                "ear"
                    | "ears"
                    | "hand"
                    | "hands"
                    | "palm"
                    | "palms"
                    | "face"
                    | "nose"
                    | "lips"
                    | "thumb"
                    | "finger"
                    | "fingers"
                    | "forehead"
                    | "button"
                    | "buttons"
            )
}

#[cfg(test)]
mod tests {
    use crate::quotes::indirect::tests::check;

    #[test]
    fn nothing_is_said_with_these() {
        check(&[
            "The council declared a state of emergency.",
            "The maker recalled 3,000 vehicles.",
            "Tom Hale attacked two men with a spade.",
            "She was not authorized to discuss the talks.",
            "The minister is expected to announce on Friday that fares will rise.",
            "Tom Hale is likely to reject the offer.",
            "Police declined to release their names.",
            "Ana Ruiz does not think the plan will work.",
            "Ana Ruiz never said the pool would close.",
            "Officers responded to a crash on the A1.",
            "A man whose shows delighted the town died.",
            "A bookkeeper was told by a judge on Thursday to expect prison.",
            "She read law at Leeds.",
            "They learned of the fire on Monday.",
            "He complained of chest pains.",
            "Passengers should call the airline.",
            "The paper cited [two people at the talks] as saying ⟦the plan had failed⟧.",
            // What may sound so and is said.
            "[Voters] were more likely to say ⟦that the plan had failed⟧.",
            "[Tom Hale] attacked ⟦the plan⟧.",
            "[Tom Hale] attacked ⟦the woman as a liar⟧.",
            "[Ana Ruiz] declared ⟦the ceasefire was over⟧.",
            "[Ana Ruiz] recalled ⟦cars being swept away⟧.",
            "[Critics] call ⟦the airline a disgrace⟧.",
            "[Ana Ruiz] learned ⟦that the plan had failed⟧.",
        ]);
    }
}
