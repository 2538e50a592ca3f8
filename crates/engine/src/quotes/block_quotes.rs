//! Quotations set as blocks, without marks: Markdown's `>`, HTML's `<blockquote>`.

use std::ops::Range;

use super::candidate::{Attribution, Candidate};
use super::phrases::starting_at;
use super::view::View;
use crate::quotation_marks::{Stretch, Style};
use crate::report::BlockKind;
use crate::span::Span;

/// Blocks are numbered from here on, after all stretches between marks and before turns.
const BLOCKS: usize = 1 << 29;

/// A signature has at most this many tokens after its dash.
const SIGNATURE: usize = 14;

/// Adds the blocks that quote without marks. What they quote themselves stays part of them.
pub(super) fn join(view: &mut View, candidates: &mut Vec<Candidate>) {
    let mut joined: Vec<Candidate> = Vec::new();
    let mut before = false;
    for block in &view.doc.blocks {
        if block.kind != BlockKind::Blockquote {
            before = false;
            continue;
        }
        let tokens = view.doc.tokens_in(Span::new(block.start, block.end));
        // A block of its own that signs the one before.
        if let Some(speaker) = signature(view, &tokens)
            && let Some(quote) = joined.last_mut().filter(|_| before)
        {
            let cue = Some(tokens.start..tokens.start + 1);
            quote.attribution = Some(Attribution { speaker, cue, verb: None, rule: "quote/signature" });
            continue;
        }
        let marked = view.quoted(tokens.start).is_some();
        // "— Ana Ruiz" under the words tells who said them, and is none of them.
        let dash =
            tokens.clone().rev().take(SIGNATURE).find(|&t| one_of!(view.lower(t), "—" | "–" | "―" | "--"));
        let signed = dash.filter(|&d| d > tokens.start && view.capitalized(d + 1) && ends(view, d - 1));
        let words = tokens.start..signed.unwrap_or(tokens.end);
        if !marked && !words.is_empty() {
            let span = view.doc.span_of(words);
            let stretch = Stretch { span, inner: span, style: Style::Turn, closed: true, continues: before };
            joined.extend(Candidate::new(view, stretch));
        }
        before = true;
    }
    view.quote(joined.iter().map(|candidate| candidate.stretch.span), BLOCKS);
    candidates.retain(|c| {
        let after = joined.partition_point(|block| block.tokens.end <= c.tokens.start);
        !joined.get(after).is_some_and(|block| block.tokens.contains(&c.tokens.start))
    });
    candidates.append(&mut joined);
    crate::sort::sort_by_key(candidates, |c| c.tokens.start);
}

/// "— Ana Ruiz, teacher": a dash and a name, and nothing that is said.
fn signature(view: &View, tokens: &Range<usize>) -> Option<Range<usize>> {
    let dash = one_of!(view.lower(tokens.start), "—" | "–" | "―" | "--" | "-");
    let name = tokens.start + 1;
    (dash && tokens.len() <= SIGNATURE && view.capitalized(name))
        .then(|| starting_at(view, name, tokens.end))?
}

fn ends(view: &View, token: usize) -> bool {
    matches!(view.lower(token), "." | "?" | "!" | "…" | "”" | "\"")
}

/// True for a block of which nothing tells that somebody said it: a note, a rule, an excerpt of the page's own.
pub(super) fn is_open(quote: &Candidate) -> bool {
    quote.stretch.style == Style::Turn && quote.attribution.is_none()
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn blocks_without_marks_are_quotations_where_the_text_says_whose() {
        for (text, want) in [
            (
                "# Town rejects road\n\nThe road has been on that list of the county for nineteen long years.\n\n> I have waited nineteen years for it.\n> — Ana Ruiz\n\nNobody replied to her.",
                &["Ana Ruiz: I have waited nineteen years for it."][..],
            ),
            (
                "Ana Ruiz wrote to the council on Friday:\n\n> We are ready to go home. Nobody has asked us.\n\nThe council did not reply to her.",
                &["Ana Ruiz: We are ready to go home. Nobody has asked us."][..],
            ),
            (
                "The letter ended with a plea.\n\n> We are ready to go home. — Ana Ruiz\n\nThe council did not reply.",
                &["Ana Ruiz: We are ready to go home."],
            ),
            (
                "<p>The report of the inquiry says:</p><blockquote>The bridge was past repair.</blockquote><blockquote>No one listened.</blockquote><p>The council will meet again.</p>",
                &[
                    "The report of the inquiry: The bridge was past repair.",
                    "The report of the inquiry: No one listened.",
                ],
            ),
            (
                "The pool opens at nine on Monday.\n\n> Doors close at five.\n\nTickets cost two pounds a head.",
                &[],
            ),
        ] {
            let report = analyze(text, None);
            let found: Vec<String> = report
                .quotes
                .iter()
                .map(|q| format!("{}: {}", q.speaker.as_ref().map_or("", |s| &s.text), q.text))
                .collect();
            assert_eq!(found, want, "{text}");
        }
    }
}
