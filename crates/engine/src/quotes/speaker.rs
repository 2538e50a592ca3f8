//! How a speaker is known: by name, by role, kept unnamed and why, an organization, a document.

mod antecedent;
pub(in crate::quotes) mod apposition;
mod authors;
mod body;
mod called;
pub(in crate::quotes) mod descriptions;
mod epithet;
pub(in crate::quotes) mod hearing;
pub(in crate::quotes) mod interview;
pub(in crate::quotes) mod letters;
pub(in crate::quotes) mod named_later;
pub(in crate::quotes) mod plural;
pub(in crate::quotes) mod reason;
mod renamed;
pub(in crate::quotes) mod status;
mod thing;
pub(in crate::quotes) mod unnamed;
mod voices;

use std::ops::Range;

use super::phrases::company;
use super::view::View;
use super::vocabulary::flag;
use crate::report::{EntityKind, Speaker, SpeakerStatus, Text};
use antecedent::{antecedent, demonym, just_asked, just_described};
use apposition::name_behind;
use authors::author;
use called::{called, of_headline, titled};
use interview::{interviewed, writer_of_story};
use reason::reason;
use status::status;
use thing::thing_behind;
use unnamed::stranger;
use voices::{joint, only_quoted};

/// The words of a range of tokens.
pub(super) fn text(view: &View, tokens: Range<usize>) -> Text {
    let span = view.doc.span_of(tokens);
    Text { text: view.doc.slice(span).to_owned(), start: span.start, end: span.end }
}

/// True where two ranges of tokens name one speaker, as far as their entities or words tell.
pub(super) fn same_speaker(view: &View, a: &Range<usize>, b: &Range<usize>) -> bool {
    let (one, other) = (described(view, a), described(view, b));
    match (one.entity, other.entity) {
        (Some(one), Some(other)) => one == other,
        _ => one.text.eq_ignore_ascii_case(&other.text),
    }
}

/// The speaker of a range of tokens, as the report tells it; `cue` is where the words of attribution begin.
///
/// Whoever "Ruiz, who said" means is Ruiz; the words that say so at the verb are "who", as elsewhere "she".
pub(super) fn speaker(view: &View, tokens: &Range<usize>, cue: Option<usize>) -> Speaker {
    let speaker = described(view, tokens);
    if speaker.entity.is_some()
        && let Some(who) = cue.and_then(|c| relative_before(view, tokens.end, c))
    {
        let words = text(view, who..who + 1);
        Speaker { text: words.text, start: words.start, end: words.end, ..speaker }
    } else {
        speaker
    }
}

/// "Ruiz (D-Ohio), | who | also said": the pronoun of a relative clause right behind the name, and its verb.
fn relative_before(view: &View, end: usize, cue: usize) -> Option<usize> {
    let who = (end..cue).take(8).find(|&t| view.lower(t) == "who")?;
    let behind = (end..who).all(|t| view.punctuation(t) || view.lower(end) == "(");
    let bare = (who + 1..cue).all(|t| view.adverb(t) || view.is(t, flag::AUXILIARY) || view.tells_when(t));
    (behind && bare).then_some(who)
}

pub(super) fn described(view: &View, tokens: &Range<usize>) -> Speaker {
    let named = name_behind(view, tokens);
    let mut tokens = tokens.start..named.as_ref().map_or(tokens.end, |n| n.end);
    // "Acme, | Inc. | said": all of the name.
    while let Some(before) = tokens.start.checked_sub(1)
        && view.named(before).is_some()
        && view.named(before) == view.named(tokens.start)
        && view.sentence(before) == view.sentence(tokens.start)
    {
        tokens.start = before;
    }
    let tokens = &tokens;
    let words = text(view, tokens.clone());
    // The head of "CNN's Jake Tapper" or "Deputy Secretary Wendy Sherman" comes last; of "a spokesman for Ruiz", first.
    let first = named.map_or(tokens.start, |n| n.start);
    let head = head_end(view, &(first..tokens.end));
    // "Ruiz | and her colleagues", "Chad |, Mali and Niger"
    let next = |t: usize| {
        view.lower(t) == "," && view.named(t + 1).is_some() && view.named(t + 1) != view.named(t - 1)
    };
    let head = (first + 1..head).find(|&t| company(view, t).is_some() || next(t)).unwrap_or(head);
    let mention = joint(view, first..head)
        .or_else(|| (first..head).rev().find_map(|t| view.named(t)))
        .filter(|&e| !only_quoted(view, tokens, e))
        .and_then(|e| view.entities.get(e))
        // "Dutch | Mahoney": a country or a town that the name goes on from is no speaker.
        .filter(|e| {
            let goes_on = head > first && view.capitalized(head - 1) && view.named(head - 1).is_none();
            !goes_on || matches!(e.kind, EntityKind::Person | EntityKind::Organization)
        });
    let last = head.saturating_sub(1);
    // "the Labour MP", "one Labour MP": no party speaks.
    let led =
        || one_of!(view.lower(tokens.start), "the" | "a" | "an" | "one" | "another" | "some" | "several");
    let office = !view.capitalized(last) || view.is(last, flag::ROLE) && led();
    let role_only = office && view.named(last).is_none();
    let thing = thing_behind(view, tokens);
    let body = thing.as_ref().and_then(|t| {
        let named = t.clone().rev().filter(|&t| view.lower(t + 1) != "-").find_map(|t| view.entity_at(t));
        // "The chip maker fell. | It | said": whom that description means.
        named.or_else(|| view.descriptions.bearer(view, t)).or_else(|| antecedent(view, t))
    });
    let entity = called(view, tokens)
        .or_else(|| just_asked(view, tokens))
        .or_else(|| just_described(view, tokens))
        .or_else(|| titled(view, tokens))
        // "A second Democrat": one of them, and not all.
        .or(mention.filter(|e| {
            let one = e.kind == EntityKind::Group
                && one_of!(view.lower(tokens.start), "a" | "an" | "one" | "another");
            !role_only && !one && !demonym(view, tokens)
        }))
        .or(body.filter(|e| e.kind != EntityKind::Person))
        .or_else(|| view.descriptions.bearer(view, tokens))
        .or_else(|| antecedent(view, tokens))
        .or_else(|| interviewed(view, tokens))
        .or_else(|| of_headline(view, tokens))
        .or_else(|| writer_of_story(view, tokens));
    let stranger = entity.filter(|_| role_only).and_then(|e| stranger(view, tokens, e));
    let entity = entity.filter(|_| stranger.is_none());
    let writer = if entity.is_none() { author(view, thing.as_ref().unwrap_or(tokens)) } else { None };
    // Why "the minister" has no name, "one minister" tells.
    let reason = reason(view, &stranger.map_or(tokens.clone(), |one| one..one + tokens.len()));
    let status = match thing {
        Some(thing) if entity.is_none() => {
            let end = head_end(view, &thing);
            status(view, &thing, end, None, false)
        }
        _ => status(view, tokens, head, entity.map(|e| e.kind), reason.is_some()),
    };
    Speaker {
        entity: entity.or(writer).map(|e| e.id.clone()),
        text: words.text,
        start: words.start,
        end: words.end,
        reason: reason.filter(|_| status == SpeakerStatus::Unnamed).map(|r| view.doc.slice(r).to_owned()),
        status,
        antecedent: None,
    }
}

/// One past the head of a noun phrase: what hangs on it by a preposition is cut off ("Ana Ruiz | of Leeds University"),
/// unless it is part of a name ("University of Leeds") or of a word ("mum-of-two Ana Ruiz").
pub(super) fn head_end(view: &View, tokens: &Range<usize>) -> usize {
    tokens
        .clone()
        .skip(1)
        .find(|&t| {
            let before = t - 1;
            let office = view.is(before, flag::ROLE) && !view.is(before, flag::DETERMINER | flag::PRONOUN);
            // "| Relatives | of Ana Ruiz said": a noun that begins its sentence.
            let opens = view.sentence(before).start == before
                && view.named(before).is_none()
                && !view.is(before, flag::DETERMINER | flag::PRONOUN);
            let cut = !view.capitalized(before)
                || opens
                || office && view.named(t + 1).is_some()
                || view.is_person(before) && !view.is_person(t)
                // "Delta Homes | of Columbus"
                || view.entity_at(before).is_some_and(|e| e.kind == EntityKind::Organization)
                    && view.named(t).is_none()
                    && view.entity_at(t + 1).is_some_and(|e| e.kind == EntityKind::Place);
            // "Deputy Governor | Per Hale |": a first name
            let given = view.capitalized(t) && view.is_person(t);
            view.is(t, flag::PREPOSITION) && cut && !given && view.lower(before) != "-"
        })
        .unwrap_or(tokens.end)
}

#[cfg(test)]
mod tests {
    use crate::report::SpeakerStatus::{Document, Named, Organization, Role, Unnamed, Unresolved};
    use crate::testing::analyze;

    #[test]
    fn speakers_are_known_in_different_ways() {
        for (text, words, status, reason) in [
            ("“It is over,” said Ana Ruiz.", "Ana Ruiz", Named, None),
            ("Ana Ruiz left. “It is over,” she said.", "she", Named, None),
            (
                "Deputy Governor Per Hale said it was “over and done”.",
                "Deputy Governor Per Hale",
                Named,
                None,
            ),
            ("“It is over,” said a trader.", "a trader", Role, None),
            (
                "“It is over,” said a doctor at the hospital, who asked to be identified only as Hanan.",
                "a doctor at the hospital, who asked to be identified only as Hanan",
                Named,
                None,
            ),
            ("A second Democrat said it was “over and done”.", "A second Democrat", Role, None),
            ("One Labour MP said: “It is over.”", "One Labour MP", Role, None),
            ("It was late, he wrote on X, adding that rain was “no help”.", "he", Unresolved, None),
            ("The IG Metall union said it was “over and done”.", "The IG Metall union", Organization, None),
            (
                "Trade minister Ana Ruiz left. One minister, who asked not to be named, sighed. “It is over,” the minister said.",
                "the minister",
                Unnamed,
                Some("asked not to be named"),
            ),
            (
                "Trade minister Ana Ruiz met a minister from Tarn. Ruiz smiled. “It is over,” the minister said.",
                "the minister",
                Named,
                None,
            ),
            ("Tom Hale left. The clock struck. Her brother sighed. “It is over,” he said.", "he", Role, None),
            ("Ana Ruiz spoke. Her report said it was “over and done”.", "Her report", Document, None),
            ("She read a letter from Ana Ruiz. “It is over,” it said.", "it", Document, None),
            (
                "Acme Ltd said in a statement that it would pay. “It is over,” the statement said.",
                "the statement",
                Document,
                None,
            ),
            (
                "Ana Ruiz was held. Her arrest report said it was “over and done”.",
                "Her arrest report",
                Document,
                None,
            ),
            ("Acme Ltd sued Ana Ruiz. “It is over,” the statement said.", "the statement", Document, None),
            ("Fintan Roche SC, defending, rose. “It is over,” counsel said.", "counsel", Named, None),
            ("Tom Hale rose. “It is over,” counsel said.", "counsel", Role, None),
            ("Judge Fintan Roche SC rose. “It is over,” counsel said.", "counsel", Role, None),
            (
                "Fintan Roche SC, prosecuting, rose. “It is over,” defence counsel said.",
                "defence counsel",
                Role,
                None,
            ),
            (
                "Officials from Chad, Mali and Niger said it was “over and done”.",
                "Officials from Chad, Mali and Niger",
                Role,
                None,
            ),
            (
                "Mr Hale’s barrister, Fintan Roche SC, said it was “over and done”.",
                "Mr Hale’s barrister, Fintan Roche SC",
                Named,
                None,
            ),
            (
                "Another motorist, who identified herself only as Ana Ruiz, said it was “over and done”.",
                "Another motorist, who identified herself only as Ana Ruiz",
                Named,
                None,
            ),
            (
                "The local MP, Labour’s Ana Ruiz, said it was “over and done”.",
                "The local MP, Labour’s Ana Ruiz",
                Named,
                None,
            ),
            (
                "The leader, Senator Ana Ruiz of Maine, said it was “over and done”.",
                "The leader, Senator Ana Ruiz of Maine",
                Named,
                None,
            ),
            (
                "Her coach, the former champion Ana Ruiz, said it was “over and done”.",
                "Her coach, the former champion Ana Ruiz",
                Named,
                None,
            ),
            ("“It is over,” the ministry said.", "the ministry", Organization, None),
            ("“It is over,” the report says.", "the report", Document, None),
            ("Meteorologists said it was “over and done”.", "Meteorologists", Role, None),
            ("The bridge is “past repair”, according to a note seen by the paper.", "a note", Document, None),
            ("His pupils wrote her a card. “Thank you for your bus,” it reads.", "it", Document, None),
            (
                "The complaint alleges fraud. It says the dam was “one storm away from failure”.",
                "It",
                Document,
                None,
            ),
            (
                "The farm is the work of Delta Bank. It says it will “power the town”.",
                "It",
                Organization,
                None,
            ),
            ("One sign read “Let us read.” Another said “Books do not sleep.”", "Another", Document, None),
            ("The ministry protested at what it called “a reckless act of war”.", "it", Organization, None),
            ("“We want repairs, not words,” they said.", "they", Unresolved, None),
            ("“It is over,” sources said.", "sources", Unnamed, None),
            (
                "“It is over,” said two people familiar with the talks.",
                "two people familiar with the talks",
                Unnamed,
                None,
            ),
            (
                "“It is over,” said a diplomat, speaking on condition of anonymity because the talks are private.",
                "a diplomat",
                Unnamed,
                Some("speaking on condition of anonymity because the talks are private"),
            ),
            (
                "A source close to Ana Ruiz, who asked not to be named, said she was “broken by it all”.",
                "A source close to Ana Ruiz",
                Unnamed,
                Some("asked not to be named"),
            ),
            ("@anaruiz: “We want repairs, not words.”", "@anaruiz", Named, None),
            ("“It is over,” said mum-of-two Ana Ruiz.", "mum-of-two Ana Ruiz", Named, None),
            ("Mum-of-two Ana Ruiz was shocked to find “a big hole”.", "Mum-of-two Ana Ruiz", Named, None),
            ("“It is over,” said Ana Ruiz of Delta Bank.", "Ana Ruiz of Delta Bank", Named, None),
            ("Delta Ships, Inc. said: “It is over.”", "Delta Ships, Inc.", Organization, None),
            ("“It is over,” the Labour MP said.", "the Labour MP", Role, None),
            ("The Commissioner of Police said: “It is over.”", "The Commissioner of Police", Role, None),
        ] {
            let report = analyze(text, None);
            let speakers: Vec<_> = report.quotes.iter().filter_map(|q| q.speaker.as_ref()).collect();
            let last = speakers.last().unwrap_or_else(|| panic!("{text}: nobody speaks"));
            assert_eq!(
                (last.text.as_str(), last.status, last.reason.as_deref()),
                (words, status, reason),
                "{text}"
            );
        }
    }

    #[test]
    fn a_pronoun_is_nobody_of_the_other_sex() {
        let text = "Maria Kohl stopped the bus. She was calm. Omar Said saw it. He was glad. “He would be,” she laughed.";
        let report = analyze(text, None);
        let speaker = report.quotes.last().and_then(|q| q.speaker.as_ref()).unwrap();
        let name = report.entities.iter().find(|e| Some(&e.id) == speaker.entity.as_ref()).map(|e| &*e.name);
        assert_eq!(name, Some("Maria Kohl"));
    }

    #[test]
    fn an_age_is_nobody() {
        let text = "Dad-of-two Tom Hale, 34, of Mill Lane, came last week, only to find “a big hole”.";
        let report = analyze(text, None);
        let id = report.quotes.first().and_then(|q| q.speaker.as_ref()?.entity.clone());
        let entity = report.entities.iter().find(|e| Some(&e.id) == id.as_ref());
        assert_eq!(entity.map_or("", |e| &*e.name), "Tom Hale");
    }

    #[test]
    fn an_office_and_what_it_is_of_stand_before_its_holder() {
        for (text, name) in [
            ("Leader of the Opposition Ana Ruiz said it was over.", Some("Ana Ruiz")),
            ("Leader of the Opposition in the Assembly Ana Ruiz said it was over.", Some("Ana Ruiz")),
            ("Leader of the Labour group Ana Ruiz said it was over.", Some("Ana Ruiz")),
            ("Minister of State for Home Ana Ruiz said it was over.", Some("Ana Ruiz")),
            ("The director of the film Ana Ruiz said it was over.", None),
            ("The secretary of the actress Ana Ruiz said it was over.", None),
            // A union, by its name.
            ("The Unison union said it was over.", Some("Unison")),
            ("Poland's OPZZ trade union said it was over.", Some("OPZZ")),
            ("The Tesco union said it was over.", None),
            ("The Tesco trade union said it was over.", None),
            ("The Samsung Electronics labor union said it was over.", None),
            ("The leader of the party Tom Weller founded said it was over.", None),
        ] {
            let report = analyze(text, None);
            let speaker = report.quotes[0].speaker.as_ref().unwrap();
            let entity = report.entities.iter().find(|e| Some(&e.id) == speaker.entity.as_ref());
            assert_eq!(entity.map(|e| &*e.name), name, "{text}");
        }
    }
}
