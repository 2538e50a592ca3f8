//! What a page says about itself: meta tags and JSON-LD.

use super::json::Json;
use super::marks::{Metadata, allowed_address};

/// Values longer than this are not metadata.
const LONGEST: usize = 1_000;

/// Reads one meta tag; the first of each kind counts.
pub(super) fn meta(metadata: &mut Metadata, name: &str, content: &str) {
    let content = content.trim();
    if content.is_empty() || content.len() > LONGEST {
        return;
    }
    let field = match name.to_ascii_lowercase().as_str() {
        "og:title" | "twitter:title" | "headline" | "dc.title" => &mut metadata.headline,
        "article:published_time"
        | "datepublished"
        | "date"
        | "pubdate"
        | "publishdate"
        | "dc.date"
        | "dc.date.issued"
        | "dcterms.created"
        | "dcterms.date"
        | "parsely-pub-date"
        | "sailthru.date" => &mut metadata.published,
        "article:modified_time"
        | "og:updated_time"
        | "datemodified"
        | "lastmod"
        | "last-modified"
        | "dcterms.modified" => &mut metadata.modified,
        "og:site_name" | "application-name" | "dc.publisher" => &mut metadata.publisher,
        "author" | "article:author" | "dc.creator" | "byl" | "parsely-author" => {
            add_author(metadata, content);
            return;
        }
        "og:url" => {
            address(metadata, content);
            return;
        }
        _ => return,
    };
    if field.is_none() {
        *field = Some(content.to_owned());
    }
}

/// The article's own address.
pub(super) fn address(metadata: &mut Metadata, value: &str) {
    if metadata.address.is_none() {
        metadata.address = allowed_address(value).map(str::to_owned);
    }
}

fn add_author(metadata: &mut Metadata, name: &str) {
    let name = name.trim().trim_start_matches("By ").trim_start_matches("by ");
    // Some pages give the address of the author's page.
    let good = !name.contains("://") && name.contains(' ') && name.len() < 100;
    if good && metadata.authors.len() < 20 && !metadata.authors.iter().any(|a| a == name) {
        metadata.authors.push(name.to_owned());
    }
}

/// Reads a block of JSON-LD: the first object that is an article. A broken block is left out.
pub(super) fn json_ld(metadata: &mut Metadata, text: &str) {
    let Some(json) = Json::read(text) else { return };
    let Some(article) = article(&json, 0) else { return };
    let text = |key: &str| article.get(key).and_then(Json::text);
    let mut set = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            meta(metadata, name, value);
        }
    };
    set("headline", text("headline"));
    set("datepublished", text("datePublished"));
    set("datemodified", text("dateModified"));
    set("og:site_name", article.get("publisher").and_then(|p| p.get("name").unwrap_or(p).text()));
    set("og:url", text("url"));
    match article.get("author") {
        Some(Json::List(authors)) => {
            for author in authors {
                set("author", author.get("name").unwrap_or(author).text());
            }
        }
        Some(author) => set("author", author.get("name").unwrap_or(author).text()),
        None => {}
    }
}

/// The first object whose type is an article or that has a headline.
fn article(json: &Json, depth: usize) -> Option<&Json> {
    if depth > 4 {
        return None;
    }
    match json {
        Json::Object(_) => {
            let named =
                |kind: &Json| kind.text().is_some_and(|k| k.ends_with("Article") || k.ends_with("Posting"));
            let kind = json.get("@type").is_some_and(|kind| match kind {
                Json::List(kinds) => kinds.iter().any(named),
                kind => named(kind),
            });
            if kind || json.get("headline").is_some() {
                return Some(json);
            }
            article(json.get("@graph")?, depth + 1)
        }
        Json::List(items) => items.iter().take(100).find_map(|item| article(item, depth + 1)),
        _ => None,
    }
}
