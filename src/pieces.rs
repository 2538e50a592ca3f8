//! Cuts a block where marks begin and end, so that nested marks become a flat row of inline elements.

use nutgraf_engine::Span;
use nutgraf_engine::sort::sort_by;

use crate::item::{Item, Layer, Layers};

/// A marked range of the shown text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// What it stands for.
    pub item: Item,
    /// What kind it is.
    pub layer: Layer,
}

/// Pieces in a row that stand in the same quotation, or in none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The quotation.
    pub quote: Option<usize>,
    /// True where the quotation ends here.
    pub closes: bool,
    /// In order.
    pub pieces: Vec<Piece>,
}

/// A stretch of text with at most one mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its range of the shown text.
    pub span: Span,
    /// The innermost mark over it.
    pub mark: Option<Mark>,
    /// True where the mark begins in this piece: the one that the keyboard reaches.
    pub begins: bool,
    /// True where a check points at it.
    pub check: bool,
    /// Checks that end with this piece.
    pub glyphs: Vec<usize>,
    /// True inside the evidence that is looked at.
    pub current: bool,
    /// True where this piece is all of that evidence.
    pub whole: bool,
}

/// Cuts `block`. Marks must be sorted by their start, the longer first; those outside the block are passed over.
pub fn cut(block: Span, marks: &[Mark], hidden: Layers, current: Option<Span>) -> Vec<Run> {
    let marks: Vec<&Mark> = marks.iter().filter(|m| !hidden.has(m.layer) && m.span.overlaps(block)).collect();
    let mut cuts: Vec<usize> = marks
        .iter()
        .map(|m| m.span)
        .chain(current)
        .flat_map(|s| [s.start, s.end])
        .filter(|&at| block.start < at && at < block.end)
        .chain([block.start, block.end])
        .collect();
    sort_by(&mut cuts, |a, b| a.cmp(b));
    cuts.dedup();

    let mut runs: Vec<Run> = Vec::new();
    let mut active: Vec<&Mark> = Vec::new();
    let mut next = 0;
    for pair in cuts.windows(2) {
        let &[start, end] = pair else { continue };
        active.retain(|m| m.span.end > start);
        while let Some(mark) = marks.get(next).filter(|m| m.span.start <= start) {
            active.push(mark);
            next += 1;
        }
        let inline = innermost(&active, |layer| !matches!(layer, Layer::Quotes | Layer::Checks));
        let quote = innermost(&active, |layer| layer == Layer::Quotes);
        let quote_index = quote.and_then(|m| if let Item::Quote(i) = m.item { Some(i) } else { None });
        let piece = Piece {
            span: Span::new(start, end),
            mark: inline.copied(),
            begins: inline.is_some_and(|m| m.span.start.max(block.start) == start),
            check: active.iter().any(|m| m.layer == Layer::Checks),
            glyphs: active
                .iter()
                .filter(|m| m.span.end == end)
                .filter_map(|m| if let Item::Check(i) = m.item { Some(i) } else { None })
                .collect(),
            current: current.is_some_and(|c| c.contains(Span::new(start, end))),
            whole: current == Some(Span::new(start, end)),
        };
        if !runs.last().is_some_and(|run| run.quote == quote_index && !run.closes) {
            runs.push(Run { quote: quote_index, ..Run::default() });
        }
        if let Some(run) = runs.last_mut() {
            run.closes = quote.is_some_and(|m| m.span.end == end);
            run.pieces.push(piece);
        }
    }
    runs
}

fn innermost<'m>(active: &[&'m Mark], wanted: impl Fn(Layer) -> bool) -> Option<&'m Mark> {
    active.iter().filter(|m| wanted(m.layer)).min_by_key(|m| m.span.len()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "“On Friday we vote,” said Ana Ruiz.";

    fn mark(words: &str, item: Item, layer: Layer) -> Mark {
        let start = TEXT.find(words).unwrap();
        Mark { span: Span::new(start, start + words.len()), item, layer }
    }

    fn marks() -> Vec<Mark> {
        vec![
            mark("“On Friday we vote,”", Item::Quote(0), Layer::Quotes),
            mark("Friday", Item::Date(0), Layer::Dates),
            mark("Ana Ruiz", Item::Entity(0), Layer::People),
            mark("Ruiz", Item::Check(0), Layer::Checks),
        ]
    }

    /// Quotation in ⟨⟩, mark in [], check with !, evidence with *.
    fn drawn(hidden: Layers, current: Option<&str>) -> String {
        let current = current.map(|words| mark(words, Item::Headline, Layer::People).span);
        let mut out = String::new();
        for run in cut(Span::new(0, TEXT.len()), &marks(), hidden, current) {
            let words = |p: &Piece| {
                let mut words = TEXT[p.span.start..p.span.end].to_owned();
                if p.current {
                    words = format!("*{words}*");
                }
                if p.mark.is_some() {
                    words = format!("{}{words}]", if p.begins { "[" } else { "…" });
                }
                words + if p.check { "!" } else { "" } + &"?".repeat(p.glyphs.len())
            };
            let pieces: String = run.pieces.iter().map(words).collect();
            out += &match (run.quote, run.closes) {
                (Some(_), true) => format!("⟨{pieces}⟩"),
                (Some(_), false) => format!("⟨{pieces}"),
                (None, _) => pieces,
            };
        }
        out
    }

    #[test]
    fn nested_marks_become_a_flat_row() {
        let none = Layers::default();
        for (hidden, current, want) in [
            (none, None, "⟨“On [Friday] we vote,”⟩ said [Ana ]…Ruiz]!?."),
            (none.toggled(Layer::Checks), None, "⟨“On [Friday] we vote,”⟩ said [Ana Ruiz]."),
            (none.toggled(Layer::Quotes), None, "“On [Friday] we vote,” said [Ana ]…Ruiz]!?."),
            (none.toggled(Layer::Dates), Some("we vote"), "⟨“On Friday *we vote*,”⟩ said [Ana ]…Ruiz]!?."),
            (none, Some("Friday"), "⟨“On [*Friday*] we vote,”⟩ said [Ana ]…Ruiz]!?."),
        ] {
            assert_eq!(drawn(hidden, current), want);
        }
    }

    #[test]
    fn pieces_cover_the_block_exactly_once() {
        let block = Span::new(3, 30);
        let mut at = block.start;
        for piece in
            cut(block, &marks(), Layers::default(), Some(Span::new(0, 99))).iter().flat_map(|r| &r.pieces)
        {
            assert_eq!(piece.span.start, at);
            at = piece.span.end;
        }
        assert_eq!(at, block.end);
    }
}
