//! The article as a reader sees it: without markup, in blocks, each cut into pieces that carry their marks.

use nutgraf_engine::Span;
use nutgraf_engine::report::{BlockKind, ReadingRun, Report};
use nutgraf_engine::sort::sort_by_key;

use crate::item::{Item, Layer};
use crate::pieces::{self, Mark};

/// The text that is shown, with the way from the text that was given. All offsets are bytes.
#[derive(Debug, Default, PartialEq)]
pub struct Reading {
    text: String,
    runs: Vec<Run>,
    /// Blocks in order.
    pub blocks: Vec<ShownBlock>,
    marks: Vec<Mark>,
}

#[derive(Debug, PartialEq)]
struct Run {
    given: Span,
    shown: Span,
}

/// A block of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownBlock {
    /// What it is.
    pub kind: BlockKind,
    /// Its range of the shown text.
    pub span: Span,
    /// Its number among the paragraphs, from 1; none for headline, byline, furniture and the like.
    pub number: Option<usize>,
    /// Which of the marks touch it, as a range of indices.
    marks: (usize, usize),
}

impl Reading {
    /// Lays out a report over the text that it was made from.
    pub fn new(given: &str, report: &Report) -> Self {
        let mut reading = Self::default();
        reading.read(given, &report.article.reading);
        let mut number = 0;
        for block in &report.article.blocks {
            let span = reading.shown(block.span());
            if reading.slice(span).trim().is_empty() {
                continue;
            }
            let counts = matches!(
                block.kind,
                BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Turn | BlockKind::Blockquote
            );
            number += usize::from(counts);
            reading.blocks.push(ShownBlock {
                kind: block.kind,
                span,
                number: counts.then_some(number),
                marks: (0, 0),
            });
        }
        reading.mark(report);
        reading
    }

    fn read(&mut self, given: &str, runs: &[ReadingRun]) {
        let whole = [ReadingRun { start: 0, end: given.len(), text: None }];
        for run in if runs.is_empty() { &whole } else { runs } {
            let from = self.text.len();
            self.text.push_str(match &run.text {
                Some(text) => text,
                None => given.get(run.start..run.end).unwrap_or_default(),
            });
            self.runs
                .push(Run { given: Span::new(run.start, run.end), shown: Span::new(from, self.text.len()) });
        }
    }

    fn mark(&mut self, report: &Report) {
        let mut marks = Vec::new();
        let mut add = |reading: &Self, span: Span, item, layer| {
            let span = reading.shown(span);
            if !span.is_empty() {
                marks.push(Mark { span, item, layer });
            }
        };
        for (i, entity) in report.entities.iter().enumerate() {
            for mention in &entity.mentions {
                add(self, mention.span(), Item::Entity(i), Layer::of(entity.kind));
            }
        }
        for (i, quote) in report.quotes.iter().enumerate().filter(|(_, quote)| quote.spoken()) {
            add(self, quote.span(), Item::Quote(i), Layer::Quotes);
        }
        for (i, date) in report.dates.iter().enumerate() {
            add(self, date.span(), Item::Date(i), Layer::Dates);
        }
        for (i, number) in report.numbers.iter().enumerate() {
            add(self, number.span(), Item::Number(i), Layer::Numbers);
        }
        for (i, check) in report.checks.iter().enumerate() {
            add(self, check.span(), Item::Check(i), Layer::Checks);
        }
        for mark in marks.iter_mut().filter(|mark| mark.layer == Layer::Checks) {
            mark.span.end += self.word_rest(mark.span.end);
        }
        sort_by_key(&mut marks, |m| (m.span.start, std::cmp::Reverse(m.span.end)));
        let mut first = 0;
        for block in &mut self.blocks {
            // A quotation across paragraphs begins in an earlier block: it stays until it has ended.
            while marks.get(first).is_some_and(|m| m.span.end <= block.span.start) {
                first += 1;
            }
            block.marks = (first, marks.partition_point(|m| m.span.start < block.span.end));
        }
        self.marks = marks;
    }

    /// How much of a word follows: the glyph of a check stands behind "Saturday’s", not in it.
    fn word_rest(&self, at: usize) -> usize {
        let inside = |c: &char| c.is_alphanumeric() || matches!(c, '\'' | '’');
        let rest = self.text.get(at..).unwrap_or_default();
        rest.chars().take_while(inside).map(char::len_utf8).sum()
    }

    /// Where a range of the given text stands in the shown text.
    pub fn shown(&self, given: Span) -> Span {
        let start = self.to_shown(given.start, false);
        let end = self.to_shown(given.end, true).max(start);
        Span::new(start, end)
    }

    fn to_shown(&self, at: usize, end: bool) -> usize {
        let after = self.runs.partition_point(|r| if end { r.given.start < at } else { r.given.start <= at });
        let Some(run) = after.checked_sub(1).and_then(|i| self.runs.get(i)) else { return 0 };
        let shown = if at >= run.given.end {
            run.shown.end
        } else if run.given.len() == run.shown.len() {
            run.shown.start + (at - run.given.start)
        } else if end {
            run.shown.end
        } else {
            run.shown.start
        };
        if self.text.is_char_boundary(shown) { shown } else { run.shown.start }
    }

    /// All of the shown text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words of a range of the shown text.
    pub fn slice(&self, shown: Span) -> &str {
        self.text.get(shown.start..shown.end).unwrap_or_default()
    }

    /// The words that stand in the shown text for a range of the given text.
    pub fn words(&self, given: Span) -> &str {
        self.slice(self.shown(given)).trim()
    }

    /// Everything marked in a block, in order of its start.
    pub fn marks(&self, block: &ShownBlock) -> &[Mark] {
        self.marks.get(block.marks.0..block.marks.1).unwrap_or_default()
    }

    /// A block cut into runs and pieces; `hidden` layers leave no mark, `current` is the evidence looked at.
    pub fn cut(
        &self,
        block: &ShownBlock,
        hidden: crate::item::Layers,
        current: Option<Span>,
    ) -> Vec<pieces::Run> {
        pieces::cut(block.span, self.marks(block), hidden, current)
    }

    /// The block that holds a position of the shown text.
    pub fn block_at(&self, shown: usize) -> Option<&ShownBlock> {
        let after = self.blocks.partition_point(|b| b.span.start <= shown);
        after.checked_sub(1).and_then(|i| self.blocks.get(i)).filter(|b| shown < b.span.end)
    }

    /// The number of the paragraph that holds a range of the given text.
    pub fn paragraph(&self, given: Span) -> Option<usize> {
        self.block_at(self.shown(given).start).and_then(|b| b.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nutgraf_engine::report::{ArticleInfo, Block, Check};

    fn run(start: usize, end: usize, text: Option<&str>) -> ReadingRun {
        ReadingRun { start, end, text: text.map(Into::into) }
    }

    #[test]
    fn markup_is_not_shown_and_ranges_follow() {
        let given = "<p>A &amp; B</p><p>Café</p>";
        let report = Report {
            article: ArticleInfo {
                reading: vec![
                    run(3, 5, None),
                    run(5, 10, Some("&")),
                    run(10, 12, None),
                    run(16, 16, Some("\n")),
                    run(19, 24, None),
                ],
                blocks: vec![
                    Block { kind: BlockKind::Paragraph, start: 3, end: 12 },
                    Block { kind: BlockKind::Paragraph, start: 19, end: 24 },
                ],
                ..Default::default()
            },
            ..Default::default()
        };
        let reading = Reading::new(given, &report);
        assert_eq!(reading.text, "A & B\nCafé");
        for (start, end, words) in [
            (3, 12, "A & B"),
            (5, 10, "&"),
            (5, 8, "&"),
            (11, 12, "B"),
            (19, 24, "Café"),
            (3, 24, "A & B\nCafé"),
        ] {
            assert_eq!(reading.slice(reading.shown(Span::new(start, end))), words, "{start}..{end}");
        }
        assert_eq!(reading.paragraph(Span::new(19, 24)), Some(2));
    }

    #[test]
    fn the_glyph_of_a_check_stands_behind_a_whole_word() {
        let given = "Saturday’s vote";
        let check = Check { kind: "check/x".into(), message: String::new(), start: 0, end: 8 };
        let report = Report {
            article: ArticleInfo {
                blocks: vec![Block { kind: BlockKind::Paragraph, start: 0, end: given.len() }],
                ..Default::default()
            },
            checks: vec![check],
            ..Default::default()
        };
        let reading = Reading::new(given, &report);
        let marks = reading.marks(&reading.blocks[0]);
        assert_eq!(marks.iter().map(|m| reading.slice(m.span)).collect::<Vec<_>>(), ["Saturday’s"]);
    }

    #[test]
    fn a_wild_range_is_cut_to_the_text() {
        let reading = Reading::new("é", &Report::default());
        assert_eq!(reading.slice(reading.shown(Span::new(1, 900))), "é");
        assert_eq!(reading.slice(reading.shown(Span::new(700, 900))), "");
    }
}
