//! How much of each kind there is; each count switches its marks on and off.

use yew::prelude::*;

use crate::card::Card;
use crate::item::Layer;
use crate::state::Action;

pub fn render(card: &Card) -> Html {
    let report = card.report();
    let count = |layer: Layer| match layer {
        Layer::Quotes => report.quotes.iter().filter(|quote| quote.spoken()).count(),
        Layer::Dates => report.dates.len(),
        Layer::Numbers => report.numbers.len(),
        Layer::Checks => report.checks.len(),
        _ => report.entities.iter().filter(|e| Layer::of(e.kind) == layer).count(),
    };
    let filter = |layer: Layer| {
        let shown = !card.state.hidden.has(layer);
        html! {
            <button type="button" class={classes!("filter", layer.class())} aria-pressed={shown.to_string()}
                title={if shown { "Hide these marks" } else { "Show these marks" }}
                onclick={card.ask(move || Action::Toggle(layer))}>
                <span>{ layer.label() }</span>{ " " }<b>{ count(layer) }</b>
            </button>
        }
    };
    html! {
        <section class="panel" aria-label="Marks in the article">
            <div class="filters">{ for Layer::ALL.into_iter().filter(|&l| count(l) > 0).map(filter) }</div>
        </section>
    }
}
