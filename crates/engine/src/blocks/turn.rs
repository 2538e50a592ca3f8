//! Interviews: paragraphs that begin with who speaks and a colon; questions in bold or on their own, and answers.

use rustc_hash::FxHashMap;

use super::Story;
use crate::case::Lower as _;
use crate::report::BlockKind;

/// Fewer questions than this are rhetoric.
const QUESTIONS: usize = 3;
/// So many questions make a talk, whoever says "you".
const LONG_TALK: usize = 5;
/// The longest question, in words.
const LONGEST: usize = 45;

pub(super) fn mark(story: &mut Story) {
    labelled(story);
    asked(story);
}

fn labelled(story: &mut Story) {
    let mut counts: FxHashMap<String, usize> = FxHashMap::default();
    let labels: Vec<Option<String>> = story
        .paragraphs
        .iter()
        .zip(&story.kinds)
        .map(|(p, kind)| if kind.is_none() { label(p.text) } else { None })
        .collect();
    for label in labels.iter().flatten() {
        *counts.entry(label.clone()).or_default() += 1;
    }
    // One speaker who comes back, and somebody to talk with.
    let speakers = counts.values().filter(|&&n| n >= 2).count();
    if speakers == 0 || counts.len() < 2 {
        return;
    }
    for (index, label) in labels.iter().enumerate() {
        if label
            .as_ref()
            .is_some_and(|l| l.len() <= 2 || counts.get(l).is_some_and(|&n| n >= 2) || speakers > 1)
        {
            story.set(index, BlockKind::Turn);
        }
    }
}

/// Questions without a label, and what is answered: in bold, or paragraphs that ask "you" and take turns with others.
fn asked(story: &mut Story) {
    let asks = |story: &Story, index: usize, bold: bool| {
        story.kind(index).is_none()
            && story.paragraphs.get(index).is_some_and(|p| {
                p.text.ends_with('?')
                    && p.words <= LONGEST
                    && p.heading == 0
                    && (p.bold || !bold)
                    && !p.text.contains(['“', '"'])
            })
    };
    // "“Every day,” she says.", not "“Dune” for the third time"
    let opens = |story: &Story, index: usize| {
        const MARKS: [char; 6] = ['“', '"', '‘', '\'', '”', '’'];
        story.paragraphs.get(index).is_some_and(|p| {
            let inner = p.text.strip_prefix(MARKS);
            let words = inner.map(|inner| inner.split(['”', '"']).next().unwrap_or(inner));
            words.is_some_and(|w| w.trim_end_matches(MARKS).ends_with(['.', ',', '?', '!', '…', '—']))
        })
    };
    let closes = |story: &Story, index: usize| {
        story.paragraphs.get(index).is_some_and(|p| {
            p.text.ends_with(['”', '"', '’', '\'']) && p.text.matches(['“', '”', '"', '‘']).count() <= 2
        })
    };
    let all = |bold: bool| -> Vec<usize> {
        (0..story.paragraphs.len()).filter(|&i| asks(story, i, bold) && !asks(story, i + 1, bold)).collect()
    };
    let questions = match all(true) {
        bold if bold.len() >= QUESTIONS => bold,
        bold if !bold.is_empty() && story.kinds.contains(&Some(BlockKind::Turn)) => bold,
        _ => {
            let plain = all(false);
            let has = |i: usize, words: &[&str]| {
                let paragraph = story.paragraphs.get(i);
                paragraph
                    .is_some_and(|p| p.text.split(|c: char| !c.is_alphabetic()).any(|w| words.contains(&w)))
            };
            let personal = plain.iter().filter(|&&i| has(i, &["you", "your", "You", "Your"])).count();
            // Who asks says "you"; or, in a long talk, who answers says "I" and is not quoted.
            let own = |&&i: &&usize| {
                let answer = story.paragraphs.get(i + 1).map_or("", |p| p.text);
                let reports =
                    ["said", "says", "told"].iter().any(|verb| answer.split(' ').any(|w| w == *verb));
                has(i + 1, &["I", "my", "My", "we", "We"])
                    && !(answer.contains(['“', '"']) && reports)
                    && label(answer).is_none()
            };
            let owned = plain.iter().filter(own).count();
            // "My bees sleep.", where nobody is said to say so.
            let addressed = personal > 0
                && plain.iter().filter(|&&i| has(i + 1, &["I", "my", "My"])).count() > 1
                && !plain.iter().any(|&i| has(i + 1, &["said", "says"]));
            let talk = plain.len() >= LONG_TALK && (owned * 2 >= plain.len() || addressed)
                || personal > 0 && owned == plain.len();
            let bare = plain.iter().filter(|&&i| opens(story, i + 1) && closes(story, i + 1)).count();
            let marked = bare > 1 && bare * 2 >= plain.len() && plain.iter().all(|&i| opens(story, i + 1));
            let spread = plain.last().zip(plain.first()).map_or(0, |(last, first)| last - first);
            if plain.len() < QUESTIONS
                || !(talk || marked || personal * 2 >= plain.len())
                || spread > plain.len() * 3
            {
                return;
            }
            plain
        }
    };
    // Where answers stand between marks, what stands without is the writer's.
    let marked = questions.iter().filter(|&&q| opens(story, q + 1)).count() * 2 > questions.len();
    for (rank, &question) in questions.iter().enumerate() {
        let next = questions.get(rank + 1).copied().unwrap_or(question + 2).min(story.paragraphs.len());
        story.set(question, BlockKind::Turn);
        for answer in question + 1..next {
            let prose = story.paragraphs.get(answer).is_some_and(|p| p.heading == 0 && !p.bold);
            if marked && !opens(story, answer) {
                break;
            }
            if story.kind(answer).is_none() && prose {
                story.set(answer, BlockKind::Turn);
            } else if story.kind(answer) == Some(BlockKind::Turn) {
                break;
            }
        }
    }
}

/// `Q:`, `A.`, `Ana Ruiz:`, `THE POST:`
fn label(text: &str) -> Option<String> {
    let head = text.get(..text.floor_char_boundary(48)).unwrap_or(text);
    let (label, _) =
        head.split_once(':').or_else(|| head.split_once(". ").filter(|(l, _)| one_of!(*l, "Q" | "A")))?;
    let words = label.split_whitespace().count();
    let names = label.split_whitespace().all(|w| w.starts_with(|c: char| c.is_uppercase()));
    ((1..=4).contains(&words) && names && !label.contains(['“', '"', '.', ',']) || one_of!(label, "Q" | "A"))
        .then(|| label.lower())
}
