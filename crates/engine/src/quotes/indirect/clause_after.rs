//! `[Ana Ruiz] said (that) the plan had failed`, `[Ana Ruiz] vowed to stay`, `[Ana Ruiz] praised the plan`.

use std::ops::Range;

use super::Reported;
use super::clause_end::{Setting, Shape, clause, dash};
use super::listener::{Asked, addressee_end, asked, asks, warned};
use super::unsaid;
use crate::document::TokenKind;
use crate::quotes::candidate::Attribution;
use crate::quotes::phrases::{
    can_mean, ending_at, finite_verb, passive, pronoun, starting_at, subject, tells_more,
};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{Cue, CueClass, complement, flag, form, preposition};
use crate::tagger::Pos;

pub(super) const CLAUSE: &str = "quote/indirect-clause";
pub(super) const QUESTION: &str = "quote/indirect-question";
pub(super) const INFINITIVE: &str = "quote/indirect-infinitive";
pub(super) const OBJECT: &str = "quote/indirect-object";

/// How many tokens may tell where and how something was said before "that".
const ASIDE: usize = 16;

pub(super) fn find(view: &View, sentence: &Range<usize>, out: &mut Vec<Reported>) {
    let mut at = sentence.start;
    while at < sentence.end {
        let verb = at;
        at += 1;
        if view.quoted(verb).is_some() {
            continue;
        }
        let Some(cue) = view.cue(verb) else { continue };
        if let Some(report) = gapped(view, verb, cue, sentence) {
            at = at.max(report.tokens.end);
            out.push(report);
            continue;
        }
        let Some((start, rule)) = complement_start(view, verb, cue, sentence.end) else { continue };
        // "He is expected to win": reported, and nobody says by whom.
        // Who expects or is told what, and by whom, is nothing to check: only a clause or a question is kept.
        let reports = matches!(rule, CLAUSE | QUESTION);
        let unnamed = (reports && passive(view, verb, sentence.start)).then_some(verb..verb);
        // "Ruiz is convinced that": it is his view, as any adjective's.
        let own = matches!(view.lower(verb), "convinced" | "persuaded") && view.lower(verb + 1) != "by";
        if own && unnamed.is_some() {
            continue;
        }
        let Some(speaker) = subject(view, verb, sentence.start).or(unnamed) else { continue };
        // "was silent on whether Ruiz would threaten …": nobody has said that.
        let whether = |t: usize| view.lower(t) == "whether";
        if (speaker.end..verb).any(whether) || speaker.start.checked_sub(1).is_some_and(whether) {
            continue;
        }
        // "Nobody told Ruiz that …": nobody has said it.
        if matches!(view.lower(speaker.start), "nobody" | "none") && speaker.len() == 1 {
            continue;
        }
        // "a firm called Wet Feet"
        let names = view.is(verb, flag::MENTION)
            && view.capitalized(start)
            && matches!(view.lower(speaker.start), "a" | "an");
        // "| Plans | to charge tourists were thrown out"
        let planned = speaker.end + 1 == verb && view.lower(speaker.end) == "to";
        // "Lawyers | plan | to argue": a verb, whatever it is taken for.
        let plan = speaker.len() > 1
            && matches!(view.lower(speaker.end - 1), "plan" | "plans" | "claim")
            && (view.capitalized(speaker.end - 2)
                || view.lower(speaker.end - 2).ends_with('s') && view.lower(speaker.end - 2) != "'s");
        if names || (rule != CLAUSE || planned && !plan) && !can_mean(view, &speaker) {
            continue;
        }
        // "He shows me a photograph": only what is written shows something in so many words.
        if unsaid::declined(view, verb, start, rule) || unsaid::withheld(view, verb, rule) {
            continue;
        }
        let shows = rule == OBJECT && cue.class == CueClass::Document && view.is(start, flag::OBJECT_PRONOUN);
        // "Fell without | offering | resistance"
        let without = rule == OBJECT && view.lower(verb.wrapping_sub(1)) == "without";
        if shows
            || without
            || rule == OBJECT
                && (unsaid::answers_nobody(view, verb, start)
                    || unsaid::is_only_addressed(view, verb, start)
                    || unsaid::is_vote(view, verb, start)
                    || unsaid::is_result(view, verb, start))
        {
            continue;
        }
        let tokens = clause(view, start, sentence.end, setting(view, sentence, verb, start, rule));
        if matches!(rule, OBJECT | CLAUSE) && unsaid::is_only_seen(view, verb, &tokens) {
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
        let sense = matches!(
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
        let attribution = Attribution { speaker, cue: Some(verb..verb + 1), verb: Some(cue), rule };
        at = at.max(tokens.end);
        out.push(Reported { tokens, attribution });
    }
}

/// "fees, which Ruiz claimed | had reached £1m |", "the man who police say | shot her |": a clause whose subject is what the
/// relative clause is about.
fn gapped(view: &View, verb: usize, cue: Cue, sentence: &Range<usize>) -> Option<Reported> {
    // "The drugs that police | found | were worth £1m", "the book that she | wrote | was late": those take a thing.
    const CLAIMS: [&str; 16] = [
        "say",
        "said",
        "claim",
        "insist",
        "argu",
        "alleg",
        "believ",
        "think",
        "thought",
        "admit",
        "maintain",
        "suspect",
        "acknowledg",
        "estimat",
        "hope",
        "assert",
    ];
    let says = cue.complements & complement::CLAUSE != 0
        && CLAIMS.iter().any(|stem| view.lower(verb).starts_with(stem))
        && view.finite_cue(verb).is_some();
    let start = verb + 1;
    // "shot" may be taken for a participle.
    let goes_on = finite_verb(view, start)
        || view.pos(start) == Pos::VerbParticiple
        || view.is(start, flag::AUXILIARY) && view.lower(start) != "to";
    if !says || !goes_on || view.quoted(start).is_some() || passive(view, verb, sentence.start) {
        return None;
    }
    let last = (sentence.start..verb).rev().find(|&t| !view.adverb(t) && !view.is(t, flag::AUXILIARY))?;
    let speaker = ending_at(view, last, sentence.start)?;
    let lead = speaker.start.checked_sub(1).filter(|&l| l > sentence.start && view.quoted(l).is_none())?;
    let relative = match view.lower(lead) {
        "which" | "who" | "that" => true,
        "what" => view.is(lead - 1, flag::PREPOSITION),
        _ => false,
    };
    let verbal = |t: usize| finite_verb(view, t) || view.adverb(t) || view.is(t, flag::AUXILIARY);
    // A clause inside may have one verb of its own: "will cost more than | they can pay | was passed".
    let mut inner = 0;
    let ends = |&t: &usize| {
        let joins = matches!(view.lower(t), "and" | "or" | "but");
        let led = matches!(view.lower(t), "before" | "after" | "since" | "until" | "than");
        if led || view.is(t, flag::RELATIVE) || view.is(t, flag::CONJUNCTION) && !joins {
            inner += 1;
        } else if finite_verb(view, t) && !verbal(t - 1) && t > start {
            inner -= 1;
        }
        view.quoted(t).is_some()
            || dash(view, t)
            || view.punctuation(t) && view.lower(t) != "-"
            || inner < 0
            || joins && (finite_verb(view, t + 1) || view.quoted(t + 1).is_some())
    };
    let end = (start..sentence.end.min(start + ASIDE * 2)).find(ends).unwrap_or(sentence.end);
    let tokens = start..end;
    let attribution = Attribution { speaker, cue: Some(verb..verb + 1), verb: Some(cue), rule: CLAUSE };
    (relative && tokens.len() > 1).then_some(Reported { tokens, attribution })
}

/// True where the subject at `subject` begins a relative clause: "what | she", "a friend | Ruiz always hoped to have".
fn extracted(view: &View, subject: usize, floor: usize) -> bool {
    subject.checked_sub(1).filter(|&t| t >= floor && view.quoted(t).is_none()).is_some_and(|t| {
        view.is(t, flag::RELATIVE)
            || matches!(view.lower(t), "what" | "whatever")
            || view.pos(t) == Pos::Noun && !view.tells_when(t)
    })
}

fn setting(view: &View, sentence: &Range<usize>, verb: usize, start: usize, rule: &str) -> Setting {
    // "Residents | who campaigned against the plan | were angry": the sentence's own verb stands behind.
    let own = (sentence.start..verb).rev().find(|&t| !view.adverb(t) && !view.is(t, flag::AUXILIARY));
    let restricts = own.is_some_and(|t| {
        t > sentence.start
            && matches!(view.lower(t), "who" | "that")
            && !(sentence.start..t).any(|before| finite_verb(view, before))
    });
    let shape = match rule {
        INFINITIVE => Shape::Infinitive,
        OBJECT if restricts && !names(view, start, sentence.end) => Shape::OfNoun,
        OBJECT if names(view, start, sentence.end) => Shape::Name,
        OBJECT => Shape::Object,
        _ => Shape::Clause,
    };
    let first = sentence.start + usize::from(matches!(view.lower(sentence.start), "and" | "but"));
    let subordinate = view.is(first, flag::PREPOSITION)
        || matches!(
            view.lower(first),
            "as" | "while" | "when" | "after" | "before" | "if" | "although" | "though" | "because" | "since"
        )
        || matches!(view.pos(first), Pos::VerbGerund);
    let opening = subordinate && !(first..verb).any(|t| view.lower(t) == ",");
    // "Ruiz, | who praised … and said …, left", "…, and | while she said …, they left".
    let reach = verb.saturating_sub(ASIDE).max(sentence.start);
    let mark = (reach..verb).rev().find(|&t| view.punctuation(t) && view.quoted(t).is_none());
    let relative = mark.is_some_and(|m| {
        let first = m + 1 + usize::from(matches!(view.lower(m + 1), "and" | "but"));
        view.lower(m) == ","
            && matches!(view.lower(first), "who" | "which" | "though" | "although" | "while" | "as")
    });
    // "The bank, | citing high prices, | held its rate": the sentence's own verb is still to come.
    let aside = view.cue(verb).is_some_and(|c| c.forms & form::GERUND != 0)
        && mark == Some(verb - 1)
        && !(sentence.start..verb).any(|t| finite_verb(view, t));
    Setting { shape, inner: opening || relative || aside }
}

/// A name or a pronoun and nothing else.
fn names(view: &View, start: usize, end: usize) -> bool {
    if view.is(start, flag::OBJECT_PRONOUN | flag::PRONOUN) {
        return true;
    }
    starting_at(view, start, end).is_some_and(|p| {
        p.clone().all(|t| view.capitalized(t) || view.punctuation(t)) && view.named(p.end - 1).is_some()
    })
}

/// Where the words that the cue reports begin, and by which construction.
fn complement_start(view: &View, verb: usize, cue: Cue, end: usize) -> Option<(usize, &'static str)> {
    let allows = |bits: u16| cue.complements & bits != 0;
    let mut at = verb + 1;
    if allows(complement::PARTICLE) {
        at += 1;
        // "went on | teaching", not "ruled out | raising it"
        let goes = matches!(view.lower(verb), "go" | "goes" | "went" | "gone" | "going");
        if goes && view.pos(at) == Pos::VerbGerund {
            return None;
        }
    }
    // What may stand between: an addressee ("told reporters"), a time ("on Friday"), an adverb.
    if cue.class == CueClass::Tell {
        at = addressee_end(view, at, end);
    } else if let Some(whom) = warned(view, verb, at, end) {
        at = whom.end;
    }
    // "asked Ruiz | whether", "asked her | about the plan"; who is asked is nothing that is reported.
    if cue.class == CueClass::Ask && asks(view, verb) {
        match asked(view, at, end) {
            Asked::Nothing => return None,
            Asked::Then(next) => at = next,
            Asked::Nobody => {}
        }
    }
    let number = |t: usize| {
        view.doc.token(t).kind == TokenKind::Number || view.pos(t) == Pos::Number || view.lower(t) == "one"
    };
    let direct = at;
    while at < end
        && (view.adverb(at)
            && !matches!(view.lower(at), "there" | "only")
            && !view.is(at, flag::DETERMINER)
            && !number(at + 1)
            || matches!(view.lower(at), "afterwards" | "afterward")
            || view.tells_when(at)
            || view.is(at, flag::PREPOSITION) && view.tells_when(at + 1))
    {
        at += 1;
    }
    // "said each year of work brings …": a time may be the subject.
    if view.lower(at) == "of" && at > direct && view.tells_when(at - 1) && allows(complement::CLAUSE) {
        return Some((direct, CLAUSE));
    }
    // "said at Tuesday | 's rally that", "said Tuesday | 's rally was": the time only begins a phrase.
    if view.lower(at) == "'s" && at > direct {
        if !view.is(direct, flag::PREPOSITION) && allows(complement::CLAUSE) {
            return Some((direct, CLAUSE));
        }
        at = direct;
    }
    // "told Ruiz | only prison would do"
    let only = usize::from(view.lower(at) == "only");
    at += only;
    if at >= end {
        return None;
    }
    let lower = view.lower(at);
    // "requested anonymity" is why a source has no name.
    if lower == "anonymity" || matches!(view.lower(verb), "quoted" | "quotes" | "quoting") {
        return None;
    }
    if allows(complement::CLAUSE)
        && matches!(
            lower,
            "in" | "on" | "at" | "during" | "to" | "from" | "with" | "through" | "via" | "after" | "before"
        )
        && cue.class != CueClass::Document
        && let Some(that) = that_behind(view, at, end).or_else(|| clause_behind(view, at, end))
    {
        return Some((that, CLAUSE));
    }
    if lower == "that" && allows(complement::CLAUSE) {
        return Some((at, CLAUSE));
    }
    if allows(complement::CLAUSE | complement::QUESTION)
        && matches!(lower, "whether" | "if" | "how" | "why" | "what" | "who")
    {
        return Some((at, QUESTION));
    }
    let nominal = view.is(at + 1, flag::DETERMINER | flag::POSSESSIVE | flag::PRONOUN | flag::OBJECT_PRONOUN);
    if lower == "to" && allows(complement::INFINITIVE) && !nominal {
        // "asked not to be named" is why a source has no name.
        let kept_back =
            view.lower(at + 1) == "be" && matches!(view.lower(at + 2), "named" | "identified" | "quoted");
        let from = if view.lower(at.wrapping_sub(1)) == "not" { at - 1 } else { at };
        return (!kept_back).then_some((from, INFINITIVE));
    }
    let infinitive = lower == "to" && matches!(view.pos(at + 1), Pos::VerbBase | Pos::VerbPresent);
    if allows(preposition(lower)) && preposition(lower) != 0 && !infinitive {
        return Some((at + 1, OBJECT));
    }
    // "said | at least one | had gone", "said | about 200 people | had gone"
    let counted = at + usize::from(matches!(lower, "at" | "more" | "fewer" | "less" | "up")) + 1;
    let share = |t: usize| matches!(view.lower(t), "half" | "third" | "quarter") && view.lower(t + 1) == "of";
    let about = matches!(
        lower,
        "at" | "more" | "fewer" | "less" | "up" | "about" | "around" | "nearly" | "almost" | "over"
    ) && (number(counted) || share(counted) || share(counted + 1));
    let says = !matches!(cue.class, CueClass::Tell | CueClass::Write | CueClass::Ask);
    // "said about 400 people | attended"
    let done = || starting_at(view, counted, end).is_some_and(|p| view.pos(p.end) == Pos::VerbParticiple);
    if allows(complement::CLAUSE) && about && says && (verbal(view, counted, end) || done()) {
        return Some((at - only, CLAUSE));
    }
    let phrase = starting_at(view, at, end);
    // "volunteered there for three years"
    let there = lower == "there" && (at + 1..at + 4).any(|t| finite_verb(view, t));
    if allows(complement::CLAUSE) && (pronoun(view, at) || there || phrase.is_some()) {
        // "said the ring | belonged to him": nothing but a clause can follow, whatever the tagger takes its verb for.
        let verb = |p: &Range<usize>| (p.end..end).find(|&t| !view.adverb(t) && !view.tells_when(t));
        let done = |p: &Range<usize>| verb(p).is_some_and(|t| view.pos(t) == Pos::VerbParticiple);
        let clause = !allows(complement::OBJECT) && phrase.as_ref().is_some_and(done);
        if clause || verbal(view, at, end) {
            return Some((at - only, CLAUSE));
        }
        // "“…,” said Ruiz": what stands behind the verb speaks.
        if !allows(complement::OBJECT) {
            return None;
        }
    }
    let object = phrase.is_some() || view.is(at, flag::OBJECT_PRONOUN);
    (object && allows(complement::OBJECT)).then_some((at, OBJECT))
}

/// "said | in a statement | it would appeal": a clause right behind the noun that tells where it was said.
fn clause_behind(view: &View, at: usize, end: usize) -> Option<usize> {
    let noun = starting_at(view, at + 1, end)?;
    let told = view.is(noun.end - 1, flag::DOCUMENT)
        || matches!(view.lower(noun.end - 1), "interview" | "call" | "briefing" | "conference" | "speech");
    let next = (noun.end..end).find(|&t| !view.tells_when(t))?;
    // "said in a post the White House shared | that |"
    if let Some(that) =
        (next..end.min(next + ASIDE)).find(|&t| view.lower(t) == "that" && finite_verb(view, t - 1))
    {
        return told.then_some(that);
    }
    let subject = pronoun(view, next) || view.is(next, flag::DETERMINER | flag::POSSESSIVE);
    (told && subject && verbal(view, next, end)).then_some(next)
}

/// "said | in an email to the campus | that": the conjunction behind where or how it was said.
pub(super) fn that_behind(view: &View, at: usize, end: usize) -> Option<usize> {
    let reach = end.min(at + ASIDE);
    // "at | that | meeting that"
    let that = |t: usize| view.lower(t) == "that" && !view.is(t - 1, flag::PREPOSITION);
    let that = (at..reach).find(|&t| that(t) || finite_verb(view, t) || view.quoted(t).is_some())?;
    // "Replied with a shot | that | went in": of the shot.
    let next = that + 1 + usize::from(view.adverb(that + 1));
    let relative = finite_verb(view, next);
    (view.lower(that) == "that"
        && !relative
        && view.quoted(that).is_none()
        && !view.is(that - 1, flag::PREPOSITION))
    .then_some(that)
}

/// True where a verb follows the noun phrase at `start`: a clause, not a thing.
fn verbal(view: &View, start: usize, end: usize) -> bool {
    let Some(phrase) = starting_at(view, start, end) else { return true };
    let mut at = phrase.end;
    // "the politics | surrounding the vote | would be harsh"
    if tells_more(view, at) {
        at = starting_at(view, at + 1, end).map_or(at + 1, |p| p.end);
    }
    // "the plan - long disputed - had failed", "the ring, set with a stone, was his"
    let mark = |t: usize| dash(view, t) || view.lower(t) == ",";
    if mark(at) {
        // "citing a storm, | put off the race": what follows one comma is another verb's.
        let Some(close) = (at + 1..end.min(at + ASIDE)).find(|&t| mark(t)) else { return false };
        at = close + 1;
    }
    while at < end && view.adverb(at) {
        at += 1;
    }
    // "… continue his war, | but others would", "for arguing a call, | was fined": another clause.
    // "… a cut | after scientists said": so is this.
    let joins = |t: usize| {
        matches!(view.lower(t), "," | "after" | "before" | "when" | "because")
                // "mentioned nobody | but did | note that", not "a rare but deadly fungus"
                || view.lower(t) == "but" && finite_verb(view, t + 1)
    };
    (at..end.min(at + 6)).take_while(|&t| !joins(t)).any(|t| finite_verb(view, t))
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
            ("Ana Ruiz heard that the bridge was safe.", "that the bridge was safe"),
        ] {
            let report = analyze(text, None);
            let found =
                report.quotes.iter().filter(|q| q.kind == QuoteKind::Indirect).map(|q| q.text.as_str());
            assert_eq!(found.collect::<Vec<_>>().join(" | "), want, "{text}");
        }
    }
}
