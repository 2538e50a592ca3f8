//! `[Ana Ruiz] said (that) the plan had failed`, `[Ana Ruiz] vowed to stay`, `[Ana Ruiz] praised the plan`.

use std::ops::Range;

use super::clause_end::{Setting, Shape, clause};
use super::complement::{self, ASIDE, CLAUSE, INFINITIVE, OBJECT, QUESTION};
use super::{Reported, deeds, gapped, unsaid};
use crate::document::TokenKind;
use crate::quotes::candidate::Attribution;
use crate::quotes::phrases::{can_mean, finite_verb, owner, passive, starting_at, subject, tells_more};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag, form};
use crate::report::BlockKind;
use crate::tagger::Pos;

/// What is judged has no more words where the day behind it is another matter.
const JUDGED: usize = 4;

pub(super) fn find(view: &View, sentence: &Range<usize>, out: &mut Vec<Reported>) {
    let mut at = sentence.start;
    while at < sentence.end {
        let verb = at;
        at += 1;
        if view.quoted(verb).is_some() {
            continue;
        }
        let Some(cue) = view.cue(verb) else { continue };
        if let Some(report) = gapped::of_cue(view, verb, sentence) {
            at = at.max(report.tokens.end);
            out.push(report);
            continue;
        }
        let Some((start, rule)) = complement::start(view, verb, cue, sentence.end) else { continue };
        // "He is expected to win": reported, and nobody says by whom.
        // Who expects or is told what, and by whom, is nothing to check: only a clause or a question is kept.
        let reports = matches!(rule, CLAUSE | QUESTION);
        let unnamed = (reports && passive(view, verb, sentence.start)).then_some(verb..verb);
        // "Ruiz is convinced that": it is his view, as any adjective's.
        let own = one_of!(view.lower(verb), "convinced" | "persuaded") && view.lower(verb + 1) != "by";
        // "Ruiz was asked | if she was sorry": nobody says that she is.
        let asked = rule == QUESTION && cue.class == CueClass::Ask;
        if own && unnamed.is_some() {
            continue;
        }
        if asked && unnamed.is_some() && subject(view, verb, sentence.start).is_none() {
            at = clause(view, start, sentence.end, Setting::default()).end;
            continue;
        }
        let Some(speaker) = subject(view, verb, sentence.start).or(unnamed) else { continue };
        // "a decision | unions | called a betrayal"
        let judged = one_of!(view.lower(speaker.start), "a" | "an")
            && one_of!(view.lower(speaker.start + 1), "move" | "decision" | "step" | "measure")
            && speaker.len() > 2;
        let speaker = speaker.start + if judged { 2 } else { 0 }..speaker.end;
        // "| All but three of the economists | expected it"
        let but = |t: usize| view.lower(t) == "but" && view.lower(t.wrapping_sub(1)) == "all";
        let speaker =
            speaker.start.checked_sub(1).filter(|&t| but(t)).map_or(speaker.start, |t| t - 1)..speaker.end;
        // "a puppeteer whose | shows | delighted": a noun.
        if view.lower(verb.wrapping_sub(1)) == "whose"
            || speaker.len() == 1
                && view.lower(speaker.start.wrapping_sub(1)) == "whose"
                && view.lower(speaker.start) == "shows"
        {
            continue;
        }
        // "laughed when | asked | about the deal", "Hale, | asked | about it, said": others ask.
        let before = view.lower(verb.wrapping_sub(1));
        let answers = || {
            let near = start..sentence.end.min(start + ASIDE);
            near.into_iter().any(|t| view.lower(t) == "," && finite_verb(view, t + 1))
        };
        let asked = one_of!(before, "when" | "if" | "once") || before == "," && answers();
        if rule == OBJECT && view.lower(verb) == "asked" && asked {
            continue;
        }
        // "found a letter | showing | a debt": the letter does, and no person.
        let shows = view.lower(verb) == "showing" && !view.punctuation(verb.wrapping_sub(1));
        if rule == OBJECT && shows && view.is_person(speaker.end - 1) {
            continue;
        }
        // "The | ruling | party insisted"
        let led = matches!(
            view.pos(verb.wrapping_sub(1)),
            Pos::Determiner | Pos::PossessivePronoun | Pos::Adjective | Pos::Possessive
        );
        let ruling = view.lower(verb) == "ruling"
            && led
            && one_of!(
                view.lower(verb + 1),
                "party" | "coalition" | "alliance" | "party's" | "class" | "family" | "council"
            );
        if ruling {
            continue;
        }
        // "read | a brief statement |", "rejecting | the family's argument | that the firm knew": it is the statement's, theirs.
        if reads_out(view, verb, start) {
            continue;
        }
        if let Some(theirs) = of_others(view, cue.class, start, sentence.end) {
            at = clause(view, theirs, sentence.end, Setting::default()).end;
            continue;
        }
        // "Tooth plaque | shows | herders drank milk": no document says so.
        if rule == CLAUSE && is_shown_by_thing(view, verb, start, &speaker) {
            continue;
        }
        // "told | cheering | supporters": who they are.
        let told = one_of!(view.lower(verb.wrapping_sub(1)), "told" | "tells");
        if told && cue.forms & form::FINITE == 0 {
            continue;
        }
        // "was silent on whether Ruiz would threaten …": nobody has said that.
        let whether = |t: usize| view.lower(t) == "whether";
        if (speaker.end..verb).any(whether) || speaker.start.checked_sub(1).is_some_and(whether) {
            continue;
        }
        // "Nobody told Ruiz that …", "No minister told officials to": nobody has said it.
        let none = |t: usize| {
            let few = view.lower(t) == "few" && (t == sentence.start || view.is(t - 1, flag::CONJUNCTION));
            (one_of!(view.lower(t), "no" | "neither" | "none") || few)
                && view.lower(t + 1) != "doubt"
                && view.doc.token(t + 1).kind != TokenKind::Number
        };
        if one_of!(view.lower(speaker.start), "nobody" | "none") && speaker.len() == 1
            || matches!(cue.class, CueClass::Say | CueClass::Tell | CueClass::Belief)
                && (none(speaker.start) || speaker.start > sentence.start && none(speaker.start - 1))
        {
            continue;
        }
        // "| Anyone | who wants to help can call"
        if rule == INFINITIVE
            && one_of!(view.lower(speaker.start), "anyone" | "anybody" | "those" | "whoever")
        {
            continue;
        }
        // "a firm called Wet Feet"
        let names = view.is(verb, flag::MENTION)
            && view.capitalized(start)
            && one_of!(view.lower(speaker.start), "a" | "an");
        // "| Plans | to charge tourists were thrown out"
        let planned = speaker.end + 1 == verb && view.lower(speaker.end) == "to";
        // "Lawyers | plan | to argue": a verb, whatever it is taken for.
        let plan = speaker.len() > 1
            && one_of!(view.lower(speaker.end - 1), "plan" | "plans" | "claim")
            && (view.capitalized(speaker.end - 2)
                || view.lower(speaker.end - 2).ends_with('s') && view.lower(speaker.end - 2) != "'s");
        if names || (rule != CLAUSE || planned && !plan) && !can_mean(view, &speaker) {
            continue;
        }
        // "He shows me a photograph": only what is written shows something in so many words.
        if unsaid::declined(view, verb, start, rule)
            || unsaid::withheld(view, verb, rule)
            || rule == OBJECT && deeds::is_done_by_saying(view, verb, start)
            || rule == INFINITIVE && unsaid::is_no_order(view, verb, start, sentence.start)
            || unsaid::is_handed_on(view, verb, sentence.end)
            || unsaid::is_not_yet(view, verb)
            || deeds::is_no_report(view, verb, start, &speaker)
        {
            continue;
        }
        // "They had | shown | their permits": no person shows what is so.
        let shows = rule == OBJECT
            && cue.class == CueClass::Document
            && (view.is(start, flag::OBJECT_PRONOUN)
                || one_of!(view.lower(verb), "shown" | "showed" | "show" | "shows")
                    && view.is(start, flag::POSSESSIVE)
                    && view.is_person(speaker.end - 1));
        // "Fell without | offering | resistance"
        let without = rule == OBJECT && view.lower(verb.wrapping_sub(1)) == "without";
        // "the agency reported, | citing | a spokeswoman, Ana Ruiz": from whom it has it.
        let cites = rule == OBJECT
            && view.lower(verb) == "citing"
            && starting_at(view, start, sentence.end).is_some_and(|p| view.is_person(p.end - 1));
        if shows
            || without
            || cites
            || rule == OBJECT
                && (deeds::answers_nobody(view, verb, start)
                    || deeds::is_only_addressed(view, verb, start)
                    || deeds::is_vote(view, verb, start)
                    || deeds::is_refusal(view, verb, start)
                    || deeds::is_result(view, verb, start))
        {
            continue;
        }
        let tokens = clause(view, start, sentence.end, setting(view, sentence, verb, start, rule));
        let judges =
            matches!(cue.class, CueClass::Deny | CueClass::Attitude) && !view.lower(verb).starts_with("call");
        let tokens = if rule == OBJECT && judges { without_occasion(view, tokens) } else { tokens };
        if matches!(rule, OBJECT | CLAUSE) && deeds::is_only_seen(view, verb, &tokens) {
            continue;
        }
        // "what Ruiz has threatened | to do": what was said stands before.
        if rule == INFINITIVE && tokens.len() == 2 && extracted(view, speaker.start, sentence.start) {
            continue;
        }
        // "A statement | announcing | the deal said": the sentence's own verb is to come.
        let own = |t: usize| {
            let told = view.finite_cue(t).is_some_and(|c| matches!(c.class, CueClass::Say | CueClass::Tell));
            told && !view.is(t - 1, flag::PRONOUN)
        };
        let bare = matches!(rule, CLAUSE | OBJECT | INFINITIVE) && view.lower(tokens.start) != "that";
        let modifies = tells_more(view, verb) || view.pos(verb) == Pos::VerbParticiple;
        if bare
            && modifies
            && !(sentence.start..verb).any(|t| finite_verb(view, t))
            && tokens.clone().take_while(|&t| !view.punctuation(t) && !view.is(t, flag::RELATIVE)).any(own)
        {
            continue;
        }
        if tokens.is_empty() || speaker.start < tokens.end && tokens.start < speaker.end {
            continue;
        }
        // "When I find the house", "the court was hearing a petition": things are found and heard, too.
        let sense = one_of!(
            view.lower(verb),
            "find" | "finds" | "found" | "finding" | "hear" | "hears" | "heard" | "hearing"
        );
        // "said | that the scheme, |": its own clause holds a quotation.
        let cut = view.lower(tokens.start) == "that" && view.lower(tokens.end) == ",";
        let bare = rule == CLAUSE
            && (sense && view.lower(tokens.start) != "that" || cut)
            && !tokens.clone().any(|t| finite_verb(view, t));
        if bare {
            continue;
        }
        // "| demanded | to know why": whoever does asks.
        let demand = verb.checked_sub(2).filter(|&t| {
            view.lower(verb) == "know" && view.lower(t + 1) == "to" && view.lower(t).starts_with("demand")
        });
        let (verb, cue) = demand.and_then(|t| view.cue(t).map(|cue| (t, cue))).unwrap_or((verb, cue));
        let attribution = Attribution { speaker, cue: Some(verb..verb + 1), verb: Some(cue), rule };
        at = at.max(tokens.end);
        out.push(Reported { tokens, attribution });
    }
}

/// "rejected the claim | on Wednesday |", "dismissed the findings | in an interview on Wednesday |": when and where somebody
/// judged is no part of what was judged, where that is short; "condemned the arrest of Hale on Friday" may tell of the arrest.
fn without_occasion(view: &View, tokens: Range<usize>) -> Range<usize> {
    let day = |t: usize| {
        one_of!(
            view.lower(t),
            "monday"
                | "tuesday"
                | "wednesday"
                | "thursday"
                | "friday"
                | "saturday"
                | "sunday"
                | "yesterday"
                | "today"
        )
    };
    let part = |t: usize| one_of!(view.lower(t), "morning" | "afternoon" | "evening" | "night");
    // "condemned the vote | on Sunday": the vote was on Sunday.
    let words = |t: usize| {
        one_of!(
            view.lower(t),
            "claim"
                | "claims"
                | "allegation"
                | "allegations"
                | "report"
                | "reports"
                | "findings"
                | "memo"
                | "criticism"
                | "accusation"
                | "accusations"
                | "suggestion"
                | "idea"
                | "proposal"
                | "request"
                | "offer"
                | "plan"
                | "calls"
                | "rumours"
                | "rumors"
                | "complaint"
                | "complaints"
                | "post"
        )
    };
    let mut end = tokens.end;
    if end > tokens.start + 2 && part(end - 1) && day(end - 2) {
        end -= 1;
    }
    if end > tokens.start + 2 && day(end - 1) {
        end -= 1 + usize::from(view.lower(end - 2) == "on");
    }
    let said = end
        .checked_sub(1)
        .is_some_and(|last| one_of!(view.lower(last), "interview" | "statement" | "post" | "tweet"));
    let occasion = (tokens.start + 1..end).rev().take(ASIDE / 2).find(|&t| {
        view.lower(t) == "in"
            && one_of!(view.lower(t + 1), "a" | "an")
            && !matches!(view.pos(t - 1), Pos::VerbParticiple | Pos::VerbPast)
    });
    let end = occasion.filter(|_| said).unwrap_or(end);
    let short = end > tokens.start && end <= tokens.start + JUDGED && words(end - 1);
    if short { tokens.start..end } else { tokens }
}

/// "Ancient tooth plaque | shows | herders drank milk": a thing of which no list knows that it speaks.
fn is_shown_by_thing(view: &View, verb: usize, start: usize, speaker: &Range<usize>) -> bool {
    let Some(last) = speaker.clone().next_back() else { return false };
    one_of!(view.lower(verb), "shows" | "show" | "showed")
        && view.lower(start) != "that"
        && view.pos(last) == Pos::Noun
        && !view.capitalized(last)
        && !view.is(last, flag::DOCUMENT | flag::BODY | flag::ROLE | flag::PEOPLE | flag::PICTURE)
        && view.named(last).is_none()
        && view.doc.block_kind(verb) == BlockKind::Headline
}

/// "read | a brief statement in which she thanked them"
fn reads_out(view: &View, verb: usize, start: usize) -> bool {
    let document = |t: usize| view.is(t, flag::DOCUMENT) && !view.punctuation(t);
    one_of!(view.lower(verb), "read" | "reads" | "reading")
        && one_of!(view.lower(start), "a" | "an" | "the" | "his" | "her" | "their")
        && (start + 1..start + 4).find(|&t| document(t)).is_some_and(|t| view.lower(t + 1) != "that")
}

/// "rejecting a family's argument | that the firm knew", "dismissed her claim | that the pool was shut": where the clause
/// begins that others have said.
fn of_others(view: &View, class: CueClass, start: usize, end: usize) -> Option<usize> {
    let near = start + 1..end.min(start + ASIDE / 2);
    let noun = near.into_iter().find(|&t| view.noun_cue(t).is_some() && view.lower(t + 1) == "that")?;
    let theirs = owner(view, noun, start, end).is_some_and(|o| o.end <= noun);
    (matches!(class, CueClass::Deny | CueClass::Attitude) && theirs).then_some(noun + 1)
}

/// True where the subject at `subject` begins a relative clause: "what | she", "a friend | Ruiz always hoped to have".
fn extracted(view: &View, subject: usize, floor: usize) -> bool {
    subject.checked_sub(1).filter(|&t| t >= floor && view.quoted(t).is_none()).is_some_and(|t| {
        view.is(t, flag::RELATIVE)
            || one_of!(view.lower(t), "what" | "whatever")
            || view.pos(t) == Pos::Noun && !view.tells_when(t)
    })
}

fn setting(view: &View, sentence: &Range<usize>, verb: usize, start: usize, rule: &str) -> Setting {
    // "Residents | who campaigned against the plan | were angry": the sentence's own verb stands behind.
    let own = (sentence.start..verb).rev().find(|&t| !view.adverb(t) && !view.is(t, flag::AUXILIARY));
    let restricts = own.is_some_and(|t| {
        t > sentence.start
            && one_of!(view.lower(t), "who" | "that")
            && !(sentence.start..t).any(|before| finite_verb(view, before))
    });
    let shape = match rule {
        INFINITIVE => Shape::Infinitive,
        OBJECT if restricts && !names(view, start, sentence.end) => Shape::OfNoun,
        OBJECT if names(view, start, sentence.end) => Shape::Name,
        OBJECT => Shape::Object,
        _ => Shape::Clause,
    };
    let first = sentence.start + usize::from(one_of!(view.lower(sentence.start), "and" | "but"));
    let subordinate = view.is(first, flag::PREPOSITION)
        || one_of!(
            view.lower(first),
            "as" | "while" | "when" | "after" | "before" | "if" | "although" | "though" | "because" | "since"
        )
        || matches!(view.pos(first), Pos::VerbGerund);
    let opening = subordinate && !(first..verb).any(|t| view.lower(t) == ",");
    // "Ruiz, | who praised … and said …, left", "…, and | while she said …, they left".
    let reach = verb.saturating_sub(ASIDE).max(sentence.start);
    let mark = (reach..verb).rev().find(|&t| view.punctuation(t) && view.quoted(t).is_none());
    let relative = mark.is_some_and(|m| {
        let first = m + 1 + usize::from(one_of!(view.lower(m + 1), "and" | "but"));
        view.lower(m) == ","
            && one_of!(view.lower(first), "who" | "which" | "though" | "although" | "while" | "as")
    });
    // "The bank, | citing high prices, | held its rate": the sentence's own verb is still to come.
    let aside = view.cue(verb).is_some_and(|c| c.forms & form::GERUND != 0)
        && mark == Some(verb - 1)
        && !(sentence.start..verb).any(|t| finite_verb(view, t));
    let announces = ["confirm", "announc", "disclos", "reveal", "explain"]
        .iter()
        .any(|stem| view.lower(verb).starts_with(stem));
    Setting { shape, announces, inner: opening || relative || aside }
}

/// A name or a pronoun and nothing else.
fn names(view: &View, start: usize, end: usize) -> bool {
    if view.is(start, flag::OBJECT_PRONOUN | flag::PRONOUN) {
        // "ordered | it to pay within a week |"
        return view.lower(start + 1) != "to";
    }
    starting_at(view, start, end).is_some_and(|p| {
        p.clone().all(|t| view.capitalized(t) || view.punctuation(t)) && view.named(p.end - 1).is_some()
    })
}

#[cfg(test)]
mod tests {
    use crate::report::QuoteKind;
    use crate::testing::analyze;

    #[test]
    fn finds_what_is_told() {
        for (text, want) in [
            ("When Ana Ruiz finds the house, it is dark.", ""),
            ("The court was hearing a batch of petitions.", ""),
            ("Ana Ruiz addressed the media after the game.", ""),
            ("The Senate confirmed Ana Ruiz as chair.", ""),
            ("Delta Bank posted a rise of a fifth.", ""),
            ("Delta Bank will publish its results in May.", ""),
            ("Ana Ruiz fell without offering much resistance.", ""),
            ("Ana Ruiz, booed throughout, replied with a low shot that went in off the post.", ""),
            ("Ana Ruiz confirmed the report.", "the report"),
            ("Ana Ruiz told about 200 supporters that the fight went on.", "that the fight went on"),
            ("Ana Ruiz presses her ear to the door.", ""),
            ("Ana Ruiz volunteered there for years.", ""),
            ("Ana Ruiz declined to say by whom.", ""),
            ("Ana Ruiz, 52, declined an interview.", ""),
            ("Ana Ruiz declined to comment on the talks.", ""),
            (
                "Reacting, the harbour master, Dr Ana Ruiz, denied that the boat was lost.",
                "that the boat was lost",
            ),
            ("Ana Ruiz said there had been a fire.", "there had been a fire"),
            ("Ana Ruiz told jurors Tom Hale had lied.", "Tom Hale had lied"),
            ("The study found the bridge was safe.", "the bridge was safe"),
            ("The ruling party insisted the bridge was safe.", "the bridge was safe"),
            (
                "Ana Ruiz, now retired, said by telephone that the bridge was safe.",
                "that the bridge was safe",
            ),
            ("Ana Ruiz read a brief statement in which she thanked them.", ""),
            (
                "The jury cleared it, rejecting the family's argument that the firm knew of it.",
                "that the firm knew of it",
            ),
            ("Ana Ruiz heard that the bridge was safe.", "that the bridge was safe"),
        ] {
            let report = analyze(text, None);
            let found =
                report.quotes.iter().filter(|q| q.kind == QuoteKind::Indirect).map(|q| q.text.as_str());
            assert_eq!(found.collect::<Vec<_>>().join(" | "), want, "{text}");
        }
    }
}
