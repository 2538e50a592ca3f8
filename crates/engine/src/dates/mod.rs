//! When: temporal expressions found, refined and resolved.
//!
//! Three steps, each blind to the others: finders ([`rules`]) read tokens and may find too much; refiners
//! ([`refiners`]) merge, extend and take back; the resolver ([`resolve`]) counts from the right anchor and says why.
//!
//! # Values
//!
//! TIMEX3 as TimeBank writes it: `198` for the 1980s, `18` for the 19th century, `1989-Q3`, `1998-FA`, `1990-W32-WE`,
//! `P9M`, `P2Q`, `PXD` for a few days, `P1Y` for a set that recurs every year, `2022-03-18T14:53Z` for a time in UTC, a
//! local time without its offset otherwise. A range that is one expression has two values with a slash. EDTF and the
//! interval say the same for programs; years outside 1000 to 2999 have neither.
//!
//! # Choices
//!
//! - News looks back: a weekday, month or day without a year is the last one, unless the clause looks ahead ([`tense`]).
//! - The span leaves the preposition out ("from", "in", "within", "before"), and a range said with "from … to" is two
//!   expressions; the second follows the first.
//! - "weeks ago" and "last week" have the grain of a week, "two months ago" that of a month. A Sunday's "last week" is
//!   the one that ended the day before; a Monday's "weekend" is over.
//! - "Midnight Friday" ends Friday, as stylebooks have it.
//! - Ages ("a 52-year-old") are numbers, not durations: TimeBank and AQUAINT leave them out thirty-five times for each
//!   time that they mark one.
//! - A story told in a year that is long over stays there, in the past tense and a paragraph on: "On 6 June 1944 …. By 25
//!   August …". A year of the last decades yields to the news of these weeks.
//! - A small hour after a named evening is the next day's.
//! - What is told in an aside ("which first flew in 2005, …") is no place that the story has reached; from no more than a
//!   year, no day is counted.
//!
//! `examples/recognizers.rs` runs the specifications of Recognizers-Text and says where assistants choose otherwise.

mod ahead;
mod context;
mod due;
mod expression;
mod lasting;
mod order;
mod quoted;
mod refiners;
mod resolve;
mod rules;
mod tense;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod value;
mod words;

use crate::document::Document;
use crate::masthead::Masthead;
use crate::report::{BlockKind, Entity, EntityKind, MentionForm, PublishedSource, TemporalExpression};
use rustc_hash::FxHashSet;

use context::Context;
use expression::Expression;
pub(crate) use words::Vocabulary;

/// Finds the temporal expressions of an article and resolves them.
pub(crate) fn find(
    doc: &Document,
    masthead: &Masthead,
    entities: &[Entity],
    vocabulary: &Vocabulary,
) -> Vec<TemporalExpression> {
    let cx = Context::new(doc, vocabulary);
    let mut found = refiners::refine(&cx, rules::find(&cx));
    // "June said", where June is somebody.
    let people: FxHashSet<usize> = entities
        .iter()
        .filter(|e| e.kind == EntityKind::Person)
        .flat_map(|e| e.mentions.iter().filter(|m| matches!(m.form, MentionForm::Name | MentionForm::Alias)))
        .map(|m| m.start)
        .collect();
    let somebody =
        |start: usize, end: usize| end == start + 1 && people.contains(&doc.span_of(start..end).start);
    // "By Sunday Adeyemi"
    let author = |e: &Expression| {
        let start = doc.span_of(e.start..e.end).start;
        masthead.bylines.iter().any(|name| (name.start..name.end).contains(&start))
    };
    found.retain(|e| {
        doc.block_kind(e.start) != BlockKind::Furniture && !somebody(e.start, e.end) && !author(e)
    });
    let mut dates = resolve::resolve(&cx, masthead.published_date, &found);
    if filed_on(masthead) {
        for date in dates.iter_mut().filter(|d| d.anchor.as_deref() == Some("publication")) {
            date.anchor = Some("dateline".into());
            date.why = date.why.replace("the publication date", "the dateline's date");
        }
    }
    dates
}

/// True where the publication date is the dateline's: nothing else states one.
fn filed_on(masthead: &Masthead) -> bool {
    let (Some(dateline), Some(evidence)) = (&masthead.dateline, &masthead.published.evidence) else {
        return false;
    };
    masthead.published.source == PublishedSource::Text
        && evidence.start >= dateline.start
        && evidence.start <= dateline.end + LONGEST_DATELINE
}

/// How far behind its place a dateline's date may stand, in bytes.
const LONGEST_DATELINE: usize = 40;
