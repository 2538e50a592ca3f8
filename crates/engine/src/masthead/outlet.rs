//! Who published it.

use super::{domain, evidence};
use crate::document::Document;
use crate::report::{BlockKind, Link, Text};
use crate::span::Span;

#[derive(Debug, Default)]
pub(super) struct Outlet {
    pub name: Option<String>,
    pub evidence: Option<Text>,
}

/// Metadata, a copyright line, the article's own address, the agency: the first that there is.
pub(super) fn read(doc: &Document, links: &[Link], agency: Option<&Text>) -> Outlet {
    if let Some(name) = &doc.metadata.publisher {
        return Outlet { name: Some(name.clone()), evidence: None };
    }
    if let Some(span) = copyright(doc) {
        return Outlet { name: Some(doc.slice(span).to_owned()), evidence: Some(evidence(doc, span)) };
    }
    if let Some(link) = links.iter().find(|l| l.kind == "source")
        && let Some(name) = domain::name(&link.url)
    {
        return Outlet { name: Some(name), evidence: Some(evidence(doc, link.span())) };
    }
    if let Some(name) = doc.metadata.address.as_deref().and_then(domain::name) {
        return Outlet { name: Some(name), evidence: None };
    }
    Outlet { name: agency.map(|a| a.text.clone()), evidence: agency.cloned() }
}

/// `© 2024 The Coastal Post. All rights reserved.`
fn copyright(doc: &Document) -> Option<Span> {
    for block in doc.blocks.iter().rev().take(20).filter(|b| b.kind == BlockKind::Furniture) {
        let text = doc.slice(block.span());
        let Some(at) =
            ["©", "(c) ", "Copyright "].iter().filter_map(|m| text.find(m).map(|at| at + m.len())).max()
        else {
            continue;
        };
        let rest = text.get(at..)?;
        let name =
            rest.trim_start_matches(|c: char| c.is_whitespace() || c.is_ascii_digit() || "–-,©".contains(c));
        let name = name.strip_prefix("by ").unwrap_or(name);
        let start = text.len() - name.len();
        let end = name.find(['.', ',', '|', '\n', '·', ';']).unwrap_or(name.len());
        let name = name.get(..end)?.trim_end();
        let name = name.get(..name.to_lowercase().find(" all rights").unwrap_or(name.len()))?;
        let good = name.starts_with(char::is_uppercase)
            && name.split_whitespace().count() <= 6
            && !name.to_lowercase().starts_with("all rights");
        if good {
            return Some(Span::new(block.start + start, block.start + start + name.len()));
        }
    }
    None
}
