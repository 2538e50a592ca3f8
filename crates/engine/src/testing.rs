//! Test helpers: an engine shared by all tests, and a document read with it.

use std::sync::LazyLock;

use crate::document::Document;
use crate::{Article, Engine, Report};

pub(crate) static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);

/// Reads a text as the engine does.
pub(crate) fn read(text: &str) -> Document<'_> {
    crate::document::read(text, &ENGINE.tagger)
}

/// The name of whoever speaks first in a text; nothing where it is open who that is.
pub(crate) fn first_speaker(text: &str) -> String {
    let report = analyze(text, None);
    let quote = report.quotes.first().unwrap_or_else(|| panic!("{text}: nothing is said"));
    let speaker = quote.speaker.as_ref().and_then(|s| s.entity.as_ref());
    let entity = report.entities.into_iter().find(|e| Some(&e.id) == speaker);
    entity.map_or_else(String::new, |e| e.name)
}

/// Analyses a text, published on an ISO day where one is given.
pub(crate) fn analyze(text: &str, published: Option<&str>) -> Report {
    let mut article = Article::new(text);
    article.published = published.map(|d| d.parse().unwrap());
    ENGINE.analyze(&article)
}
