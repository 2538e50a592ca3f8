//! A marked stretch on its way to becoming a quotation.

use std::ops::Range;

use super::view::View;
use super::vocabulary::Cue;
use crate::document::TokenKind;
use crate::quotation_marks::Stretch;

/// Who is found to have said something, and by which words.
#[derive(Debug, Clone)]
pub(super) struct Attribution {
    /// Tokens of the speaker; empty where none is named.
    pub speaker: Range<usize>,
    /// Tokens of the cue.
    pub cue: Option<Range<usize>>,
    /// What is known about the cue.
    pub verb: Option<Cue>,
    /// Id of the sieve.
    pub rule: &'static str,
}

/// A marked stretch with its surroundings.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub stretch: Stretch,
    /// Its tokens, marks included.
    pub tokens: Range<usize>,
    /// Tokens of the sentence before the opening mark; empty where the mark begins it.
    pub left: Range<usize>,
    /// Tokens of the sentence after the closing mark.
    pub right: Range<usize>,
    /// How many words it holds.
    pub words: usize,
    /// What the last character before the closing mark is.
    pub last: char,
    /// True where its first letter is a capital.
    pub capital: bool,
    /// True for words between single marks in a heading.
    pub of_headline: bool,
    /// True where a colon stands right before it.
    pub led: bool,
    /// True where a comma does.
    pub after_comma: bool,
    /// Who said it, once a sieve knows.
    pub attribution: Option<Attribution>,
}

impl Candidate {
    pub(super) fn new(view: &View, stretch: Stretch) -> Option<Self> {
        let doc = view.doc;
        let tokens = doc.tokens_in(stretch.span);
        let inner = doc.tokens_in(stretch.inner);
        let text = doc.slice(stretch.inner).trim_end();
        let words = inner
            .clone()
            .filter(|&t| matches!(doc.token(t).kind, TokenKind::Word | TokenKind::Number))
            .filter(|&t| !doc.lower(t).starts_with('\''))
            .count();
        if words == 0 {
            return None;
        }
        let block = view.block(tokens.start);
        let same_block = |t: usize| view.block(t) == block;
        let mut last_char = text.chars().next_back().unwrap_or(' ');
        // A quotation inside may end where it ends: "… ‘no,’"
        if matches!(last_char, '’' | '\'' | '”' | '"') {
            last_char = text.trim_end_matches(['’', '\'', '”', '"']).chars().next_back().unwrap_or(last_char);
        }
        let left = match tokens.start.checked_sub(1).filter(|&t| same_block(t)) {
            Some(before) if view.sentence(before).contains(&tokens.start) || joined(view, before) => {
                view.sentence(before).start..tokens.start
            }
            _ => tokens.start..tokens.start,
        };
        let right = right_context(view, &tokens, last_char);
        let first = inner.clone().find(|&t| doc.token(t).kind == TokenKind::Word);
        let capital = first.is_some_and(|t| doc.token(t).capitalized());
        let mark = tokens.start.checked_sub(1).map_or("", |t| view.lower(t));
        Some(Self {
            stretch,
            tokens,
            left,
            right,
            words,
            last: last_char,
            capital,
            of_headline: false,
            led: mark == ":",
            after_comma: mark == ",",
            attribution: None,
        })
    }

    /// True where the words run on to what follows: a comma, a question or exclamation mark, a dash inside the marks.
    pub(super) fn runs_on(&self) -> bool {
        matches!(self.last, ',' | '?' | '!' | '—' | '–' | '-' | '…')
    }

    /// True where nothing of its paragraph stands before it.
    pub(super) fn begins_paragraph(&self, view: &View) -> bool {
        let before = self.tokens.start.checked_sub(1).and_then(|t| view.block(t));
        before != view.block(self.tokens.start)
    }

    /// True where it ends as a sentence does.
    pub(super) fn stops(&self) -> bool {
        matches!(self.last, '.' | '?' | '!' | '…')
    }
}

/// True where the sentence before leads into the quotation: it ends in a colon or comma.
fn joined(view: &View, before: usize) -> bool {
    one_of!(view.lower(before), ":" | "," | "—")
}

/// What follows the closing mark. After a question or exclamation mark the attribution may look like a sentence of
/// its own ("“Why?” Ruiz asked.").
fn right_context(view: &View, tokens: &Range<usize>, last: char) -> Range<usize> {
    let (after, block) = (tokens.end, view.block(tokens.start));
    if view.block(after) != block {
        return after..after;
    }
    let same = view.sentence(tokens.end.saturating_sub(1)).contains(&after);
    if same || matches!(last, '?' | '!' | ',' | '—' | '–' | '…') || !matches!(last, '.') {
        return after..view.sentence(after).end;
    }
    after..after
}
