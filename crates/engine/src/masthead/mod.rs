//! What stands around the story: headline, byline, outlet, dateline, publication date, language, links.

mod byline;
mod dateline;
mod domain;
pub(crate) mod explicit_date;
mod language;
mod links;
mod outlet;
mod papers;
mod published;
mod warnings;

use jiff::civil::Date;

pub(crate) use outlet::is_paper;

use crate::document::Document;
use crate::report::{BlockKind, Byline, Dateline, Link, Published, Text};
use crate::span::Span;

/// What stands around the story, with offsets in the cleaned text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Masthead {
    pub headline: Option<Text>,
    pub bylines: Vec<Byline>,
    pub outlet: Option<String>,
    pub outlet_span: Option<Text>,
    /// The agency that supplied the story.
    pub agency: Option<Text>,
    pub dateline: Option<Dateline>,
    pub published: Published,
    /// [`Published::date`], as a day to count from.
    pub published_date: Option<Date>,
    pub updated: Option<String>,
    pub language: String,
    pub links: Vec<Link>,
    pub warnings: Vec<String>,
}

/// Reads the masthead. A date that was given wins over metadata, and metadata over the text.
pub(crate) fn read(doc: &Document, given: Option<Date>) -> Masthead {
    let links = links::find(doc);
    let names = byline::read(doc);
    let filed = dateline::read(doc);
    let days = published::read(doc, given, &links, filed.as_ref());
    let agency = names.agency.or_else(|| filed.as_ref().and_then(|f| f.agency.clone()));
    let outlet = outlet::read(doc, &links, agency.as_ref());
    let language = language::detect(doc);
    let warnings = warnings::find(doc, &language);
    Masthead {
        headline: doc.blocks.iter().find(|b| b.kind == BlockKind::Headline).map(|b| evidence(doc, b.span())),
        bylines: if names.authors.is_empty() { from_metadata(doc) } else { names.authors },
        outlet: outlet.name,
        outlet_span: outlet.evidence,
        agency,
        dateline: filed.and_then(|f| f.place),
        published: days.published,
        published_date: days.date,
        updated: days.updated,
        language,
        links,
        warnings,
    }
}

/// Authors that only metadata names; without a place in the text their range is empty.
fn from_metadata(doc: &Document) -> Vec<Byline> {
    let authors = doc.metadata.authors.iter();
    authors
        .map(|name| {
            let start = doc.text.find(name.as_str());
            let end = start.map_or(0, |at| at + name.len());
            Byline { name: name.clone(), start: start.unwrap_or(0), end }
        })
        .collect()
}

/// A stretch of the cleaned text.
fn evidence(doc: &Document, span: Span) -> Text {
    Text { text: doc.slice(span).to_owned(), start: span.start, end: span.end }
}
