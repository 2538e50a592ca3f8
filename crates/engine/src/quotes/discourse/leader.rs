//! Of whom a sentence is: somebody named, or somebody without a name.

use std::ops::Range;

use super::manner::{Manner, manner};
use super::state::{Discourse, Stranger};
use crate::document::Sentence;
use crate::quotes::phrases::{clause_subject, finite_verb, starting_at, subject_before};
use crate::quotes::speaker::apposition::name_behind;
use crate::quotes::speaker::status::status;
use crate::quotes::speaker::unnamed::introduced;
use crate::quotes::speaker::{described, head_end, text};
use crate::quotes::view::{Sex, View};
use crate::quotes::vocabulary::flag;
use crate::report::{BlockKind, SpeakerStatus};
use crate::tagger::Pos;

/// "Named as Ruiz": so far behind the verb the name stands, in tokens.
const GIVEN: usize = 6;

/// Of whom a sentence is.
pub(super) enum Leader {
    /// Of somebody named; the words that introduce them, where "the engineer, Ruiz," does, and the name.
    Known(Option<(Range<usize>, usize)>),
    /// Of somebody without a name.
    Stranger(Stranger),
    /// Of whomever "he" or "she" means.
    Pronoun,
}

/// Of whom a sentence is that the story tells in its own words, and the token where that shows.
pub(super) fn leader(discourse: &Discourse, sentence: &Sentence) -> Option<(usize, Leader)> {
    let view = discourse.view;
    let kind = view.doc.blocks.get(sentence.block).map(|b| b.kind)?;
    if matches!(
        kind,
        BlockKind::Byline
            | BlockKind::Caption
            | BlockKind::Furniture
            | BlockKind::Related
            | BlockKind::Headline
    ) {
        return None;
    }
    let (start, end) = (sentence.tokens.start, sentence.tokens.end);
    let named = |range: Range<usize>| range.into_iter().any(|t| person(view, t) && !hangs(view, start, t));
    let somebody = || {
        let inner = || inner_subject(view, start..end).filter(|_| !named(start..end));
        let found = inner().and_then(|s| Some((s.end, stranger(discourse, &s, None)?)));
        let speaks =
            found.filter(|(verb, found)| manner(view, *verb, start..end, found.kin) == Manner::Speaks);
        speaks.map(|(_, found)| (start, Leader::Stranger(found)))
    };
    let Some(subject) = subject(view, start, end) else {
        return named(start..end).then_some((start, Leader::Known(None))).or_else(somebody);
    };
    // "But for Ana Ruiz, it was a surprise"
    let opens = (start..start + 2).find(|&t| view.lower(t) == "for").is_some_and(|t| person(view, t + 1));
    if opens {
        return Some((start, Leader::Known(None)));
    }
    if one_of!(view.lower(subject.end - 1), "he" | "she") {
        return Some((subject.start, Leader::Pronoun));
    }
    if view.is(subject.end - 1, flag::PRONOUN | flag::RELATIVE) {
        return None;
    }
    let verb = (subject.end..end).find(|&t| view.quoted(t).is_some() || finite_verb(view, t)).unwrap_or(end);
    let behind = name_behind(view, &subject);
    let leader = if named(subject.start..verb)
        || behind.is_some()
        || apposed(view, start, &subject)
        || given(view, verb..end)
    {
        let head = head_end(view, &subject) - 1;
        let introduces = view.lower(subject.start) == "the" && !view.capitalized(head);
        let name = behind.and_then(|n| n.clone().rev().find_map(|t| view.named(t)));
        Leader::Known(name.filter(|_| introduces).map(|name| (subject.start..head + 1, name)))
    } else if let Some(found) = stranger(discourse, &subject, None) {
        let verb = main_verb(view, &subject, end);
        let found = verb.map_or(found.clone(), |verb| telling(view, found, verb, end));
        match verb.map_or(Manner::Speaks, |verb| manner(view, verb, start..end, found.kin)) {
            Manner::Speaks => Leader::Stranger(found),
            Manner::Meets => Leader::Known(None),
            Manner::Passes => return None,
        }
    } else if named(start..end) || subject.clone().any(|t| person(view, t)) || is_person(view, &subject) {
        // "Her prize went to Ruiz", "Ruiz's own guess was dry", "but the teenager has won them over"
        Leader::Known(None)
    } else {
        return somebody();
    };
    Some((subject.start, leader))
}

/// "A witness said (that) | she | saw him", "a teacher said | Tom Hale | was slow": whom what is said begins with.
pub(super) fn telling(view: &View, stranger: Stranger, verb: usize, end: usize) -> Stranger {
    let first = verb + 1 + usize::from(view.lower(verb + 1) == "that");
    let sex = match view.lower(first) {
        _ if first >= end || view.finite_cue(verb).is_none() => None,
        "he" => Some(Sex::Man),
        "she" => Some(Sex::Woman),
        _ => None,
    };
    let about = view.finite_cue(verb).is_some() && (first..end.min(first + 4)).any(|t| person(view, t));
    Stranger { sex: stranger.sex.or(sex), about, ..stranger }
}

/// "The father of two", "the former Hull manager": one person, whoever it is.
fn is_person(view: &View, subject: &Range<usize>) -> bool {
    let noun = head(view, subject);
    let parent = subject.clone().any(|t| view.sex_of_word(t).is_some());
    let role = view.is(noun, flag::ROLE) || view.gazetteers.is_role(view.lower(noun));
    let body = view.is(noun, flag::BODY | flag::DOCUMENT | flag::PEOPLE);
    let several = view.lower(noun).ends_with('s');
    view.lower(subject.start) == "the" && (parent || role && !body) && !several
}

/// The subject of a sentence, also behind an opening clause ("Asked about it, | the inspector | laughed").
fn subject(view: &View, start: usize, end: usize) -> Option<Range<usize>> {
    let told = |s: &Range<usize>| !s.is_empty() && view.quoted(s.start).is_none();
    clause_subject(view, start, end).filter(told)
}

/// The verb of a subject, past what a relative clause says of it: "a nurse, who asked not to be named, | said"; `None`
/// where it cannot be told.
fn main_verb(view: &View, subject: &Range<usize>, end: usize) -> Option<usize> {
    let comma = usize::from(view.lower(subject.end) == ",");
    let relative = one_of!(view.lower(subject.end + comma), "who" | "whose" | "which");
    let mut verbs = (subject.end..end).filter(|&t| view.quoted(t).is_none() && finite_verb(view, t));
    if !relative {
        return verbs.next();
    }
    verbs.skip(1).find(|&t| subject_before(view, t, subject.start).is_some_and(|s| s.start == subject.start))
}

/// "As it emptied | one supporter | stood there", "There was silence when | a driver | rose": somebody with a verb of their
/// own, wherever the sentence has them.
fn inner_subject(view: &View, sentence: Range<usize>) -> Option<Range<usize>> {
    sentence
        .clone()
        .skip(1)
        .filter(|&t| view.quoted(t).is_none() && one_of!(view.lower(t), "a" | "an" | "one" | "another"))
        .filter(|&t| {
            !view.is(t - 1, flag::PREPOSITION) || one_of!(view.lower(t - 1), "as" | "after" | "before")
        })
        .find_map(|t| {
            let phrase = starting_at(view, t, sentence.end)?;
            finite_verb(view, phrase.end).then_some(phrase)
        })
}

fn person(view: &View, token: usize) -> bool {
    view.is_person_name(token)
        && view.quoted(token).is_none()
        && !view.is(token, flag::PRONOUN | flag::OBJECT_PRONOUN | flag::POSSESSIVE)
}

/// "A clerk | in Mr Hale's office", "a spokesman | for Governor Hale": something belongs to or hangs on whom the sentence
/// names. Not so "For Hale, it was a surprise".
fn hangs(view: &View, start: usize, token: usize) -> bool {
    let title = |t: &usize| {
        view.capitalized(*t)
            || view.is(*t, flag::ROLE)
            || view.is(*t, flag::DETERMINER) && view.lower(*t) == "the"
    };
    let first = (start..token).rev().take_while(title).last().unwrap_or(token);
    let before = first.checked_sub(1).filter(|&b| b >= start);
    let opens = before.is_some_and(|b| view.lower(b) == "for" && b <= start + 1);
    let last = (token..token + 6).take_while(|&t| person(view, t)).last().unwrap_or(token);
    before.is_some_and(|b| view.is(b, flag::PREPOSITION)) && !opens || view.lower(last + 1) == "'s"
}

/// "There stood Ruiz, | a nurse, | who sighed"
fn apposed(view: &View, start: usize, subject: &Range<usize>) -> bool {
    let comma = subject.start.wrapping_sub(1);
    subject.start >= start + 2 && view.lower(comma) == "," && person(view, comma - 1)
}

/// "A man | who gave his name only as Ruiz"
fn given(view: &View, behind: Range<usize>) -> bool {
    let says = |t: &usize| one_of!(view.lower(*t), "name" | "named" | "identified" | "called" | "known");
    let end = behind.end;
    behind.into_iter().find(says).is_some_and(|t| (t..end.min(t + GIVEN)).any(|t| person(view, t)))
}

/// Somebody without a name: "a neighbour", "one of them", "her uncle", and "the woman" once there was a woman. `spoken` is
/// how they are known where they speak.
pub(super) fn stranger(
    discourse: &Discourse,
    tokens: &Range<usize>,
    spoken: Option<SpeakerStatus>,
) -> Option<Stranger> {
    let view = discourse.view;
    let head = head(view, tokens);
    let word = view.lower(head);
    // "One of them"; "one of her cats" is another matter.
    let of = view.lower(tokens.start + 2);
    // "One of the bullets" is nobody.
    let among = view.lower(tokens.end - 1);
    let people = among.strip_suffix('s').is_some_and(|w| view.gazetteers.is_role(w))
        || one_of!(among, "men" | "women" | "people");
    let one = word == "one"
        && view.lower(tokens.start + 1) == "of"
        && (one_of!(of, "them" | "those" | "these") || of == "the" && people);
    // "She wrote to 14 clubs. | Only one | replied"
    if word == "one" && !one && spoken.is_none() {
        return None;
    }
    let sex = view.sex_of_word(head);
    let comma = usize::from(view.lower(tokens.end) == ",");
    let who = view.lower(tokens.end + comma) == "who" || (head..tokens.end).any(|t| view.lower(t) == "who");
    let role = view.is(head, flag::ROLE) || view.gazetteers.is_role(word);
    let several = word.ends_with('s') && !word.ends_with("ss");
    let plain = !view.capitalized(head)
        && view.named(head).is_none()
        && !several
        && !view.is(head, flag::BODY | flag::DOCUMENT | flag::PEOPLE);
    if !(one || plain && (sex.is_some() || who || role)) {
        return None;
    }
    let owner = (tokens.start..head).find(|&t| view.is(t, flag::POSSESSIVE) || view.lower(t + 1) == "'s");
    let known = match view.lower(tokens.start) {
        "a" | "an" | "one" | "another" => true,
        "the" if owner.is_none() => {
            spoken == Some(SpeakerStatus::Unnamed) || discourse.told_of(head) || introduced(view, head)
        }
        _ => owner.is_some(),
    };
    if !known || described(view, tokens).entity.is_some() {
        return None;
    }
    Some(Stranger {
        words: text(view, tokens.clone()),
        head: view.doc.token(head).word,
        phrase: tokens.start..head + 1,
        kin: owner.is_some(),
        about: false,
        status: spoken.unwrap_or_else(|| status(view, tokens, head + 1, None, false)),
        sex,
        owner: owner.and_then(|t| view.named(t)),
        block: view.block(tokens.start)?,
    })
}

/// The noun of a phrase: "a | trader | resting".
fn head(view: &View, tokens: &Range<usize>) -> usize {
    if view.lower(tokens.start) == "one" && view.lower(tokens.start + 1) == "of" {
        return tokens.start;
    }
    let head = head_end(view, tokens) - 1;
    let cut = head > tokens.start + 1 && matches!(view.pos(head), Pos::VerbGerund | Pos::VerbParticiple);
    head - usize::from(cut)
}
