//! Pointers for a fact-checker: neutral, never a score.

use yew::prelude::*;

use crate::card::{self, Card};
use crate::format;
use crate::item::Item;

pub fn render(card: &Card) -> Html {
    let checks = &card.report().checks;
    let rows = checks.iter().enumerate().map(|(i, check)| {
        let item = Item::Check(i);
        html! {
            <li key={i} id={format!("row-{}", item.key())} class={card.row_class(item, "check-row")} data-ref={item.key()}
                data-testid="check" data-kind={check.kind.clone()}>
                <svg class="wave" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
                    <path d="M1 8q1.5-5 3-2.5T7 8t3-2.5T13 8" />
                </svg>
                <p>{ format::prose(&check.message) }</p>
                { card.paragraph(item) }
            </li>
        }
    });
    card.panel("checks", "To check", checks.len(), card::folded(rows.collect(), 8))
}
