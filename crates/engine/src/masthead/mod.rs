//! What stands around the story: headline, byline, outlet, dateline, publication date, links.

use jiff::civil::Date;

use crate::dates;
use crate::document::Document;
use crate::report::{Byline, Dateline, Link, Published, PublishedSource, Text};

/// What stands around the story, with offsets in the cleaned text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Masthead {
    pub headline: Option<Text>,
    pub bylines: Vec<Byline>,
    pub outlet: Option<String>,
    pub outlet_span: Option<Text>,
    pub dateline: Option<Dateline>,
    pub published: Published,
    /// [`Published::date`], as a day to count from.
    pub published_date: Option<Date>,
    pub updated: Option<String>,
    pub language: String,
    pub links: Vec<Link>,
    pub warnings: Vec<String>,
}

/// Reads the masthead. A date that was given wins over the text's own.
pub(crate) fn read(_doc: &Document, given: Option<Date>, _vocabulary: &dates::Vocabulary) -> Masthead {
    let published = Published {
        date: given.map(|d| d.to_string()),
        source: if given.is_some() { PublishedSource::Given } else { PublishedSource::None },
        evidence: None,
    };
    Masthead { published, published_date: given, language: "en".into(), ..Masthead::default() }
}
