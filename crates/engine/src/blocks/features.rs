//! What can be seen of one paragraph before its neighbours are looked at.

use std::cell::OnceCell;

use super::list::fold;
use crate::cleanup::{CleanText, MarkKind};
use crate::span::Span;

/// A paragraph and what markup and shape say about it.
#[derive(Debug, Default)]
pub(super) struct Paragraph<'t> {
    pub span: Span,
    pub text: &'t str,
    /// Lower case, no marks at the ends; empty for a long paragraph.
    pub folded: String,
    pub words: usize,
    /// Level of the heading that it is, 0 for none.
    pub heading: u8,
    pub title: bool,
    pub bold: bool,
    /// Wholly a link.
    pub linked: bool,
    /// Begins with a link.
    pub item: bool,
    pub quoted: bool,
    pub caption: bool,
    pub byline: bool,
    pub time: bool,
    pub furniture: bool,
    /// [`Paragraph::title_case`], once asked for.
    title_case: OnceCell<bool>,
}

/// Pieces between white space that hold a letter or digit.
fn count_words(text: &str) -> usize {
    let (mut words, mut inside) = (0, false);
    for c in text.chars() {
        // Most are small letters: that is asked first.
        if c.is_ascii_lowercase() || c.is_alphanumeric() {
            words += usize::from(!inside);
            inside = true;
        } else if c.is_whitespace() {
            inside = false;
        }
    }
    words
}

/// Longer paragraphs are the story itself and are not folded.
const SHORT: usize = 400;

pub(super) fn paragraphs<'t>(clean: &'t CleanText, spans: &[Span]) -> Vec<Paragraph<'t>> {
    let mut out: Vec<Paragraph> = spans
        .iter()
        .map(|&span| {
            let text = clean.text.get(span.start..span.end).unwrap_or_default();
            let short = span.len() <= SHORT;
            Paragraph {
                span,
                text,
                folded: if short { fold(text) } else { String::new() },
                words: count_words(text),
                ..Paragraph::default()
            }
        })
        .collect();
    let mut linked = vec![0_usize; out.len()];
    let mut bold = vec![0_usize; out.len()];
    for mark in &clean.marks {
        let first = out.partition_point(|p| p.span.end <= mark.span.start);
        for index in first..out.len() {
            let Some(paragraph) = out.get_mut(index).filter(|p| p.span.start < mark.span.end) else { break };
            let shared = mark.span.end.min(paragraph.span.end) - mark.span.start.max(paragraph.span.start);
            let whole = shared * 10 >= paragraph.span.len() * 9;
            match &mark.kind {
                MarkKind::Heading(level) if whole => paragraph.heading = *level,
                MarkKind::Title if whole => paragraph.title = true,
                MarkKind::Bold => bold.get_mut(index).into_iter().for_each(|b| *b += shared),
                MarkKind::Link(_) => linked.get_mut(index).into_iter().for_each(|l| *l += shared),
                MarkKind::ListItem => paragraph.item = true,
                MarkKind::Blockquote if whole => paragraph.quoted = true,
                MarkKind::Caption if whole => paragraph.caption = true,
                MarkKind::Byline if whole => paragraph.byline = true,
                MarkKind::Time(_) if shared * 2 >= paragraph.span.len() => paragraph.time = true,
                MarkKind::Furniture if whole => paragraph.furniture = true,
                _ => {}
            }
        }
    }
    for ((paragraph, linked), bold) in out.iter_mut().zip(linked).zip(bold) {
        paragraph.linked = linked * 10 >= paragraph.span.len() * 9;
        paragraph.bold = bold * 10 >= paragraph.span.len() * 9;
    }
    out
}

impl Paragraph<'_> {
    /// True where it ends as a sentence does.
    pub fn ends_sentence(&self) -> bool {
        self.text.trim_end_matches(['”', '"', '’', '\'', ')', ']']).ends_with(['.', '!', '?', '…'])
    }

    /// True where it is the story: a sentence or more of some length.
    pub fn prose(&self) -> bool {
        self.words >= 20 || self.words >= 8 && self.ends_sentence()
    }

    /// True where most longer words begin with a capital.
    pub fn title_case(&self) -> bool {
        *self.title_case.get_or_init(|| title_case(self.text))
    }

    /// True where it begins as a title or name does.
    pub fn begins_high(&self) -> bool {
        let first = self.text.chars().find(|c| c.is_alphanumeric());
        first.is_some_and(|c| c.is_uppercase() || c.is_numeric())
    }
}

/// True where most longer words but the first begin with a capital.
fn title_case(text: &str) -> bool {
    let (mut capitals, mut all) = (0, 0);
    for word in text.split_whitespace().skip(1).filter(|w| w.chars().count() > 3) {
        all += 1;
        let first = word.chars().find(|c| c.is_alphabetic());
        capitals += usize::from(first.is_some_and(char::is_uppercase));
    }
    all > 0 && capitals * 10 >= all * 7
}

#[cfg(test)]
mod tests {
    use super::count_words;

    #[test]
    fn words_are_pieces_with_a_letter_or_digit() {
        for (text, want) in [
            ("", 0),
            (" – … ", 0),
            ("one", 1),
            ("two\u{b}words", 2),
            ("“Où?” – 3 o’clock,\tend\u{a0}of\u{2028}line", 6),
            ("a - b -- c", 3),
        ] {
            assert_eq!(count_words(text), want, "{text}");
        }
    }
}
