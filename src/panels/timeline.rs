//! When: a line with the day of publication, then value, words as written, and why. Lengths of time and what recurs
//! stand apart.

use nutgraf_engine::decimal::fixed;
use nutgraf_engine::report::TemporalExpression;
use nutgraf_engine::sort::sort_by;
use std::cmp::Reverse;

use yew::prelude::*;

use crate::card::{self, Card};
use crate::format::{self, Day};
use crate::item::Item;
use crate::timeline::{self, Timeline};

const WIDTH: f64 = 464.0;

pub fn render(card: &Card) -> Html {
    let dates = &card.report().dates;
    // What stands on the line, in order; then what has no day ("soon"); lengths and sets apart.
    let mut placed: Vec<((i64, Reverse<i64>), usize)> = Vec::new();
    let (mut loose, mut apart) = (Vec::new(), Vec::new());
    for (i, date) in dates.iter().enumerate() {
        use nutgraf_engine::report::DateKind::{Duration, Set};
        match timeline::days(date) {
            Some((from, to)) => placed.push(((from, Reverse(to)), i)),
            None if matches!(date.kind, Duration | Set) => apart.push(i),
            None => loose.push(i),
        }
    }
    sort_by(&mut placed, |a, b| a.cmp(b));
    let line = timeline::lay_out(dates, card.report().article.published.date.as_deref(), 12.0, WIDTH - 12.0);
    let rows = by_value(dates, placed.into_iter().map(|(_, i)| i).chain(loose));
    let body = html! {
        <>
            if line.stretches.len() > 1 { { draw(&line, card) } }
            { card::folded(rows.iter().map(|group| row(card, group)).collect(), 16) }
            if !apart.is_empty() {
                <details>
                    <summary>{ format!("Lengths of time and what recurs ({})", apart.len()) }</summary>
                    <ul class="rows">{ for by_value(dates, apart.into_iter()).iter().map(|group| row(card, group)) }</ul>
                </details>
            }
        </>
    };
    card.panel("timeline", "When", dates.len(), body)
}

/// Dates of one value together, in the order of the first of each.
fn by_value(dates: &[TemporalExpression], order: impl Iterator<Item = usize>) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for i in order {
        match groups.iter_mut().find(|group| dates[group[0]].value == dates[i].value) {
            Some(group) => group.push(i),
            None => groups.push(vec![i]),
        }
    }
    groups
}

/// A value, the words of its first mention and why it is so; then the other mentions.
fn row(card: &Card, group: &[usize]) -> Html {
    let &[index, ref others @ ..] = group else { return Html::default() };
    let Some(date) = card.report().dates.get(index) else { return Html::default() };
    let item = Item::Date(index);
    let words = card.words(date.span());
    let other = |&i: &usize| {
        let (item, again) = (Item::Date(i), card.words(card.report().dates[i].span()));
        html! {
            <span id={format!("row-{}", item.key())} data-ref={item.key()} class={card.row_class(item, "again")}>
                if again != words { { written(card, item, again) } }
                { card.paragraph(item) }
            </span>
        }
    };
    html! {
        <li key={index} id={format!("row-{}", item.key())} data-ref={item.key()} data-testid="date"
            data-value={date.value.clone()} class={classes!(card.row_class(item, "date-row"), date.certainty.as_str())}>
            <span class="value" title={date.value.clone()}>{ format::value(date) }</span>
            <span class="written">
                { written(card, item, words) }
                if !date.why.is_empty() { <span class="note">{ format::prose(&date.why) }</span> }
                { for others.iter().map(other) }
            </span>
            { card.paragraph(item) }
        </li>
    }
}

fn written(card: &Card, item: Item, words: &str) -> Html {
    card.step(item, "plain", html! { { format!("“{words}”") } }, "Show in the article")
}

fn draw(line: &Timeline, card: &Card) -> Html {
    let published = card.report().article.published.date.as_deref().and_then(Day::parse);
    let n = |x: f64| fixed(x, 1);
    let stretch = |s: &timeline::Stretch| {
        let key = Item::Date(s.date).key();
        if s.to - s.x > 1.0 {
            html! { <line class="span" data-ref={key} x1={n(s.x)} x2={n(s.to)} y1="32" y2="32" /> }
        } else {
            html! { <circle class="day" data-ref={key} cx={n(s.x)} cy="32" r="4.5" /> }
        }
    };
    html! {
        <svg class="timeline" viewBox={format!("0 0 {} 58", fixed(WIDTH, 0))} role="img"
            aria-label="The dates of the story on a line; the list below says the same">
            <line class="axis" x1="4" x2={n(WIDTH - 4.0)} y1="32" y2="32" />
            if let (Some(x), Some(day)) = (line.published, published) {
                <line class="published" x1={n(x)} x2={n(x)} y1="16" y2="44" />
                <text x={n(x.clamp(72.0, WIDTH - 72.0))} y="11" text-anchor="middle">
                    { format!("published {}", day.human()) }
                </text>
            }
            { for line.stretches.iter().map(stretch) }
            { for line.labels.iter().map(|label| html! {
                <text x={n(label.x)} y="54" text-anchor="middle">{ &label.text }</text>
            }) }
        </svg>
    }
}
