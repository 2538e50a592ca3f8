//! Quotation marks and the stretches of text between them: found once, for names, quotations and checks.
//!
//! Each style of marks has its file and its line in [`STYLES`]. Nothing crosses a block: a quotation over several
//! paragraphs is a chain of stretches, each with its own opener.

mod angle;
mod double;
mod marks;
mod single;

use std::sync::LazyLock;

use crate::document::Document;
use crate::report::BlockKind;
use crate::span::Span;

use marks::Mark;
pub(crate) use marks::Style;

/// Words that lost their first letters to an apostrophe.
static CLIPPED: LazyLock<Vec<&str>> =
    LazyLock::new(|| crate::list!("clipped.txt").split_whitespace().collect());

/// How many marks a search for a closer may pass: a block of nothing but openers stays linear.
const LOOK_AHEAD: usize = 48;

/// Every style of marks and how its closer is found.
const STYLES: &[(Style, FindCloser)] =
    &[(Style::Double, double::closer), (Style::Single, single::closer), (Style::Angle, angle::closer)];

/// Finds what closes the mark at an index.
type FindCloser = fn(&[Mark], usize) -> Closer;

/// What closes a mark.
enum Closer {
    /// The mark at this index.
    At(usize),
    /// Nothing; `inner` where another opener stands behind it.
    Missing { inner: bool },
}

/// A stretch between quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// Marks included.
    pub span: Span,
    /// What stands between them.
    pub inner: Span,
    /// Which marks.
    pub style: Style,
    /// False where the closer is missing and the end of the paragraph stands in for it.
    pub closed: bool,
    /// True where it begins a paragraph and goes on a quotation that the paragraph before left open.
    pub continues: bool,
}

/// All stretches of a document in order, and every mark that found no partner.
#[derive(Debug, Default)]
pub struct Stretches {
    pub found: Vec<Stretch>,
    pub unbalanced: Vec<Span>,
}

/// Finds all stretches.
pub(crate) fn find(doc: &Document) -> Stretches {
    let mut all = Stretches::default();
    let mut open_before = false;
    for (index, block) in doc.blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Furniture | BlockKind::Related) {
            continue;
        }
        let next = doc.blocks.get(index + 1).map_or("", |b| doc.slice(b.span()));
        open_before = read_block(doc, block.span(), next, open_before, &mut all);
    }
    all
}

/// Finds the stretches inside a stretch of one block.
pub(crate) fn within(doc: &Document, inner: Span) -> Vec<Stretch> {
    let mut all = Stretches::default();
    read_block(doc, inner, "", false, &mut all);
    all.found
}

/// Reads one block; true where it leaves a quotation open.
fn read_block(doc: &Document, block: Span, next: &str, open_before: bool, all: &mut Stretches) -> bool {
    let marks = marks::read(&doc.text, block);
    if marks.is_empty() {
        return false;
    }
    let by_style: Vec<Vec<Mark>> = STYLES
        .iter()
        .map(|(style, _)| marks.iter().copied().filter(|m| m.style == *style).collect())
        .collect();
    let mut positions = vec![0_usize; STYLES.len()];
    let mut resume = block.start;
    let mut left_open = false;
    for mark in &marks {
        let Some(style) = STYLES.iter().position(|(s, _)| *s == mark.style) else { continue };
        let (Some(own), Some(position)) = (by_style.get(style), positions.get_mut(style)) else { continue };
        let at = *position;
        *position += 1;
        if mark.span.start < resume {
            continue;
        }
        if !mark.opens {
            // Apostrophes are no strays.
            if mark.style != Style::Single && !mark.prime {
                all.unbalanced.push(mark.span);
            }
            continue;
        }
        let closer = STYLES.get(style).map(|(_, closer)| closer(own, at));
        match closer {
            Some(Closer::At(index)) => {
                let Some(close) = own.get(index) else { continue };
                if mark.style == Style::Single && cuts_double(&marks, mark.span.end, close.span.start) {
                    continue;
                }
                all.found.push(Stretch {
                    span: mark.span.cover(close.span),
                    inner: Span::new(mark.span.end, close.span.start),
                    style: mark.style,
                    closed: true,
                    continues: open_before && mark.span.start == block.start,
                });
                resume = close.span.end;
            }
            Some(Closer::Missing { inner })
                if mark.style == Style::Double || leaves_open(doc, *mark, next) =>
            {
                // The next paragraph repeats the opener: this one is left open on purpose.
                let goes_on = mark.style == Style::Single || next.starts_with(['“', '"', '”', '„']);
                let repeated = goes_on && mark.span.start == block.start;
                if !goes_on || inner && !repeated {
                    all.unbalanced.push(mark.span);
                }
                if inner && !repeated
                    || doc.text.get(mark.span.end..).is_some_and(|r| r.starts_with(char::is_whitespace))
                {
                    continue;
                }
                all.found.push(Stretch {
                    span: Span::new(mark.span.start, block.end),
                    inner: Span::new(mark.span.end, block.end),
                    style: mark.style,
                    closed: false,
                    continues: open_before && mark.span.start == block.start,
                });
                resume = block.end;
                left_open = true;
            }
            _ => {}
        }
    }
    left_open
}

/// "He said: | ‘We began early.", where the next paragraph begins with such a mark, too: a lone single mark is else an
/// apostrophe.
fn leaves_open(doc: &Document, mark: Mark, next: &str) -> bool {
    let capital = |text: &str| text.starts_with(char::is_uppercase);
    let before = doc.text.get(..mark.span.start).unwrap_or_default();
    let led = before.trim_end_matches(' ').ends_with([':', ',', '.', '?', '!', '\n']) || before.is_empty();
    let own = doc.slice(mark.span);
    let repeated = next.strip_prefix(own).is_some_and(capital);
    mark.style == Style::Single && led && repeated && doc.text.get(mark.span.end..).is_some_and(capital)
}

/// True where a pair of single marks would hold one double mark of a pair: then they are apostrophes.
fn cuts_double(marks: &[Mark], start: usize, end: usize) -> bool {
    let from = marks.partition_point(|m| m.span.start < start);
    let inside = marks.iter().skip(from).take(LOOK_AHEAD).take_while(|m| m.span.start < end);
    inside.filter(|m| m.style == Style::Double && !m.prime).count() % 2 == 1
}

/// True where the letters after a mark make it an apostrophe: "’tis", "’90s".
fn apostrophe(rest: &str) -> bool {
    let word: String =
        rest.chars().take_while(|c| c.is_alphanumeric()).take(8).map(|c| c.to_ascii_lowercase()).collect();
    let decade = word.len() >= 2
        && word.starts_with(|c: char| c.is_ascii_digit())
        && word.trim_end_matches('s').len() == 2;
    decade || CLIPPED.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use crate::testing::{assert_listed, modules_in, read};

    #[test]
    fn every_style_is_in_the_list() {
        let names = modules_in(include_str!("mod.rs"), "STYLES");
        assert_listed("quotation_marks", names, &["marks"]);
    }

    /// The stretches of a text, each in ⟦…⟧; a missing closer shows as ⟦…⟩.
    fn marked(text: &str) -> String {
        let doc = read(text);
        let mut out = doc.text.clone();
        for stretch in super::find(&doc).found.iter().rev() {
            out.insert_str(stretch.span.end, if stretch.closed { "⟧" } else { "⟩" });
            out.insert_str(stretch.span.start, if stretch.continues { "+⟦" } else { "⟦" });
        }
        out
    }

    #[test]
    fn reads_the_marks_of_every_style() {
        for want in [
            "He said, ⟦\"We won.\"⟧ Then he left.",
            "He said, ⟦“We won.”⟧ Then he left.",
            "He said, ⟦“We won.\"⟧ Pastes mix them.",
            "She said ⟦‘we won’t go’⟧ and left.",
            "She said ⟦'we won't go'⟧ and left.",
            "⟦‘The boys’ team won,’⟧ she said.",
            "She called him ⟦‘a villain’⟧ in the players’ lounge.",
            "⟦'I'm lookin' at the shore and goin' home,'⟧ he said. ⟦'Come in'⟧ was all.",
            "He said ⟦«yes»⟧, ⟦„no“⟧, ⟦``maybe''⟧, `code`, ⟦‘sure’⟧ and ⟦\"fine\"⟧.",
            "The boys’ team of the ’90s didn't play rock 'n' roll; he's 5'10\" tall and the board is 12″ wide. 'Tis true.",
            "⟦\"He is 5'10\" tall,\"⟧ she said.",
            "⟦\"Go now.\"⟧⟦\"Stay here.\"⟧ they said.",
            "She said, ⟦“He told me ‘the sign read “Closed” today’ and left.”⟧",
            "She said ⟦“he called it “a mess” and left,”⟧ twice.",
            "⟦‘He told me “no” and left,’⟧ she said.",
            "(⟦“Really?”⟧)",
            "the rock—⟦“hard,”⟧ he said—fell",
            "See <a href=\"x\">link</a> and ⟦“words”⟧",
            "He said, ⟦“<img src=x onerror=\"probe=1\"><b>”⟧ on Friday.",
            "The workers' union said the bosses' offer was low.",
        ] {
            let text: String = want.chars().filter(|c| !"⟦⟧⟩+".contains(*c)).collect();
            assert_eq!(marked(&text), want);
        }
    }

    #[test]
    fn a_missing_closer_is_bounded_by_its_paragraph() {
        for want in [
            "He said, \"We won. She said, ⟦\"No\"⟧ and left.\n\nA new paragraph without marks.",
            "Mr Hale said: ⟦“We began early.⟩\n\n+⟦“Then the rain came.⟩\n\n+⟦“We stopped at noon.”⟧",
            "She said: ⟦‘We began early.⟩\n\n+⟦‘Then it wasn’t dry.’⟧ She left.",
            "⟦'We began early. It didn't rain.⟩\n\n+⟦'Then it did,'⟧ she said.",
            "He said: ‘Tis late.\n\nHe left.",
            "” he said “ and left.",
            "She said, ⟦“We never went.⟩\n\nHe left.",
        ] {
            let text: String = want.chars().filter(|c| !"⟦⟧⟩+".contains(*c)).collect();
            assert_eq!(marked(&text), want);
        }
    }
}
