//! `“…,” [Ana Ruiz], a teacher, told reporters.`

use std::ops::Range;

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{ends_attribution, owner, starting_at, subject_before};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag, form};

pub(in crate::quotes) const ID: &str = "quote/speaker-then-verb";

/// How far the verb may stand from the closing mark, in tokens: an apposition may come between.
const REACH: usize = 40;

/// How far before the words a frame of their own may stand, in tokens: a line of quotations may be one sentence.
const FRAME: usize = 160;

/// How close to the words a verb of a relative clause must stand, in tokens.
const NEAR: usize = 5;

pub(in crate::quotes) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    if quote.right.is_empty()
        && let Some(found) = short_sentence(view, quote)
    {
        return Some(found);
    }
    let (mut at, end) = (quote.right.start, quote.right.end.min(quote.right.start + REACH));
    let comma = at < end && (view.lower(at) == "," || view.dash(at));
    if comma {
        at += 1;
    }
    let dash = comma && view.lower(at - 1) != ",";
    let loose = !comma && !quote.runs_on() && quote.stretch.closed;
    while at < end && (view.adverb(at) || view.tells_when(at)) {
        at += 1;
    }
    // "“…” was | her | reply"
    if one_of!(view.lower(at), "was" | "is" | "came")
        && let Some(noun) = (at + 1..end)
            .take(5)
            .find(|&t| one_of!(view.lower(t), "reply" | "answer" | "response" | "verdict"))
        && let Some(speaker) = owner(view, noun, at + 1, end)
    {
        return Some(Attribution { speaker, cue: Some(noun..noun + 1), verb: None, rule: ID });
    }
    // "“…,” is all that | she will say"
    if one_of!(view.lower(at), "is" | "was") && view.lower(at + 1) == "all" {
        let first = at + 2 + usize::from(view.lower(at + 2) == "that");
        let speaker = starting_at(view, first, end)?;
        let says =
            (speaker.end..speaker.end + 3).find(|&t| one_of!(view.lower(t), "say" | "said" | "says"))?;
        return Some(Attribution { speaker, cue: Some(says..says + 1), verb: view.cue(says), rule: ID });
    }
    // "“…” is how | Ruiz | puts it"
    if one_of!(view.lower(at), "is" | "was")
        && view.lower(at + 1) == "how"
        && let Some(speaker) = starting_at(view, at + 2, end)
        && one_of!(view.lower(speaker.end), "puts" | "put" | "describes" | "described" | "sees" | "explains")
    {
        let cue = speaker.end;
        return Some(Attribution { speaker, cue: Some(cue..cue + 1), verb: view.cue(cue), rule: ID });
    }
    // "“…,” is how | Ruiz describes it"
    let how = one_of!(view.lower(at), "is" | "was") && view.lower(at + 1) == "how";
    at += if how { 2 } else { 0 };
    // "“…,” | adding | the town would ask for help": what is added is said by whoever said the words.
    if one_of!(view.lower(at), "adding" | "saying" | "noting" | "warning") {
        return None;
    }
    let phrase = before_verb(view, starting_at(view, at, end)?, end);
    // "“…,” | a description she had | printed on her cards": what was said, and nobody.
    let said = framed_noun(view, &phrase);
    if said {
        return None;
    }
    let floor = quote.right.start;
    // "Although Ruiz said it was “odd,” Hale insisted that …": words with a frame of their own before them need a verb
    // that reports nothing else.
    // "Asked about Hale, who once called her “a fool”, Ruiz said": the clause around the words has its own verb of saying.
    let relative = |t: usize| {
        view.finite_cue(t).is_some() && quote.tokens.start - t <= NEAR && {
            let lead = (quote.left.start..t).rev().find(|&l| !view.adverb(l) && !view.is(l, flag::AUXILIARY));
            lead.is_some_and(|l| view.lower(l) == "who")
        }
    };
    if comma && quote.left.clone().rev().take(NEAR).any(relative) {
        return None;
    }
    let framed = quote.left.clone().rev().take(FRAME).any(|t| view.finite_cue(t).is_some());
    // "a trader who spoke on condition of anonymity said": the last verb is the sentence's.
    // "a neighbour, who asked not to be named, | told | the Echo"
    let aside = view.lower(phrase.end) == ",";
    if view.lower(phrase.end + usize::from(aside)) == "who" && (quote.runs_on() || comma) {
        let says = |t: &usize| {
            view.quoted(*t).is_none()
                && view.finite_cue(*t).is_some_and(|c| matches!(c.class, CueClass::Say | CueClass::Tell))
        };
        let mut verbs = (phrase.end..end).filter(says);
        let says = if aside {
            verbs.find(|&t| view.lower(t - 1) == ",")
        } else {
            verbs.rfind(|&t| !view.is(t - 1, flag::RELATIVE))
        };
        if let Some(verb) = says.filter(|&v| attributes(view, v, end)) {
            return Some(Attribution {
                speaker: phrase,
                cue: Some(verb..verb + 1),
                verb: view.cue(verb),
                rule: ID,
            });
        }
    }
    // "… whether they ‘knew’ – a charge the company denies."
    if dash && framed {
        return None;
    }
    // "A coach told a boy to “sit”, | a tribunal heard": it heard who said it.
    // "Ruiz said it was “odd”, | news agencies reported": they only pass it on.
    if framed && view.lower(phrase.end) == "reported" && view.is(phrase.end - 1, flag::BODY | flag::PEOPLE) {
        return None;
    }
    if framed && one_of!(view.lower(phrase.end), "heard" | "hears" | "has" | "was") {
        let hears = (phrase.end..end.min(phrase.end + 3)).any(|t| one_of!(view.lower(t), "heard" | "hears"));
        if hears {
            return None;
        }
    }
    let mut verb = phrase.end;
    while verb < end && view.quoted(verb).is_none() {
        let cue = if verb == phrase.end { view.listed_cue(verb) } else { view.cue(verb) };
        if let Some(cue) = cue.filter(|c| c.forms & form::FINITE != 0)
            && (how || cue.class != CueClass::Attitude)
            && (verb == phrase.end
                || subject_before(view, verb, floor)
                    .is_some_and(|s| s.start <= phrase.end && phrase.start <= s.end))
            && (comma && !framed || quote.last == ',' && !framed || attributes(view, verb, end))
            && (!loose || verb == phrase.end && quote.left.is_empty())
        {
            // "“…,” his deputy quoted him as saying."
            let speaker = quoted_as_saying(view, verb, end).unwrap_or(phrase);
            return Some(Attribution { speaker, cue: Some(verb..verb + 1), verb: Some(cue), rule: ID });
        }
        verb += 1;
    }
    if loose && !comma && quote.right.is_empty() {
        return None;
    }
    // "Xi was quoted as saying", "Ruiz was heard telling".
    let saying =
        (phrase.end..end).take(6).find(|&t| one_of!(view.lower(t), "saying" | "said" | "telling"))?;
    let led = (phrase.end..saying).all(|t| {
        view.is(t, flag::AUXILIARY)
            || view.adverb(t)
            || one_of!(view.lower(t), "quoted" | "as" | "heard" | "seen")
    });
    let cue = view.cue(saying).filter(|_| led)?;
    Some(Attribution { speaker: phrase, cue: Some(saying..saying + 1), verb: Some(cue), rule: ID })
}

/// "“… for selling it.” | Ruiz says.": a sentence of its own that holds nothing else.
fn short_sentence(view: &View, quote: &Candidate) -> Option<Attribution> {
    let next = quote.tokens.end;
    if !quote.stretch.closed || next >= view.doc.tokens.len() || view.block(next) != view.block(next - 1) {
        return None;
    }
    let sentence = view.sentence(next);
    let speaker = starting_at(view, next, sentence.end).filter(|_| sentence.start == next)?;
    let verb = speaker.end;
    let cue = view.listed_cue(verb).filter(|c| c.forms & form::FINITE != 0)?;
    let says = matches!(cue.class, CueClass::Say | CueClass::Tell | CueClass::Ask | CueClass::Write);
    (says && view.lower(verb + 1) == "." && verb + 2 == sentence.end).then(|| Attribution {
        speaker,
        cue: Some(verb..verb + 1),
        verb: Some(cue),
        rule: ID,
    })
}

/// Whose words a third party hands on: "his deputy quoted | him | as saying".
fn quoted_as_saying(view: &View, verb: usize, end: usize) -> Option<Range<usize>> {
    if !one_of!(view.lower(verb), "quoted" | "quotes" | "cited") {
        return None;
    }
    let object = if view.is(verb + 1, flag::OBJECT_PRONOUN) || view.lower(verb + 1) == "her" {
        verb + 1..verb + 2
    } else {
        starting_at(view, verb + 1, end)?
    };
    (view.lower(object.end) == "as" && one_of!(view.lower(object.end + 1), "saying" | "telling" | "writing"))
        .then_some(object)
}

/// "A description | she had printed", "a phrase | he would repeat": a noun of speech that somebody else has done something with.
fn framed_noun(view: &View, phrase: &Range<usize>) -> bool {
    one_of!(view.lower(phrase.start), "a" | "an")
        && one_of!(
            view.lower(phrase.end - 1),
            "description" | "phrase" | "remark" | "line" | "label" | "nickname" | "slogan" | "motto"
        )
        && one_of!(view.lower(phrase.end), "he" | "she" | "they" | "i" | "we")
}

/// "the editorial | read.": what the tagger takes for the last noun of the phrase is its verb.
fn before_verb(view: &View, phrase: Range<usize>, end: usize) -> Range<usize> {
    let last = phrase.end - 1;
    // "the authors | write": several do.
    let several = last > phrase.start && view.lower(last - 1).ends_with('s');
    let forms = form::PAST | form::THIRD | if several { form::BASE } else { 0 };
    let verb = phrase.len() >= 2
        && !view.capitalized(last)
        && view.listed_cue(last).is_some_and(|c| {
            c.forms & forms != 0 && matches!(c.class, CueClass::Say | CueClass::Tell | CueClass::Write)
        })
        && attributes(view, last, end);
    if verb { phrase.start..last } else { phrase }
}

fn attributes(view: &View, verb: usize, end: usize) -> bool {
    view.listed_cue(verb).is_some_and(|cue| ends_attribution(view, verb, cue, end))
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "Nothing the mayor said “will calm people’s fears,” [Ana Ruiz] said.",
                "The seats came from a hall. “More than we need” is how [Ana Ruiz] puts it.",
                "“We are ready,” [Superintendent of Police (Rural) Ana Ruiz] said.",
                "“We are ready,” [a neighbour], who asked not to be named, told the Tarn Gazette.",
                "“The river had a bed,” is all that [Ana Ruiz] will say.",
                "“The river had a bed and we took it away,” is how [Ana Ruiz] describes it.",
                "“We are ready,” [lead author Ana Ruiz of the University of Leeds] told reporters.",
                "“Is there any juice?” [Ana Ruiz] asked the driver.",
                "“Would you?” was [her] answer when Tom Hale asked.",
                "“We are ready,” [Ana Ruiz] said.",
                "Tom Weller agreed with all of it. “They thought we were mad.” [Ana Ruiz] says. He went on.",
                "“We are ready,” [Ana Ruiz], a teacher, told reporters on Friday.",
                "“Why?” [Ruiz] asked.",
                "“We are ready,” [a trader] who spoke on condition of anonymity said.",
                "“We are ready,” [the council] later added.",
                "“We are ready,” [the editorial] read.",
                "“We are ready”, [the authors] write in the journal.",
                "“We are ready”, [Ana Ruiz and her colleagues] wrote in the journal.",
                "“We are ready”, [she and others] wrote in the journal.",
                "“We are ready,” his deputy, Ana Ruiz, quoted [him] as saying.",
                "“We are ready,” [Ana Ruiz] was quoted as saying by the daily.",
                "“We are ready,” [the mayor], who had been asked not to speak, said in a statement.",
            ],
        );
    }
}
