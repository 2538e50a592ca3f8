//! How much and how many, with the words around.

use nutgraf_engine::Span;
use nutgraf_engine::report::Number;
use yew::prelude::*;

use crate::card::{self, Card};
use crate::item::Item;

pub fn render(card: &Card) -> Html {
    let numbers = &card.report().numbers;
    let rows = numbers.iter().enumerate().map(|(i, number)| {
        let item = Item::Number(i);
        let unit = number.unit.as_ref().filter(|unit| !number.text.contains(unit.as_str()));
        html! {
            <li key={i} id={format!("row-{}", item.key())} class={card.row_class(item, "date-row")} data-ref={item.key()}
                data-testid="number">
                <span class="value">
                    { card.step(item, "plain", html! { { card.words(number.span()) } }, "Show in the article") }
                </span>
                <span class="written">
                    <span class="context">{ context(card, number) }</span>
                    <span class="note">{ &number.kind }{ for unit.map(|unit| format!(" · {unit}")) }</span>
                </span>
                { card.paragraph(item) }
            </li>
        }
    });
    card.panel("numbers", "Numbers", numbers.len(), card::folded(rows.collect(), 8))
}

/// How many characters to show on either side.
const AROUND: usize = 42;

/// The words around a number, from its own sentence.
fn context(card: &Card, number: &Number) -> String {
    let sentences = &card.report().sentences;
    let after = sentences.partition_point(|s| s.start <= number.start);
    let Some(sentence) = after.checked_sub(1).and_then(|i| sentences.get(i)).filter(|s| s.end >= number.end) else {
        return String::new();
    };
    let reading = &card.analyzed.reading;
    let (whole, own) = (reading.shown(sentence.span()), reading.shown(number.span()));
    let before = reading.slice(Span::new(whole.start, own.start)).trim_start();
    let behind = reading.slice(Span::new(own.end, whole.end)).trim_end();
    excerpt(before, reading.slice(own), behind)
}

/// The words as they stand: nothing is added between them, and marks show where they were cut.
fn excerpt(before: &str, words: &str, behind: &str) -> String {
    let (tail, head) = (last_words(before, AROUND), first_words(behind, AROUND));
    let cut = |part: &str, all: &str| if part.len() < all.len() { "…" } else { "" };
    format!("{}{tail}{words}{head}{}", cut(tail, before), cut(head, behind))
}

fn first_words(text: &str, limit: usize) -> &str {
    match text.char_indices().nth(limit) {
        Some((end, _)) => text.get(..end).and_then(|t| t.rsplit_once(' ')).map_or("", |(head, _)| head),
        None => text,
    }
}

fn last_words(text: &str, limit: usize) -> &str {
    match text.char_indices().rev().nth(limit) {
        Some((start, _)) => text.get(start..).and_then(|t| t.split_once(' ')).map_or("", |(_, tail)| tail),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_added_to_the_words_around_a_number() {
        for (before, words, behind, want) in [
            ("Winds reached ", "55 mph", " (89 kph).", "Winds reached 55 mph (89 kph)."),
            ("Winds reached 55 mph (", "89 kph", ").", "Winds reached 55 mph (89 kph)."),
            ("", "5.25%", "(up from 5%)", "5.25%(up from 5%)"),
            ("A sentence that is much too long to be shown in one row: ", "4", " of it", "…is much too long to be shown in one row: 4 of it"),
        ] {
            assert_eq!(excerpt(before, words, behind), want);
        }
    }

    #[test]
    fn long_sentences_are_cut_between_words() {
        assert_eq!(first_words("in favour on a turnout", 14), "in favour on");
        assert_eq!(first_words("in favour", 12), "in favour");
        assert_eq!(last_words("The result of it was", 8), "it was");
        assert_eq!(last_words("été", 9), "été");
    }
}
