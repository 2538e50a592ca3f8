//! Whom a pronoun or a nationality means where the entities do not say so.

use std::ops::Range;

use super::body::{body, is_superlative};
use super::epithet::{about, epithet, sole};
use super::head_end;
use super::renamed::renamed;
use crate::case::Lower as _;
use crate::entities::Key;
use crate::quotes::phrases::{clause_subject, finite_verb};
use crate::quotes::view::{Sex, View};
use crate::quotes::vocabulary::flag;
use crate::report::{BlockKind, Entity, EntityKind};

/// How far back a pronoun's antecedent may stand, in tokens.
pub(super) const REACH: usize = 120;

/// Whom "he" or "she" stands for where no mention says so: the nearest person before who leads a sentence, else the
/// nearest at all; a title of the other sex rules one out.
pub(super) fn antecedent<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let pronoun = tokens.start;
    let (own, other): (Option<Sex>, &[&str]) = match view.lower(pronoun) {
        "he" => (Some(Sex::Man), &["ms", "ms.", "mrs", "mrs.", "miss"]),
        "him" if tokens.len() == 1 => (Some(Sex::Man), &["ms", "ms.", "mrs", "mrs.", "miss"]),
        "she" => (Some(Sex::Woman), &["mr", "mr."]),
        "her" if tokens.len() == 1 => (Some(Sex::Woman), &["mr", "mr."]),
        // "said | the Norwegian"
        "the" if demonym(view, tokens) => (None, &[]),
        // "The driver, | a 41-year-old roofer, | said": somebody new.
        "the" if view.lower(tokens.end) == "," && one_of!(view.lower(tokens.end + 1), "a" | "an") => {
            return None;
        }
        "the" if answers(view, tokens.start) => return None,
        "the" => {
            // "The lender": a body before a person; "the miner" may be either.
            let word = view.lower(tokens.end - 1);
            let either = one_of!(word, "miner" | "brewer" | "grocer" | "broker" | "developer" | "operator");
            let firm = !either && view.is(tokens.end - 1, flag::COMPANY);
            return elder(view, tokens)
                .or_else(|| body(view, tokens).filter(|_| firm))
                .or_else(|| epithet(view, tokens))
                .or_else(|| body(view, tokens).filter(|_| !firm))
                .or_else(|| renamed(view, tokens));
        }
        _ if is_superlative(view, tokens) => return body(view, tokens),
        _ => return None,
    };
    if own.is_some() && follows_somebody(view, pronoun) {
        return None;
    }
    let floor = pronoun.saturating_sub(REACH);
    let persons = (floor..pronoun).rev().filter(|&t| {
        view.quoted(t).is_none()
            && !matches!(view.doc.block_kind(t), BlockKind::Byline | BlockKind::Caption)
            && !is_line(view, t)
            && !view.is(t, flag::PRONOUN | flag::OBJECT_PRONOUN | flag::POSSESSIVE)
            // "Ruiz | 's mother"
            && view.lower(t + 1) != "'s"
            && view.is_person(t)
            && view.named(t).and_then(|e| view.sex(e)).is_none_or(|sex| own.is_none_or(|o| o == sex))
            && !(0..4).any(|back| t.checked_sub(back).is_some_and(|b| other.contains(&view.lower(b))))
    });
    let mut nearest = None;
    let word = view.lower(tokens.end - 1);
    for token in persons {
        if own.is_none() && comes_from(view, token, word) {
            return view.entity_at(token);
        }
        let start = view.sentence(token).start.max(floor);
        let first = *nearest.get_or_insert(token);
        // Whoever is called by a country has just been named; "Emery was furious with the referee, Taylor" is about Emery.
        if own.is_none() {
            if start < view.sentence(first).start {
                break;
            }
            let opens = (start..token).all(|t| view.capitalized(t) && view.quoted(t).is_none());
            let verb = (token..first).find(|&t| view.named(t) != view.named(token));
            if opens && verb.is_some_and(|v| one_of!(view.lower(v), "is" | "was" | "were")) {
                nearest = Some(token);
            }
            continue;
        }
        if !(start..token).any(|t| view.quoted(t).is_none() && finite_verb(view, t)) {
            nearest = Some(token);
            break;
        }
        if first - token > REACH / 3 {
            break;
        }
    }
    nearest.and_then(|t| view.entity_at(t))
}

/// "Tufted by Ruiz's mother, Pearl Ruiz, who is 84. “…,” | the older woman | says": the only one of that sex whom the two
/// sentences before are about.
fn elder<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let own = match view.lower(tokens.end - 1) {
        "woman" => Sex::Woman,
        "man" => Sex::Man,
        _ => return None,
    };
    let adjective = one_of!(view.lower(tokens.start + 1), "older" | "elder" | "old" | "younger" | "young");
    let sentence = about(view, tokens.start).filter(|_| adjective && tokens.len() == 3)?;
    let before = about(view, sentence.start).unwrap_or(sentence.clone());
    let only = |words: &Range<usize>| {
        let mut people = words.clone().filter(|&t| view.quoted(t).is_none()).filter_map(|t| {
            let index = view.named(t).filter(|_| view.lower(t + 1) != "'s" && view.lower(t + 2) != "'s")?;
            let person = view.entities.get(index).filter(|e| e.kind == EntityKind::Person)?;
            view.sex(index).is_none_or(|sex| sex == own).then_some(person)
        });
        let first = people.next()?;
        people.all(|other| other.id == first.id).then_some(first)
    };
    only(&sentence).or_else(|| only(&(before.start..sentence.end)))
}

/// "“Did you bury it?” Mr Hale asked. | “I stored it,” | the dealer | said": not he who asked.
fn answers(view: &View, token: usize) -> bool {
    let Some(sentence) = about(view, token) else { return false };
    let asks = |t: usize| {
        let verb = view.quoted(t).is_none() && one_of!(view.lower(t), "asked" | "asks" | "suggested");
        verb && (view.is_person_name(t - 1) || view.is_person_name(t + 1) && view.quoted(t - 1).is_some())
    };
    let (first, apart) = (sentence.start, view.block(sentence.start) != view.block(token));
    apart && sentence.into_iter().any(|t| t > first && asks(t))
}

/// "Ana Ruiz", alone on its line: who wrote the story.
fn is_line(view: &View, token: usize) -> bool {
    view.sentence(token).all(|t| view.named(t) == view.named(token))
}

/// "For Hale, the coach had no praise. “…,” | he | said": whom the description means that led the sentence before.
pub(super) fn just_described<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let own = match view.lower(tokens.start) {
        "he" => Sex::Man,
        "she" => Sex::Woman,
        _ => return None,
    };
    let start = view.sentence(tokens.start).start;
    // "Asked by | Hale |, he replied": not whom the sentence itself names first.
    if (start..tokens.start).any(|t| view.quoted(t).is_none() && view.is_person_name(t)) {
        return None;
    }
    let sentence = view.sentence(start.checked_sub(1)?);
    let subject =
        clause_subject(view, sentence.start, sentence.end).filter(|s| view.quoted(s.start).is_none())?;
    // "His brother laughed. | He | said", of whom it is known who he is.
    let kin = || {
        let last = subject.end - 1;
        let kin = view.is(subject.start, flag::POSSESSIVE) && !view.capitalized(last);
        view.entity_at(last).filter(|_| kin)
    };
    // "The Italian claimed so. | He | said"
    let person = kin()
        .or_else(|| view.descriptions.bearer(view, &subject))
        .or_else(|| demonym(view, &subject).then(|| sole(view, subject.start, EntityKind::Person))?)
        // "Hale was angry. The Leeds manager felt that Ruiz was wrong. “…,” | he | said"
        // Not so "the historian Tom | Baker |", though bakers are called so.
        .or_else(|| {
            let described = view.lower(subject.start) == "the" && !view.is_person_name(subject.end - 1);
            described.then(|| antecedent(view, &subject))?
        })?;
    let index = view.entity(&person.id)?;
    let fits = view.sex(index).is_none_or(|sex| sex == own);
    Some(person).filter(|e| e.kind == EntityKind::Person && fits)
}

/// "The coroner asked | her | whether he wore a helmet. “…,” | she | replied": whom somebody has just asked.
pub(super) fn just_asked<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let own = match view.lower(tokens.start) {
        "he" => Sex::Man,
        "she" => Sex::Woman,
        _ => return None,
    };
    let start = view.sentence(tokens.start).start;
    let sentence = view.sentence(start.checked_sub(1)?);
    // The answer begins what follows the question.
    let answers = view.quoted(start).is_some() && view.block(start) != view.block(sentence.start);
    if !answers || sentence.clone().any(|t| view.quoted(t).is_some()) {
        return None;
    }
    let asks = |t: &usize| one_of!(view.lower(*t), "asked" | "ask" | "asks" | "pressed");
    let verb = sentence.clone().find(asks).filter(|&t| t > sentence.start)?;
    let whom = (verb + 1..verb + 4).find(|&t| view.named(t).is_some())?;
    let plain = (verb + 1..whom).all(|t| view.capitalized(t) || view.is(t, flag::DETERMINER | flag::ROLE));
    let index = view.named(whom).filter(|_| plain)?;
    let question = (whom + 1..whom + 4).any(|t| {
        one_of!(view.lower(t), "whether" | "if" | "how" | "why" | "what" | "when" | "where" | "about")
    });
    // "Troy asked Baker to marry her. “I had planned it,” | she | said": of one sex, only who answers is known.
    let replies = [tokens.end, tokens.start.wrapping_sub(1)]
        .into_iter()
        .any(|t| one_of!(view.lower(t), "replied" | "answered" | "replies" | "answers"));
    let asker = (sentence.start..verb).rev().find_map(|t| view.named(t)).and_then(|e| view.sex(e));
    if !question || !replies && asker.is_none_or(|sex| sex == own) {
        return None;
    }
    let person = view.entities.get(index).filter(|e| e.kind == EntityKind::Person);
    person.filter(|_| view.sex(index).is_none_or(|sex| sex == own))
}

/// "Her uncle sighed. “…,” | he | said": the sentence before is about somebody without a name.
fn follows_somebody(view: &View, pronoun: usize) -> bool {
    let Some(before) = view.sentence(pronoun).start.checked_sub(1) else { return false };
    let sentence = view.sentence(before);
    let near = view.block(before).zip(view.block(pronoun)).is_some_and(|(before, own)| before + 1 >= own);
    let apart = view.block(before) != view.block(pronoun);
    // "A neighbour found | him. | “…,” | she | said", "One critic wrote that | she": the paragraph is about somebody else.
    let other = || {
        let one = view.lower(sentence.start) == "one";
        let whom = |t: usize| {
            one_of!(view.lower(t), "him" | "her" | "them") || one && one_of!(view.lower(t), "he" | "she")
        };
        apart && sentence.clone().any(|t| whom(t) && view.quoted(t).is_none())
    };
    if !near || other() || sentence.clone().any(|t| view.quoted(t).is_some()) {
        return false;
    }
    clause_subject(view, sentence.start, sentence.end).is_some_and(|s| {
        let head = if apart { head_end(view, &s) } else { s.end } - 1;
        // "The girl looked doubtful": may be she of whom the story tells; not so "the girl | at the till".
        let plain = one_of!(view.lower(head), "man" | "woman" | "girl" | "boy");
        let comma = usize::from(view.lower(head + 1) == ",");
        let tied = view.is(head + 1, flag::PREPOSITION) || view.lower(head + 1 + comma) == "who";
        // "One economist said that was a stretch. | “…,” | she | said": he only comments; "a watchman said | he | had seen it".
        let own = |t: usize| (t + 1..t + 4).any(|t| view.lower(t) == view.lower(pronoun));
        let who = || (s.start..sentence.end).any(|t| view.lower(t) == "who");
        let says = |t: usize| view.finite_cue(t).is_some_and(|c| c.class.reports_words());
        let cue = (s.end..sentence.end).find(|&t| says(t));
        let comments = apart && cue.is_some_and(|t| !own(t)) && !who();
        let known = comments || (plain || apart) && view.lower(s.start) == "the" && !tied;
        // "| Another | was less relaxed. “…,” he said"
        let another = s.len() == 1 && view.lower(head) == "another";
        another
            || (view.is(head, flag::ROLE) || apart && view.is_somebody(head))
                && !known
                && !view.capitalized(head)
                && s.clone().skip(1).all(|t| view.named(t).is_none())
                && (!one_of!(view.lower(s.end), "," | "—") || view.lower(s.end + 1) == "who")
    })
}

/// "| Spain |'s Ana Ruiz", "the | Spanish | coach Ana Ruiz": of a country or people whose name begins as what somebody is
/// called by, "the Spaniard", right before who is called so.
fn comes_from(view: &View, name: usize, word: &str) -> bool {
    let own = view.named(name);
    let begun = (0..=name).rev().take(6).take_while(|&t| view.named(t) == own).last().unwrap_or(name);
    let alike = |t: usize| word.get(..3).is_some_and(|stem| view.lower(t).starts_with(stem));
    let country = begun.checked_sub(2).filter(|&t| view.lower(t + 1) == "'s");
    let place =
        country.is_some_and(|t| view.entity_at(t).is_some_and(|e| e.kind == EntityKind::Place) && alike(t));
    // "Spanish | coach |", not "Russian forces killed".
    let trade = begun.checked_sub(1).filter(|&t| !view.capitalized(t) && view.is_somebody(t));
    let people = trade.and_then(|t| t.checked_sub(1)).filter(|&t| view.capitalized(t));
    let of_people =
        people.is_some_and(|t| view.entity_at(t).is_none_or(|e| e.kind == EntityKind::Group) && alike(t));
    place || of_people
}

/// "the Norwegian", "the Dutchwoman": one person by where they are from.
pub(super) fn demonym(view: &View, tokens: &Range<usize>) -> bool {
    let last = tokens.end - 1;
    let word = view.lower(last);
    let known = view.entity_at(last);
    // The model may take the word for a name.
    let words = view.doc.slice(view.doc.span_of(tokens.start + 1..tokens.end));
    let named = known.is_some_and(|e| e.kind != EntityKind::Group && !e.name.eq_ignore_ascii_case(words));
    let one = word.ends_with("man")
        || word.ends_with("woman")
        || word.ends_with("an")
        || word.ends_with("ish")
        || word.ends_with("ese")
        || one_of!(
            word,
            "spaniard"
                | "swede"
                | "dane"
                | "finn"
                | "pole"
                | "scot"
                | "turk"
                | "briton"
                | "serb"
                | "croat"
                | "czech"
        );
    // "The third-term Democrat"
    let party = one_of!(word, "democrat" | "republican" | "tory" | "conservative" | "labourite");
    if party && !named && view.lower(tokens.start) == "the" && tokens.len() <= 5 {
        return true;
    }
    // "The Vatican", "the Taliban": nobody.
    let listed = view.gazetteers.listed(Key::of(&words.lower())).is_some_and(|l| l.kind != EntityKind::Group);
    // "the Sri Lankan"
    let capitals = (tokens.start + 1..tokens.end).all(|t| view.capitalized(t));
    matches!(tokens.len(), 2 | 3) && view.lower(tokens.start) == "the" && capitals && one && !named && !listed
}
