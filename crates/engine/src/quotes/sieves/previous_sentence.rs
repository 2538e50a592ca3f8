//! `[Ana Ruiz] disagreed. “…”`: the speaker is the subject of the sentence before.

use std::ops::Range;

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{can_mean, clause_subject, owner, starting_at, subject_before};
use crate::quotes::view::{Sex, View};
use crate::quotes::vocabulary::flag;

pub(super) const ID: &str = "quote/previous-sentence";

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    if !quote.left.is_empty() {
        return None;
    }
    let sentence = view.sentence(quote.tokens.start.checked_sub(1)?);
    if let Some((noun, speaker)) = asked_of(view, &sentence) {
        return Some(Attribution { speaker, cue: Some(noun..noun + 1), verb: None, rule: ID });
    }
    if let Some(known) = whom_i_asked(view, all, index, &sentence) {
        return Some(known);
    }
    if let Some(known) =
        whom_somebody_asked(view, quote, &sentence).or_else(|| says_behind(view, quote, &sentence))
    {
        return Some(known);
    }
    // "He died in 2016. | “He always said so.”": the words are of him.
    let whom = match view.lower(quote.tokens.start + 1) {
        "he" | "he's" => Some(Sex::Man),
        "she" | "she's" => Some(Sex::Woman),
        _ => None,
    };
    // "Her father was hardly more encouraging. | “He told me so.”"
    let subject_sex = || {
        let subject = clause_subject(view, sentence.start, sentence.end)?;
        match view.lower(subject.start) {
            "he" if subject.start == sentence.start => Some(Sex::Man),
            "she" if subject.start == sentence.start => Some(Sex::Woman),
            _ => view.is(subject.start, flag::POSSESSIVE).then(|| view.sex_of_word(subject.end - 1))?,
        }
    };
    let apart = view.block(sentence.start) != view.block(quote.tokens.start);
    if apart && whom.is_some() && subject_sex() == whom {
        let before = all.get(index.checked_sub(1)?)?.attribution.as_ref()?;
        return Some(Attribution { rule: ID, ..before.clone() });
    }
    let verb = sentence.clone().find(|&t| view.quoted(t).is_none() && view.finite_cue(t).is_some());
    // "He had one more thing | to say": whose verb the infinitive hangs on.
    let own = verb.and_then(|v| match v.checked_sub(1).map_or("", |t| view.lower(t)) {
        "to" => subject(view, quote),
        _ => subject_before(view, v, sentence.start),
    });
    // "What did it say? “…”": nobody is asked about.
    let thing = |s: &Range<usize>| view.lower(sentence.end - 1) == "?" && view.lower(s.start) == "it";
    if let Some(speaker) = own.filter(|s| !view.is(s.start, flag::RELATIVE) && !thing(s)) {
        return Some(Attribution {
            speaker,
            cue: verb.map(|v| v..v + 1),
            verb: verb.and_then(|v| view.cue(v)),
            rule: ID,
        });
    }
    if let Some(speaker) = subject(view, quote) {
        return Some(Attribution { speaker, cue: None, verb: None, rule: ID });
    }
    // "“No.” A shriek of laughter. “…”": whoever has just spoken goes on.
    let before = all.get(index.checked_sub(1)?)?;
    let known = before.attribution.as_ref()?;
    let same = view.block(before.tokens.start) == view.block(quote.tokens.start);
    same.then(|| Attribution { rule: ID, ..known.clone() })
}

/// "I ask whether | he | has been. | “…”", "I had been wondering. | “…”": whoever the writer talks with answers.
fn whom_i_asked(
    view: &View,
    all: &[Candidate],
    index: usize,
    sentence: &Range<usize>,
) -> Option<Attribution> {
    let quote = all.get(index)?;
    let apart = view.block(sentence.start) != view.block(quote.tokens.start);
    let subject = clause_subject(view, sentence.start, sentence.end)?;
    let told = || sentence.clone().all(|t| view.quoted(t).is_none());
    if !apart || view.lower(subject.start) != "i" || subject.len() != 1 || !told() {
        return None;
    }
    // Whoever has just spoken, else whom the question is of.
    let before = index.checked_sub(1).and_then(|i| all.get(i)).filter(|c| {
        let (there, here) = (view.block(c.tokens.start), view.block(quote.tokens.start));
        there.zip(here).is_some_and(|(there, here)| there + 2 >= here)
    });
    if let Some(known) = before.and_then(|c| c.attribution.as_ref()) {
        return Some(Attribution { rule: ID, ..known.clone() });
    }
    let asked = (subject.end..sentence.end)
        .find(|&t| one_of!(view.lower(t), "he" | "she" | "him" | "her" | "his") || view.is_person_name(t))?;
    let end = (asked..sentence.end).find(|&t| !view.is_person_name(t)).unwrap_or(asked).max(asked + 1);
    Some(Attribution { speaker: asked..end, cue: None, verb: None, rule: ID })
}

/// "Tom Hale asked | Ruiz | whether it would do. | “…”": whoever was asked answers.
fn whom_somebody_asked(view: &View, quote: &Candidate, sentence: &Range<usize>) -> Option<Attribution> {
    let apart = view.block(sentence.start) != view.block(quote.tokens.start);
    let asks = |&t: &usize| {
        view.quoted(t).is_none() && one_of!(view.lower(t), "asked" | "asks") && view.is_person_name(t + 1)
    };
    let verb = sentence.clone().skip(1).find(asks).filter(|_| apart)?;
    let end = (verb + 1..sentence.end).find(|&t| !view.is_person_name(t))?;
    let question = one_of!(
        view.lower(end),
        "whether" | "if" | "how" | "why" | "what" | "when" | "where" | "about" | "who"
    );
    question.then(|| Attribution { speaker: verb + 1..end, cue: Some(verb..verb + 1), verb: None, rule: ID })
}

/// "It was never the money, says | his wife, Ana Ruiz |. | “…”"
fn says_behind(view: &View, quote: &Candidate, sentence: &Range<usize>) -> Option<Attribution> {
    let apart = view.block(sentence.start) != view.block(quote.tokens.start);
    let says = |&t: &usize| one_of!(view.lower(t), "says" | "said") && view.lower(t - 1) == ",";
    let verb = sentence.clone().skip(2).find(says).filter(|_| apart)?;
    let phrase = starting_at(view, verb + 1, sentence.end)?;
    let named = (phrase.start..sentence.end).any(|t| view.is_person_name(t));
    let ends = one_of!(view.lower(phrase.end), "." | ",");
    let told = sentence.clone().all(|t| view.quoted(t).is_none());
    (named && ends && told).then(|| Attribution {
        speaker: phrase,
        cue: Some(verb..verb + 1),
        verb: view.cue(verb),
        rule: ID,
    })
}

/// "Ruiz's | answer? “…”": the words that the writer asks for, and whose they are.
fn asked_of(view: &View, sentence: &Range<usize>) -> Option<(usize, Range<usize>)> {
    if view.lower(sentence.end - 1) != "?" || sentence.clone().any(|t| view.quoted(t).is_some()) {
        return None;
    }
    let noun = sentence.clone().find(|&t| {
        one_of!(view.lower(t), "reply" | "answer" | "response" | "verdict" | "explanation" | "advice")
    })?;
    Some((noun, owner(view, noun, sentence.start, sentence.end)?))
}

/// Who is told to do something in the sentence before: a person, or a pronoun for one.
pub(super) fn subject(view: &View, quote: &Candidate) -> Option<Range<usize>> {
    let sentence = view.sentence(quote.tokens.start.checked_sub(1)?);
    let asks = view.lower(sentence.end - 1) == "?";
    let found = clause_subject(view, sentence.start, sentence.end)?;
    // "Ruiz | laughs when asked": what the tagger takes for the last noun of a name is its verb.
    let name = found.clone().take_while(|&t| view.capitalized(t)).last();
    // "| His spokesman | was more forthcoming", "| Abbott's neighbour Tom Hale |"
    let owns = |n: usize| view.is(n, flag::POSSESSIVE) || view.lower(n + 1) == "'s";
    let cut = name
        .filter(|&n| n + 1 < found.end && view.named(n).is_some() && view.named(n + 1).is_none() && !owns(n));
    // "| Her | answer came with a grin. | “…”"
    let answer = one_of!(view.lower(found.end - 1), "answer" | "reply" | "response");
    let cut = cut.or((answer && view.is(found.start, flag::POSSESSIVE)).then_some(found.start));
    Some(found.start..cut.map_or(found.end, |n| n + 1))
        .filter(|s| !asks && can_mean(view, s) && !one_of!(view.lower(s.start), "it" | "nobody" | "you"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "“It was over,” said Tom Hale.\n\nWhy did it end? [Ana Ruiz] puts the bread down. “Because nobody wanted it any more.”",
                "“It was over,” said Tom Hale.\n\n[Ana Ruiz] laughs when this is put to her. “I only count them.”",
                "“It was dark,” Tom Hale said.\n\nAna Ruiz came in. The fuse had been replaced, [she] said. “It took an hour.”",
                "“Call me,” Tom Hale said.\n\nHe hung up. [Ana Ruiz]’s response? “He should pick up the phone.”",
                "The walk is long. Down there is Ana Ruiz.\n\nI can hear [her] boots.\n\n“Stand still or walk with me.”",
                "“It was over,” said [Ana Ruiz].\n\nI ask whether she has told Tom Hale.\n\n“He can hear it from the house.”",
                "“It was over,” said [Ana Ruiz].\n\nI had been wondering.\n\n“You can hear it from the house.”",
                "“It was over,” said [Ana Ruiz]. “We wept.”\n\nHer husband, Tom Hale, ran the bar. He died in May.\n\n“He always said it would turn up again one day.”",
                "“It was over,” said Tom Hale.\n\nHale asked [Ana Ruiz] whether a new route would help at all.\n\n“Some. Not enough to matter to you.”",
                "“It was over,” said Tom Hale.\n\nIt was never the money, says [his wife, Ana Ruiz].\n\n“He came home and would not talk of it.”",
                "[Ana Ruiz] disagreed. “Nobody told us that it would take this long.”",
                "“It was over,” said Tom Hale.\n\nWhat changed? [Ana Ruiz] looks at the sky. “My daughter found the old tapes of the band.”",
                "“I want to see her data,” grumbled Tom Hale. [Ana Ruiz] shrugs this off. “They have been online for years.”",
            ],
        );
    }
}
