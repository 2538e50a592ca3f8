//! Who published it.

use super::papers::tells;
use super::{domain, evidence, papers};
use crate::case::Lower as _;
use crate::document::Document;
use crate::report::{BlockKind, Link, Text};
use crate::span::Span;

#[derive(Debug, Default)]
pub(super) struct Outlet {
    pub name: Option<String>,
    pub evidence: Option<Text>,
}

/// Metadata, a copyright line, the article's own address, the line with its date, the agency: the first that there is.
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
    if let Some(span) = dated_line(doc) {
        return Outlet { name: Some(doc.slice(span).to_owned()), evidence: Some(evidence(doc, span)) };
    }
    if let Some(span) = byline_line(doc) {
        return Outlet { name: Some(doc.slice(span).to_owned()), evidence: Some(evidence(doc, span)) };
    }
    Outlet { name: agency.map(|a| a.text.clone()), evidence: agency.cloned() }
}

/// `The Coastal Post, 3 March 2024`; before a place, nothing says that it is an outlet.
fn dated_line(doc: &Document) -> Option<Span> {
    doc.blocks.iter().filter(|b| b.kind == BlockKind::Dateline).find_map(|block| {
        let name = crate::blocks::outlet(doc.slice(block.span()))?;
        // Before a day, "The" is enough.
        let paper = name.lower().starts_with("the ") || is_paper(name);
        paper.then(|| Span::new(block.start, block.start + name.len()))
    })
}

/// `Coastal Post` below the author's name, `Ana Ruiz · Coastal News · Posted: Jan 27, 2026`.
fn byline_line(doc: &Document) -> Option<Span> {
    let lines = doc.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Byline | BlockKind::Dateline));
    lines.flat_map(|block| pieces(doc.slice(block.span()), block.start)).find(|&span| {
        let piece = doc.slice(span);
        let capital = |w: &str| w.starts_with(char::is_uppercase) || one_of!(w, "of" | "and" | "the" | "&");
        (2..=6).contains(&piece.split_whitespace().count())
            && piece.split_whitespace().all(capital)
            && !piece.starts_with("By ")
            && is_paper(piece)
    })
}

/// What marks part in a line, without the space around it.
fn pieces(line: &str, start: usize) -> impl Iterator<Item = Span> {
    line.split(['|', '·', '•', ',']).map(move |piece| {
        let inner = piece.trim();
        let at = start
            + (piece.as_ptr() as usize - line.as_ptr() as usize)
            + (piece.len() - piece.trim_start().len());
        Span::new(at, at + inner.len())
    })
}

/// True for what ends as newspapers and stations are called: `The Coastal Post`, `Lima Gazette`.
pub(crate) fn is_paper(name: &str) -> bool {
    let lower = name.lower();
    let last = lower.rsplit(' ').next().unwrap_or_default();
    papers::word(last, tells::ENDS) && !lower.starts_with("our ")
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
        let name = name.get(..name.lower().find(" all rights").unwrap_or(name.len()))?;
        let good = name.starts_with(char::is_uppercase)
            && name.split_whitespace().count() <= 6
            && !name.lower().starts_with("all rights");
        if good {
            return Some(Span::new(block.start + start, block.start + start + name.len()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn the_line_with_the_date_names_the_outlet() {
        let story = "The council voted on Tuesday night to keep the swimming pool open for another year, after a long debate.";
        for (line, want) in [
            ("The Coastal Post, 18 March 2022", Some("The Coastal Post")),
            ("Lima Gazette | Friday 18 March 2022", Some("Lima Gazette")),
            ("Ana Ruiz · CBC News · Posted: 18 March 2022 6:00 AM MST", Some("CBC News")),
            ("By Ana Ruiz\nYorkshire Courier\nPublished: 18 March 2022", Some("Yorkshire Courier")),
            ("By Ana Ruiz\nCoastal News, Whitby\nPublished: 18 March 2022", Some("Coastal News")),
            ("By Ana Ruiz, New Delhi\nUpdated: 18 March 2022", None),
            ("Imtiaz Abbasi | Published 18 March 2022", None),
            ("Lima, 18 March 2022", None),
            ("18 March 2022", None),
        ] {
            let report = analyze(&format!("Pool stays open\n\n{line}\n\n{story}"), None);
            assert_eq!(report.article.outlet.as_deref(), want, "{line}");
            assert_eq!(report.article.published.date.as_deref(), Some("2022-03-18"), "{line}");
        }
    }
}
