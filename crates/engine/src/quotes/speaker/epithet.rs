//! Whom another word means that writers use not to repeat a name: "the 52-year-old", "the chip maker", "the former
//! postmaster".

use std::ops::Range;

use super::antecedent::REACH;
use super::renamed::OTHERS;
use super::unnamed::{introduced, used};
use crate::document::TokenKind;
use crate::quotes::phrases::{after_dateline, ending_at, finite_verb};
use crate::quotes::view::{Sex, View};
use crate::quotes::vocabulary::{CueClass, flag};
use crate::report::{BlockKind, Entity, EntityKind};
use crate::tagger::Pos;

/// The longest description, in tokens.
const LONGEST: usize = 8;
/// How far behind "whose" what belongs to somebody may be named, in tokens.
const OWNED: usize = 6;

/// "the 52-year-old", "the teenager": a person whom nothing but what was just told makes known.
///
/// That is whoever led a sentence last, be it as "she".
pub(super) fn epithet<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let last = tokens.end - 1;
    let word = view.lower(last);
    // "the mum-of-two", "the 36-year-old goalkeeper"
    let aged = tokens.clone().any(|t| view.lower(t) == "old" && view.lower(t.wrapping_sub(1)) == "-");
    let parent = last > 3 && view.lower(last - 1) == "-" && view.lower(last - 2) == "of";
    // "the mother of two", "the father of a soldier" is somebody else's
    let parent_of = match view.lower(tokens.start + 1) {
        "mother" | "mum" | "mom" | "grandmother" => Some(Sex::Woman),
        "father" | "dad" | "grandfather" => Some(Sex::Man),
        _ => None,
    };
    let number =
        view.pos(last) == Pos::Number || one_of!(word, "one" | "two" | "three" | "four" | "five" | "six");
    let of_two = parent_of.is_some() && tokens.len() == 4 && view.lower(last - 1) == "of" && number;
    let listed = aged
        || parent
        || of_two
        || one_of!(
            word,
            "old"
                | "veteran"
                | "star"
                | "boss"
                | "skipper"
                | "prop"
                | "actress"
                | "actor"
                | "host"
                | "ace"
                | "alumnus"
                | "graduate"
                | "native"
        );
    // "the flanker", "the novelist": what somebody does, and no office.
    let does = ["er", "ian", "ist", "man", "boy", "girl"].iter().any(|end| word.ends_with(end))
        && (!view.is(last, flag::ROLE) || word.ends_with("ist"))
        && !one_of!(
            word,
            "bystander"
                | "other"
                | "onlooker"
                | "shopper"
                | "visitor"
                | "stranger"
                | "customer"
                | "heckler"
                | "dispatcher"
                | "operator"
                | "caller"
                | "interviewer"
        )
        && !view.is(last, flag::BODY | flag::DOCUMENT | flag::PEOPLE | flag::KEPT_BACK)
        && tokens.len() <= 5;
    // "The university's scientist" is somebody else.
    let owned = tokens.clone().any(|t| view.lower(t) == "'s");
    // "Hale said | the builder | had left. “…,” | the builder | said": somebody whom Hale speaks of.
    let same = |t: usize| view.doc.token(t).word == view.doc.token(last).word;
    let spoken_of = does && about(view, tokens.start).is_some_and(|mut s| s.any(same));
    let told =
        spoken_of || if of_two { introduced(view, tokens.start + 1) } else { used(view, last, REACH, 1) };
    let known = tokens.len() <= LONGEST && (listed || does) && !owned && !told;
    // "Hale spoke. | The bus had stopped. “…,” the driver said": who also has a part is one of the paragraph told last.
    let told_last = about(view, tokens.start).filter(|_| does && OTHERS.contains(word)).map(|s| s.start);
    let of_it = |t: usize| (0..=t).rev().take(REACH).take_while(|&b| view.block(b) == view.block(t)).last();
    let floor = told_last.and_then(of_it).unwrap_or(tokens.start.saturating_sub(REACH));
    let age = tokens.clone().find(|&t| aged && view.doc.token(t).kind == TokenKind::Number);
    // "Hale, 71, spoke. | The 36-year-old | sighed": somebody else.
    // "Tarn Mining fell. Ruiz, an analyst, said so. | The miner | shrugged": not she.
    let judge = |e: &Entity| {
        view.is(last, flag::COMPANY)
            && word != "broker"
            && ["analyst", "economist", "strategist"].iter().any(|w| view.descriptions.is_called(view, e, w))
    };
    let fits = |e: &&Entity| {
        let known = view.descriptions.age(e);
        let sex = view.entity(&e.id).and_then(|index| view.sex(index));
        let parent = !(of_two || parent) || sex.zip(parent_of).is_none_or(|(sex, parent)| sex == parent);
        let old = known.and_then(|k| k.parse::<u32>().ok()).is_none_or(|age| match word {
            "teenager" | "schoolboy" | "schoolgirl" => age < 20,
            "pensioner" => age > 59,
            _ => true,
        });
        parent && old && !judge(e) && age.zip(known).is_none_or(|(age, known)| view.lower(age) == known)
    };
    // Whoever has just that age, and nobody else has.
    if let Some(one) = age.filter(|_| known).and_then(|t| view.descriptions.only_aged(view, view.lower(t))) {
        return Some(one);
    }
    let last_named = || sole(view, tokens.start, EntityKind::Person).filter(fits);
    let leads = || leader(view, floor..tokens.start, |e| e.kind == EntityKind::Person && fits(&e));
    known.then(|| last_named().or_else(leads))?
}

/// The last one who fits and leads a sentence: the first of them that the sentence names, before any verb.
pub(super) fn leader<'a>(
    view: &View<'a>,
    range: Range<usize>,
    fits: impl Fn(&'a Entity) -> bool,
) -> Option<&'a Entity> {
    let mut at = range.end;
    while at > range.start {
        let sentence = view.sentence(at - 1);
        let start = after_dateline(view, sentence.start, sentence.end).max(range.start);
        let body = !matches!(view.doc.block_kind(start), BlockKind::Byline | BlockKind::Caption);
        // "| Her | neighbour, Palesa, said": whoever only owns somebody leads nothing.
        let opens = (start..at.min(sentence.end))
            .filter(|&t| view.quoted(t).is_none() && !view.is(t, flag::POSSESSIVE))
            .take_while(|&t| view.named(t).is_some() || !finite_verb(view, t));
        let entity = |t: usize| view.entity_at(t);
        // "Ruiz, whose fund, | Tarn Partners |, owns a part of it"
        let owned = |t: usize| (start..t).rev().take(OWNED).any(|w| view.lower(w) == "whose");
        // "after | Hale's card": what hangs on a preposition or owns something leads nothing.
        let hangs = |t: usize| {
            let phrase = ending_at(view, t, start).map_or(t, |p| p.start);
            // "According to | Acme |, sales fell": but whoever speaks leads.
            let speaks = phrase == start + 2 && view.lower(start) == "according";
            // "Shares in | Acme | fell"
            let traded = phrase == start + 2 && one_of!(view.lower(start), "shares" | "stock" | "bonds");
            let governed = phrase > start && view.is(phrase - 1, flag::PREPOSITION) && !speaks && !traded;
            governed || owned(t) || view.lower(t + 1) == "'s"
        };
        // "A trader at | Tarn Securities | said so": where somebody works.
        let employs = |t: usize| {
            let phrase = ending_at(view, t, start).map_or(t, |p| p.start);
            let lead = phrase.checked_sub(2).filter(|&l| l >= start);
            lead.is_some_and(|l| {
                one_of!(view.lower(l + 1), "at" | "of" | "for" | "with" | "from")
                    && (view.is_person_name(l) || view.is_somebody(l) && !view.capitalized(l))
            })
        };
        let first = opens.filter(|&t| !hangs(t)).filter_map(entity).find(|e| fits(e));
        if body && first.is_some() {
            return first;
        }
        // "At the other end | is Ruiz, who is 17.": the one name of a sentence in the same paragraph.
        let mut names = (start..at.min(sentence.end))
            .filter(|&t| view.quoted(t).is_none() && view.capitalized(t) && entity(t).is_some_and(&fits))
            .filter(|&t| !employs(t) && !owned(t));
        if let Some(only) = names.next().filter(|_| view.block(start) == view.block(range.end))
            && names.all(|t| view.named(t) == view.named(only))
        {
            return entity(only);
        }
        at = start.min(at - 1);
    }
    None
}

/// The only one of a kind whom the last sentence names that is not all quoted, where the sentence is about them: its
/// subject ("Ruiz told the board"), who is shown or speaks behind the verb ("Among them is Ruiz", "said Ruiz"), or whom
/// it is according to.
pub(super) fn sole<'a>(view: &View<'a>, token: usize, kind: EntityKind) -> Option<&'a Entity> {
    let sentence = about(view, token)?;
    let (start, about) = (sentence.start, sentence.clone());
    let mut named = sentence
        .filter(|&t| view.quoted(t).is_none() && view.lower(t + 1) != "'s" && !view.is(t, flag::POSSESSIVE))
        .filter_map(|t| view.entity_at(t))
        .filter(|e| e.kind == kind);
    let first = named.next()?;
    if !named.all(|e| e.id == first.id) {
        return None;
    }
    let at = about.filter(|&t| view.entity_at(t).is_some_and(|e| e.id == first.id)).min()?;
    let verb = (start..at).rev().find(|&t| view.quoted(t).is_none() && finite_verb(view, t));
    let lead = at.checked_sub(1).filter(|&l| l >= start);
    let brought = lead.is_some_and(|l| {
        one_of!(view.lower(l), "by" | "against" | "of" | "from" | "with" | "for" | "at" | "on")
            || view.lower(l) == "to" && view.lower(l.wrapping_sub(1)) != "according"
    });
    let shown = |v: usize| {
        one_of!(view.lower(v), "is" | "was") || view.finite_cue(v).is_some_and(|c| c.class == CueClass::Say)
    };
    // "Jurors heard that | Ruiz | ran": what is told of her is told by others.
    let told = verb.is_some_and(|v| (v..at).any(|t| view.lower(t) == "that"));
    (!brought && !told && verb.is_none_or(shown)).then_some(first)
}

/// The last sentence before a token's own that is not all quoted, in its paragraph or the one before.
pub(super) fn about(view: &View, token: usize) -> Option<Range<usize>> {
    let mut at = view.sentence(token).start;
    let sentence = loop {
        let before = view.sentence(at.checked_sub(1)?);
        if before.clone().any(|t| view.quoted(t).is_none() && !view.punctuation(t)) {
            break before;
        }
        at = before.start;
    };
    (view.block(sentence.start)? + 1 >= view.block(token)?).then_some(sentence)
}

/// True for a capital that names no person and no body: "the | Dutch | bank".
pub(super) fn is_no_body(view: &View, token: usize) -> bool {
    let entity = view.entity_at(token);
    entity.is_none_or(|e| !matches!(e.kind, EntityKind::Organization | EntityKind::Person))
}
