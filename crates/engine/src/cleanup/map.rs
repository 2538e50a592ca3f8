//! The way back: where each byte of the cleaned text came from.

use crate::span::Span;

/// Runs of the cleaned text with the place in the source that each came from.
#[derive(Debug, Default, Clone)]
pub struct SourceMap {
    runs: Vec<Run>,
}

/// Within a run of equal lengths, offsets move together; a run of unequal lengths (an entity such as `&amp;`, a line
/// end of two bytes) maps as a whole.
#[derive(Debug, Clone, Copy)]
struct Run {
    clean: usize,
    clean_len: usize,
    source: usize,
    source_len: usize,
}

impl Run {
    fn even(self) -> bool {
        self.clean_len == self.source_len
    }
}

impl SourceMap {
    /// Notes that `clean_len` bytes at `clean` came from `source_len` bytes at `source`. Both must grow.
    pub fn push(&mut self, clean: usize, clean_len: usize, source: usize, source_len: usize) {
        let next = Run { clean, clean_len, source, source_len };
        if let Some(last) = self.runs.last_mut()
            && last.even()
            && next.even()
            && last.clean + last.clean_len == clean
            && last.source + last.source_len == source
        {
            last.clean_len += clean_len;
            last.source_len += source_len;
            return;
        }
        self.runs.push(next);
    }

    /// The runs in order, each as a range of the cleaned text and a range of the source.
    pub fn runs(&self) -> impl Iterator<Item = (Span, Span)> + '_ {
        self.runs.iter().map(|r| {
            (Span::new(r.clean, r.clean + r.clean_len), Span::new(r.source, r.source + r.source_len))
        })
    }

    /// Forgets the last `len` bytes, which began at `clean`; says where they began in the source.
    pub(super) fn truncate(&mut self, clean: usize, len: usize) -> usize {
        let start = self.start(clean);
        let Some(last) = self.runs.last_mut() else { return start };
        if last.even() && last.clean_len > len {
            last.clean_len -= len;
            last.source_len -= len;
        } else {
            self.runs.pop();
        }
        start
    }

    /// Where a byte of the cleaned text begins in the source.
    fn start(&self, clean: usize) -> usize {
        let after = self.runs.partition_point(|r| r.clean <= clean);
        match after.checked_sub(1).and_then(|i| self.runs.get(i)) {
            Some(r) if clean < r.clean + r.clean_len => r.source + if r.even() { clean - r.clean } else { 0 },
            Some(r) => self.runs.get(after).map_or(r.source + r.source_len, |next| next.source),
            None => self.runs.first().map_or(0, |r| r.source),
        }
    }

    /// Where the source ends of the bytes before `clean`.
    fn end(&self, clean: usize) -> usize {
        let after = self.runs.partition_point(|r| r.clean < clean);
        match after.checked_sub(1).and_then(|i| self.runs.get(i)) {
            Some(r) if r.even() => r.source + (clean - r.clean).min(r.source_len),
            Some(r) => r.source + r.source_len,
            None => 0,
        }
    }

    /// The range of the source that a range of the cleaned text came from.
    pub fn to_source(&self, clean: Span) -> Span {
        let start = self.start(clean.start);
        Span::new(start, if clean.is_empty() { start } else { self.end(clean.end).max(start) })
    }
}
