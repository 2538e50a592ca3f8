//! The cleaned text as it is written: spaces, line ends and letters made plain, and what cannot be seen counted and left out.

use super::compose::compose;
use super::map::SourceMap;
use super::marks::{Mark, MarkKind};
use crate::span::Span;

/// Writes the cleaned text and keeps where each run came from.
///
/// Runs that need nothing are copied whole; only the few bytes that may begin a character to change are looked at.
pub(super) struct Writer<'s> {
    pub source: &'s str,
    pub text: String,
    pub map: SourceMap,
    pub marks: Vec<Mark>,
    pub hidden: Hidden,
}

/// Characters that were there and cannot be seen.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hidden {
    /// Zero-width marks, soft hyphens, tag characters, stray variation selectors.
    pub invisible: usize,
    /// Controls of the direction of writing.
    pub direction: usize,
    /// NUL, escape and the like.
    pub control: usize,
    /// Stretches that the markup hides.
    pub markup: usize,
}

/// What becomes of a character.
enum Fate {
    Keep,
    Become(char),
    Drop,
}

/// Bytes that may begin a character that does not stay as it is.
#[expect(clippy::indexing_slicing, reason = "an index out of range would not compile")]
const SUSPECT: [bool; 256] = {
    let mut table = [false; 256];
    let mut b = 0;
    while b < 0x20 {
        table[b] = b != b'\n' as usize && b != b'\t' as usize;
        b += 1;
    }
    table[0x7f] = true;
    // U+0080–00BF; combining marks; Arabic letter mark; Ogham space, Mongolian separator; U+2000–206F; U+3000; variation
    // selectors and the byte order mark; tag characters.
    let leads = [0xc2, 0xcc, 0xcd, 0xd8, 0xe1, 0xe2, 0xe3, 0xef, 0xf3];
    let mut i = 0;
    while i < leads.len() {
        table[leads[i]] = true;
        i += 1;
    }
    table
};

impl<'s> Writer<'s> {
    pub fn new(source: &'s str) -> Self {
        Self {
            source,
            text: String::with_capacity(source.len()),
            map: SourceMap::default(),
            marks: Vec::new(),
            hidden: Hidden::default(),
        }
    }

    /// Copies a range of the source, character by character where needed.
    pub fn copy(&mut self, from: usize, to: usize) {
        let bytes = self.source.as_bytes();
        let mut run = from;
        let mut at = from;
        while at < to {
            let Some(&byte) = bytes.get(at) else { break };
            if !SUSPECT.get(byte as usize).copied().unwrap_or_default() {
                at += 1;
                continue;
            }
            let Some(c) = self.source.get(at..).and_then(|s| s.chars().next()) else { break };
            match self.fate(c, at) {
                Fate::Keep => at += c.len_utf8(),
                fate => {
                    self.raw(run, at);
                    if let Fate::Become(new) = fate {
                        self.put(new, at, c.len_utf8());
                    }
                    at += c.len_utf8();
                    run = at;
                }
            }
        }
        self.raw(run, to);
    }

    /// Copies a range of the source as it is.
    fn raw(&mut self, from: usize, to: usize) {
        if let Some(run) = self.source.get(from..to).filter(|r| !r.is_empty()) {
            self.map.push(self.text.len(), run.len(), from, run.len());
            self.text.push_str(run);
        }
    }

    /// Writes one character that stands for a range of the source.
    pub fn put(&mut self, c: char, from: usize, len: usize) {
        if let Some(composed) = compose(self.text.chars().next_back().unwrap_or_default(), c) {
            self.replace_last(composed, from + len);
            return;
        }
        self.map.push(self.text.len(), c.len_utf8(), from, len);
        self.text.push(c);
    }

    /// Writes decoded text that stands for a range of the source.
    pub fn put_text(&mut self, text: &str, from: usize, len: usize) {
        let mut left = len;
        for c in text.chars() {
            // Where it was written as a reference, a character needs no look at its neighbours.
            let c = match self.fate(c, from) {
                Fate::Keep => c,
                Fate::Become(new) => new,
                Fate::Drop => continue,
            };
            self.put(c, from + len - left, left);
            left = 0;
        }
    }

    /// The last character and the mark up to `source_end` become one.
    fn replace_last(&mut self, composed: char, source_end: usize) {
        if let Some(last) = self.text.pop() {
            let start = self.map.truncate(self.text.len(), last.len_utf8());
            self.map.push(self.text.len(), composed.len_utf8(), start, source_end.saturating_sub(start));
            self.text.push(composed);
        }
    }

    /// Ends the line, unless it is empty; `lines` 2 leaves a blank line.
    pub fn break_line(&mut self, lines: usize, at: usize) {
        let have = self.text.bytes().rev().take(2).take_while(|&b| b == b'\n').count();
        if self.text.is_empty() || have >= lines {
            return;
        }
        let missing = lines - have;
        self.map.push(self.text.len(), missing, at, 0);
        self.text.extend(std::iter::repeat_n('\n', missing));
    }

    /// Notes what the markup said about everything written since `start`.
    pub fn mark(&mut self, start: usize, kind: MarkKind) {
        let written = self.text.get(start..).unwrap_or_default();
        let body = written.trim();
        if body.is_empty() {
            return;
        }
        let from = start + (written.len() - written.trim_start().len());
        self.marks.push(Mark { span: Span::new(from, from + body.len()), kind });
    }

    fn fate(&mut self, c: char, at: usize) -> Fate {
        match c {
            '\r' if self.source.as_bytes().get(at + 1) == Some(&b'\n') => Fate::Drop,
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Become('\n'),
            '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                Fate::Become(' ')
            }
            '\u{feff}' if at == 0 => Fate::Drop,
            // The joiner and the selectors are part of an emoji; after a letter or a space they only hide.
            '\u{200d}' | '\u{fe00}'..='\u{fe0f}' if self.after_symbol(at) => Fate::Keep,
            '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                self.hidden.direction += 1;
                Fate::Drop
            }
            '\u{ad}'
            | '\u{34f}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200d}'
            | '\u{2060}'..='\u{2065}'
            | '\u{206a}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e007f}' => {
                self.hidden.invisible += 1;
                Fate::Drop
            }
            '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => {
                self.hidden.control += 1;
                Fate::Drop
            }
            '\u{300}'..='\u{36f}' => Fate::Become(c),
            _ => Fate::Keep,
        }
    }

    /// True where the character before `at` in the source is a symbol.
    fn after_symbol(&self, at: usize) -> bool {
        let before = self.source.get(..at).and_then(|s| s.chars().next_back());
        before.is_some_and(|c| {
            !c.is_ascii_alphabetic()
                && !c.is_alphabetic()
                && !c.is_whitespace()
                && !matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{200b}'..='\u{200d}')
                && (c.is_ascii_digit() || c > '\u{2100}')
        })
    }
}
