//! The pipeline, on one screen.

use jiff::civil::Date;

use crate::document::Document;
use crate::masthead::Masthead;
use crate::report::{Check, Entity, Number, OffsetUnit, Quote, Report, Summary, TemporalExpression};
use crate::{assemble, checks, dates, document, entities, masthead, numbers, quotes, summary, tagger};

/// What a person gives: the text, and the publication date if they know it.
#[derive(Debug, Clone, Copy)]
pub struct Article<'t> {
    /// Plain text, Markdown or HTML, as pasted.
    pub text: &'t str,
    /// The day it was published. A given day wins over any that the text states.
    pub published: Option<Date>,
    /// What `start` and `end` in the report count.
    pub offsets: OffsetUnit,
}

impl<'t> Article<'t> {
    /// An article whose publication date is not known beforehand; offsets count bytes.
    pub fn new(text: &'t str) -> Self {
        Self { text, published: None, offsets: OffsetUnit::Bytes }
    }

    /// The same article, published on `date`.
    pub fn published(self, date: Date) -> Self {
        Self { published: Some(date), ..self }
    }

    /// The same article, with offsets counted in `unit`.
    pub fn offsets(self, unit: OffsetUnit) -> Self {
        Self { offsets: unit, ..self }
    }
}

/// Everything that is read once and used for every article: vocabulary, gazetteers, model.
pub struct Engine {
    pub(crate) tagger: tagger::Tagger,
    pub(crate) dates: dates::Vocabulary,
    pub(crate) entities: entities::Gazetteers,
    pub(crate) quotes: quotes::Vocabulary,
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

/// The steps of an analysis, in order. A front end shows them as progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Clean-up, blocks, sentences, tokens, tags; headline, byline, dateline, publication date.
    Reading,
    /// Who and where.
    Entities,
    /// When.
    Dates,
    /// Who said what.
    Quotations,
    /// Numbers, key sentences, checks.
    Checking,
}

/// An analysis under way: [`Analysis::step`] runs one stage, so that a page without a worker can breathe between.
pub struct Analysis<'e, 't> {
    engine: &'e Engine,
    article: Article<'t>,
    next: Option<Stage>,
    document: Document<'t>,
    masthead: Masthead,
    entities: Vec<Entity>,
    dates: Vec<TemporalExpression>,
    quotes: Vec<Quote>,
    numbers: Vec<Number>,
    summary: Summary,
    checks: Vec<Check>,
}

impl Engine {
    /// Reads the built-in vocabulary and model. Do it once; it costs more than an article.
    pub fn new() -> Self {
        Self {
            tagger: tagger::Tagger::load(),
            dates: dates::Vocabulary::load(),
            entities: entities::Gazetteers::load(),
            quotes: quotes::Vocabulary::load(),
        }
    }

    /// Reads an article. Never fails and never panics: doubts are in the report.
    pub fn analyze(&self, article: &Article) -> Report {
        let mut analysis = self.begin(article);
        while analysis.step().is_some() {}
        analysis.report()
    }

    /// Starts an analysis that is run stage by stage.
    pub fn begin<'e, 't>(&'e self, article: &Article<'t>) -> Analysis<'e, 't> {
        Analysis {
            engine: self,
            article: *article,
            next: Some(Stage::Reading),
            document: Document::default(),
            masthead: Masthead::default(),
            entities: Vec::new(),
            dates: Vec::new(),
            quotes: Vec::new(),
            numbers: Vec::new(),
            summary: Summary::default(),
            checks: Vec::new(),
        }
    }
}

impl Analysis<'_, '_> {
    /// Runs the next stage and names it; `None` when all are done.
    pub fn step(&mut self) -> Option<Stage> {
        let stage = self.next?;
        let (engine, doc) = (self.engine, &self.document);
        self.next = match stage {
            Stage::Reading => {
                self.document = document::read(self.article.text, &engine.tagger);
                self.masthead = masthead::read(&self.document, self.article.published);
                Some(Stage::Entities)
            }
            Stage::Entities => {
                self.entities = entities::find(doc, &self.masthead, &engine.entities);
                Some(Stage::Dates)
            }
            Stage::Dates => {
                self.dates = dates::find(doc, &self.masthead, &self.entities, &engine.dates);
                Some(Stage::Quotations)
            }
            Stage::Quotations => {
                self.quotes =
                    quotes::find(doc, &self.entities, &self.dates, &engine.quotes, &engine.entities);
                entities::settle_pronouns(&mut self.entities, &self.quotes);
                Some(Stage::Checking)
            }
            Stage::Checking => {
                self.numbers = numbers::find(doc, &self.dates, &self.masthead);
                self.summary = summary::summarize(doc, &self.masthead, &self.entities);
                self.checks = checks::run(&checks::Evidence {
                    doc,
                    masthead: &self.masthead,
                    entities: &self.entities,
                    dates: &self.dates,
                    quotes: &self.quotes,
                });
                None
            }
        };
        Some(stage)
    }

    /// Everything found so far, as ranges of the text that was given.
    pub fn report(self) -> Report {
        assemble::report(
            &self.document,
            self.article.offsets,
            self.engine.tagger.id(),
            assemble::Findings {
                masthead: self.masthead,
                entities: self.entities,
                dates: self.dates,
                quotes: self.quotes,
                numbers: self.numbers,
                summary: self.summary,
                checks: self.checks,
            },
        )
    }
}
