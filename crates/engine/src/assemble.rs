//! The last step: everything found becomes one report, as ranges of the text that was given.

use crate::document::{Document, Token, TokenKind};
use crate::masthead::Masthead;
use crate::offsets::OffsetTable;
use crate::report::*;
use crate::span::Span;

/// Everything found, with offsets in the cleaned text.
pub(crate) struct Findings {
    pub masthead: Masthead,
    pub entities: Vec<Entity>,
    pub dates: Vec<TemporalExpression>,
    pub quotes: Vec<Quote>,
    pub numbers: Vec<Number>,
    pub summary: Summary,
    pub checks: Vec<Check>,
}

/// Words a minute that an adult reads in silence: Brysbaert, "How many words do we read per minute?" (2019).
const WORDS_A_MINUTE: usize = 238;

pub(crate) fn report(doc: &Document, offsets: OffsetUnit, model: String, findings: Findings) -> Report {
    let Findings { masthead, entities, dates, quotes, numbers, summary, checks } = findings;
    let words = story_words(doc);
    let mut report = Report {
        schema: 1,
        engine: EngineInfo { version: env!("CARGO_PKG_VERSION").into(), model },
        offsets,
        article: ArticleInfo {
            headline: masthead.headline,
            bylines: masthead.bylines,
            outlet: masthead.outlet,
            outlet_span: masthead.outlet_span,
            agency: masthead.agency,
            dateline: masthead.dateline,
            published: masthead.published,
            updated: masthead.updated,
            language: masthead.language,
            words,
            reading_minutes: words.div_ceil(WORDS_A_MINUTE),
            links: masthead.links,
            blocks: doc.blocks.clone(),
            reading: Vec::new(),
        },
        sentences: doc
            .sentences
            .iter()
            .map(|s| Sentence { start: s.start, end: s.end, block: s.block })
            .collect(),
        entities,
        quotes,
        dates,
        numbers,
        summary,
        checks,
        warnings: doc.warnings.iter().cloned().chain(masthead.warnings).collect(),
    };
    let table = OffsetTable::new(doc.source, offsets);
    report.each_span(&mut |start, end, text| {
        let source = doc.map.to_source(Span::new(*start, *end));
        if let Some(text) = text {
            // Where the clean-up changed nothing, the words stand there already.
            let written = doc.source.get(source.start..source.end).unwrap_or_default();
            if text != written {
                written.clone_into(text);
            }
        }
        *start = table.convert(source.start);
        *end = table.convert(source.end);
    });
    report.article.reading = reading(doc, &table);
    report
}

/// The cleaned text as runs of the source.
fn reading(doc: &Document, table: &OffsetTable) -> Vec<ReadingRun> {
    doc.map
        .runs()
        .map(|(clean, source)| {
            let words = doc.slice(clean);
            let given = doc.source.get(source.start..source.end);
            ReadingRun {
                start: table.convert(source.start),
                end: table.convert(source.end),
                text: (given != Some(words)).then(|| words.to_owned()),
            }
        })
        .collect()
}

/// Pieces between white space that hold a letter or digit; the only symbols of more than a character are addresses.
fn pieces(tokens: &[Token]) -> usize {
    let word = |t: &Token| match t.kind {
        TokenKind::Word | TokenKind::Number => true,
        TokenKind::Symbol => t.end - t.start > 4,
        TokenKind::Punctuation => false,
    };
    let mut counted = false;
    tokens.iter().fold(0, |words, token| {
        counted &= !token.spaced;
        let new = word(token) && !counted;
        counted |= new;
        words + usize::from(new)
    })
}

fn story_words(doc: &Document) -> usize {
    doc.sentences
        .iter()
        .filter(|s| {
            doc.blocks
                .get(s.block)
                .is_some_and(|b| !matches!(b.kind, BlockKind::Furniture | BlockKind::Related))
        })
        .map(|s| doc.tokens.get(s.tokens.clone()).map_or(0, pieces))
        .sum()
}

type Visit<'v> = dyn FnMut(&mut usize, &mut usize, Option<&mut String>) + 'v;

impl Report {
    /// Visits every range, and the words that must equal it.
    fn each_span(&mut self, visit: &mut Visit) {
        let text = |t: &mut Text, visit: &mut Visit| visit(&mut t.start, &mut t.end, Some(&mut t.text));
        let article = &mut self.article;
        for t in article
            .headline
            .iter_mut()
            .chain(&mut article.outlet_span)
            .chain(&mut article.agency)
            .chain(&mut article.published.evidence)
        {
            text(t, visit);
        }
        for b in &mut article.bylines {
            visit(&mut b.start, &mut b.end, None);
        }
        if let Some(d) = &mut article.dateline {
            visit(&mut d.start, &mut d.end, None);
        }
        for l in &mut article.links {
            visit(&mut l.start, &mut l.end, None);
        }
        for b in &mut article.blocks {
            visit(&mut b.start, &mut b.end, None);
        }
        for s in &mut self.sentences {
            visit(&mut s.start, &mut s.end, None);
        }
        for e in &mut self.entities {
            for r in &mut e.role_evidence {
                text(r, visit);
            }
            for m in &mut e.mentions {
                visit(&mut m.start, &mut m.end, Some(&mut m.text));
            }
        }
        for q in &mut self.quotes {
            visit(&mut q.start, &mut q.end, Some(&mut q.text));
            for t in q.cue.iter_mut().chain(&mut q.addressee) {
                text(t, visit);
            }
            if let Some(s) = &mut q.speaker {
                visit(&mut s.start, &mut s.end, Some(&mut s.text));
                if let Some(t) = &mut s.antecedent {
                    text(t, visit);
                }
            }
        }
        for d in &mut self.dates {
            visit(&mut d.start, &mut d.end, Some(&mut d.text));
        }
        for n in &mut self.numbers {
            visit(&mut n.start, &mut n.end, Some(&mut n.text));
        }
        for c in &mut self.checks {
            visit(&mut c.start, &mut c.end, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, Engine};

    #[test]
    fn the_reading_text_is_told_as_runs_of_the_source() {
        let text = "Rain\u{a0}fell.\r\nIt stop\u{ad}ped.";
        let report = Engine::new().analyze(&Article::new(text));
        let read: String = report
            .article
            .reading
            .iter()
            .map(|r| r.text.clone().unwrap_or_else(|| text[r.start..r.end].to_owned()))
            .collect();
        assert_eq!(read, "Rain fell.\nIt stopped.");
    }
}
