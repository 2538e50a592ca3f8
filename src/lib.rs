//! The page: paste an article, get its card.

pub mod analyzer;
pub mod app;
pub mod browser;
pub mod card;
pub mod components;
pub mod compose;
pub mod exports;
pub mod files;
pub mod format;
pub mod item;
pub mod panels;
pub mod pieces;
pub mod reading;
pub mod samples;
pub mod share;
pub mod state;
pub mod timeline;
pub mod worker;

/// Mounts the page beside the text box that `index.html` already shows.
pub fn start() {
    if let Some(root) = browser::by_id("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
