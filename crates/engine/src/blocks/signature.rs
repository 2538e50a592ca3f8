//! A byline without "By": `Ana Ruiz in Lima` above or below the line with the date.

use super::Story;
use super::features::Paragraph;
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
        if story.kind(index).is_none() && dated && story.paragraphs.get(index).is_some_and(signed) {
            story.set(index, BlockKind::Byline);
            return;
        }
    }
}

/// `Ana Ruiz`, `Ana Ruiz and Jo Berg in Lima`, `Ana Ruiz, Europe editor`
fn signed(p: &Paragraph) -> bool {
    let own = p.text.split([',', '|']).next().unwrap_or_default();
    let names = own.split_whitespace().all(|w| {
        let small = matches!(
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
