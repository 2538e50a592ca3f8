//! Test helpers: an engine shared by all tests, and a document read with it.

use std::sync::LazyLock;

use crate::document::Document;
use crate::{Article, Engine, Report};

pub(crate) static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);

/// Reads a text as the engine does.
pub(crate) fn read(text: &str) -> Document<'_> {
    crate::document::read(text, &ENGINE.tagger)
}

/// Analyses a text, published on an ISO day where one is given.
pub(crate) fn analyze(text: &str, published: Option<&str>) -> Report {
    let mut article = Article::new(text);
    article.published = published.map(|d| d.parse().unwrap());
    ENGINE.analyze(&article)
}
