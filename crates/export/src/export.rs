//! A report together with the text it is about.

use nutgraf_engine::report::{Entity, OffsetUnit, Report, Sentence, TemporalExpression};
use nutgraf_engine::sort::sort_by;

/// What every format is given.
pub struct Export<'a> {
    /// What was found.
    pub report: &'a Report,
    text: &'a str,
    /// Byte offset of every unit; empty where a unit is a byte.
    bytes: Vec<usize>,
    entities: Identified<'a>,
    dates: Identified<'a>,
}

impl<'a> Export<'a> {
    /// A report and the text that it was made from.
    pub fn new(report: &'a Report, text: &'a str) -> Self {
        let units = |c: char| if report.offsets == OffsetUnit::Utf16 { c.len_utf16() } else { 1 };
        let bytes = if report.offsets == OffsetUnit::Bytes || text.is_ascii() {
            Vec::new()
        } else {
            let starts = text.char_indices().flat_map(|(at, c)| std::iter::repeat_n(at, units(c)));
            starts.chain([text.len()]).collect()
        };
        Self {
            report,
            text,
            bytes,
            entities: Identified::new(report.entities.iter().map(|e| e.id.as_str())),
            dates: Identified::new(report.dates.iter().map(|d| d.id.as_str())),
        }
    }

    fn byte(&self, unit: usize) -> usize {
        if self.bytes.is_empty() { unit } else { self.bytes.get(unit).copied().unwrap_or(self.text.len()) }
    }

    /// The words from `start` to `end`, in the report's unit; empty where the text is not the report's.
    pub fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text.get(self.byte(start)..self.byte(end)).unwrap_or_default()
    }

    /// The entity of that id.
    pub fn entity(&self, id: &str) -> Option<&'a Entity> {
        self.report.entities.get(self.entities.place(id)?)
    }

    /// The date of that id.
    pub fn date(&self, id: &str) -> Option<&'a TemporalExpression> {
        self.report.dates.get(self.dates.place(id)?)
    }

    /// The key sentences, word for word.
    pub fn key_sentences(&self) -> impl Iterator<Item = &'a str> {
        let at = |i: &usize| self.report.sentences.get(*i);
        self.report.summary.sentences.iter().filter_map(at).map(|s: &Sentence| self.slice(s.start, s.end))
    }
}

/// Where what has an id stands, by id: a sorted list, since each kind of map would add 2 kB to the page.
struct Identified<'a>(Vec<(&'a str, usize)>);

impl<'a> Identified<'a> {
    fn new(ids: impl Iterator<Item = &'a str>) -> Self {
        let mut places: Vec<_> = ids.zip(0..).collect();
        sort_by(&mut places, |a, b| a.cmp(b));
        Self(places)
    }

    fn place(&self, id: &str) -> Option<usize> {
        let found = self.0.binary_search_by(|&(other, _)| other.cmp(id)).ok()?;
        self.0.get(found).map(|&(_, place)| place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_in_every_unit() {
        let text = "a“b”😀c";
        for (offsets, start, end) in
            [(OffsetUnit::Bytes, 8, 13), (OffsetUnit::Chars, 4, 6), (OffsetUnit::Utf16, 4, 7)]
        {
            let report = Report { offsets, ..Report::default() };
            let export = Export::new(&report, text);
            assert_eq!(export.slice(start, end), "😀c", "{offsets:?}");
            assert_eq!(export.slice(end, end + 9), "", "past the end: {offsets:?}");
        }
    }

    #[test]
    fn finds_by_id() {
        let ids = ["e1", "e2", "e10", "e3"];
        let places = Identified::new(ids.into_iter());
        assert_eq!(ids.map(|id| places.place(id)), [Some(0), Some(1), Some(2), Some(3)]);
        assert_eq!(places.place("e4"), None);
    }
}
