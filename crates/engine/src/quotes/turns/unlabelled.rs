//! Turns that carry no label: questions in paragraphs of their own, and what is answered.

use std::ops::Range;

use super::Turn;
use crate::quotes::phrases::clause_subject;
use crate::quotes::view::{Sex, View};
use crate::quotes::vocabulary::flag;
use crate::report::{BlockKind, EntityKind, MentionForm};
use crate::span::Span;
use crate::tagger::Pos;

/// What asks without a question mark has at most so many tokens.
const PROMPT: usize = 20;

/// So near the beginning of a paragraph stands who "her editor" is, in tokens.
const APPOSED: usize = 12;

/// How many turns are questions by their form alone: in bold, without a label.
pub(super) fn unlabelled_questions(view: &View) -> usize {
    let asks = |text: &str| text.trim_end().trim_end_matches('*').ends_with('?');
    let questions = view.doc.blocks.iter().filter(|b| b.kind == BlockKind::Turn);
    questions.filter(|b| asks(view.doc.slice(Span::new(b.start, b.end)))).count()
}

/// Adds the turns that carry no label: a question is whoever asks elsewhere, else the author's; an answer that of
/// whoever the interview is about.
pub(super) fn unlabelled(view: &View, turns: &mut Vec<Turn>) {
    let ends_asking = |words: &Range<usize>| words.end.checked_sub(1).is_some_and(|t| view.lower(t) == "?");
    let known = |asks: bool| turns.iter().find(|t| ends_asking(&t.words) == asks).map(|t| t.label.clone());
    if turns.is_empty() && unlabelled_questions(view) < 2 {
        return;
    }
    let (asker, answerer) = if turns.is_empty() {
        let author = name_in(view, |kind| kind == BlockKind::Byline, None);
        let head = |kind| matches!(kind, BlockKind::Headline | BlockKind::Standfirst);
        let guest = name_in(view, head, author.clone()).or_else(|| introduced(view, author.clone()));
        (author, guest)
    } else {
        let author = || name_in(view, |kind| kind == BlockKind::Byline, None);
        (known(true).or_else(author), known(false))
    };
    let mut added = answers_going_on(view, turns);
    // True where the turn before asks: what follows answers.
    let mut asked = true;
    let (mut answers, mut told) = (0, 0);
    let mut writer = false;
    let mut at = 0;
    while let Some(first) = view.doc.sentence(at) {
        let (block, start) = (first.block, first.tokens.start);
        let mut end = first.tokens.end;
        while let Some(next) = view.doc.sentence(at).filter(|s| s.block == block) {
            end = next.tokens.end;
            at += 1;
        }
        let is_turn = view.doc.blocks.get(block).is_some_and(|b| b.kind == BlockKind::Turn);
        if !is_turn || turns.iter().any(|t| (start..end).contains(&t.words.start)) {
            continue;
        }
        let words = start..end;
        let answers_now = asked;
        asked = ends_asking(&words) || !asked && prompts(view, &words);
        let label = if asked { asker.clone() } else { answerer.clone() };
        writer = !asked && narrates(view, &words, answerer.as_ref(), writer, answers_now);
        if !asked {
            answers += 1;
            told += usize::from(view.quoted(words.start).is_none() && reports(view, &words));
        }
        if let Some(label) = label.filter(|_| !writer) {
            added.push(Turn { label, words });
        }
    }
    // "Dr Bose says most adults are safe": questions that the writer answers.
    if turns.is_empty() && told * 2 >= answers {
        return;
    }
    turns.append(&mut added);
    crate::sort::sort_by_key(turns, |t| t.words.start);
}

/// "There is a story that you once stopped a performance.", "Tell us about the ghost.": what asks without a question mark.
fn prompts(view: &View, words: &Range<usize>) -> bool {
    let has = |all: &[&str]| words.clone().any(|t| all.contains(&view.lower(t)));
    let tells = one_of!(view.lower(words.start), "tell" | "describe" | "talk" | "explain")
        && one_of!(view.lower(words.start + 1), "us" | "me" | "about" | "how");
    let asks = words.clone().any(|t| view.lower(t) == "ask" && one_of!(view.lower(t + 1), "about" | "you"));
    // "It is odd what you miss": of everybody. Whoever is asked has done something.
    let you = words.clone().any(|t| {
        view.lower(t) == "you"
            && (view.pos(t + 1) == Pos::VerbPast
                || one_of!(view.lower(t + 1), "have" | "'ve" | "had" | "once" | "also" | "recently"))
    });
    words.len() <= PROMPT
        && (asks
            || !has(&["i", "my", "me", "we", "our"]) && (tells || you || view.lower(words.start) == "your"))
}

/// Paragraphs without a label between two turns of an interview, in the first person: whoever spoke goes on.
fn answers_going_on(view: &View, turns: &[Turn]) -> Vec<Turn> {
    let mut added = Vec::new();
    for pair in turns.windows(2) {
        let [turn, next] = pair else { continue };
        // Marks of emphasis stand before a label.
        let (mut at, end) =
            (view.sentence(turn.words.end.saturating_sub(1)).end, view.sentence(next.label.start).start);
        while at < end {
            let block = view.block(at);
            let start = at;
            while at < end && view.block(at) == block {
                at = view.sentence(at).end.max(at + 1);
            }
            let paragraph = view.doc.block_kind(start) == BlockKind::Paragraph;
            let speaks = (start..at)
                .any(|t| view.quoted(t).is_none() && one_of!(view.lower(t), "i" | "my" | "me" | "we"));
            // "They were furious for a week.", before the next question: nobody else has the word.
            let before_turn = at >= end || view.doc.block_kind(at) == BlockKind::Turn;
            // "Ruiz looks out of the window.", "(Laughs)": the writer has it.
            let told = |t: usize| {
                view.quoted(t).is_some()
                    || view.is_person_name(t)
                    || view.finite_cue(t).is_some_and(|c| c.class.reports_words())
                    || t == start && one_of!(view.lower(t), "(" | "[" | "he" | "she")
            };
            if !paragraph || !speaks && !(before_turn && !(start..at).any(told)) {
                break;
            }
            added.push(Turn { label: turn.label.clone(), words: start..at });
        }
    }
    added
}

/// "Ruiz, 43, was born in Ghent.": between the answers the writer tells of who gives them, and goes on until somebody says
/// "I". The first paragraph behind a question answers, but where marks hold the answer: "“No,” she says."
fn narrates(
    view: &View,
    words: &Range<usize>,
    answerer: Option<&Range<usize>>,
    before: bool,
    answers: bool,
) -> bool {
    let own = |t: usize| view.quoted(t).is_none();
    let says = |t: usize| own(t) && one_of!(view.lower(t), "i" | "my" | "me");
    let speaks = words.clone().any(says);
    if !own(words.start) && !speaks {
        return words.clone().any(|t| own(t) && (view.finite_cue(t).is_some() || view.is(t, flag::SHOWN)));
    }
    let who = answerer.and_then(|a| view.named(a.start));
    let of_them = |at: usize| {
        let sentence = view.sentence(at);
        let subject = clause_subject(view, sentence.start, sentence.end);
        // A son may have the name, too.
        let same =
            |t: usize| answerer.is_some_and(|a| view.doc.token(a.end - 1).word == view.doc.token(t).word);
        let named = |t: usize| (view.named(t) == who || same(t)) && view.is_person_name(t) && own(t);
        subject.is_some_and(|s| who.is_some() && s.into_iter().any(named))
    };
    // "Not all were charmed. … | Ruiz | laughs when I read it to her.", "| Her editor, Ana Hale, | told me"
    let starts = |t: &usize| view.sentence(*t).start == *t;
    let told = || {
        let person = |t: usize| view.named(t) != who && view.is_person_name(t) && own(t);
        let theirs = |at: usize| {
            let own = match view.lower(at) {
                "his" => Some(Sex::Man),
                "her" => Some(Sex::Woman),
                _ => None,
            };
            own.is_some()
                && who.and_then(|w| view.sex(w)) == own
                && view.sentence(at).take(APPOSED).any(person)
        };
        words.clone().filter(starts).any(|at| of_them(at) || theirs(at))
    };
    // "She pulls out her telephone and | shows me | a picture."
    let next = words.start + 1;
    let shown = || {
        one_of!(view.lower(words.start), "he" | "she")
            && view.is(next, flag::SHOWN)
            && view.lower(next).ends_with('s')
            && words.clone().any(|t| {
                view.lower(t) == "me"
                    && one_of!(view.lower(t - 1), "shows" | "hands" | "gives" | "offers" | "pours" | "tells")
            })
    };
    if !answers && (told() || shown()) {
        return true;
    }
    let ours = |t: usize| own(t) && one_of!(view.lower(t), "we" | "our");
    if answers || speaks || words.clone().any(ours) {
        return false;
    }
    // "She laughs, and orders another coffee."
    let shows = one_of!(view.lower(words.start), "he" | "she")
        && view.lower(next).ends_with('s')
        && (view.is(next, flag::SHOWN) || view.listed_cue(next).is_some());
    // "In the Gazette, Tom Hale called it “a joke”."
    let reviewed = || reports(view, words) && words.clone().any(|t| !own(t));
    before || shows || reviewed()
}

/// The writer tells what somebody says, and is not the one who answers: nobody says "I".
fn reports(view: &View, words: &Range<usize>) -> bool {
    let own = |t: usize| view.quoted(t).is_none();
    let person = |t: usize| view.is_person_name(t) && own(t);
    let says = |t: usize| {
        let near = t.saturating_sub(4).max(words.start)..(t + 4).min(words.end);
        own(t) && view.finite_cue(t).is_some() && near.into_iter().any(person)
    };
    let first = |t: usize| own(t) && one_of!(view.lower(t), "i" | "my" | "me" | "we" | "our");
    words.clone().any(says) && !words.clone().any(first)
}

/// Whom the paragraphs before the first question name first; without any, whom the story names.
fn introduced(view: &View, but: Option<Range<usize>>) -> Option<Range<usize>> {
    let other = but.as_ref().and_then(|b| view.named(b.start));
    let turn = view.doc.blocks.iter().find(|b| b.kind == BlockKind::Turn).map_or(0, |b| b.start);
    let people = view.entities.iter().enumerate();
    let people = people.filter(|(i, e)| e.kind == EntityKind::Person && Some(*i) != other);
    let names = people.flat_map(|(_, e)| e.mentions.iter().filter(|m| m.form == MentionForm::Name));
    let first = names.filter(|m| m.start < turn).min_by_key(|m| m.start);
    first.map(|m| view.doc.tokens_in(Span::new(m.start, m.end))).or_else(|| name_in(view, |_| true, but))
}

/// The first name of a person in blocks of some kinds, who is not `but`.
fn name_in(view: &View, kind: impl Fn(BlockKind) -> bool, but: Option<Range<usize>>) -> Option<Range<usize>> {
    let other = but.and_then(|b| view.named(b.start));
    let persons =
        view.entities.iter().enumerate().filter(|(i, e)| e.kind == EntityKind::Person && Some(*i) != other);
    persons
        .flat_map(|(_, e)| &e.mentions)
        .filter(|m| m.form == MentionForm::Name)
        .map(|m| view.doc.tokens_in(Span::new(m.start, m.end)))
        .find(|tokens| kind(view.doc.block_kind(tokens.start)))
}
