//! What made this card, from what, in what time.

use nutgraf_engine::decimal::fixed;
use yew::prelude::*;

use crate::card::Card;

pub fn render(card: &Card) -> Html {
    let engine = &card.report().engine;
    let millis = card.analyzed.millis;
    let time = if millis < 1.0 { "under 1 ms".to_owned() } else { format!("{} ms", fixed(millis, 0)) };
    let hash = card.state.hash.as_ref().map(|hash| {
        let (head, tail) = (hash.get(..4).unwrap_or_default(), hash.get(60..).unwrap_or_default());
        html! { <>{ " · text sha-256 " }<code title={hash.to_string()}>{ format!("{head}…{tail}") }</code></> }
    });
    html! {
        <footer class="card-foot">
            { format!("Made on this device in {time} · nutgraf {}", engine.version) }
            if !engine.model.is_empty() { { format!(" · model {}", engine.model) } }
            { for hash }
            { " · nothing left this page" }
        </footer>
    }
}
