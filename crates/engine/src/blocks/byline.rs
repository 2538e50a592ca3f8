//! Who wrote it.

use super::Story;
use super::features::Paragraph;
use crate::report::BlockKind;

/// Beginnings of a credit line at the end of a wire story, in lower case.
const CREDITS: &[&str] = &[
    "reporting by ",
    "report by ",
    "interview by ",
    "review by ",
    "analysis by ",
    "additional reporting by ",
    "editing by ",
    "writing by ",
    "compiled by ",
    "edited by ",
    "written by ",
    "words by ",
    "story by ",
    "text by ",
    "reported by ",
    "produced by ",
];

pub(super) fn mark(story: &mut Story) {
    story.mark(BlockKind::Byline, |p| p.byline && p.words <= 20 || is_byline(p) || credit_line(p));
    for index in 1..story.paragraphs.len() {
        let behind = story.kind(index - 1) == Some(BlockKind::Byline) && story.kind(index).is_none();
        if behind && story.paragraphs.get(index).is_some_and(is_post) {
            story.set(index, BlockKind::Byline);
        }
    }
}

/// `Health correspondents`, `Local Democracy Reporter`: what those are who are named in the line above.
fn is_post(p: &Paragraph) -> bool {
    let last = p.folded.rsplit(' ').next().unwrap_or_default();
    p.words <= 6
        && !p.ends_sentence()
        && matches!(
            last.strip_suffix('s').unwrap_or(last),
            "correspondent"
                | "reporter"
                | "editor"
                | "writer"
                | "columnist"
                | "critic"
                | "staff"
                | "contributor"
        )
}

/// `By Ana Ruiz`, `BY ANA RUIZ AND JO BERG`, `By Ana Ruiz, Staff Writer`
fn is_byline(p: &Paragraph) -> bool {
    let by = p.folded.strip_prefix("by ").or_else(|| p.folded.strip_prefix("by: "));
    let Some(rest) = by else { return false };
    let named = p.text.split_whitespace().nth(1).is_some_and(|w| {
        let mut letters = w.chars().skip_while(|c| !c.is_alphanumeric());
        letters.next().is_some_and(|c| c.is_uppercase())
    });
    let sentence = p.ends_sentence() && p.words > 5;
    let agency = rest.starts_with("the ");
    p.words <= 25 && (named || agency && p.words <= 6) && !sentence
}

fn credit_line(p: &Paragraph) -> bool {
    p.words <= 60
        && CREDITS.iter().any(|c| p.folded.starts_with(c))
        && p.text.split_whitespace().nth(2).is_some()
}
