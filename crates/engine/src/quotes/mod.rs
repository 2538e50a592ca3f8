//! Who said what: quotations found and attributed.
//!
//! Marked stretches become quotations in steps: what stands between marks, what of it is quoted speech, who said it
//! (an ordered list of sieves), what is reported without marks, how the speaker is known, which quotations belong to
//! one utterance, and who goes on speaking from sentence to sentence.

mod block_quotes;
mod candidate;
mod discourse;
mod indirect;
mod kinds;
mod nested;
mod not_quotations;
mod phrases;
mod sieves;
mod speaker;
#[cfg(test)]
mod tests;
mod turns;
mod utterance;
mod view;
mod vocabulary;

use crate::document::Document;
use crate::entities::Gazetteers;
use crate::quotation_marks::Style;
use crate::report::{Entity, Quote, TemporalExpression};
use candidate::Candidate;
use view::View;
pub(crate) use vocabulary::Vocabulary;

/// Finds the quotations of an article and attributes them.
pub(crate) fn find(
    doc: &Document,
    entities: &[Entity],
    dates: &[TemporalExpression],
    vocabulary: &Vocabulary,
    gazetteers: &Gazetteers,
) -> Vec<Quote> {
    let mut view = View::new(doc, entities, dates, vocabulary, gazetteers);
    let stretches = &doc.quotation_marks.found;
    view.quote(stretches.iter().map(|stretch| stretch.span), 0);
    // In a story of single marks, a pasted post or a statement may have double ones.
    let of = |style| stretches.iter().filter(|s| s.style == style).count();
    view.quotes_double = of(Style::Double) > of(Style::Single);
    view.describe();
    let mut candidates: Vec<Candidate> = stretches.iter().filter_map(|s| Candidate::new(&view, *s)).collect();
    candidates.retain(|c| !not_quotations::is_something_else(&view, c));
    for candidate in &mut candidates {
        candidate.of_headline = not_quotations::headline_words(&view, candidate);
    }
    block_quotes::join(&mut view, &mut candidates);
    let answers = turns::join(&mut view, &mut candidates);
    sieves::run(&view, &mut candidates);
    turns::answer(&view, &mut candidates, &answers);
    candidates.retain(|c| !kinds::is_open_scare(c) && !block_quotes::is_open(c));
    let reported = indirect::find(&view, &candidates);
    let nested = nested::find(&mut view, &candidates);
    let mut quotes = utterance::quotes(&view, &candidates, &reported, nested);
    speaker::plural::resolve(&view, &mut quotes);
    speaker::reason::resolve(&view, &mut quotes);
    discourse::resolve(&view, &mut quotes);
    speaker::named_later::resolve(&view, &mut quotes);
    speaker::hearing::resolve(&view, &mut quotes);
    quotes
}
