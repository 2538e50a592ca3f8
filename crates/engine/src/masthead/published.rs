//! When it was published and updated: given, else metadata, else what the text states.

use jiff::civil::Date;

use super::dateline::Filed;
use super::evidence;
use super::explicit_date::{self, Stated};
use crate::case::Lower as _;
use crate::cleanup::MarkKind;
use crate::document::Document;
use crate::report::{BlockKind, Link, Published, PublishedSource, Text};
use crate::span::Span;

#[derive(Debug, Default)]
pub(super) struct Days {
    pub published: Published,
    pub date: Option<Date>,
    pub updated: Option<String>,
}

/// Blocks from either end in which a line may state the publication date.
const REACH: usize = 12;

pub(super) fn read(doc: &Document, given: Option<Date>, links: &[Link], filed: Option<&Filed>) -> Days {
    let stated = lines(doc);
    let updated = doc
        .metadata
        .modified
        .as_deref()
        .and_then(explicit_date::machine)
        .or_else(|| stated.iter().find(|l| l.label == Label::Updated).map(|l| l.day));
    let updated = updated.map(|d| d.to_string());
    if let Some(date) = given {
        return Days { published: published(date, PublishedSource::Given, None), date: Some(date), updated };
    }
    if let Some(date) = doc.metadata.published.as_deref().and_then(explicit_date::machine) {
        return Days {
            published: published(date, PublishedSource::Metadata, None),
            date: Some(date),
            updated,
        };
    }
    let found = text(doc, &stated, links, filed);
    let Some((date, span)) = found else { return Days { updated, ..Days::default() } };
    let words = evidence(doc, span);
    Days { published: published(date, PublishedSource::Text, Some(words)), date: Some(date), updated }
}

fn published(date: Date, source: PublishedSource, evidence: Option<Text>) -> Published {
    Published { date: Some(date.to_string()), source, evidence }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Published,
    Updated,
    None,
}

struct Line {
    label: Label,
    day: Date,
    span: Span,
}

/// Dates that stand in lines of their own, in a byline, or after a label.
fn lines(doc: &Document) -> Vec<Line> {
    let mut out = Vec::new();
    for mark in &doc.marks {
        if let MarkKind::Time(value) = &mark.kind
            && let Some(day) = explicit_date::machine(value)
        {
            let before =
                Span::new(doc.text.floor_char_boundary(mark.span.start.saturating_sub(24)), mark.span.start);
            out.push(Line { label: label(doc.slice(before)), day, span: mark.span });
        }
    }
    let last = doc.blocks.len();
    for (index, block) in doc.blocks.iter().enumerate() {
        let own = matches!(block.kind, BlockKind::Dateline | BlockKind::Byline);
        let edge = index < REACH || index + REACH >= last;
        let short = block.end - block.start <= 200;
        if !short || !(own || edge) {
            continue;
        }
        let text = doc.slice(block.span());
        let lower = text.lower();
        let labelled =
            || ["publish", "updated", "posted", "modified"].iter().any(|word| lower.contains(word));
        let signed = index < REACH && block.kind == BlockKind::Standfirst && ends_with_day(text);
        // "This report by the agency was first published Nov. 16, 2026.": what stands at the head comes first.
        let first = ["this article ", "this story ", "this report "].iter().any(|l| lower.starts_with(l))
            && lower.contains(" first published ");
        let told = block.kind != BlockKind::Paragraph && labelled() || starts_with_label(&lower) || first;
        if !own && !told && !signed {
            continue;
        }
        let mut from = 0;
        for stated in explicit_date::find(text) {
            if let Some(day) = stated.full().filter(|_| !first || stated.span.end + 1 >= text.len()) {
                let span = Span::new(block.start + stated.span.start, block.start + stated.span.end);
                out.push(Line {
                    label: if first {
                        Label::None
                    } else {
                        label(text.get(from..stated.span.start).unwrap_or_default())
                    },
                    day,
                    span,
                });
            }
            from = stated.span.end;
        }
    }
    out
}

/// `Ana Ruiz, Lima | 3 March 2024`: a line that a mark parts from its day.
fn ends_with_day(text: &str) -> bool {
    let last = explicit_date::find(text).pop().filter(|stated| stated.full().is_some());
    last.is_some_and(|stated| {
        let before = text.get(..stated.span.start).unwrap_or_default().trim_end();
        text.len() == stated.span.end && before.ends_with(['|', ',', '·', '•', '–', '—', '('])
    })
}

fn starts_with_label(lower: &str) -> bool {
    ["published", "updated", "posted", "last updated", "first published"].iter().any(|l| lower.starts_with(l))
}

/// What the words before a date say that it is: the last of them counts.
fn label(before: &str) -> Label {
    let lower = before.lower();
    let updated = ["updated", "modified", "edited", "update"].iter().filter_map(|w| lower.rfind(w)).max();
    let published = ["published", "posted", "created"].iter().filter_map(|w| lower.rfind(w)).max();
    match (published, updated) {
        (None, None) => Label::None,
        (p, u) if p > u => Label::Published,
        _ => Label::Updated,
    }
}

/// The surest statement: a label, a line of its own near the top, the address, the dateline, a line below the story.
fn text(doc: &Document, lines: &[Line], links: &[Link], filed: Option<&Filed>) -> Option<(Date, Span)> {
    let labelled = lines.iter().find(|l| l.label == Label::Published);
    let top =
        doc.blocks.iter().take_while(|b| b.kind != BlockKind::Paragraph || b.end - b.start < 200).last();
    let top = top.map_or(0, |b| b.end);
    let head = lines.iter().find(|l| l.label == Label::None && l.span.start <= top);
    if let Some(line) = labelled.or(head) {
        return Some((line.day, line.span));
    }
    if let Some(link) = links.iter().find(|l| l.kind == "source")
        && let Some(day) = explicit_date::in_address(&link.url)
    {
        return Some((day, link.span()));
    }
    if let Some(stated) = filed.and_then(|f| f.day)
        && let Some(day) = stated.full().or_else(|| year_elsewhere(doc, lines, links, stated))
    {
        return Some((day, stated.span));
    }
    // An update is no publication, but the nearest thing to it.
    lines
        .iter()
        .find(|l| l.label == Label::None)
        .or_else(|| lines.iter().find(|l| l.label == Label::Updated))
        .map(|l| (l.day, l.span))
}

/// `LONDON, March 3 (Reuters)` has no year: an update, a copyright line or a dated address may state it.
fn year_elsewhere(doc: &Document, lines: &[Line], links: &[Link], stated: Stated) -> Option<Date> {
    let update = lines.first().map(|l| l.day.year());
    let address = || links.iter().find_map(|l| explicit_date::in_address(&l.url)).map(Date::year);
    let copyright = || {
        let line =
            doc.blocks.iter().rev().take(REACH).map(|b| doc.slice(b.span())).find(|t| t.contains('©'))?;
        let digits: String = line.chars().filter(char::is_ascii_digit).take(4).collect();
        digits.parse().ok()
    };
    stated.on(update.or_else(address).or_else(copyright)?)
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    const STORY: &str = "The council voted on Tuesday night to keep the swimming pool open for another year, after a \
                         long debate in a crowded room. It had closed on May 5, 2011.";

    #[test]
    fn the_text_states_its_date() {
        for (head, tail, published, updated) in [
            ("March 18, 2022\n\n", "", "2022-03-18", ""),
            ("Published: 18 March 2022 | Updated: 20 March 2022\n\n", "", "2022-03-18", "2022-03-20"),
            (
                "Updated March 20, 2022 5:08 PM ET\nPublished March 18, 2022\n\n",
                "",
                "2022-03-18",
                "2022-03-20",
            ),
            ("By Ana Ruiz, March 18, 2022\n\n", "", "2022-03-18", ""),
            ("By Ana Ruiz\nMarch 18, 2022 at 7:02 AM EDT\n\n", "", "2022-03-18", ""),
            ("Ana Ruiz\n6:05 p.m. PDT · March 18, 2022\n\n", "", "2022-03-18", ""),
            ("By Ana Ruiz\nHealth correspondent\nThe Coastal Post, 18 March 2022\n\n", "", "2022-03-18", ""),
            ("Ana Ruiz, Lima | 18 March 2022\n\n", "", "2022-03-18", ""),
            ("The Coastal Post | Friday, 18 March 2022\n\n", "", "2022-03-18", ""),
            ("", "\n\nhttps://www.example.org/2022/03/18/pool-stays-open", "2022-03-18", ""),
            ("LIMA, March 18 (Reuters) - ", "\n\n© 2022 The Coastal Post", "2022-03-18", ""),
            ("SUKKUR, March 18, 2022: ", "", "2022-03-18", ""),
            ("", "\n\nThis report by Northwire was first published March 18, 2022.", "2022-03-18", ""),
            ("March 18, 2022\n\n", "\n\nThis report was first published May 5, 2019.", "2022-03-18", ""),
            ("", "\n\nThis novel was first published on May 5, 1974.", "", ""),
            ("March 18, 2022 – ", "", "2022-03-18", ""),
            ("---\ntitle: Pool\ndate: 2022-03-18\n---\n", "", "2022-03-18", ""),
            ("", "", "", ""),
        ] {
            let title = if head.starts_with("---") { "" } else { "Pool stays open for a year\n\n" };
            let report = analyze(&format!("{title}{head}{STORY}{tail}"), None);
            assert_eq!(report.article.published.date.unwrap_or_default(), published, "{head}…{tail}");
            assert_eq!(report.article.updated.unwrap_or_default(), updated, "{head}…{tail}");
        }
        let given = analyze(&format!("Pool stays open\n\nMarch 18, 2022\n\n{STORY}"), Some("2022-04-01"));
        assert_eq!(given.article.published.date.as_deref(), Some("2022-04-01"));
    }
}
