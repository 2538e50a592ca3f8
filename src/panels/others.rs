//! Groups, events and works.

use nutgraf_engine::report::EntityKind;
use yew::prelude::*;

use crate::card::{self, Card};

pub fn render(card: &Card) -> Html {
    let kind = |kind| match kind {
        EntityKind::Group => Some("group"),
        EntityKind::Event => Some("event"),
        EntityKind::Work => Some("work"),
        EntityKind::Person | EntityKind::Organization | EntityKind::Place => None,
    };
    let rows: Vec<Html> = (card.report().entities.iter().enumerate())
        .filter_map(|(i, e)| Some(card.entity_row(i, e, html! { <p class="note">{ kind(e.kind)? }</p> })))
        .collect();
    card.panel("others", "Also named", rows.len(), card::folded(rows, 6))
}
