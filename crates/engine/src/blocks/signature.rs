//! A byline without "By": `Ana Ruiz in Lima` above or below the line with the date, `Ana Ruiz` above a post or a paper.

use super::features::Paragraph;
use super::{Story, byline};
use crate::report::BlockKind;

/// Words of the longest one.
const LONGEST: usize = 9;

pub(super) fn mark(story: &mut Story) {
    let Some(headline) = story.kinds.iter().position(|k| *k == Some(BlockKind::Headline)) else { return };
    let body = story.body();
    if body >= story.paragraphs.len() || story.kinds.contains(&Some(BlockKind::Byline)) {
        return;
    }
    for index in headline + 1..body {
        let dated = [index.checked_sub(1), Some(index + 1)]
            .into_iter()
            .flatten()
            .any(|beside| story.kind(beside) == Some(BlockKind::Dateline));
        // "Ana Ruiz" above "Education editor" or "The Coastal Post"
        let next = story.paragraphs.get(index + 1).filter(|_| index + 1 < body);
        let posted = || next.is_some_and(byline::below_name);
        let own = || {
            let p = story.paragraphs.get(index);
            index == headline + 1 && p.is_some_and(titled)
                || index <= headline + 2 && p.is_some_and(|p| placed(p) && !told(story, p))
        };
        let signed = story.paragraphs.get(index).is_some_and(|p| signed(p) && (dated || posted()));
        if story.kind(index).is_none() && (signed || own()) {
            if !dated && posted() && story.kind(index + 1).is_none() {
                story.set(index + 1, BlockKind::Byline);
            }
            story.set(index, BlockKind::Byline);
            return;
        }
    }
}

/// `Ana Ruiz at the Stadium of Light`, `Jo Van Berg in Lima`
fn placed(p: &Paragraph) -> bool {
    let Some((name, place)) = [" at ", " in "].iter().find_map(|at| p.text.split_once(at)) else {
        return false;
    };
    let capital = |w: &str| {
        w.starts_with(char::is_uppercase) && w.chars().all(|c| c.is_alphabetic() || "-'’.".contains(c))
    };
    (2..=3).contains(&name.split(' ').count())
        && name.split(' ').all(capital)
        && place.split(' ').all(|w| capital(w) || one_of!(w, "the" | "of" | "de"))
        && p.words <= LONGEST
        && !p.ends_sentence()
        && p.heading == 0
        && !p.linked
}

/// True where another paragraph names who the line does: whoever the story tells of did not write it.
fn told(story: &Story, line: &Paragraph) -> bool {
    let last = line.text.split(" at ").next().and_then(|name| name.split(" in ").next()).unwrap_or_default();
    let last = last.rsplit(' ').next().unwrap_or_default();
    story.paragraphs.iter().any(|p| p.span != line.span && p.text.contains(last))
}

/// `Ana Ruiz Education editor`
fn titled(p: &Paragraph) -> bool {
    let words: Vec<&str> = p.text.split_whitespace().collect();
    let name = words.iter().take_while(|w| w.starts_with(char::is_uppercase)).count();
    (2..=4).contains(&name) && (name + 1..=name + 2).contains(&words.len()) && byline::is_post(p)
}

/// `Ana Ruiz`, `Ana Ruiz and Jo Berg in Lima`, `Ana Ruiz, Europe editor`
fn signed(p: &Paragraph) -> bool {
    let own = p.text.split([',', '|']).next().unwrap_or_default();
    let names = own.split_whitespace().all(|w| {
        let small = one_of!(
            w,
            "in" | "and" | "for" | "at" | "de" | "da" | "van" | "von" | "der" | "la" | "al" | "bin" | "&"
        );
        small
            || w.starts_with(char::is_uppercase) && w.chars().all(|c| c.is_alphabetic() || "-'’.".contains(c))
    });
    let count = own.split_whitespace().count();
    (2..=LONGEST).contains(&p.words)
        && count >= 2
        && names
        && !p.ends_sentence()
        && p.heading == 0
        && !p.linked
}
