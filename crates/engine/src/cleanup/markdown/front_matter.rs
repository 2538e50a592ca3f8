//! Front matter: what a page says of itself before its text.

use crate::cleanup::marks::{Metadata, allowed_address};

/// `---`, lines of `key: value`, `---` at the very start: metadata and where the text begins.
pub(super) fn front_matter(source: &str) -> (Metadata, usize) {
    let mut metadata = Metadata::default();
    let lead = source.len() - source.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').len();
    let body = source.get(lead..).unwrap_or_default();
    let mut at = lead;
    for (index, line) in body.split_inclusive('\n').take(100).enumerate() {
        at += line.len();
        let line = line.trim_end();
        if index == 0 {
            if line != "---" {
                break;
            }
            continue;
        }
        if line == "---" || line == "..." {
            return (metadata, at);
        }
        let Some((key, value)) = line.split_once(':') else { continue };
        let value = value.trim().trim_matches(['"', '\'']);
        if value.is_empty() || value.len() > 500 || value.contains('<') {
            continue;
        }
        let value = value.to_owned();
        match key.trim().to_ascii_lowercase().as_str() {
            "title" | "headline" => metadata.headline = Some(value),
            "author" | "byline" => metadata.authors.push(value),
            "date" | "published" | "publishdate" | "pubdate" => metadata.published = Some(value),
            "updated" | "modified" | "lastmod" => metadata.modified = Some(value),
            "publisher" | "site" | "source" => metadata.publisher = Some(value),
            "url" | "link" | "canonical" => {
                metadata.address = allowed_address(&value).map(str::to_owned);
            }
            _ => {}
        }
    }
    (Metadata::default(), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_between_dashes_are_metadata() {
        for (source, headline, rest) in [
            ("---\ntitle: X\n---\nText", Some("X"), "Text"),
            ("\n---\nheadline: \"X\"\n...\nText", Some("X"), "Text"),
            ("---\ntitle: X\nText", None, "---\ntitle: X\nText"),
        ] {
            let (metadata, start) = front_matter(source);
            assert_eq!((metadata.headline.as_deref(), &source[start..]), (headline, rest), "{source}");
        }
    }
}
