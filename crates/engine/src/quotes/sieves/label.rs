//! `[Ana Ruiz]: “…”`, `[Ana Ruiz], mayor of Leeds: “…”`: a name and a colon, no verb.

use std::ops::Range;

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{can_mean, clause_subject, ending_at, finite_verb, owner, starting_at};
use crate::quotes::sieves::headline::{in_headline, talks_with};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::tagger::Pos;

pub(super) const ID: &str = "quote/label";

/// A label is short: longer, and it is a sentence with a verb.
const LONGEST: usize = 14;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let colon = quote.left.end.checked_sub(1).filter(|&c| c >= quote.left.start && view.lower(c) == ":")?;
    // "@anaruiz: “…”"
    let handle = colon.checked_sub(1)?;
    if view.lower(handle).starts_with('@') || handle > quote.left.start && view.lower(handle - 1) == "@" {
        let speaker = if view.lower(handle).starts_with('@') { handle..colon } else { handle - 1..colon };
        return Some(Attribution { speaker, cue: Some(colon..colon + 1), verb: None, rule: ID });
    }
    // "Not all agree - Ana Ruiz: “…”": the name that stands at the colon.
    if let Some(name) = ending_at(view, colon.checked_sub(1)?, quote.left.start)
        && name.clone().all(|t| view.capitalized(t) || view.lower(t) == "and")
        && (name.start == quote.left.start
            || view.punctuation(name.start - 1)
            // "In conversation with | Ana Ruiz |: “…”", "Meet | Ana Ruiz |: “…”"
            || talks_with(view, name.start - 1)
            || name.start == quote.left.start + 1 && view.lower(quote.left.start) == "meet")
        && (name.start..name.end).any(|t| view.named(t).is_some())
    {
        return Some(Attribution { speaker: name, cue: Some(colon..colon + 1), verb: None, rule: ID });
    }
    if let Some(speaker) = told_of(view, quote.left.start, colon).or_else(|| own_clause(view, quote)) {
        return Some(Attribution { speaker, cue: Some(colon..colon + 1), verb: None, rule: ID });
    }
    if colon - quote.left.start > LONGEST || quote.left.clone().any(|t| view.finite_cue(t).is_some()) {
        return None;
    }
    let mut speaker = clause_subject(view, quote.left.start, colon)?;
    // "Mother's warning after her son's fall: “…”" in a headline: hers.
    let felt = |t: usize| {
        one_of!(
            view.lower(t),
            "warning"
                | "plea"
                | "fury"
                | "anger"
                | "horror"
                | "joy"
                | "appeal"
                | "tribute"
                | "vow"
                | "verdict"
                | "message"
                | "agony"
                | "heartbreak"
                | "outrage"
                | "relief"
                | "regret"
                | "anguish"
                | "shock"
                | "terror"
                | "despair"
        )
    };
    let whose = speaker.clone().skip(1).find(|&t| view.lower(t) == "'s" && felt(t + 1));
    let whose = whose.filter(|_| in_headline(view, quote));
    if let Some(end) = whose.filter(|&t| t < speaker.start + 4) {
        speaker.end = end;
    }
    // "Her answer was short: “…”", "Her words: “…”", "The reply from the MP, Ana Ruiz, was short: “…”": whose it is.
    let noun = (speaker.start..speaker.end.min(speaker.start + 3)).find(|&t| {
        one_of!(view.lower(t), "reply" | "answer" | "response" | "verdict" | "advice" | "words")
            || view.is(t, flag::DOCUMENT) && one_of!(view.lower(t + 1), "," | "from" | "by")
    });
    if let Some(found) = noun.and_then(|n| owner(view, n, speaker.start, colon)) {
        speaker = found;
    }
    Some(Attribution { speaker, cue: Some(colon..colon + 1), verb: None, rule: ID })
}

/// "| Ana Ruiz, a lawyer at Oxfam |, who told the court of it: “…”": a name and a clause that tells of them up to the colon.
fn told_of(view: &View, start: usize, colon: usize) -> Option<Range<usize>> {
    let who = (start + 1..colon).find(|&t| view.lower(t) == "who" || finite_verb(view, t))?;
    let name =
        starting_at(view, start, who).filter(|p| p.start == start && view.is_person_name(p.end - 1))?;
    // "who lives in Leeds, | said |": a verb of their own. "who was told by her boss", "who wore a badge": what follows is of
    // another.
    let comma = (who..colon).rev().find(|&t| view.lower(t) == ",").unwrap_or(colon);
    let said = (comma..colon).any(|t| finite_verb(view, t));
    let other = (who..colon).any(|t| {
        view.is(t, flag::DOCUMENT | flag::NAMING)
            || view.lower(t) == "by"
            || one_of!(view.lower(t), "was" | "were")
                && view.cue(t + 1).is_some_and(|c| c.class.reports_words())
    });
    // "| Meet | Ana Ruiz, who runs a bar"
    let led = matches!(
        view.pos(start),
        Pos::VerbBase | Pos::VerbPresent | Pos::VerbGerund | Pos::Preposition | Pos::Conjunction
    );
    (view.lower(who) == "who" && !said && !other && !led).then_some(name)
}

/// "On the vote, which Hale disputed, | Ruiz | was blunt: “…”": the clause at the colon has a subject of its own, and no
/// word of saying.
pub(super) fn own_clause(view: &View, quote: &Candidate) -> Option<Range<usize>> {
    let colon = quote.left.end.checked_sub(1).filter(|_| quote.led)?;
    let comma =
        (quote.left.start..colon).rev().find(|&t| view.lower(t) == "," && view.quoted(t).is_none())?;
    let subject = starting_at(view, comma + 1, colon).filter(|s| can_mean(view, s))?;
    let verb = (subject.end..colon).find(|&t| !view.adverb(t))?;
    let says = |t: usize| view.finite_cue(t).is_some_and(|c| c.class.reports_words());
    (finite_verb(view, verb) && !(subject.end..colon).any(says)).then_some(subject)
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "Last night she spoke again. In a second letter [she] invited Tom Hale to visit: “The parking is excellent.”",
                "A letter went to Ana Ruiz. [Her] answer was two words long: “Bring bread.”",
                "Then there is this email, from [reader Ana Ruiz]: “Please tell them that it rains.”",
                "Ana Ruiz met the press. [Her] words: “We are ready to go home.”",
                "Tom Hale wrote first. The reply from [the MP, Ana Ruiz], was short: “On which day?”",
                "[Ana Ruiz]: “We are ready to go home.”",
                "[Mother]'s warning after a fall: “It took four seconds”\n\nA mother whose son fell from a wall has told how long it took.",
                "[Weller's widow] in tears: “I miss him every day”\n\nThe widow of Tom Weller spoke about him at length on Friday night.",
                "[Dr Ana Ruiz], a lawyer at Oxfam who advised the court: “Nobody had checked them.”",
                "[Ana Ruiz], who chairs the board: “We are ready to go home.”",
                "Not all agree - [Ana Ruiz]: “We are ready to go home.”",
                "On the vote, which Tom Hale had disputed, [Ana Ruiz] was blunt: “Clear as day.”",
                "[@anaruiz]: “We want repairs, not words.”",
            ],
        );
    }
}
