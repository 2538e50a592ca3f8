//! What the page and the reader of articles say to each other. Plain data: it crosses the worker boundary.

use nutgraf_engine::Report;
use serde::{Deserialize, Serialize};

/// One article to read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Request {
    /// Grows with each request; the latest wins.
    pub id: u32,
    /// As pasted: plain text, Markdown or HTML.
    pub text: String,
    /// The publication date as the user gave it, `YYYY-MM-DD`.
    pub published: Option<String>,
}

/// What happened to a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// A stage begins.
    Progress {
        /// The request.
        id: u32,
        /// What is being done, as a person would say it ("Reading the article").
        stage: String,
        /// How much is done, 0 to 1.
        fraction: f64,
    },
    /// The report is there. Its offsets count bytes: the page slices Rust strings.
    Done {
        /// The request.
        id: u32,
        /// What was found.
        report: Report,
        /// How long it took.
        millis: f64,
    },
    /// It did not work. The page keeps the text.
    Failed {
        /// The request.
        id: u32,
        /// A sentence that a person can act on.
        message: String,
    },
    /// Something the reader should know that belongs to no request, such as working without a worker.
    Notice {
        /// As a sentence.
        message: String,
    },
}
