//! The headline: what the markup calls so, else the first line that is shaped like one.

use super::Story;
use super::features::Paragraph;
use super::related::is_sort;
use crate::report::BlockKind;

/// Words of a headline.
const WORDS: std::ops::RangeInclusive<usize> = 2..=32;
/// A headline stands among the first so many paragraphs.
const REACH: usize = 60;

pub(super) fn mark(story: &mut Story) {
    let title = story.paragraphs.iter().position(|p| p.title);
    let titled = title.and_then(|t| story.paragraphs.get(t)).map(|p| p.folded.clone()).unwrap_or_default();
    let open = |story: &Story, index: usize| {
        matches!(story.kind(index), None | Some(BlockKind::Related)) && Some(index) != title
    };
    let heading = |level: u8| {
        (0..story.paragraphs.len().min(REACH * 4)).find(|&i| {
            open(story, i)
                && story.paragraphs.get(i).is_some_and(|p| {
                    p.heading == level && (titled.is_empty() || level > 1 || !p.folded.is_empty())
                })
        })
    };
    // A page's title often carries the site's name after the headline's words.
    let same = (!titled.is_empty()).then(|| {
        (0..story.paragraphs.len().min(REACH * 4)).find(|&i| {
            open(story, i)
                && story
                    .paragraphs
                    .get(i)
                    .is_some_and(|p| p.words >= 3 && titled.starts_with(&p.folded) && !p.folded.is_empty())
        })
    });
    let body = story.body();
    let early = |level: u8| heading(level).filter(|&i| i <= body);
    let found = same
        .flatten()
        .or_else(|| heading(1))
        .or_else(|| early(2))
        .or_else(|| early(3))
        .or(title)
        .or_else(|| filed(story))
        .or_else(|| sorted(story))
        .or_else(|| shaped(story, body));
    if let Some(index) = found {
        story.set(index, BlockKind::Headline);
        // What stands above the headline belongs to the page: section names, tickers.
        for above in 0..index {
            let kicker = story.paragraphs.get(above).is_some_and(|p| p.words <= 4 && !p.ends_sentence());
            if story.kind(above).is_none() && kicker {
                story.set(above, BlockKind::Furniture);
            }
        }
    }
    if let Some(title) = title.filter(|_| found != title) {
        story.set(title, BlockKind::Furniture);
    }
}

/// The first line, where the next one says who wrote it, or when or where it was filed: then even a full stop makes no
/// sentence of it.
fn filed(story: &Story) -> Option<usize> {
    let first = story.paragraphs.first()?;
    let line = story.kind(0).is_none() && WORDS.contains(&first.words) && first.begins_high();
    let told = |(index, p): (usize, &Paragraph)| story.kind(index).is_none() && p.words > first.words;
    let filed = match story.kind(1) {
        Some(BlockKind::Dateline) => story.paragraphs.len() > 2,
        Some(BlockKind::Byline) => story.paragraphs.iter().enumerate().skip(2).any(told),
        _ => false,
    };
    (line && filed && !first.item && !first.quoted).then_some(0)
}

/// `Explainer: Why is the pool shut?`: the first line, where it says what sort of story it heads.
fn sorted(story: &Story) -> Option<usize> {
    let first = story.paragraphs.first()?;
    let one = !first.text.contains(". ") && !first.text.contains("? ");
    (story.kind(0).is_none() && WORDS.contains(&first.words) && one && is_sort(first)).then_some(0)
}

/// The first line before the story that is shaped like a headline.
fn shaped(story: &Story, body: usize) -> Option<usize> {
    // Without a story below there is nothing to be the headline of.
    if body >= story.paragraphs.len() {
        return None;
    }
    let like = |index: usize, least: usize| {
        story.kind(index).is_none()
            && story.paragraphs.get(index).is_some_and(|p| p.words >= least && headline_like(p))
    };
    let reach = body.min(REACH);
    (0..reach).find(|&i| like(i, 3)).or_else(|| (0..reach).find(|&i| like(i, 2)))
}

fn headline_like(p: &Paragraph) -> bool {
    let full_stop = p.text.ends_with('.') && !p.text.ends_with("..");
    WORDS.contains(&p.words)
        && p.text.len() <= 260
        && p.begins_high()
        && !p.item
        && !p.quoted
        && !p.text.ends_with([':', ';', ','])
        && (!full_stop || p.title_case())
}
